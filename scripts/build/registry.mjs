// The elements as the Rust code knows them: what the scripts and the documents about them are made from.

import { run } from '../run.mjs';
import { lockedFlag } from '../tools.mjs';

/** The registry's JSON, see registry_json in src/widgets/mod.rs. */
export function readRegistry() {
  // The host runs it, also where the caller's environment compiles for wasm.
  return JSON.parse(run('cargo', ['run', '-q', '-p', 'registry', ...lockedFlag()], { capture: true, env: { CARGO_BUILD_TARGET: undefined } }));
}
