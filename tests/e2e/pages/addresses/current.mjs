// Which article a list leaves out while the page's address changes without a load.

/** The page's address is that of an article, unless it is `/t.html`. */
const LIST = (list) => list('id="l"');

const WITHOUT_API = '<script>Object.defineProperty(window, "navigation", { value: undefined });</script>';
/** As a portal's own script may call its menu. */
const OWN_NAVIGATION = '<script>var navigation = { open: true };</script>';
const INTERCEPTING = `<script>
  window.go = (url) => (window.navigation ? navigation.navigate(url) : history.pushState(null, '', url));
  window.navigation?.addEventListener('navigate', (event) => event.intercept({ handler: async () => {} }));
</script>`;

const SHARED = '<vn-article id="a" tools="share"><script type="application/json">{"title": "Không có địa chỉ", "content_text": "Một"}</script></vn-article>';

export const ROWS = [
  { name: 'pushState', body: LIST, does: [['push', '/tin-2.html']], shows: { '#l': { without: 2 } } },
  { name: 'pushState twice: the one before is listed again', at: '/tin-1.html', body: LIST, does: [['shows', { '#l': { without: 1 } }], ['push', '/tin-2.html'], ['shows', { '#l': { without: 2 } }], ['push', '/tin-3.html']], shows: { '#l': { without: 3 } } },
  { name: 'replaceState', at: '/tin-1.html', body: LIST, does: [['replace', '/tin-4.html']], shows: { '#l': { without: 4 } } },
  { name: 'Back after pushState', at: '/tin-1.html', body: LIST, does: [['push', '/tin-2.html'], ['shows', { '#l': { without: 2 } }], ['push', '/tin-3.html'], ['shows', { '#l': { without: 3 } }], ['back', '/tin-2.html']], shows: { '#l': { without: 2 } } },
  { name: 'Back over two at once', at: '/tin-1.html', body: LIST, does: [['push', '/tin-2.html'], ['push', '/tin-3.html'], ['shows', { '#l': { without: 3 } }], ['back', '/tin-1.html', 2], ['shows', { '#l': { without: 1 } }], ['push', '/tin-5.html']], shows: { '#l': { without: 5 } } },
  { name: 'a route in the fragment', body: LIST, routes: 'hash', does: [['hash', '#/tin-3']], shows: { '#l': { without: 3 } } },
  { name: 'a route in the fragment, and Back', body: LIST, routes: 'hash', does: [['hash', '#/tin-3'], ['shows', { '#l': { without: 3 } }], ['hash', '#/tin-4'], ['shows', { '#l': { without: 4 } }], ['back', '#/tin-3']], shows: { '#l': { without: 3 } } },
  { name: 'a fragment inside an article that pushState has opened', body: LIST, does: [['push', '/tin-2.html'], ['hash', '#muc-1']], shows: { '#l': { without: 2 } } },
  { name: 'navigation.navigate, intercepted', head: INTERCEPTING, body: LIST, does: [['call', 'go', '/tin-2.html']], shows: { '#l': { without: 2 } } },
  { name: 'pushState in a browser without the Navigation API', head: WITHOUT_API, body: LIST, does: [['push', '/tin-2.html']], shows: { '#l': { without: 2 } } },
  { name: 'pushState where `navigation` is the page\'s own', head: OWN_NAVIGATION, body: LIST, does: [['push', '/tin-2.html']], shows: { '#l': { without: 2 } } },
  { name: 'two lists, one with an article of its own choice', body: (list) => list('id="l"') + list('id="m" current="7"'), does: [['push', '/tin-2.html']], shows: { '#l': { without: 2 }, '#m': { without: 7 } } },
  { name: 'an article without an address is shared by the page\'s new one', body: (list) => SHARED + list('id="l" current="/tin-2.html"'), control: 'before', does: [['share', '#a'], ['push', '/tin-8.html']], shows: { '#a': { mail: '/tin-8.html' }, '#l': { without: 2 } } },
].map((row) => ({ control: 'forgetful', ...row }));
