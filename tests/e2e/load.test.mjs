// Data that come late, after tries, from the last good copy, from a script, and into containers whose editor strips our tags.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertHostUnharmed, assertQuiet, complaints } from './lib/checks.mjs';
import { utf16 } from './lib/encodings.mjs';
import { eachEngine } from './lib/engines.mjs';
import { GOOD_ARTICLE, GOOD_FEED } from './lib/faults-table.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const LIST = '<vn-related-news id="list" src="/b.json"><a id="old" href="/cu.html">Bản cũ</a></vn-related-news>';

const LETTERS = 'Hội nghị – “Dân vận” 😀';
const WRITTEN = JSON.stringify({ items: [{ id: 'a', title: LETTERS }] });
/** Bytes of a file, and what the list shows of it. */
/** @type {Record<string, [Buffer, string]>} */
const FILES = {
  'UTF-8': [Buffer.from(WRITTEN), LETTERS],
  'UTF-8 with a mark': [Buffer.from(`\ufeff${WRITTEN}`), LETTERS],
  'UTF-16': [utf16(WRITTEN), LETTERS],
  'half a letter behind the end': [Buffer.concat([Buffer.from(WRITTEN), Buffer.of(0xe1, 0xbb)]), 'không phải Unicode'],
};

eachEngine((engine) => {
  const load = async (t, body, routes) => {
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Dữ liệu', head: SCRIPTS.embed, body }), ...routes } });
    return { server, page: await open(engine, `${server.origin}/t.html`) };
  };
  /** Answers in turn; the last one from then on. */
  const inTurn = (server, path, answers) => {
    server.route(path, answers[0]);
    const next = setInterval(() => {
      const count = server.requests(path).length;
      server.route(path, answers[Math.min(count, answers.length - 1)]);
    }, 20);
    next.unref();
    return () => clearInterval(next);
  };
  const details = async (page) => (await page.events()).map(({ type, detail }) => [type, detail.kind ?? detail.stale]);

  test('a server that is busy twice is asked a third time, and nobody notices', async (t) => {
    const { server, page } = await load(t, '<p id="x"></p>', {});
    const end = inTurn(server, '/b.json', [{ status: 503 }, { status: 429, headers: { 'retry-after': '1' } }, { body: GOOD_FEED }]);
    t.after(end);
    await page.ask((list) => { document.getElementById('x').outerHTML = list; }, LIST);
    await page.reaches('ready', '#list');
    assert.equal(server.requests('/b.json').length, 3);
    const [first, second, third] = server.requests('/b.json').map(({ at }) => at);
    assert.ok(second - first >= 450 && third - second >= 950, 'it waits between tries, as long as the server says');
    assert.deepEqual(await details(page), [['vn-load', false]]);
  });

  test('a server that wants to be left alone for longer is left alone', async (t) => {
    const { server, page } = await load(t, LIST, { '/b.json': { status: 503, headers: { 'retry-after': '120' } } });
    await page.reaches('error', '#list', { within: 3_000 });
    assert.equal(server.requests('/b.json').length, 1);
  });

  test('the last good copy is shown when the file is not to be had, with when it was fetched; not on 404, where it goes', async (t) => {
    const { server, page } = await load(t, LIST, { '/b.json': { body: GOOD_FEED } });
    await page.reaches('ready', '#list');
    await page.until('the copy is kept', () => caches.open('vn-portal-widgets').then((cache) => cache.keys()).then((keys) => keys.length));
    // WebKit under automation forgets its storage with each page: there the element is put in anew instead.
    const again = async () => {
      if (engine.name !== 'webkit') return page.driver.navigate().refresh();
      await page.ask(() => { document.getElementById('list').remove(); __seen.events.length = 0; });
      return page.ask((html) => document.body.insertAdjacentHTML('beforeend', html), LIST);
    };
    for (const broken of [{ status: 403 }, { body: '{' }]) {
      server.route('/b.json', broken);
      await again();
      await page.reaches('stale', '#list');
      const text = await page.ask(() => __seen.text('#list'));
      assert.match(text, /Tin khác.*Bản lưu lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4} Thử lại/s);
      assert.deepEqual(await details(page), [['vn-error', broken.status ? 'status' : 'json'], ['vn-load', true]]);
    }
    server.route('/b.json', { body: GOOD_FEED.replace('Tin khác', 'Tin mới') });
    await page.ask(() => __seen.button('#list', 'Thử lại').click());
    await page.reaches('ready', '#list');
    assert.ok((await page.ask(() => __seen.text('#list'))).includes('Tin mới'));
    server.route('/b.json', { status: 410 });
    await again();
    await page.reaches('error', '#list');
    await page.until('the copy is gone', () => caches.open('vn-portal-widgets').then((cache) => cache.keys()).then((keys) => keys.length === 0));
    assert.ok(await page.ask(() => __seen.visible('#old')), 'the fallback is there');
    await assertHostUnharmed(page);
  });

  test('where storage is denied all goes on', async (t) => {
    const { server, page } = await load(t, LIST, { '/b.json': { body: GOOD_FEED } });
    server.route('/t.html', template('widgets.html', { title: 'Dữ liệu', head: `<script src="/no-storage.js"></script>${SCRIPTS.embed}`, body: LIST }));
    server.route('/no-storage.js', { type: 'text/javascript', body: 'for (const name of ["caches", "localStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });' });
    await page.driver.navigate().refresh();
    await page.reaches('ready', '#list');
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
    await assertQuiet(page);
  });

  test('the online event asks anew for what was not to be had', async (t) => {
    const { server, page } = await load(t, LIST, { '/b.json': { hang: 'reset' } });
    await page.reaches('error', '#list', { within: 20_000 });
    server.route('/b.json', { body: GOOD_FEED });
    await page.ask(() => dispatchEvent(new Event('online')));
    await page.reaches('ready', '#list');
  });

  test('refresh: after 30 s at the earliest, without a gap, and what was there stays when the server fails', async (t) => {
    const { server, page } = await load(t, '<p></p>', { '/b.json': { body: GOOD_FEED } });
    server.route('/later.js', { type: 'text/javascript', body: 'const own = performance.now.bind(performance); window.later = 0; performance.now = () => own() + window.later;' });
    server.route('/t.html', template('widgets.html', { title: 'Dữ liệu', head: `<script src="/later.js"></script>${SCRIPTS.embed}`, body: LIST.replace('src=', 'refresh="5" src=') }));
    await page.driver.navigate().refresh();
    await page.reaches('ready', '#list');
    // Whoever comes back to a page has all that is due run at once.
    const pass = (seconds) => page.ask((seconds) => { window.later += seconds * 1000; document.dispatchEvent(new Event('visibilitychange')); }, seconds);
    const asked = () => server.requests('/b.json').length;
    await pass(25);
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(asked(), 1);
    server.route('/b.json', { body: GOOD_FEED.replace('Tin khác', 'Tin mới'), delay: 200 });
    await pass(10);
    await page.until('it asks', () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/b.json')).length === 2 || __seen.text('#list').includes('Tin mới'));
    await page.until('the new item', () => __seen.text('#list').includes('Tin mới'));
    assert.deepEqual((await page.events()).map(({ type, text }) => [type, text.includes('Tin')]), [['vn-load', true], ['vn-load', true]]);
    server.route('/b.json', { status: 404 });
    await pass(31);
    await page.until('the console says so', () => __seen.log.some(({ kind, text }) => kind === 'warn' && text.includes('/b.json')));
    assert.ok((await page.ask(() => __seen.text('#list'))).includes('Tin mới'));
    assert.equal(await page.ask(() => __seen.state('#list')), 'ready');
  });

  test('data of a script win over src, and give way again', async (t) => {
    const { page } = await load(t, LIST, { '/b.json': { body: GOOD_FEED } });
    await page.reaches('ready', '#list');
    const rows = () => page.ask(() => __seen.text('#list'));
    const set = (value) => page.ask((value) => { document.getElementById('list').data = value; }, value);
    await set({ items: [{ id: 'x', title: 'Từ kịch bản', url: '/x.html' }] });
    await page.until('the script’s item', () => __seen.text('#list').includes('Từ kịch bản'));
    assert.ok(!(await rows()).includes('Tin khác'));
    assert.deepEqual(await page.ask(() => document.getElementById('list').data), { items: [{ id: 'x', title: 'Từ kịch bản', url: '/x.html' }] });
    await set({ title: 'Một tin', url: '/y.html' });
    await page.until('an item by itself', () => __seen.text('#list').includes('Một tin'));
    for (const bad of ['text', 5, []]) {
      await set(bad);
      await page.reaches('error', '#list');
    }
    await page.ask(() => { const circle = {}; circle.items = [circle]; document.getElementById('list').data = circle; });
    await page.reaches('empty', '#list');
    await set(null);
    await page.until('src again', () => __seen.text('#list').includes('Tin khác'));
    assert.equal(await page.ask(() => document.getElementById('list').data), null);
    // Set before the element is there, and before it is in the page.
    await page.ask(() => {
      const article = document.createElement('vn-article');
      article.id = 'made';
      article.data = { title: 'Làm bằng kịch bản', content_text: 'Bài.' };
      document.body.append(article);
    });
    await page.reaches('ready', '#made');
    assert.ok((await page.ask(() => __seen.text('#made'))).includes('Làm bằng kịch bản'));
    await assertHostUnharmed(page);
  });

  test('data-vn: a container gets the element, with its children and its data-* as attributes, now and later', async (t) => {
    const body = '<div id="c" data-vn="related-news" data-src="/b.json" data-page-size="1" data-heading="Tin"><a id="old" href="/cu.html">Bản cũ</a></div><p data-vn="nothing">Không</p>';
    const { page } = await load(t, body, { '/b.json': { body: GOOD_FEED }, '/a.json': { body: GOOD_ARTICLE } });
    await page.reaches('ready', '#c > vn-related-news');
    const seen = () => page.ask(() => {
      const element = document.querySelector('#c > vn-related-news');
      return { attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])), child: element.firstElementChild.id, size: element.pageSize };
    });
    assert.deepEqual(await seen(), { attributes: { src: '/b.json', 'page-size': '1', heading: 'Tin', 'data-state': 'ready' }, child: 'old', size: 1 });
    await page.ask(() => {
      const container = document.getElementById('c');
      container.dataset.heading = 'Khác';
      container.removeAttribute('data-page-size');
    });
    await page.until('the change is carried over', () => document.querySelector('#c > vn-related-news').getAttribute('heading') === 'Khác' && !document.querySelector('#c > vn-related-news').hasAttribute('page-size'));
    await page.ask(() => document.body.insertAdjacentHTML('beforeend', '<section><div id="late" data-vn="article" data-src="/a.json"></div></section>'));
    await page.reaches('ready', '#late > vn-article');
    assert.equal(await page.ask(() => document.querySelector('[data-vn=nothing]').childElementCount), 0);
    await assertQuiet(page);
  });

  test('bytes that are no Unicode are told of by their place', async (t) => {
    const { page, server } = await load(t, LIST, { '/b.json': { type: 'application/json', body: Buffer.concat([Buffer.from('{"title": "Hội nghị'), Buffer.from([0xe1, 0x20])]) } });
    await page.reaches('error', '#list');
    const [line] = complaints(await page.log());
    assert.ok(line.includes(`${server.origin}/b.json`) && /byte 24 is 0xe1/.test(line), line);
  });

  for (const [name, [bytes, shown]] of Object.entries(FILES)) {
    test(`a file that comes in byte by byte: ${name}`, async (t) => {
      const chunks = [...bytes].flatMap((byte) => [Buffer.of(byte), 2]);
      const { page } = await load(t, LIST, { '/b.json': { chunks } });
      await page.until('the list or why there is none', (shown) => __seen.text('#list').includes(shown), { args: [shown] });
    });
  }
});
