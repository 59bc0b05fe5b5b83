// A visitor whose browser lets no page keep anything.
for (const name of ['caches', 'localStorage']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
}
