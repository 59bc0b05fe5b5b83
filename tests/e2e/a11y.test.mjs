// axe-core finds nothing: on the pages of www/ at both widths, and on every state of the elements. No page of www/ scrolls sideways or cuts anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { EMPTY_FEED, GOOD_ARTICLE, GOOD_FEED } from './lib/faults-table.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { open, Page, SCRIPTS, template } from './lib/page.mjs';
import { overflow } from './lib/overflow.mjs';
import { serve } from './lib/server.mjs';

const WIDTHS = [360, 1280];

// One for each way a state looks; the other faults differ in words only.
const STATES = {
  error: { answer: { status: 404, type: 'text/html', body: '<h1>404</h1>' } },
  'error, item': { answer: { body: GOOD_ARTICLE }, item: 'khong-co', list: GOOD_FEED },
  loading: { answer: { hang: 'open' } },
  empty: { answer: { body: EMPTY_FEED } },
  ready: { answer: { body: GOOD_ARTICLE }, list: GOOD_FEED },
};

const shown = (page) => page.reaches('ready', 'vn-article, vn-related-news');

/** The pages of www/, and what makes each show what there is to see. */
const PAGES = {
  'index.html': shown,
  'mo-dun.html': shown,
  'toi-thieu.html': shown,
  'dan-tu-word.html': shown,
  'tin-mau.html': async () => {},
  'data/hoi-nghi-tong-ket-cong-tac-dan-van-chinh-quyen-nam-2016.html': async () => {},
  'trang-thai.html': (page) => page.reaches('ready', '#tim-thay, #du-noi-dung, .themed vn-related-news'),
  async 'tao-ma.html'(page) {
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => document.getElementById('kem-noi-dung').click());
    await page.until('the content', () => document.getElementById('ma').value.includes('<template'));
    await page.tell(() => {
      const field = document.getElementById('gia-tri-limit');
      field.value = '-3';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  },
  async 'soan-tin.html'(page) {
    await page.until('the page is ready', () => document.getElementById('ten-tep').textContent);
  },
  async 'kiem-tra.html'(page) {
    await page.until('the script runs', () => window.vnPortalWidgets && window.examples);
    await page.tell(() => document.getElementById('vi-du-dung').click());
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => document.getElementById('vi-du-loi').click());
    await page.until('the mistake', () => document.querySelector('#danh-sach .quote'));
  },
};

/** Sizes of the window in CSS pixels; 400 % of 1280 × 1024 is 320 × 256. */
const SIZES = {
  '320 px': { width: 320 },
  '360 px': { width: 360 },
  '768 px': { width: 768 },
  '1280 px': { width: 1280 },
  '1920 px': { width: 1920 },
  'text at 200 %, 1280 px': { width: 1280, text: '200%' },
  'text at 200 %, 360 px': { width: 360, text: '200%' },
  'zoom of 400 %': { width: 320, height: 256 },
};

/** Makes the frame of a page another size. */
async function resize({ driver }, width, height) {
  await driver.switchTo().defaultContent();
  await driver.executeScript((width, height) => Object.assign(document.querySelector('iframe').style, { width: `${width}px`, height: `${height}px` }), width, height);
  await driver.switchTo().frame(0);
}

