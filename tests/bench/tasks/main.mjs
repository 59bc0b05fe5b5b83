// The longest task of a page while `<vn-article>` reads and shows half a megabyte of HTML of one shape: a table on stdout.
//
//   npm run bench -- tasks
//
// The limit of 200 ms holds on a machine that does nothing else.
import { start } from '../../e2e/lib/browser.mjs';
import { serve } from '../../e2e/lib/server.mjs';
import { SHAPES } from './shapes.mjs';

const BYTES = 500_000;
const RUNS = 3;
const PAGE = '<!DOCTYPE html><html lang="vi"><head><title>Bài dài</title><script type="module" src="/pkg/vn-portal-widgets.js"></script></head><body></body></html>';

/** Runs in the page: shows an article, and gives the longest task in ms, when the beginning and all of it were there, and its elements. */
const measure = (html, done) => {
  const tasks = [0];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ entryTypes: ['longtask'] });
  const host = document.createElement('vn-article');
  document.body.replaceChildren(host);
  // A task of its own, so that what the driver does does not count.
  setTimeout(() => {
    const began = performance.now();
    let first;
    new MutationObserver((_, watch) => {
      if (!host.shadowRoot.querySelector('article')) return;
      first = performance.now() - began;
      watch.disconnect();
    }).observe(host.shadowRoot, { subtree: true, childList: true });
    host.addEventListener('vn-load', () => {
      const whole = performance.now() - began;
      // Tasks are reported after the frame that ends them.
      requestAnimationFrame(() => setTimeout(() => {
        observer.disconnect();
        done({ task: Math.max(...tasks), first: first ?? whole, whole, elements: host.shadowRoot.querySelectorAll('*').length });
      }, 500));
    });
    host.data = { title: 'Bài dài', content_html: html };
  }, 100);
};

const clean = [];
const server = await serve({ after: (call) => clean.push(call) }, { routes: { '/': { type: 'text/html; charset=utf-8', body: PAGE } } });
const browser = await start('chromium');
try {
  const { driver } = browser;
  await driver.get(`${server.origin}/`);
  await driver.executeScript(() => customElements.whenDefined('vn-article').then(() => true));
  const row = (cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(14) : cell.padEnd(44))).join(''));
  row(['half a megabyte of', 'longest task', 'beginning', 'whole', 'elements']);
  for (const shape of SHAPES) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await driver.executeAsyncScript(measure, shape.repeat(BYTES / shape.length)));
    const { task, first, whole, elements } = runs.toSorted((a, b) => a.task - b.task)[0];
    row([shape.slice(0, 42), ...[task, first, whole].map((time) => `${Math.round(time)} ms`), elements]);
  }
} finally {
  await browser.stop();
  for (const call of clean) await call();
}
