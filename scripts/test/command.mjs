// Runs one command of the tests: its output is shown and kept, and no process of it outlives it.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../project.mjs';
import { freeAddress, occupy } from './connections.mjs';

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
 * Gives { output, code }; a command that takes longer than `minutes` is ended and has code "timeout".
 *
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options]
 * @param {Record<string, string | undefined>} [options.env]
 * @param {number} [options.minutes]
 * @param {{ from: RegExp, to: RegExp, seconds: number }} [options.wait] ends a command that takes longer from one line of its output to another
 * @param {{ variable: string, from: RegExp, connections: number }} [options.occupied] gives a command the address at which it is to serve, in
 *   a variable, and keeps so many connections to it open from a line of its output on
 */
export async function command(program, args, { env = {}, minutes = 15, wait, occupied } = {}) {
  const address = occupied && await freeAddress();
  if (occupied) env = { ...env, [occupied.variable]: address };
  return new Promise((resolve) => {
    // Browsers that are ended leave their profiles behind: they get a folder that goes with them.
    const temp = mkdtempSync(path.join(tmpdir(), 'vn-test-'));
    // detached: a process group of its own, so that all of its children can be ended, and only they.
    const child = spawn(program, args, { cwd: root, env: { ...process.env, TMPDIR: temp, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    if (child.pid) groups.add(child.pid);
    let output = '';
    let late = '';
    const limit = (seconds) => setTimeout(() => {
      late = `timeout after ${seconds} s`;
      killGroup(child.pid);
    }, seconds * 1000);
    const timer = limit(minutes * 60);
    let waiting;
    let leave;
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output += text;
        process[name].write(text);
        if (wait?.from.test(output)) waiting ??= limit(wait.seconds);
        if (wait?.to.test(output)) clearTimeout(waiting);
        if (occupied?.from.test(output)) leave ??= occupy(address, occupied.connections);
      });
    }
    const end = (code) => {
      clearTimeout(timer);
      clearTimeout(waiting);
      leave?.();
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
