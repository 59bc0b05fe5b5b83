// The pages that are named on the command line, and writing them so that none is ever half written.

import { chmodSync, chownSync, closeSync, mkdirSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const next = successor(file, like);
  try {
    next.write(bytes);
    next.commit();
  } catch (error) {
    next.discard();
    throw error;
  }
}

/**
 * What will take the place of a file in one step: nothing but whole files is ever seen there. Of a link, its target is replaced.
 *
 * @typedef {{ write(data: string | Uint8Array): unknown, commit(): void, discard(): void }} Successor
 *
 * @param {string} file @param {string} [like] A file whose rights it gets if there is none in its place.
 * @returns {Successor}
 */
export function successor(file, like) {
  mkdirSync(path.dirname(file), { recursive: true });
  const target = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
  const old = statSync(target, { throwIfNoEntry: false }) ?? (like === undefined ? undefined : statSync(like));
  const own = temporary(target, process.pid);
  /** @type {number | undefined} */
  let descriptor = openSync(own, 'w');
  const close = () => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  return {
    write: (data) => writeFileSync(/** @type {number} */ (descriptor), data),
    commit() {
      close();
      if (old) {
        chmodSync(own, old.mode);
        // Only root may give files away.
        if (process.getuid?.() === 0) chownSync(own, old.uid, old.gid);
      }
      renameSync(own, target);
    },
    discard() {
      close();
      rmSync(own, { force: true });
    },
  };
}

/** @param {string} target @param {number | string} pid */
const temporary = (target, pid) => path.join(path.dirname(target), `.${path.basename(target)}.${pid}.tmp`);

/** Removes what programs that were killed have left of a file that they were about to write. @param {string} file */
export function sweep(file) {
  const { dir, base } = path.parse(path.resolve(file));
  const left = new RegExp(`^\\.${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.(\\d+)\\.tmp$`);
  for (const name of statSync(dir, { throwIfNoEntry: false }) ? readdirSync(dir) : []) {
    const pid = left.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(dir, name), { force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is somebody else's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
