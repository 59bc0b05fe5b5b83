// A page with one list, what it shows, and its buttons, for the tests of <vn-related-news>.

import { By } from 'selenium-webdriver';
import { open, SCRIPTS, template } from './page.mjs';
import { serve } from './server.mjs';

const TITLES = ['Dân vận khéo', 'Ứng phó hạn mặn', 'Khánh thành cầu', 'Đường mới', 'Hội nghị dân vận'];
export const items = (count) => Array.from({ length: count }, (_, index) => ({
  id: `${index + 1}`, url: `/tin-${index + 1}.html`, title: `${TITLES[index % TITLES.length]} ${index + 1}`,
  date_published: new Date(Date.UTC(2016, 11, 29) - index * 86_400_000 * 40).toISOString(), image: '/images/dau-hieu.svg',
}));
export const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types vn-portal-widgets";

/** What a list shows. */
export const seen = () => {
  const root = document.querySelector('vn-related-news').shadowRoot;
  return {
    rows: [...root.querySelectorAll('[part=link]')].map(({ textContent }) => textContent),
    marks: [...root.querySelectorAll('mark')].map(({ textContent }) => textContent),
    page: root.querySelector('[aria-current]')?.textContent ?? null,
    count: root.querySelector('[part=count]')?.textContent ?? null,
  };
};

/** Notes in `__said` each text that comes into the list's live region, without the space by which words that come again differ. */
export const listen = () => {
  const region = document.querySelector('vn-related-news').shadowRoot.querySelector('[aria-live]');
  window.__said = [];
  new MutationObserver(() => { if (region.textContent) window.__said.push(region.textContent.trim()); }).observe(region, { childList: true, characterData: true, subtree: true });
};

/** The hands and eyes of a test in one engine. */
export function lists(engine) {
  /** @type {(t: import('node:test').TestContext, attributes: string, options?: { count?: number, form?: string, wrap?: (list: string) => string, csp?: string, next?: string, head?: string }) => Promise<any>} */
  const load = async (t, attributes, { count = 57, form = 'NFC', wrap = (list) => list, csp = CSP, next, head = '' } = {}) => {
    const list = `<vn-related-news src="/b.json" ${attributes}><a href="/cu.html">Danh sách cũ</a></vn-related-news>`;
    const page = template('widgets.html', { title: 'Danh sách', head: `<meta name="viewport" content="width=device-width">${head}${SCRIPTS.embed}`, body: `<main><h1>Trang thử</h1><p><a href="#x">Trước</a></p>${wrap(list)}</main>` });
    const server = await serve(t, { csp, routes: { '/t.html': page, '/b.json': { body: JSON.stringify({ items: items(count), next_url: next }).normalize(form) } } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('ready', 'vn-related-news');
    return { server, page: opened };
  };
  const shows = (page, claim, check) => page.until(claim, `const seen = (${seen})(); return (${check})(seen)`);
  const click = async (page, label) => {
    const root = await page.driver.findElement(By.css('vn-related-news')).getShadowRoot();
    await (await root.findElement(By.css(`[aria-label="${label}"]`))).click();
  };
  return { load, shows, click };
}
