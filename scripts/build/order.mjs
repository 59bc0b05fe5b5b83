// The order of functions in which brotli finds most that is repeated: each beside the one that is most like it.

import { writeBody } from './binary.mjs';

// As many bytes in a row make likeness.
const RUN = 4;

/**
 * The places of the functions in their new order. That what is called often had a number of one byte counts for less [measured: 80 bytes].
 */
export function alikeTogether(functions) {
  const runs = functions.map((body) => runsOf(Buffer.from(writeBody(body))));
  return chain([...functions.keys()], runs);
}

function runsOf(bytes) {
  return new Set(Array.from({ length: Math.max(0, bytes.length - RUN + 1) }, (_, at) => bytes.toString('latin1', at, at + RUN)));
}

/** From the first on, always the one that is most like the last. */
function chain([first, ...rest], runs) {
  const order = [first];
  while (rest.length) {
    const likeness = rest.map((place) => alike(runs[order.at(-1)], runs[place]));
    order.push(...rest.splice(likeness.indexOf(Math.max(...likeness)), 1));
  }
  return order;
}

/** From 0 to 1: 1 where all runs are in both. */
function alike(a, b) {
  let common = 0;
  for (const run of b) if (a.has(run)) common += 1;
  return common / Math.sqrt(a.size * b.size || 1);
}
