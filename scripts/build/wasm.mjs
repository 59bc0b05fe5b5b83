// Makes the wasm and its JavaScript glue: cargo, wasm-bindgen, wasm-opt, each with its documented options. The same input gives
// the same bytes on every machine and in every folder.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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

const NAME = 'vn_portal_widgets';
const BINDGEN = inRepo('target', 'bindgen');
const HASHED = inRepo('target', 'bindgen-hashed');

/** What wasm-bindgen makes of the wasm, which still has the functions' names. Beside it are its glue, types and `snippets/`. */
export const BOUND = path.join(BINDGEN, `${NAME}_bg.wasm`);

/** The wasm of the package. */
export const WASM = path.join(target, 'vn-portal-widgets_bg.wasm');

// What walks an article's HTML calls itself once a level, of which there are at most 256 (src/html/parsed.rs), and takes up to 0.9 KB
// for each: tests/package/parser.test.mjs overflows with less. The default of 1 MiB would be more memory than the whole JavaScript heap of a
// plain page.
const STACK_BYTES = 327_680;

/**
 * Writes {@link WASM}, and gives the file of its glue. The two know each other by a name with the hash of the wasm: browsers link no
 * wasm with the glue of another version, whose imports might be the same and mean something else.
 */
export function buildWasm({ sysroot, wasmBindgen }) {
  compile(sysroot);
  bind(wasmBindgen, BINDGEN, NAME);
  const name = `${NAME}_${createHash('sha256').update(readFileSync(BOUND)).digest('hex').slice(0, 16)}`;
  bind(wasmBindgen, HASHED, name);
  optimize(path.join(HASHED, `${name}_bg.wasm`), WASM, '--strip-debug', '--strip-producers', '--strip-target-features');
  say(`wasm: ${statSync(LINKED).size} bytes linked, ${statSync(WASM).size} optimised`);
  return path.join(HASHED, `${name}.js`);
}

function bind(wasmBindgen, folder, name) {
  rmSync(folder, { recursive: true, force: true });
  // Without a default path to the wasm: the entry files pass the module they have compiled, and a bundler would follow the path.
  run(wasmBindgen, [LINKED, '--target', 'web', '--omit-default-module-path', '--out-dir', folder, '--out-name', name]);
}

/** Runs wasm-opt on what wasm-bindgen has made. */
export function optimize(input, output, ...last) {
  const program = inRepo('node_modules', 'binaryen', 'bin', 'wasm-opt');
  mkdirSync(path.dirname(output), { recursive: true });
  run(process.execPath, [program, input, '-o', output, ...wasmOptFeatures, '-Oz', ...last]);
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
