// The wasm runs in every browser of the floor.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { wasmOptFeatures } from '../../scripts/build/features.mjs';
import { inRepo } from '../../scripts/project.mjs';

const WASM = inRepo('pkg', 'vn-portal-widgets_bg.wasm');
const folder = mkdtempSync(path.join(tmpdir(), 'vn-wasm-'));
after(() => rmSync(folder, { recursive: true }));

/** Whether binaryen finds a module valid when only these features are allowed. */
function valid(file, features) {
  return spawnSync(process.execPath, [inRepo('node_modules', 'binaryen', 'bin', 'wasm-opt'), file, ...features, '-o', path.join(folder, 'out.wasm')]).status === 0;
}

test('the wasm uses no feature that a browser of the floor lacks', () => {
  assert.ok(valid(WASM, wasmOptFeatures), `not valid with ${wasmOptFeatures.join(' ')}`);
});

test('the check of features finds what is too new', () => {
  const simd = path.join(folder, 'simd.wat');
  writeFileSync(simd, '(module (func (export "f") (result v128) (v128.const i32x4 0 0 0 0)))');
  assert.ok(!valid(simd, wasmOptFeatures));
  assert.ok(valid(simd, [...wasmOptFeatures, '--enable-simd']));
});

test('the wasm has no section beyond what runs', () => {
  const module = new WebAssembly.Module(readFileSync(WASM));
  for (const name of ['name', 'producers', 'target_features', 'sourceMappingURL', '.debug_info']) assert.deepEqual(WebAssembly.Module.customSections(module, name), [], name);
});

test('the wasm asks for little memory at first', () => {
  // The stack is 320 KiB; with rustc's default of 1 MiB this would be 17 pages and more.
  const pages = initialPages(readFileSync(WASM));
  assert.ok(pages <= 8, `${pages} pages of 64 KiB`);
});

/** The minimum of the module's one memory: its section has id 5. */
function initialPages(bytes) {
  let at = 8;
  const leb = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = leb() + at;
    if (id === 5) {
      assert.equal(leb(), 1, 'one memory');
      leb();
      return leb();
    }
    at = end;
  }
  throw new Error('the module has no memory');
}
