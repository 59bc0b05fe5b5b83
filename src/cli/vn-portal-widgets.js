#!/usr/bin/env node
// npx vn-portal-widgets COMMAND …: the command line. Shipped as bin/vn-portal-widgets.js.

import { parseArgs } from 'node:util';
import { whenReady } from '../vn-portal-widgets.js';
import * as checking from './check.js';
import * as rendering from './render.js';

const COMMANDS = {
  check: { ...checking, run: checking.check },
  render: { ...rendering, run: rendering.render },
};

const USAGE = `usage: vn-portal-widgets COMMAND …

  check    says what is wrong with data files
  render   writes what the elements of pages show first into the pages

\`vn-portal-widgets COMMAND --help\` says more.`;

// Not process.exit, which drops what a pipe has not taken yet.
process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} args */
async function main([name, ...args]) {
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  if (name !== 'check' && name !== 'render') {
    console.error(USAGE);
    return 2;
  }
  const { OPTIONS, USAGE: usage, run } = COMMANDS[name];
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...OPTIONS, help: { type: 'boolean', short: 'h' } } });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    if (positionals.length === 0) {
      console.error(usage);
      return 2;
    }
    await whenReady;
    return await run(positionals, values);
  } catch (error) {
    console.error(`vn-portal-widgets ${name}: ${/** @type {Error} */ (error).message}`);
    return 2;
  }
}
