// Fuzzes the pure half: libFuzzer changes the fixtures' bytes and keeps what reaches new code.
//
//   npm run fuzz                     every target, 10 minutes each
//   npm run fuzz -- sanitize         one target
//   npm run fuzz -- sanitize 60      for so many seconds
//
// What has been found grows in tests/fuzz/corpus, inputs that break something lie in tests/fuzz/artifacts.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from './project.mjs';
import { isMain, main, Problem } from './run.mjs';
import { command, endWithCommands } from './test/command.mjs';
import { cargoFuzz } from './tools.mjs';

const SECONDS = 600;

/** Longest time for one input, in seconds: all take microseconds, so that one is a finding. */
const TIMEOUT = 5;

/** The targets of tests/fuzz, and the folders with seeds besides what has been found. */
const TARGETS = {
  sanitize: () => [payloads()],
  paste: () => [],
  feed: () => [inRepo('tests', 'fixtures', 'feeds')],
  xml: () => [feedsInXml()],
  dates: () => [acceptedDates()],
};

/** The rows of tests/fixtures/feeds/xml that are whole documents, one file for each. */
function feedsInXml() {
  const folder = seedFolder('xml');
  const fixtures = inRepo('tests', 'fixtures', 'feeds', 'xml');
  for (const name of ['broken.txt', 'documents.txt']) {
    const [, ...rows] = readFileSync(path.join(fixtures, name), 'utf8').split('\n\n');
    rows.forEach((row, index) => writeFileSync(path.join(folder, `${name}-${index}`), row.split('\n').slice(1).filter((line) => !line.startsWith('  ')).join('\n')));
  }
  return folder;
}

/** The dates of tests/fixtures/dates that are read, one file for each. */
function acceptedDates() {
  const folder = seedFolder('dates');
  const groups = JSON.parse(readFileSync(inRepo('tests', 'fixtures', 'dates', 'accepted.json'), 'utf8'));
  Object.values(groups).flat().forEach((string, index) => writeFileSync(path.join(folder, String(index)), string));
  return folder;
}

function seedFolder(target) {
  const folder = inRepo('target', 'fuzz', 'seeds', target);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The HTML of tests/fixtures/html and tests/fixtures/paste, one file for each: what libFuzzer reads as seeds. */
function payloads() {
  const folder = seedFolder('sanitize');
  const fixtures = inRepo('tests', 'fixtures', 'html');
  for (const name of readdirSync(fixtures)) {
    const rows = JSON.parse(readFileSync(path.join(fixtures, name), 'utf8'));
    rows.forEach(({ payload }, index) => writeFileSync(path.join(folder, `${path.parse(name).name}-${index}`), payload));
  }
  const pasted = inRepo('tests', 'fixtures', 'paste');
  for (const name of readdirSync(pasted).filter((name) => name.endsWith('.txt'))) {
    const [, ...rows] = readFileSync(path.join(pasted, name), 'utf8').split('\n=== ');
    rows.forEach((row, index) => writeFileSync(path.join(folder, `${path.parse(name).name}-${index}`), row.slice(row.indexOf('\n') + 1, row.indexOf('\n--- shows'))));
  }
  return folder;
}

/** The figures of libFuzzer's last line, or null if it did not get there. */
export function figures(output) {
  const found = /^#(\d+)\s+DONE\s+cov: (\d+) ft: (\d+) corp: (\S+).* exec\/s: (\d+)/m.exec(output);
  if (!found) return null;
  const [, executions, edges, features, corpus, rate] = found;
  return { executions, rate, edges, features, corpus };
}

async function fuzz(program, target, seconds) {
  const corpus = inRepo('tests', 'fuzz', 'corpus', target);
  mkdirSync(corpus, { recursive: true });
  const folders = ['--fuzz-dir', inRepo('tests', 'fuzz'), '--target-dir', inRepo('target', 'fuzz')];
  // No sanitizer: there is no unsafe code, panics are what is sought, and it works with a stable toolchain.
  const args = ['run', '--sanitizer', 'none', ...folders, target, corpus, ...TARGETS[target]()];
  const limits = ['--', `-max_total_time=${seconds}`, `-timeout=${TIMEOUT}`];
  // Compiling comes first, with every dependency instrumented.
  const { output, code } = await command(program, [...args, ...limits], { minutes: seconds / 60 + 15 });
  return { target, code, figures: figures(output) };
}

function print(results) {
  const row = (cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(14) : cell.padEnd(10))).join(''));
  row(['target', 'executions', 'exec/s', 'edges', 'features', 'corpus']);
  for (const { target, figures } of results) row([target, ...(figures ? Object.values(figures) : ['failed'])]);
}

if (isMain(import.meta.url)) {
  endWithCommands();
  await main(async () => {
    const [name, seconds = SECONDS] = process.argv.slice(2);
    if (name && !TARGETS[name]) throw new Problem(`no fuzz target is called ${name}`, `one of ${Object.keys(TARGETS).join(', ')}`);
    if (!(Number(seconds) > 0)) throw new Problem(`${seconds} is no number of seconds`);
    const program = cargoFuzz();
    const results = [];
    for (const target of name ? [name] : Object.keys(TARGETS)) results.push(await fuzz(program, target, Number(seconds)));
    print(results);
    const failed = results.filter(({ code, figures }) => code !== 0 || !figures).map(({ target }) => target);
    if (failed.length) throw new Problem(`failed: ${failed.join(', ')}; inputs that break something are in tests/fuzz/artifacts`);
  });
}
