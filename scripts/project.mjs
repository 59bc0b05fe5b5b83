// Where the project lies and which versions it names. Reads files, never writes.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Files inside the repository, by path from its top. @type {(...parts: string[]) => string} */
export const inRepo = (...parts) => path.join(root, ...parts);

/** The package's version: the one in Cargo.toml counts, everything else is compared with it. */
export function packageVersion() {
  const found = /^\[package\][^[]*?^version\s*=\s*"([^"]+)"/ms.exec(readFileSync(inRepo('Cargo.toml'), 'utf8'));
  if (!found) throw new Error('Cargo.toml has no version under [package]');
  return found[1];
}

/** The version of a crate in Cargo.lock. Several versions of one crate are an error: the caller means one. */
export function lockedVersion(crate) {
  const lock = readFileSync(inRepo('Cargo.lock'), 'utf8');
  const versions = [...lock.matchAll(/^name = "([^"]+)"\nversion = "([^"]+)"/gm)]
    .filter(([, name]) => name === crate)
    .map(([, , version]) => version);
  if (versions.length !== 1) throw new Error(`Cargo.lock has ${versions.length} versions of ${crate}, expected one`);
  return versions[0];
}
