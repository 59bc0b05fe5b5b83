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
import { installed } from '../../scripts/tools/cache.mjs';

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
