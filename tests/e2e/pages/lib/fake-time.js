// Stands still at window.__now (milliseconds) until a test moves it. The first moment comes from ?now=….
(() => {
  const RealDate = Date;
  window.__now = Number(new URLSearchParams(location.search).get('now'));
  const now = () => window.__now;
  window.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length ? args : [now()]));
    }
  };
  window.Date.now = now;
})();
