// The groups of npm run test:long, in their order. Each gives its steps as those of groups.mjs do.

import { inRepo } from '../project.mjs';
import { browsers, npmPackages } from '../tools.mjs';

export const LONG_GROUPS = {
  frameworks: { what: 'the tarball in pages of Vite, React 19 and Vue 3, built and run', steps: () => inPages('frameworks') },
  soak: { what: 'what a page holds after thousands of mounts and a day of clocks, in Chromium', steps: () => inPages('soak') },
};

/** The tests of a folder of tests/long, in real pages. */
function inPages(folder) {
  npmPackages();
  browsers();
  return [{ name: `tests/long/${folder}`, run: [process.execPath, [inRepo('tests', 'e2e', 'run.mjs'), inRepo('tests', 'long', folder)]], env: { FILE_MINUTES: '38' }, minutes: 40 }];
}
