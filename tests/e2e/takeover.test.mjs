// A first view in the page's own markup is taken over, not redone: with the same data not a node changes, and what the visitor does in
// it goes on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { openRendered } from './lib/first-views.mjs';
import { focused, Key, press, pressTo } from './lib/keyboard.mjs';
import { SCRIPTS } from './lib/page.mjs';
import { ROOT } from './lib/server.mjs';
import { A, answer, ARTICLE, assertUntouched, FEED, item, json, L, LONG, MANY, reachesAll, records, rest, ROUTES, script, slow } from './lib/taken-over.mjs';

/** Pages whose elements get the same data. */
const SAME = {
  'an article and a list': A + L,
  'everything that a list has': '<vn-related-news id="l" src="/tin.json" search by-date thumbnails page-size="5" heading="Tin &amp; bài"></vn-related-news><vn-related-news id="m" src="/tin.json" search limit="3" heading=""></vn-related-news>',
  'a list by content beside its article': `${A}<vn-related-news id="l" src="/tin.json" order="related" limit="4"></vn-related-news>`,
  'a list of more rows than one list has': '<vn-related-news id="l" src="/nhieu.json" page-size="0"></vn-related-news>',
  'data in the page': `<vn-article id="a">${script(ARTICLE)}</vn-article><vn-related-news id="l">${script(FEED)}</vn-related-news>`,
  'no data yet, but none to show': '<vn-related-news id="l" src="/khong.json"></vn-related-news>',
  'two elements of one file': `${A}<vn-article id="b" src="/bai.json" tools="none" heading-level="4" date-format="news"></vn-article>${L}<vn-related-news id="m" src="/tin.json" page-size="0"></vn-related-news>`,
  'a time': '<vn-time id="t" datetime="2016-12-29T15:13:27+07:00"></vn-time> <vn-time id="u" datetime="29/12/2016" format="full"></vn-time>',
  'a file that is loaded again and again': '<vn-article id="a" src="/bai.json" refresh="30"></vn-article>',
};
/** An element as people write it. */
const NAIVE = `<script>
  addEventListener('DOMContentLoaded', () => customElements.define('vn-article', class extends HTMLElement {
    async connectedCallback() {
      const root = this.shadowRoot;
      root.innerHTML = '<p>Đang tải…</p>';
      const item = await fetch(this.getAttribute('src')).then((response) => response.json());
      root.innerHTML = '<div><article part="article"><h2 part="title">' + item.title + '</h2></article></div>';
      this.dataset.state = 'ready';
    }
  }));
</script>`;

const idsOf = (body) => [...body.matchAll(/\bid="(\w+)"/g)].map(([, id]) => id);

