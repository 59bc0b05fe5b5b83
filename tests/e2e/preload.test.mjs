// A line that preloads the data must be of use: what it brings is what the element gets, and the file is asked for once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, read, table } from '../package/documents.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { items } from './lib/lists.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const DATA = '/data/tin-khac.json';
/** Under a driver WebKit has no cache, and what was preloaded gets to `fetch` by the cache alone. */
const ONCE = { chromium: 1, firefox: 1, webkit: 2 };
const HEADERS = { 'no header': { 'cache-control': '' }, 'max-age': { 'cache-control': 'public, max-age=600' }, 'no-cache': { 'cache-control': 'no-cache' }, 'no-store': {} };

/** The lines that preload data as the documents write them. */
const hint = (file) => blocks(read(file)).flatMap(({ code }) => code.match(/^<link rel="preload" href="[^"]*\.json".*$/m) ?? [])[0];
const HINTS = ['docs/embedding.md', 'docs/vi/may-chu.md', 'docs/performance.md'].map((file) => [file, hint(file)]);

eachEngine((engine) => {
  /** How often a page with this line asks for its data. */
  const requests = async (t, line, headers, kind = 'embed') => {
    const data = { headers: { ...headers, etag: '"1"' }, body: JSON.stringify({ items: items(5) }) };
    const page = template('widgets.html', { title: 'Tải sớm', head: line + SCRIPTS[kind], body: `<vn-related-news src="${DATA}"></vn-related-news>` });
    const server = await serve(t, { routes: { '/t.html': page, [DATA]: data } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('ready', 'vn-related-news');
    await assertQuiet(opened);
    return server.requests(DATA).length;
  };

  for (const kind of Object.keys(SCRIPTS)) {
    for (const [what, headers] of Object.entries(HEADERS)) {
      test(`data with ${what} are asked for once, ${kind}`, async (t) => assert.equal(await requests(t, HINTS[0][1], headers, kind), ONCE[engine.name]));
    }
  }

  for (const [file, line] of HINTS.slice(1)) {
    test(`so are those of the line of ${file}`, async (t) => assert.equal(await requests(t, line, HEADERS['no-store']), ONCE[engine.name]));
  }

  for (const attribute of ['', ' crossorigin="use-credentials"']) {
    test(`a line with${attribute || 'out crossorigin'} asks for them twice`, async (t) => {
      assert.equal(await requests(t, HINTS[0][1].replace(' crossorigin', attribute), HEADERS['no-store']), 2);
    });
  }

  test('the line of the builder names the data as the element does, and goes with the content', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    const code = () => document.getElementById('ma').value;
    const line = (await page.ask(code)).match(/^<link rel="preload" .*\.json".*$/m)?.[0];
    assert.equal(line, HINTS[0][1]);
    await page.tell(() => document.getElementById('kem-noi-dung').click());
    assert.doesNotMatch(await page.until('the content', () => /<template[^]*/.test(document.getElementById('ma').value) && document.getElementById('ma').value), /preload/);
  });

  test('the table of docs/performance.md says the same', () => {
    const column = { chromium: 1, firefox: 2 }[engine.name];
    const rows = table(read('docs/performance.md'), 'file is sent with', 'Chromium', 'Firefox', 'WebKit');
    if (column) assert.deepEqual(rows.map((row) => row[column]), ['1', '1', '2']);
    else assert.equal(rows.at(-1)[3], '2');
  });
});
