// Content that a page's markup has for an element gives way to nothing but data: neither to an error nor to the lack of a wasm.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertHostUnharmed } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { openRendered } from './lib/first-views.mjs';
import { SCRIPTS } from './lib/page.mjs';
import { A, answer, ARTICLE, FEED, L, reachesAll, records, ROUTES, slow } from './lib/taken-over.mjs';

/**
 * What goes wrong with a file, and what the visitor reads below the content.
 *
 * @type {Record<string, [import('./lib/server.mjs').Answer, string | RegExp]>}
 */
const ERRORS = {
  'no network': [{ hang: 'reset' }, /^Không tải được dữ liệu/],
  'a status': [{ status: 403 }, 'Máy chủ không trả về dữ liệu (mã 403).'],
  'a file that is gone': [{ status: 404 }, 'Máy chủ không trả về dữ liệu (mã 404).'],
  'no JSON': [{ body: '{' }, 'Tệp dữ liệu bị lỗi định dạng.'],
  'no feed': [{ body: '[1]' }, 'Tệp dữ liệu không đúng cấu trúc.'],
};

/** What happens in the message of a root, and nowhere else: its texts, its button, and how it looks. */
const OF_MESSAGE = /^(div\[data-message\]|[+-]#text|[+-]p|[+-]button|button\[aria-disabled\]|".*")$/;
/** A view as it was rendered before there was a message in it. */
const withoutMessage = (html) => {
  const rest = html.replace(/<div data-key="message".*$/s, '');
  assert.notEqual(rest, html);
  return rest;
};

eachEngine((engine) => {
  for (const [name, [broken, message]] of Object.entries(ERRORS)) {
    test(`an error leaves the content, with its message below, and another try takes over: ${name}`, async (t) => {
      const { page, server } = await openRendered(t, engine, { body: A + L, routes: ROUTES, later: { '/bai.json': broken, '/tin.json': broken } });
      await page.until('the messages', () => ['a', 'l'].every((id) => watch.message(id)), { within: 20_000 });
      const seen = await page.ask(() => ['a', 'l'].map((id) => ({ state: document.getElementById(id).dataset.state, kept: watch.hasKept(id), message: watch.message(id), records: watch.records[id] })));
      for (const { state, kept, message: shown, records } of seen) {
        assert.deepEqual({ state, kept, others: records.filter((record) => !OF_MESSAGE.test(record)) }, { state: 'stale', kept: true, others: [] });
        assert.match(shown, message instanceof RegExp ? message : new RegExp(`^${message.replace(/[()]/g, '\\$&')}$`));
      }
      assert.deepEqual((await page.events()).map(({ type, id }) => type + id).sort(), ['vn-errora', 'vn-errorl']);
      server.route('/bai.json', slow(ARTICLE));
      server.route('/tin.json', slow(FEED));
      await page.ask(() => { for (const id of ['a', 'l']) watch.root(id).querySelector('[data-action=retry]').click(); });
      await reachesAll(page);
      for (const of of Object.values(await records(page))) {
        assert.deepEqual(of.filter((record) => !OF_MESSAGE.test(record)), []);
        assert.deepEqual(of.filter((record) => record.endsWith('button')), ['+button', '-button']);
        assert.ok(of.includes('button[aria-disabled]'), 'the pressed button is busy meanwhile');
      }
      assert.deepEqual(await page.ask(() => ['a', 'l'].map((id) => [watch.hasKept(id), watch.message(id)])), [[true, ''], [true, '']]);
      await assertHostUnharmed(page);
    });
  }

  test('content that an earlier release has rendered gets a message below it, which then stays', async (t) => {
    const { page, server } = await openRendered(t, engine, { body: A + L, routes: ROUTES, edit: withoutMessage, later: { '/bai.json': { status: 403 }, '/tin.json': { status: 403 } } });
    await page.until('the messages', () => ['a', 'l'].every((id) => watch.message(id)));
    assert.deepEqual(await records(page), { a: ['+div'], l: ['+div'] });
    await page.ask(() => { window.regions = ['a', 'l'].map((id) => watch.root(id).querySelector('[aria-live]')); });
    server.route('/bai.json', slow(ARTICLE));
    server.route('/tin.json', slow(FEED));
    await page.ask(() => { for (const id of ['a', 'l']) watch.root(id).querySelector('[data-action=retry]').click(); });
    await reachesAll(page);
    assert.deepEqual(await page.ask(() => ['a', 'l'].map((id, index) => [watch.hasKept(id), watch.root(id).querySelector('[aria-live]') === regions[index]])), [[true, true], [true, true]]);
  });

  test('a stored copy does not take the place of what the page has just brought, until the visitor asks for more', async (t) => {
    const body = '<vn-related-news id="l" src="/tin.json"></vn-related-news>';
    const old = { items: FEED.items.map((item) => ({ ...item, title: `Bản lưu: ${item.title}` })) };
    const { page, server, views } = await openRendered(t, engine, { body, routes: ROUTES, later: { '/tin.json': answer(old) } });
    await page.until('the older data', () => watch.root('l').textContent.includes('Bản lưu'));
    await page.until('a copy of them', () => caches.match('/tin.json').then(Boolean));
    server.route('/tin.json', { status: 403 });
    // In the same page: WebKit under automation forgets its storage with each.
    await page.ask((html) => {
      __seen.events.length = 0;
      document.getElementById('l').remove();
      const place = document.body.appendChild(document.createElement('div'));
      place.setHTMLUnsafe(`<vn-related-news id="m" src="/tin.json"><template shadowrootmode="open">${html}</template></vn-related-news>`);
      watch.begin();
    }, views.l);
    await page.until('both events', () => __seen.events.length === 2);
    assert.deepEqual((await page.events()).map(({ type, detail }) => [type, detail.stale]), [['vn-error', undefined], ['vn-load', true]]);
    assert.deepEqual(await page.ask(() => [watch.hasKept('m'), watch.message('m'), document.getElementById('m').dataset.state]), [true, 'Máy chủ không trả về dữ liệu (mã 403).', 'stale']);
    await page.ask(() => watch.root('m').querySelector('[part=pager] [value="2"]').click());
    await page.until('the second page of the copy', () => watch.root('m').querySelectorAll('li').length === 5 && /^Bản lưu lúc/.test(watch.message('m')));
    await page.reaches('stale', '#m');
  });

  for (const [name, change] of Object.entries({ 'another file': (element) => { element.src = '/khac.json'; }, 'another item': (element) => { element.item = '77'; } })) {
    test(`what was asked for in its place fails: the children show, not content of something else: ${name}`, async (t) => {
      const { page } = await openRendered(t, engine, { body: A, routes: { ...ROUTES, '/khac.json': { status: 404, delay: 300 } }, later: { '/bai.json': slow(ARTICLE) }, tail: `<script type="module">(${change})(document.getElementById('a'))</script>` });
      await page.reaches('error', '#a');
      assert.deepEqual(await page.ask(() => [watch.hasKept('a'), __seen.visible('#a a'), watch.wasLoading.length]), [false, true, 0]);
    });
  }

  test('an element that fails while content stands leaves it, without its controls', async (t) => {
    const head = '<script>Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", { get() { throw new Error("of the page"); } })</script>';
    const { page } = await openRendered(t, engine, { body: A, routes: ROUTES, head });
    await page.until('it has failed', () => __seen.log.some(({ text }) => text.includes('stopped')));
    assert.deepEqual(await page.ask(() => [watch.root('a').querySelectorAll('button, [role=button]').length, watch.root('a').querySelector('[part=title]').textContent]), [0, ARTICLE.title]);
  });

  const WITHOUT = {
    'no WebAssembly': { head: '<script src="/pages/lib/no-wasm.js"></script>' },
    "a CSP without 'wasm-unsafe-eval'": { csp: "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'" },
    'a wasm that is not there': { script: SCRIPTS.module, later: { '/pkg/vn-portal-widgets_bg.wasm': { status: 404 } } },
    'a page that has broken fetch': { head: '<script>window.fetch = undefined; window.JSON.parse = () => 0;</script>' },
  };

  for (const [name, { csp, ...given }] of Object.entries(WITHOUT)) {
    test(`where the wasm cannot run the content stays, without controls that do nothing: ${name}`, async (t) => {
      const body = `${A}<vn-related-news id="l" src="/tin.json" search by-date page-size="5"></vn-related-news><div id="c" data-vn="article" data-src="/bai.json"></div>`;
      const { page } = await openRendered(t, engine, { body, routes: ROUTES, ...given, answer: (made) => (csp ? { ...made, headers: { 'content-security-policy': csp } } : made) });
      await page.until('the console says so', () => __seen.log.some(({ kind, text }) => kind === 'error' && text.includes('vn-portal-widgets')));
      const seen = await page.ask(() => ['a', 'l', 'c'].map((id) => {
        const root = watch.root(id);
        return [root.querySelectorAll('button, input, select, [role=button], [role=toolbar], [part=pager], [part=by-date]').length, root.querySelectorAll('[part=title], [part=link]').length];
      }));
      assert.deepEqual(seen, [[0, 1], [0, 5], [0, 1]]);
    });
  }
});
