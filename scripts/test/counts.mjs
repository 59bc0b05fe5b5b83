// The verdict on a command of tests: how many passed, and what failed.

import { failuresInOutput, lastWords, plain } from './results.mjs';

/** Sums up the closing lines of `cargo test` and wasm-bindgen-test-runner. */
export function countTests(output) {
  const counts = { passed: 0, failed: 0 };
  for (const [, passed, failed] of plain(output).matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
  }
  return counts;
}

/**
 * The verdict on one command: its counts, and its failures as results. One that failed without naming a test, or ran none, has one failure. A check without
 * tests of its own (`counts: false`) is one test. `results` are there where reporter.mjs noted them.
 * @param {{ output: string, code: number | string, counts?: boolean, results?: import('./results.mjs').Result[] }} ended
 * @returns {{ passed: number, failed: number, failures: import('./results.mjs').Result[] }}
 */
export function verdict({ output, code, counts = true, results }) {
  const alone = (why) => [{ name: why, messages: [lastWords(output)] }];
  if (!counts) return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: alone(`exit code ${code}`) };
  const failures = results ? results.filter(({ messages }) => messages) : failuresInOutput(output);
  const { passed, failed } = results ? { passed: results.length - failures.length, failed: failures.length } : countTests(output);
  if (passed + failed === 0) return { passed, failed: 1, failures: alone(code === 0 ? 'it ran no test' : `exit code ${code}, and it ran no test`) };
  if (code !== 0 && failed === 0) return { passed, failed: 1, failures: alone(`exit code ${code} though no test failed`) };
  return { passed, failed, failures };
}
