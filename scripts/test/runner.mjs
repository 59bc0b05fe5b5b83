// Runs groups of tests, one after the other; a failed one does not keep the next from running. A group is `{ what, steps }`;
// `steps()` installs what it needs and gives its commands: `{ name, run: [program, args], env?, minutes?, counts? … }`.

import { main, Problem, say } from '../run.mjs';
import { command, killAll } from './command.mjs';
import { ranNothing, verdict } from './counts.mjs';

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
  /** @type {{ passed: number, failed: number, notes: string[] }} */
  const total = { passed: 0, failed: 0, notes: [] };
  try {
    for (const { name, run: [program, args], env, minutes, wait, occupied, counts, tries = 1 } of steps()) {
      let result;
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        console.log(`\n=== ${group}: ${name}${attempt > 1 ? `, try ${attempt}: no test ran` : ''}`);
        result = await command(program, args, { env, minutes, wait, occupied });
        if (result.code === 0 || !ranNothing(result.output)) break;
      }
      const { passed, failed, why } = verdict({ ...result, counts });
      total.passed += passed;
      total.failed += failed;
      if (failed) total.notes.push(why ? `${name}: ${why}` : `${name}: ${failed} failed`);
    }
  } catch (error) {
    // The set-up failed: no step ran, and that is a failure too.
    say(error instanceof Problem ? `\nerror: ${error.message}` : error.stack);
    total.failed += 1;
    total.notes.push(error.message.split('\n')[0]);
  }
  return { ...total, seconds: (Date.now() - start) / 1000 };
}

/** Prints what came out; gives whether it is a failure. */
function summary(results) {
  console.log('\n=== summary');
  for (const { group, passed, failed, seconds, notes } of results) {
    console.log(`${failed ? 'FAILED' : 'ok    '} ${group.padEnd(18)}${`${seconds.toFixed(1)} s`.padStart(9)}${`${passed} passed`.padStart(14)}${failed ? `, ${failed} failed` : ''}`);
    for (const note of notes) console.log(`         ${note}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`in ${sum('seconds').toFixed(0)} s`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  // Nothing run is nothing shown.
  return sum('failed') || results.length === 0;
}
