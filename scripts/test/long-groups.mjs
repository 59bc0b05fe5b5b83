// The groups of npm run test:long, in their order. Each gives its steps as those of groups.mjs do.

import { inRepo } from '../project.mjs';
import { browsers, cargoDeny, npmPackages, screenReader, servers, setUpBuild, wordpress } from '../tools.mjs';
import { nodeTests } from './groups.mjs';

export const LONG_GROUPS = {
  documents: { what: 'links and spelling of the documents and of the pages of www/, in English and Vietnamese', steps: documents },
  'fifth-widget': { what: 'a copy of the sources with a fifth widget, built: in Node, in pages, in the builder, in the gallery', steps: fifthWidget },
  frameworks: { what: 'the tarball in pages of Vite, React 19 and Vue 3, built and run', steps: () => inPages('frameworks') },
  soak: { what: 'what a page holds after thousands of mounts and a day of clocks, in Chromium', steps: () => inPages('soak') },
  lighthouse: { what: 'what Lighthouse says of the demo, mobile and desktop, the median of five runs', steps: lighthouse },
  axe: { what: 'what axe finds in the demo and the widgets; a part of npm test', steps: axe },
  publish: { what: 'the tarball as publint and "are the types wrong?" see it, what npm and cargo would take; a part of npm test', steps: publish },
  'supply-chain': { what: 'licences and sources of all crates, by cargo-deny', steps: supplyChain },
  history: { what: 'modules and wasm of three versions mixed, and pages of 0.1 with its package; needs the history in the clone', steps: () => inPages('history') },
  servers: { what: 'pkg/, one page and one file of data on nginx, Apache and Python, with the configuration of the guides', steps: webServers },
  wordpress: { what: 'the steps of the guide on WordPress: what roles write in its editors, what is left of it, what the visitor sees', steps: withWordpress },
  'screen-reader': { what: 'the widgets read aloud by Orca in Firefox and Chromium, without a screen, and their accessibility tree in WebKit', steps: withScreenReader },
};

function documents() {
  npmPackages();
  npmPackages('tests', 'long', 'documents');
  const links = inRepo('tests', 'package', 'docs.test.mjs');
  return [{ name: 'links of the documents', run: [process.execPath, ['--test', '--test-reporter=spec', links]] }, nodeTests('tests/long/documents')];
}

function fifthWidget() {
  setUpBuild();
  browsers();
  return [{ ...nodeTests('tests/long/fifth-widget'), minutes: 40 }];
}

/** The tests of a folder of tests/long, in real pages. */
function inPages(folder) {
  npmPackages();
  browsers();
  return [{ name: `tests/long/${folder}`, run: [process.execPath, [inRepo('tests', 'e2e', 'run.mjs'), inRepo('tests', 'long', folder)]], env: { FILE_MINUTES: '38' }, minutes: 40 }];
}

function lighthouse() {
  npmPackages();
  npmPackages('tests', 'long', 'lighthouse');
  browsers();
  return [{ ...nodeTests('tests/long/lighthouse'), minutes: 40 }];
}

function axe() {
  npmPackages();
  browsers();
  return [{ name: 'tests/e2e/a11y.test.mjs', run: [process.execPath, [inRepo('tests', 'e2e', 'run.mjs'), inRepo('tests', 'e2e', 'a11y.test.mjs')]] }];
}

function publish() {
  npmPackages();
  return [{ name: 'tests/package/publish.test.mjs', run: [process.execPath, ['--test', '--test-reporter=spec', inRepo('tests', 'package', 'publish.test.mjs')]] }];
}

function supplyChain() {
  cargoDeny();
  return [nodeTests('tests/long/supply-chain')];
}

function webServers() {
  servers();
  return inPages('servers');
}

function withWordpress() {
  wordpress();
  return inPages('wordpress');
}

function withScreenReader() {
  screenReader();
  const [{ name, run: [program, args], ...step }] = inPages('screen-reader');
  // A screen and a session bus of its own, which end with it.
  return [{ name, run: ['xvfb-run', ['-a', '-s', '-screen 0 1400x1100x24', 'dbus-run-session', '--', program, ...args]], ...step }];
}
