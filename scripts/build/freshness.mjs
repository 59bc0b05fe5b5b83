// Says whether pkg/ is what the sources would give, without building: pkg/package.json has a hash of what it was built from. Needs neither Rust
// nor npm's packages.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { packageDocuments } from './documents.mjs';
import { sri } from './integrity.mjs';

/** What the package is made of, but for its documents, into which the build itself writes. A folder counts with all that is in it. */
export const SOURCES = ['src', 'Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'package-lock.json', 'LICENSE-MIT', 'LICENSE-APACHE',
  'scripts/build', 'scripts/build.mjs', 'scripts/project.mjs', 'scripts/tools/rust.mjs', 'scripts/registry'];

/** A hash of the names and the bytes of all sources. */
export function sourcesHash() {
  const digest = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder)) digest.update(`${file}\0`).update(readFileSync(inRepo(file))).update('\0');
  return digest.digest('hex');
}

/** Whether pkg/ was built from these sources, and nobody has changed it since. */
export function isFresh() {
  const read = (name) => readFileSync(inRepo('pkg', name));
  try {
    const whole = Object.entries(JSON.parse(String(read('sri.json')))).every(([name, hash]) => sri(read(name)) === hash);
    const documents = Object.entries(packageDocuments(read('vn-portal-widgets_bg.wasm')));
    return whole && JSON.parse(String(read('package.json'))).builtFrom === sourcesHash() && documents.every(([name, text]) => String(read(name)) === text);
  } catch (error) {
    // A file that is missing, or JSON that is none.
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return false;
    throw error;
  }
}

function filesUnder(file) {
  if (!existsSync(inRepo(file))) return [];
  if (!statSync(inRepo(file)).isDirectory()) return [file];
  return readdirSync(inRepo(file)).sort().flatMap((name) => filesUnder(path.posix.join(file, name)));
}
