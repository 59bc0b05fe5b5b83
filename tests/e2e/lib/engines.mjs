// Runs tests in the three engines. One browser serves all test files of a process, each in a fresh tab; it never outlives the process.
import { after, afterEach, before, describe } from 'node:test';
import { start } from './browser.mjs';
import { assertNoForeign, assertNotAsked } from './checks.mjs';
import { selected } from './selected.mjs';

/** Milliseconds that the tests of a file may take in one engine: a limit for what never ends. */
const FILE_LIMIT = Number(process.env.FILE_MINUTES ?? 12) * 60_000;

/** The browsers that run, by engine. */
const running = new Map();
after(() => Promise.all([...running.values()].map(({ stop }) => stop())));

/** The engine's browser. One that is gone is replaced. */
async function browserOf(name) {
  const browser = running.get(name);
  if (browser && !browser.isGone()) return browser;
  await browser?.stop();
  running.delete(name);
  running.set(name, await start(name));
  return running.get(name);
}

/**
 * Runs one body of tests on every engine, each in its own suite. An engine that cannot start fails its
 * tests; nothing is skipped. No page may ask anybody but its own server, neither while it is tested nor
 * later, but for the `foreign` hosts: those that its articles name.
 */
export function eachEngine(body, { foreign = [] } = {}) {
  for (const name of selected()) {
    describe(name, { timeout: FILE_LIMIT }, () => {
      const engine = { name, driver: null, asked: null };
      let browser;
      before(async () => {
        browser = await browserOf(name);
        Object.assign(engine, { driver: browser.driver, asked: browser.asked });
      });
      after(async () => {
        if (!browser || browser.isGone()) return;
        await browser.leave();
        // What the next file asks for is the next file's.
        assertNotAsked(browser.asked.splice(0), foreign);
      });
      afterEach(async () => {
        await assertNoForeign(engine.driver, foreign);
        assertNotAsked(engine.asked, foreign);
      });
      body(engine);
    });
  }
}
