// What the rows of pages/addresses do in a page, and what lists show of it.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { POLL, WITHIN } from './page.mjs';
import { patience } from './patience.mjs';

/** In the page: what elements show, by selector. */
const look = (selectors) => {
  const found = {};
  for (const selector of selectors) {
    const root = document.querySelector(selector)?.shadowRoot;
    if (!root) continue;
    const value = (action) => root.querySelector(`[data-action=${action}]`)?.value;
    found[selector] = {
      numbers: [...root.querySelectorAll('[part=link]')].map(({ textContent }) => Number(/\d+$/.exec(textContent)[0])),
      page: root.querySelector('[aria-current]')?.textContent,
      query: value('query'),
      year: value('year'),
      mail: root.querySelector('[href^="mailto:"]')?.href,
    };
  }
  return found;
};

/**
 * Whether elements show what a row wants: the number of the first item, how many there are, the item without which its first page is,
 * the address in a link to send it by mail, and the values of its controls.
 */
export const isAsWanted = (seen, wanted) => Object.entries(wanted).every(([selector, { first, rows, without, mail, ...values }]) => {
  const shown = seen[selector];
  if (!shown) return false;
  const { numbers } = shown;
  return (first === undefined || numbers[0] === first)
    && (rows === undefined || numbers.length === rows)
    && (without === undefined || (numbers.at(-1) === 11 && numbers.length === 10 && !numbers.includes(without)))
    && (mail === undefined || decodeURIComponent(shown.mail ?? '').includes(mail))
    && Object.entries(values).every(([name, value]) => shown[name] === value);
});

/** The steps of rows, by name, in a page. `refile` changes how many items the file has. */
export function addressHands(page, { refile }) {
  const hands = { page, wasCached: false };
  const inside = (selector, control, deed, ...args) => page.ask(
    `const [selector, control, ...args] = arguments; (${deed})(document.querySelector(selector).shadowRoot.querySelector(control), ...args)`,
    selector, control, ...args,
  );
  const enter = (control, value) => {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  /** Asks the browser, not the page: Firefox never answers a script whose page goes while it is asked. */
  const isAt = async (place, within = WITHIN) => {
    let url;
    for (const isOver = patience(within); !isOver(); await pause(POLL)) {
      url = await page.driver.getCurrentUrl();
      if (url.endsWith(place)) return;
    }
    assert.fail(`not within ${within} ms at ${place}, but at ${url}`);
  };
  // A link that is followed while its page still loads would take the place of that page in the history.
  hands.isReady = (within) => page.until('the page is loaded, and all lists are ready', () => {
    const lists = [...document.querySelectorAll('vn-related-news, naive-list')];
    return document.readyState === 'complete' && lists.length > 0 && lists.every((list) => list.dataset.state === 'ready');
  }, { within });
  /** After what loads another page, or the same one again. */
  const isNew = async (place, within) => {
    await isAt(place, within);
    hands.wasCached = Boolean(await page.ask(() => window.isKept));
    await hands.isReady(within);
  };

  const steps = {
    push: (within, url) => page.ask((url) => history.pushState(null, '', url), url),
    replace: (within, url) => page.ask((url) => history.replaceState(null, '', url), url),
    hash: (within, hash) => page.ask((hash) => { location.hash = hash; }, hash),
    call: (within, name, url) => page.ask((name, url) => { Reflect.get(window, name)(url); }, name, url),
    turn: (within, selector, page) => inside(selector, `[aria-label="Trang ${page}"]`, (button) => button.click()),
    type: (within, selector, query) => inside(selector, '[data-action=query]', enter, query),
    choose: (within, selector, action, value) => inside(selector, `[data-action=${action}]`, enter, value),
    share: (within, selector) => inside(selector, '[data-action=share]', (button) => button.click()),
    file: (within, count) => refile(count),
    store: (within, before, after) => page.ask((before, after) => {
      for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, sessionStorage.getItem(key).replaceAll(before, after));
    }, before, after),
    gone: (within, selector) => page.until(`${selector} is gone`, (selector) => !document.querySelector(selector), { args: [selector], within }),
    // A page that still loads something is not kept for Back.
    uncached: () => page.ask(() => { window.isKept = true; document.body.append(Object.assign(new Image(), { src: '/treo.png' })); }),
    shows: (within, wanted) => page.until(`shows ${JSON.stringify(wanted)}`, `return (${isAsWanted})((${look})(arguments[0]), arguments[1])`, { args: [Object.keys(wanted), wanted], within }),
    async reload(within) {
      const place = await page.ask(() => location.pathname + location.hash);
      await page.driver.navigate().refresh();
      await isNew(place, within);
    },
    async link(within, url) {
      await page.ask((url) => { window.wasHere = true; document.body.appendChild(Object.assign(document.createElement('a'), { href: url })).click(); }, url);
      await isAt(url, within);
      await page.until('another page', () => !window.wasHere, { within });
      await isNew(url, within);
    },
    async back(within, place, by = 1) {
      await page.ask((by) => { history.go(-by); }, by);
      await isNew(place, within);
    },
  };
  hands.carryOut = async ([name, ...args], within) => steps[name](within, ...args);
  hands.seen = (wanted) => page.ask(look, Object.keys(wanted));
  return hands;
}
