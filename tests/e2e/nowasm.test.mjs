// Where WebAssembly is missing or forbidden the page's own fallback stays, for ever, and nothing else happens.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertEnglish, assertHostUnharmed, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const BODY = `
<vn-clock><span class="old">Giờ Việt Nam</span></vn-clock>
<vn-time datetime="2016-12-29"><span class="old">29 tháng 12</span></vn-time>
<vn-article src="/data/bai-viet.json"><a class="old" href="/bai.html">Đọc bài viết</a></vn-article>
<vn-related-news src="/data/tin-khac.json"><ul class="old"><li><a href="/tin.html">Tin khác</a></li></ul></vn-related-news>`;

const CASES = {
  'no WebAssembly': { before: '<script src="/pages/lib/no-wasm.js"></script>' },
  "a CSP without 'wasm-unsafe-eval'": { csp: "default-src 'self'; script-src 'self'; style-src 'self'" },
};

eachEngine((engine) => {
  for (const [name, { before = '', csp }] of Object.entries(CASES)) {
    for (const [kind, script] of Object.entries(SCRIPTS)) {
      test(`${name}, ${kind}: the fallback stays, one line, nothing thrown`, async (t) => {
        const page = template('widgets.html', { title: 'Không có WebAssembly', head: before + script, body: BODY });
        const server = await serve(t, { csp, routes: { '/khong.html': page } });
        const opened = await open(engine, `${server.origin}/khong.html`);
        await opened.until('the console says so', () => __seen.log.some(({ kind, text }) => /warn|error/.test(kind) && text.includes('vn-portal-widgets')));
        await assertHostUnharmed(opened);
        const seen = await opened.ask(() => [...document.querySelectorAll('.old')].map((node) => __seen.visible(node)));
        assert.deepEqual(seen, [true, true, true, true]);
        const lines = complaints(await opened.log());
        assert.equal(lines.length, 1, lines.join('\n'));
        assert.match(lines[0], /WebAssembly|wasm/i);
        assertEnglish(lines[0]);
        assert.deepEqual((await opened.events()).map(({ type }) => type), []);
      });
    }
  }

  test('whenReady is rejected there, and nobody has to catch it', async (t) => {
    const page = template('widgets.html', { title: 'Không có WebAssembly', head: CASES['no WebAssembly'].before + SCRIPTS.embed, body: BODY });
    const server = await serve(t, { routes: { '/khong.html': page } });
    const opened = await open(engine, `${server.origin}/khong.html`);
    await opened.tell(() => window.vnPortalWidgets.whenReady.then(() => (window.ended = 'fulfilled'), () => (window.ended = 'rejected')));
    assert.equal(await opened.until('it ends', () => window.ended), 'rejected');
    await assertHostUnharmed(opened);
  });
});