eachEngine((engine) => {
  for (const [name, body] of Object.entries(SAME)) {
    for (const kind of Object.keys(SCRIPTS)) {
      test(`the same data, ${kind}: not a node changes: ${name}`, async (t) => {
        const { page } = await openRendered(t, engine, { body, routes: { ...ROUTES, '/nhieu.json': answer(MANY), '/khong.json': answer({ items: [] }) }, script: SCRIPTS[kind] });
        await assertUntouched(page, idsOf(body));
        const loads = (await page.events()).filter(({ type }) => type === 'vn-load');
        assert.equal(loads.length, await page.ask(() => document.querySelectorAll('vn-article, vn-related-news').length));
        await assertQuiet(page);
      });
    }
  }

  test('the control: a naive element begins anew', async (t) => {
    const { page } = await openRendered(t, engine, { body: A, routes: ROUTES, script: NAIVE });
    await reachesAll(page);
    await rest(page);
    const [records, wasLoading, isKept] = await page.ask(() => [watch.records.a.length, watch.wasLoading.length, watch.hasKept('a')]);
    assert.ok(records > 0 && wasLoading > 0 && !isKept, `${records} ${wasLoading} ${isKept}`);
  });

  test('a long article is taken over at once, as it is', async (t) => {
    const { page } = await openRendered(t, engine, { body: A, routes: { ...ROUTES, '/bai.json': answer(LONG) } });
    await assertUntouched(page, ['a']);
  });

  test('a closed root is taken over like an open one', async (t) => {
    const { page } = await openRendered(t, engine, { body: A + L, routes: ROUTES, mode: 'closed' });
    await assertUntouched(page, ['a', 'l']);
    assert.equal(await page.ask(() => document.getElementById('a').shadowRoot), null);
  });

  test('a style sheet of the markup stays, and ours is there as well', async (t) => {
    const { page } = await openRendered(t, engine, { body: A, routes: ROUTES, edit: (html) => `<style>:host { color: green }</style>${html}` });
    await assertUntouched(page, ['a']);
    assert.deepEqual(await page.ask(() => [watch.root('a').querySelectorAll('style').length, watch.root('a').adoptedStyleSheets.length]), [1, 1]);
  });

  test('newer data change what differs and nothing else', async (t) => {
    const newer = { ...ARTICLE, title: 'Tin đã sửa' };
    const feed = { items: [item(20, { date_published: '2017-01-01' }), ...FEED.items] };
    const { page } = await openRendered(t, engine, { body: A + L, routes: ROUTES, later: { '/bai.json': slow(newer), '/tin.json': slow(feed) } });
    await page.until('the newer data', () => watch.root('a').textContent.includes('Tin đã sửa') && watch.root('l').textContent.includes('Tin số 20'));
    await reachesAll(page);
    const found = await records(page);
    assert.deepEqual(found.a, ['"Tin đã sửa"']);
    assert.deepEqual(found.l.filter((record) => /li/.test(record)), ['+li', '-li']);
    assert.deepEqual(await page.ask(() => watch.wasLoading), []);
    await assertQuiet(page);
  });

  test('content never gives way to a message that it is loading, and has no state until there are data', async (t) => {
    const { page } = await openRendered(t, engine, { body: A + L, routes: ROUTES, later: { '/bai.json': slow(ARTICLE), '/tin.json': slow(FEED) } });
    await assertUntouched(page, ['a', 'l']);
    assert.deepEqual(await page.ask(() => [watch.wasLoading, watch.states]), [[], { a: ['ready'], l: ['ready'] }]);
  });

  test('the focus stays where the keyboard has put it, a selection stays, and what was opened stays open', async (t) => {
    const { page, server } = await openRendered(t, engine, { body: L + A, routes: ROUTES, later: { '/tin.json': { hang: 'open' }, '/bai.json': { hang: 'open' } } });
    await pressTo(page, Key.TAB, 'Tin số 4');
    await page.ask(() => {
      const root = watch.root('a');
      root.querySelector('details').open = true;
      watch.records.a.length = 0;
      getSelection().selectAllChildren(root.querySelector('[part=lead]'));
      window.selected = () => (root.getSelection ? root.getSelection() : getSelection()).toString();
      window.atFirst = selected();
      if (!atFirst) throw new Error('nothing is selected');
      window.focusedElement = watch.root('l').activeElement;
    });
    // The next request is answered.
    for (const [path, value] of [['/tin.json', FEED], ['/bai.json', ARTICLE]]) server.route(path, answer(value));
    await page.ask(() => { for (const id of ['a', 'l']) document.getElementById(id).src += '?2'; });
    await reachesAll(page);
    await rest(page);
    assert.equal(await focused(page), 'Tin số 4');
    assert.deepEqual(await page.ask(() => [watch.root('l').activeElement === focusedElement, watch.root('a').querySelector('details').open, selected() === atFirst]), [true, true, true]);
    assert.deepEqual((await records(page)).l, []);
    // A Tab goes on from there.
    await press(page, Key.TAB);
    assert.equal(await focused(page), 'Tin số 5');
  });

  test('`data` that a script sets later is compared with the content as well', async (t) => {
    const { page } = await openRendered(t, engine, { body: L, routes: ROUTES, answer: (made) => ({ ...made, body: String(made.body).replace(' src="/tin.json"', '') }) });
    await page.until('it is said that there are no data', () => __seen.log.some(({ text }) => text.includes('nothing to show')));
    await rest(page);
    assert.deepEqual(await records(page), { l: [] });
    await page.ask((feed) => { document.getElementById('l').data = JSON.parse(feed); }, json(FEED));
    await page.reaches('ready', '#l');
    await rest(page);
    assert.deepEqual(await records(page), { l: [] });
  });

  test('what was typed before the wasm came is searched for', async (t) => {
    const body = '<vn-related-news id="l" src="/tin.json" search page-size="0"></vn-related-news>';
    const { page } = await openRendered(t, engine, { body, routes: ROUTES, tail: '<script>watch.root("l").querySelector("input").value = "so 12"</script>' });
    await page.until('the search', () => watch.root('l').querySelectorAll('li').length === 1);
    assert.equal(await page.ask(() => watch.root('l').querySelector('input').value), 'so 12');
  });

  test('attributes that a script changes before the wasm runs', async (t) => {
    const { page } = await openRendered(t, engine, { body: A, routes: ROUTES, tail: '<script>document.getElementById("a").setAttribute("heading-level", 3)</script>' });
    await page.until('the new level', () => watch.root('a').querySelector('h3[part=title]'));
    assert.deepEqual(await page.ask(() => watch.wasLoading), []);
  });

  test('an element that is moved, taken out and put back, before its data are there and after', async (t) => {
    const { page, server } = await openRendered(t, engine, { body: `<div class="d"></div>${A}`, routes: ROUTES, later: { '/bai.json': { hang: 'open' } } });
    await page.until('the wasm runs', () => window.vnPortalWidgets?.whenReady.then(() => true));
    await page.ask(() => {
      const element = document.getElementById('a');
      document.querySelector('.d').append(element);
      element.remove();
    });
    await rest(page);
    server.route('/bai.json', slow(ARTICLE));
    await page.ask(() => document.body.append(window.a = [...watch.roots.keys()][0]));
    await assertUntouched(page, ['a']);
    assert.deepEqual(await page.ask(() => watch.wasLoading), []);
  });

  test('an element that a frame adopts before the wasm runs', async (t) => {
    const wasm = { type: 'application/wasm', body: readFileSync(path.join(ROOT, 'pkg/vn-portal-widgets_bg.wasm')), delay: 600 };
    const tail = '<iframe class="f"></iframe><script type="module">const inner = document.querySelector(".f").contentDocument; inner.documentElement.lang = "vi"; inner.body.append([...watch.roots.keys()][0])</script>';
    const { page } = await openRendered(t, engine, { body: A, routes: ROUTES, script: SCRIPTS.module, later: { '/pkg/vn-portal-widgets_bg.wasm': wasm }, tail });
    await page.until('its data', () => document.querySelector('.f').contentDocument.querySelector('vn-article')?.dataset.state === 'ready');
    await rest(page);
    assert.deepEqual(await records(page), { a: [] });
    assert.equal(await page.ask(() => [...watch.roots.values()][0].adoptedStyleSheets.length), 1);
  });

  test('the copy of an element whose root can be cloned', async (t) => {
    const answerClonable = (made) => ({ ...made, body: String(made.body).replace('shadowrootmode="open"', 'shadowrootmode="open" shadowrootclonable') });
    const tail = '<script>{ const copy = document.getElementById("a").cloneNode(true); copy.id = "b"; document.body.append(copy); watch.begin(); }</script>';
    const { page } = await openRendered(t, engine, { body: A, routes: ROUTES, answer: answerClonable, tail });
    await assertUntouched(page, ['a', 'b']);
    assert.equal(await page.ask(() => watch.root('b').querySelector('[part=title]').textContent), ARTICLE.title);
  });

  test('a template that no parser has made a root of goes, and the children show', async (t) => {
    const dead = `<template shadowrootmode="open"><p>Chết</p></template>`;
    const tail = `<script>
      document.querySelector('.d').innerHTML = '<vn-article id="x" src="/treo.json">${dead}<b id="old">Bản cũ</b></vn-article><div id="y" data-vn="article" data-src="/treo.json">${dead}<b id="old2">Bản cũ</b></div>'.replaceAll('<\\\\/', '</');
    </script>`.replaceAll('</template>', '<\\/template>').replaceAll('</p>', '<\\/p>');
    const { page } = await openRendered(t, engine, { body: `<div class="d"></div>${A}`, routes: { ...ROUTES, '/treo.json': { hang: 'open' } }, tail });
    await page.until('no template', () => !document.querySelector('template') && customElements.get('vn-article'));
    assert.deepEqual(await page.ask(() => [__seen.visible('#old'), __seen.visible('#old2')]), [true, true]);
    await page.reaches('loading', '#x');
  });

  test('containers hand their roots over to their children: the same nodes, with the focus', async (t) => {
    const body = '<div id="l" data-vn="related-news" data-src="/tin.json"><p>Danh sách cũ</p></div><div id="a" data-vn="article" data-src="/bai.json"><p>Bản cũ</p></div><p>Lúc <span id="t" data-vn="time" data-datetime="2016-12-29"></span></p>';
    const tail = '<script>window.focusedElement = [...watch.root("l").querySelectorAll("a")][3]; focusedElement.focus();</script>';
    const { page } = await openRendered(t, engine, { body, routes: ROUTES, tail });
    await reachesAll(page);
    const seen = await page.ask(() => ['a', 'l', 't'].map((id) => {
      const container = document.getElementById(id);
      const child = container.firstElementChild;
      return [container.children.length, watch.hasKept(id, child.shadowRoot), [...container.shadowRoot.childNodes].map(({ nodeName }) => nodeName).join(), __seen.visible(child)];
    }));
    assert.deepEqual(seen, Array(3).fill([1, true, 'SLOT', true]));
    assert.equal(await page.ask(() => document.querySelector('#l > *').shadowRoot.activeElement === focusedElement), true);
    assert.deepEqual(await page.ask(() => watch.wasLoading), []);
    await assertQuiet(page);
  });

  test('content of the page’s own that is none of ours gives way to the data, and its slot to the children until then', async (t) => {
    const skeleton = '<div class="khung"><slot></slot></div>';
    const { page } = await openRendered(t, engine, { body: A, routes: ROUTES, edit: () => skeleton, later: { '/bai.json': slow(ARTICLE) } });
    await page.reaches('ready', '#a');
    assert.deepEqual(await page.ask(() => watch.states.a), ['loading', 'ready']);
    assert.equal(await page.ask(() => watch.root('a').querySelector('.khung, slot')), null);
  });

  test('a root that is still being parsed when the wasm is there', async (t) => {
    const early = SCRIPTS.embed.replace(' defer', '');
    const inParts = (made) => {
      const at = made.body.indexOf('một liên kết');
      return { ...made, chunks: [made.body.slice(0, at), 700, made.body.slice(at)] };
    };
    const { page } = await openRendered(t, engine, { body: A + L, routes: ROUTES, script: early, answer: inParts });
    await assertUntouched(page, ['a', 'l']);
    assert.equal(await page.ask(() => document.querySelectorAll('template').length), 0);
    await assertQuiet(page);
  });
});
