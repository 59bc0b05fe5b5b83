// Finds every tool the project needs, and installs what is missing.
//
//   node scripts/tools.mjs            set up what a build needs
//   node scripts/tools.mjs --print    set up everything, tests too, and print the paths as JSON
//
// A tool lies in a folder NAME-VERSION of ~/.cache/vn-portal-widgets (VN_TOOLS_DIR and XDG_CACHE_HOME move it).

import { isMain, main } from './run.mjs';
import { browsers } from './tools/browsers.mjs';
import { cacheFolder } from './tools/cache.mjs';
import { npm, npmPackages } from './tools/npm.mjs';
import { cargoDeny, cargoFuzz, geckodriver, hasRust, lockedFlag, rust, twiggy, wasmBindgen } from './tools/rust.mjs';
import { screenReader } from './tools/screen-reader.mjs';
import { servers } from './tools/servers.mjs';
import { wordpress } from './tools/wordpress.mjs';

export { browsers, cacheFolder, cargoDeny, cargoFuzz, geckodriver, hasRust, lockedFlag, npm, npmPackages, rust, screenReader, servers, twiggy, wasmBindgen, wordpress };

/** What `npm run build` needs. */
export function setUpBuild() {
  npmPackages();
  return { ...rust(), ...wasmBindgen() };
}

if (isMain(import.meta.url)) {
  await main(() => {
    const build = setUpBuild();
    if (!process.argv.includes('--print')) return;
    const all = { cache: cacheFolder(), ...build, browsers: browsers() };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  });
}
