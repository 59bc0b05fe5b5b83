// The embed script alone: on a server that knows neither .wasm nor .json, loaded twice, and in the head without `defer`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertEnglish, assertHostUnharmed, assertQuiet, complaints, thrown } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { GOOD_FEED } from './lib/faults-table.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { clocksAround, SEED, seenArticle, seenList, wantedArticle } from './lib/seed.mjs';
import { ROOT, serve } from './lib/server.mjs';

const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const ARTICLE = readFileSync(path.join(ROOT, 'www/data/bai-viet.json'), 'utf8');
const ITEM = JSON.parse(ARTICLE).items[0];
const HTML = 'text/html; charset=utf-8';
// In a script element `</script` would end it. To JSON `<\/` is the same.
const INLINE = `<script type="application/json">${ARTICLE.replaceAll('</', '<\\/')}</script>`;
const PICTURE = /src=\\?"([^"\\]+)/.exec(ITEM.content_html)[1];

const widgets = (slots) => template('widgets.html', { title: 'Nhúng', ...slots });
const classic = '<script src="/pkg/vn-portal-widgets.embed.js"></script>';

eachEngine((engine) => {
  test('where .wasm and .json are 404 it shows the clock, the article from inline data and the list from a .txt', async (t) => {
    const body = `<vn-clock></vn-clock><vn-article>${INLINE}<p id="old">Bản cũ</p></vn-article><vn-related-news src="tin.txt"><p>cũ</p></vn-related-news>`;
    const server = await serve(t, {
      refuse: /\.(wasm|json)$/,
      csp: STRICT,
      routes: {
        '/trang.html': widgets({ head: SCRIPTS.embed, body }),
        '/tin.txt': { type: 'text/plain', body: GOOD_FEED },
        // Inline data has no folder of its own: its pictures are found from the page.
        [`/${PICTURE}`]: { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/>' },
      },
    });
    const page = await open(engine, `${server.origin}/trang.html`);
    await page.reaches('ready', 'vn-article, vn-related-news');
    await page.until('the picture has loaded', () => {
      const picture = __seen.root('vn-article').querySelector('figure img');
      picture?.scrollIntoView();
      return picture?.naturalWidth > 0;
    });
    assert.deepEqual(await page.ask(seenArticle), wantedArticle(ITEM));
    const list = await page.ask(seenList, 'vn-related-news');
    assert.deepEqual(list.rows.map(({ title, href, date }) => [title, href, date]), [['Tin khác', `${server.origin}/khac.html`, '(20/12/2016)']]);
    const clock = await page.ask(() => __seen.part('vn-clock', 'time').textContent);
    assert.ok(clocksAround(Date.now()).includes(clock), `the clock shows ${clock}`);
    assert.deepEqual(server.log.filter(({ path }) => /\.(wasm|json)$/.test(path)), [], 'the embed script needs no other file');
    const load = (await page.events()).find(({ tag }) => tag === 'vn-article');
    assert.deepEqual([load.type, load.detail], ['vn-load', { items: 1, stale: false }]);
    await assertHostUnharmed(page);
    await assertQuiet(page);
  });

  for (const [way, head] of Object.entries({
    'the embed script, twice': SCRIPTS.embed + SCRIPTS.embed,
    'two copies of it': SCRIPTS.embed + SCRIPTS.embed.replace('embed.js', 'embed.js?v=2'),
    'it and the ES module': SCRIPTS.embed + SCRIPTS.module,
  })) {
    test(`${way}: defined once, one warning`, async (t) => {
      const body = '<vn-clock></vn-clock><vn-article src="/data/bai-viet.json"></vn-article>';
      const server = await serve(t, { csp: STRICT, routes: { '/hai.html': widgets({ head, body }) } });
      const page = await open(engine, `${server.origin}/hai.html`);
      await page.reaches('ready', 'vn-article');
      await page.until('the warning', () => __seen.log.some(({ kind, text }) => kind === 'warn' && text.includes('vn-portal-widgets')));
      await assertHostUnharmed(page);
      const log = await page.log();
      const lines = complaints(log);
      assert.equal(lines.length, 1, lines.join('\n'));
      assertEnglish(lines[0]);
      assert.deepEqual(thrown(log), []);
      assert.equal((await page.events()).filter(({ type }) => type === 'vn-load').length, 1);
      assert.equal(await page.ask(() => __seen.root('vn-clock').querySelectorAll('[part~=time]').length), 1);
      assert.equal(server.requests('/data/bai-viet.json').length, 1);
    });
  }

  test('in the head without defer: data that is still arriving is waited for', async (t) => {
    // The element is upgraded at its start tag, long before its children are there; the data itself comes in two pieces.
    const { body: html } = widgets({ head: classic, body: `<vn-clock></vn-clock><vn-article>${INLINE}<p>Bản cũ</p></vn-article>` });
    const tag = html.indexOf('<vn-article>') + '<vn-article>'.length;
    const half = html.indexOf('Bên cạnh đó');
    const chunks = [html.slice(0, tag), 250, html.slice(tag, half), 400, html.slice(half)];
    const server = await serve(t, { csp: STRICT, routes: { '/dan.html': { type: HTML, chunks } } });
    const page = await open(engine, `${server.origin}/dan.html`);
    await page.reaches('ready', 'vn-article');
    assert.equal((await page.ask(seenArticle)).paragraphs.length, 6);
    assert.equal(await page.ask(() => __seen.part('vn-article', 'title').textContent), SEED.title);
    await assertHostUnharmed(page);
    const log = await page.log();
    assert.deepEqual([complaints(log), thrown(log)], [[], []]);
    assert.deepEqual((await page.events()).map(({ type }) => type), ['vn-load']);
  });

  test('inline data that a page script adds and changes later is read', async (t) => {
    const server = await serve(t, { csp: STRICT, routes: { '/sau.html': widgets({ head: classic, body: '<vn-article id="late"><p id="old">Bản cũ</p></vn-article>' }) } });
    const page = await open(engine, `${server.origin}/sau.html`);
    await assertHostUnharmed(page);
    assert.equal(await page.ask(() => __seen.visible('#old')), true);
    const write = (text) => page.tell((text) => {
      const host = document.querySelector('#late');
      const script = host.querySelector('script') ?? host.appendChild(Object.assign(document.createElement('script'), { type: 'application/json' }));
      script.textContent = text;
    }, text);
    const shows = (title) => page.until(`it shows ${title}`, (title) => __seen.part('#late', 'title')?.textContent === title, { args: [title] });
    await write(ARTICLE);
    await shows(SEED.title);
    await write(JSON.stringify({ id: 'b', title: 'Bài thứ hai', content_html: '<p>Nội dung</p>' }));
    await shows('Bài thứ hai');
  });
});
