// The texts of feeds, as bytes outside of the memory of the wasm, which never shrinks: these go when the feed goes.
// src/browser/store.rs is who asks.

/** Bytes of a block. A longer text has one of its own, and the first is as long as it must be: most feeds are short. One byte stays
 * free: what seems to stand behind the last text of a block would be in the next. */
const BLOCK = 1 << 16;

/** Blocks of each store, and how many bytes of the last one are used. */
const stores = new Map();
let last = 0;

export function openStore() {
  stores.set(++last, { blocks: [], used: 0 });
  return last;
}

/** Takes bytes and gives their place: that of the block, and in the block. */
export function pushBytes(number, bytes) {
  const store = stores.get(number);
  const { blocks } = store;
  if (store.used + bytes.length >= (blocks.at(-1)?.length ?? 0)) {
    blocks.push(new Uint8Array(Math.max(bytes.length + 1, blocks.length && BLOCK)));
    store.used = 0;
  }
  blocks.at(-1).set(bytes, store.used);
  const place = (blocks.length - 1) * BLOCK + store.used;
  store.used += bytes.length;
  return place;
}

/** Gives the bytes that were taken to a place. */
export function bytesAt(number, place, length) {
  const start = place % BLOCK;
  return stores.get(number).blocks[Math.floor(place / BLOCK)].subarray(start, start + length);
}

/** The text that they are. In the package they go into the wasm as they are, out of which they came: scripts/build/glue.mjs. */
export const textAt = (...place) => new TextDecoder().decode(bytesAt(...place));

export const closeStore = (number) => stores.delete(number);
