// What the rows of documents/ and inline.mjs ask about an element, wherever it is. Nothing here goes by a property of a
// document that its forms may hide.
(() => {
  const read = (document, name) => Reflect.get(Object.getPrototypeOf(document), name, document);
  const find = (element, selector) => element?.shadowRoot?.querySelector(selector) ?? null;
  window.__place = {
    read,
    find,
    title: (element) => find(element, '[part=title]')?.textContent,
    /** Each style sheet makes its host a block. */
    isStyled: (element) => getComputedStyle(element).display === 'block',
    blocks: (document) => read(document, 'head').querySelectorAll('script[type="application/ld+json"]').length,
    /** The links of an article's body or of a list; those that lead out of the site in brackets. */
    links: (element) => [...element?.shadowRoot?.querySelectorAll('[part=body] a, [part=link]') ?? []]
      .map(({ rel, textContent }) => (rel ? `(${textContent})` : textContent)).join(', '),
    turn: () => new Promise((resolve) => { setTimeout(resolve); }),
    async until(isSo) {
      while (!isSo()) await window.__place.turn();
    },
    /** A frame of the page, once it has loaded. */
    async frame(attributes, html) {
      const frame = Object.assign(document.createElement('iframe'), { title: 'khung', ...attributes });
      const loaded = new Promise((resolve) => { frame.onload = resolve; });
      document.body.append(frame);
      if (html === undefined) await loaded;
      else window.__place.write(frame.contentDocument, html);
      return frame;
    },
    write(document, html) {
      document.open();
      document.write(html);
      document.close();
    },
  };
})();
