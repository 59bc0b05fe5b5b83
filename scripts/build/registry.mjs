// The elements as the Rust code knows them: what the scripts and the documents about them are made from.

import { run } from '../run.mjs';
import { lockedFlag } from '../tools.mjs';

/**
 * `registry`: what JavaScript needs before the wasm is there, see registry_json in src/widgets/registry.rs. `descriptions`: what there is to
 * say about each element, see src/widgets/description.
 */
export function readElements() {
  // The host runs it, also where the caller's environment compiles for wasm.
  return JSON.parse(run('cargo', ['run', '-q', '-p', 'registry', ...lockedFlag()], { capture: true, env: { CARGO_BUILD_TARGET: undefined } }));
}
