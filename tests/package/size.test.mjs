// The budget of bytes: what a visitor loads before anything is shown.

import assert from 'node:assert/strict';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';
import { moduleBrotli, printSizes } from '../../scripts/size.mjs';

/** What the parts may weigh, in the order in which they came. DESIGN.md says what has been done for it. */
const PARTS = Object.entries({
  'the four elements and what carries them': 23_200, // 25,941 when they were complete; glue and build have lost more than 2,700 since
  'lunar, sync, the script API': 1_780,
  'of the article: attachments, tags, views, last change, credit, json-ld': 1_800,
  'of the article: tools, viewer, tables that scroll': 5_900,
  'of the list: pages, search, dates, order by content, next_url; foldVietnamese': 8_330,
  'tries, refresh, last good copies, data of scripts, data-vn': 1_500,
  'checkFeed': 1_250,
  'long lists: texts outside of the wasm, files read byte for byte, lists made of several': 3_790,
});
const BUDGET = PARTS.reduce((sum, [, bytes]) => sum + bytes, 0);
/** What all that the contract asks may weigh in the end; the parts are over it by now, and something has to go. */
const END = 34_000;

test(`ES module and wasm are at most ${BUDGET} bytes (brotli 11)`, (t) => {
  const bytes = moduleBrotli(inRepo('pkg'));
  printSizes(inRepo('pkg'));
  t.diagnostic(`ES module + wasm, brotli 11: ${bytes} of ${BUDGET} bytes, ${BUDGET - bytes} left; ${END} in the end, ${bytes - END} too many`);
  for (const [part, most] of PARTS) t.diagnostic(`${most} for ${part}`);
  assert.ok(
    bytes <= BUDGET,
    `${bytes} bytes are ${bytes - BUDGET} over the budget of ${BUDGET}. Find what grew: \`npm run size\` before and after the change. ` +
      'Usual culprits: format! and {:?} (write the parts with push_str), a new dependency or web-sys type, generic code instantiated ' +
      'again, char::to_lowercase and friends (Unicode tables), panics that carry text, strings in tables. The budget is raised only on purpose.',
  );
});
