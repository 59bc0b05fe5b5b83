// npm start: serves the demo with pkg/ as it lies here, and builds that before if it is not what the sources give.
//
//   npm start               build once if need be, and serve
//   npm start -- --watch    build again whenever a source changes

import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { renderDemo } from './build/demo.mjs';
import { isFresh } from './build/freshness.mjs';
import { buildOnChange } from './build/watch.mjs';
import { inRepo } from './project.mjs';
import { isMain, main, say } from './run.mjs';
import { startServer } from './serve.mjs';
import { hasRust } from './tools.mjs';

async function start() {
  const begun = Date.now();
  await bringUpToDate();
  const { url } = await startServer({ port: Number(process.env.PORT ?? 8080), tries: 20 });
  say(`ready in ${((Date.now() - begun) / 1000).toFixed(1)} s; Ctrl+C ends it\n`);
  console.log(`  ${url}`);
  if (process.argv.includes('--watch')) {
    say('\nbuilding again whenever a source changes');
    buildOnChange(build);
  }
}

async function bringUpToDate() {
  if (isFresh()) {
    // The data of the demo may have changed.
    return renderDemo();
  }
  if (hasRust() || !existsSync(inRepo('pkg'))) {
    say('pkg/ is not what the sources give: building it');
    return build();
  }
  return say('pkg/ is not what the sources give, and Rust, which could build it, is not installed (https://rustup.rs): serving it as it is');
}

if (isMain(import.meta.url)) await main(start);
