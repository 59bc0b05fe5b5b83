// The functions of the wasm (src/browser/mod.rs), once it runs. Until then `core` is undefined.

export let core;

export function setCore(functions) {
  core = functions;
  core.start();
}
