// Runs before the wasm is there: the ES module. Importing it defines the elements and streams the wasm beside it. In Node it
// defines nothing, and the API works.

import version from 'vn:version';
import { launch } from './launch.js';
import { replacement } from './parse.js';

const wasmUrl = new URL('vn-portal-widgets_bg.wasm', import.meta.url);

async function load() {
  if (wasmUrl.protocol !== 'file:') return fetch(wasmUrl);
  // Node does not fetch files. The name is put together, because bundlers for browsers fail on a literal one.
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ ['node', 'fs/promises'].join(':'));
  // Without a parser, checkFeed finds nothing in HTML.
  if (!globalThis.document) Object.assign(replacement, await import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('bin/parser.js', import.meta.url).href).catch(() => ({})));
  return new Response(await readFile(wasmUrl));
}

export const whenReady = launch(load, import.meta.url);
export { version };
export { checkFeed, foldVietnamese, formatDateTime, lunarDate, solarDate } from './launch.js';
