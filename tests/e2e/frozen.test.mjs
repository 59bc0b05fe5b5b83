// What was written for an earlier release works with this one: its pages are frozen in tests/e2e/pages, and only their script is new.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { assertWorksAsFrozen } from './lib/frozen.mjs';
import { open } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';
import { PAGES } from './pages/0.1/pages.mjs';

const FOLDER = path.join(ROOT, 'tests/e2e/pages/0.1');

test('every page of the folder is tried', () => {
  assert.deepEqual(readdirSync(FOLDER).filter((name) => name.endsWith('.html')).sort(), Object.keys(PAGES).sort());
});

eachEngine((engine) => {
  for (const [name, wanted] of Object.entries(PAGES)) {
    test(`0.1: ${name}`, async (t) => {
      const server = await serve(t);
      await assertWorksAsFrozen(await open(engine, `${server.origin}/pages/0.1/${name}`), wanted);
    });
  }

  for (const [what, from, to] of [
    ['an attribute that is no longer known', 'data-heading="Tin mới"', 'data-title="Tin mới"'],
    ['a script that does not run', '<script src="/pkg/', '<script src="/khac/'],
  ]) {
    test(`${what} is found`, async (t) => {
      const html = readFileSync(path.join(FOLDER, 'soan-thao.html'), 'utf8').replace("'data-heading'", "'data-cu'");
      assert.ok(html.includes(from));
      const server = await serve(t, { routes: { '/pages/0.1/t.html': { type: 'text/html; charset=utf-8', body: html.replace(from, to) } } });
      const page = await open(engine, `${server.origin}/pages/0.1/t.html`);
      await assert.rejects(assertWorksAsFrozen(page, { ...PAGES['soan-thao.html'], shows: { '#tin > vn-related-news': /^Tin mới/ } }, { within: 1_000 }), assert.AssertionError);
    });
  }
});
