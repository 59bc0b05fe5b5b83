#!/usr/bin/env node
// npx vn-portal-widgets check FILE…: what `checkFeed` says of data files, with line and column. Shipped as bin/check.js.

import { readFile } from 'node:fs/promises';
import { checkFeed, whenReady } from '../vn-portal-widgets.js';

const USAGE = 'usage: vn-portal-widgets check [--json] FILE…';

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const [command, ...files] = args.filter((argument) => argument !== '--json');
if (command !== 'check' || files.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
await whenReady;

/** UTF-8 with or without a byte order mark, or UTF-16 with one, as in the browser. */
function decode(bytes) {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

const results = [];
let unreadable = false;
for (const file of files) {
  try {
    results.push({ file, problems: checkFeed(decode(await readFile(file))) });
  } catch (error) {
    unreadable = true;
    results.push({ file, problems: [], unreadable: error.message });
  }
}
if (asJson) {
  console.log(JSON.stringify(results, null, 2));
} else {
  for (const { file, problems, unreadable: why } of results) {
    if (why) console.error(`${file}: ${why}`);
    for (const { severity, line, column, path, message } of problems) console.log(`${file}:${line}:${column}: ${severity}: ${path ? `${path}: ` : ''}${message}`);
  }
}
const errors = results.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
process.exit(unreadable ? 2 : Number(errors));
