// What the tests see of a page. Runs before every other script of every page; the widgets know nothing of it.
(() => {
  const seen = { log: [], events: [] };
  const note = (kind, text) => seen.log.push({ kind, text: String(text) });

  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    const original = console[level];
    console[level] = function (...args) {
      note(level, args.map(String).join(' '));
      return original.apply(this, args);
    };
  }
  addEventListener('error', (event) => {
    // Without a message it is a picture or script that did not load: the browser's matter, not something thrown.
    if (event.message) note('thrown', event.message);
  });
  addEventListener('unhandledrejection', (event) => note('rejected', event.reason));
  addEventListener('securitypolicyviolation', (event) => note('violation', `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));

  for (const type of ['vn-load', 'vn-error']) {
    document.addEventListener(type, (event) => {
      const { target, detail, bubbles, composed } = event;
      // The shadow tree is patched before the event: what is there now is what a page's listener would find.
      seen.events.push({ type, id: target.id, tag: target.localName, detail: { ...detail }, bubbles, composed, text: seen.text(target) });
    });
  }

  const element = (target) => (typeof target === 'string' ? document.querySelector(target) : target);
  seen.root = (target) => element(target)?.shadowRoot ?? null;
  seen.part = (target, name) => seen.root(target)?.querySelector(`[part~="${name}"]`) ?? null;
  seen.text = (target) => {
    const root = seen.root(target);
    return root ? [...root.children].filter((child) => child.localName !== 'style').map((child) => child.textContent).join('\n') : '';
  };
  seen.state = (target) => element(target)?.dataset.state ?? null;
  seen.button = (target, label) => [...(seen.root(target)?.querySelectorAll('button') ?? [])].find((button) => button.textContent.trim() === label) ?? null;
  seen.visible = (target) => {
    const box = element(target)?.getBoundingClientRect();
    return Boolean(box && box.width > 0 && box.height > 0 && getComputedStyle(element(target)).visibility === 'visible');
  };
  window.__seen = seen;
})();
