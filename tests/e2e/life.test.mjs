// The life of an element: cloned once it has rendered, its attributes written in any order, given data before our script has come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const ATTRIBUTES = [['src', '/data/tin-khac.json'], ['page-size', '3'], ['heading', 'Tin mới'], ['search', ''], ['date-format', 'date']];
const DATA = '{"title": "Trong trang", "tags": ["Một", "Hai"]}';

eachEngine((engine) => {
  const show = async (t, head, body) => {
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Đời', head, body }) } });
    return { server, page: await open(engine, `${server.origin}/t.html`) };
  };

  test('a deep clone of what has rendered shows the same, and a container keeps its one element', async (t) => {
    const body = `<div id="all"><vn-article><a href="/cu.html">Bản cũ</a><script type="application/json">${DATA}</script></vn-article>
      <vn-related-news src="/data/tin-khac.json" search></vn-related-news><p data-vn="time" data-datetime="29/12/2016">cũ</p></div>`;
    const { server, page } = await show(t, SCRIPTS.embed, body);
    await page.reaches('ready', '#all > [src], #all > vn-article');
    await page.until('the container', () => __seen.text('#all vn-time') === '29/12/2016 00:00');
    await page.tell(() => {
      const copy = document.getElementById('all').cloneNode(true);
      copy.id = 'copy';
      document.body.append(copy);
    });
    await page.reaches('ready', '#copy > [src], #copy > vn-article');
    const texts = () => ['#all', '#copy'].map((id) => [...document.querySelectorAll(`${id} *`)].filter((node) => node.localName.startsWith('vn-')).map((host) => `${host.localName}: ${__seen.text(host)}`));
    await page.until('the copied container', () => __seen.text('#copy vn-time') === '29/12/2016 00:00');
    const [first, second] = await page.ask(texts);
    assert.equal(first.length, 3);
    assert.match(first.join('\n'), /Trong trang[^]*Một, Hai/);
    assert.deepEqual(second, first);
    // The control: they are two.
    await page.tell(() => { document.querySelector('#copy vn-article').data = { title: 'Của bản sao' }; });
    await page.until('the copy alone shows it', () => /Của bản sao/.test(__seen.text('#copy vn-article')) && /Trong trang/.test(__seen.text('#all vn-article')));
    assert.equal(server.requests('/data/tin-khac.json').length, 1);
    await assertQuiet(page);
  });

  test('attributes in any order, written at once or one by one, show the same', async (t) => {
    const { page } = await show(t, SCRIPTS.embed, '');
    const orders = ATTRIBUTES.map((_, at) => [...ATTRIBUTES.slice(at), ...ATTRIBUTES.slice(0, at)]).flatMap((order) => [order, [...order].reverse()]);
    await page.tell((orders) => {
      for (const order of orders) {
        const early = document.createElement('vn-related-news');
        for (const [name, value] of order) early.setAttribute(name, value);
        const late = document.createElement('vn-related-news');
        document.body.append(early, late);
        for (const [name, value] of order) late.setAttribute(name, value);
      }
    }, orders);
    await page.reaches('ready', 'vn-related-news');
    const texts = await page.ask(() => [...document.querySelectorAll('vn-related-news')].map((host) => __seen.text(host)));
    assert.equal(texts.length, orders.length * 2);
    assert.match(texts[0], /Tin mới/);
    assert.deepEqual(new Set(texts), new Set([texts[0]]));
  });

  test('data given before our script has come is shown, and wins over `src`', async (t) => {
    const { server, page } = await show(t, '', '<vn-article id="early" src="/data/bai-viet.json"><p id="old">Bản cũ</p></vn-article>');
    await page.tell((script) => {
      Object.assign(document.getElementById('early'), { data: { title: 'Từ trước', tags: ['Ba'] }, headingLevel: 4 });
      document.head.append(Object.assign(document.createElement('script'), { src: script }));
    }, '/pkg/vn-portal-widgets.embed.js');
    await page.reaches('ready', '#early');
    assert.deepEqual(await page.ask(() => [__seen.part('#early', 'title').textContent, __seen.part('#early', 'title').localName, Object.hasOwn(document.getElementById('early'), 'data'), __seen.visible('#old')]), ['Từ trước', 'h4', false, false]);
    assert.deepEqual(server.requests('/data/bai-viet.json'), []);
    await assertQuiet(page);
  });
});
