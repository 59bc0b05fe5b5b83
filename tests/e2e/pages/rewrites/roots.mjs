// What others do to an element, its root and its viewer; roots that are there before us.

const ARTICLE = '<vn-article id="a" src="/1.json"><a href="/cu.html">Bản cũ</a></vn-article>';

/** Has an element run again. */
const RUN = "document.getElementById('a').headingLevel = 3;";
/** What an earlier copy of ours, or a server, has put into a root. */
const VIEW = '<style>:host { color: green }</style><article data-size="0"><h3 part="title">Tin cũ</h3><p part="lead">Cũ</p></article>';
const BEGUN = () => window.row && vnPortalWidgets && document.querySelector('vn-article');

export const ROOTS = [
  {
    name: '`data-state` that is taken away, and one that is changed',
    body: `${ARTICLE}<vn-article id="b" src="/1.json"></vn-article>`,
    act() {
      document.getElementById('a').removeAttribute('data-state');
      document.getElementById('b').dataset.state = 'loading';
    },
    faults: () => [...look.article('#a'), ...look.article('#b')],
  },
  {
    name: 'a page that takes `data-state` away whenever it comes goes on',
    body: ARTICLE,
    async act() {
      const host = document.getElementById('a');
      let times = 0;
      const observer = new MutationObserver(() => { if (times++ < 1_000) host.removeAttribute('data-state'); });
      observer.observe(host, { attributes: true, attributeFilter: ['data-state'] });
      host.removeAttribute('data-state');
      await new Promise((resolve) => { setTimeout(resolve); });
      window.timesInTask = times;
      observer.disconnect();
      host.removeAttribute('data-state');
    },
    faults: () => [...look.article('#a'), ...(window.timesInTask < 100 ? [] : [`taken away ${window.timesInTask} times in a task`])],
  },
  {
    name: 'a root that is emptied',
    body: ARTICLE,
    act: `() => { document.getElementById('a').shadowRoot.innerHTML = ''; ${RUN} }`,
    faults: () => look.article('#a'),
  },
  {
    name: 'a copy of our view in our root',
    body: ARTICLE,
    act: `() => {
      const root = document.getElementById('a').shadowRoot;
      root.querySelector('article').replaceWith(root.querySelector('article').cloneNode(true));
      ${RUN}
    }`,
    begun: () => look.begun(),
    faults: () => [...look.is(document.getElementById('a').shadowRoot.querySelectorAll('h3[part=title]').length, 1, 'titles')],
  },
  {
    name: 'style sheets of an extension in place of ours: both are there, ours once',
    body: ARTICLE,
    act: `() => {
      const theirs = new CSSStyleSheet();
      theirs.replaceSync('article { outline: 3px solid red }');
      document.getElementById('a').shadowRoot.adoptedStyleSheets = [theirs];
      ${RUN}
    }`,
    faults: () => [...look.article('#a'), ...look.is(document.getElementById('a').shadowRoot.adoptedStyleSheets.length, 2, 'sheets'), ...look.is(getComputedStyle(__seen.root('#a').querySelector('article')).outlineWidth, '3px', 'their outline')],
  },
  {
    name: 'an extension’s style and elements in our root stay, whatever we show',
    body: ARTICLE,
    async act() {
      const host = document.getElementById('a');
      const root = host.shadowRoot;
      root.prepend(Object.assign(document.createElement('style'), { textContent: 'article { outline: 3px solid red }' }));
      root.append(Object.assign(document.createElement('div'), { id: 'theirs', textContent: 'Dịch' }), document.createElement('grammarly-extension'));
      host.src = '/khong-co.json';
      await look.until(() => host.dataset.state === 'error');
      host.src = '/2.json';
      await look.until(() => host.dataset.state === 'ready');
    },
    faults: () => [...look.article('#a', 'Tin hai'), ...look.is(['style', '#theirs', 'grammarly-extension'].map((name) => __seen.root('#a').querySelectorAll(`:host > ${name}`).length).join(), '1,1,1', 'their nodes'), ...look.is(__seen.root('#a').children.length, 5, 'nodes')],
    isLoud: true,
  },
  {
    name: 'a declarative root: the view is taken over, with listeners and sheet; its style stays',
    body: `<vn-article id="a" src="/1.json"><template shadowrootmode="open">${VIEW}</template></vn-article>`,
    begun: BEGUN,
    async act() {
      await look.until(() => look.article('#a').length === 0);
      __seen.root('#a').querySelector('[data-action=larger]').click();
    },
    faults: () => [...look.article('#a'), ...look.is(__seen.root('#a').querySelectorAll('style').length, 1, 'styles'), ...look.is(__seen.root('#a').querySelectorAll('[data-size="1"]').length, 1, 'larger text')],
  },
  {
    name: 'a root that a script has attached before ours came, as polyfills of declarative roots do',
    body: `<vn-article id="a" src="/1.json"></vn-article><script>document.getElementById('a').attachShadow({ mode: 'open' }).innerHTML = '${VIEW}';</script>`,
    begun: BEGUN,
    async act() {
      await look.until(() => look.article('#a').length === 0);
      __seen.root('#a').querySelector('[data-action=larger]').click();
    },
    faults: () => [...look.article('#a'), ...look.is(__seen.root('#a').querySelectorAll('[data-size="1"]').length, 1, 'larger text')],
  },
  {
    name: 'an element that is moved while its viewer is open: the viewer is modal again',
    body: `<div id="d">${ARTICLE}</div><div id="e"></div>`,
    async act() {
      look.openViewer('#a');
      await look.until(() => look.modal('#a').length === 0);
      document.getElementById('e').append(document.getElementById('a'));
      await look.until(() => look.modal('#a').length === 0);
      look.dialog('#a').querySelector('[data-action=next]').click();
    },
    faults: () => [...look.modal('#a'), ...look.is(look.dialog('#a').querySelector('img').src.split('?')[1], '2', 'picture')],
  },
  {
    name: 'a viewer whose `open` others take away, and one that they take out',
    body: `${ARTICLE}<vn-article id="b" src="/1.json"></vn-article>`,
    async act() {
      for (const id of ['#b', '#a']) {
        look.openViewer(id);
        await look.until(() => look.modal(id).length === 0);
      }
      look.dialog('#a').removeAttribute('open');
      look.dialog('#b').remove();
      for (const id of ['a', 'b']) document.getElementById(id).headingLevel = 3;
    },
    faults: () => [...look.modal('#a'), ...look.modal('#b')],
  },
  {
    name: 'a viewer that others close, and one whose element they take out: the page scrolls as before',
    body: `${ARTICLE}<vn-article id="b" src="/1.json"></vn-article><div style="height: 3000px"></div>`,
    async act() {
      look.openViewer('#a');
      await look.until(() => look.modal('#a').length === 0);
      look.dialog('#a').close();
      await look.until(() => !look.dialog('#a'));
      look.openViewer('#b');
      await look.until(() => look.modal('#b').length === 0);
      document.getElementById('b').remove();
    },
    faults: () => [
      ...look.is(getComputedStyle(document.documentElement).overflowY, 'visible', 'overflow of the root'),
      ...look.is(getComputedStyle(document.body).overflowY, 'visible', 'overflow of the body'),
      ...look.is(document.documentElement.getAttribute('style'), null, 'style of the root'),
    ],
  },
];
