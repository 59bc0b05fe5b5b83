// What wasm-bindgen makes works without our bundle, as `wasm-pack build --target web` gives it: every module of ours that the glue
// loads is among its snippets.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';

const FOLDER = ['target', 'bindgen'];

test('the glue loads in Node, and its API works', async () => {
  const glue = await import(inRepo(...FOLDER, 'vn_portal_widgets.js'));
  glue.initSync({ module: readFileSync(inRepo(...FOLDER, 'vn_portal_widgets_bg.wasm')) });
  assert.equal(glue.formatDateTime('29/12/2016 15:13', 'date'), '29/12/2016');
  assert.equal(glue.foldVietnamese('Dân vận'), 'dan van');
});

// Firefox 153 repeats a call that returns a single i64 where the compiled JavaScript that has called is invalidated meanwhile. An
// i64 among several values, or as an argument, is safe.
test('no function returns a single i64', () => {
  const types = readFileSync(inRepo(...FOLDER, 'vn_portal_widgets_bg.wasm.d.ts'), 'utf8');
  assert.match(types, /^export const connect: .* => \[bigint, /m, 'i64 is bigint here');
  assert.deepEqual(types.match(/^export const .* => bigint;$/gm) ?? [], []);
});
