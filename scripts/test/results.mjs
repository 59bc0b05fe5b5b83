// What tests have come to: as reporter.mjs wrote it down, or as the output of other runners tells.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A result; one that failed has messages. @typedef {{ file?: string, name: string, ms?: number, messages?: string[] }} Result */

/** The lines of a message that the end of a run repeats. */
const LINES = 12;

/** The arguments for Node that print tests as they end, and note their results in a file. */
export const noting = (file) => [
  '--test-reporter=spec', '--test-reporter-destination=stdout',
  `--test-reporter=${fileURLToPath(new URL('reporter.mjs', import.meta.url))}`, `--test-reporter-destination=${file}`,
];

/** The results in such a file. @returns {Result[]} */
export const readResults = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** The failures that the output of `cargo test` or wasm-bindgen-test-runner tells. */
export function failuresInOutput(output) {
  return [...plain(output).matchAll(/^---- (.+) (?:stdout|output) ----\n([^]*?)(?=^---- |^failures:$)/gm)].map(([, name, message]) => ({ name, messages: [message.trim()] }));
}

/** What a command said that names no test: from its first error on, else its end. */
export function lastWords(output) {
  const lines = plain(output).trimEnd().split('\n');
  const first = lines.findIndex((line) => /\berror\b/i.test(line));
  // ESLint names the file in the line before.
  return (first < 0 ? lines.slice(-LINES) : lines.slice(Math.max(first - 1, 0))).slice(0, LINES).join('\n');
}

/** A failure in a few lines: where, which, and why. @param {Result} failure */
export function describeFailure({ file, name, messages = [] }) {
  const lines = messages.join('\ncaused by: ').split('\n').filter((line) => line.trim()).slice(0, LINES);
  return [[file, name].filter(Boolean).join(': '), ...lines.map((line) => `    ${line}`)].join('\n');
}

/** The `most` slowest of results, a line each. @param {Result[]} results @param {number} most */
export const slowest = (results, most) => results.filter(({ ms }) => ms).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0)).slice(0, most)
  .map(({ file, name, ms = 0 }) => `${`${(ms / 1000).toFixed(1)} s`.padStart(8)}  ${file}: ${name}`);

/** An output without colours. */
// eslint-disable-next-line no-control-regex
export const plain = (output) => output.replace(/\u001b\[[0-9;]*m/g, '');
