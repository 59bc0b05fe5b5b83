// The end of a run of tests.

import { describeFailure, slowest } from './results.mjs';

/** How many of the slowest tests are named. */
const SLOWEST = 20;

/** Prints what came out, the failures last: CI shows the end. Gives whether it is a failure. */
export function summary(results) {
  const slow = slowest(results.flatMap(({ results }) => results), SLOWEST);
  if (slow.length) console.log(`\n=== the slowest tests\n${slow.join('\n')}`);
  console.log('\n=== summary');
  for (const { group, passed, failed, seconds } of results) {
    console.log(`${failed ? 'FAILED' : 'ok    '} ${group.padEnd(18)}${`${seconds.toFixed(1)} s`.padStart(9)}${`${passed} passed`.padStart(14)}${failed ? `, ${failed} failed` : ''}`);
  }
  const failures = results.flatMap(({ failures }) => failures);
  if (failures.length) console.log(`\n=== failed\n${failures.map(describeFailure).join('\n')}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\nin ${Math.round(process.uptime())} s\n\n${sum('passed')} passed, ${sum('failed')} failed`);
  // Nothing run is nothing shown.
  return sum('failed') || results.length === 0;
}
