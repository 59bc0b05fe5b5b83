// The demo pages show the seed article, a ticking clock and the list, under their strict CSP, at both widths.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { browserLog } from './lib/browser.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, Page } from './lib/page.mjs';
import { clocksAround, SEED, seenArticle, seenList, wantedArticle, wantedRows } from './lib/seed.mjs';
import { ROOT, serve } from './lib/server.mjs';

const DEMO = 'index.html';
// The page for ES modules is not promised by the contract; where it is, it must show the same.
const PAGES = [DEMO, 'toi-thieu.html', 'mo-dun.html'].filter((name) => name !== 'mo-dun.html' || existsSync(path.join(ROOT, 'www', name)));
const LIST = 'vn-related-news';

eachEngine((engine) => {
  for (const name of PAGES) {
    test(`${name} shows the seed article, the list and the clock`, async (t) => {
      const server = await serve(t);
      await browserLog(engine);
      const page = await open(engine, `${server.origin}/${name}`);
      await page.reaches('ready', `vn-article, ${LIST}`);
      await showsArticle(page);
      await showsList(page);
      await showsClock(page);
      await assertQuiet(page);
      assert.deepEqual(await browserLog(engine), [], 'lines in the browser console');
    });
  }

  test('the visitor is abroad', async (t) => {
    // Without this the tests of Viet Nam's time would prove nothing.
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/pages/frame.html?width=360&src=about:blank`);
    const [zone, language] = await page.ask(() => [Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language]);
    assert.equal(zone, 'America/Los_Angeles');
    assert.match(language, /^en\b/);
  });

  for (const width of [360, 1280]) {
    test(`${DEMO} is readable at ${width} px`, async (t) => {
      const server = await serve(t);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/${DEMO}`, width);
      await page.reaches('ready', `vn-article, ${LIST}`);
      const seen = await page.ask(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const font = (host, name) => parseFloat(getComputedStyle(__seen.part(host, name)).fontSize);
        return { width: innerWidth, over: scrollWidth - clientWidth, body: font('vn-article', 'body'), link: font('vn-related-news', 'link') };
      });
      assert.equal(seen.width, width);
      assert.ok(seen.over <= 0, `the page is ${seen.over} px wider than the window`);
      assert.ok(seen.body >= 14 && seen.link >= 13, `too small to read: ${JSON.stringify(seen)}`);
    });
  }
});

async function showsArticle(page) {
  const source = await page.ask(() => {
    const host = document.querySelector('vn-article');
    return { url: new URL(host.getAttribute('src'), document.baseURI).href, item: host.getAttribute('item'), level: host.getAttribute('heading-level') ?? '2' };
  });
  await page.until('the picture has loaded', () => {
    const picture = __seen.root('vn-article').querySelector('figure img');
    // It may be lazy.
    picture?.scrollIntoView();
    return picture?.naturalWidth > 0;
  });
  const file = await (await fetch(source.url)).json();
  const item = file.items ? file.items.find(({ id }) => id === (source.item ?? SEED.id)) : file;
  const seen = await page.ask(seenArticle);
  assert.deepEqual(seen, wantedArticle(item, `h${source.level}`));
  assert.equal(seen.paragraphs.length, 6);
  for (const slip of SEED.slips) assert.ok(seen.paragraphs.join('\n').includes(slip), `the original says: ${slip}`);
}

async function showsList(page) {
  const source = await page.ask((selector) => {
    const host = document.querySelector(selector);
    return { url: new URL(host.getAttribute('src'), document.baseURI).href, limit: host.getAttribute('limit'), paged: Boolean(__seen.part(host, 'pager')) };
  }, LIST);
  const seen = await page.ask(seenList, LIST);
  assert.deepEqual([seen.heading, seen.headingTag, seen.listTag], ['Các tin khác', 'h2', 'ul']);

  const feed = await (await fetch(source.url)).json();
  assert.ok(feed.items.length >= 30, `the demo's list has ${feed.items.length} items`);
  const wanted = wantedRows(feed, source.url, SEED.id, source.limit === null ? Infinity : Number(source.limit));
  // With a pager the first page stands for the rest.
  assert.deepEqual(seen.rows, source.paged ? wanted.slice(0, seen.rows.length) : wanted);
  assert.ok(seen.rows.length >= (source.paged || source.limit ? 1 : 30), `${seen.rows.length} rows`);
  assert.ok(!seen.rows.some(({ title }) => title === SEED.title), 'the article being read stands in the list');
}

async function showsClock(page) {
  const before = Date.now();
  const text = await page.ask(() => __seen.part('vn-clock', 'time').textContent);
  const allowed = [...clocksAround(before), ...clocksAround(Date.now())];
  assert.ok(allowed.includes(text), `the clock shows ${text}, it is ${allowed[2]}`);
}
