// The classic script with everything inside: works where .wasm is not served, and in any folder.

import version from 'vn:version';
import wasm from 'vn:wasm';
import * as api from './api.js';
import { launch } from './launch.js';

/** The wasm out of its text: base64 of raw DEFLATE. */
async function unpack() {
  const packed = Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}

const whenReady = launch(unpack, document.currentScript?.src);
window.vnPortalWidgets ??= { ...api, version, whenReady };
