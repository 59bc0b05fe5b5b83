// The snippet of README.vi.md in a fresh folder, served by real web servers with the configuration of the guides, and by one
// that knows neither .wasm nor .json.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { typeOf } from '../../../scripts/serve.mjs';
import { browserLog } from '../../e2e/lib/browser.mjs';
import { eachEngine } from '../../e2e/lib/engines.mjs';
import { open } from '../../e2e/lib/page.mjs';
import { serve } from '../../e2e/lib/server.mjs';
import { FEED, freshSite, PAGES, SERVERS, startServer } from './site.mjs';

const [first, second] = FEED.items;
const WIDGETS = /src="([^"]*)vn-portal-widgets\.embed\.js"/.exec(PAGES.embed)[1];
const GUIDED = ['nginx', 'apache'];

/** In the page, where there is nothing but the snippet: what each element shows. */
function seen() {
  const part = (tag, name) => document.querySelector(tag)?.shadowRoot?.querySelector(`[part~=${name}]`)?.textContent;
  return { clock: part('vn-clock', 'time'), title: part('vn-article', 'title'), link: part('vn-related-news', 'link') };
}

async function works(page) {
  await page.reaches('ready', 'vn-article, vn-related-news');
  const { clock, ...rest } = await page.ask(seen);
  assert.deepEqual(rest, { title: first.title, link: second.title });
  assert.match(clock, /^(Thứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật), \d\d\/\d\d\/\d{4} \d{1,2}:\d\d:\d\d (SA|CH)$/);
  await page.until('the clock ticks', (before) => document.querySelector('vn-clock').shadowRoot.querySelector('time').textContent !== before, { args: [clock] });
}

async function typesOf(origin) {
  const files = [...['vn-portal-widgets.js', 'vn-portal-widgets_bg.wasm', 'css/vn-article.css', 'css/themes/do.css'].map((name) => WIDGETS + name), '/data/tin-khac.json'];
  const headers = await Promise.all(files.map(async (file) => (await fetch(origin + file)).headers));
  // Both names of JavaScript's type are in use, and a charset may follow any.
  const plain = (type) => type.replace(/;.*/, '').replace('application/javascript', 'text/javascript');
  return { files, given: headers.map((header) => plain(header.get('content-type') ?? '')), wanted: files.map((file) => plain(typeOf(file))), headers };
}

for (const name of GUIDED) {
  test(`${name}: types, caching and policy come from the guide's lines`, async (t) => {
    const { files, given, wanted, headers } = await typesOf(await startServer(t, name, freshSite(t, PAGES.module)));
    assert.deepEqual(given, wanted);
    assert.deepEqual(headers.map((header) => header.get('cache-control')), files.map((file) => (file.startsWith(WIDGETS) ? 'public, max-age=31536000, immutable' : 'no-cache')));
    assert.deepEqual(headers.map((header) => header.get('content-encoding')), files.map(() => 'gzip'));
    const bare = await typesOf(await startServer(t, name, freshSite(t, PAGES.module), { bare: true }));
    assert.equal(bare.given.filter((type, at) => type === wanted[at]).length, 0, 'without the lines no type is right');
  });
}

eachEngine((engine) => {
  for (const name of Object.keys(SERVERS)) {
    for (const [way, html] of Object.entries(PAGES)) {
      test(`${name}: pkg/, one page and one file of data work as ${way}`, async (t) => {
        const origin = await startServer(t, name, freshSite(t, html));
        const { headers } = await fetch(origin);
        assert.equal(headers.has('content-security-policy'), GUIDED.includes(name));
        await works(await open(engine, `${origin}/`));
        // What is not in the folder: the picture that the example names, and what a browser asks for by itself.
        assert.deepEqual((await browserLog(engine)).filter((line) => !/\/(favicon\.ico|anh\/hoi-nghi\.jpg) /.test(line)), []);
      });
    }
  }

  test('where .wasm and .json are 404, as on IIS: the embed script works with data of another extension', async (t) => {
    const { site } = freshSite(t, PAGES.embed, { data: 'tin-khac.txt' });
    const server = await serve(t, { site, refuse: /\.(wasm|json)$/ });
    await works(await open(engine, `${server.origin}/`));
    assert.deepEqual(server.log.filter(({ path }) => /\.(wasm|json)$/.test(path)), []);
  });

  test('there the ES module leaves the fallback, and data in .json is an error', async (t) => {
    const module = await serve(t, { ...freshSite(t, PAGES.module), refuse: /\.(wasm|json)$/ });
    const page = await open(engine, `${module.origin}/`);
    // The server knows: Chromium keeps no entry of an answer whose body nobody has read.
    while (!module.requests(`${WIDGETS}vn-portal-widgets_bg.wasm`)[0]?.answeredAt) await pause(40);
    await pause(200);
    assert.deepEqual(await page.ask(() => [...document.querySelectorAll('vn-article, vn-related-news')].map((host) => host.innerText)), ['Đọc bài viết', 'Các tin khác']);
    const embed = await serve(t, { ...freshSite(t, PAGES.embed), refuse: /\.(wasm|json)$/ });
    const other = await open(engine, `${embed.origin}/`);
    await other.reaches('error', 'vn-article, vn-related-news');
    assert.equal(await other.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[part~=message]').textContent), 'Máy chủ không trả về dữ liệu (mã 404). Thử lại');
  });
});
