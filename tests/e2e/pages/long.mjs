// What happens while a long article is on its way into the page. `deed` runs in the page as soon as a part of the article is there;
// `expected` is what the visitor sees once the article is whole.

export const PARAGRAPHS = 4_000;

/** @typedef {{ name: string, deed: (host: HTMLElement, root: ShadowRoot, article: (title: string, paragraphs: number) => object) => void, expected?: object }} Row */

/** What is seen of the article unless a row says otherwise. */
export const WHOLE = {
  title: 'H2 Một', articles: 1, paragraphs: PARAGRAPHS, texts: PARAGRAPHS, author: 'N.H', state: 'ready', loads: 1, slots: 0, open: [false, true],
};

/** @type {Row[]} */
export const ROWS = [
  { name: 'nothing', deed: () => {} },
  { name: 'an attribute changes', deed: (host) => host.setAttribute('heading-level', '3'), expected: { title: 'H3 Một' } },
  { name: 'an attribute changes to the same', deed: (host) => host.setAttribute('tools', host.getAttribute('tools')) },
  { name: 'another long article comes', deed: (host, _, article) => { host.data = article('Hai', 3_000); }, expected: { title: 'H2 Hai', paragraphs: 3_000, texts: 3_000 } },
  { name: 'a short article comes', deed: (host, _, article) => { host.data = article('Ba', 5); }, expected: { title: 'H2 Ba', paragraphs: 5, texts: 5 } },
  { name: 'it is moved', deed: (host) => document.body.append(host) },
  { name: 'it is taken out and put back', deed: (host) => { host.remove(); document.body.append(host); } },
  { name: 'the visitor wants larger text', deed: (_, root) => root.querySelector('[data-action=larger]').click(), expected: { size: '1' } },
  { name: 'the visitor opens details', deed: (_, root) => { root.querySelector('details').open = true; }, expected: { open: [true, true] } },
  { name: 'the visitor has the focus in it', deed: (_, root) => root.querySelector('[part=body] a').focus(), expected: { focused: 'đây' } },
  { name: 'the page becomes invisible', deed: () => Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => true }) },
];
