// What we do to the page as a whole has a second way out.

const ARTICLE = '<vn-article id="a" src="/1.json" json-ld></vn-article>';
const BLOCK = 'script[type="application/ld+json"]';

export const PAGE = [
  {
    name: 'JSON-LD that others take out is there again, once',
    body: ARTICLE,
    act: `() => {
      document.querySelector('${BLOCK}').remove();
      document.getElementById('a').headingLevel = 3;
    }`,
    faults: () => [...look.blocks(1), ...look.article('#a')],
  },
  {
    name: 'JSON-LD that others change says again what it said',
    body: ARTICLE,
    act: `() => {
      document.querySelector('${BLOCK}').textContent = '{}';
      document.getElementById('a').headingLevel = 3;
    }`,
    faults: () => [...look.blocks(1), ...(document.querySelector('script[type="application/ld+json"]').text.includes('Tin một') ? [] : ['another block'])],
  },
  {
    name: 'copies of JSON-LD, as snapshots of pages bring them back, go with the next article; the page’s own stays',
    body: `<script type="application/ld+json" id="own">{"@type": "Organization"}</script>${ARTICLE}<div id="place"></div>`,
    act() {
      const snapshot = document.head.cloneNode(true);
      for (const block of snapshot.querySelectorAll('script[type="application/ld+json"]')) document.head.append(block.cloneNode(true), block.cloneNode(true));
      document.getElementById('place').innerHTML = '<vn-article id="b" src="/2.json" json-ld></vn-article>';
      document.getElementById('a').remove();
    },
    faults: () => [...look.blocks(2), ...look.article('#b', 'Tin hai'), ...look.is(document.getElementById('own')?.isConnected, true, 'the page’s own')],
  },
  {
    name: 'copies of JSON-LD go with the last article',
    body: ARTICLE,
    act() {
      const block = document.querySelector('script[type="application/ld+json"]');
      block.after(block.cloneNode(true));
      document.getElementById('a').remove();
    },
    faults: () => look.blocks(0),
  },
  {
    name: 'a hundred visits of a one-page portal',
    body: '<div id="view"></div>',
    begun: () => window.row && vnPortalWidgets,
    async act() {
      await vnPortalWidgets.whenReady;
      for (let i = 0; i < 100; i++) {
        document.getElementById('view').innerHTML = `<vn-article id="a" json-ld><script type="application/json">{"title": "Tin ${i}", "date_published": "2016-12-29"}</script></vn-article><div id="c" data-vn="time" data-datetime="29/12/2016"></div>`;
        if (i % 3) await new Promise((resolve) => { setTimeout(resolve); });
      }
    },
    faults: () => [...look.article('#a', 'Tin 99'), ...look.blocks(1), ...look.container('#c', '29/12/2016 00:00', 'vn-time')],
  },
  {
    name: 'a page that is written anew by `document.open`: elements, containers and listeners',
    body: ARTICLE,
    routes: { '/chet.json': [{ status: 503, headers: { 'retry-after': '3600' } }, { body: '{"title": "Tin một"}' }] },
    async act() {
      const { look, row, __seen } = window;
      document.open();
      document.write('<!doctype html><title>Viết lại</title><div id="c" data-vn="article" data-src="/2.json" data-json-ld></div><vn-article id="b" src="/chet.json"></vn-article>');
      document.close();
      Object.assign(window, { look, row, __seen });
      await look.until(() => document.getElementById('b').dataset.state === 'error');
      dispatchEvent(new Event('online'));
    },
    faults: () => [...look.container('#c', 'Tin hai'), ...look.article('#b'), ...look.blocks(1)],
    isLoud: true,
  },
  {
    name: 'an element that is put into the page that `document.open` has emptied: its listeners are there again',
    body: ARTICLE,
    async act() {
      const { look, row, __seen } = window;
      const host = document.getElementById('a');
      document.open();
      document.write('<!doctype html><title>Viết lại</title><body><div id="c"></div>');
      document.getElementById('c').append(host);
      document.close();
      Object.assign(window, { look, row, __seen });
      await look.until(() => look.article('#a').length === 0);
      __seen.root('#a').querySelector('[data-action=larger]').click();
    },
    faults: () => [...look.article('#a'), ...look.blocks(1), ...look.is(__seen.root('#a').querySelectorAll('[data-size="1"]').length, 1, 'larger text')],
  },
  {
    name: 'a paper whose `afterprint` never comes goes as soon as the visitor is back',
    body: `${ARTICLE}<p id="p">Trang</p>`,
    async act() {
      let calls = 0;
      window.print = () => { calls += 1; };
      __seen.root('#a').querySelector('[data-action=print]').click();
      await look.until(() => calls === 1);
      document.getElementById('p').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    },
    faults: () => [...look.is(document.querySelectorAll('vn-paper').length, 0, 'papers'), ...look.is(document.adoptedStyleSheets.length, 0, 'sheets')],
  },
  {
    name: 'a paper that others take out takes its style sheet along',
    body: ARTICLE,
    async act() {
      let calls = 0;
      window.print = () => { calls += 1; };
      __seen.root('#a').querySelector('[data-action=print]').click();
      await look.until(() => calls === 1);
      document.querySelector('vn-paper').remove();
    },
    faults: () => look.is(document.adoptedStyleSheets.length, 0, 'sheets'),
  },
];
