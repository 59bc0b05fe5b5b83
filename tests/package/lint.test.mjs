// What the lint group reads: all JavaScript of ours, by ESLint and by TypeScript, and that both would find something there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { inRepo, root } from '../../scripts/project.mjs';

const { stdout } = spawnSync('git', ['ls-files', '*.js', '*.mjs', ':!pkg/'], { cwd: root, encoding: 'utf8' });
const FILES = stdout.trim().split('\n');
/** Pages of a release of before, and a file of Mono's: both stay as they are. */
const FOREIGN = /^tests\/(?:e2e\/pages\/0\.1|fixtures\/mono)\//;

const eslint = new ESLint({ cwd: root });

test('ESLint reads every file of ours', async () => {
  assert.ok(FILES.length > 150, `${FILES.length} files`);
  const ignored = [];
  for (const file of FILES) if (await eslint.isPathIgnored(file)) ignored.push(file);
  assert.deepEqual(ignored.filter((file) => !FOREIGN.test(file)), []);
});

test('ESLint finds a name that nobody uses, wherever it is, and in scripts one that Node has not', async () => {
  const rules = async (filePath, text) => (await eslint.lintText(text, { filePath: inRepo(filePath) })).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  for (const file of ['src/js/a.js', 'www/a.js', 'scripts/a.mjs', 'tests/package/a.mjs', 'tests/e2e/a.test.mjs', 'a.mjs']) assert.deepEqual(await rules(file, 'const a = 1;\n'), ['no-unused-vars'], file);
  assert.deepEqual(await rules('scripts/a.mjs', 'alert(1);\n'), ['no-undef']);
});

/** The projects of TypeScript that the group `lint` checks, and files that no other has. */
const PROJECTS = ['tsconfig.json', 'src/cli/tsconfig.json', 'tsconfig.www.json', 'tsconfig.scripts.json', 'tests/tsconfig.json'];
/** Stubs, pages and apps of tests, benchmarks and other implementations: ESLint alone. */
const UNTYPED = /^tests\/(?:browser\/|e2e\/pages\/|long\/frameworks\/vite|bench\/|references\/|fixtures\/)/;

test('TypeScript reads every file of ours but those of which it is said that it does not', () => {
  const named = PROJECTS.flatMap((project) => ts.parseJsonConfigFileContent(ts.readConfigFile(inRepo(project), ts.sys.readFile).config, ts.sys, inRepo(...project.split('/').slice(0, -1))).fileNames);
  const read = new Set(named.map((name) => name.slice(root.length + 1)));
  assert.deepEqual(FILES.filter((file) => !read.has(file) && !UNTYPED.test(file)), []);
  assert.ok(!read.has('tests/e2e/pages/lib/record.js') && UNTYPED.test('tests/e2e/pages/lib/record.js'));
});
