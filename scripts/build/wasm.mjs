// Makes the wasm and its glue: cargo, then bindgen, then wasm-opt, which shortens names too, then what brotli likes. The same input
// gives the same bytes on every machine and in every folder.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo, root } from '../project.mjs';
import { ask, Problem, run, say } from '../run.mjs';
import { lockedFlag } from '../tools.mjs';
import { wasmOptFeatures } from './features.mjs';
import { shortenNames } from './names.mjs';
import { tidy } from './tidy.mjs';

const TARGET = 'wasm32-unknown-unknown';
const CRATE = 'vn_portal_widgets';

// A target folder of its own: the flags differ from those of `cargo test`, and neither should throw away the other's work.
const target = inRepo('target', 'pkg');

/** What rustc linked, before bindgen. */
export const LINKED = path.join(target, TARGET, 'release', `${CRATE}.wasm`);

// wasm has no guard page to spare and our call depth is small: the default of 1 MiB would be more memory than a whole
// plain page's JavaScript heap. The sanitizer is iterative, so no input can make the stack deep.
const STACK_BYTES = 131_072;

// std itself is compiled with the package, so that a panic is a trap without a message: as it comes it brings the text,
// the place and the formatting of every panic [measured: 58.3 KB of brotli with it, 47.4 without]. cargo and rustc do so
// only on request, which the pinned toolchain keeps from meaning something else tomorrow.
const STD = ['-Zbuild-std=std,panic_abort', '-Zbuild-std-features=optimize_for_size'];
// No value of JavaScript is ever in the wasm, so no table for them either.
// What LLVM does for speed at the price of bytes is left off, as far as brotli notices [measured on 32,410 bytes of wasm, one after the
// other: no elimination of partial redundancy -155, no reduction of loops' strength -86, generic code of std compiled with ours -65,
// no common subexpressions between blocks -53; inlining at 5 and not at 10, with these, -41; 25 more flags gave less than 30, or more bytes].
const LLVM_ARGS = ['-inline-threshold=5', '-enable-pre=false', '-disable-lsr', '-disable-machine-cse'];
const STD_FLAGS = [...LLVM_ARGS.map((arg) => `-Cllvm-args=${arg}`), '-Zshare-generics=no', '-Ctarget-feature=-reference-types', '-Zunstable-options', '-Cpanic=immediate-abort', '-Zlocation-detail=none', '-Zfmt-debug=none'];

/** Builds into `folder`: the glue `vn_portal_widgets.js`, `snippets/` and the optimised `vn_portal_widgets_bg.wasm`. */
export async function buildWasm({ sysroot, bindgen }, folder) {
  const linked = await compile(sysroot);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run(bindgen, [linked, folder]);
  const wasm = path.join(folder, `${CRATE}_bg.wasm`);
  // Not earlier: bindgen needs the target_features section.
  const names = optimise(wasm, '--strip-debug', '--strip-producers', '--strip-target-features', '--minify-imports-and-exports-and-modules');
  shortenNames(folder, JSON.parse(names));
  writeFileSync(wasm, tidy(readFileSync(wasm)));
  say(`wasm: ${statSync(linked).size} bytes linked, ${statSync(wasm).size} optimised`);
}

