// What the page's scripts like to replace, as it was when ours began: what they do to it later is none of our business.
// Dates and timers are not among it: pages that test themselves stand in for those on purpose.

export const { Promise } = globalThis;
export const { parse, stringify } = JSON;

/** In an object, so that tests can answer in place of the network. */
export const network = { fetch: globalThis.fetch?.bind(globalThis) };

/** What we build on, and whether it does what it should. */
const CHECKS = {
  fetch: () => network.fetch,
  Promise: () => Promise.resolve().then,
  'JSON.parse': () => parse('[1]')[0] === 1,
  'Array.from': () => Array.from([1])[0] === 1,
  'JSON.stringify': () => stringify({ a: 1 }) === '{"a":1}',
};

/** The first of them that the page has broken before ours began; nothing where all is well. */
export const broken = () => Object.keys(CHECKS).find((name) => {
  try {
    return !CHECKS[name]();
  } catch {
    return true;
  }
});
