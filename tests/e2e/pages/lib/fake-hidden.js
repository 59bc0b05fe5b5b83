// Lets a test hide the page, and counts what would still wake it: __wakeups() are the widgets' timers and frames that were
// asked for and have not run. The browser's driver sets timers in the page, too: only those set from /pkg/ count.
(() => {
  let hidden = false;
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden });
  Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') });
  window.__hide = (value) => {
    hidden = value;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  };

  const pending = new Set();
  window.__wakeups = () => [...pending];
  const watch = (start, stop, once) => {
    const [realStart, realStop] = [window[start], window[stop]];
    window[start] = (callback, ...rest) => {
      const ours = new Error('who asks').stack.includes('/pkg/');
      const id = realStart((...args) => {
        if (once) pending.delete(`${start} ${id}`);
        return callback(...args);
      }, ...rest);
      if (ours) pending.add(`${start} ${id}`);
      return id;
    };
    window[stop] = (id) => {
      pending.delete(`${start} ${id}`);
      realStop(id);
    };
  };
  watch('setTimeout', 'clearTimeout', true);
  watch('requestAnimationFrame', 'cancelAnimationFrame', true);
  watch('setInterval', 'clearInterval', false);
})();
