// The pages that are named on the command line, and writing them so that none is ever half written.

import { chmodSync, chownSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PAGE = /\.x?html?$/i;

/**
 * The files that are named, each once; of a folder, all its pages. What is not there stays, for whoever reads it to say so.
 *
 * @param {string[]} names @param {string} [except] A folder that is left out.
 */
export function pagesOf(names, except) {
  const all = names.flatMap((name) => (statSync(name, { throwIfNoEntry: false })?.isDirectory() ? pagesIn(name, except) : [name]));
  return [...new Map(all.map((file) => [path.resolve(file), file])).values()];
}

/** @param {string} folder @param {string} [except] @returns {string[]} */
function pagesIn(folder, except) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return except !== undefined && path.resolve(file) === path.resolve(except) ? [] : pagesIn(file, except);
    return PAGE.test(entry.name) ? [file] : [];
  });
}

/**
 * Puts bytes in the place of a file, in one step. Of a link, its target is written. What may be done with the file stays as it is with
 * `like`.
 *
 * @param {string} file @param {Uint8Array} bytes @param {string} like
 */
export function replace(file, bytes, like) {
  mkdirSync(path.dirname(file), { recursive: true });
  const target = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
  const { mode, uid, gid } = statSync(statSync(target, { throwIfNoEntry: false }) ? target : like);
  const own = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(own, bytes);
    chmodSync(own, mode);
    // Only root may give files away.
    if (process.getuid?.() === 0) chownSync(own, uid, gid);
    renameSync(own, target);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}
