// The groups of npm run test:long, in their order. Each gives its steps as those of groups.mjs do.

import { cargoDeny, npmPackages, rust, screenReader, servers, wasmBindgen, wordpress } from '../tools.mjs';
import { cargoTest, IN_PAGES, inPages, nodeTests } from './groups.mjs';

/** These tests have packages of their own. */
const frameworksPackages = () => npmPackages('tests', 'long', 'frameworks');
const lighthousePackages = () => npmPackages('tests', 'long', 'lighthouse');
const documentsPackages = () => npmPackages('tests', 'long', 'documents');

export const LONG_GROUPS = {
  documents: { what: 'links and spelling of the documents and of the pages of www/, in English and Vietnamese', needs: [npmPackages, documentsPackages], steps: () => [nodeTests('tests/package', ['docs.test.mjs']), nodeTests('tests/long/documents')] },
  properties: { what: 'the tests of cargo test, with 20,000 new inputs for each property', needs: [rust], steps: () => [cargoTest({ PROPTEST_CASES: '20000', PROPTEST_MAX_GLOBAL_REJECTS: '1000000' })] },
  'fifth-widget': { what: 'a copy of the sources with a fifth widget, built: in Node, in pages, in the builder, in the gallery', needs: [rust, wasmBindgen, ...IN_PAGES], steps: () => [{ ...nodeTests('tests/long/fifth-widget'), minutes: 40 }] },
  frameworks: { what: 'the tarball in pages of Vite, React 19 and Vue 3, built and run', needs: [...IN_PAGES, frameworksPackages], steps: () => inFolder('frameworks') },
  soak: { what: 'what a page holds after thousands of mounts and a day of clocks, in Chromium', needs: IN_PAGES, steps: () => [{ ...nodeTests('tests/long/soak'), minutes: 40 }] },
  lighthouse: { what: 'what Lighthouse says of the demo, mobile and desktop, the median of five runs', needs: [...IN_PAGES, lighthousePackages], steps: () => [{ ...nodeTests('tests/long/lighthouse'), minutes: 40 }] },
  axe: { what: 'what axe finds in the demo and the widgets; a part of npm test', needs: IN_PAGES, steps: () => [inPages('tests/e2e', ['tests/e2e/a11y.test.mjs'])] },
  publish: { what: 'the tarball as publint and "are the types wrong?" see it, what npm and cargo would take; a part of npm test', needs: [npmPackages], steps: () => [nodeTests('tests/package', ['publish.test.mjs'])] },
  'supply-chain': { what: 'licences and sources of all crates, by cargo-deny', needs: [cargoDeny], steps: () => [nodeTests('tests/long/supply-chain')] },
  history: { what: 'modules and wasm of three versions mixed, and pages of 0.1 with its package; needs the history in the clone', needs: IN_PAGES, steps: () => inFolder('history') },
  servers: { what: 'pkg/, one page and one file of data on nginx, Apache and Python, with the configuration of the guides', needs: [servers, ...IN_PAGES], steps: () => inFolder('servers') },
  wordpress: { what: 'the steps of the guide on WordPress: what roles write in its editors, what is left of it, what the visitor sees', needs: [wordpress, ...IN_PAGES], steps: () => inFolder('wordpress') },
  'screen-reader': { what: 'the widgets read aloud by Orca in Firefox and Chromium, without a screen, and their accessibility tree in WebKit', needs: [screenReader, ...IN_PAGES], steps: withScreenReader },
};

/** The tests of a folder of tests/long that are run in each engine. */
function inFolder(folder) {
  const { env, ...step } = inPages(`tests/long/${folder}`);
  return [{ ...step, env: { ...env, FILE_MINUTES: '38' }, minutes: 40 }];
}

function withScreenReader() {
  const { run: [program, args], ...step } = nodeTests('tests/long/screen-reader');
  // A screen and a session bus of its own, which end with it.
  return [{ ...step, run: ['xvfb-run', ['-a', '-s', '-screen 0 1400x1100x24', 'dbus-run-session', '--', program, ...args]], minutes: 40 }];
}
