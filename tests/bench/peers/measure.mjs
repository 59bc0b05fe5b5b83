// One browser; each measurement in a context of its own, so with empty caches and, as a rule, in a process of its own.
import { setTimeout as pause } from 'node:timers/promises';
import { ROWS } from './site.mjs';

const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CLOCKS = { settle: 2_000, parts: 3, each: 10_000 };

/** Runs in the page before its scripts. */
function install({ title, rows }) {
  const root = (tag) => document.querySelector(tag)?.shadowRoot;
  const links = () => [...(root('vn-related-news')?.querySelectorAll('li a') ?? [])];
  // The first task after the frame has been made.
  const painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
  const until = (isThere) => new Promise((resolve) => {
    const look = () => (isThere() ? resolve(painted()) : setTimeout(look, 2));
    look();
  });
  const isDate = (text) => /\(\d\d\/\d\d\/\d{4}\)$/.test(text ?? '');
  const shows = (count) => links().length === count && links().at(-1).textContent.endsWith(`(${count})`) && isDate(links().at(-1).closest('li').textContent);
  globalThis.bench = {
    loaded: () => until(() => {
      const article = root('vn-article');
      return /^(Thứ|Chủ) .+, \d\d\/\d\d\/\d{4} \d+:\d\d:\d\d (SA|CH)$/.test(root('vn-clock')?.querySelector('time')?.textContent)
        && article?.textContent.includes(title) && article.textContent.includes('Ngày 29/12/2016 15:13:27') && article.querySelector('img')
        && shows(rows.first);
    }),
    async update() {
      const start = performance.now();
      document.querySelector('vn-related-news').setAttribute('src', `/data/${rows.many}.json`);
      return (await until(() => shows(rows.many))) - start;
    },
    times: () => [...document.querySelectorAll('vn-clock')].map((clock) => clock.shadowRoot.querySelector('time').textContent),
  };
}

/** What a page shows in time, or whose fault it is. */
function within(promise, peer) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`${peer} does not show the page`)), 20_000); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function measuring(browser, { origin, title }) {
  async function open(peer, name, slow) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slow) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', SLOW);
    }
    await page.addInitScript(install, { title, rows: ROWS });
    await page.goto(`${origin}/${peer}/${name}`, { waitUntil: 'commit' });
    const close = async () => {
      await context.close();
      if (faults.length) throw new Error(`${peer}: ${faults[0]}`);
    };
    return { page, devtools, close };
  }

  /** Milliseconds from the navigation's start to the frame that shows all, and from the change of `src` to that with all rows. */
  async function load(peer, { slow = false } = {}) {
    const { page, close } = await open(peer, 'page', slow);
    const loaded = await within(page.evaluate(() => bench.loaded()), peer);
    let found = { slow: loaded };
    if (!slow) {
      await pause(300);
      found = { load: loaded, list: await within(page.evaluate(() => bench.update()), peer) };
    }
    await close();
    return found;
  }

  /** Milliseconds of the main thread for 30 s of ten clocks, all peers side by side. */
  async function clocks(peers) {
    const pages = await Promise.all(peers.map(async (peer) => ({ peer, ...(await open(peer, 'clocks')) })));
    const spent = async ({ devtools }) => Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value])).TaskDuration;
    await pause(CLOCKS.settle);
    const samples = Object.fromEntries(peers.map((peer) => [peer, []]));
    let before = await Promise.all(pages.map(spent));
    for (let part = 0; part < CLOCKS.parts; part += 1) {
      await pause(CLOCKS.each);
      const now = await Promise.all(pages.map(spent));
      peers.forEach((peer, at) => samples[peer].push((now[at] - before[at]) * 1_000 * (30_000 / CLOCKS.each)));
      before = now;
    }
    const shown = await Promise.all(pages.map(({ page }) => page.evaluate(() => bench.times())));
    for (const [at, times] of shown.entries()) if (new Set(times).size !== 1 || times.length !== 10) throw new Error(`${peers[at]}: ten clocks show ${times}`);
    await Promise.all(pages.map(({ close }) => close()));
    return samples;
  }

  return { load, clocks };
}
