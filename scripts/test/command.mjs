// Runs one command of the tests: its output is shown and kept, and no process of it outlives it.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../project.mjs';

const groups = new Set();

/** Ends at once every process that the running commands have started. Drivers and browsers may ignore SIGTERM. */
export function killAll() {
  for (const pid of groups) killGroup(pid);
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in that group.
  }
}

/**
 * Gives { output, code }; a command that takes longer than `minutes` is ended and has code "timeout". Its lines are shown with a prefix.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, minutes?: number, prefix?: string }} [options]
 */
export function command(program, args, { env = {}, minutes = 15, prefix = '' } = {}) {
  return new Promise((resolve) => {
    // Browsers that are ended leave their profiles behind: they get a folder that goes with them.
    const temp = mkdtempSync(path.join(tmpdir(), 'vn-test-'));
    // detached: a process group of its own, so that all of its children can be ended, and only they.
    const child = spawn(program, args, { cwd: root, env: { ...process.env, TMPDIR: temp, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    if (child.pid) groups.add(child.pid);
    let output = '';
    let late = '';
    const timer = setTimeout(() => {
      late = `timeout after ${minutes} min`;
      killGroup(child.pid);
    }, minutes * 60_000);
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (text) => (output += text));
      createInterface({ input: child[name] }).on('line', (line) => process[name].write(`${prefix}${line}\n`));
    }
    const end = (code) => {
      clearTimeout(timer);
      if (child.pid) killGroup(child.pid);
      groups.delete(child.pid);
      rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
      resolve({ output, code: late || code });
    };
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      end(error.code);
    });
    // exit and not close: a browser that lives on may hold the pipes open. What is still in them gets a moment.
    child.on('exit', (code, signal) => {
      killGroup(child.pid);
      setTimeout(() => end(code ?? signal), 100);
    });
  });
}
