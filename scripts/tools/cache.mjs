// The folder of installed tools: one folder for each tool and version, shared by all clones of a user.

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { say } from '../run.mjs';
import { announceInstall } from './installs.mjs';

export const cacheFolder = () =>
  process.env.VN_TOOLS_DIR
    ? path.resolve(process.env.VN_TOOLS_DIR)
    : path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'vn-portal-widgets');

/**
 * The path of `file` in the tool's folder, made by `install(folder)` unless it is there; `why` and `command` as announceInstall has them.
 * It is made in a folder of its own and then renamed: an interrupted install leaves nothing half done, and of two
 * at the same time the first to end wins.
 * @param {string} name
 * @param {string} version
 * @param {string} file
 * @param {(folder: string) => void} install
 * @param {{ why?: string, command?: string }} [saying]
 */
export function installed(name, version, file, install, { why = '', command } = {}) {
  const target = path.join(cacheFolder(), `${name}-${version}`);
  const wanted = path.join(target, file);
  if (existsSync(wanted)) return wanted;
  announceInstall({ what: `${name} ${version}`, into: target, why, command });
  mkdirSync(cacheFolder(), { recursive: true });
  const folder = mkdtempSync(path.join(cacheFolder(), `.${name}-${version}-`));
  const start = Date.now();
  try {
    install(folder);
    if (!existsSync(path.join(folder, file))) throw new Error(`the install of ${name} ${version} made no ${file}`);
    try {
      renameSync(folder, target);
    } catch (error) {
      // Another process was faster. A folder without the file is the rest of something else: it goes.
      if (existsSync(wanted)) return wanted;
      if (!existsSync(target)) throw error;
      rmSync(target, { recursive: true, force: true });
      renameSync(folder, target);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`installed ${name} ${version} in ${Math.round((Date.now() - start) / 1000)} s`);
  return wanted;
}
