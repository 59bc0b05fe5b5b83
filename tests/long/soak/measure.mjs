// What a page holds, and whether that grows.

/**
 * How much more than after the first tenth may be held at any later one. The heap: what the engine keeps of compiled code and
 * of its own. Nodes and listeners: what a garbage collection finds only at its next turn. The wasm's memory never shrinks, and comes in pages
 * of 64 KiB: one, for what is held at the same time need not be the same each time. Blocks of JSON-LD: one an article.
 */
export const TOLERANCE = { heap: 250_000, wasm: 65_536, nodes: 200, listeners: 20, blocks: 0 };

/** Holds a page's figures now, once all garbage is gone. What the test itself has recorded does not count. */
export async function held(driver) {
  const cdp = async (method, params = {}) => driver.sendAndGetDevToolsCommand(method, params);
  await driver.executeScript(() => {
    __seen.log.length = 0;
    __seen.events.length = 0;
    performance.clearResourceTimings();
  });
  await cdp('Performance.enable');
  for (let i = 0; i < 3; i++) await cdp('HeapProfiler.collectGarbage');
  const { metrics } = await cdp('Performance.getMetrics');
  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const [wasm, blocks] = await driver.executeScript(() => [window.__memory.buffer.byteLength, document.querySelectorAll('script[type="application/ld+json"]').length]);
  return { heap: metric('JSHeapUsedSize'), wasm, nodes: metric('Nodes'), listeners: metric('JSEventListeners'), blocks };
}

/**
 * What is not flat after the first of these figures: a line each, nothing where all is.
 *
 * @param {Awaited<ReturnType<typeof held>>[]} samples
 */
export function growth([first, ...rest]) {
  return Object.keys(TOLERANCE).flatMap((name) => {
    const most = Math.max(...rest.map((figures) => figures[name]));
    return most - first[name] > TOLERANCE[name] ? [`${name}: ${first[name]} after the first tenth, ${most} later`] : [];
  });
}

/** The figures as a table. */
export const table = (samples) => samples.map((figures, at) => `${at + 1}/10 ${Object.entries(figures).map(([name, value]) => `${name} ${value}`).join(', ')}`).join('\n');
