// Raw DEFLATE as small as it gets, for the wasm inside the embed script.

import { createRequire } from 'node:module';
import { inflateRawSync } from 'node:zlib';

/**
 * Zopfli, compiled to wasm: a seventh smaller than zlib's best [measured] and, which counts more, the same bytes everywhere. Node's
 * zlib gives other bytes from one version and processor to the next, and pkg/ is compared byte for byte.
 */
export async function deflateRaw(bytes) {
  const zopfli = createRequire(import.meta.url)('@gfx/zopfli');
  const packed = Buffer.from(await zopfli.deflateAsync(bytes, { numiterations: 15 }));
  if (!inflateRawSync(packed).equals(bytes)) throw new Error('zopfli: what it packed does not unpack to the same');
  return packed;
}
