// Nothing on the demo page jumps while it loads, with what its elements show first in its markup, and without it. Chromium measures
// (https://web.dev/articles/cls); the others have no such figure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { Page } from './lib/page.mjs';
import { withFirstViews } from './lib/prerendered.mjs';
import { serve } from './lib/server.mjs';

/** Of what web.dev calls good, 0.1: a twentieth, and without first views a fifth. */
const MOST = { 'with first views': 0.005, 'without first views': 0.02 };
const MEASURE = '<script>window.shifts = []; new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });</script>';

eachEngine((engine) => {
  if (engine.name !== 'chromium') return;
  /** The shift of the demo; `change` changes the style sheet of a path. */
  const measure = async (t, kind, width, change = {}) => {
    const server = await serve(t, {});
    const fetched = (path) => fetch(server.origin + path).then((answer) => answer.text());
    // The page's own policy would refuse what measures.
    const demo = (await fetched('/index.html')).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, MEASURE);
    assert.match(demo, /<template shadowrootmode="open">/);
    server.route('/trang.html', { type: 'text/html; charset=utf-8', body: kind === 'with first views' ? demo : withFirstViews(demo, '--remove') });
    for (const [path, changed] of Object.entries(change)) server.route(path, { type: 'text/css', body: changed(await fetched(path)) });
    // Late enough for what is there before to be seen.
    server.route('/pkg/vn-portal-widgets.embed.js', { type: 'text/javascript; charset=utf-8', body: await fetched('/pkg/vn-portal-widgets.embed.js'), delay: 200 });
    for (const name of ['bai-viet', 'tin-khac', 'thong-bao']) server.route(`/data/${name}.json`, { body: await fetched(`/data/${name}.json`), delay: 400 });
    const page = new Page(engine.driver);
    await page.inFrame(`${server.origin}/trang.html`, width);
    await page.reaches('ready', 'vn-article, vn-related-news');
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 300)));
    // In a frame Chromium also counts what moves when a late style sheet comes, before it has painted anything: nobody sees that.
    return page.ask(() => {
      const [{ startTime: painted }] = performance.getEntriesByName('first-contentful-paint');
      return window.shifts.filter(({ startTime }) => startTime > painted).reduce((sum, { value }) => sum + value, 0);
    });
  };

  for (const [kind, most] of Object.entries(MOST)) {
    for (const width of [360, 1280]) {
      test(`the layout shift of the demo ${kind} at ${width} px is under ${most}`, async (t) => {
        const shift = await measure(t, kind, width);
        t.diagnostic(`layout shift at ${width} px: ${shift.toFixed(4)}`);
        assert.ok(shift < most, `${shift}`);
      });
    }
  }

  test('control: without the space that the page keeps for its article the shift is seen', async (t) => {
    const kind = 'without first views';
    const shift = await measure(t, kind, 1280, { '/portal.css': (css) => css.replace(/[^}]*min-height: 100vh; \}/, '') });
    assert.ok(shift > MOST[kind], `${shift}`);
  });

  test('control: a first view that looks other than the later one is seen', async (t) => {
    const kind = 'with first views';
    for (const width of [360, 1280]) {
      const shift = await measure(t, kind, width, { '/pkg/css/vn-article.css': (css) => css.replace('line-height:1.6', 'line-height:3') });
      assert.ok(shift > MOST[kind], `${shift}`);
    }
  });
});
