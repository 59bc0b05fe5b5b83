#!/usr/bin/env node
// npx vn-portal-widgets check FILE…: what `checkFeed` says of data files, with line and column. Shipped as bin/check.js.

import { readFile } from 'node:fs/promises';
import { checkFeed, whenReady } from '../vn-portal-widgets.js';

/** @typedef {{ file: string, problems: import('../vn-portal-widgets.js').FeedProblem[], unreadable?: string }} Result */

/** On a terminal a summary follows when a file has more problems than this. */
const MANY = 200;

const USAGE = 'usage: vn-portal-widgets check [--json] FILE…';

// Not process.exit, which drops what a pipe has not taken yet.
process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} args */
async function main(args) {
  const asJson = args.includes('--json');
  const [command, ...files] = args.filter((argument) => argument !== '--json');
  if (command !== 'check' || files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  await whenReady;
  const results = [];
  for (const file of files) results.push(await check(file));
  if (asJson) console.log(JSON.stringify(results, null, 2));
  else results.forEach(print);
  if (results.some(({ unreadable }) => unreadable)) return 2;
  return results.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/**
 * @param {string} file
 * @returns {Promise<Result>}
 */
async function check(file) {
  try {
    return { file, problems: checkFeed(decode(await readFile(file))) };
  } catch (error) {
    return { file, problems: [], unreadable: /** @type {Error} */ (error).message };
  }
}

/**
 * UTF-8 with or without a byte order mark, or UTF-16 with one, as in the browser.
 *
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
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
