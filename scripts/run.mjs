// Runs other programs. What they say is progress and goes to stderr, so that our own stdout stays parseable.

import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './project.mjs';

/** Something that the reader can mend: printed without a stack, with the command that mends it. */
export class Problem extends Error {
  constructor(message, mend) {
    super(mend ? `${message}\n  mend it: ${mend}` : message);
    this.name = 'Problem';
  }
}

export const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs a command to its end with its output shown, and throws a Problem if it fails. Gives its stdout if that is captured.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, mend?: string, cwd?: string, capture?: boolean }} [options] `mend`: the command that would
 *   mend what makes it fail
 */
export function run(command, args, options = {}) {
  const { env, mend, cwd = root, capture = false } = options;
  /** @type {import('node:child_process').SpawnSyncReturns<string> & { error?: NodeJS.ErrnoException }} */
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', capture ? 'pipe' : 2, 2],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const line = [command, ...args].join(' ');
  if (result.error?.code === 'ENOENT') throw new Problem(`${command} is not installed (wanted: ${line})`, mend);
  if (result.error) throw new Problem(`${line}: ${result.error.message}`, mend);
  if (result.status !== 0) throw new Problem(`failed (${result.signal ?? `exit code ${result.status}`}): ${line}`, mend);
  return result.stdout;
}

/** Runs a command quietly: its stdout, or null if it is missing or fails. */
export function ask(command, args, { cwd = root } = {}) {
  const result = spawnSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
  return result.error || result.status !== 0 ? null : result.stdout.trim();
}

/** Whether the module of this URL is the program itself and not imported by another. */
export const isMain = (url) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);

/** The body of a program: prints a Problem without its stack and sets the exit code. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    say(error instanceof Problem ? `\nerror: ${error.message}` : error.stack);
    process.exitCode = 1;
  }
}
