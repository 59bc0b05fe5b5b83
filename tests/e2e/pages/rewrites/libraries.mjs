// Libraries that rewrite pages: what the server has answered is what it has always written, without anything of ours.

const module = (name) => `/node_modules/${name}`;
const own = (name) => `/pages/rewrites/lib/${name}.js`;

/** A part of a page as a server writes it. `id` names the data. */
const part = (id = 1) => `<section id="part"><h1>Trang</h1>
<vn-article id="a" src="/${id}.json" json-ld><a href="/cu.html">Bản cũ</a></vn-article>
<div id="c" data-vn="article" data-src="/${id}.json" data-tools="none"><a href="/cu.html">Bản cũ</a></div></section>`;
const PART = JSON.stringify(part());
const PART_2 = JSON.stringify(part(2));

const holds = (title) => `() => [...look.article('#a', '${title}'), ...look.container('#c', '${title}'), ...look.fallback('#c > vn-article', 'Bản cũ'), ...look.blocks(1)]`;
const HTML = 'text/html; charset=utf-8';

/** A morph of a part into itself, and then into another. */
const morph = (name, libraries, call) => [
  { name: `${name}: the same part three times`, libraries, body: part(), act: `async () => { for (let i = 0; i < 3; i++) { const html = ${PART}; ${call} } }`, faults: holds('Tin một') },
  { name: `${name}: a part with other data, in tasks of their own`, libraries, body: part(), act: `async () => { for (const html of [${PART}, ${PART_2}, ${PART}, ${PART_2}]) { ${call} await new Promise((resolve) => { setTimeout(resolve, 20); }); } }`, faults: holds('Tin hai') },
];

/** A page that Turbo visits: links, a stay, and the way back. */
const turboPage = (id) => ({ type: HTML, body: { page: { body: `${part(id)}<a id="next" href="/trang-${3 - id}.html">Trang khác</a>` } } });
const TURBO = { libraries: [module('@hotwired/turbo/dist/turbo.es2017-umd.js')], routes: { '/trang-1.html': turboPage(1), '/trang-2.html': turboPage(2) } };

