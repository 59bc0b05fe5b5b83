// Keeps the last good copy of each file on the visitor's machine, where there is room for it and he allows it: CONTRACT section 4.

import { Promise } from './natives.js';

const NAME = 'vn-portal-widgets';
/** Most files, and most bytes in all. */
const MOST = 20;
const MOST_BYTES = 10_000_000;

const FETCHED = 'x-fetched';
const SIZE = 'x-size';

/** One after the other, or a burst of files would go through each other's copies. */
let turn = Promise.resolve();
export const keep = (url, bytes) => (turn = turn.then(() => put(url, bytes)));

/** Keeps a file, and drops the oldest ones that are too much. Whatever fails: no copy is kept, and nothing else is lost. */
async function put(url, bytes) {
  if (bytes.length > MOST_BYTES) return;
  try {
    const cache = await caches.open(NAME);
    await cache.put(url, new Response(bytes, { headers: { [FETCHED]: Date.now(), [SIZE]: bytes.length } }));
    const number = (response, name) => Number(response.headers.get(name));
    const kept = await Promise.all((await cache.keys()).map(async (request) => [request, await cache.match(request)]));
    kept.sort(([, a], [, b]) => number(b, FETCHED) - number(a, FETCHED));
    let total = 0;
    let place = 0;
    // Not `entries()`: that of prototype.js gives no places.
    for (const [request, response] of kept) {
      total += number(response, SIZE);
      if (place++ >= MOST || total > MOST_BYTES) await cache.delete(request);
    }
  } catch {
    // No storage, none left, or none allowed.
  }
}

/** The copy of a file: its bytes, and when it was fetched, in milliseconds since 1970. */
export async function recall(url) {
  try {
    const response = await (await caches.open(NAME)).match(url);
    return response && { bytes: new Uint8Array(await response.arrayBuffer()), fetched: Number(response.headers.get(FETCHED)) };
  } catch {
    return undefined;
  }
}

export async function discard(url) {
  try {
    await (await caches.open(NAME)).delete(url);
  } catch {
    // Then there is none.
  }
}
