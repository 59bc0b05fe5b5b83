// Debian's packages: what is missing is installed where apt-get and root are there.

import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, run } from '../run.mjs';
import { announceInstall } from './installs.mjs';

// Debian asks this program before it starts a service that a package brings. 101: it may not.
const POLICY = '/usr/sbin/policy-rc.d';

/** Installs packages `for` something, or says what to do, `else` included. No service is started. */
export function installPackages(missing, { for: what, else: way }) {
  const line = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const packages = `Debian's packages ${missing.join(' ')}`;
  if (!inPath('apt-get')) throw new Problem(`${what} need: ${missing.join(', ')} (names of Debian's packages)`, `install them, or ${way}`);
  if (process.getuid?.() !== 0) throw new Problem(`${what} need ${packages}, and only root can install them`, `sudo sh -c '${line}'`);
  announceInstall({ what: packages, into: 'the system, without their services', why: `for ${what}`, command: line });
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env, mend: line });
  withoutServices(() => run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env, mend: line }));
}

function withoutServices(install) {
  if (existsSync(POLICY)) return install();
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return install();
  } finally {
    rmSync(POLICY);
  }
}

/** The path of a program, also of one that only root has in its PATH. */
export function inPath(name) {
  return [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'].map((folder) => path.join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
