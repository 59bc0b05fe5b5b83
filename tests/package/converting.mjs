// Runs `vn-portal-widgets convert` in a folder of its own.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { inRepo } from '../../scripts/project.mjs';

export const PROGRAM = inRepo('pkg', 'bin', 'vn-portal-widgets.js');

export const folder = mkdtempSync(path.join(tmpdir(), 'vn-convert-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file below the folder, and gives its name there. */
export function file(name, content) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
  return name;
}

export const read = (name) => readFileSync(path.join(folder, name), 'utf8');

/** A command with its status and what it says. */
export const run = (command, ...args) => spawnSync(process.execPath, [PROGRAM, command, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });

/** Converts to stdout: the feed, the status and what is said. */
export function converted(...args) {
  const { status, stdout, stderr } = run('convert', ...args);
  return { status, stderr, feed: stdout ? JSON.parse(stdout) : undefined, stdout };
}

/** What `check` finds of a feed that must not be there: errors. */
export function errorsOf(text) {
  const { status, stdout, stderr } = run('check', file('ket-qua.json', text));
  return status === 0 ? '' : `${stdout}${stderr}`;
}

let count = 0;
/** A name that no other test has. */
export const fresh = (end) => `t${(count += 1)}${end}`;
