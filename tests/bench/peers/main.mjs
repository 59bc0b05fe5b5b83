// Ours beside the same three elements in plain JavaScript, Lit and Preact: a table on stdout and chart.svg.
//
//   npm run bench -- peers
//
// Rounds are interleaved and medians taken, all in one run: the ratios hold on this machine, the figures nowhere else.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { say } from '../../../scripts/run.mjs';
import { inRepo, packageVersion } from '../../../scripts/project.mjs';
import { browsers } from '../../../scripts/tools.mjs';
import { chromium } from 'playwright-core';
import { chart } from './chart.mjs';
import { measuring } from './measure.mjs';
import { NAMES, ROWS, startSite } from './site.mjs';

const ROUNDS = 9;
const METRICS = [
  ['size', 'code, brotli 11', (value) => `${(value / 1_000).toFixed(1)} KB`],
  ['load', 'cold load until painted', (value) => `${value.toFixed(0)} ms`],
  ['slow', 'the same on a slow line (1.6 Mbit/s, 150 ms)', (value) => `${value.toFixed(0)} ms`],
  ['list', `a list of ${ROWS.many.toLocaleString('en')} rows until painted`, (value) => `${value.toFixed(0)} ms`],
  ['clocks', 'ten clocks, processor time in 30 s', (value) => `${value.toFixed(0)} ms`],
];
const PEERS = Object.keys(NAMES);

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function measureAll(browser, site) {
  const { load, clocks } = measuring(browser, site);
  const samples = Object.fromEntries(PEERS.map((peer) => [peer, { size: [site.sizes[peer]], load: [], slow: [], list: [] }]));
  // The first page of a browser pays for what no later one does.
  for (const peer of PEERS) await load(peer);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at] of PEERS.entries()) {
      const peer = PEERS[(at + round) % PEERS.length];
      for (const part of [await load(peer), await load(peer, { slow: true })]) {
        for (const [metric, value] of Object.entries(part)) samples[peer][metric].push(value);
      }
    }
    say(`round ${round + 1} of ${ROUNDS}`);
  }
  for (const [peer, values] of Object.entries(await clocks(PEERS))) samples[peer].clocks = values;
  if (site.missing.length) throw new Error(`404: ${site.missing.join(', ')}`);
  return samples;
}

/** One row for each metric: each one's median and its ratio to plain JavaScript. */
function compared(samples) {
  return METRICS.map(([metric, what, format]) => {
    const medians = Object.fromEntries(PEERS.map((peer) => [peer, median(samples[peer][metric])]));
    return { what, cells: PEERS.map((peer) => ({ peer, text: format(medians[peer]), ratio: medians[peer] / medians.plain })) };
  });
}

function table(rows) {
  const lines = [['', ...PEERS.map((peer) => NAMES[peer])], ...rows.map(({ what, cells }) => [what, ...cells.map(({ text, ratio }) => `${text} (${ratio.toFixed(2)})`)])];
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at])).join('  ').trimEnd()).join('\n');
}

function setting(browser) {
  const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const versions = ['dompurify', 'dayjs', 'lit', 'preact'].map((name) => `${name} ${devDependencies[name]}`);
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return [
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${memory} GiB, ${os.type()}; load ${os.loadavg()[0].toFixed(1)}`,
    `vn-portal-widgets ${packageVersion()}, ${versions.join(', ')}; medians of ${ROUNDS} interleaved rounds`,
  ];
}

const site = await startSite();
const browser = await chromium.launch({ executablePath: browsers().chromium.binary, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
try {
  const rows = compared(await measureAll(browser, site));
  const about = setting(browser);
  console.log([table(rows), '', '(ratios to plain JS + DOMPurify; less is better)', ...about].join('\n'));
  writeFileSync(inRepo('tests', 'bench', 'peers', 'chart.svg'), chart({ rows, names: NAMES, about }));
} finally {
  await browser.close();
  site.close();
}
