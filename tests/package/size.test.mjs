// The budget of bytes.

import assert from 'node:assert/strict';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';
import { EMBED, MODULE, printSizes, sizes, total } from '../../scripts/size.mjs';
import { read } from './documents.mjs';

const SIZES = sizes(inRepo('pkg'));

/**
 * Bytes of brotli 11 for the ES module, the wasm and the tools; docs/decisions/0001-rust-compiled-to-wasm.md says why it is this
 * number. Without link-time optimisation they are over it, too.
 */
const BUDGET = 291_500;

/** How much more the embed script may weigh: its wasm is packed with DEFLATE, as the browsers of the floor unpack no other. */
const EMBED_RATIO = 1.13;

const ADVICE = 'Find what grew with `npm run size` before and after the change. The usual culprits: formatting of floats, '
  + '`unwrap` on errors of JavaScript, a new dependency. Raise the budget only on purpose.';

test(`ES module, wasm and tools are at most ${BUDGET} bytes (brotli 11)`, (t) => {
  printSizes(SIZES);
  const { brotli } = total(SIZES, MODULE);
  t.diagnostic(`${brotli} of ${BUDGET} bytes`);
  assert.ok(brotli <= BUDGET, `${brotli} bytes are ${brotli - BUDGET} over the budget. ${ADVICE}`);
});

test(`the embed script is at most ${EMBED_RATIO} times as large`, (t) => {
  const ratio = total(SIZES, EMBED).brotli / total(SIZES, MODULE).brotli;
  t.diagnostic(`${ratio.toFixed(3)} times`);
  assert.ok(ratio <= EMBED_RATIO, `${ratio} times. ${ADVICE}`);
});

/** How far the bytes in docs/performance.md may be from those of the package before they have to be written again. */
const DRIFT = 0.05;

/** The bytes that the tables of docs/performance.md have of a file, in the order of the files in a row. */
const written = (text, names) => {
  const row = text.split('\n').find((line) => line.startsWith('|') && line.split(' | ')[0].includes(`\`${names[0]}\``) && /\d,\d{3}/.test(line));
  return [...row.matchAll(/\d+,\d{3}/g)].map(([number]) => Number(number.replace(',', '')));
};

const isCurrent = (text) => [...[...MODULE, ...EMBED].map((name) => [name]), ['css/vn-article.css', 'css/vn-related-news.css']].every((names) => {
  const bytes = written(text, names);
  return bytes.length === names.length && names.every((name, index) => Math.abs(bytes[index] / SIZES[name].brotli - 1) <= DRIFT);
});

test('the bytes in docs/performance.md are those of the package, give or take a twentieth', () => {
  const text = read('docs/performance.md');
  assert.ok(isCurrent(text), 'write those of `npm run size`');
  assert.ok(!isCurrent(text.replace(/(?<=_bg\.wasm` \| )\d+/, '150')));
});
