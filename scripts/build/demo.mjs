// The pages of the demo: the frame that all share, and in some what their elements show first, written by the package's own command. They are
// committed as pkg/ is.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inRepo, root } from '../project.mjs';
import { Problem } from '../run.mjs';
import { staleFrames, writeFrames } from './frame.mjs';

/** Not those that show how little a page needs, what becomes of Word's HTML in the browser, and other states than the first. */
const PAGES = ['www/index.html', 'www/mo-dun.html'];
const COMMAND = inRepo('pkg', 'bin', 'vn-portal-widgets.js');

/** Brings the pages below a folder up to date with their data and with pkg/. */
export function renderDemo(folder = root) {
  writeFrames(folder);
  const { status, stderr } = render(folder);
  if (status !== 0) throw new Problem(`the demo could not be rendered:\n${stderr}`);
}

/** The pages below a folder that are not what pkg/ makes of them. */
export function staleDemo(folder = root) {
  const { status, stdout, stderr } = render(folder, '--check');
  if (status !== 0 && !stdout) throw new Problem(`the demo could not be rendered:\n${stderr}`);
  const frames = staleFrames(folder).map((page) => `${page}: stale`);
  return [...new Set([...frames, ...stdout.trim().split('\n').filter(Boolean)])];
}

const render = (folder, ...options) => spawnSync(process.execPath, [COMMAND, 'render', ...options, '--root', '.', ...PAGES.map((page) => path.normalize(page))], { cwd: folder, encoding: 'utf8' });
