// npm run release: which version comes next, what it writes, and what it refuses, in a scratch clone.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { inRepo, packageVersion } from '../../scripts/project.mjs';
import { withRelease } from '../../scripts/release/changelog.mjs';
import { CARRIERS, nextVersion, versionsIn, withVersion } from '../../scripts/release/version.mjs';
import { read } from './documents.mjs';

test('the next version', () => {
  for (const [current, wanted, next] of [['0.1.9', 'patch', '0.1.10'], ['0.1.9', 'minor', '0.2.0'], ['0.1.9', 'major', '1.0.0'], ['0.1.9', '0.1.10', '0.1.10'], ['0.9.9', '1.0.0', '1.0.0']]) {
    assert.equal(nextVersion(current, wanted), next);
  }
  for (const wanted of ['0.1.9', '0.1.8', '0.0.10', '1', 'v1.0.0', '1.0.0-beta', '01.0.0', '']) assert.throws(() => nextVersion('0.1.9', wanted), { name: 'Problem' }, wanted);
});

test('every file that carries the version gets the new one, wherever it has it', () => {
  const version = packageVersion();
  for (const name of [...CARRIERS, 'README.vi.md']) {
    const old = read(name);
    const found = versionsIn(name, old);
    assert.ok(found.length >= 1, name);
    const text = withVersion(name, old, version, '12.34.56');
    assert.deepEqual(versionsIn(name, text), found.map((one) => (one === version ? '12.34.56' : '12.35.0')), name);
    assert.equal(text.replaceAll('12.34.56', version).replaceAll('12.35.0', nextVersion(version, 'minor')), old, name);
  }
  assert.throws(() => withVersion('Cargo.toml', '[dependencies]\ncolor = { version = "0.3.3" }\n', '0.3.3', '1.0.0'), { name: 'Problem' });
});

test('the changelog gets a section, and an empty one above it', () => {
  const text = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A $& thing.\n\n## [0.1.0] - 2026-01-01\n\n- First.\n';
  assert.equal(withRelease(text, '0.2.0', '2026-11-30'), text.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.2.0] - 2026-11-30\n'));
  const last = '## [Unreleased]\n\n- A thing.\n';
  assert.equal(withRelease(last, '0.1.0', '2026-11-30'), '## [Unreleased]\n\n## [0.1.0] - 2026-11-30\n\n- A thing.\n');
  assert.throws(() => withRelease(withRelease(text, '0.2.0', '2026-11-30'), '0.3.0', '2026-12-01'), /nothing that it has changed/);
  assert.throws(() => withRelease('# Changelog\n', '0.2.0', '2026-11-30'), /no section/);
});

const scratch = mkdtempSync(path.join(tmpdir(), 'vn-release-test-'));
const clone = path.join(scratch, 'clone');
const git = (...args) => {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], { cwd: clone, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
};

// The files that the program reads, as the only commit of a repository.
before(() => {
  for (const name of ['scripts', 'Cargo.toml', 'Cargo.lock', 'package.json', 'package-lock.json', 'CHANGELOG.md', 'SECURITY.md', 'README.vi.md']) cpSync(inRepo(name), path.join(clone, name), { recursive: true });
  cpSync(inRepo('tests', 'fuzz', 'Cargo.lock'), path.join(clone, 'tests', 'fuzz', 'Cargo.lock'));
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'all');
});
beforeEach(() => git('reset', '--quiet', '--hard'));
after(() => rmSync(scratch, { recursive: true }));

/** What the program says, how it ended, and which files it has changed. */
function release(...args) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...args], { cwd: clone, encoding: 'utf8' });
  const changed = spawnSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' }).stdout;
  return { status, stderr, changed };
}

test('a version that is not greater, one that is none, and an option that is none are refused', () => {
  for (const [args, why] of /** @type {[string[], RegExp][]} */ ([[[packageVersion()], /is not greater/], [['next'], /is no version/], [['--wet'], /no option --wet/]])) {
    const { status, stderr, changed } = release(...args);
    assert.deepEqual([status, changed], [1, '']);
    assert.match(stderr, why);
  }
});

test('changes that are not committed are refused', () => {
  appendFileSync(path.join(clone, 'README.vi.md'), '\n');
  const { status, stderr } = release('--dry');
  assert.equal(status, 1);
  assert.match(stderr, /not committed/);
});

test('a tag that is there is refused', () => {
  git('tag', 'v12.34.56');
  const { status, stderr, changed } = release('12.34.56', '--dry');
  assert.deepEqual([status, changed], [1, '']);
  assert.match(stderr, /v12\.34\.56 is there already/);
});

test('no address for holes is refused', () => {
  writeFileSync(path.join(clone, 'SECURITY.md'), '<!-- OWNER -->\n');
  git('commit', '--all', '--quiet', '--allow-empty', '--message', 'no address');
  const { status, stderr, changed } = release('12.34.57');
  assert.deepEqual([status, changed], [1, '']);
  assert.match(stderr, /SECURITY\.md has no address/);
});
