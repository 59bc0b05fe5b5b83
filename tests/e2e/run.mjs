// Runs the end-to-end tests: node tests/e2e/run.mjs [FILE or FOLDER…]. ENGINES=chromium,firefox picks engines;
// FILE_MINUTES=30 is how long one file may take.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { browsers } from '../../scripts/tools.mjs';
import { saysGone } from './lib/gone.mjs';

/** The machines that run this have two cores. */
const AT_ONCE = 2;

const HERE = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const testsOf = (folder) => readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => path.join(folder, name));
const files = wanted.length
  ? wanted.map((name) => path.resolve(name)).flatMap((name) => (statSync(name).isDirectory() ? testsOf(name) : [name]))
  : testsOf(HERE);

// Whatever has to be installed is installed once, before several files want it at the same time.
await browsers();

const started = performance.now();
const counts = new Map();
await runAll(files);
// Engines die now and then; that says nothing of the product, unless they do it again.
const again = files.filter((file) => counts.get(file).errors.length && counts.get(file).errors.every(saysGone));
if (again.length) {
  console.error(`run again, because their browser was gone: ${again.map((file) => path.relative(HERE, file)).join(', ')}`);
  await runAll(again);
}
const all = [...counts.values()];
const passed = all.reduce((sum, count) => sum + count.passed, 0);
const failed = all.reduce((sum, { errors }) => sum + errors.length, 0);
// A file that ran nothing counts as one passed test of its own name: ask for more than the files.
const nothing = passed + failed <= files.length;
if (nothing) console.error('error: no test ran');
if (failed || nothing) process.exitCode = 1;
console.log(`end-to-end tests took ${Math.round((performance.now() - started) / 1000)} s\ne2e: ${passed} passed, ${failed} failed`);

/** Runs files, `AT_ONCE` at a time. */
async function runAll(files) {
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) counts.set(file, await runFile(file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Runs a file, prints its report when it ends, and gives how many of its tests passed and why others failed. */
async function runFile(file) {
  const results = run({ files: [file], timeout: Number(process.env.FILE_MINUTES ?? 4) * 60_000 });
  let passed = 0;
  const errors = [];
  // A suite fails with its tests, which are counted, or by what is found after them.
  const count = (add) => ({ details }) => {
    if (details.type !== 'suite' || details.error?.failureType === 'hookFailed') add(details.error);
  };
  results.on('test:pass', count(() => (passed += 1)));
  results.on('test:fail', count((error) => errors.push(error)));
  process.stdout.write(await text(results.compose(spec)));
  return { passed, errors };
}
