// What cargo would publish: what the crate is compiled of, and nothing that builds or tests the npm package.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo, root } from '../../scripts/project.mjs';
import { rust } from '../../scripts/tools.mjs';

/** Files that cargo adds by itself. */
const OWN = ['.cargo_vcs_info.json', 'Cargo.lock', 'Cargo.toml', 'Cargo.toml.orig'];
const BESIDE = ['CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md'];

function listed() {
  rust();
  const { stdout, stderr } = spawnSync('cargo', ['package', '--list', '--allow-dirty', '--package', 'vn-portal-widgets'], { cwd: root, encoding: 'utf8' });
  assert.ok(stdout, stderr);
  return stdout.trim().split('\n').map((name) => name.replaceAll('\\', '/'));
}

/** What is wrong with a list of files. */
function faults(files) {
  const belongs = (name) => OWN.includes(name) || BESIDE.includes(name) || (/^src\/.+\.(rs|js|css|d\.ts|json)$/.test(name) && !name.startsWith('src/cli/'));
  return [...files.filter((name) => !belongs(name)), ...sources().filter((name) => !files.includes(name)).map((name) => `${name} is missing`)];
}

/** All files of Rust, and what they include or import. */
function sources() {
  const files = readdirSync(inRepo('src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rs')).map((name) => `src/${name.replaceAll('\\', '/')}`);
  const modules = files.flatMap((name) => [...readFileSync(inRepo(name), 'utf8').matchAll(/\bmodule = "\/([^"]+)"/g)].map(([, file]) => file));
  assert.ok(modules.includes('src/js/apply.js'));
  return [...BESIDE, ...files, ...new Set(modules)];
}

test('cargo packs what the crate is compiled of, its documents and its licences', () => assert.deepEqual(faults(listed()), []));

test('what does not belong there and what is missing is found', () => {
  const files = listed().filter((name) => name !== 'src/js/apply.js');
  assert.deepEqual(faults([...files, 'tests/native/main.rs', 'src/cli/parser.js']), ['tests/native/main.rs', 'src/cli/parser.js', 'src/js/apply.js is missing']);
});
