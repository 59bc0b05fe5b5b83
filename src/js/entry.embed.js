// The classic script with everything inside: works where .wasm is not served, and in any folder.

import version from 'vn:version';
import wasm from 'vn:wasm';
import { foldVietnamese, formatDateTime, lunarDate, solarDate } from './api.js';
import { checkFeed } from './check.js';
import { launch } from './launch.js';

/** The wasm out of its text: base64 of raw DEFLATE. */
async function unpack() {
  const packed = Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}

const whenReady = launch(unpack, document.currentScript?.src);
window.vnPortalWidgets ??= { checkFeed, foldVietnamese, formatDateTime, lunarDate, solarDate, version, whenReady };
