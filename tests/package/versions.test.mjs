// One version everywhere, and none that floats.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo, lockedVersion, packageVersion } from '../../scripts/project.mjs';

const read = (...parts) => readFileSync(inRepo(...parts), 'utf8');
const json = (...parts) => JSON.parse(read(...parts));

test('the package has one version, Cargo.toml’s', () => {
  const version = packageVersion();
  assert.deepEqual(
    {
      'Cargo.lock': lockedVersion('vn-portal-widgets'),
      'package.json': json('package.json').version,
      'package-lock.json': json('package-lock.json').version,
      'pkg/package.json': json('pkg', 'package.json').version,
    },
    { 'Cargo.lock': version, 'package.json': version, 'package-lock.json': version, 'pkg/package.json': version },
  );
});

test('the npm packages are pinned to exact versions, and the lock file has them', () => {
  const packages = json('package-lock.json').packages;
  for (const [name, version] of Object.entries(json('package.json').devDependencies)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  }
});

test('the lock file says nothing of where packages came from', () => {
  // npm's setting omit-lockfile-registry-resolved in .npmrc: another registry must not change the file.
  assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
});
