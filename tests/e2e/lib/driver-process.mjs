// Owns the process of a driver or of a web server and everything it starts: none of it outlives the test file.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds in which a program has to answer: a limit for what never does. The server of tests/browser translates its wasm first. */
const START_WITHIN = 180_000;

// Without this a test file that is ended for taking too long would leave its browser behind: no 'exit' event comes.
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(name, () => process.exit(1));

/**
 * Starts a program on a fresh port: `command(port)` gives it and its arguments. Resolves with `{url, stop, output}` once
 * it answers at a path: a driver's by default.
 */
export async function startOnPort(command, env, at = '/status') {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const answers = async () => (await fetch(url + at).catch(() => null))?.ok;
  return { url, ...(await startProgram(command(port), env, answers)) };
}

/**
 * Starts a program with its arguments. Resolves with `{stop, output}` once `answers()` gives a truthy value.
 *
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {() => unknown} answers
 */
export async function startProgram([program, ...args], env, answers) {
  // A group of its own, so that ending it reaches the browser as well, and nothing else.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
  const output = keepLast(child);
  // The end of this process does not wait for promises.
  const lastResort = () => {
    const family = descendants(child.pid);
    signal(-child.pid, 'SIGTERM');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    killAll(child.pid, family);
  };
  process.once('exit', lastResort);
  const stop = async () => {
    process.off('exit', lastResort);
    if (child.pid) await end(child);
  };
  try {
    await answering(answers, child);
  } catch (cause) {
    await stop();
    throw new Error(`${program}: ${cause.message}\n${output()}`, { cause });
  }
  return { stop, output };
}

function keepLast(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => (text = (text + chunk).slice(-2_000)));
  }
  return () => text;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

async function answering(answers, child) {
  let failed;
  child.once('error', (error) => (failed = error));
  for (const deadline = Date.now() + START_WITHIN; Date.now() < deadline; await pause(50)) {
    if (failed) throw failed;
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    if (await answers()) return;
  }
  throw new Error(`it did not answer within ${START_WITHIN} ms`);
}

// First politely, so that Xvfb removes its lock; then for certain, since chromedriver may outlive SIGTERM.
async function end(child) {
  const family = descendants(child.pid);
  signal(-child.pid, 'SIGTERM');
  for (let i = 0; i < 20 && alive(child.pid); i++) await pause(25);
  killAll(child.pid, family);
}

function killAll(leader, family) {
  signal(-leader, 'SIGKILL');
  for (const pid of family) signal(pid, 'SIGKILL');
}

// A browser may leave the driver's process group, never its tree.
function descendants(leader) {
  const children = new Map();
  for (const entry of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // It ended while we looked.
    }
  }
  const found = [];
  for (const queue = [leader]; queue.length; ) {
    const next = children.get(queue.pop()) ?? [];
    found.push(...next);
    queue.push(...next);
  }
  return found;
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
