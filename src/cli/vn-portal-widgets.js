#!/usr/bin/env node
// npx vn-portal-widgets COMMAND …: the command line. Shipped as bin/vn-portal-widgets.js.

import { parseArgs } from 'node:util';
import { whenReady } from '../vn-portal-widgets.js';
import { check } from './check.js';
import { render } from './render.js';

/**
 * A command: what `--help` prints, its options, and what it does with the other arguments. It gives the exit status.
 *
 * @template T
 * @typedef {{ usage: string, options: Record<keyof T, { type: 'string' | 'boolean', short?: string }>, run(names: string[], values: T): number | Promise<number> }} Command
 */

/** `convert` is a file of its own: the others start sooner without its libraries. @type {Map<string | undefined, () => Promise<Command<any>>>} */
const COMMANDS = new Map(Object.entries({
  check: async () => check,
  render: async () => render,
  convert: async () => (await import('./convert.js')).convert,
}));

const USAGE = `usage: vn-portal-widgets COMMAND …

  check    says what is wrong with data files
  render   writes what the elements of pages show first into the pages
  convert  makes a data file of feeds, saved pages, tables and WordPress exports

\`vn-portal-widgets COMMAND --help\` says more.`;

// Not process.exit, which drops what a pipe has not taken yet.
process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} args */
async function main([name, ...args]) {
  const load = COMMANDS.get(name);
  if (!load) {
    const isAsked = name === '--help' || name === '-h';
    (isAsked ? console.log : console.error)(USAGE);
    return isAsked ? 0 : 2;
  }
  try {
    const command = await load();
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...command.options, help: { type: 'boolean', short: 'h' } } });
    if (values.help || positionals.length === 0) {
      (values.help ? console.log : console.error)(command.usage);
      return values.help ? 0 : 2;
    }
    await whenReady;
    return await command.run(positionals, values);
  } catch (error) {
    console.error(`vn-portal-widgets ${name}: ${/** @type {Error} */ (error).message}`);
    return 2;
  }
}
