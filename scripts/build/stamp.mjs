// Says whether pkg/ is what the sources would give, without building: by a hash of both, kept in target/.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';

// What the package is made of. A folder counts with all that is in it.
const SOURCES = ['src', 'Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'package-lock.json', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE',
  'scripts/build', 'scripts/build.mjs', 'scripts/project.mjs', 'scripts/tools/rust.mjs', 'scripts/registry'];
const STAMP = ['target', 'pkg-stamp'];

export const isFresh = () => existsSync(inRepo(...STAMP)) && existsSync(inRepo('pkg')) && readFileSync(inRepo(...STAMP), 'utf8') === hash();

export function writeStamp() {
  mkdirSync(inRepo('target'), { recursive: true });
  writeFileSync(inRepo(...STAMP), hash());
}

function hash() {
  const digest = createHash('sha256');
  for (const file of [...SOURCES, 'pkg'].flatMap(filesUnder)) digest.update(`${file}\0`).update(readFileSync(inRepo(file))).update('\0');
  return digest.digest('hex');
}

function filesUnder(file) {
  if (!existsSync(inRepo(file))) return [];
  if (!statSync(inRepo(file)).isDirectory()) return [file];
  return readdirSync(inRepo(file)).sort().flatMap((name) => filesUnder(path.posix.join(file, name)));
}
