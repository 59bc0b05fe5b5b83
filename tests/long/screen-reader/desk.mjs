// A desk with a screen reader: Orca, a window manager, and the bus between programs and readers. The screen and the session bus are there
// already (scripts/test/long-groups.mjs).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRepo } from '../../../scripts/project.mjs';
import { startProgram } from '../../e2e/lib/driver-process.mjs';

const HERE = inRepo('tests', 'long', 'screen-reader');
const PYTHON = '/usr/bin/python3';

/** Starts everything but a browser. `env` is what a browser needs to be heard. */
export async function startDesk() {
  assert.ok(process.env.DISPLAY && process.env.DBUS_SESSION_BUS_ADDRESS, 'there is no screen or no session bus: npm run test:long -- screen-reader starts both');
  const home = mkdtempSync(path.join(tmpdir(), 'vn-screen-reader-'));
  mkdirSync(path.join(home, '.local/share/orca'), { recursive: true });
  const transcript = path.join(home, 'transcript');
  writeFileSync(transcript, '');
  const env = {
    HOME: home,
    XDG_RUNTIME_DIR: home,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    NO_AT_BRIDGE: '0',
    GNOME_ACCESSIBILITY: '1',
    GSETTINGS_BACKEND: 'memory',
    // Its sandbox keeps Firefox from the bus.
    MOZ_DISABLE_CONTENT_SANDBOX: '1',
    TRANSCRIPT: transcript,
  };
  const programs = [];
  const startOne = async (command, isReady) => programs.push(await startProgram(command, { ...process.env, ...env }, isReady));
  const stop = async () => {
    for (const program of programs.reverse()) await program.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await startOne(['/usr/libexec/at-spi-bus-launcher', '--launch-immediately', '--a11y=1', '--screen-reader=1'], () => busAnswers(env));
    await startOne(['openbox'], () => true);
    await startOne([PYTHON, path.join(HERE, 'reader.py')], () => statSync(transcript).size > 0);
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, stop, lines: () => readFileSync(transcript, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)), size: () => statSync(transcript).size };
}

function busAnswers(env) {
  try {
    return execFileSync('dbus-send', ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus.GetAddress'], { env: { ...process.env, ...env } }).length > 0;
  } catch {
    return false;
  }
}

/** The accessibility trees of the pages that a program shows, as text. */
export function treeOf(env, program) {
  return execFileSync(PYTHON, [path.join(HERE, 'tree.py'), program], { env: { ...process.env, ...env }, encoding: 'utf8' });
}

/** The keyboard, and what the screen reader says after each key. */
export class Visitor {
  /** The index of the first line of the transcript that was not heard yet. */
  #heard = 0;

  constructor(desk) {
    this.desk = desk;
  }

  press(key) {
    this.#xdotool('key', '--clearmodifiers', key);
  }

  type(text) {
    this.#xdotool('type', '--delay', '150', text);
  }

  /**
   * What was said since the last call: once it is `enough` for the caller (for which it waits `within` milliseconds) and nothing has been said
   * for `quiet` milliseconds after it.
   *
   * @param {{ enough?: (lines: any[]) => boolean, quiet?: number, within?: number }} [options]
   */
  async hears({ enough = () => true, quiet = 1_500, within = 30_000 } = {}) {
    const start = Date.now();
    let since = start;
    for (let size = this.desk.size(); ; await pause(50)) {
      if (this.desk.size() !== size) [size, since] = [this.desk.size(), Date.now()];
      const isOver = Date.now() - start > within;
      if (Date.now() - since >= quiet && (isOver || enough(this.#fresh()))) break;
      // Something that is said again and again never ends.
      if (Date.now() - start > 2 * within) break;
    }
    const lines = this.#fresh();
    this.#heard += lines.length;
    return lines;
  }

  #fresh() {
    return this.desk.lines().slice(this.#heard);
  }

  #xdotool(...args) {
    execFileSync('xdotool', args, { env: { ...process.env, ...this.desk.env }, stdio: 'ignore' });
  }
}
