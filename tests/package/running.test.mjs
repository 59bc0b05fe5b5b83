// What npm test runs after a change, and what it says before it puts anything on the machine.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inRepo } from '../../scripts/project.mjs';
import { affected, changedFiles } from '../../scripts/test/changed.mjs';
import { GROUPS } from '../../scripts/test/groups.mjs';

const NAMES = Object.keys(GROUPS);
const BROWSERS = NAMES.filter((name) => name.startsWith('browser-'));

function folderFor(t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-running-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

for (const [file, groups] of /** @type {[string, string[]][]} */ ([
  ['src/words.rs', NAMES],
  ['Cargo.lock', NAMES],
  ['scripts/tools/rust.mjs', NAMES],
  ['a/path/that/nobody/knows', NAMES],
  ['tests/native/json.rs', ['lint', 'native']],
  ['tests/native/support/dice.rs', ['lint', 'native', ...BROWSERS]],
  ['tests/package/cli.test.mjs', ['lint', 'package']],
  ['tests/package/documents.mjs', ['lint', 'package', 'e2e']],
  ['tests/e2e/lib/browser.mjs', ['lint', ...BROWSERS, 'e2e']],
  ['tests/long/soak/soak.test.mjs', ['lint']],
  ['eslint.config.mjs', ['lint']],
])) test(`${file}: ${groups === NAMES ? 'all groups' : groups.join(', ') || 'no group'}`, () => assert.deepEqual([...affected([file], NAMES).groups.keys()], groups));

test('changed files of end-to-end tests run alone, unless something asks for all', () => {
  const files = ['tests/e2e/clock.test.mjs', 'tests/e2e/list.test.mjs'];
  assert.deepEqual(affected([...files, 'tests/native/json.rs'], NAMES).pages, files);
  assert.deepEqual(affected([...files, 'www/index.html'], NAMES).pages, []);
  assert.deepEqual(affected(['tests/e2e/is-gone.test.mjs'], NAMES).pages, []);
});

test('what has changed since the branch left main: committed, not committed, new and gone files', (t) => {
  const folder = folderFor(t);
  const git = (...args) => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };
  const write = (name, text) => writeFileSync(path.join(folder, name), text);
  git('init', '-q', '-b', 'main');
  for (const name of ['same', 'committed', 'edited', 'gone']) write(name, 'a');
  write('.gitignore', 'ignored\n');
  git('add', '-A');
  git('commit', '-qm', 'first');
  assert.deepEqual(changedFiles(folder), []);
  git('switch', '-qc', 'work');
  write('committed', 'b');
  git('commit', '-qam', 'second');
  write('edited', 'b');
  write('new', 'a');
  write('ignored', 'a');
  rmSync(path.join(folder, 'gone'));
  assert.deepEqual(changedFiles(folder), ['committed', 'edited', 'gone', 'new']);
});

/** A machine of its own for a program of a copy of the project: programs of these scripts, and an empty folder for tools. */
function machine(t, programs) {
  const folder = folderFor(t);
  for (const name of ['scripts', 'package-lock.json', 'Cargo.lock', 'Cargo.toml']) cpSync(inRepo(name), path.join(folder, name), { recursive: true });
  mkdirSync(path.join(folder, 'bin'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(path.join(folder, 'bin', name), 0o755);
  }
  return (...args) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { PATH: path.join(folder, 'bin'), HOME: folder, VN_TOOLS_DIR: path.join(folder, 'tools') } });
}

test('with --no-install all that is missing is named, with the command; nothing is installed and no test runs', (t) => {
  const never = 'echo was called; exit 1';
  const run = machine(t, { rustc: 'echo /nonexistent', cargo: `[ "$1" = --version ] || { ${never}; }`, npm: never });
  const { status, stdout, stderr } = run('scripts/test.mjs', 'lint', 'e2e', '--no-install');
  assert.equal(status, 1);
  for (const wanted of [/missing: the npm packages of package-lock\.json, .*\n {2}mend it: npm ci --ignore-scripts\n/, /missing: .*wasm32-unknown-unknown, .*\n {2}mend it: rustup target add /, /need: chromium, chromium-driver, firefox-esr, webkit2gtk-driver, xvfb, xauth/]) assert.match(stderr, wanted);
  assert.doesNotMatch(stdout + stderr, /was called|===|installing/);
});

test('each install is said before it begins: what, where to and what for', (t) => {
  const run = machine(t, { npm: 'echo npm runs; exit 1' });
  const { stderr } = run('scripts/tools.mjs');
  assert.match(stderr, /^installing the npm packages of package-lock\.json into node_modules, for the build and the tests\nnpm runs\n/);
});

/** Whether a process runs: one that has ended stays until its parent has asked for it. */
function isThere(pid) {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** A command of the tests: it starts a program that is no longer in its group, as drivers do with browsers, and ends it when it is ended itself. */
const DRIVER = (onEnd) => `
  const { pid } = require('node:child_process').spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
  process.on('SIGTERM', () => { ${onEnd} });
  console.log(pid);
  setInterval(() => {}, 1_000);`;
const runner = (onEnd, before = '') => `
  ${before}
  import { command, endWithCommands } from ${JSON.stringify(pathToFileURL(inRepo('scripts', 'test', 'command.mjs')).href)};
  endWithCommands();
  await command(process.execPath, ['-e', ${JSON.stringify(DRIVER(onEnd))}]);
  await command(process.execPath, ['-e', 'console.log("the next one")']);`;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  test(`${signal}: no program, no folder is left, and no other command starts`, async (t) => {
    const temp = folderFor(t);
    const child = spawn(process.execPath, ['--input-type=module', '-e', runner('process.kill(pid); process.exit();')], { env: { ...process.env, TMPDIR: temp }, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = [];
    const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    await once(output, 'line');
    const [browser] = lines.map(Number);
    assert.ok(isThere(browser));
    child.kill(signal);
    assert.deepEqual(await once(child, 'close'), [130, null]);
    assert.deepEqual([lines.length, readdirSync(temp)], [1, []]);
    // A signal was sent to it; it may take a moment on a busy machine.
    for (const deadline = Date.now() + 20_000; isThere(browser) && Date.now() < deadline; ) await pause(20);
    assert.ok(!isThere(browser));
  });
}

test('a program that cannot be ended politely is ended all the same', async (t) => {
  const soon = 'const now = Date.now; const start = now(); Date.now = () => start + (now() - start) * 100;';
  const child = spawn(process.execPath, ['--input-type=module', '-e', runner('', soon)], { env: { ...process.env, TMPDIR: folderFor(t) }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  // What nobody ends stays: the control of the tests before.
  t.after(() => process.kill(Number(line), 'SIGKILL'));
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'close'), [130, null]);
  assert.ok(isThere(Number(line)));
});
