// Runs groups of tests, one after the other; a failed one does not keep the next from running. A group is `{ what, steps }`;
// `steps()` installs what it needs and gives its commands: `{ name, run: [program, args], env?, minutes?, counts?, results? … }`.

import { rmSync } from 'node:fs';
import { main, Problem, say } from '../run.mjs';
import { command, killAll } from './command.mjs';
import { ranNothing, verdict } from './counts.mjs';
import { describeFailure, readResults, slowest } from './results.mjs';

/** How many of the slowest tests are named. */
const SLOWEST = 20;

/** The body of a program that runs those of the groups that its arguments name; without arguments all. */
export async function runGroups(groups, program) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      killAll();
      process.exit(130);
    });
  }
  await main(async () => {
    const args = process.argv.slice(2);
    if (args.includes('--list')) {
      for (const [name, { what }] of Object.entries(groups)) console.log(`${name.padEnd(18)}${what}`);
      return;
    }
    const results = [];
    for (const group of chosen(groups, args, program)) results.push({ group, ...(await runGroup(group, groups[group])) });
    // A process that something left open must not keep the program from ending.
    process.exit(summary(results) ? 1 : 0);
  });
}

function chosen(groups, names, program) {
  if (names.length === 0) return Object.keys(groups);
  const fits = (name, group) => group === name || group.startsWith(`${name}-`);
  const unknown = names.filter((name) => !Object.keys(groups).some((group) => fits(name, group)));
  if (unknown.length) throw new Problem(`no group of tests is called ${unknown.join(', ')}`, `${program} -- --list`);
  return Object.keys(groups).filter((group) => names.some((name) => fits(name, group)));
}

async function runGroup(group, { steps }) {
  const start = Date.now();
  const total = { passed: 0, failed: 0, failures: [], results: [] };
  try {
    for (const { name, run: [program, args], env, minutes, wait, occupied, counts, results: file, tries = 1 } of steps()) {
      let result;
      if (file) rmSync(file, { force: true });
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        console.log(`\n=== ${group}: ${name}${attempt > 1 ? `, try ${attempt}: no test ran` : ''}`);
        result = await command(program, args, { env, minutes, wait, occupied });
        if (result.code === 0 || !ranNothing(result.output)) break;
      }
      const results = file && readResults(file);
      const { passed, failed, failures } = verdict({ ...result, counts, results });
      total.passed += passed;
      total.failed += failed;
      total.failures.push(...failures.map((failure) => ({ file: name, ...failure })));
      total.results.push(...(results ?? []));
    }
  } catch (error) {
    // The set-up failed: no step ran, and that is a failure too.
    say(error instanceof Problem ? `\nerror: ${error.message}` : error.stack);
    total.failed += 1;
    total.failures.push({ file: group, name: 'set-up', messages: [error.message] });
  }
  return { ...total, seconds: (Date.now() - start) / 1000 };
}

/** Prints what came out, the failures last: CI shows the end. Gives whether it is a failure. */
function summary(results) {
  const slow = slowest(results.flatMap(({ results }) => results), SLOWEST);
  if (slow.length) console.log(`\n=== the slowest tests\n${slow.join('\n')}`);
  console.log('\n=== summary');
  for (const { group, passed, failed, seconds } of results) {
    console.log(`${failed ? 'FAILED' : 'ok    '} ${group.padEnd(18)}${`${seconds.toFixed(1)} s`.padStart(9)}${`${passed} passed`.padStart(14)}${failed ? `, ${failed} failed` : ''}`);
  }
  const failures = results.flatMap(({ failures }) => failures);
  if (failures.length) console.log(`\n=== failed\n${failures.map(describeFailure).join('\n')}\n`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`in ${sum('seconds').toFixed(0)} s`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  // Nothing run is nothing shown.
  return sum('failed') || results.length === 0;
}
