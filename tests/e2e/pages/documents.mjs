// Documents that elements come into, and what pages do with them. Rows for lib/control-rows.mjs; `__place` is of lib/places.js.

const JSON_TEXT = JSON.stringify({ title: 'Dân vận', content_html: '<p>Một <a href="/trong.html">trong</a> <a href="https://khac.example/">ngoài</a></p>' });
const article = ({ vn }, attributes = 'json-ld') => `<${vn}-article id="a" ${attributes}><script type="application/json">${JSON_TEXT}</script></${vn}-article>`;
const page = (head, body) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khung</title>${head}</head><body>${body}</body></html>`;
const html = (body) => ({ type: 'text/html; charset=utf-8', body });
const EMPTY = { '/khung.html': html(page('', '<p>Trống</p>')) };
const list = ({ vn, origin }) => {
  const items = [['Trang này', `${origin}/t.html`], ['Trang khác', `${origin}/khac.html`], ['Nơi khác', 'https://khac.example/']];
  return `<${vn}-related-news id="list"><script type="application/json">${JSON.stringify({ items: items.map(([title, url]) => ({ id: url, title, url })) })}</script></${vn}-related-news>`;
};

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

/** Names of a document's properties, as pages name forms and pictures. */
const NAMES = ['URL', 'baseURI', 'body', 'head', 'hidden', 'readyState', 'documentElement', 'defaultView', 'activeElement', 'visibilityState', 'adoptedStyleSheets', 'scrollingElement'];
const HIDDEN_NAMES = NAMES.map((name, index) => (index % 2 ? `<img name="${name}" alt="">` : `<form name="${name}"></form>`)).join('');

const ADOPTED = [
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

/** A page in a page: a list, which leaves out the page. */
const listed = (given, head = '') => page(head + given.head, list(given));
const leavesOutThePage = () => __place.links(document.querySelector('iframe').contentDocument.getElementById('list')) === 'Trang khác, Nơi khác';

/** An article with a link in the site and one out of it. */
const linked = (given) => page(given.head, article(given, ''));
const knowsItsSite = () => __place.links(document.querySelector('iframe').contentDocument.getElementById('a')) === 'trong, (ngoài)';

/** HTML that does something wherever it is parsed or shown unsafely. */
const HOSTILE = '<p>Một <a href="/trong.html">trong</a> <a href="https://khac.example/">ngoài</a></p><img src="/khong-co.png" onerror="window.ran = 1"><script>window.ran = 2</script><svg onload="window.ran = 3"></svg><iframe srcdoc="<script>parent.ran = 4</script>"></iframe><form><input name="nextSibling"></form>';
const hostile = ({ vn }) => `<${vn}-article id="a"><script type="application/json">${JSON.stringify({ title: 'Dân vận', content_html: HOSTILE }).replaceAll('</', '<\\/')}</script></${vn}-article>`;
const isHarmless = () => {
  const body = __place.find(document.getElementById('a'), '[part=body]');
  return body?.textContent.startsWith('Một trong ngoài') && !window.ran && !body.querySelector('script,svg,iframe,form,[onerror]') && __place.links(document.getElementById('a')) === 'trong, (ngoài)';
};
const LOST = [/embedded content/, /SVG drawings/, /form controls/];

/** Fills a frame that has no address. */
const fill = ({ page, script }) => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.contentDocument.body.innerHTML = page;
  frame.contentDocument.head.append(Object.assign(document.createElement('script'), { src: script }));
};
const isFilled = () => Boolean(document.querySelector('iframe').contentDocument.querySelector('#a, #list').shadowRoot);

const WRITTEN = [
  { name: 'the page of a srcdoc', page: listed, act: ({ page }) => __place.frame({ srcdoc: page }), works: leavesOutThePage },
  { name: 'the page of a srcdoc, by its own base', page: (given) => listed(given, `<base href="${given.origin}/t.html#x">`), act: ({ page }) => __place.frame({ srcdoc: page }), works: leavesOutThePage },
  { name: 'the site of a srcdoc', page: linked, act: ({ page }) => __place.frame({ srcdoc: page }), works: knowsItsSite },
  { name: 'the page of a frame without an address', page: list, act: fill, works: leavesOutThePage, settled: isFilled },
  { name: 'the site of a frame without an address', page: article, act: fill, works: knowsItsSite, settled: isFilled },
  { name: 'the page of a blob, by its base', page: (given) => listed(given, `<base href="${given.origin}/t.html">`), act: ({ page }) => __place.frame({ src: URL.createObjectURL(new Blob([page], { type: 'text/html' })) }), works: leavesOutThePage },
  {
    name: 'a clock in a srcdoc asks its own site for the time',
    ahead: 86_400_000,
    page: (given) => page(given.head, `<${given.vn}-clock id="a" sync></${given.vn}-clock>`),
    act: ({ page }) => __place.frame({ srcdoc: page }),
    works: () => Date.parse(__place.find(document.querySelector('iframe').contentDocument.getElementById('a'), 'time')?.dateTime) > Date.now() + 43_200_000,
  },
  {
    name: 'in a sandbox',
    page: (given) => page(given.head, hostile(given)),
    act: ({ page }) => __place.frame({ sandbox: 'allow-scripts', srcdoc: page }),
    inside: 'iframe',
    works: isHarmless,
    says: LOST,
  },
  {
    name: 'in a sandbox with an address of the site',
    routes: (given) => ({ '/khung.html': html(page(given.head, hostile(given))) }),
    act: () => __place.frame({ sandbox: 'allow-scripts', src: '/khung.html' }),
    inside: 'iframe',
    works: isHarmless,
    says: LOST,
  },
  {
    name: 'in a data URL with a base',
    page: (given) => page(`<base href="${given.origin}/t.html">${given.head}`, hostile(given)),
    act: ({ page }) => __place.frame({ src: `data:text/html;charset=utf-8,${encodeURIComponent(page)}` }),
    inside: 'iframe',
    works: isHarmless,
    says: LOST,
  },
  {
    name: 'in a sandbox under a strict policy',
    page: (given) => page(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${given.origin} 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types vn-portal-widgets">${given.head}`, hostile(given)),
    act: ({ page }) => __place.frame({ sandbox: 'allow-scripts', srcdoc: page }),
    inside: 'iframe',
    works: isHarmless,
    says: LOST,
  },
  {
    name: 'a clock in a sandbox says that it has no server',
    page: (given) => page(given.head, `<${given.vn}-clock id="a" sync></${given.vn}-clock>`),
    act: ({ page }) => __place.frame({ sandbox: 'allow-scripts', srcdoc: page }),
    inside: 'iframe',
    works: () => __place.find(document.getElementById('a'), 'time')?.dateTime && __seen.log.some(({ text }) => text.includes('no time for sync')),
    says: [/^vn-clock: .+: no time for sync: another origin is not asked$/],
  },
];

const NAMED = [
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

export const ROWS = [...ADOPTED, ...WRITTEN, ...NAMED];
