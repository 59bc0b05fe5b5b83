// Documents without an address or an origin of their own. Rows for lib/control-rows.mjs; `__place` is of lib/places.js.
import { article, html, list, page } from './parts.mjs';

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

export const WRITTEN = [
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
