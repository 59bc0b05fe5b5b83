// The message of an element: one live region for life in which only texts change, a button that keeps the focus, and bars in the place
// of what is being loaded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { GOOD_ARTICLE, GOOD_FEED } from './lib/faults-table.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { hold, serve } from './lib/server.mjs';

const LOADING = 'Đang tải…';
const BROKEN = 'Máy chủ không trả về dữ liệu (mã 403).';
const ELEMENTS = {
  'a list': ['<vn-related-news id="x" src="/x.json" heading="Tin"></vn-related-news>', GOOD_FEED, 'heading'],
  'a list over a fallback': ['<vn-related-news id="x" src="/x.json" heading="Tin"><a href="/cu.html">Bản cũ</a></vn-related-news>', GOOD_FEED, 'heading'],
  'a list that waits for its order': ['<vn-related-news id="x" src="/x.json" heading="" order="related"></vn-related-news>', GOOD_FEED, 'list'],
  'an article': ['<vn-article id="x" src="/x.json"></vn-article>', GOOD_ARTICLE, 'title'],
  'a long article': ['<vn-article id="x" src="/x.json" tools="none"></vn-article>', JSON.stringify({ title: 'Dài', content_html: '<p>Đoạn văn của bài.</p>'.repeat(3_000) }), 'title'],
};

