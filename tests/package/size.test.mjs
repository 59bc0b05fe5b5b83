// The budget of bytes.

import assert from 'node:assert/strict';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';
import { EMBED, MODULE, printSizes, sizes } from '../../scripts/size.mjs';

const PKG = inRepo('pkg');

/**
 * Bytes of brotli 11 for the ES module, the wasm and the tools; docs/decisions/0001-rust-compiled-to-wasm.md says why it is this
 * number. Without link-time optimisation they are over it, too.
 */
const BUDGET = 204_500;

/** How much more the embed script may weigh: its wasm is packed with DEFLATE, as the browsers of the floor unpack no other. */
const EMBED_RATIO = 1.12;

const ADVICE = 'Find what grew with `npm run size` before and after the change. The usual culprits: formatting of floats, '
  + '`unwrap` on errors of JavaScript, a new dependency. Raise the budget only on purpose.';

test(`ES module, wasm and tools are at most ${BUDGET} bytes (brotli 11)`, (t) => {
  printSizes(PKG);
  const { brotli } = sizes(PKG, MODULE);
  t.diagnostic(`${brotli} of ${BUDGET} bytes`);
  assert.ok(brotli <= BUDGET, `${brotli} bytes are ${brotli - BUDGET} over the budget. ${ADVICE}`);
});

test(`the embed script is at most ${EMBED_RATIO} times as large`, (t) => {
  const ratio = sizes(PKG, EMBED).brotli / sizes(PKG, MODULE).brotli;
  t.diagnostic(`${ratio.toFixed(3)} times`);
  assert.ok(ratio <= EMBED_RATIO, `${ratio} times. ${ADVICE}`);
});