export const LIBRARIES = [
  ...morph('idiomorph', [module('idiomorph/dist/idiomorph.js')], "Idiomorph.morph(document.getElementById('part'), html);"),
  ...morph('idiomorph of the children', [module('idiomorph/dist/idiomorph.js')], "Idiomorph.morph(document.body, html, { morphStyle: 'innerHTML' });"),
  {
    name: 'idiomorph of the whole document, head included',
    libraries: [module('idiomorph/dist/idiomorph.js')],
    body: part(),
    async act() {
      const html = await fetch(location.href).then((response) => response.text());
      for (let i = 0; i < 3; i++) await Idiomorph.morph(document.documentElement, html, { head: { style: 'morph' } });
    },
    faults: holds('Tin một'),
  },
  ...morph('morphdom', [module('morphdom/dist/morphdom-umd.js')], "morphdom(document.getElementById('part'), html);"),
  ...morph('Livewire', [own('livewire')], "livewire(document.getElementById('part'), html);"),
  ...morph('Alpine’s morph', [module('@alpinejs/morph/dist/cdn.js'), module('alpinejs/dist/cdn.js')], "Alpine.morph(document.getElementById('part'), html);"),
  ...morph('Turbo Stream', TURBO.libraries, "Turbo.renderStreamMessage(`<turbo-stream action=\"replace\" method=\"morph\" target=\"part\"><template>${html}</template></turbo-stream>`); await look.until(() => !document.querySelector('turbo-stream'));"),
  {
    name: 'UpdatePanel: the panel is a container, and has one',
    libraries: [own('update-panel')],
    body: `<div id="panel">${part()}</div><div id="d" data-vn="article" data-src="/1.json">Bản cũ</div>`,
    act: `() => { for (let i = 0; i < 3; i++) { updatePanel('panel', ${PART}); updatePanel('d', '<p>Bản mới</p>'); } }`,
    faults: `() => [...(${holds('Tin một')})(), ...look.container('#d'), ...look.fallback('#d > vn-article', 'Bản mới')]`,
  },
  {
    name: 'senna.js: screens that go and come back',
    libraries: [own('senna')],
    body: '<div id="surface"></div>',
    routes: { '/m1.html': { type: 'text/plain', body: part(1) }, '/m2.html': { type: 'text/plain', body: part(2) } },
    begun: () => window.row && vnPortalWidgets,
    async act() {
      const surface = document.getElementById('surface');
      for (const path of ['/m1.html', '/m2.html', '/m1.html', '/m2.html', '/m1.html']) {
        await senna.navigate(surface, path);
        await look.until(() => document.querySelector('#c > vn-article')?.dataset.state === 'ready' && document.getElementById('a').dataset.state === 'ready');
      }
    },
    faults: holds('Tin một'),
  },
  {
    name: 'Turbo Drive: ten visits',
    ...TURBO,
    body: `${part()}<a id="next" href="/trang-2.html">Trang khác</a>`,
    async act() {
      for (let i = 0; i < 10; i++) {
        const path = `/trang-${2 - (i % 2)}.html`;
        const loaded = new Promise((resolve) => { addEventListener('turbo:load', resolve, { once: true }); });
        Turbo.visit(path);
        // One that is still loading behind its preview would be cancelled, and Turbo throws that into the page.
        await loaded;
        await look.until(() => location.pathname === path && document.getElementById('a').getAttribute('src') === `/${2 - (i % 2)}.json` && document.querySelector('#c > vn-article')?.dataset.state === 'ready');
      }
    },
    faults: holds('Tin một'),
  },
  {
    name: 'Turbo Drive: back and forth through its cache',
    ...TURBO,
    body: `${part()}<a id="next" href="/trang-2.html">Trang khác</a>`,
    async act() {
      const shows = (id) => look.until(() => document.getElementById('a')?.getAttribute('src') === `/${id}.json` && document.querySelector('#c > vn-article')?.dataset.state === 'ready');
      Turbo.visit('/trang-2.html');
      await shows(2);
      for (let i = 0; i < 3; i++) {
        history.back();
        await shows(1);
        history.forward();
        await shows(2);
      }
    },
    faults: holds('Tin hai'),
  },
  {
    name: 'Turbo: a page refresh by morphing',
    ...TURBO,
    head: '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">',
    body: `${part()}<a id="next" href="/trang-2.html">Trang khác</a>`,
    async act() {
      let renders = 0;
      addEventListener('turbo:render', () => { renders += 1; });
      Turbo.visit('/trang-1.html');
      await look.until(() => location.pathname === '/trang-1.html' && look.begun());
      for (let i = 0; i < 3; i++) {
        const before = renders;
        Turbo.visit('/trang-1.html', { action: 'replace' });
        await look.until(() => renders > before);
      }
    },
    faults: holds('Tin một'),
  },
  ...['innerHTML', 'innerMorph', 'outerHTML', 'outerMorph'].map((swap) => ({
    name: `htmx: ${swap} of a part`,
    libraries: [module('htmx.org/dist/htmx.js')],
    body: `<div id="place">${part()}</div><button id="b" hx-get="/m2.html" hx-target="${swap.startsWith('inner') ? '#place' : '#part'}" hx-swap="${swap}">Tải</button>`,
    routes: { '/m2.html': { type: HTML, body: part(2) } },
    async act() {
      for (let i = 0; i < 3; i++) {
        const swapped = new Promise((resolve) => { document.addEventListener('htmx:after:swap', resolve, { once: true }); });
        document.getElementById('b').click();
        await swapped;
      }
    },
    faults: holds('Tin hai'),
  })),
  {
    name: 'htmx: a container that loads its own contents',
    libraries: [module('htmx.org/dist/htmx.js')],
    body: '<div id="c" data-vn="article" data-src="/1.json" hx-get="/m.html" hx-trigger="tai" hx-swap="innerHTML">Bản cũ</div>',
    routes: { '/m.html': { type: HTML, body: '<p>Bản mới</p>' } },
    async act() {
      const swapped = new Promise((resolve) => { document.addEventListener('htmx:after:swap', resolve, { once: true }); });
      document.getElementById('c').dispatchEvent(new Event('tai'));
      await swapped;
    },
    faults: () => [...look.container('#c'), ...look.fallback('#c > vn-article', 'Bản mới')],
  },
  {
    name: 'Alpine: bound `data-*`, `x-if` and `x-html`',
    libraries: [module('alpinejs/dist/cdn.js')],
    body: `<main x-data="{ id: 1, kind: 'article', shown: true, html: '<p>Bản cũ</p>' }" @next.window="id = 2; html = '<p>Bản mới</p>'" @hide.window="shown = !shown" @kind.window="kind = kind === 'article' ? '' : 'article'">
      <div id="c" :data-vn="kind" :data-src="'/' + id + '.json'"><p>Bản cũ</p></div>
      <template x-if="shown"><div id="d" data-vn="article" :data-src="'/' + id + '.json'"></div></template>
      <div id="e" data-vn="article" data-src="/1.json" x-html="html"></div></main>`,
    async act() {
      for (const name of ['next', 'hide', 'kind', 'hide', 'kind']) {
        dispatchEvent(new Event(name));
        await Alpine.nextTick();
      }
    },
    faults: () => [...look.container('#c', 'Tin hai'), ...look.container('#d', 'Tin hai'), ...look.container('#e'), ...look.fallback('#e > vn-article', 'Bản mới')],
  },
];
