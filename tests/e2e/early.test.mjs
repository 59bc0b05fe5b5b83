// The data of an element is asked for beside the wasm, not after it: one round trip less on a slow network.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertQuiet, thrown } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const WASM = '/pkg/vn-portal-widgets_bg.wasm';
const DATA = ['/data/bai-viet.json', '/data/tin-khac.json'];
const BODY = `<vn-article src="${DATA[0]}"></vn-article><vn-related-news src="${DATA[1]}"></vn-related-news><vn-related-news id="same" src="${DATA[1]}"></vn-related-news>`;

eachEngine((engine) => {
  test('the data leaves before a slow wasm has arrived, once for each URL', async (t) => {
    const slow = { type: 'application/wasm', body: readFileSync(path.join(ROOT, WASM)), delay: 1_000 };
    const page = template('widgets.html', { title: 'Sớm', head: SCRIPTS.module, body: BODY });
    const server = await serve(t, { routes: { [WASM]: slow, '/som.html': page } });
    const opened = await open(engine, `${server.origin}/som.html`);
    await opened.reaches('ready', 'vn-article, vn-related-news');
    const [wasm] = server.requests(WASM);
    for (const path of DATA) {
      const requests = server.requests(path);
      assert.equal(requests.length, 1, `${path} was asked for ${requests.length} times`);
      assert.ok(requests[0].at < wasm.answeredAt - 500, `${path} was asked for ${Math.round(requests[0].at - wasm.at)} ms after the wasm was, which took ${Math.round(wasm.answeredAt - wasm.at)} ms`);
    }
    await assertQuiet(opened);
  });

  test('the elements are defined, and their fallback shows, while the wasm is on its way', async (t) => {
    const page = template('widgets.html', { title: 'Sớm', head: SCRIPTS.module, body: '<vn-article src="/data/bai-viet.json"><p id="old">Bản cũ</p></vn-article><vn-clock><span id="oldclock">Giờ</span></vn-clock>' });
    const server = await serve(t, { routes: { [WASM]: { hang: 'open' }, '/som.html': page } });
    const opened = await open(engine, `${server.origin}/som.html`);
    await opened.until('the element is defined', () => Boolean(customElements.get('vn-article')));
    await opened.until('the data was asked for', () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('bai-viet.json')));
    assert.deepEqual(await opened.ask(() => [__seen.visible('#old'), __seen.visible('#oldclock')]), [true, true]);
  });

  for (const [kind, first] of [['module', `fetch ${WASM}`], ['embed', 'DecompressionStream']]) {
    test(`the wasm is on its way to the compiler before an element is defined: ${kind}`, async (t) => {
      const head = `<script src="/pages/lib/order.js"></script>${SCRIPTS[kind]}`;
      const page = template('widgets.html', { title: 'Sớm', head, body: BODY });
      const server = await serve(t, { routes: { '/som.html': page } });
      const opened = await open(engine, `${server.origin}/som.html`);
      await opened.reaches('ready', 'vn-article, vn-related-news');
      const order = await opened.ask(() => __order);
      assert.deepEqual(order.slice(0, 2), [first, 'define vn-clock']);
      assert.ok(order.includes(`fetch ${DATA[0]}`), order.join('\n'));
      await assertQuiet(opened);
    });

    test(`a definition that throws leaves no unhandled rejection of the compiler, which fails later: ${kind}`, async (t) => {
      const head = `<script src="/pages/lib/no-define.js"></script>${SCRIPTS[kind]}`;
      const slow = { type: 'application/wasm', body: 'none', delay: 300 };
      const server = await serve(t, { csp: "script-src 'self'", routes: { [WASM]: slow, '/som.html': template('widgets.html', { title: 'Sớm', head, body: BODY }) } });
      const opened = await open(engine, `${server.origin}/som.html`);
      await opened.until('the page has heard of the end', () => window.__settled);
      assert.deepEqual(thrown(await opened.log()), []);
    });
  }
});
