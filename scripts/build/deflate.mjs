// Raw DEFLATE for the wasm inside the embed script.

import { createRequire } from 'node:module';
import { inflateRawSync } from 'node:zlib';

/**
 * Packs with Zopfli. Node's zlib gives different bytes on different processors and in different versions, and pkg/ is compared
 * byte for byte.
 */
export async function deflateRaw(bytes) {
  const zopfli = createRequire(import.meta.url)('@gfx/zopfli');
  const packed = Buffer.from(await zopfli.deflateAsync(bytes, { numiterations: 15 }));
  if (!inflateRawSync(packed).equals(bytes)) throw new Error('zopfli: the packed bytes do not unpack to the same');
  return packed;
}
