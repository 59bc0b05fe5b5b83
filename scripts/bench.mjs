// Benchmarks: they print figures for people to read, assert nothing and are no part of npm test.
//
//   npm run bench                all of them
//   npm run bench -- sanitize    one
//   npm run bench -- --list      what there is

import { inRepo } from './project.mjs';
import { run, main, Problem } from './run.mjs';
import { browsers, lockedFlag, npmPackages, rust } from './tools.mjs';

const BENCHMARKS = {
  text: { what: 'ranking 1,000 articles and searching 10,000 titles', run: ['cargo', ['run', '--release', '-p', 'bench-text', ...lockedFlag()]] },
  sanitize: { what: 'whether the sanitizer takes linear time', run: ['cargo', ['bench', '--bench', 'sanitize', ...lockedFlag()]] },
  check: { what: 'whether reading and checking a file take linear time', run: ['cargo', ['bench', '--bench', 'check', ...lockedFlag()]] },
  convert: { what: 'whether the command `convert` takes linear time, and its memory', setUp: npmPackages, run: [process.execPath, [inRepo('tests', 'bench', 'convert', 'main.mjs')]] },
  tasks: { what: 'the longest task while an article of half a megabyte is shown', setUp: setUpTasks, run: [process.execPath, [inRepo('tests', 'bench', 'tasks', 'main.mjs')]] },
  peers: { what: 'size, load, list and clocks beside plain JS, Lit and Preact; writes the chart of README.md', setUp: setUpPeers, run: [process.execPath, [inRepo('tests', 'bench', 'peers', 'main.mjs')]] },
};

function setUpTasks() {
  npmPackages();
  browsers();
}

function setUpPeers() {
  npmPackages();
  npmPackages('tests', 'bench', 'peers');
  browsers();
}

await main(() => {
  const [name] = process.argv.slice(2);
  if (name === '--list') {
    for (const [known, { what }] of Object.entries(BENCHMARKS)) console.log(`${known.padEnd(14)}${what}`);
    return;
  }
  if (name && !BENCHMARKS[name]) throw new Problem(`no benchmark is called ${name}`, 'npm run bench -- --list');
  for (const known of name ? [name] : Object.keys(BENCHMARKS)) {
    const { setUp = rust, run: [program, args] } = BENCHMARKS[known];
    setUp();
    process.stdout.write(run(program, args, { capture: true }));
  }
});
