// Pages whose own scripts rewrite them: what is ours is there again, once, and nothing of ours is left behind. Each row is run with
// our script, and with naive elements in its place, which must not hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { CONTAINERS } from './pages/rewrites/containers.mjs';
import { LIBRARIES } from './pages/rewrites/libraries.mjs';
import { PAGE } from './pages/rewrites/page.mjs';
import { ROOTS } from './pages/rewrites/roots.mjs';

const OURS = SCRIPTS.embed;
const NAIVE = '<script src="/pages/rewrites/lib/naive.js" defer></script>';

/** A function of a row as an expression in a page: methods are none, and no script may end in it. */
const expression = (call) => `${call}`.replace(/^(async )?(act|faults)\(/, '$1function (').replaceAll('</script', '<\\/script');
const page = ({ libraries = [], body, head = '', act, faults, isEarly }, widgets) => template('widgets.html', {
  title: 'Trang viết lại',
  head: `<script src="/pages/rewrites/lib/look.js"></script>${libraries.map((name) => `<script src="${name}" defer></script>`).join('')}${head}${isEarly ? widgets.replace(' defer', '') : widgets}<script>window.row = { act: ${expression(act)}, faults: ${expression(faults)} };</script>`,
  body,
});
const item = (id, title) => JSON.stringify({
  id, title, date_published: '2016-12-29', content_html: '<p>Thân bài.</p><p><img src="/pixel.svg?1" alt="Ảnh" width="300" height="200"> <img src="/pixel.svg?2" alt="Ảnh" width="300" height="200"></p>',
});
const ROUTES = {
  '/1.json': { body: item('1', 'Tin một') },
  '/2.json': { body: item('2', 'Tin hai') },
  '/pixel.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>' },
};

async function begin(t, engine, row, widgets) {
  const more = Object.entries(row.routes ?? {}).map(([path, answer]) => [path, answer.body?.page ? page({ ...row, ...answer.body.page }, widgets) : answer]);
  const server = await serve(t, { routes: { ...ROUTES, ...Object.fromEntries(more), '/t.html': page(row, widgets) } });
  const opened = await open(engine, `${server.origin}/t.html`);
  await opened.until('the page begins', row.begun ?? (() => window.row && vnPortalWidgets && look.begun()));
  // By the page's own script: Firefox's driver has other globals.
  await opened.ask(() => { window.done = Promise.resolve().then(() => row.act()).then(() => '', (cause) => `${cause}\n${cause.stack}`); });
  return opened;
}

/** @type {{ name: string, body: string, isLoud?: boolean }[]} */
const ROWS = [...CONTAINERS, ...ROOTS, ...PAGE, ...LIBRARIES];

const faults = () => `${row.faults()}`;

eachEngine((engine) => {
  for (const row of ROWS) {
    test(row.name, async (t) => {
      const opened = await begin(t, engine, row, OURS);
      assert.equal(await opened.ask(() => window.done), '');
      await opened.until('what is ours is there', () => window.row.faults().length === 0).catch(async (cause) => assert.fail(`${await opened.ask(faults)}\n${cause.message}`));
      if (!row.isLoud) await assertQuiet(opened);
    });

    test(`${row.name}: naive elements do not hold`, async (t) => {
      const opened = await begin(t, engine, row, NAIVE);
      // Where what the deed waits for never comes, it fails itself.
      const failure = await opened.ask(() => window.done);
      await opened.until('they have loaded all', () => !window.naive?.loading);
      const found = await opened.ask(faults).catch(({ message }) => message);
      assert.notEqual(failure + found, '');
    });
  }
});
