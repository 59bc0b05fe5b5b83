// Rust's tools: the toolchain with its wasm target, wasm-bindgen, geckodriver, cargo-fuzz, twiggy, cargo-deny.

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { lockedVersion } from '../project.mjs';
import { ask, Problem, run } from '../run.mjs';
import { cacheFolder, installed } from './cache.mjs';
import { announceInstall } from './installs.mjs';

const TARGET = 'wasm32-unknown-unknown';
const exe = process.platform === 'win32' ? '.exe' : '';

/** CI must build what is committed; elsewhere a changed Cargo.toml may change Cargo.lock. */
export const lockedFlag = () => (process.env.CI ? ['--locked'] : []);

/** Whether there is Rust, or rustup to install it. */
export const hasRust = () => ['rustc', 'rustup'].some((program) => ask(program, ['--version']) !== null);

/** Sees to it that the toolchain of rust-toolchain.toml is there with its wasm target; its sysroot. */
export function rust() {
  let sysroot = ask('rustc', ['--print', 'sysroot']);
  if (!sysroot) {
    const mend = 'install rustup as https://rustup.rs says, open a new shell and start again';
    if (!hasRust()) throw new Problem('Rust is not installed: neither rustc nor rustup is in PATH', mend);
    announceInstall({ what: 'the Rust toolchain of rust-toolchain.toml', into: 'the folder of rustup', why: 'to compile', command: 'rustup toolchain install' });
    run('rustup', ['toolchain', 'install'], { mend: 'rustup self update, then rustup toolchain install' });
    sysroot = ask('rustc', ['--print', 'sysroot']);
    if (!sysroot) throw new Problem('rustc does not start', 'rustup toolchain install --force');
  }
  if (ask('cargo', ['--version']) === null) throw new Problem('cargo is not installed beside rustc', 'rustup component add cargo');
  if (!existsSync(path.join(sysroot, 'lib', 'rustlib', TARGET, 'lib'))) {
    announceInstall({ what: `Rust's target ${TARGET}`, into: 'the folder of rustup', why: 'to compile the package', command: `rustup target add ${TARGET}` });
    run('rustup', ['target', 'add', TARGET], { mend: `rustup target add ${TARGET}` });
  }
  // Where the sources of std are installed, panics carry other paths: the same for all, so that all get the same bytes.
  if (!existsSync(path.join(sysroot, 'lib', 'rustlib', 'src', 'rust', 'library'))) {
    announceInstall({ what: "Rust's component rust-src", into: 'the folder of rustup', why: 'so that the package is the same to the byte', command: 'rustup component add rust-src' });
    run('rustup', ['component', 'add', 'rust-src'], { mend: 'rustup component add rust-src' });
  }
  return { sysroot };
}

/** `wasm-bindgen` and `wasm-bindgen-test-runner` of the version of the library in Cargo.lock: all share a private format. */
export function wasmBindgen() {
  rust();
  const [wasmBindgen, testRunner] = cargoInstall('wasm-bindgen-cli', lockedVersion('wasm-bindgen'), ['wasm-bindgen', 'wasm-bindgen-test-runner'], 'which writes the glue of the package and serves the tests in browsers (2 to 5 minutes)');
  return { wasmBindgen, testRunner };
}

/** Firefox's WebDriver, which Debian does not package. It only passes messages on, so it is compiled without optimisation: a minute less. */
export function geckodriver() {
  rust();
  return cargoInstall('geckodriver', '0.37.1', ['geckodriver'], "which is Firefox's WebDriver (a minute)", ['--debug'])[0];
}

/** Builds and runs the targets of tests/fuzz. */
export function cargoFuzz() {
  rust();
  return cargoInstall('cargo-fuzz', '0.13.2', ['cargo-fuzz'], 'which fuzzes (half a minute)')[0];
}

/** Checks licences, sources and advisories of crates. */
export function cargoDeny() {
  rust();
  return cargoInstall('cargo-deny', '0.20.2', ['cargo-deny'], 'which checks licences and sources of crates (2 to 5 minutes)')[0];
}

/** Says what the bytes of a wasm are spent on. */
export function twiggy() {
  rust();
  return cargoInstall('twiggy', '0.8.0', ['twiggy'], 'which says what the bytes of a wasm are spent on (a minute)')[0];
}

/**
 * The paths of programs of a crate.
 *
 * Without --locked on purpose: the lock files these packages ship name versions that have been yanked.
 */
function cargoInstall(crate, version, programs, why, options = []) {
  const [first, ...others] = programs.map((program) => path.join('bin', program + exe));
  const args = ['install', crate, '--version', version, ...programs.flatMap((program) => ['--bin', program]), ...options, '--no-track'];
  const found = installed(crate, version, first, (folder) => {
    const target = path.join(folder, 'target');
    mkdirSync(target);
    run('cargo', [...args, '--root', folder, '--target-dir', target], { env: { CARGO_BUILD_TARGET: undefined } });
    rmSync(target, { recursive: true, force: true });
  }, { why, command: `cargo ${args.join(' ')} --root ${path.join(cacheFolder(), `${crate}-${version}`)}` });
  return [found, ...others.map((file) => path.join(path.dirname(path.dirname(found)), file))];
}
