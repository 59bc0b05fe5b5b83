// The builder of snippets and the gallery of states: by keyboard, 360 px wide, under their strict policy; and the snippet works.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { assertQuiet, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press } from './lib/keyboard.mjs';
import { open, Page } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const pkg = (name) => readFileSync(path.join(ROOT, 'pkg', name));
const code = () => document.getElementById('ma').value;
const set = (id, value) => { const field = document.getElementById(id); field.value = value; field.dispatchEvent(new Event('change', { bubbles: true })); };
const HOSTILE = '"><img src=x onerror=alert(1)>&amp;';

eachEngine((engine) => {
  for (const way of ['embed', 'module']) {
    test(`the snippet works on a fresh page, special characters and all: ${way}`, async (t) => {
      const js = { type: 'text/javascript; charset=utf-8' };
      const routes = Object.fromEntries(['vn-portal-widgets.js', 'vn-portal-widgets.embed.js'].map((name) => [`/widgets/${name}`, { ...js, body: pkg(name) }]));
      routes['/widgets/vn-portal-widgets_bg.wasm'] = { type: 'application/wasm', body: pkg('vn-portal-widgets_bg.wasm') };
      const server = await serve(t, { routes });
      const page = await open(engine, `${server.origin}/tao-ma.html`);
      await page.reaches('ready', '#xem vn-related-news');
      await page.tell(set, 'gia-tri-heading', HOSTILE);
      await page.tell(set, 'cach-nap', way);
      const html = await page.ask(code);
      assert.match(html, /heading="&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;&amp;amp;"/);
      assert.ok(html.includes(JSON.parse(pkg('sri.json'))[way === 'embed' ? 'vn-portal-widgets.embed.js' : 'vn-portal-widgets.js']));
      await assertQuiet(page);
      server.route('/moi.html', { type: 'text/html; charset=utf-8', body: `<!DOCTYPE html><html lang="vi"><head><title>Mới</title></head><body>${html}</body></html>` });
      const fresh = await open(engine, `${server.origin}/moi.html`);
      await fresh.reaches('ready', 'vn-related-news');
      assert.equal(await fresh.ask(() => __seen.part('vn-related-news', 'heading').textContent), HOSTILE);
      await assertQuiet(fresh);
    });
  }

  test('a wrong file is named with its place; by keyboard', async (t) => {
    const server = await serve(t, { routes: { '/data/sai.json': { body: '{"items": [\n {"title": "Tin", "date_published": "31/02/2016"}]}' } } });
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    await page.ask(() => document.getElementById('gia-tri-src').select());
    await press(page, ...'data/sai.json', Key.TAB);
    await page.until('the problem', () => /^Lỗi Dòng 2, cột \d+ items\[0\]\.date_published/.test(document.querySelector('#danh-sach li')?.textContent));
    assert.notEqual(await page.ask(() => document.activeElement.id), 'gia-tri-src', await focused(page));
  });

  for (const [name, selector] of [['tao-ma.html', '#xem vn-related-news'], ['trang-thai.html', '#tim-thay']]) {
    for (const width of [360, 1280]) {
      test(`${name} at ${width} px: axe finds nothing, no violation, no scrolling sideways`, async (t) => {
        const server = await serve(t, { routes: AXE });
        const page = new Page(engine.driver);
        await page.inFrame(`${server.origin}/${name}`, width);
        await page.reaches('ready', selector);
        // Good practice, not WCAG: the gallery has many lists on one page, and the contract gives all pagers one name.
        const faults = await axeFaults(page);
        assert.deepEqual(faults.filter((line) => !(line.startsWith('landmark-unique') && line.includes('nav[part="pager"]'))), []);
        assert.ok(await page.ask(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(violations(await page.log()), []);
      });
    }
  }
});
