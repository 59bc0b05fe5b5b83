// The page's address, as scripts change it without a load, and what lists remember of a visitor at an address. Each row of
// pages/addresses is shown red by a list as it is often written (pages/lib/naive-list.js), or before its last step.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressHands, isAsWanted } from './lib/addresses.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { items } from './lib/lists.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { ROWS as CURRENT } from './pages/addresses/current.mjs';
import { ROWS as MEMORY } from './pages/addresses/memory.mjs';

const OURS = { script: SCRIPTS.embed, list: (attributes) => `<vn-related-news src="/b.json" ${attributes}></vn-related-news>` };
const naive = (memory) => ({
  script: '<script src="/pages/lib/naive-list.js"></script>',
  list: (attributes) => `<naive-list memory="${memory}" src="/b.json" ${attributes}></naive-list>`,
});

eachEngine((engine) => {
  /**
   * Opens the page of a row, with our lists or others, and gives what a row does there.
   *
   * @param {{ after(end: () => unknown): void }} t
   * @param {{ at?: string, head?: string, body: (list: (attributes: string) => string) => string, routes?: string }} row
   */
  const prepare = async (t, { at = '/t.html', head = '', body, routes }, { script, list }) => {
    const page = template('widgets.html', { title: 'Địa chỉ', head: head + script, body: body(list) });
    const file = (count) => {
      const all = items(count);
      if (routes === 'hash') for (const item of all) item.url = `/t.html#/tin-${item.id}`;
      return { body: JSON.stringify({ items: all }) };
    };
    const pages = ['/t.html', ...items(9).map(({ url }) => url)].map((path) => [path, page]);
    const parts = { '/c.json': { body: JSON.stringify({ items: items(12), next_url: '/d.json' }) }, '/d.json': { body: JSON.stringify({ items: items(57).slice(12) }) } };
    const server = await serve(t, { routes: { ...Object.fromEntries(pages), ...parts, '/b.json': file(57), '/treo.png': { hang: 'open' } } });
    const opened = await open(engine, server.origin + at);
    return addressHands(opened, { refile: (count) => server.route('/b.json', file(count)) });
  };

  for (const row of [...CURRENT, ...MEMORY]) {
    test(row.name, async (t) => {
      const hands = await prepare(t, row, OURS);
      await hands.isReady();
      const last = row.does.at(-1);
      for (const step of row.does.slice(0, -1)) await hands.carryOut(step);
      if (row.control === 'before') assert.ok(!isAsWanted(await hands.seen(row.shows), row.shows), 'green before its last step');
      await hands.carryOut(last);
      await hands.carryOut(['shows', row.shows]);
      // Nothing of ours is in the address or in the page's own state, in which its router keeps `url`.
      assert.deepEqual(await hands.page.ask(() => [location.search, Object.keys(history.state ?? {}).filter((name) => name !== 'url')]), ['', []]);
      await assertQuiet(hands.page);
    });

    if (row.control === 'before') continue;
    test(`${row.name}: the control`, async (t) => {
      const hands = await prepare(t, row, naive(row.control));
      await hands.isReady(1_000).catch(() => {});
      for (const step of row.does) {
        // Whatever fails on the way there is what the row would have noticed.
        if (step[0] !== 'shows') await hands.carryOut(step, 300).catch(() => {});
      }
      if (hands.wasCached) return t.diagnostic('the browser has kept the page itself');
      assert.ok(!isAsWanted(await hands.seen(row.shows), row.shows), 'green without the rule');
    });
  }
});
