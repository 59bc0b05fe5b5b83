// The groups of tests, in the order in which npm test runs them. A step is one command.

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { Problem } from '../run.mjs';
import { browsers, geckodriver, lockedFlag, npmPackages, rust, wasmBindgen } from '../tools.mjs';
import { noting } from './results.mjs';

const WASM = ['--target', 'wasm32-unknown-unknown'];

/** What tests in real pages need: all of it is there before the first test, where a time limit could strike. */
export const IN_PAGES = [npmPackages, geckodriver, browsers];
const IN_BROWSER = [rust, wasmBindgen, ...IN_PAGES];

/**
 * What each group is, what it needs on the machine, and its steps. Groups that follow each other and may run `beside` others do so: none of them keeps all
 * processors busy.
 */
export const GROUPS = {
  lint: { what: 'rustfmt, clippy and cargo doc for the host and for wasm, TypeScript, ESLint', needs: [rust, npmPackages], steps: lint },
  native: { what: 'unit, native and doc tests on this machine', needs: [rust], steps: native },
  pkg: { what: 'pkg/ rebuilt and compared byte for byte, and what wasm-bindgen made on the way', needs: [npmPackages, rust, wasmBindgen], steps: pkg },
  package: { what: 'what the package contains', needs: [npmPackages], beside: true, steps: () => [nodeTests('tests/package')] },
  'browser-chromium': { what: 'tests/browser in Chromium', needs: IN_BROWSER, beside: true, steps: () => inBrowser('chromium') },
  'browser-firefox': { what: 'tests/browser in Firefox', needs: IN_BROWSER, beside: true, steps: () => inBrowser('firefox') },
  'browser-webkit': { what: 'tests/browser in WebKit', needs: IN_BROWSER, beside: true, steps: () => inBrowser('webkit') },
  e2e: { what: 'the package and the demo in real pages', needs: IN_PAGES, steps: ({ pages }) => [{ ...inPages('tests/e2e', pages), minutes: 90 }] },
};

function lint() {
  const deny = ['--', '-D', 'warnings'];
  return [
    // rustfmt does not look into a macro, which is where the widgets are listed.
    { name: 'cargo fmt', run: ['cargo', ['fmt', '--all', '--', '--check', ...widgets()]], counts: false },
    // A workspace of its own. Clippy does not see it: compiling libFuzzer needs a C++ compiler, which nothing else does.
    { name: 'cargo fmt, tests/fuzz', run: ['cargo', ['fmt', '--manifest-path', inRepo('tests', 'fuzz', 'Cargo.toml'), '--check']], counts: false },
    { name: 'clippy, host', run: ['cargo', ['clippy', '--workspace', '--all-targets', ...lockedFlag(), ...deny]], counts: false },
    { name: 'clippy, wasm', run: ['cargo', ['clippy', '--lib', ...WASM, ...lockedFlag(), ...deny]], counts: false },
    { name: 'cargo doc, host', run: ['cargo', [...DOC, '--workspace', ...lockedFlag()]], env: DENY_IN_DOCS, counts: false },
    { name: 'cargo doc, wasm', run: ['cargo', [...DOC, ...WASM, ...lockedFlag()]], env: DENY_IN_DOCS, counts: false },
    { name: 'tsc, src/js', run: typescript('tsconfig.json'), counts: false },
    { name: 'tsc, src/cli', run: typescript('src/cli/tsconfig.json'), counts: false },
    { name: 'tsc, www', run: typescript('tsconfig.www.json'), counts: false },
    { name: 'tsc, scripts', run: typescript('tsconfig.scripts.json'), counts: false },
    { name: 'tsc, tests', run: typescript('tests/tsconfig.json'), counts: false },
    { name: 'eslint', run: [process.execPath, [inRepo('node_modules', 'eslint', 'bin', 'eslint.js'), '--max-warnings', '0']], counts: false },
  ];
}

/** The files that `widgets!` of src/widgets/mod.rs names. */
const widgets = () => readdirSync(inRepo('src', 'widgets')).map((name) => inRepo('src', 'widgets', name, 'mod.rs')).filter(existsSync);

const DOC = ['doc', '--no-deps', '--document-private-items'];
const DENY_IN_DOCS = { RUSTDOCFLAGS: '-D warnings' };

const typescript = (project) => [process.execPath, [inRepo('node_modules', 'typescript', 'bin', 'tsc'), '--project', inRepo(project)]];

/** The unit, native and doc tests of the package. */
export const cargoTest = (env) => ({ name: 'cargo test', run: ['cargo', ['test', '--no-fail-fast', ...lockedFlag()]], env });

function native() {
  return [
    // The same inputs each time: what gates is not red for another reason than the change. By hand, and in test:long, each run has its own.
    cargoTest({ PROPTEST_RNG_SEED: '20161229' }),
    ...toolCratesWithTests().map((manifest) => ({ name: `cargo test, ${path.dirname(manifest)}`, run: ['cargo', ['test', '--manifest-path', inRepo(manifest), ...lockedFlag()]] })),
  ];
}

// cargo test tests the package alone: most tool crates have no test, and running none counts as a failure here.
function toolCratesWithTests() {
  return readdirSync(inRepo('scripts')).filter((name) => existsSync(inRepo('scripts', name, 'Cargo.toml')) && rustFiles(inRepo('scripts', name)).some((file) => /#\[test\]/.test(readFileSync(file, 'utf8'))))
    .map((name) => `scripts/${name}/Cargo.toml`);
}

const rustFiles = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rs') && !/^target\b/.test(name)).map((name) => path.join(folder, name));

function pkg() {
  return [
    { name: 'npm run check:pkg', run: [process.execPath, [inRepo('scripts', 'check-pkg.mjs')]], counts: false },
    // What the build has left in target/bindgen.
    { name: 'tsc, tests/glue', run: typescript('tests/glue/tsconfig.json'), counts: false },
    nodeTests('tests/glue'),
  ];
}

/** The tests of a folder that are run in real pages; where files are named, these only. */
export function inPages(folder, files = []) {
  const results = fileForResults(folder);
  return { name: folder, run: [process.execPath, [inRepo('tests', 'e2e', 'run.mjs'), ...(files.length ? files : [folder]).map((name) => inRepo(name))]], env: { RESULTS: results }, results };
}

function fileForResults(folder) {
  mkdirSync(inRepo('target', 'test-results'), { recursive: true });
  return inRepo('target', 'test-results', `${path.basename(folder)}.jsonl`);
}

/** The tests of a folder; where files are named, these only. They are named one by one: what `node --test FOLDER` means has changed between Node 20 and 22. */
export function nodeTests(folder, named = []) {
  const files = named.length ? named : testsIn(folder);
  if (files.length === 0) throw new Problem(`${folder}/ has no file *.test.mjs`);
  const results = fileForResults(folder);
  return { name: `node --test ${folder}`, run: [process.execPath, ['--test', '--test-concurrency=2', ...noting(results), ...files.map((name) => path.join(folder, name))]], results };
}

const testsIn = (folder) => (existsSync(inRepo(folder)) ? readdirSync(inRepo(folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.mjs') && !name.includes('node_modules')).sort() : []);

const inBrowser = (engine) => [{ name: `tests/browser in ${engine}`, run: [process.execPath, [inRepo('tests', 'browser', 'run.mjs')]], env: { ENGINES: engine } }];
