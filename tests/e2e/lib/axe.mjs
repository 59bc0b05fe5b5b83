// Runs axe-core in a page. It comes as a file of the same origin, which passes a strict CSP.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The route that a server of an accessibility test needs. */
export const AXE = { '/axe.min.js': { type: 'text/javascript; charset=utf-8', body: readFileSync(FILE) } };

/** What axe finds, one line a node. All rules are on, good practice too. */
export async function axeFaults(page) {
  await page.tell(() => {
    const script = document.createElement('script');
    script.src = '/axe.min.js';
    script.onload = () => window.axe.run(document).then((result) => (window.axeResult = result), (error) => (window.axeResult = String(error)));
    document.head.append(script);
  });
  const result = await page.until('axe has run', () => {
    const { axeResult } = window;
    if (typeof axeResult !== 'object') return axeResult;
    const lines = axeResult.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.flat().join(' ')} ${failureSummary}`));
    return { lines, rules: axeResult.passes.length };
  }, { within: 60_000 });
  if (!result.rules) throw new Error(`axe has checked nothing: ${JSON.stringify(result)}`);
  return result.lines;
}