/** Runs in the page: notes what the live region of the element says, and where the focus is then; of one that it inserts, from its first view on. */
const watch = async (html = '') => {
  document.body.insertAdjacentHTML('beforeend', html);
  await new Promise((resolve) => setTimeout(resolve));
  const root = document.getElementById('x').shadowRoot;
  const region = root.querySelector('[aria-live]');
  window.heard = [];
  const note = () => {
    const { activeElement } = root;
    const now = JSON.stringify([region.textContent, activeElement && (activeElement.dataset.action ?? activeElement.getAttribute('part')), activeElement?.getAttribute('aria-disabled') ?? null]);
    if (heard.at(-1) !== now) heard.push(now);
  };
  window.lost = 0;
  new MutationObserver((records) => {
    for (const { removedNodes } of records) for (const node of removedNodes) window.lost += node.contains(region);
    note();
  }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  window.region = region;
  window.size = region.parentNode.querySelectorAll('*').length;
  note();
};

eachEngine((engine) => {
  const load = async (t, body, answer) => {
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Trạng thái', head: SCRIPTS.embed, body }), '/x.json': answer } });
    return { server, page: await open(engine, `${server.origin}/t.html`) };
  };
  const retry = async (page, server, answer) => {
    server.route('/x.json', { ...answer, delay: 150 });
    await page.ask(() => { window.heard.length = 0; });
    await page.tell(() => document.getElementById('x').shadowRoot.querySelector('[data-action=retry]').focus());
    await press(page, Key.ENTER);
  };
  const heard = async (page) => (await page.ask(() => window.heard)).map((line) => JSON.parse(line));
  const region = (page) => page.ask(() => [window.region.isConnected, lost, document.getElementById('x').shadowRoot.querySelectorAll('[aria-live]').length, window.region.parentNode.parentNode.lastElementChild === window.region.parentNode]);

  for (const [name, [html, good, place]] of Object.entries(ELEMENTS)) {
    test(`one live region, and the focus goes on: ${name}`, async (t) => {
      const { page, server } = await load(t, '<vn-clock></vn-clock>', { status: 403, delay: 300 });
      await page.until('the wasm runs', () => vnPortalWidgets.whenReady.then(() => true));
      await page.ask(watch, html);
      await page.reaches('error', '#x');
      assert.deepEqual(await heard(page), [[LOADING, null, null], [BROKEN, null, null]]);

      // Still broken: the button stays and keeps the focus.
      await retry(page, server, { status: 403 });
      await page.until('the second error', () => __seen.events.filter(({ type }) => type === 'vn-error').length === 2);
      assert.deepEqual(await heard(page), [[LOADING, 'retry', 'true'], [BROKEN, 'retry', null]]);

      // Mended: what has come has the focus, and can have it only for as long as it has.
      await retry(page, server, { body: good });
      await page.reaches('ready', '#x');
      const [busy, ...rest] = await heard(page);
      assert.deepEqual(busy, [LOADING, 'retry', 'true']);
      assert.deepEqual(rest.at(-1), ['', place, null]);
      const places = () => page.ask((place) => {
        const element = document.getElementById('x').shadowRoot.querySelector(`[part=${place}]`);
        return [document.activeElement.id, element.getAttribute('tabindex')];
      }, place);
      assert.deepEqual(await places(), ['x', '-1']);
      await page.tell(() => {
        const other = document.body.appendChild(document.createElement('button'));
        other.focus();
      });
      assert.deepEqual(await places(), ['', null]);
      assert.deepEqual(await region(page), [true, 0, 1, true]);
      assert.ok(await page.ask(() => window.region.parentNode.querySelectorAll('*').length <= window.size), 'the message has grown');
    });
  }

  test('one live region through a stored copy, which stays while it is loaded again', async (t) => {
    const { page, server } = await load(t, ELEMENTS['a list'][0], { body: GOOD_FEED });
    await page.reaches('ready', '#x');
    await page.ask(watch);
    await page.until('a copy is kept', () => caches.match('/x.json').then(Boolean));
    server.route('/x.json', { status: 403 });
    await page.ask(() => {
      const element = document.getElementById('x');
      element.removeAttribute('src');
      return Promise.resolve().then(() => { element.src = '/x.json'; });
    });
    await page.reaches('stale', '#x');
    await page.tell(() => { window.row = document.getElementById('x').shadowRoot.querySelector('li'); });
    const { held, release } = hold();
    await retry(page, server, { body: GOOD_FEED, after: held });
    await page.until('it is asked for', () => window.heard.some((line) => line.includes('Đang tải')));
    assert.deepEqual(await page.ask(() => [document.getElementById('x').dataset.state, row.isConnected]), ['stale', true]);
    release();
    await page.reaches('ready', '#x');
    assert.deepEqual(await heard(page), [[LOADING, 'retry', 'true'], ['', 'heading', null]]);
    assert.deepEqual(await region(page), [true, 0, 1, true]);
    assert.ok(await page.ask(() => row.isConnected));
  });

  test('the same outcome said twice is heard twice, and takes up no space', async (t) => {
    const { page } = await load(t, '<vn-article id="x" src="/x.json" tools="share"></vn-article>', { body: GOOD_ARTICLE });
    await page.reaches('ready', '#x');
    await page.ask(watch);
    await page.ask(() => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = 'vn-article::part(message) { padding: 50px; border: 50px solid; min-height: 50px }';
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} }, configurable: true });
      Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
      document.getElementById('x').tools = 'share font';
    });
    const click = (action) => page.tell((action) => document.getElementById('x').shadowRoot.querySelector(`[data-action=${action}]`).click(), action);
    const texts = async () => (await heard(page)).map(([text]) => text).filter((text, index, all) => text !== all[index - 1]);
    await click('share');
    await page.until('the choices', () => document.getElementById('x').shadowRoot.querySelector('[data-action=copy]'));
    for (const expected of [['', 'Đã sao chép liên kết'], ['', 'Đã sao chép liên kết', '', 'Đã sao chép liên kết\u00a0']]) {
      await click('copy');
      await page.until('it is said', (count) => window.heard.filter((line) => line.includes('Đã sao chép')).length === count, { args: [expected.length / 2] });
      assert.deepEqual(await texts(), expected);
    }
    assert.equal(await page.ask(() => window.region.parentNode.getBoundingClientRect().height), 0);
    await click('share');
    await page.until('it is no longer said', () => window.region.textContent === '');
    await assertQuiet(page);
  });

  test('bars have the place of what is being loaded, still where motion is not wanted', async (t) => {
    const rows = Array.from({ length: 10 }, (_, index) => ({ id: `${index}`, url: `/${index}.html`, title: `Tin số ${index}`, date_published: '2016-12-29' }));
    const { page, server } = await load(t, '<vn-related-news id="x" src="/x.json"></vn-related-news><vn-related-news id="y" src="/x.json"><a href="/cu.html">Bản cũ</a></vn-related-news>', { hang: 'open' });
    await page.reaches('loading', '#x, #y');
    const seen = () => page.ask(() => ['x', 'y'].map((id) => document.getElementById(id).shadowRoot.querySelector('div[data-skeleton]')).map((bars) => bars && [bars.querySelectorAll('span').length, bars.textContent, bars.getAnimations().length]));
    assert.deepEqual(await seen(), [[10, '', 1], null]);
    if (engine.name === 'chromium') {
      const prefer = (value) => page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
      await prefer('reduce');
      t.after(() => prefer(''));
      assert.deepEqual(await seen(), [[10, '', 0], null]);
    }
    const height = () => page.ask(() => document.getElementById('x').getBoundingClientRect().height);
    const bars = await height();
    server.route('/y.json', { body: JSON.stringify({ items: rows }) });
    await page.ask(() => { document.getElementById('x').src = '/y.json'; });
    await page.reaches('ready', '#x');
    const list = await height();
    assert.ok(Math.abs(bars - list) < 0.15 * list, `${bars} px of bars for ${list} px`);
  });
});
