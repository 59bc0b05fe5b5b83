// What npm test makes of the output of test runners: counts, the verdict, and for each failure why.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { countTests, verdict } from '../../scripts/test/counts.mjs';
import { describeFailure, lastWords, noting, readResults, slowest } from '../../scripts/test/results.mjs';

const CARGO = `test a::works ... ok
test a::breaks ... \u001b[31mFAILED\u001b[0m

failures:

---- a::breaks stdout ----

thread 'a::breaks' panicked at tests/native/a.rs:3:5:
assertion failed

failures:
    a::breaks

test result: FAILED. 1 passed; 1 failed; 0 ignored

test result: ok. 3 passed; 0 failed; 0 ignored
`;

/** A file of tests: of each way to fail one, and one that passes. */
const TESTS = `import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
describe('suite', () => {
  test('passes', () => {});
  test('throws', () => { throw new Error('why', { cause: new Error('because') }); });
});
describe('never begins', { timeout: 5_000 }, () => {
  before(() => { throw new Error('no browser'); });
  test('is cancelled', () => {});
});
describe('ends badly', () => {
  after(() => { throw new Error('asked abroad'); });
  test('passes too', () => {});
});
describe('is not made', async () => { throw new Error('no such module'); });
`;

/** What Node says of a file of tests, and the results that it notes. */
function run(t, text) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-results-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [file, results] = ['a.test.mjs', 'results.jsonl'].map((name) => path.join(folder, name));
  writeFileSync(file, text);
  // As if no test ran around it.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, [...noting(results), file], { encoding: 'utf8', env });
  return { output: stdout, code: status, results: readResults(results) };
}

test('the output of cargo: its counts, and the message of each failure', () => {
  assert.deepEqual(countTests(CARGO), { passed: 4, failed: 1 });
  const { failures } = verdict({ output: CARGO, code: 101 });
  assert.deepEqual(failures, [{ name: 'a::breaks', messages: ["thread 'a::breaks' panicked at tests/native/a.rs:3:5:\nassertion failed"] }]);
});

test('tests of Node: each failure with its suite, its message and what caused it', (t) => {
  const { passed, failed, failures } = verdict(run(t, TESTS));
  assert.deepEqual({ passed, failed }, { passed: 2, failed: 5 });
  assert.deepEqual(failures.map(({ name, messages }) => [name, ...messages]), [
    ['suite > throws', 'why', 'because'],
    ['never begins > is cancelled', 'test did not finish before its parent and was cancelled'],
    ['never begins', 'no browser'],
    ['ends badly', 'asked abroad'],
    ['is not made', 'no such module'],
  ]);
});

test('a failure is told in its first lines', () => {
  const long = { file: 'a.test.mjs', name: 'suite > test', messages: [Array.from({ length: 40 }, (_, line) => `line ${line}\n`).join('\n')] };
  const lines = describeFailure(long).split('\n');
  assert.deepEqual([lines[0], lines[1], lines.length], ['a.test.mjs: suite > test', '    line 0', 13]);
});

test('a command that names no test is told by its first error, or by its end', () => {
  assert.equal(lastWords('Compiling\nsrc/a.rs\nerror[E0001]: no\n --> a\n').split('\n')[1], 'error[E0001]: no');
  assert.equal(lastWords(Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')).split('\n').at(-1), 'line 39');
});

test('a runner that ran nothing has failed', () => {
  assert.equal(verdict({ output: 'no tests to run!\n', code: 0 }).failed, 1);
  assert.equal(verdict({ output: 'test result: ok. 0 passed; 0 failed;\n', code: 0 }).failed, 1);
  assert.equal(verdict({ output: '', code: 0, results: [] }).failed, 1);
});

test('a bad exit code is a failure even if every test passed', (t) => {
  const { results } = run(t, "import test from 'node:test'; test('passes', () => {});");
  assert.deepEqual(verdict({ output: '', code: 0, results }), { passed: 1, failed: 0, failures: [] });
  assert.deepEqual({ ...verdict({ output: '', code: 1, results }), failures: [] }, { passed: 1, failed: 1, failures: [] });
  assert.equal(verdict({ output: '', code: 1, counts: false }).failed, 1);
  assert.deepEqual(verdict({ output: '', code: 0, counts: false }), { passed: 1, failed: 0, failures: [] });
});

test('the slowest tests are named, slowest first', () => {
  const results = [100, 3_000, 2_000].map((ms) => ({ file: 'a', name: `${ms}`, ms }));
  assert.deepEqual(slowest(results, 2).map((line) => line.trim()), ['3.0 s  a: 3000', '2.0 s  a: 2000']);
});
