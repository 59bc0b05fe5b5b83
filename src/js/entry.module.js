// The ES module: importing it defines the elements and streams the wasm that lies beside it. In Node there is
// nothing to define, and the functions work.

import version from 'vn:version';
import { launch } from './launch.js';
import { network } from './natives.js';

const address = new URL('vn-portal-widgets_bg.wasm', import.meta.url);

async function load() {
  if (address.protocol !== 'file:') return network.fetch(address);
  // Node fetches no files. Put together, for a bundler would look for a name that it can read.
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ ['node', 'fs/promises'].join(':'));
  return new Response(await readFile(address));
}

export const whenReady = launch(load, import.meta.url);
export { version };
export { checkFeed } from './check.js';
export { foldVietnamese, formatDateTime, lunarDate, solarDate } from './api.js';
