// Which engines the tests are for.
import assert from 'node:assert/strict';

const ENGINES = ['chromium', 'firefox', 'webkit'];

/** The engines to run, from `ENGINES=chromium,firefox`; all three by default. A name we do not know is a mistake. */
export function selected() {
  const names = (process.env.ENGINES ?? ENGINES.join()).split(',').map((name) => name.trim()).filter(Boolean);
  assert.ok(names.length, 'ENGINES names no engine');
  for (const name of names) assert.ok(ENGINES.includes(name), `ENGINES: no engine is called ${name}`);
  return names;
}
