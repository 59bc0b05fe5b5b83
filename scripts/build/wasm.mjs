// Makes the wasm and its JavaScript glue: cargo, wasm-bindgen, wasm-opt, each with its documented options. The same input gives
// the same bytes on every machine and in every folder.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { inRepo, root } from '../project.mjs';
import { run, say } from '../run.mjs';
import { lockedFlag } from '../tools.mjs';
import { wasmOptFeatures } from './features.mjs';

const TARGET = 'wasm32-unknown-unknown';

// Separate from the target folder of `cargo test`: the flags differ, and each would discard the other's work.
const target = inRepo('target', 'pkg');
const LINKED = path.join(target, TARGET, 'release', 'vn_portal_widgets.wasm');

/** The folder that wasm-bindgen writes: glue, types, `snippets/`, and a wasm that still has the functions' names. */
export const BINDGEN = inRepo('target', 'bindgen');
const BOUND = path.join(BINDGEN, 'vn_portal_widgets_bg.wasm');

/** The wasm of the package. */
export const WASM = path.join(target, 'vn-portal-widgets_bg.wasm');

// What walks an article's HTML calls itself once a level, of which there are at most 256 (src/html/parsed.rs), and takes up to 0.9 KB
// for each: tests/package/parser.test.mjs overflows with less. The default of 1 MiB would be more memory than the whole JavaScript heap of a
// plain page.
const STACK_BYTES = 327_680;

/** Fills {@link BINDGEN} and writes {@link WASM}. */
export function buildWasm({ sysroot, wasmBindgen }) {
  compile(sysroot);
  rmSync(BINDGEN, { recursive: true, force: true });
  // Without a default path to the wasm: the entry files pass the module they have compiled, and a bundler would follow the path.
  run(wasmBindgen, [LINKED, '--target', 'web', '--omit-default-module-path', '--out-dir', BINDGEN]);
  optimize(WASM, '--strip-debug', '--strip-producers', '--strip-target-features');
  say(`wasm: ${statSync(LINKED).size} bytes linked, ${statSync(WASM).size} optimised`);
}

/** Runs wasm-opt on what wasm-bindgen has made. */
export function optimize(output, ...last) {
  const program = inRepo('node_modules', 'binaryen', 'bin', 'wasm-opt');
  mkdirSync(path.dirname(output), { recursive: true });
  run(process.execPath, [program, BOUND, '-o', output, ...wasmOptFeatures, '-Oz', ...last]);
}

function compile(sysroot) {
  // The sources must be there before their folders can be named in the flags.
  run('cargo', ['fetch', '--target', TARGET, ...lockedFlag()]);
  // What a developer has set for other work must not get into the package.
  const env = Object.fromEntries(Object.keys(process.env).filter((name) => /^CARGO_(BUILD_|PROFILE_|TARGET_)/.test(name)).map((name) => [name, undefined]));
  run(
    'cargo',
    // --crate-type: with the two of Cargo.toml, cargo would leave out link-time optimisation.
    ['rustc', '--lib', '--crate-type', 'cdylib', '--release', '--target', TARGET, '--target-dir', target, ...lockedFlag(), '--', '-C', `link-arg=-zstack-size=${STACK_BYTES}`],
    // Replaces RUSTFLAGS and the rustflags of configuration files.
    { env: { ...env, CARGO_ENCODED_RUSTFLAGS: remapped(sysroot).join('\x1f'), CARGO_INCREMENTAL: '0' } },
  );
}

/** The flags of rustc that replace the parts of paths that differ between machines. Panics carry the path of their source. */
function remapped(sysroot) {
  const registry = path.join(process.env.CARGO_HOME ?? path.join(homedir(), '.cargo'), 'registry', 'src');
  const sources = existsSync(registry) ? readdirSync(registry).map((name) => path.join(registry, name)) : [];
  const prefixes = [[root, '/src'], [sysroot, '/rust'], ...sources.map((folder) => [folder, '/deps'])];
  return prefixes.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}
