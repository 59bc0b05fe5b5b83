// What a visitor has done with a list, after Back, after a reload and after a link.

const LIST = (list) => list('id="l" search by-date');

/** A portal of one page: it keeps its lists at `/t.html` alone, and has another page in their place elsewhere. */
const router = (elsewhere, always = '') => (list) => `${always}<div id="app"></div><template id="at-t">${list('id="l" search by-date')}</template><template id="elsewhere">${elsewhere}</template>
<script>
  {
    const render = () => document.getElementById('app').replaceChildren(document.getElementById(location.pathname === '/t.html' ? 'at-t' : 'elsewhere').content.cloneNode(true));
    window.go = (url) => { history.pushState({ url }, '', url); render(); };
    addEventListener('popstate', render);
    render();
  }
</script>`;
const ARTICLE = '<vn-article><script type="application/json">{"title": "Bài viết"}</script></vn-article>';
const CLOCK = '<vn-clock></vn-clock>';

const BLOCKED = '<script>Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("denied", "SecurityError"); } });</script>';
const FULL = '<script>Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };</script>';

const THIRD = { page: '3', first: 21 };
const FIRST = { page: '1', first: 1, query: '' };

export const ROWS = [
  { name: 'reload: the page', body: LIST, does: [['turn', '#l', 3], ['reload']], shows: { '#l': THIRD } },
  { name: 'reload: the search', body: LIST, does: [['type', '#l', 'cầu'], ['turn', '#l', 2], ['reload']], shows: { '#l': { query: 'cầu', page: '2', rows: 1 } } },
  { name: 'reload: the date', body: LIST, does: [['choose', '#l', 'year', '2014'], ['reload']], shows: { '#l': { year: '2014', first: 20 } } },
  { name: 'reload, twice', body: LIST, does: [['turn', '#l', 3], ['reload'], ['shows', { '#l': THIRD }], ['reload']], shows: { '#l': THIRD } },
  { name: 'Back from another page', body: LIST, does: [['turn', '#l', 3], ['uncached'], ['link', '/tin-2.html'], ['back', '/t.html']], shows: { '#l': THIRD } },
  { name: 'Back from another page of which the list was used', body: LIST, does: [['turn', '#l', 3], ['uncached'], ['link', '/tin-2.html'], ['turn', '#l', 2], ['uncached'], ['back', '/t.html']], shows: { '#l': THIRD } },
  { name: 'a link to the same address begins at the first page', control: 'eager', body: LIST, does: [['turn', '#l', 3], ['link', '/tin-2.html'], ['link', '/t.html']], shows: { '#l': FIRST } },
  { name: 'a link to the same address, and a reload', control: 'eager', body: LIST, does: [['turn', '#l', 3], ['link', '/tin-2.html'], ['link', '/t.html'], ['reload']], shows: { '#l': FIRST } },
  { name: 'another page with the same list begins at the first page', control: 'eager', body: LIST, does: [['turn', '#l', 3], ['link', '/tin-2.html']], shows: { '#l': { page: '1', without: 2 } } },
  { name: 'two lists of one file', control: 'eager', body: (list) => list('id="l"') + list('id="m"'), does: [['turn', '#l', 3], ['turn', '#m', 2], ['reload']], shows: { '#l': THIRD, '#m': { page: '2', first: 11 } } },
  { name: 'two lists that are alike to the letter', control: 'eager', body: (list) => `<div id="one">${list('')}</div><div id="two">${list('')}</div>`, does: [['turn', '#two > *', 2], ['turn', '#one > *', 3], ['reload']], shows: { '#one > *': THIRD, '#two > *': { page: '2', first: 11 } } },
  { name: 'a file that has become shorter', control: 'eager', body: LIST, does: [['turn', '#l', 3], ['file', 15], ['reload']], shows: { '#l': { page: '2', first: 11, rows: 5 } } },
  { name: 'a file with no item of the chosen year', body: LIST, does: [['choose', '#l', 'year', '2014'], ['file', 5], ['reload']], shows: { '#l': { year: '2014', rows: 0 } } },
  { name: 'a file that varies by its query', body: (list) => list('id="l"').replace('b.json', 'b.json?v=0') + '<script>document.getElementById("l").setAttribute("src", "/b.json?v=" + Math.random());</script>', does: [['turn', '#l', 3], ['reload']], shows: { '#l': THIRD } },
  { name: 'storage that is denied', control: 'eager', head: BLOCKED, body: LIST, does: [['turn', '#l', 3], ['shows', { '#l': THIRD }], ['reload']], shows: { '#l': FIRST } },
  { name: 'storage that is full', control: 'eager', head: FULL, body: LIST, does: [['turn', '#l', 3]], shows: { '#l': THIRD } },
  { name: 'storage that was never ours', control: 'eager', head: '<script>sessionStorage.setItem("vn-portal-widgets.lists", "{");</script>', body: LIST, does: [['reload']], shows: { '#l': FIRST } },
  { name: 'a page that cannot be', control: 'eager', body: LIST, does: [['turn', '#l', 3], ['store', '"page":3', '"page":99'], ['reload']], shows: { '#l': { page: '6', rows: 7 } } },
  { name: 'a page before the first', control: 'eager', body: LIST, does: [['turn', '#l', 3], ['store', '"page":3', '"page":-3'], ['reload']], shows: { '#l': FIRST } },
  { name: 'a portal of one page: Back to the list', body: router(ARTICLE), does: [['turn', '#l', 3], ['call', 'go', '/tin-2.html'], ['gone', '#l'], ['back', '/t.html']], shows: { '#l': THIRD } },
  { name: 'a portal of one page: Back from where nothing of ours is', body: router('<p>Khác</p>'), does: [['turn', '#l', 3], ['call', 'go', '/khac.html'], ['gone', '#l'], ['back', '/t.html']], shows: { '#l': THIRD } },
  { name: 'a portal of one page: a link to the list', control: 'eager', body: router('<p>Khác</p>', CLOCK), does: [['turn', '#l', 3], ['call', 'go', '/khac.html'], ['gone', '#l'], ['call', 'go', '/t.html']], shows: { '#l': FIRST } },
  { name: 'a portal of one page: a reload', body: router(ARTICLE), does: [['call', 'go', '/khac.html'], ['gone', '#l'], ['call', 'go', '/t.html'], ['shows', { '#l': FIRST }], ['turn', '#l', 3], ['reload']], shows: { '#l': THIRD } },
  { name: 'a list that stays while the address changes keeps its page', body: LIST, does: [['turn', '#l', 3], ['push', '/tin-2.html'], ['shows', { '#l': { page: '3', first: 22 } }], ['reload']], shows: { '#l': { page: '3', first: 22 } } },
  { name: 'a list that stays has its page of then after Back', body: LIST, does: [['type', '#l', 'cầu'], ['push', '/tin-2.html'], ['type', '#l', ''], ['shows', { '#l': { without: 2 } }], ['turn', '#l', 2], ['back', '/t.html']], shows: { '#l': { page: '1', query: 'cầu', first: 3 } } },
  { name: 'a jump within the page changes nothing', body: LIST, does: [['hash', '#l'], ['turn', '#l', 3], ['back', '/t.html'], ['reload']], shows: { '#l': THIRD } },
  { name: 'a page that is loaded later', body: (list) => list('id="l"').replace('b.json', 'c.json'), does: [['turn', '#l', 2], ['shows', { '#l': { rows: 2 } }], ['turn', '#l', 'sau'], ['shows', { '#l': THIRD }], ['reload']], shows: { '#l': THIRD } },
].map((row) => ({ control: 'forgetful', ...row }));
