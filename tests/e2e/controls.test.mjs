// What a visitor does in our controls stays in them, whatever the page's own scripts listen to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { items } from './lib/lists.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { DEEDS, soon, WANTED } from './lib/visitor.mjs';
import { NAIVE, OURS, THEIRS } from './pages/controls/body.mjs';
import { ROWS } from './pages/controls/rows.mjs';

eachEngine((engine) => {
  const load = async (t, { head, body, opens }) => {
    const server = await serve(t, {
      routes: { ...NAIVE, '/t.html': template('widgets.html', { title: 'Trang lắm kịch bản', head: SCRIPTS.embed + head, body }), '/b.json': { body: JSON.stringify({ items: items(57) }) } },
    });
    const page = await open(engine, `${server.origin}/t.html`);
    await page.reaches('ready', '#list, #article');
    if (opens) await (await page.driver.findElement({ css: opens })).click();
    await page.until('the page’s scripts listen', () => window.armed === true);
    return page;
  };

  /** The deeds of which something else comes than in peace, and what the page's scripts took for theirs. */
  async function harm(page, controls, deeds, most = Infinity) {
    const found = [];
    for (const deed of deeds) {
      await page.tell(() => { window.fired.length = 0; });
      const seen = await soon(await DEEDS[deed](page, controls), WANTED[deed]);
      if (seen !== WANTED[deed]) found.push(`${deed}: ${seen}`);
      const fired = await page.ask(() => String(window.fired));
      if (fired) found.push(`${deed}: the page has heard ${fired}`);
      if (found.length >= most) break;
    }
    return found;
  }

  for (const row of ROWS) {
    test(row.name, async (t) => {
      const page = await load(t, row);
      assert.deepEqual(await harm(page, OURS, row.deeds), []);
      // The control: an element that keeps nothing to itself comes to harm.
      assert.notDeepEqual(await harm(page, THEIRS, [...row.deeds].reverse(), 1), []);
    });
  }
});
