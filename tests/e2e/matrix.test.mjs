// Every row of tests/fixtures/faults.json: what was done, what the visitor saw, what was fired, what the console said, how
// often the server was asked, and that the page's own script and its other widgets went on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertHostUnharmed, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { ROWS } from './lib/faults-table.mjs';
import { run } from './lib/fault-rows.mjs';

eachEngine((engine) => {
  for (const row of ROWS) {
    test(row.name, async (t) => {
      const { differences, page } = await run(t, engine, row);
      assert.deepEqual(differences, []);
      await page.reaches('ready', '#good');
      assert.match(await page.ask(() => __seen.text('#clock')), /\d\d\/\d\d\/\d{4} \d{1,2}:\d\d:\d\d (SA|CH)/);
      await assertHostUnharmed(page);
      assert.deepEqual(violations(await page.log()), []);
    });
  }

  test('a row that expects anything else is red, whatever it is', async (t) => {
    const row = ROWS.find(({ name }) => name === '404');
    const wrong = { shows: ['Hội nghị'], message: 'Máy chủ không trả về dữ liệu (mã 405).', fallback: false, retry: false, events: [], console: [], requests: 2 };
    for (const [name, value] of Object.entries(wrong)) {
      const { differences } = await run(t, engine, { ...row, [name]: value });
      assert.deepEqual(differences.map((line) => line.split(/, |:/)[2]), [name, name], differences.join('\n'));
    }
  });
});
