// Elements that a script moves into another document. Rows for lib/control-rows.mjs; `__place` is of lib/places.js.
import { article, EMPTY, html, list, page } from './parts.mjs';

/** Whether the article is in the document of this frame, with all that it has there. */
const isInFrame = () => {
  const frame = document.querySelector('iframe');
  const element = frame.contentDocument.getElementById('a');
  return element && __place.title(element) === 'Dân vận' && __place.isStyled(element) && __place.blocks(frame.contentDocument) === 1 && __place.blocks(document) === 0;
};
const isInPage = () => {
  const element = document.getElementById('a');
  return element && __place.title(element) === 'Dân vận' && __place.isStyled(element) && __place.blocks(document) === 1;
};

export const ADOPTED = [
  {
    name: 'moved into a frame',
    act: async () => {
      const frame = await __place.frame({ src: '/khung.html' });
      frame.contentDocument.body.append(document.getElementById('a'));
    },
    works: isInFrame,
  },
  {
    name: 'moved into a frame and back again',
    act: async () => {
      const element = document.getElementById('a');
      const frame = await __place.frame({ src: '/khung.html' });
      frame.contentDocument.body.append(element);
      await __place.turn();
      document.body.append(element);
    },
    works: isInPage,
  },
  {
    name: 'taken out, and later put into a frame',
    act: async () => {
      const element = document.getElementById('a');
      const frame = await __place.frame({ src: '/khung.html' });
      element.remove();
      await __place.turn();
      frame.contentDocument.body.append(element);
    },
    works: isInFrame,
  },
  {
    name: 'adopted by a frame before it is put there',
    act: async () => {
      const frame = await __place.frame({ src: '/khung.html' });
      const element = frame.contentDocument.adoptNode(document.getElementById('a'));
      await __place.turn();
      frame.contentDocument.body.append(element);
    },
    works: isInFrame,
  },
  {
    name: 'made by the page for a frame',
    body: () => '',
    act: async ({ vn }) => {
      const frame = await __place.frame({ src: '/khung.html' });
      const element = document.createElement(`${vn}-article`);
      Object.assign(element, { id: 'a', data: { title: 'Dân vận' } }).setAttribute('json-ld', '');
      frame.contentDocument.body.append(element);
    },
    works: isInFrame,
  },
  {
    name: 'taken back from a frame that is removed',
    act: async () => {
      const element = document.getElementById('a');
      const frame = await __place.frame({ src: '/khung.html' });
      frame.contentDocument.body.append(element);
      await __place.turn();
      frame.remove();
      document.body.append(element);
    },
    works: isInPage,
  },
  {
    name: 'through a document without a window',
    act: async () => {
      const element = document.getElementById('a');
      document.implementation.createHTMLDocument().body.append(element);
      await __place.turn();
      document.body.append(element);
    },
    works: isInPage,
  },
  {
    name: 'made in a frame with our script, moved into the page',
    body: () => '',
    routes: (given) => ({ '/khung.html': html(page(given.head, article(given))) }),
    act: async () => {
      const frame = await __place.frame({ src: '/khung.html' });
      await __place.until(() => __place.title(frame.contentDocument.getElementById('a')) === 'Dân vận');
      document.body.append(frame.contentDocument.getElementById('a'));
    },
    works: isInPage,
  },
  {
    name: 'in a pop-up',
    popup: true,
    act: () => {
      window.popup.document.body.append(document.getElementById('a'));
    },
    works: () => {
      const element = window.popup.document.getElementById('a');
      return element && __place.title(element) === 'Dân vận' && __place.isStyled(element) && __place.blocks(window.popup.document) === 1 && __place.blocks(document) === 0;
    },
  },
  {
    name: 'in a pop-up and back again',
    popup: true,
    act: async () => {
      const element = document.getElementById('a');
      window.popup.document.body.append(element);
      await __place.turn();
      document.body.append(element);
      window.popup.close();
    },
    works: isInPage,
  },
  {
    name: 'its file is asked for by the base of its document',
    body: () => '',
    routes: () => ({ '/xa/khung.html': html(page('', '<p>Trống</p>')), '/tin.json': { body: '{"title": "Của trang"}' }, '/xa/tin.json': { body: '{"title": "Của khung"}' } }),
    act: async ({ vn }) => {
      const frame = await __place.frame({ src: '/xa/khung.html' });
      frame.contentDocument.body.innerHTML = '<div></div>';
      const element = document.createElement(`${vn}-article`);
      element.id = 'a';
      element.setAttribute('src', 'tin.json');
      frame.contentDocument.body.append(element);
    },
    works: () => __place.title(document.querySelector('iframe').contentDocument.getElementById('a')) === 'Của khung',
  },
  {
    name: 'printed in a frame',
    act: async () => {
      const frame = await __place.frame({ src: '/khung.html' });
      const { contentDocument, contentWindow } = frame;
      window.print = () => { window.printed = 'page'; };
      contentWindow.print = () => { window.printed = 'frame'; };
      contentDocument.body.append(document.getElementById('a'));
      await __place.turn();
      __place.find(contentDocument.getElementById('a'), '[data-action=print]').click();
    },
    works: () => window.printed === 'frame' && document.querySelector('iframe').contentDocument.querySelector('vn-paper') && !document.querySelector('vn-paper'),
    settled: () => window.printed,
  },
  {
    name: 'a clock in a frame goes on while the page is hidden',
    head: () => '<script src="/pages/lib/fake-hidden.js"></script>',
    body: ({ vn }) => `<${vn}-clock id="a"></${vn}-clock>`,
    act: async () => {
      const frame = await __place.frame({ src: '/khung.html' });
      const clock = document.getElementById('a');
      frame.contentDocument.body.append(clock);
      await __place.turn();
      window.__hide(true);
      const time = __place.find(clock, 'time')?.dateTime;
      window.goesOn = () => __place.find(clock, 'time')?.dateTime !== time;
      let seconds = 0;
      setInterval(() => { seconds += 1; }, 1_000);
      window.hadTime = () => seconds > 1;
    },
    works: () => window.goesOn(),
    settled: () => window.hadTime(),
  },
  {
    name: 'the same article in the page and in a frame, a list beside each',
    body: (given) => article(given, '') + list(given),
    act: async ({ vn }) => {
      const frame = await __place.frame({ src: '/khung.html' });
      const { body } = frame.contentDocument;
      const items = ['Trang này', 'Trang khác'].map((title, id) => ({ id, title, url: `https://khac.example/${id}` }));
      for (const into of [document.body, body]) {
        const other = Object.assign(document.createElement(`${vn}-article`), { data: { items } });
        other.setAttribute('item', '1');
        into.prepend(other);
        into.append(Object.assign(document.createElement(`${vn}-related-news`), { id: 'beside', data: { items } }));
      }
    },
    works: () => [document, document.querySelector('iframe').contentDocument].every((place) => __place.links(place.getElementById('beside')) === 'Trang này'),
  },
].map((row) => ({ body: article, routes: () => EMPTY, ...row }));
