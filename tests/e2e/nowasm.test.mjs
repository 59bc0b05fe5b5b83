// Where WebAssembly is missing, forbidden or broken the page's own fallback stays, for ever, and one line says what to mend.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertEnglish, assertHostUnharmed, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const BODY = `
<vn-clock><span class="old">Giờ Việt Nam</span></vn-clock>
<vn-time datetime="2016-12-29"><span class="old">29 tháng 12</span></vn-time>
<vn-article src="/data/bai-viet.json"><a class="old" href="/bai.html">Đọc bài viết</a></vn-article>
<vn-related-news src="/data/tin-khac.json"><ul class="old"><li><a href="/tin.html">Tin khác</a></li></ul></vn-related-news>`;

const WASM = '/pkg/vn-portal-widgets_bg.wasm';
const BYTES = readFileSync(path.join(ROOT, WASM));
const changed = Buffer.from(BYTES).fill(0xff, 2_000, 3_000);
const file = (answer) => ({ scripts: ['module'], routes: { [WASM]: { type: 'application/wasm', ...answer } } });
const corrupt = /Error: http:\S+\/vn-portal-widgets_bg\.wasm was not served whole, or is corrupt$/;

/**
 * What is done, and what the one line names.
 *
 * @type {Record<string, { before?: string, csp?: string, scripts?: string[], routes?: Record<string, import('./lib/server.mjs').Answer>, says: RegExp }>}
 */
const CASES = {
  'no WebAssembly': { before: '<script src="/pages/lib/no-wasm.js"></script>', says: /Error: this browser has no WebAssembly$/ },
  "a CSP without 'wasm-unsafe-eval'": { csp: "default-src 'self'; script-src 'self'; style-src 'self'", says: /Content-Security-Policy without 'wasm-unsafe-eval'/ },
  'a wasm with other bytes in it': { ...file({ body: changed }), says: corrupt },
  'a wasm cut short': { ...file({ body: BYTES.subarray(0, 20_000) }), says: corrupt },
  'a wasm whose connection breaks': { ...file({ body: BYTES.subarray(0, 20_000), headers: { 'content-length': BYTES.length }, hang: 'cut' }), says: /_bg\.wasm was not served whole: / },
  'an empty wasm': { ...file({ body: '' }), says: /_bg\.wasm is empty$/ },
  'HTML in place of the wasm': { ...file({ type: 'text/html', body: '<h1>Trang chủ</h1>' }), says: /_bg\.wasm is an HTML page$/ },
  'a wasm that is not there': { ...file({ status: 404 }), says: /stays\. Error: HTTP 404: http:\S+\/vn-portal-widgets_bg\.wasm$/ },
};

eachEngine((engine) => {
  for (const [name, { before = '', csp, routes, says, scripts = Object.keys(SCRIPTS) }] of Object.entries(CASES)) {
    for (const kind of scripts) {
      test(`${name}, ${kind}: the fallback stays, one line, nothing thrown`, async (t) => {
        const page = template('widgets.html', { title: 'Không có WebAssembly', head: before + SCRIPTS[kind], body: BODY });
        const server = await serve(t, { csp, routes: { '/khong.html': page, ...routes } });
        const opened = await open(engine, `${server.origin}/khong.html`);
        await opened.until('the console says so', () => __seen.log.some(({ kind, text }) => /warn|error/.test(kind) && text.includes('vn-portal-widgets')));
        await assertHostUnharmed(opened);
        const seen = await opened.ask(() => [...document.querySelectorAll('.old')].map((node) => __seen.visible(node)));
        assert.deepEqual(seen, [true, true, true, true]);
        const lines = complaints(await opened.log());
        assert.equal(lines.length, 1, lines.join('\n'));
        assert.match(lines[0], says);
        assertEnglish(lines[0]);
        assert.deepEqual((await opened.events()).map(({ type }) => type), []);
      });
    }
  }

  for (const type of ['application/octet-stream', 'text/plain; charset=utf-8', '']) {
    test(`a good wasm sent as "${type}" works`, async (t) => {
      const page = template('widgets.html', { title: 'Kiểu khác', head: SCRIPTS.module, body: BODY });
      const server = await serve(t, { routes: { '/khac.html': page, [WASM]: { type, body: BYTES } } });
      const opened = await open(engine, `${server.origin}/khac.html`);
      await opened.reaches('ready', 'vn-article, vn-related-news');
      await assertHostUnharmed(opened);
      assert.deepEqual(complaints(await opened.log()), []);
    });
  }

  for (const name of ['no WebAssembly', 'a wasm with other bytes in it']) {
    test(`${name}: whenReady is rejected, and nobody has to catch it`, async (t) => {
      const { before = '', routes } = CASES[name];
      const script = before ? SCRIPTS.embed : '<script type="module">import { whenReady } from "/pkg/vn-portal-widgets.js"; window.vnPortalWidgets = { whenReady };</script>';
      const page = template('widgets.html', { title: 'Không có WebAssembly', head: before + script, body: BODY });
      const server = await serve(t, { routes: { '/khong.html': page, ...routes } });
      const opened = await open(engine, `${server.origin}/khong.html`);
      await opened.until('the script has begun', () => Boolean(window.vnPortalWidgets));
      await opened.tell(() => window.vnPortalWidgets.whenReady.then(() => (window.ended = 'fulfilled'), () => (window.ended = 'rejected')));
      assert.equal(await opened.until('it ends', () => window.ended), 'rejected');
      await assertHostUnharmed(opened);
    });
  }
});
