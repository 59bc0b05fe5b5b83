// axe-core finds nothing: on the pages of www/ at both widths, and on every state of the elements.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { EMPTY_FEED, GOOD_ARTICLE, GOOD_FEED } from './lib/faults-table.mjs';
import { open, Page, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { PAGES } from './lib/www-pages.mjs';

const WIDTHS = [360, 1280];

// One for each way a state looks; the other faults differ in words only.
const STATES = {
  error: { answer: { status: 404, type: 'text/html', body: '<h1>404</h1>' } },
  'error, item': { answer: { body: GOOD_ARTICLE }, item: 'khong-co', list: GOOD_FEED },
  loading: { answer: { hang: 'open' } },
  empty: { answer: { body: EMPTY_FEED } },
  ready: { answer: { body: GOOD_ARTICLE }, list: GOOD_FEED },
};

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
        // Before axe, whose style sheets the policy refuses.
        assert.deepEqual(violations(await page.log()), []);
        assert.deepEqual(await axeFaults(page), []);
      });
    }
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
