// The scripts' own logic, where a mistake would make a red run green.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { ownGlue } from '../../scripts/build/glue.mjs';
import { renameCalls, renameImports } from '../../scripts/build/names.mjs';
import { differences } from '../../scripts/check-pkg.mjs';
import { figures } from '../../scripts/fuzz.mjs';
import { countTests, verdict } from '../../scripts/test/counts.mjs';
import { installed } from '../../scripts/tools/cache.mjs';

const CARGO = 'test result: ok. 3 passed; 0 failed; 0 ignored\n\ntest result: FAILED. 1 passed; 2 failed; 0 ignored\n';
const NODE = '\u001b[34mℹ tests 5\u001b[39m\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\n';

test('counts of cargo and node are read', () => {
  assert.deepEqual(countTests(CARGO), { passed: 4, failed: 2 });
  assert.deepEqual(countTests(NODE), { passed: 4, failed: 1 });
  assert.deepEqual(countTests('# pass 2\n# fail 0\n'), { passed: 2, failed: 0 });
});

test('a runner that ran nothing has failed', () => {
  assert.equal(verdict({ output: 'no tests to run!\n', code: 0 }).failed, 1);
  assert.equal(verdict({ output: 'test result: ok. 0 passed; 0 failed;\n', code: 0 }).failed, 1);
});

test('a bad exit code is a failure even if every test passed', () => {
  assert.deepEqual({ ...verdict({ output: 'ℹ pass 3\nℹ fail 0\n', code: 1 }), why: undefined }, { passed: 3, failed: 1, why: undefined });
  assert.equal(verdict({ output: '', code: 1, counts: false }).failed, 1);
  assert.deepEqual(verdict({ output: '', code: 0, counts: false }), { passed: 1, failed: 0 });
});

test('a fuzz target that did not come to its end has no figures', () => {
  const pulse = '#524288\tpulse  cov: 257 ft: 577 corp: 295/3979b lim: 4096 exec/s: 262144 rss: 36Mb\n';
  const done = '#2320531\tDONE   cov: 257 ft: 577 corp: 295/3972b lim: 4096 exec/s: 386755 rss: 36Mb\n';
  assert.deepEqual(figures(`${pulse}${done}Done 2320531 runs in 6 second(s)\n`), { executions: '2320531', rate: '386755', edges: '257', features: '577', corpus: '295/3972b' });
  assert.equal(figures(`${pulse}==1== ERROR: libFuzzer: deadly signal\n`), null);
});

test('check:pkg sees a changed, a missing and a foreign file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-check-'));
  writeFileSync(path.join(folder, 'same'), 'a');
  writeFileSync(path.join(folder, 'changed'), 'abc');
  writeFileSync(path.join(folder, 'foreign'), '');
  const files = new Map(Object.entries({ same: 'a', changed: 'abd', missing: '' }).map(([name, text]) => [name, Buffer.from(text)]));
  assert.deepEqual(differences(files, folder), ['changed: 3 bytes here, 3 built, they differ from byte 2', 'foreign: nothing builds it', 'missing: is missing']);
  rmSync(folder, { recursive: true });
});

const GLUE = `import { cut, warn, resolve, share } from './snippets/x/src/browser/page.js';

/**
 * Says something.
 * @param {number} host
 * @param {string} text
 */
export function say(host, text) {
    const val2 = +host;
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.say(val2, ptr0, len0);
    return ret >>> 0;
}
export function heard(host) {
    let deferred1_0;
    let deferred1_1;
    try {
        const ret = wasm.heard(host);
        deferred1_0 = ret[0];
        deferred1_1 = ret[1];
        return getStringFromWasm0(ret[0], ret[1]);
    } finally {
        wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
    }
}
export function __wbg_warn_37eb(arg0, arg1) {
    warn(getStringFromWasm0(arg0, arg1));
}
export function __wbg_resolve_48de(arg0, arg1, arg2) {
    const ret = resolve(getStringFromWasm0(arg1, arg2));
    const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len1 = WASM_VECTOR_LEN;
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
}
export function __wbg_cut_c6c6(arg0, arg1, arg2) {
    const ret = cut(getArrayU8FromWasm0(arg1, arg2));
    const ptr1 = passArray8ToWasm0(ret, wasm.__wbindgen_malloc);
    const len1 = WASM_VECTOR_LEN;
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
}
let wasm;
export function __wbg_set_wasm(val) {
    wasm = val;
}
`;

