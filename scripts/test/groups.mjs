// The groups of tests, in the order in which npm test runs them. Each gives its steps; a step is one command.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { Problem } from '../run.mjs';
import { browsers, lockedFlag, npmPackages, rust, setUpBuild, wasmBindgen } from '../tools.mjs';
import { noting } from './results.mjs';

const WASM = ['--target', 'wasm32-unknown-unknown'];

export const GROUPS = {
  lint: { what: 'rustfmt, clippy for the host and for wasm, TypeScript, ESLint', steps: lint },
  native: { what: 'unit, native and doc tests on this machine', steps: native },
  pkg: { what: 'pkg/ rebuilt and compared byte for byte, and what wasm-bindgen made on the way', steps: pkg },
  package: { what: 'what the package contains', steps: packageTests },
  'browser-chromium': { what: 'tests/browser in Chromium', steps: () => inBrowser('chromium') },
  'browser-firefox': { what: 'tests/browser in Firefox', steps: () => inBrowser('firefox') },
  'browser-webkit': { what: 'tests/browser in WebKit', steps: () => inBrowser('webkit') },
  e2e: { what: 'the package and the demo in real pages', steps: endToEnd },
};

function lint() {
  rust();
  npmPackages();
  const deny = ['--', '-D', 'warnings'];
  return [
    { name: 'cargo fmt', run: ['cargo', ['fmt', '--all', '--check']], counts: false },
    // A workspace of its own. Clippy does not see it: compiling libFuzzer needs a C++ compiler, which nothing else does.
    { name: 'cargo fmt, tests/fuzz', run: ['cargo', ['fmt', '--manifest-path', inRepo('tests', 'fuzz', 'Cargo.toml'), '--check']], counts: false },
    { name: 'clippy, host', run: ['cargo', ['clippy', '--workspace', '--all-targets', ...lockedFlag(), ...deny]], counts: false },
    { name: 'clippy, wasm', run: ['cargo', ['clippy', '--lib', ...WASM, ...lockedFlag(), ...deny]], counts: false },
    { name: 'tsc, src/js', run: typescript('tsconfig.json'), counts: false },
    { name: 'tsc, src/cli', run: typescript('src/cli/tsconfig.json'), counts: false },
    { name: 'tsc, www', run: typescript('tsconfig.www.json'), counts: false },
    { name: 'eslint', run: [process.execPath, [inRepo('node_modules', 'eslint', 'bin', 'eslint.js'), '--max-warnings', '0']], counts: false },
  ];
}

const typescript = (project) => [process.execPath, [inRepo('node_modules', 'typescript', 'bin', 'tsc'), '--project', inRepo(project)]];

function native() {
  rust();
  return [
    { name: 'cargo test', run: ['cargo', ['test', '--no-fail-fast', ...lockedFlag()]] },
    ...toolCratesWithTests().map((manifest) => ({ name: `cargo test, ${path.dirname(manifest)}`, run: ['cargo', ['test', '--manifest-path', inRepo(manifest), ...lockedFlag()]] })),
  ];
}

