// axe-core finds nothing: on the demo at both widths, and on every state of the elements.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { eachEngine } from './lib/engines.mjs';
import { EMPTY_FEED, FAULTS, GOOD_ARTICLE, GOOD_FEED } from './lib/faults-table.mjs';
import { open, Page, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const WIDTHS = [360, 1280];

const fault = (wanted) => FAULTS.find(({ name }) => name === wanted);
// One for each way a state looks; the other faults differ in words only.
const STATES = {
  error: { answer: fault('404').answer },
  'error, item': { answer: fault('an item that is not there').answer, item: 'khong-co', list: GOOD_FEED },
  loading: { answer: { hang: 'open' } },
  empty: { answer: { body: EMPTY_FEED } },
  ready: { answer: { body: GOOD_ARTICLE }, list: GOOD_FEED },
};

eachEngine((engine) => {
  for (const width of WIDTHS) {
    for (const name of ['index.html', 'mo-dun.html', 'toi-thieu.html']) {
      test(`${name} at ${width} px`, async (t) => {
        const server = await serve(t, { routes: AXE });
        const page = new Page(engine.driver);
        await page.inFrame(`${server.origin}/${name}`, width);
        await page.reaches('ready', 'vn-article, vn-related-news');
        assert.deepEqual(await axeFaults(page), []);
      });
    }
  }

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
