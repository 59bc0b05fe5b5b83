// What the rows ask of a page. Each function gives a list of faults.
(() => {
  const TITLE = 'Tin một';
  const find = (target) => (typeof target === 'string' ? document.querySelector(target) : target);
  const ours = (sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes(':host'));

  const look = {
    /** An article that shows its title, once, with its state and its style sheet. */
    article(target, title = TITLE) {
      const host = find(target);
      const root = host?.shadowRoot;
      if (!root) return [`no ${target}`];
      const shown = [...root.querySelectorAll('article [part=title]')].map(({ textContent }) => textContent);
      const sheets = root.adoptedStyleSheets.filter(ours).length;
      return [
        shown.join() !== title && `shows ${shown}, not ${title}`,
        host.dataset.state !== 'ready' && `state ${host.dataset.state}`,
        sheets !== 1 && `${sheets} sheets`,
        !look.seen(host) && 'is not seen',
      ].filter(Boolean);
    },

    /** A container with one article, and nothing else, that shows its title. */
    container(target, title = TITLE, tag = 'vn-article') {
      const container = find(target);
      if (!container) return [`no ${target}`];
      const tags = [...container.children].map(({ localName }) => localName);
      if (tags.join() !== tag) return [`${target} has ${tags}`];
      return tag === 'vn-article' ? look.article(container.firstElementChild, title) : look.text(container.firstElementChild, title);
    },

    /** An element that shows nothing but a text. */
    text(target, text) {
      const shown = __seen.text(target).trim();
      return shown === text ? [] : [`shows ${shown}, not ${text}`];
    },

    /** As many blocks of JSON-LD in the page. */
    blocks(count) {
      const blocks = document.querySelectorAll('script[type="application/ld+json"]').length;
      return blocks === count ? [] : [`${blocks} blocks of JSON-LD`];
    },

    /** The fallback of an element: its children. */
    fallback(target, text) {
      const own = find(target).textContent.trim();
      return own === text ? [] : [`the fallback is ${own}, not ${text}`];
    },

    is(value, wanted, what) {
      return value === wanted ? [] : [`${what}: ${value}, not ${wanted}`];
    },

    /** Whether a visitor sees something of an element. */
    seen(target) {
      const box = find(target)?.getBoundingClientRect();
      return Boolean(box && box.width > 0 && box.height > 0);
    },

    dialog: (target) => find(target).shadowRoot.querySelector('dialog'),

    /** A viewer that is modal. */
    modal(target) {
      const dialogs = find(target).shadowRoot.querySelectorAll('dialog');
      return dialogs.length === 1 && dialogs[0].matches(':modal') ? [] : [`${dialogs.length} viewers, modal: ${dialogs[0]?.matches(':modal')}`];
    },

    openViewer: (target) => find(target).shadowRoot.querySelector('article img').click(),

    /** Waits in the page. Of naive elements nothing more is to come. */
    async until(holds) {
      for (const late = performance.now() + (window.naive ? 300 : 8_000); !holds(); await new Promise((resolve) => { requestAnimationFrame(resolve); })) {
        if (performance.now() > late) throw new Error(`not in time: ${holds}`);
      }
    },

    /** The elements and containers that a page begins with. */
    begun() {
      const containers = [...document.querySelectorAll('[data-vn]:not([data-vn=""])')];
      const articles = [...document.querySelectorAll('vn-article')];
      return containers.every(({ children }) => children[0]?.localName.startsWith('vn-')) && articles.every(({ dataset }) => dataset.state === 'ready');
    },
  };
  window.look = look;
})();
