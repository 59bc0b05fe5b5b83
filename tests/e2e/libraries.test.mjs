// Old libraries that bend what everybody inherits from, loaded before and after ours: all works, theirs and ours.
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { LIBRARIES } from './lib/hostile-table.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { assertAllWorks, BODY } from './lib/usage.mjs';

const OURS = SCRIPTS.embed.replace(' defer', '');

eachEngine((engine) => {
  for (const { name, head, routes, uses } of LIBRARIES) {
    for (const [order, scripts] of [['before ours', head + OURS], ['after ours', OURS + head]]) {
      test(`${name}, ${order}`, async (t) => {
        const body = `${BODY}<p id="made-here"></p>`;
        const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Thư viện cũ', head: scripts, body }), ...routes } });
        const page = await open(engine, `${server.origin}/t.html`);
        await page.until('the library works', `return Boolean((${uses})())`);
        await page.until('what it made shows', () => __seen.text('#made-here > vn-time') === '29/12/2016 00:00');
        await assertAllWorks(page);
        await page.tell(() => { dispatchEvent(new CustomEvent('clean')); });
      });
    }
  }
});
