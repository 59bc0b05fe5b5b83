// Runs one command of the tests: its output is shown and kept, and no process of it outlives it.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../project.mjs';

/** The process groups of the commands that run. */
const groups = new Set();

/** Milliseconds that a process has to end what it has started in groups of its own, such as browsers. */
const GRACE = 5_000;

let isEnding = false;

/** Whoever ends this process by a signal ends all that its commands have started. */
export function endWithCommands() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, async () => {
      isEnding = true;
      await Promise.all([...groups].map(endGroup));
      process.exit(130);
    });
  }
}

/** Ends a group: politely, so that its processes end what they have started, then for certain. */
async function endGroup(pid) {
  send(pid, 'SIGTERM');
  for (const deadline = Date.now() + GRACE; Date.now() < deadline && send(pid, 0); ) await pause(50);
  send(pid, 'SIGKILL');
}

/** Sends a signal to a group; whether there is one. */
function send(pid, name) {
  try {
    process.kill(-pid, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives { output, code }; a command that takes longer than `minutes` is ended and has code "timeout". Its lines are shown with a prefix.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, minutes?: number, prefix?: string }} [options]
 */
export function command(program, args, { env = {}, minutes = 30, prefix = '' } = {}) {
  return new Promise((resolve) => {
    // Browsers that are ended leave their profiles behind: they get a folder that goes with them.
    const temp = mkdtempSync(path.join(tmpdir(), 'vn-test-'));
    const forget = () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
    process.once('exit', forget);
    // detached: a process group of its own, so that all of its children can be ended, and only they.
    const child = spawn(program, args, { cwd: root, env: { ...process.env, TMPDIR: temp, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    if (child.pid) groups.add(child.pid);
    let output = '';
    let late = '';
    const timer = setTimeout(() => {
      late = `timeout after ${minutes} min`;
      endGroup(child.pid);
    }, minutes * 60_000);
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (text) => (output += text));
      createInterface({ input: child[name] }).on('line', (line) => process[name].write(`${prefix}${line}\n`));
    }
    const end = (code) => {
      clearTimeout(timer);
      groups.delete(child.pid);
      process.off('exit', forget);
      forget();
      // Whoever ends all wants nothing to come next.
      if (!isEnding) resolve({ output, code: late || code });
    };
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      end(error.code);
    });
    // exit and not close: a browser that lives on may hold the pipes open. What is still in them gets a moment.
    child.on('exit', async (code, signal) => {
      await Promise.all([endGroup(child.pid), pause(100)]);
      end(code ?? signal);
    });
  });
}
