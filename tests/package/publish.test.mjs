// What would be published: the tarball of `npm pack`, as publint and "are the types wrong?" see it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { inRepo } from '../../scripts/project.mjs';

const temp = mkdtempSync(path.join(tmpdir(), 'vn-publish-'));
after(() => rmSync(temp, { recursive: true }));

/** The tarball of a folder, and the files that npm has put into it. */
function pack(folder) {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temp], { cwd: folder, encoding: 'utf8' });
  assert.ok(stdout, stderr);
  const [{ filename, files }] = JSON.parse(stdout);
  return { bytes: readFileSync(path.join(temp, filename)), files: files.map((file) => file.path).sort() };
}

/** A copy of pkg/ whose package.json is changed. */
function changed(name, change) {
  const folder = path.join(temp, name);
  cpSync(inRepo('pkg'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  change(manifest);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function lint(folder) {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(pack(folder).bytes).buffer }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }));
}

/** What is wrong with the types for whoever imports an ES module; that `require` of one needs Node 22 is no fault. */
async function typeFaults(folder) {
  const found = await checkPackage(createPackageFromTarballData(new Uint8Array(pack(folder).bytes)));
  assert.ok('problems' in found, 'it has types');
  // Not every kind of problem is one of a way to import, or of an entry.
  const own = (problem, name) => (name in problem ? problem[name] : '');
  return found.problems.filter((problem) => !['node10', 'node16-cjs'].includes(own(problem, 'resolutionKind'))).map((problem) => `${problem.kind} ${own(problem, 'entrypoint')}`.trim());
}

test('npm packs every file of pkg/', () => {
  const { files } = pack(inRepo('pkg'));
  assert.deepEqual(files, ['sri.json', ...Object.keys(JSON.parse(readFileSync(inRepo('pkg', 'sri.json'), 'utf8')))].sort());
});

test('publint finds nothing, not even a suggestion', async () => assert.deepEqual(await lint(inRepo('pkg')), []));

test('publint finds an entry that is not there', async () => {
  const folder = changed('lint', (manifest) => (manifest.exports['.'].default = './index.js'));
  assert.match((await lint(folder)).join(), /index\.js but the file does not exist/);
});

test('the types are right for Node and for bundlers', async () => assert.deepEqual(await typeFaults(inRepo('pkg')), []));

test('an entry without types is found', async () => {
  const folder = changed('types', (manifest) => (manifest.exports['./embed'] = './vn-portal-widgets.embed.js'));
  assert.deepEqual([...new Set(await typeFaults(folder))], ['UntypedResolution ./embed']);
});
