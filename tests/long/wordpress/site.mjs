// A WordPress of the tests' own: Debian's files in a fresh folder, a database and an Apache that nothing else of the machine uses.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../../../scripts/project.mjs';
import { wordpress } from '../../../scripts/tools.mjs';
import { startOnPort, startProgram } from '../../e2e/lib/driver-process.mjs';

// Neither Apache nor MariaDB serves as root.
const IS_ROOT = process.getuid() === 0;
const SERVER_USER = { user: 'nobody', group: 'nogroup' };

const NEWS = ['bai-viet.json', 'tin-khac.json'].map((name) => inRepo('www', 'data', name));
const PICTURE = inRepo('www', 'images', 'demo-1280.png');

/** Whom the tests log in as. */
export const USERS = Object.fromEntries(Object.entries({ administrator: 'quan-tri', author: 'tac-gia' })
  .map(([role, name]) => [role, { name, password: randomBytes(12).toString('hex') }]));

/** Runs a command to its end; gives its stdout. */
function output(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  assert.equal(status, 0, `${program} ${args.join(' ')}: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
  return stdout;
}

/** A file of this folder with its slots filled. */
export const filled = (name, slots) => readFileSync(inRepo('tests', 'long', 'wordpress', name), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, slot) => slots[slot]);

const own = (folder) => IS_ROOT && output('chown', ['-R', `${SERVER_USER.user}:${SERVER_USER.group}`, folder]);

/** Starts MariaDB without a port; gives its socket, and `query`. */
async function startDatabase(tools, temp, env) {
  const folder = path.join(temp, 'database');
  const socket = path.join(folder, 'socket');
  const init = path.join(temp, 'init.sql');
  // Whoever reaches the socket is root of the database.
  mkdirSync(folder, { mode: 0o700 });
  own(folder);
  writeFileSync(init, 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;\n');
  const common = ['--no-defaults', `--datadir=${folder}`, ...(IS_ROOT ? [`--user=${SERVER_USER.user}`] : [])];
  output(tools.mariadbInstallDb, [...common, '--auth-root-authentication-method=normal', '--skip-test-db'], { env });
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root', '--default-character-set=utf8mb4'];
  const answers = () => spawnSync(tools.mariadb, [...client, '--execute=SELECT 1']).status === 0;
  const command = [tools.mariadbd, ...common, `--socket=${socket}`, '--skip-networking', `--init-file=${init}`, `--pid-file=${folder}/pid`, '--innodb-flush-log-at-trx-commit=0'];
  const { stop } = await startProgram(command, env, answers);
  /** The rows of a query, each an object. */
  const query = (columns, rest) => {
    const json = `JSON_OBJECT(${columns.flatMap((column) => [`'${column}'`, column]).join(', ')})`;
    const rows = output(tools.mariadb, [...client, '--skip-column-names', '--raw', 'wordpress', `--execute=SELECT ${json} ${rest}`]);
    return rows.split('\n').filter(Boolean).map((row) => JSON.parse(row));
  };
  return { socket, stop, query };
}

/** What install.php asks for, as its form sends it. */
async function install(origin) {
  const { name, password } = USERS.administrator;
  const form = { weblog_title: 'Cổng thông tin điện tử tỉnh', user_name: name, admin_password: password, admin_password2: password, admin_email: 'quan-tri@example.vn', blog_public: '1', language: 'vi' };
  const answer = await fetch(`${origin}/wp-admin/install.php?step=2`, { method: 'POST', body: new URLSearchParams(form) });
  const html = await answer.text();
  assert.match(html, /install-success/, html);
}

/**
 * Starts WordPress with news in it. Gives its origin, the folder of its files, its versions, its theme, which roles may write unfiltered
 * HTML, the tools of its machine, `query` for its database, `own()`, which gives all files to Apache's user, and `stop()`, after which
 * nothing of it is left.
 */
export async function startSite() {
  const tools = wordpress();
  // Not in TMPDIR, where only root may read: neither server runs as root.
  const temp = mkdtempSync('/tmp/vn-wordpress-');
  const site = path.join(temp, 'site');
  const running = [];
  const forget = () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  const stop = async () => {
    for (const one of running.reverse()) await one.stop();
    process.off('exit', forget);
    forget();
  };
  try {
    chmodSync(temp, 0o755);
    // Debian's files are links to other packages in part.
    cpSync(tools.files, site, { recursive: true, dereference: true });
    cpSync(inRepo('www', 'data', 'images'), path.join(site, 'data', 'images'), { recursive: true });
    const env = { ...process.env, TMPDIR: path.join(temp, 'tmp') };
    mkdirSync(env.TMPDIR);
    own(env.TMPDIR);
    const database = await startDatabase(tools, temp, env);
    running.push(database);
    const slots = { temp, site, socket: database.socket, phpModule: tools.phpModule, ...SERVER_USER };
    const apache = await startOnPort((port) => {
      writeFileSync(path.join(site, 'wp-config.php'), filled('wp-config.php', { ...slots, port }));
      own(site);
      const file = path.join(temp, 'apache.conf');
      writeFileSync(file, filled('apache.conf', { ...slots, port }));
      return [tools.apache, '-D', 'FOREGROUND', '-f', file];
    }, env, '/');
    running.push(apache);
    // After the servers' own, which ends what writes there.
    process.once('exit', forget);
    await install(apache.url);
    const { name, password } = USERS.author;
    const [, version] = /Apache\/([\d.]+)/.exec((await fetch(`${apache.url}/readme.html`)).headers.get('server'));
    const told = JSON.parse(output(tools.php, [inRepo('tests', 'long', 'wordpress', 'set-up.php'), site, name, password, PICTURE, ...NEWS]));
    own(site);
    told.versions.Apache = version;
    return { origin: apache.url, site, query: database.query, tools, own: () => own(site), stop, ...told };
  } catch (cause) {
    await stop();
    throw cause;
  }
}
