// What a visitor does in our controls stays in them, whatever the page's own scripts listen to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { items } from './lib/lists.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { DEEDS, heardOf, soon, WANTED } from './lib/visitor.mjs';
import { BODY, NAIVE, OURS, THEIRS } from './pages/controls/body.mjs';
import { KEPT, LET_THROUGH } from './pages/controls/events.mjs';
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
    return { page, server };
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
      const { page } = await load(t, row);
      assert.deepEqual(await harm(page, OURS, row.deeds), []);
      // The control: an element that keeps nothing to itself comes to harm.
      assert.notDeepEqual(await harm(page, THEIRS, [...row.deeds].reverse(), 1), []);
    });
  }

  /** A page that has the viewer open and the choices of the share button shown. */
  async function loadAll(t) {
    const { page } = await load(t, { head: '<script>window.armed = true</script>', body: BODY });
    await page.tell(() => {
      // The viewer is modal: what is behind it gets no real events, but those that a script dispatches.
      for (const action of ['share', 'view']) document.getElementById('article').shadowRoot.querySelector(`[data-action=${action}]`).click();
    });
    await page.until('viewer and choices', () => __seen.root('#article').querySelector('dialog[open]') && __seen.root('#article').querySelector('[role=toolbar] a'));
    return page;
  }

  const names = (events) => events.map((event) => [event].flat()).map(([type, properties]) => (properties ? `${type} ${JSON.stringify(properties)}` : type));

  test('the page hears of nothing that happens in a control', async (t) => {
    const page = await loadAll(t);
    for (const { what, host, selector, text, events } of KEPT) {
      assert.deepEqual(await page.ask(heardOf, host, selector, text, JSON.stringify(events)), [], what);
      // The control.
      assert.deepEqual(await page.ask(heardOf, '#naive', 'button', false, JSON.stringify(events)), names(events), what);
    }
  });

  test('the page hears of Tab, of shortcuts that are not ours, of links, and of all outside of the controls', async (t) => {
    const page = await loadAll(t);
    for (const { what, host, selector, text, events } of LET_THROUGH) assert.deepEqual(await page.ask(heardOf, host, selector, text, JSON.stringify(events)), names(events), what);
  });
});
