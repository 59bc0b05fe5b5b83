// Runs the end-to-end tests: node tests/e2e/run.mjs [FILE or FOLDER…]. ENGINES=chromium,firefox picks engines;
// FILE_MINUTES=30 is how long one file may take.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { browsers } from '../../scripts/tools.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const testsOf = (folder) => readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => path.join(folder, name));
const files = wanted.length
  ? wanted.map((name) => path.resolve(name)).flatMap((name) => (statSync(name).isDirectory() ? testsOf(name) : [name]))
  : testsOf(HERE);

// Whatever has to be installed is installed once, before several files want it at the same time.
await browsers();

const started = performance.now();
let passed = 0;
let failed = 0;
const results = run({ files, concurrency: 2, timeout: Number(process.env.FILE_MINUTES ?? 4) * 60_000 });
// A suite fails with its tests, which are counted, or by what is found after them.
const count = (add) => ({ details }) => {
  if (details.type !== 'suite' || details.error?.failureType === 'hookFailed') add();
};
results.on('test:pass', count(() => (passed += 1)));
results.on('test:fail', count(() => (failed += 1)));
results.compose(spec).pipe(process.stdout);
results.on('end', () => {
  const seconds = Math.round((performance.now() - started) / 1000);
  // A file that ran nothing counts as one passed test of its own name: ask for more than the files.
  const nothing = passed + failed <= files.length;
  if (nothing) console.error('error: no test ran');
  if (failed || nothing) process.exitCode = 1;
  process.on('exit', () => console.log(`end-to-end tests took ${seconds} s\ne2e: ${passed} passed, ${failed} failed`));
});
