// Runs before the wasm is there: the classic script with everything inside. It works where .wasm is not served, and in any folder.

import version from 'vn:version';
import wasm from 'vn:wasm';
import { stateOf } from './document.js';
import { checkFeed, cleanHtml, foldVietnamese, formatDateTime, launch, lunarDate, mount, renderToHtml, solarDate } from './launch.js';

/** Unpacks the wasm: base64 of raw DEFLATE. */
async function unpack() {
  const binary = atob(wasm);
  const packed = new Uint8Array(binary.length);
  // `Uint8Array.from` with a function takes 27 ms for what this loop does in 4 [measured 2026-11-29, Chromium].
  for (let index = 0; index < packed.length; index += 1) packed[index] = binary.charCodeAt(index);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}

const script = /** @type {HTMLScriptElement | null} */ (stateOf(document, 'currentScript'));
const whenReady = launch(unpack, script?.src);
const api = { checkFeed, cleanHtml, foldVietnamese, formatDateTime, lunarDate, mount, renderToHtml, solarDate, version, whenReady };
if (!window.vnPortalWidgets) Object.assign(window, { vnPortalWidgets: api });