test('of the glue there remains what the wasm imports', () => {
  const lines = ownGlue(GLUE).split('\n');
  assert.deepEqual(lines.slice(2), [
    'export const imports = {',
    '  __wbg_warn_37eb: (arg0, arg1) => warn(textTaken(arg0, arg1)),',
    '  __wbg_resolve_48de: (arg0, arg1, arg2) => answer(arg0, resolve(textTaken(arg1, arg2))),',
    '  __wbg_cut_c6c6: (arg0, arg1, arg2) => answer(arg0, cut(bytesTaken(arg1, arg2))),',
    '};',
    '',
  ]);
});

test('glue of another form stops the build', () => {
  const changes = [
    ['say(val2, ptr0, len0)', 'say(ptr0, len0, val2)'],
    ['+host', '-host'],
    ['return ret >>> 0', 'return ret + 1'],
    ['deferred1_1, 1)', 'deferred1_1, 2)'],
    ['warn(getString', 'warn(addBorrowedObject(1), getString'],
    ['4 * 1, len1', '4 * 2, len1'],
    ['passArray8ToWasm0', 'passArray16ToWasm0'],
  ];
  for (const [known, other] of changes) {
    assert.ok(GLUE.includes(known), known);
    assert.throws(() => ownGlue(GLUE.replace(known, other)), /not of a form that we know/, other);
  }
});

const IMPORTS = [['./vn_portal_widgets_bg.js', '__wbg_warn_37eb', 'b'], ['./vn_portal_widgets_bg.js', '__wbg_resolve_48de', 'c'], ['./snippets/x/src/browser/page.js', 'share', 'd']];

test('names are shortened in the glue', () => {
  const glue = renameImports(ownGlue(GLUE), IMPORTS);
  assert.match(glue, /^import \{ share as d \} from '.\/snippets\/x\/src\/browser\/page.js';$/m);
  assert.match(glue, /imports = \{\n {2}d,\n {2}b: \([^]*\n {2}c: \(/);
  assert.throws(() => renameImports(ownGlue(GLUE), [['./vn_portal_widgets_bg.js', '__wbg_x', 'b']]), /__wbg_x/);
  assert.throws(() => renameImports(ownGlue(GLUE), [['other.js', 'share', 'a']]), /other\.js/);
});

test('names are shortened where they are called', () => {
  const source = "import { core } from './core.js';\ncore?.run(1, wasm.memory) || score.run(this.core.run);\n";
  assert.equal(renameCalls(source, { run: 'a', memory: 'b' }), source.replace('core?.run', 'core?.a').replace('wasm.memory', 'wasm.b'));
  assert.throws(() => renameCalls('core.gone()', {}), /core\.gone/);
});

test('a failed install leaves nothing in the cache, a raced one keeps the first', () => {
  const before = process.env.VN_TOOLS_DIR;
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-cache-'));
  process.env.VN_TOOLS_DIR = folder;
  try {
    assert.throws(() => installed('tool', '1', 'bin', () => { throw new Error('no'); }), /no/);
    assert.throws(() => installed('tool', '1', 'bin', () => {}), /made no bin/);
    assert.deepEqual(readdirSync(folder), []);
    const file = installed('tool', '1', 'bin', (own) => {
      // Meanwhile another process installs the same.
      installed('tool', '1', 'bin', (other) => writeFileSync(path.join(other, 'bin'), 'first'));
      writeFileSync(path.join(own, 'bin'), 'second');
    });
    assert.equal(file, path.join(folder, 'tool-1', 'bin'));
    assert.deepEqual(readdirSync(folder), ['tool-1']);
    assert.equal(installed('tool', '1', 'bin', () => assert.fail('it is there')), file);
  } finally {
    if (before === undefined) delete process.env.VN_TOOLS_DIR;
    else process.env.VN_TOOLS_DIR = before;
    rmSync(folder, { recursive: true });
  }
});
