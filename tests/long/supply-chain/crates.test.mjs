// Licences and sources of the crates. Advisories are asked for by npm run release: their database is a git repository.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { inRepo, root } from '../../../scripts/project.mjs';
import { cargoDeny } from '../../../scripts/tools.mjs';

/** What cargo-deny says of a manifest's crates, with its exit code. */
function check(checks, { config = inRepo('deny.toml'), manifest = 'Cargo.toml' } = {}) {
  const { status, stderr } = spawnSync(cargoDeny(), ['--locked', '--manifest-path', inRepo(manifest), '--config', config, 'check', ...checks], { cwd: root, encoding: 'utf8' });
  return { status, said: stderr };
}

test('the crates that ship have licences that are allowed', () => {
  const { status, said } = check(['licenses']);
  assert.equal(status, 0, said);
});

// Also those that only test: they run on the machine of whoever tests.
for (const manifest of ['Cargo.toml', 'tests/fuzz/Cargo.toml']) {
  test(`the crates of ${manifest} come from crates.io, in versions that somebody has tried`, () => {
    const { status, said } = check(['bans', 'sources'], { manifest });
    assert.equal(status, 0, said);
  });
}

test('a licence that is not allowed is found', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-deny-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const config = path.join(folder, 'deny.toml');
  writeFileSync(config, readFileSync(inRepo('deny.toml'), 'utf8').replace(', "Zlib"', ''));
  const { status, said } = check(['licenses'], { config });
  assert.notEqual(status, 0);
  assert.match(said, /error\[rejected\][^]*slotmap/);
});