eachEngine((engine) => {
  for (const width of WIDTHS) {
    for (const [name, prepare] of Object.entries(PAGES)) {
      test(`${name} at ${width} px`, async (t) => {
        const server = await serve(t, { routes: AXE });
        const page = new Page(engine.driver);
        // Axe loads a script, which the page of the editors allows to none but those of its markup.
        const body = await fetch(`${server.origin}/${name}`).then((answer) => answer.text());
        server.route(`/${name}`, { type: 'text/html; charset=utf-8', body: body.replace(/; require-trusted-types[^"]*/, '') });
        await page.inFrame(`${server.origin}/${name}`, width);
        await prepare(page);
        assert.deepEqual(await axeFaults(page), []);
        assert.deepEqual(violations(await page.log()), []);
      });
    }
  }

  for (const [name, prepare] of Object.entries(PAGES)) {
    test(`${name} from 320 to 1920 px, with text twice as large and at 400 %: nothing scrolls sideways, nothing is cut`, async (t) => {
      const server = await serve(t);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/${name}`, 1280);
      await prepare(page);
      await page.tell(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
      const faults = [];
      for (const [size, { width, height = 900, text = '' }] of Object.entries(SIZES)) {
        await resize(page, width, height);
        faults.push(...(await page.ask(overflow, text)).map((fault) => `${size}: ${fault}`));
      }
      assert.deepEqual(faults, []);
      // The controls: a line that does not break, and one that is cut.
      await resize(page, 320, 900);
      await page.tell(() => {
        const line = document.querySelector('main').appendChild(document.createElement('p'));
        line.textContent = 'Một dòng không xuống dòng, dài hơn màn hình của điện thoại';
        line.style.whiteSpace = 'nowrap';
      });
      assert.match((await page.ask(overflow, '')).join('\n'), /scrolls sideways/);
      await page.tell(() => { document.querySelector('main > p:last-of-type').style.overflow = 'hidden'; });
      assert.match((await page.ask(overflow, '')).join('\n'), /is cut: Một dòng/);
    });
  }

  for (const name of ['tao-ma.html', 'kiem-tra.html', 'trang-thai.html']) {
    test(`${name} by keyboard: each control is reached in its order, is seen, and nothing covers it`, async (t) => {
      const server = await serve(t);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/${name}`, 360);
      await PAGES[name](page);
      const last = await page.ask(() => {
        document.documentElement.style.scrollBehavior = 'auto';
        const all = [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary)')];
        // One radio button of a group is a stop, and what is folded is none.
        window.walk = all.filter((control) => control.checkVisibility() && !control.disabled && (control.type !== 'radio' || control.checked)).slice(0, 30);
        document.querySelector('main').focus();
        return window.walk.length;
      });
      const seen = [];
      for (let presses = 0; presses < 60 && seen.at(-1) !== last - 1; presses += 1) {
        await press(page, Key.TAB);
        const at = await page.ask(() => {
          const control = document.activeElement;
          const { left, top, width, height } = control.getBoundingClientRect();
          const over = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
          const isSeen = control === over || control.contains(over) || over?.contains(control) || control.labels?.[0]?.contains(over);
          return isSeen ? window.walk.indexOf(control) : `${control.id || control.textContent} is covered by ${over?.outerHTML.slice(0, 80)}`;
        });
        // Elements of ours and parts that scroll have stops of their own between.
        if (at !== -1) seen.push(at);
      }
      assert.deepEqual([...new Set(seen)], Array.from({ length: last }, (_, index) => index));
    });
  }

  for (const width of WIDTHS) {
    test(`the article with all its tools at ${width} px: as it comes, read aloud, shared, at 200 %, with the viewer open`, async (t) => {
      const item = { id: 'a', title: 'Bài có tất cả', summary: 'Tóm tắt', language: 'vi', tags: ['Dân vận'], date_published: '2016-12-29', date_modified: '2016-12-30', authors: [{ name: 'N.H' }], attachments: [{ url: '/a.pdf', size_in_bytes: 1258291 }], _vn: { views: 7370, source: 'Vinhlong.gov.vn' } };
      item.content_html = `<p>Đoạn một.</p><figure><img src="/data/images/hoi-nghi-dan-van-2016.svg?1" alt="Cầu" width="600" height="400"><figcaption>Cầu</figcaption></figure>
        <p><img src="/data/images/hoi-nghi-dan-van-2016.svg?2" alt="Chợ" width="300" height="200"><img src="/data/images/hoi-nghi-dan-van-2016.svg?3" alt="" width="300" height="200"></p><blockquote>Lời</blockquote><ul><li>Một</li></ul>
        <table><caption>Bảng số</caption><tr><th scope="col">Cột</th></tr><tr><td>${'Rộng'.repeat(100)}</td></tr></table><table><tr><th scope="col">Hai</th></tr><tr><td>1</td></tr></table><audio src="/a.mp3"></audio>`;
      const head = `<meta name="viewport" content="width=device-width"><script src="/pages/lib/fake-tools.js"></script>${SCRIPTS.embed}`;
      const body = '<main><h1>Trang thử</h1><vn-article id="article" src="/a.json"></vn-article></main>';
      const server = await serve(t, { routes: { ...AXE, '/t.html': template('widgets.html', { title: 'Công cụ', head, body }), '/a.json': { body: JSON.stringify(item) } } });
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/t.html`, width);
      await page.reaches('ready', '#article');
      const click = (action) => page.ask((action) => document.querySelector('#article').shadowRoot.querySelector(`[data-action=${action}]`).click(), action);
      const states = { 'as it comes': [], 'read aloud': ['listen'], halted: ['listen'], shared: ['stop', 'share'], 'at 200 %': ['larger', 'larger', 'larger', 'larger'], 'viewer open': ['view'], 'next picture': ['next'] };
      await page.ask(() => { __tools.refuse = 'NotAllowedError'; });
      for (const [state, actions] of Object.entries(states)) {
        for (const action of actions) await click(action);
        await page.ask(() => new Promise((resolve) => setTimeout(resolve, 50)));
        assert.deepEqual(await axeFaults(page), [], state);
        assert.ok(await page.ask(() => document.documentElement.scrollWidth <= innerWidth), `${state}: the page scrolls sideways`);
      }
    });
  }

  test('two lists, two articles and a clock on an English page', async (t) => {
    const list = '<vn-related-news src="/data/tin-khac.json" search by-date page-size="3"></vn-related-news>';
    const article = '<vn-article src="/data/bai-viet.json"></vn-article>';
    const body = `<main><h1>A page</h1><p><vn-clock></vn-clock></p>${article}${list}${article}${list}</main>`;
    const { body: html } = template('widgets.html', { title: 'English', head: SCRIPTS.embed, body });
    const page = { type: 'text/html; charset=utf-8', body: html.replace('<html lang="vi">', '<html lang="en">') };
    const server = await serve(t, { routes: { ...AXE, '/t.html': page } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('ready', 'vn-article, vn-related-news');
    assert.equal(await opened.ask(() => document.documentElement.lang), 'en');
    assert.deepEqual(await axeFaults(opened), []);
    // The control: as if each list were the only one.
    await opened.tell(() => {
      for (const host of document.querySelectorAll('vn-related-news')) host.shadowRoot.querySelector('nav').setAttribute('aria-label', 'Phân trang');
      delete window.axeResult;
    });
    assert.match((await axeFaults(opened)).join('\n'), /^landmark-unique /m);
  });

  for (const [state, { answer, item, list }] of Object.entries(STATES)) {
    test(`state ${state}`, async (t) => {
      const body = `<main><h1>Trang thử</h1><vn-clock></vn-clock>
        <vn-article id="article" src="/a.json"${item ? ` item="${item}"` : ''}><a href="/cu.html">Bản cũ</a></vn-article>
        <vn-related-news id="list" src="/b.json"><a href="/cu-2.html">Danh sách cũ</a></vn-related-news></main>`;
      const page = template('widgets.html', { title: 'Trạng thái', head: SCRIPTS.embed, body });
      const routes = { ...AXE, '/t.html': page, '/a.json': answer, '/b.json': list ? { body: list } : answer };
      const server = await serve(t, { routes });
      const opened = await open(engine, `${server.origin}/t.html`);
      await opened.reaches(state.split(',')[0], '#article');
      await opened.reaches(list ? 'ready' : state, '#list');
      assert.deepEqual(await axeFaults(opened), []);
    });
  }
});
