// A copy of the repository with a fifth widget builds, and the widget works: in Node, and in the pages of page.mjs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import { addWidget, copyOfSources } from '../../fixtures/fifth-widget/copy.mjs';

const FEED = { items: [{ title: 'Một', tags: ['Dân vận'], date_published: '29/12/2016' }, { title: 'Hai' }, { title: 'Ba', date_published: '28/12/2016' }] };

/** Runs a script of a copy. With this variable of Node's the runner in it would run nothing. */
function run(copy, file, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(copy, file), ...args], { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
}

test('a fifth widget works once the package is built: in Node, in a page, in a container, in the builder and the gallery', async (t) => {
  const copy = copyOfSources(t);
  addWidget(copy);
  run(copy, 'scripts/build.mjs');
  const { renderToHtml, whenReady } = await import(pathToFileURL(path.join(copy, 'pkg', 'vn-portal-widgets.js')).href);
  await whenReady;
  const heading = (attributes) => /<h2[^>]*>(.*?)<\/h2>/.exec(renderToHtml('vn-total', attributes, FEED))?.[1];
  assert.equal(heading({}), 'Tổng số: 3 tin');
  assert.equal(heading({ tag: 'Dân vận' }), 'Tổng số: 1 tin');
  assert.match(renderToHtml('vn-total', {}, FEED), /<time part="date"[^>]*>29\/12\/2016<\/time>/);

  const file = path.join('tests', 'e2e', 'fifth-widget.test.mjs');
  copyFileSync(new URL('page.mjs', import.meta.url), path.join(copy, file));
  run(copy, path.join('tests', 'e2e', 'run.mjs'), file);
});
