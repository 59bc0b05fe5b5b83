// npm start: sets up, builds if pkg/ is older than its sources, and serves the demo.

import { build } from './build.mjs';
import { renderDemo } from './build/demo.mjs';
import { isFresh } from './build/stamp.mjs';
import { isMain, main, say } from './run.mjs';
import { startServer } from './serve.mjs';
import { setUpBuild } from './tools.mjs';

async function start() {
  const begun = Date.now();
  setUpBuild();
  if (!isFresh()) await build();
  else {
    say('pkg/ is up to date');
    // The data of the demo may have changed.
    renderDemo();
  }
  const { url } = await startServer({ port: Number(process.env.PORT ?? 8080), tries: 20 });
  say(`ready in ${((Date.now() - begun) / 1000).toFixed(1)} s; Ctrl+C ends it\n`);
  console.log(`  ${url}`);
}

if (isMain(import.meta.url)) await main(start);
