// A page that lives long, in Chromium: what it holds is flat after the first tenth. The figures are printed.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import { start } from '../../e2e/lib/browser.mjs';
import { open, SCRIPTS, template } from '../../e2e/lib/page.mjs';
import { serve } from '../../e2e/lib/server.mjs';
import { growth, held, table, TOLERANCE } from './measure.mjs';

const TENTHS = 10;
const script = (name) => `<script src="/pages/lib/${name}.js"></script>`;

/** One of each kind, ten in all. */
const BATCH = `
<vn-clock lunar></vn-clock><vn-clock format="time"></vn-clock>
<vn-time datetime="2016-12-29"></vn-time><vn-time datetime="29/12/2016" format="full"></vn-time>
<vn-article src="/data/bai-viet.json" json-ld><p>Bản cũ</p></vn-article>
<vn-article><script type="application/json">{"title": "Trong trang", "content_html": "<p>Một</p>"}</script></vn-article>
<vn-related-news src="/data/tin-khac.json" search by-date></vn-related-news>
<vn-related-news src="/data/tin-khac.json" refresh="30"></vn-related-news>
<vn-related-news src="/data/khong-co.json"></vn-related-news>
<div data-vn="time" data-datetime="29/12/2016"></div>`;

/** In the page: mounts the batch so many times, waits until all of it shows, takes it out. */
async function mounts({ times, batch, leaks }) {
  const place = document.getElementById('place');
  for (let i = 0; i < times; i++) {
    place.innerHTML = batch;
    const late = performance.now() + 20_000;
    while ([...place.querySelectorAll('vn-clock, vn-time, vn-article, vn-related-news')].some((element) => !__seen.text(element).trim() || element.dataset.state === 'loading') || place.querySelectorAll('vn-time').length < 3) {
      if (performance.now() > late) throw new Error(`the batch does not show: ${place.innerHTML}`);
      await new Promise((resolve) => { setTimeout(resolve, 1); });
    }
    if (leaks) {
      window.kept = [...(window.kept ?? []), ...place.children];
      window.addEventListener('resize', () => i);
      window.__memory.grow(1);
      document.head.append(Object.assign(document.createElement('script'), { type: 'application/ld+json', text: '{}' }));
    }
    place.replaceChildren();
  }
}

/** In the page: gives an article and a list another address so many times. */
async function changes({ times, from }) {
  const elements = [...document.querySelectorAll('#article, #list')];
  for (let i = from; i < from + times; i++) {
    for (const element of elements) element.src = `${element.id === 'list' ? '/data/tin-khac.json' : '/data/bai-viet.json'}?so=${i}`;
    await Promise.resolve();
    const late = performance.now() + 20_000;
    // Each fourth gives way to the next before its answer is there.
    while (i % 4 && elements.some(({ dataset }) => dataset.state !== 'ready')) {
      if (performance.now() > late) throw new Error(`change ${i} does not show`);
      await new Promise((resolve) => { setTimeout(resolve, 1); });
    }
  }
}

/** In the page: lets so many seconds pass, one by one. */
async function passes({ seconds }) {
  for (let i = 0; i < seconds; i++) {
    window.__pass(1_000);
    await Promise.resolve();
    while (window.__underWay) await new Promise((resolve) => { setTimeout(resolve, 1); });
  }
}

/** A part of a page as its server writes it. */
const PART = (id) => `<main id="part"><h1>Trang</h1><vn-clock lunar></vn-clock>
<vn-article id="article" src="/data/bai-viet.json?so=${id}" json-ld><p>Bản cũ</p></vn-article>
<div id="container" data-vn="article" data-src="/data/bai-viet.json?so=${id}" data-json-ld><p>Bản cũ</p></div>
<vn-related-news id="list" src="/data/tin-khac.json" search by-date></vn-related-news>
<p data-vn="time" data-datetime="29/12/2016">29/12/2016</p></main>`;

/** In the page: morphs it every second, for so many seconds, into what its server writes. */
async function morphs({ seconds, parts }) {
  for (let i = 0; i < seconds; i++) {
    Idiomorph.morph(document.getElementById('part'), parts[i % parts.length]);
    window.__pass(1_000);
    await Promise.resolve();
    while (window.__underWay) await new Promise((resolve) => { setTimeout(resolve, 1); });
  }
  window.__pass(1_000);
}

