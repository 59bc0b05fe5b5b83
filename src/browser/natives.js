// What the page's scripts like to replace, as it was when ours began: what they do to it later is none of our business.
// Dates and timers are not among it: pages that test themselves stand in for those on purpose.

export const { Promise } = globalThis;
export const { parse, stringify } = JSON;

/** In an object, so that tests can answer in place of the network. */
export const network = { fetch: globalThis.fetch?.bind(globalThis) };
