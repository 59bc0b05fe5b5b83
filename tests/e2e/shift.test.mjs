// Nothing on the demo page jumps while it loads. Chromium measures (https://web.dev/articles/cls); the others have no such figure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { Page } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

/** Of what web.dev calls good, 0.1, a fifth. */
const MOST = 0.02;
const MEASURE = '<script>window.shift = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; }).observe({ type: "layout-shift", buffered: true });</script>';

eachEngine((engine) => {
  if (engine.name !== 'chromium') return;
  const measure = async (t, width, change = (css) => css) => {
    const server = await serve(t, {});
    const fetched = (path) => fetch(server.origin + path).then((answer) => answer.text());
    // The page's own policy would refuse what measures.
    const demo = (await fetched('/index.html')).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, MEASURE);
    server.route('/trang.html', { type: 'text/html; charset=utf-8', body: demo });
    server.route('/portal.css', { type: 'text/css', body: change(await fetched('/portal.css')) });
    // Late enough for the fallback to be seen first.
    for (const name of ['bai-viet', 'tin-khac', 'thong-bao']) server.route(`/data/${name}.json`, { body: await fetched(`/data/${name}.json`), delay: 400 });
    const page = new Page(engine.driver);
    await page.inFrame(`${server.origin}/trang.html`, width);
    await page.reaches('ready', 'vn-article, vn-related-news');
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 300)));
    return page.ask(() => window.shift);
  };

  for (const width of [360, 1280]) {
    test(`the layout shift of the demo at ${width} px is under ${MOST}`, async (t) => {
      const shift = await measure(t, width);
      t.diagnostic(`layout shift at ${width} px: ${shift.toFixed(4)}`);
      assert.ok(shift < MOST, `${shift}`);
    });
  }

  test('control: without the space that the page keeps for its article the shift is seen', async (t) => {
    const shift = await measure(t, 1280, (css) => css.replace(/[^}]*min-height: 100vh; \}/, ''));
    assert.ok(shift > MOST, `${shift}`);
  });
});
