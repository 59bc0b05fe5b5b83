// A timer of a second runs when a test lets the second pass, by window.__second().
(() => {
  const { setTimeout, clearTimeout } = window;
  const held = new Map();
  let last = 0;
  window.setTimeout = (callback, delay, ...args) => {
    if (delay !== 1000) return setTimeout(callback, delay, ...args);
    held.set(--last, callback);
    return last;
  };
  window.clearTimeout = (id) => {
    if (!held.delete(id)) clearTimeout(id);
  };
  window.__second = () => {
    const callbacks = [...held.values()];
    held.clear();
    for (const callback of callbacks) callback();
    return callbacks.length;
  };
})();
