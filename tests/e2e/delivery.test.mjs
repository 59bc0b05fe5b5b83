// On the way to the visitor others get hold of our files: those who join scripts, servers and caches. What comes in one piece works;
// where it does not, one line says what to mend.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { blocks, read } from '../package/documents.mjs';
import { assertEnglish, assertHostUnharmed, assertQuiet, complaints } from './lib/checks.mjs';
import { windows1258 } from './lib/encodings.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';
import { assertAllWorks, BODY } from './lib/usage.mjs';
import { GLUE, OTHER, OTHER_GLUE, OTHER_TYPES, REFUSED, wasm, WASM } from './pages/delivery/answers.mjs';
import { BUNDLES } from './pages/delivery/bundles.mjs';

const EMBED = readFileSync(path.join(ROOT, 'pkg/vn-portal-widgets.embed.js'), 'utf8');
const MODULE = readFileSync(path.join(ROOT, 'pkg/vn-portal-widgets.js'), 'utf8');
const FALLBACKS = BODY.replace(/<vn-(?!.*<script)(.*?)><\//g, '<vn-$1><span class="old">Bản cũ</span></');

/** The module's scripts as the documents write them, by where they are written. */
const SNIPPETS = Object.fromEntries(['README.md', 'docs/vi/may-chu.md'].map((file) => [file, blocks(read(file)).find(({ code }) => code.includes('rel="preload"')).code])
  .concat([['www/mo-dun.html', read('www/mo-dun.html').match(/^<link rel="preload".*\n<script .*$/m)[0]]]));

/** The queries of all requests for the wasm. WebKit has no cache under a driver, and in it a preload serves `fetch` by the cache alone. */
const ONCE = { chromium: /^\?\w{16}$/, firefox: /^\?\w{16}$/, webkit: /^(\?\w{16})( \1)?$/ };

eachEngine((engine) => {
  const show = async (t, head, routes, options) => {
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Đường đi', head, body: FALLBACKS }), ...routes }, ...options });
    return { server, page: await open(engine, `${server.origin}/t.html`) };
  };

  /**
   * @param {{ after(end: () => unknown): void }} t
   * @param {import('./pages/delivery/bundles.mjs').Bundle} row
   * @param {string} ours
   */
  const bundled = async (t, { bundle, head, charset }, ours) => {
    const script = bundle ? '<script src="/bundle.js"></script>' : head(ours);
    const { body } = template('widgets.html', { title: 'Gộp', head: script, body: BODY });
    const document = charset
      ? { type: `text/html; charset=${charset}`, body: body.replace('<meta charset="utf-8">', ''), encode: windows1258 }
      : { type: 'text/html; charset=utf-8', body };
    // Without a charset, which many servers do not send.
    const server = await serve(t, { routes: { '/t.html': document, ...(bundle && { '/bundle.js': { type: 'text/javascript', body: await bundle(ours) } }) } });
    return open(engine, `${server.origin}/t.html`);
  };
  const runs = (page, proves, within) => page.until('the code beside ours and ours have run', `return Boolean(window.vnPortalWidgets && (${proves})())`, { within });

  for (const row of BUNDLES) {
    test(`the embed script ${row.name}`, async (t) => {
      const page = await bundled(t, row, EMBED);
      await runs(page, row.proves);
      await assertAllWorks(page);
    });

    if (row.without) test(`the same without what keeps it whole is found: ${row.name}`, async (t) => {
      const changed = row.without(EMBED);
      assert.ok(changed !== EMBED, 'it takes nothing back');
      const page = await bundled(t, row, changed);
      await assert.rejects(runs(page, row.proves, 300), assert.AssertionError);
    });
  }

  const refused = async (page) => {
    await page.until('the console says so', () => __seen.log.some(({ kind, text }) => kind === 'error' && text.includes('vn-portal-widgets')));
    await assertHostUnharmed(page);
    assert.deepEqual(await page.ask(() => [...document.querySelectorAll('.old')].map((node) => __seen.visible(node))), FALLBACKS.match(/class="old"/g).map(() => true));
    const lines = complaints(await page.log());
    assert.equal(lines.length, 1, lines.join('\n'));
    assertEnglish(lines[0]);
    return lines[0];
  };

  for (const { name, says, ...answer } of REFUSED) {
    test(`${name} in place of the wasm`, async (t) => {
      const { page } = await show(t, SCRIPTS.module, { [WASM]: wasm(answer) });
      const line = await refused(page);
      assert.match(line, says);
      assert.doesNotMatch(line, /Content-Security-Policy/);
    });
  }

  for (const kind of Object.keys(SCRIPTS)) {
    test(`a policy without 'wasm-unsafe-eval', ${kind}`, async (t) => {
      const { page } = await show(t, SCRIPTS[kind], {}, { csp: "default-src 'self'; script-src 'self'; style-src 'self'" });
      const line = await refused(page);
      assert.match(line, /Content-Security-Policy without 'wasm-unsafe-eval'/);
      assert.doesNotMatch(line, /another version|served/);
    });
  }

  test('a policy that forbids to ask for the wasm is not one without wasm-unsafe-eval', async (t) => {
    const { page } = await show(t, SCRIPTS.module, {}, { csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'" });
    const line = await refused(page);
    assert.match(line, /\.wasm could not be loaded/);
  });

  test('what is refused as another version works with the module of its own version', async (t) => {
    assert.ok(MODULE.includes(GLUE));
    const { page } = await show(t, SCRIPTS.module, { [WASM]: wasm({ body: OTHER }), '/pkg/vn-portal-widgets.js': { type: 'text/javascript', body: MODULE.replaceAll(GLUE, OTHER_GLUE) } });
    await page.reaches('ready', '#article, #list');
    await assertQuiet(page);
  });

  for (const type of OTHER_TYPES) {
    test(`a wasm sent as "${type}" works, and the console names the type`, async (t) => {
      const { page } = await show(t, SCRIPTS.module, { [WASM]: wasm({ type }) });
      await page.reaches('ready', '#article, #list');
      await assertQuiet(page);
      const notes = (await page.log()).filter(({ kind }) => kind === 'info').map(({ text }) => text);
      assert.equal(notes.length, 1, notes.join('\n'));
      assert.ok(/\.wasm is sent as /.test(notes[0]) && notes[0].includes(`"${type}"`), notes[0]);
    });
  }

  /** How often a page with these lines asks for the wasm, and by which queries. */
  const queries = async (t, lines) => {
    const answer = wasm({ headers: { 'cache-control': 'public, max-age=600' } });
    const files = { 'vn-portal-widgets.js': { type: 'text/javascript', body: MODULE }, 'vn-portal-widgets_bg.wasm': answer };
    const folder = lines.match(/src="([^"]*)vn-portal-widgets\.js"/)[1].replace(/^\.\.\//, '/');
    const { server, page } = await show(t, lines, Object.fromEntries(Object.entries(files).map(([name, file]) => [folder + name, file])));
    await page.reaches('ready', '#article, #list');
    return server.requests(`${folder}vn-portal-widgets_bg.wasm`).map(({ query }) => query);
  };

  for (const [file, lines] of Object.entries(SNIPPETS)) {
    test(`the lines of ${file} ask for the wasm once, by its content's hash`, async (t) => {
      const asked = await queries(t, lines);
      assert.match(asked.join(' '), ONCE[engine.name]);
      await assertQuiet({ log: () => engine.driver.executeScript(() => __seen.log) });
    });
  }

  test('lines with another hash ask for it twice', async (t) => {
    const asked = await queries(t, SNIPPETS['README.md'].replace(/_bg\.wasm(\?\w+)?/, '_bg.wasm?0000000000000000'));
    assert.doesNotMatch(asked.join(' '), ONCE[engine.name]);
  });

  test('the lines of the builder are those', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => {
      const way = document.getElementById('cach-nap');
      way.value = 'module';
      way.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const lines = await page.ask(() => document.getElementById('ma').value);
    const [, query] = /_bg\.wasm(\?[^"]*)"/.exec(lines) ?? [];
    assert.equal(query, /_bg\.wasm(\?[^"]*)"/.exec(SNIPPETS['README.md'])?.[1]);
    assert.match((await queries(t, lines)).join(' '), ONCE[engine.name]);
  });
});
