// The functions of the wasm (src/browser/mod.rs), once it runs, and who has a host there. Until then `core` is undefined.

export let core;

/** Elements in the page, with the numbers of their hosts; 0 while the wasm is on its way. */
export const hosts = new Map();

export function setCore(functions) {
  core = functions;
  core.start();
}
