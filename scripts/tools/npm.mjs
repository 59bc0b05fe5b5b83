// Node's own version and the npm packages of package-lock.json.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRepo } from '../project.mjs';
import { Problem, run } from '../run.mjs';
import { announceInstall } from './installs.mjs';

// The oldest that ESLint takes.
const OLDEST_NODE = '20.19';

export function node() {
  if (process.versions.node.localeCompare(OLDEST_NODE, 'en', { numeric: true }) < 0) {
    throw new Problem(`Node ${process.versions.node} is too old, ${OLDEST_NODE} is the oldest that works`, `install Node ${OLDEST_NODE} or later (https://nodejs.org, or: nvm install ${OLDEST_NODE})`);
  }
}

/** Installs the npm packages of a folder of the repository unless its node_modules is what its package-lock.json asks for. */
export function npmPackages(...folder) {
  node();
  const lock = createHash('sha256').update(readFileSync(inRepo(...folder, 'package-lock.json'))).digest('hex');
  // Inside node_modules, so that whoever deletes that folder deletes the stamp too.
  const stamp = inRepo(...folder, 'node_modules', '.vn-lock-sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const place = [...folder, 'node_modules'].join('/');
  announceInstall({ what: `the npm packages of ${[...folder, 'package-lock.json'].join('/')}`, into: place, why: 'for the build and the tests', command: ['npm', ...(folder.length ? ['--prefix', folder.join('/')] : []), 'ci', '--ignore-scripts'].join(' ') });
  // --ignore-scripts: none of our packages needs its install script, and it keeps strangers' code out.
  npm(['ci', '--ignore-scripts', '--no-progress'], { cwd: inRepo(...folder), mend: 'npm ci' });
  writeFileSync(stamp, lock);
}

/** Runs npm. */
export function npm(args, options) {
  // npm says where it lies if it started us; that works where `npm` is a .cmd file, too.
  const [command, ...before] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  return run(command, [...before, ...args], options);
}
