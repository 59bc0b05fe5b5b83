// Runs before the wasm is there: the ES module. Importing it defines the elements and streams the wasm beside it. In Node it
// defines nothing, and the API works.

import hash from 'vn:hash';
import version from 'vn:version';
import { launch } from './launch.js';
import { replacement } from './parse.js';

const wasmUrl = new URL('vn-portal-widgets_bg.wasm', import.meta.url);
// No cache has the wasm of another version by this URL. A bundler may have put a hash of its own there, or a `data:` URL.
if (/^https?:/.test(wasmUrl.protocol)) wasmUrl.search ||= hash;

async function load() {
  if (wasmUrl.protocol !== 'file:') {
    return fetch(wasmUrl).catch((cause) => {
      throw new Error(`${wasmUrl.origin}${wasmUrl.pathname} could not be loaded: ${cause}`);
    });
  }
  // Node does not fetch files. The name is put together, because bundlers for browsers fail on a literal one.
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ ['node', 'fs/promises'].join(':'));
  return new Response(await readFile(wasmUrl), { headers: { 'content-type': 'application/wasm' } });
}

/** Node and workers have no parser of HTML. Without one, checkFeed finds nothing in it. */
const loadParser = () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('bin/parser.js', import.meta.url).href)
  .then((parser) => Object.assign(replacement, parser), () => {});

const loadBoth = async () => (await Promise.all([load(), globalThis.document || loadParser()]))[0];
export const whenReady = launch(loadBoth, import.meta.url);
export { version };
export { checkFeed, cleanHtml, decodeFile, foldVietnamese, formatDateTime, inlineData, lunarDate, mount, readFeed, renderPage, renderToHtml, solarDate } from './launch.js';
