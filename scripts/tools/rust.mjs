// Rust's tools: the toolchain with its wasm target, the bindgen program, the runner of in-browser tests, geckodriver, cargo-fuzz.

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRepo, lockedVersion } from '../project.mjs';
import { ask, Problem, run, say } from '../run.mjs';
import { installed } from './cache.mjs';

const TARGET = 'wasm32-unknown-unknown';
const exe = process.platform === 'win32' ? '.exe' : '';

/** CI must build what is committed; elsewhere a changed Cargo.toml may change Cargo.lock. */
export const lockedFlag = () => (process.env.CI ? ['--locked'] : []);

/** Sees to it that the toolchain of rust-toolchain.toml is there with its wasm target; its sysroot. */
export function rust() {
  let sysroot = ask('rustc', ['--print', 'sysroot']);
  if (!sysroot) {
    const mend = 'install rustup as https://rustup.rs says, open a new shell and start again';
    if (ask('rustup', ['--version']) === null) throw new Problem('Rust is not installed: neither rustc nor rustup is in PATH', mend);
    say('installing the Rust toolchain of rust-toolchain.toml');
    run('rustup', ['toolchain', 'install'], { mend: 'rustup self update, then rustup toolchain install' });
    sysroot = ask('rustc', ['--print', 'sysroot']);
    if (!sysroot) throw new Problem('rustc does not start', 'rustup toolchain install --force');
  }
  if (ask('cargo', ['--version']) === null) throw new Problem('cargo is not installed beside rustc', 'rustup component add cargo');
  if (!existsSync(path.join(sysroot, 'lib', 'rustlib', TARGET, 'lib'))) {
    say(`installing Rust's target ${TARGET}`);
    run('rustup', ['target', 'add', TARGET], { mend: `rustup target add ${TARGET}` });
  }
  // The package compiles std itself: scripts/build/wasm.mjs says why.
  if (!existsSync(path.join(sysroot, 'lib', 'rustlib', 'src', 'rust', 'library'))) {
    say("installing Rust's component rust-src");
    run('rustup', ['component', 'add', 'rust-src'], { mend: 'rustup component add rust-src' });
  }
  return { sysroot };
}

/** Cargo.lock is not there only before the first build. */
function cargoLock() {
  if (!existsSync(inRepo('Cargo.lock'))) run('cargo', ['generate-lockfile']);
}

/** The program made of scripts/bindgen. */
export function bindgen() {
  rust();
  cargoLock();
  const version = bindgenVersion();
  const sources = ['Cargo.toml', 'src/main.rs'].map((file) => readFileSync(inRepo('scripts', 'bindgen', file)));
  const key = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 8);
  return installed('bindgen', `${version}-${key}`, `bindgen${exe}`, (folder) => {
    const target = path.join(folder, 'target');
    // Unoptimised: it compiles in half the time and still runs in a tenth of a second. The workspace's release profile
    // is for the package: small and slow to make.
    run('cargo', ['build', '-p', 'bindgen', '--target-dir', target, ...lockedFlag()], {
      env: { CARGO_PROFILE_DEV_DEBUG: 'false', CARGO_PROFILE_DEV_OPT_LEVEL: '0', CARGO_ENCODED_RUSTFLAGS: '', CARGO_BUILD_TARGET: undefined },
    });
    copyFileSync(path.join(target, 'debug', `bindgen${exe}`), path.join(folder, `bindgen${exe}`));
    rmSync(target, { recursive: true, force: true });
  }, 'about half a minute');
}

/** wasm-bindgen's version. Library and generator share a private format and must be equal. */
export function bindgenVersion() {
  const [library, generator] = ['wasm-bindgen', 'wasm-bindgen-cli-support'].map(lockedVersion);
  if (library !== generator) {
    throw new Problem(
      `Cargo.lock has wasm-bindgen ${library} but wasm-bindgen-cli-support ${generator}; they must be equal`,
      'write the same version in Cargo.toml (wasm-bindgen) and scripts/bindgen/Cargo.toml (wasm-bindgen-cli-support), then cargo update -p wasm-bindgen -p wasm-bindgen-cli-support',
    );
  }
  return library;
}

/** Runs `cargo test --target wasm32-unknown-unknown` in a browser. */
export function wasmBindgenTestRunner() {
  rust();
  cargoLock();
  return cargoInstall('wasm-bindgen-test-runner', 'wasm-bindgen-cli', bindgenVersion(), '2 to 4 minutes');
}

/** Firefox's WebDriver, which Debian does not package. */
export function geckodriver() {
  rust();
  return cargoInstall('geckodriver', 'geckodriver', '0.37.1', '2 to 3 minutes');
}

/** Builds and runs the targets of tests/fuzz. */
export function cargoFuzz() {
  rust();
  return cargoInstall('cargo-fuzz', 'cargo-fuzz', '0.13.2', 'half a minute');
}

// Without --locked on purpose: the lock files these packages ship name versions that have been yanked.
function cargoInstall(program, crate, version, hint) {
  return installed(program, version, path.join('bin', program + exe), (folder) => {
    const target = path.join(folder, 'target');
    mkdirSync(target);
    run('cargo', ['install', crate, '--version', version, '--bin', program, '--root', folder, '--target-dir', target, '--no-track'], {
      env: { CARGO_BUILD_TARGET: undefined },
    });
    rmSync(target, { recursive: true, force: true });
  }, hint);
}
