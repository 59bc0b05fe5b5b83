// Runs before the wasm is there: it captures the globals that pages replace, as they are when our script starts. The build injects
// each export in place of the global of that name, in every file and in wasm-bindgen's glue (esbuild's `inject`).
//
// Dates and timers are not among them: tests of pages replace those on purpose.

export const { Promise } = globalThis;

export const fetch = globalThis.fetch?.bind(globalThis);

const { parse, stringify } = globalThis.JSON;
const { from } = globalThis.Array;
export { parse as 'JSON.parse', stringify as 'JSON.stringify', from as 'Array.from' };

/** @type {Record<string, () => unknown>} Tests of what the widgets need. */
const CHECKS = {
  fetch: () => fetch,
  Promise: () => Promise.resolve().then,
  'JSON.parse': () => parse('[1]')[0] === 1,
  'Array.from': () => from([1])[0] === 1,
  'JSON.stringify': () => stringify({ a: 1 }) === '{"a":1}',
};

/** The first of these that the page has broken, if any. */
export const broken = () => Object.keys(CHECKS).find((name) => {
  try {
    return !CHECKS[name]();
  } catch {
    return true;
  }
});
