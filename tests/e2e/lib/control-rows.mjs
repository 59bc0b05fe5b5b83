// Rows that are run twice: with our elements, where nothing may be wrong, and as a control with the naive ones of
// pages/lib/naive.js, where something must be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, thrown } from './checks.mjs';
import { open, template } from './page.mjs';
import { serve } from './server.mjs';

const SIDES = {
  ours: { prefix: 'vn', script: '/pkg/vn-portal-widgets.embed.js' },
  naive: { prefix: 'naive', script: '/pages/lib/naive.js' },
};
const HELPERS = '<script src="/pages/lib/places.js"></script>';

/** In the page: what was said and thrown in it, and in its frames where it may look into them. */
const logs = () => [window, ...Array.from(window.frames)].flatMap((view) => {
  try {
    return view.__seen?.log ?? [];
  } catch {
    return [];
  }
});

/**
 * Adds the tests of rows. A row:
 *
 * - `name`: what is the case.
 * - `body`, `head`: the page; a page without elements of its own needs none. In their argument `vn` is the prefix of the tags,
 *   `origin` the server's, `head` what the head of a page needs that no server sends.
 * - `routes`: answers of the server, given the same.
 * - `ahead`: as in server.mjs.
 * - `page`: another page, which no server sends; `act` and `works` find it as `page` in what they are given.
 * - `popup`: whether there is a pop-up, as `window.popup`.
 * - `act(given)`: what happens then, in the page. It may give a promise.
 * - `works(given)`: in the page, whether all is as it should be.
 * - `inside`: a selector of the frame in which `works` is asked, where the page may not look into it.
 * - `says`: what our elements say to the console, line by line; nothing by default.
 * - `settled(given)`: in the page, whether the control has had its time.
 */
export function testRows(engine, rows) {
  for (const row of rows) {
    test(row.name, async (t) => {
      assert.deepEqual(await faults(t, engine, row, SIDES.ours), []);
    });
    test(`${row.name}: the control is not up to it`, async (t) => {
      assert.notDeepEqual(await faults(t, engine, row, SIDES.naive), []);
    });
  }
}

/** The head of a page that no server sends, without our script. */
const frameHead = (origin) => ['record', 'places'].map((name) => `<script src="${origin}/pages/lib/${name}.js"></script>`).join('');

/** Opens an empty pop-up as a visitor does: not every browser lets a script do that by itself. */
async function openPopup(page) {
  await page.tell(() => {
    const button = Object.assign(document.createElement('button'), { id: 'open', textContent: 'Mở' });
    button.onclick = () => { window.popup = window.open('', '_blank', 'width=300,height=300'); };
    document.body.prepend(button);
  });
  await page.driver.findElement({ css: '#open' }).click();
  await page.until('the pop-up', () => Boolean(window.popup?.document.body));
}

async function faults(t, engine, row, side) {
  const isControl = side === SIDES.naive;
  const server = await serve(t, { ahead: row.ahead });
  const given = { vn: side.prefix, script: server.origin + side.script, origin: server.origin, head: frameHead(server.origin) + `<script src="${server.origin}${side.script}"></script>` };
  given.page = row.page?.(given);
  for (const [path, answer] of Object.entries(row.routes?.(given) ?? {})) server.route(path, answer);
  const head = `${HELPERS}<script src="${side.script}"></script>${row.head?.(given) ?? ''}`;
  server.route('/t.html', template('widgets.html', { title: row.name, head, body: row.body?.(given) ?? '' }));
  const page = await open(engine, `${server.origin}/t.html`);
  const found = [];
  // A node could not be handed over.
  const works = `return Boolean((${row.works}).apply(null, arguments))`;
  const note = (fault) => found.push(fault);
  try {
    await page.until('the page is loaded', () => window.hostRuns === 3);
    // Our elements show what they have before something happens to them.
    if (!isControl && row.act) await page.until('the elements are done', (prefix) => [...document.querySelectorAll(`${prefix}-article, ${prefix}-related-news`)].every(({ dataset }) => ['ready', 'empty', 'error'].includes(dataset.state)), { args: [side.prefix] });
    if (row.popup) await openPopup(page);
    if (row.act) await page.ask(row.act, given);
    if (row.inside) await engine.driver.switchTo().frame(await engine.driver.findElement({ css: row.inside }));
    if (isControl) {
      await page.until('the control has had its time', row.settled ?? (() => window.__place.turn().then(() => true)), { args: [given] });
      if (!await page.ask(works, given)) note('it does not work');
    } else {
      await page.until(row.name, works, { args: [given] }).catch(({ message }) => note(message));
    }
    const log = await page.ask(logs);
    if (row.inside) {
      await engine.driver.switchTo().defaultContent();
      log.push(...await page.ask(logs));
    }
    found.push(...thrown(log));
    const said = complaints(log);
    for (const [index, line] of [...said, ...(row.says ?? []).slice(said.length)].entries()) {
      const wanted = row.says?.[index];
      if (!isControl && !(wanted instanceof RegExp && wanted.test(line))) note(`said: ${line}`);
    }
  } finally {
    await engine.driver.switchTo().defaultContent();
    await page.ask(() => window.popup?.close());
  }
  if (row.asked && !row.asked(server.log)) note('the server was not asked');
  return found;
}