async function compile(sysroot) {
  const output = path.dirname(LINKED);
  // The old result goes first, so that cargo has to link again, we see how, and a failure can't leave it in place.
  for (const name of [output, path.join(output, 'deps')].flatMap((dir) => filesOf(dir, new RegExp(`^(lib)?${CRATE}\\b.*\\.wasm$|^${CRATE}-.*\\.wasm$`)))) rmSync(name);
  const said = await cargo(
    ['rustc', ...STD, '-p', 'vn-portal-widgets', '--lib', '--crate-type', 'cdylib', '--release', '--target', TARGET, '--target-dir', target, '-v', ...lockedFlag(), '--', '-C', `link-arg=-zstack-size=${STACK_BYTES}`],
    remapped(sysroot),
  );
  // With crate-type = ["cdylib", "rlib"] or a changed profile cargo drops link-time optimisation without a word: 25 % more bytes.
  const linking = said.split('\n').find((line) => /^\s*Running /.test(line) && line.includes(`--crate-name ${CRATE} `) && line.includes('--crate-type cdylib'));
  if (!linking) throw new Problem(`cargo did not compile ${CRATE} as a cdylib`, `rm -r ${path.relative(root, target)} and build again`);
  if (!/ -C lto(=fat)?[ `]/.test(linking)) throw new Problem(`the wasm was linked without -C lto=fat:\n${linking}`, "Cargo.toml: [profile.release] lto = \"fat\", and no crate-type under [lib]");
  return LINKED;
}

const filesOf = (dir, pattern) => (existsSync(dir) ? readdirSync(dir).filter((name) => pattern.test(name)).map((name) => path.join(dir, name)) : []);

/**
 * rustc's flags that replace what differs from machine to machine in the paths that panics name. cargo leaves
 * flags with --remap-path-prefix out of its hashes, so they change no symbol either.
 */
function remapped(sysroot) {
  const rustc = ask('rustc', ['-vV']) ?? '';
  const commit = /^commit-hash: (\w+)/m.exec(rustc)?.[1] ?? 'unknown';
  const prefixes = new Map([
    [root, '/src'],
    // The component rust-src, where it is installed, brings the real path back.
    [path.join(sysroot, 'lib', 'rustlib', 'src', 'rust'), `/rustc/${commit}`],
    [sysroot, '/sysroot'],
  ]);
  const metadata = JSON.parse(run('cargo', ['metadata', '--format-version', '1', '--filter-platform', TARGET, ...lockedFlag()], { capture: true }));
  for (const { source, manifest_path: manifest } of metadata.packages) if (source) prefixes.set(path.dirname(path.dirname(manifest)), '/deps');
  // rustc takes the last that fits, so the longest comes last.
  return [...prefixes].sort(([a], [b]) => a.length - b.length).map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

/** Runs cargo -v, shows what a person wants to see of it, and gives back all of it. */
function cargo(args, rustflags) {
  const env = {
    ...process.env,
    // Replaces RUSTFLAGS and the config files' rustflags: what a developer likes for himself must not get into the package.
    CARGO_ENCODED_RUSTFLAGS: [...STD_FLAGS, ...rustflags].join('\x1f'),
    RUSTC_BOOTSTRAP: '1',
    CARGO_TERM_COLOR: 'never',
    CARGO_INCREMENTAL: '0',
  };
  for (const name of Object.keys(env)) if (/^CARGO_(BUILD_|PROFILE_|TARGET_)/.test(name)) delete env[name];
  return new Promise((resolve, reject) => {
    const child = spawn('cargo', args, { cwd: root, env, stdio: ['ignore', 2, 'pipe'] });
    let said = '';
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) if (!/^\s*(Running|Fresh|Dirty) /.test(line)) say(line);
    });
    child.on('error', (error) => reject(new Problem(`cargo does not start: ${error.message}`)));
    child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Problem('the Rust code does not compile, see above'))));
  });
}

// What is called and returned by all functions together; then their flow of control made anew; then for size, twice; in the end
// functions that are called often first: their numbers are shorter [measured: 0.35 KB less than plain -Oz; 60 other orders gave less, or lost it again in brotli].
const PASSES = ['--gufa-optimizing', '--flatten', '--rereloop', '-Oz', '-Oz', '--reorder-functions'];
// Data stay in one piece: zeros are nothing to brotli, but 62 pieces without them are [measured: 0.15 KB]. What is computed twice stays so,
// and where it is: what is repeated is nothing either [0.14 KB; none of 25 other passes].
const SKIPPED = ['memory-packing', 'local-cse', 'code-pushing'].map((pass) => `--skip-pass=${pass}`);

/** All in one run. Gives back what wasm-opt printed. */
export function optimise(wasm, ...last) {
  const program = inRepo('node_modules', 'binaryen', 'bin', 'wasm-opt');
  return run(process.execPath, [program, wasm, '-o', wasm, ...wasmOptFeatures, ...PASSES, ...SKIPPED, ...last], { capture: true });
}
