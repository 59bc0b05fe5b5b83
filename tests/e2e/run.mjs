// Runs the end-to-end tests: node tests/e2e/run.mjs [FILE or FOLDER…]. ENGINES=chromium,firefox picks engines; FILE_MINUTES=30 is how long
// the tests of one file may take in one engine; LATE=600 has each command wait up to 600 ms, so that what holds only on a fast machine
// shows itself; RESULTS=FILE notes what came out (scripts/test/results.mjs).
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describeFailure, noting, readResults, slowest } from '../../scripts/test/results.mjs';
import { browsers } from '../../scripts/tools.mjs';
import { GONE } from './lib/gone.mjs';
import { selected } from './lib/selected.mjs';
import { ROOT } from './lib/server.mjs';

const SLOWEST = 20;

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LANE = path.join(HERE, 'lib', 'lane.mjs');
const wanted = process.argv.slice(2);
const testsOf = (folder) => readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => path.join(folder, name));
const files = (wanted.length ? wanted : [HERE]).map((name) => path.resolve(name)).flatMap((name) => (statSync(name).isDirectory() ? testsOf(name) : [name]))
  .map((name) => path.relative(ROOT, name));

// Whatever has to be installed is installed once, before several lanes want it at the same time.
await browsers();
const temp = mkdtempSync(path.join(tmpdir(), 'vn-e2e-'));
process.once('exit', () => rmSync(temp, { recursive: true, force: true }));

const started = performance.now();
// A lane for each engine, side by side: while one waits for its browser, another has the processor.
const results = (await Promise.all(selected().map(runLane))).flat();
const failures = results.filter(({ messages }) => messages);
const passed = results.length - failures.length;
if (process.env.RESULTS) writeFileSync(process.env.RESULTS, results.map((result) => `${JSON.stringify(result)}\n`).join(''));
if (results.length === 0) console.error('error: no test ran');
if (failures.length || results.length === 0) process.exitCode = 1;
console.log([
  '\nthe slowest tests', ...slowest(results, SLOWEST),
  ...(failures.length ? ['\nfailed', ...failures.map(describeFailure)] : []),
  `\nend-to-end tests took ${Math.round((performance.now() - started) / 1000)} s`,
  `e2e: ${passed} passed, ${failures.length} failed`,
].join('\n'));

/** Runs all files in an engine; gives their results. Engines die now and then: what failed by that alone runs once again. */
async function runLane(engine) {
  const results = await runFiles(engine, files, 'first');
  /** @param {{ messages?: string[] }} result */
  const isGone = ({ messages }) => messages?.some((message) => message.startsWith(GONE));
  const failed = (file) => results.filter((result) => result.file === file && result.messages);
  const again = files.filter((file) => failed(file).length && failed(file).every(isGone));
  if (again.length === 0) return results;
  console.error(`${engine} | run again, because the browser was gone: ${again.join(', ')}`);
  return [...results.filter(({ file }) => !again.includes(file)), ...(await runFiles(engine, again, 'again'))];
}

/** Runs files in an engine, one after the other in one process and one browser. */
async function runFiles(engine, files, turn) {
  const file = path.join(temp, `${engine}-${turn}.jsonl`);
  const child = spawn(process.execPath, [...noting(file), LANE, ...files], { cwd: ROOT, env: { ...process.env, ENGINES: engine }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => console.log(`${engine.padEnd(8)} | ${line}`));
  const code = await new Promise((resolve) => { child.once('close', (code, signal) => resolve(code ?? signal)); });
  // The lane has put each file into a suite of its name.
  const results = readResults(file).map(({ name, ...result }) => {
    const [suite, ...names] = name.split(' > ');
    return { ...result, file: suite, name: names.join(' > ') || 'the file itself' };
  });
  if (code !== 0 && results.every(({ messages }) => !messages)) results.push({ file: engine, name: 'the lane', messages: [`it ended with ${code} though no test failed`] });
  return results;
}
