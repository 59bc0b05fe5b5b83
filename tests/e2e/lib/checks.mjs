// Checks that every page must pass. Each gives the list of its faults, so that control.test.mjs can show them non-empty.
import assert from 'node:assert/strict';

/** Something went wrong that the page was not to notice. */
const THROWN = new Set(['thrown', 'rejected']);
const SPOKEN = new Set(['warn', 'error']);

export const thrown = (log) => log.filter(({ kind }) => THROWN.has(kind)).map(({ text }) => text);
export const violations = (log) => log.filter(({ kind }) => kind === 'violation').map(({ text }) => text);
export const complaints = (log) => log.filter(({ kind }) => SPOKEN.has(kind)).map(({ text }) => text);

/** Addresses that are not of this origin, nor of these hosts. What a page carries within itself, or has beside it on the disk, asks nobody. */
export const foreign = (loaded, origin, hosts = []) => loaded.filter((address) => !address.startsWith(`${origin}/`) && !/^(data|blob|about|file):/.test(address) && !hosts.includes(new URL(address).hostname));

/** A page where all is well: nothing in the console, nothing thrown, no CSP violation. */
export async function assertQuiet(page) {
  const log = await page.log();
  assert.deepEqual({ thrown: thrown(log), violations: violations(log), complaints: complaints(log) }, { thrown: [], violations: [], complaints: [] });
}

/** The page that a driver shows has loaded all that it has loaded from its own server. */
export async function assertNoForeign(driver, hosts) {
  const [origin, loaded] = await driver.executeScript(() => [location.origin, performance.getEntriesByType('resource').map((entry) => entry.name)]);
  // The recorder at least: without entries the check would pass on any page.
  assert.notEqual(loaded.length, 0, 'the page has loaded nothing');
  assert.deepEqual(foreign(loaded, origin, hosts), [], 'requests to other hosts');
}

/** Of all that the pages of a browser have asked for abroad (abroad.mjs), nothing was of other hosts than these. */
export function assertNotAsked(asked, hosts) {
  assert.deepEqual(asked.filter(({ hostname }) => !hosts.includes(hostname)), [], 'requests to other hosts');
}

/** Whatever happened to the widgets, the host page's own script ran to its end and nothing reached it. */
export async function assertHostUnharmed(page) {
  await page.until('the host page has run its script, was parsed and loaded', () => window.hostRuns === 3);
  assert.deepEqual(thrown(await page.log()), []);
}

/** A console line is for the webmaster: in English, so without a Vietnamese letter outside quoted data. */
export function assertEnglish(line, data = []) {
  const rest = data.reduce((text, part) => text.replaceAll(part, ''), line);
  assert.doesNotMatch(rest, /[\u0300-\u036fàáâãèéêìíòóôõùúýăđĩũơư\u1ea0-\u1ef9]/iu, `not in English: ${line}`);
}
