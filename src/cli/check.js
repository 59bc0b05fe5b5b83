// npx vn-portal-widgets check FILE…: what `checkFeed` says of data files, with line and column.

import { checkFeed } from '../vn-portal-widgets.js';
import { readData } from './site.js';

/** @typedef {{ file: string, problems: import('../vn-portal-widgets.js').FeedProblem[], unreadable?: string }} Result */

/** On a terminal a summary follows when a file has more problems than this. */
const MANY = 200;

const USAGE = `usage: vn-portal-widgets check [--json] FILE…

Says what is wrong with data files (JSON Feed, RSS, Atom), with line and column.

  --json   gives all as JSON
  --help   prints this

Exit status: 0 all is well but for warnings, 1 a file has errors, 2 a file cannot be read`;

/** @type {import('./vn-portal-widgets.js').Command<{ json?: boolean }>} */
export const check = { usage: USAGE, options: { json: { type: 'boolean' } }, run };

/** @param {string[]} files @param {{ json?: boolean }} options */
function run(files, { json }) {
  const results = files.map(checked);
  if (json) console.log(JSON.stringify(results, null, 2));
  else results.forEach(print);
  if (results.some(({ unreadable }) => unreadable)) return 2;
  return results.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/**
 * @param {string} file
 * @returns {Result}
 */
function checked(file) {
  try {
    const { text, line, column, message } = readData(file);
    if (text === null) throw new Error(`line ${line}, column ${column}: ${message}`);
    return { file, problems: checkFeed(text) };
  } catch (error) {
    return { file, problems: [], unreadable: /** @type {Error} */ (error).message };
  }
}

/** @param {Result} result */
function print({ file, problems, unreadable }) {
  if (unreadable) console.error(`${file}: ${unreadable}`);
  for (const { severity, line, column, path, message } of problems) console.log(`${file}:${line}:${column}: ${severity}: ${path ? `${path}: ` : ''}${message}`);
  // Programs that read a pipe expect a line for each problem.
  if (problems.length > MANY && process.stdout.isTTY) console.log(`${file}: ${problems.length} problems: ${counts(problems)}`);
}

/**
 * How many problems of each kind there are.
 *
 * @param {Result['problems']} problems
 */
function counts(problems) {
  /** @type {Map<string, number>} */
  const byKind = new Map();
  for (const { severity, kind } of problems) {
    const name = `${severity} ${kind}`;
    byKind.set(name, (byKind.get(name) ?? 0) + 1);
  }
  return [...byKind].map(([name, count]) => `${count} ${name}`).join(', ');
}
