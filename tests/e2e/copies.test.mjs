// How many last good copies are kept, and how large: 20 files, 10 MB in all, a larger file not at all; the oldest go first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { answerOf, GOOD_FEED } from './lib/faults-table.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const MOST_BYTES = 10_000_000;

/** The names of the files of which there is a copy. */
const kept = () => caches.open('vn-portal-widgets').then((cache) => cache.keys()).then((keys) => keys.map(({ url }) => url.split('/').pop()).sort());

/** Runs in the page: shows one file after the other, each once the one before it is kept. */
const loadInTurn = (files) => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  const show = async ([name, isKept]) => {
    let isLoaded = false;
    const list = document.createElement('vn-related-news');
    list.src = name;
    list.addEventListener('vn-load', () => (isLoaded = true));
    document.getElementById('x').replaceChildren(list);
    while (!isLoaded) await pause();
    // A copy is stored a while after its file was shown. That time passes at once, and more of it: copies are told apart by when they were fetched.
    do {
      __pass(2_000);
      await pause();
    } while (isKept && !(await caches.match(name)));
    window.loaded += 1;
  };
  window.loaded = 0;
  files.reduce((before, file) => before.then(() => show(file)), Promise.resolve());
};

eachEngine((engine) => {
  /** Loads files of these sizes one after the other; each becomes the newest. */
  const load = async (t, sizes) => {
    const routes = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`/${name}`, answerOf({ body: GOOD_FEED, size })]));
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Bản lưu', head: `<script src="/pages/lib/jump-time.js"></script>${SCRIPTS.embed}`, body: '<div id="x"></div>' }), '/21.json': { body: GOOD_FEED }, ...routes } });
    const page = await open(engine, `${server.origin}/t.html`);
    const wanted = Object.entries(sizes).map(([name, size]) => [name, !(size > MOST_BYTES)]);
    await page.until('the script runs', () => window.vnPortalWidgets);
    await page.ask(loadInTurn, wanted);
    await page.until('all files are loaded', (count) => window.loaded === count, { args: [wanted.length], within: 60_000 });
    return page;
  };
  const keeps = (page, names) => page.until(`${names.length} copies`, `return (${kept})().then((names) => names.join() === arguments[0])`, { args: [names.join()] });
  const numbered = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => `${String(from + index).padStart(2, '0')}.json`);

  test('twenty files are kept; the twenty-first takes the place of the oldest', async (t) => {
    const page = await load(t, Object.fromEntries(numbered(1, 20).map((name) => [name, undefined])));
    await keeps(page, numbered(1, 20));
    await page.ask(loadInTurn, [['21.json', true]]);
    await keeps(page, numbered(2, 21));
    await assertQuiet(page);
  });

  test('10 MB in one file are kept, and a byte more is not; nor does that drop what there is', async (t) => {
    const page = await load(t, { 'a.json': 1_000, 'b.json': MOST_BYTES + 1 });
    await keeps(page, ['a.json']);
    await keeps(await load(t, { 'c.json': MOST_BYTES }), ['c.json']);
  });

  test('10 MB in two files are kept; with a byte more the older one goes', async (t) => {
    await keeps(await load(t, { 'a.json': 4_000_000, 'b.json': 6_000_000 }), ['a.json', 'b.json']);
    await keeps(await load(t, { 'a.json': 4_000_000, 'b.json': 6_000_001 }), ['b.json']);
  });

  test('of forty files that come at once, those that would go again are not stored', async (t) => {
    const names = numbered(1, 40);
    const last = '41.json';
    const head = `<script>
      var stored = 0, put = Cache.prototype.put;
      Cache.prototype.put = function () { stored += 1; return put.apply(this, arguments); };
    </script><script src="/pages/lib/jump-time.js" data-held></script>`;
    const body = names.map((name) => `<vn-related-news src="/${name}"></vn-related-news>`).join('') + '<div id="x"></div>';
    const page = template('widgets.html', { title: 'Bản lưu', head: head + SCRIPTS.embed, body });
    const server = await serve(t, { routes: { '/t.html': page, ...Object.fromEntries([...names, last].map((name) => [`/${name}`, { body: GOOD_FEED }])) } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('ready', 'vn-related-news');
    await opened.tell(() => __pass(2_000));
    // One by itself comes after all of them.
    await opened.ask(loadInTurn, [[last, true]]);
    await opened.until('it is stored', () => window.loaded === 1);
    await opened.until('the oldest is gone', `return (${kept})().then(({ length }) => length === 20)`);
    assert.equal(await opened.ask(() => window.stored), 20 + 1);
    await assertQuiet(opened);
  });
});