/** In the page: changes the text's size, turns pages and types, so many times. Gives what was said. */
async function announcements({ times }) {
  const [article, list] = ['article', 'list'].map((id) => document.getElementById(id).shadowRoot);
  const press = (action) => article.querySelector(`[data-action=${action}]`).click();
  const turn = (words) => [...list.querySelectorAll('[part=pager] button')].find(({ textContent }) => textContent.includes(words)).click();
  const type = (value) => {
    const field = list.querySelector('input[type=search]');
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const deeds = [
    () => press('larger'), () => turn('Sau'), () => type('vườn'), () => press('normal'), () => type(''), () => turn('Trước'),
  ];
  const said = new Set();
  for (let i = 0; i < times; i++) {
    deeds[i % deeds.length]();
    // The first ends the silence after an action, and the pause after the last key; the second is for what one of them has begun.
    for (const milliseconds of [1_500, 1_500]) {
      window.__pass(milliseconds);
      await new Promise((resolve) => { setTimeout(resolve); });
      for (const root of [article, list]) said.add(root.querySelector('[data-message=said]')?.textContent);
    }
  }
  return [...said];
}

describe('soak, Chromium', () => {
  let chromium;
  before(async () => {
    chromium = await start('chromium');
    await chromium.driver.manage().setTimeouts({ script: 600_000 });
  });
  after(() => chromium?.stop());

  const load = async (t, body, head = '') => {
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Lâu', head: script('count') + head + SCRIPTS.module, body }) } });
    return { server, page: await open(chromium, `${server.origin}/t.html`) };
  };
  /** The figures after each tenth of a deed. */
  const tenths = async (page, deed) => {
    const samples = [];
    for (let i = 0; i < TENTHS; i++) {
      await deed(i);
      // Copies of files are kept a second after they are shown.
      await pause(1_500);
      samples.push(await held(page.driver));
    }
    return samples;
  };
  const flat = (t, samples) => {
    t.diagnostic(table(samples));
    assert.deepEqual(growth(samples), []);
  };

  test('5,000 mounts and removals', async (t) => {
    const { page } = await load(t, '<div id="place"></div>');
    await page.until('the elements are defined', () => Boolean(customElements.get('vn-clock')));
    flat(t, await tenths(page, () => page.ask(mounts, { times: 5_000 / 10 / TENTHS, batch: BATCH })));
  });

  test('1,000 changes of src', async (t) => {
    const { page, server } = await load(t, '<vn-article id="article" src="/data/bai-viet.json"></vn-article><vn-related-news id="list" src="/data/tin-khac.json"></vn-related-news>');
    await page.reaches('ready', '#article, #list');
    flat(t, await tenths(page, (i) => page.ask(changes, { times: 1_000 / TENTHS, from: i * 100 + 1 })));
    assert.ok(server.log.filter(({ query }) => query.startsWith('?so=')).length > 1_500);
  });

  test('24 hours of clocks, and of lists that are loaded anew each half minute', async (t) => {
    const body = '<vn-clock id="clock" lunar></vn-clock><vn-clock sync></vn-clock><vn-article id="article" src="/data/bai-viet.json" refresh="30" json-ld></vn-article><vn-related-news id="list" src="/data/tin-khac.json" refresh="30" search></vn-related-news>';
    const { page, server } = await load(t, body, script('jump-time'));
    await page.reaches('ready', '#article, #list');
    const first = await page.ask(() => __seen.text('#clock'));
    flat(t, await tenths(page, () => page.ask(passes, { seconds: 86_400 / TENTHS })));
    assert.notEqual(await page.ask(() => __seen.text('#clock')), first);
    for (const name of ['bai-viet', 'tin-khac']) {
      const count = server.requests(`/data/${name}.json`).length;
      t.diagnostic(`${name}.json was asked for ${count} times`);
      assert.ok(count > 2_000, `${count} requests in a day`);
    }
  });

  test('3,000 announcements', async (t) => {
    const body = '<vn-article id="article" src="/data/bai-viet.json"></vn-article><vn-related-news id="list" src="/data/tin-khac.json" search page-size="3"></vn-related-news>';
    const { page } = await load(t, body, script('jump-time'));
    await page.reaches('ready', '#article, #list');
    const said = new Set();
    flat(t, await tenths(page, async () => {
      for (const words of await page.ask(announcements, { times: 3_000 / TENTHS })) said.add(words);
    }));
    t.diagnostic(`said: ${[...said].join(' | ')}`);
    for (const words of [/^Cỡ chữ 125/, /^Cỡ chữ 100/, /^Trang \d+ \/ \d+$/, /^[1-9]\d* kết quả$/]) assert.ok([...said].some((one) => words.test(one)), `${words} was said`);
  });

  test('10 minutes of a page that is morphed every second', async (t) => {
    const { page } = await load(t, PART(1), `${script('jump-time')}<script src="/node_modules/idiomorph/dist/idiomorph.js"></script>`);
    await page.reaches('ready', 'vn-article, #list');
    flat(t, await tenths(page, () => page.ask(morphs, { seconds: 600 / TENTHS, parts: [PART(1), PART(1), PART(2)] })));
    await page.reaches('ready', 'vn-article, #list');
    assert.deepEqual(await page.ask(() => ['vn-article', '#container > vn-article', 'p > vn-time', 'script[type="application/ld+json"]'].map((selector) => document.querySelectorAll(selector).length)), [2, 1, 1, 2]);
    assert.deepEqual(await page.ask(() => __seen.log.filter(({ kind }) => kind === 'thrown' || kind === 'rejected')), []);
  });

  test('a page that keeps what it took out, adds listeners and lets the memory grow is found out', async (t) => {
    const { page } = await load(t, '<div id="place"></div>');
    await page.until('the elements are defined', () => Boolean(customElements.get('vn-clock')));
    const samples = await tenths(page, () => page.ask(mounts, { times: 5, batch: BATCH, leaks: true }));
    t.diagnostic(table(samples));
    assert.deepEqual(growth(samples).map((line) => line.split(':')[0]), Object.keys(TOLERANCE));
  });
});
