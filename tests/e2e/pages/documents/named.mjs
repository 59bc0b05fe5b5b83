// Documents whose forms and pictures have the names of properties, and elements that have values of their own. Rows for
// lib/control-rows.mjs; `__place` is of lib/places.js.
import { article, html, list, page } from './parts.mjs';

/** Names of a document's properties, as pages name forms and pictures. */
const NAMES = ['URL', 'baseURI', 'body', 'head', 'hidden', 'readyState', 'documentElement', 'defaultView', 'activeElement', 'visibilityState', 'adoptedStyleSheets', 'scrollingElement'];
const HIDDEN_NAMES = NAMES.map((name, index) => (index % 2 ? `<img name="${name}" alt="">` : `<form name="${name}"></form>`)).join('');

export const NAMED = [
  {
    name: 'properties of the document are hidden by forms and pictures',
    routes: (given) => ({ '/khung.html': html(page(given.head, `${HIDDEN_NAMES}${article(given)}${list(given)}<${given.vn}-clock id="clock"></${given.vn}-clock>`)) }),
    act: () => __place.frame({ src: '/khung.html' }),
    works: () => {
      const { contentDocument } = document.querySelector('iframe');
      const byId = (id) => __place.read(contentDocument, 'documentElement').querySelector(`#${id}`);
      return __place.title(byId('a')) === 'Dân vận' && __place.isStyled(byId('a')) && __place.blocks(contentDocument) === 1 && __place.find(byId('clock'), 'time') && __place.links(byId('list'));
    },
  },
  {
    name: 'moved to where they are hidden, and printed there',
    body: article,
    routes: () => ({ '/khung.html': html(page('', HIDDEN_NAMES)) }),
    act: async () => {
      const frame = await __place.frame({ src: '/khung.html' });
      frame.contentWindow.print = () => {};
      window.print = () => {};
      __place.read(frame.contentDocument, 'body').append(document.getElementById('a'));
      await __place.turn();
      __place.find(frame.contentDocument.getElementById('a'), '[data-action=print]').click();
    },
    works: () => {
      const { contentDocument } = document.querySelector('iframe');
      const element = contentDocument.getElementById('a');
      return __place.title(element) === 'Dân vận' && __place.isStyled(element) && __place.blocks(contentDocument) === 1 && contentDocument.querySelector('vn-paper');
    },
  },
  {
    name: 'a property that was set before the upgrade and cannot be had',
    body: () => '<div id="place"></div>',
    act: ({ vn }) => {
      const other = document.implementation.createHTMLDocument();
      other.body.innerHTML = `<${vn}-article id="a"><script type="application/json">{"title": "Dân vận"}</script></${vn}-article>`;
      const [element] = other.body.children;
      element.headingLevel = { toString() { throw new Error('of the page'); } };
      document.getElementById('place').append(element);
    },
    works: () => __place.title(document.getElementById('a')) === 'Dân vận',
    says: [/^vn-article: headingLevel: .*of the page$/],
  },
];
