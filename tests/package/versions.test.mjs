// One version everywhere, and none that floats.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo, packageVersion } from '../../scripts/project.mjs';
import { documents } from '../../scripts/release.mjs';
import { CARRIERS, nextVersion, versionsIn } from '../../scripts/release/version.mjs';

const read = (...parts) => readFileSync(inRepo(...parts), 'utf8');
const json = (...parts) => JSON.parse(read(...parts));

test('the package has one version, Cargo.toml’s', () => {
  const version = packageVersion();
  for (const name of CARRIERS) assert.deepEqual([...new Set(versionsIn(name, read(name)))], [version], name);
  assert.equal(json('pkg', 'package.json').version, version);
});

test('the URLs in documents have that version, or the next where they say how to update', () => {
  const version = packageVersion();
  const names = documents();
  assert.ok(names.length >= 2);
  for (const name of names) assert.deepEqual(versionsIn(name, read(name)).filter((one) => one !== version && one !== nextVersion(version, 'minor')), [], name);
});

test('the npm packages are pinned to exact versions, and the lock file has them', () => {
  const packages = json('package-lock.json').packages;
  const { dependencies, devDependencies } = json('package.json');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  }
});

test('the lock file says nothing of where packages came from', () => {
  // npm's setting omit-lockfile-registry-resolved in .npmrc: another registry must not change the file.
  assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
});
