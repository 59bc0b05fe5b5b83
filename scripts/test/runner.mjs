// Runs groups of tests; a failed one does not keep the next from running. A group is `{ what, needs, beside?, steps }`: `needs` are the functions that install
// what it needs, `steps()` gives its commands: `{ name, run: [program, args], env?, minutes?, counts?, results? }`.

import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { main, Problem, say } from '../run.mjs';
import { forbidInstalls } from '../tools/installs.mjs';
import { affected, changedFiles } from './changed.mjs';
import { command, endWithCommands } from './command.mjs';
import { verdict } from './counts.mjs';
import { readResults } from './results.mjs';
import { summary } from './summary.mjs';

/** The body of a program that runs those of the groups that its arguments name; without arguments all. */
export async function runGroups(groups, program) {
  endWithCommands();
  await main(async () => {
    const { options, names } = read(program);
    if (options.list) {
      for (const [name, { what }] of Object.entries(groups)) console.log(`${name.padEnd(18)}${what}`);
      return;
    }
    const { wanted, pages } = options.changed ? affectedGroups(groups) : { wanted: chosen(groups, names, program) };
    if (wanted.length === 0) return;
    if (options['no-install']) assertNothingMissing(wanted.map((name) => groups[name]));
    const results = [];
    for (const turn of turns(groups, wanted)) results.push(...(await runBeside(turn, groups, pages)));
    // A process that something left open must not keep the program from ending.
    process.exit(summary(results) ? 1 : 0);
  });
}

function read(program) {
  try {
    const { values: options, positionals: names } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' }, changed: { type: 'boolean' }, 'no-install': { type: 'boolean' } } });
    if (options.changed && names.length) throw new Error('--changed chooses the groups by itself');
    return { options, names };
  } catch (error) {
    throw new Problem(error.message, `${program} -- [--list | --changed | GROUP…] [--no-install]`);
  }
}

function chosen(groups, names, program) {
  if (names.length === 0) return Object.keys(groups);
  const fits = (name, group) => group === name || group.startsWith(`${name}-`);
  const unknown = names.filter((name) => !Object.keys(groups).some((group) => fits(name, group)));
  if (unknown.length) throw new Problem(`no group of tests is called ${unknown.join(', ')}`, `${program} -- --list`);
  return Object.keys(groups).filter((group) => names.some((name) => fits(name, group)));
}

/** The groups that what has changed can turn red; says which, and why. */
function affectedGroups(all) {
  const files = changedFiles();
  const { groups, pages } = affected(files, Object.keys(all));
  console.log(files.length ? `${files.length} files have changed` : 'nothing has changed: no test to run');
  if (files.length && groups.size === 0) console.log(`no group of these tests depends on ${files.join(', ')}`);
  for (const [name, because] of groups) console.log(`${name.padEnd(18)}because of ${because.slice(0, 3).join(', ')}${because.length > 3 ? ` and ${because.length - 3} more` : ''}${name === 'e2e' && pages.length ? ': no other file of end-to-end tests' : ''}`);
  return { wanted: [...groups.keys()], pages };
}

/** Throws a Problem that names all that is missing for groups, each with the command that installs it. */
function assertNothingMissing(groups) {
  forbidInstalls();
  const missing = new Set();
  for (const need of new Set(groups.flatMap(({ needs }) => needs))) {
    try {
      need();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      missing.add(error.message);
    }
  }
  if (missing.size) throw new Problem(`not everything is installed\n${[...missing].join('\n')}`);
}

/** Groups in their order; those that may run beside each other are in one turn. */
function turns(groups, names) {
  const turns = [];
  for (const name of names) {
    const last = turns.at(-1);
    if (groups[name].beside && last && groups[last[0]].beside) last.push(name);
    else turns.push([name]);
  }
  return turns;
}

/** Runs groups side by side, once all that they need is there. */
async function runBeside(names, groups, pages) {
  const starts = names.map((name) => {
    const start = Date.now();
    try {
      for (const need of groups[name].needs) need();
      return { name, start };
    } catch (error) {
      // No step runs, and that is a failure.
      say(error instanceof Problem ? `\nerror: ${error.message}` : error.stack);
      return { name, start, failure: { file: name, name: 'set-up', messages: [error.message] } };
    }
  });
  return Promise.all(starts.map(async ({ name, start, failure }) => {
    const total = failure ? { passed: 0, failed: 1, failures: [failure], results: [] } : await runSteps(name, groups[name].steps({ pages }), names.length > 1 ? `${name.padEnd(18)}| ` : '');
    return { group: name, ...total, seconds: (Date.now() - start) / 1000 };
  }));
}

async function runSteps(group, steps, prefix) {
  /** @type {{ passed: number, failed: number, failures: import('./results.mjs').Result[], results: import('./results.mjs').Result[] }} */
  const total = { passed: 0, failed: 0, failures: [], results: [] };
  for (const { name, run: [program, args], env, minutes, counts, results: file } of steps) {
    if (file) rmSync(file, { force: true });
    console.log(`\n=== ${group}: ${name}`);
    const result = await command(program, args, { env, minutes, prefix });
    const results = file && readResults(file);
    const { passed, failed, failures } = verdict({ ...result, counts, results });
    total.passed += passed;
    total.failed += failed;
    total.failures.push(...failures.map((failure) => ({ file: name, ...failure })));
    total.results.push(...(results ?? []));
  }
  return total;
}
