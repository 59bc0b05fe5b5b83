// Whether a page of an earlier release still shows and does what it was written for: tests/e2e/pages/0.1/pages.mjs.
import assert from 'node:assert/strict';
import { complaints, thrown, violations } from './checks.mjs';

/** A pattern that wants what was added on purpose since: `( …)?` in pages.mjs. */
const withAdditions = (source) => source.replaceAll(')?', ')');

/**
 * @param {import('./page.mjs').Page} page
 * @param {{ shows: Record<string, RegExp>, holds?: () => unknown, does?: () => unknown, then?: Record<string, RegExp>, says?: RegExp[] }} wanted
 * @param {{ within?: number, isOld?: boolean }} [options] milliseconds; whether the package is that of the release itself, without what was added since
 */
export async function assertWorksAsFrozen(page, { shows, holds = () => true, does, then = {}, says = [] }, { within, isOld = false } = {}) {
  const show = async (wanted) => {
    for (const [selector, pattern] of Object.entries(wanted)) {
      const source = isOld ? pattern.source : withAdditions(pattern.source);
      await page.until(`${selector} shows ${source}`, (selector, source) => new RegExp(source).test(__seen.text(selector).trim()), { args: [selector, source], within });
    }
  };
  await show(shows);
  await page.until('the rest holds', `return Boolean((${holds})())`, { within });
  if (does) await page.tell(does);
  await show(then);
  const log = await page.log();
  const lines = complaints(log);
  assert.deepEqual([thrown(log), violations(log)], [[], []]);
  assert.equal(lines.length, says.length, lines.join('\n'));
  for (const said of says) assert.ok(lines.some((line) => said.test(line)), `${said}\n${lines.join('\n')}`);
}
