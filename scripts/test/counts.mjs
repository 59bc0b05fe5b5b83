// Reads from a test runner's output how many tests passed and failed.

/** Sums up the closing lines of `cargo test`, wasm-bindgen-test-runner and `node --test`. */
export function countTests(output) {
  // eslint-disable-next-line no-control-regex
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  const counts = { passed: 0, failed: 0 };
  for (const [, passed, failed] of plain.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
  }
  for (const [, what, number] of plain.matchAll(/^(?:ℹ|#) (pass|fail|cancelled) (\d+)$/gm)) {
    counts[what === 'pass' ? 'passed' : 'failed'] += Number(number);
  }
  return counts;
}

/** Whether a command ended before its first test had a result. */
export function ranNothing(output) {
  const { passed, failed } = countTests(output);
  return passed + failed === 0;
}

/**
 * The verdict on one command: its counts, plus one failure if it failed without naming one, or ran nothing at all.
 * A check without tests of its own (`counts: false`) is one test.
 */
export function verdict({ output, code, counts = true }) {
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, why: `exit code ${code}` };
  const { passed, failed } = countTests(output);
  if (passed + failed === 0) return { passed, failed: 1, why: code === 0 ? 'it ran no test' : `exit code ${code}, and it ran no test` };
  if (code !== 0 && failed === 0) return { passed, failed: 1, why: `exit code ${code} though no test failed` };
  return { passed, failed };
}
