// Checks a file beside the page, which stays responsive meanwhile. The findings stay here; the page asks for those that it shows.
import './bang-ma.js';
import './kiem-tra-nhom.js';
import { checkFeed, whenReady } from '../pkg/vn-portal-widgets.js';

let groups = [];

const answers = {
  async check({ source, address }) {
    await whenReady;
    const text = typeof source === 'string' ? source : globalThis.textOf(await source.arrayBuffer());
    groups = globalThis.groupFindings(checkFeed(text, address));
    return groups.map(({ severity, kind, findings }) => ({ severity, kind, count: findings.length }));
  },
  findings: ({ group, from, to }) => groups[group].findings.slice(from, to),
};

addEventListener('message', async ({ data: { id, question, ...values } }) => {
  try {
    postMessage({ id, answer: await answers[question](values) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});
