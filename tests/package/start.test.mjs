// npm start in a copy of the project: when it builds, and that a machine without Rust shows the demo all the same.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { SOURCES } from '../../scripts/build/freshness.mjs';
import { inRepo } from '../../scripts/project.mjs';

/** A copy of what npm start reads, without node_modules. */
function copyOfProject(t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-start-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of [...SOURCES, 'README.md', 'README.vi.md', 'docs', 'package.json', 'scripts', 'pkg', 'www']) cpSync(inRepo(name), path.join(folder, name), { recursive: true });
  return folder;
}

/** Starts the server of a copy on a machine that has Node and nothing else. Gives what it says and the demo's page. */
async function start(t, folder) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env: { PATH: '/nonexistent', PORT: '0', HOME: folder } });
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  child.stdout.setEncoding('utf8');
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(text.trim()));
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  const page = await (await fetch(url)).text();
  child.kill();
  return { said, page };
}

test('a package that was built from these sources is served as it is, without Rust and without npm’s packages', async (t) => {
  const { said, page } = await start(t, copyOfProject(t));
  assert.match(page, /<vn-article/);
  assert.doesNotMatch(said, /not what the sources give/);
});

for (const [title, file, text] of [
  ['a source', 'src/words.rs', '\n// changed\n'],
  ['a file of pkg/', 'pkg/css/vn-clock.css', '\n'],
  ['the README', 'README.md', '\nchanged\n'],
  ['a document', 'docs/vi/rss.md', '\nchanged\n'],
]) {
  test(`a change of ${title} is noticed; without Rust the demo runs all the same`, async (t) => {
    const folder = copyOfProject(t);
    appendFileSync(path.join(folder, file), text);
    const { said, page } = await start(t, folder);
    assert.match(said, /not what the sources give, and Rust/);
    assert.match(page, /<vn-article/);
  });
}

test('without Rust and without pkg/ it says what is missing', async (t) => {
  const folder = copyOfProject(t);
  rmSync(path.join(folder, 'pkg'), { recursive: true });
  await assert.rejects(start(t, folder), /Rust is not installed|npm is not installed/);
});
