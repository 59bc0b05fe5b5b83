// The scripts' own logic, where a mistake would make a red run green.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { renderDemo, staleDemo } from '../../scripts/build/demo.mjs';
import { differences } from '../../scripts/check-pkg.mjs';
import { figures } from '../../scripts/fuzz.mjs';
import { inRepo } from '../../scripts/project.mjs';
import { byCrate } from '../../scripts/size/parts.mjs';
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

test('check:pkg sees a page of the demo that is older than its data, one that somebody has changed by hand, and one with another header', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-demo-'));
  cpSync(inRepo('www'), path.join(folder, 'www'), { recursive: true });
  const edit = (name, from, to) => {
    const file = path.join(folder, 'www', name);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from), `${name}: ${from}`);
    writeFileSync(file, text.replace(from, to));
  };
  const stale = () => staleDemo(folder).map((line) => line.replace('\\', '/'));
  assert.deepEqual(stale(), []);
  edit('data/thong-bao.json', 'Lịch tiếp công dân', 'Lịch tiếp dân');
  assert.deepEqual(stale(), ['www/index.html: stale']);
  edit('mo-dun.html', '<h2 part="title"', '<h2 part="lead"');
  assert.deepEqual(stale(), ['www/index.html: stale', 'www/mo-dun.html: stale']);
  edit('kiem-tra.html', '>Soạn tin</a>', '>Soạn bài</a>');
  assert.deepEqual(stale(), ['www/kiem-tra.html: stale', 'www/index.html: stale', 'www/mo-dun.html: stale']);
  renderDemo(folder);
  assert.deepEqual(stale(), []);
  edit('data/tin-khac.json', '"items"', '"items');
  assert.throws(() => staleDemo(folder), /tin-khac\.json:\d+:\d+: error/);
  rmSync(folder, { recursive: true });
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

test('the bytes of a wasm are counted for the crates of its functions', () => {
  const items = /** @type {[string, number][]} */ ([
    ['<&str as core[c5930c85a12de822]::fmt::Debug>::fmt', 8],
    ['core::slice::sort::unstable::quicksort::quicksort::h93f5', 4],
    ['vn_portal_widgets::widgets::article::view::hac2c', 20],
    ['import ./vn_portal_widgets_bg.js::__wbg_now_a9ab', 2],
    ['data segment ".rodata.3"', 3],
    ['run', 5],
    ['"function names" subsection', 100],
  ]).map(([name, bytes]) => ({ name, shallow_size: bytes }));
  assert.deepEqual(byCrate(items), [['vn_portal_widgets', 20], ['core', 12], ['(exports and others without a path)', 5], ['(data)', 3], ['(imports)', 2]]);
});