// cargo test tests the package alone: most tool crates have no test, and running none counts as a failure here.
function toolCratesWithTests() {
  return readdirSync(inRepo('scripts')).filter((name) => existsSync(inRepo('scripts', name, 'Cargo.toml')) && rustFiles(inRepo('scripts', name)).some((file) => /#\[test\]/.test(readFileSync(file, 'utf8'))))
    .map((name) => `scripts/${name}/Cargo.toml`);
}

const rustFiles = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.rs') && !/^target\b/.test(name)).map((name) => path.join(folder, name));

function pkg() {
  setUpBuild();
  return [
    { name: 'npm run check:pkg', run: [process.execPath, [inRepo('scripts', 'check-pkg.mjs')]], counts: false },
    // What the build has left in target/bindgen.
    { name: 'tsc, tests/glue', run: typescript('tests/glue/tsconfig.json'), counts: false },
    nodeTests('tests/glue'),
  ];
}

function packageTests() {
  npmPackages();
  return [nodeTests('tests/package')];
}

function endToEnd() {
  npmPackages();
  // Installed here and not by the first test, where nobody would see the progress and a time limit could strike.
  browsers();
  return [{ ...inPages('tests/e2e'), minutes: 25 }];
}

/** The tests of a folder that are run in real pages. */
export function inPages(folder) {
  const results = fileForResults(folder);
  return { name: folder, run: [process.execPath, [inRepo('tests', 'e2e', 'run.mjs'), inRepo(folder)]], env: { RESULTS: results }, results };
}

function fileForResults(folder) {
  mkdirSync(inRepo('target', 'test-results'), { recursive: true });
  return inRepo('target', 'test-results', `${path.basename(folder)}.jsonl`);
}

/** The tests of a folder. The files are named one by one: what `node --test FOLDER` means has changed between Node 20 and 22. */
export function nodeTests(folder) {
  const files = existsSync(inRepo(folder)) ? readdirSync(inRepo(folder), { recursive: true }).filter((name) => name.endsWith('.test.mjs') && !name.includes('node_modules')).sort() : [];
  if (files.length === 0) throw new Problem(`${folder}/ has no file *.test.mjs`);
  const results = fileForResults(folder);
  return { name: `node --test ${folder}`, run: [process.execPath, ['--test', ...noting(results), ...files.map((name) => path.join(folder, name))]], results };
}

// --no-sandbox: Chromium refuses to run as root otherwise. The others keep it from talking to anybody or asking questions.
const CHROMIUM_ARGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function inBrowser(engine) {
  const { binary, driver, wrap = [] } = browsers()[engine];
  const capabilities = {
    chromium: { 'goog:chromeOptions': { binary, args: CHROMIUM_ARGS } },
    firefox: { 'moz:firefoxOptions': { binary } },
    webkit: {}, // the runner hands none on; the driver knows where its MiniBrowser is
  }[engine];
  const file = inRepo('target', `webdriver-${engine}.json`);
  mkdirSync(inRepo('target'), { recursive: true });
  writeFileSync(file, JSON.stringify(capabilities));
  const variables = { chromium: 'CHROMEDRIVER', firefox: 'GECKODRIVER', webkit: 'SAFARIDRIVER' };
  const env = {
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: wasmBindgen().testRunner,
    WASM_BINDGEN_TEST_WEBDRIVER_JSON: file,
    WASM_BINDGEN_TEST_TIMEOUT: '300', // seconds for all tests together; they took 137 on two cores beside the end-to-end tests
    WASM_BINDGEN_TEST_DRIVER_TIMEOUT: '60',
    // The runner takes the first driver that is named, so only one may be.
    CHROMEDRIVER: undefined, GECKODRIVER: undefined, SAFARIDRIVER: undefined, MSEDGEDRIVER: undefined,
    [variables[engine]]: driver,
    // Its second port is a fixed one by default, and two Firefoxes would fight for it.
    GECKODRIVER_ARGS: '--websocket-port=0',
    MOZ_CRASHREPORTER_DISABLE: '1',
    NO_AT_BRIDGE: '1',
  };
  const [program, ...args] = [...wrap, 'cargo', 'test', ...WASM, '--test', 'browser', ...lockedFlag()];
  // The runner's server has four threads in waiting. A browser may open more connections than that at one moment: those beyond are
  // left to threads that do not come free, the page never loads, and no test runs. While all four are taken, each new connection gets
  // a thread of its own.
  const from = /Running headless tests/;
  const occupied = { variable: 'WASM_BINDGEN_TEST_ADDRESS', from, connections: 4 };
  // A page that has loaded is not given another chance.
  const wait = { from, to: /^running \d+ test/m, seconds: 30 };
  return [{ name: `cargo test in ${engine}`, run: [program, args], env, wait, occupied, tries: 3 }];
}
