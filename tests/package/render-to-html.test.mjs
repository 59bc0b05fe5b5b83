// renderToHtml in Node: the same Rust as in the browser, with parse5 in place of its parser.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRepo } from '../../scripts/project.mjs';

const { renderPage, renderToHtml, whenReady } = await import(pathToFileURL(inRepo('pkg', 'vn-portal-widgets.js')).href);
before(() => whenReady);

const ITEM = { id: 'a', url: '/tin/a.html', title: 'Hội nghị', date_published: '2016-12-29', content_html: '<p onclick=a()>Một <a href=/tin/b.html>hai</a> <a href=https://b.vn/>ba</a></p>' };
const FEED = { items: [ITEM, { id: 'b', url: '/tin/b.html', title: 'Thời tiết', date_published: '2016-12-30' }] };

/** What a call logs, and what it gives. */
function heard(call) {
  const { warn } = console;
  const lines = [];
  console.warn = (line) => lines.push(line);
  try {
    return [call(), lines];
  } finally {
    console.warn = warn;
  }
}

/** The error of a call. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('every element is written', () => {
  assert.equal(renderToHtml('vn-time', { datetime: '29/12/2016', format: 'full' }),
    '<time part="time" datetime="2016-12-29T00:00:00+07:00" lang="vi">Thứ Năm, ngày 29 tháng 12 năm 2016</time>');
  assert.equal(renderToHtml('vn-clock'), '<slot></slot>');
  assert.equal(renderToHtml('vn-related-news', { heading: 'A & B', 'page-size': 0 }, FEED),
    '<div><h2 part="heading">A &amp; B</h2></div><ul part="list">'
    + '<li data-key="3876335077" part="item"><a part="link" href="tin/b.html">Thời tiết</a> <time part="date" datetime="2016-12-30T00:00:00+07:00" lang="vi">(30/12/2016)</time></li>'
    + '<li data-key="3826002220" part="item"><a part="link" href="tin/a.html">Hội nghị</a> <time part="date" datetime="2016-12-29T00:00:00+07:00" lang="vi">(29/12/2016)</time></li></ul><div data-key="message" part="message" lang="vi"><div aria-live="polite"></div></div>');
  assert.match(renderToHtml('vn-article', { tools: 'none' }, ITEM),
    /<h2 part="title">Hội nghị<\/h2><div part="body"><p>Một <a href="tin\/b\.html">hai<\/a> <a href="https:\/\/b\.vn\/" rel="noopener noreferrer">ba<\/a><\/p><\/div>/);
});

test('attributes are those of the element, and true and false mean what they do in properties', () => {
  const list = (attributes) => renderToHtml('vn-related-news', attributes, FEED);
  assert.equal(list({ search: true }), list({ search: '' }));
  assert.equal(list({ search: 'search', LIMIT: 1 }), list({ search: '', limit: '1' }));
  for (const none of [undefined, null, {}, { search: false, limit: null, tag: undefined, onclick: 'a()', style: 'x' }]) assert.equal(list(none), list());
  assert.notEqual(list({ search: true }), list());
});

test('data may be an object or JSON text', () => {
  for (const [tag, data] of [['vn-article', ITEM], ['vn-related-news', FEED]]) {
    assert.equal(renderToHtml(tag, {}, JSON.stringify(data)), renderToHtml(tag, {}, data));
    assert.equal(renderToHtml(tag, {}, `\ufeff${JSON.stringify(data)}`), renderToHtml(tag, {}, data));
  }
});

test('URLs are relative to a page that is known', () => {
  const link = (...where) => /part="link" href="([^"]*)"/.exec(renderToHtml('vn-related-news', { limit: '1', order: 'feed', current: 'x' }, FEED, ...where))[1];
  assert.equal(link(), 'tin/a.html');
  assert.equal(link('https://a.vn/du-lieu/tin.json'), 'https://a.vn/tin/a.html');
  assert.equal(link('https://a.vn/du-lieu/tin.json', 'https://a.vn/tin/b.html'), 'a.html');
  assert.equal(link(null, 'https://a.vn/x/y/z.html'), '../../tin/a.html');
  assert.equal(link('https://a.vn/tin.json', 'https://b.vn/'), 'https://a.vn/tin/a.html');
  const foreign = (...where) => renderToHtml('vn-article', {}, ITEM, ...where).match(/rel="noopener noreferrer"/g).length;
  assert.equal(foreign('https://a.vn/tin.json'), 1);
  assert.equal(foreign('https://a.vn/tin.json', 'https://b.vn/'), 1);
  assert.equal(foreign('https://a.vn/tin.json', 'https://c.vn/'), 2);
});

const hostile = { toString() { throw new Error('no text'); } };

test('a RangeError names what is no element and what are no attributes', () => {
  for (const [tag, named] of /** @type {[any, string][]} */ ([['vn-news', 'vn-news'], ['VN-TIME', 'VN-TIME'], ['', ''], ['article', 'article'], [undefined, 'undefined'], [null, 'null'], [7, '7'], [Symbol('x'), 'Symbol(x)'], [hostile, 'object'], ['<b>', '<b>']])) {
    const error = thrown(() => renderToHtml(tag, {}, FEED));
    assert.ok(error instanceof RangeError && error.message.includes(`"${named}"`), String(error));
  }
  for (const attributes of ['heading', 7, true, Symbol('x')]) {
    const error = thrown(() => renderToHtml('vn-clock', attributes));
    assert.ok(error instanceof RangeError && error.message.includes(String(attributes)), String(error));
  }
});

test('an Error says of which kind the data are', () => {
  const long = { title: 'a', content_html: 'a'.repeat(2 ** 20 + 1) };
  for (const [tag, attributes, data, kind, message] of /** @type {[string, object, any, string, string][]} */ ([
    ['vn-article', {}, undefined, 'feed', 'not a JSON Feed'], ['vn-article', {}, null, 'feed', 'null'], ['vn-related-news', {}, 5, 'feed', 'number'], ['vn-related-news', {}, [], 'feed', 'array'],
    ['vn-related-news', {}, '<html/>', 'json', 'line 1, column 1'], ['vn-related-news', {}, '<rss/>', 'feed', 'neither a channel nor an item'], ['vn-article', {}, '', 'json', 'not JSON'], ['vn-article', { item: 'x' }, FEED, 'item', 'x'], ['vn-article', {}, long, 'too-large', '1048577 bytes'],
    ['vn-related-news', {}, ' '.repeat(2 ** 24 + 1), 'too-large', 'over the limit'],
  ])) {
    const error = thrown(() => renderToHtml(tag, attributes, data));
    assert.ok(error instanceof Error && !(error instanceof RangeError), String(error));
    assert.equal(Reflect.get(error, 'kind'), kind);
    assert.ok(error.message.startsWith(`${tag}: ${kind}: `) && error.message.includes(message), error.message);
  }
  // No data at all is no feed; no items are a sentence.
  assert.match(renderToHtml('vn-related-news', {}, { items: [] }), /aria-live="polite"/);
});

test('what a getter throws is thrown, and the next call works', () => {
  const trap = { get title() { throw new TypeError('trap'); } };
  assert.throws(() => renderToHtml('vn-article', trap, ITEM), /trap/);
  assert.throws(() => renderToHtml('vn-article', {}, trap), /trap/);
  assert.throws(() => renderToHtml('vn-article', {}, ITEM, hostile), /no text/);
  assert.throws(() => renderToHtml('vn-article', {}, ITEM, null, hostile), /no text/);
  assert.ok(renderToHtml('vn-article', {}, ITEM));
});

test('the console has what is left out, as from an element', () => {
  const data = { items: [ITEM, { id: 'x' }, { title: 'Ngày sai', date_published: '31/02/2016' }] };
  const [html, lines] = heard(() => renderToHtml('vn-related-news', { 'page-size': 'many' }, data));
  assert.match(html, /Ngày sai/);
  assert.equal(lines.length, 3, lines.join('\n'));
  assert.match(lines[0], /^vn-related-news: page-size="many" is ignored: /);
  assert.match(lines[1], /^vn-related-news: items\[1\] /);
  assert.match(lines[2], /^vn-related-news: items\[2\]\.date_published /);
  assert.match(heard(() => renderToHtml('vn-related-news', {}, data, 'https://a.vn/tin.json'))[1][0], /^vn-related-news: https:\/\/a\.vn\/tin\.json: items\[1\] /);
});

test('the hostile corpus comes out whole, without anything that runs', () => {
  const folder = inRepo('tests', 'fixtures', 'html');
  const rows = readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
  assert.ok(rows.length > 500);
  for (const { title, payload } of rows) {
    const [html] = heard(() => renderToHtml('vn-article', {}, { title, content_html: payload, summary: payload, content_text: payload }));
    const tags = html.match(/<[^>]*>/g).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    for (const tag of tags) assert.doesNotMatch(tag, /^<\/?(?:script|style|iframe|object|embed|form|svg|math|template)\b| on| style| srcdoc/i, title);
    assert.doesNotMatch(html, /(?:href|src|poster|cite)="(?!https?:|mailto:|tel:|data:image\/(?:png|jpeg|gif|webp)[;,]|[^:"/?#]+["/?#]|#)/i, title);
  }
});

test('HTML as deep as it may be, and a list as long', () => {
  for (const shape of ['<div>', '<b>', '<ul><li>', '<table><td>', '<blockquote><p>']) assert.ok(renderToHtml('vn-article', {}, { title: 'a', content_html: `${shape.repeat(200)}a` }));
  const items = Array.from({ length: 10_000 }, (_, id) => ({ id, title: `Tin ${id}`, url: `tin/${id}.html` }));
  assert.equal(renderToHtml('vn-related-news', { 'page-size': '0' }, { items }).match(/<li /g).length, 10_000);
});

test('renderPage takes a page as JSON', () => {
  const elements = [
    { tag: 'vn-related-news', attributes: {}, data: JSON.stringify(FEED), url: 'https://a.vn/tin.json', language: 'vi', hasFallback: true },
    { tag: 'vn-article', attributes: { src: 'tin.json', item: 'b' }, data: JSON.stringify(FEED), url: 'https://a.vn/tin.json', language: 'vi', hasFallback: true },
    { tag: 'vn-article', attributes: {}, data: null, url: null, language: '', hasFallback: false },
    { tag: 'vn-article', attributes: {}, data: '{', url: null, language: '', hasFallback: false },
    { tag: 'vn-clock', attributes: {}, data: null, url: null, language: '', hasFallback: true },
  ];
  const [list, article, none, failed, clock] = renderPage(JSON.stringify({ page: { url: 'https://a.vn/tin/c.html', language: 'vi' }, elements }));
  assert.match(list.html, /href="a\.html"/);
  assert.doesNotMatch(list.html, /Thời tiết/);
  assert.match(article.html, /Thời tiết/);
  assert.deepEqual(none, { html: null, notes: [] });
  assert.deepEqual(failed, { html: null, error: { kind: 'json', message: 'not JSON: line 1, column 2' }, notes: [] });
  assert.deepEqual(clock, { html: null, notes: [] });
  for (const wrong of ['', '{', 'null', '1', '{}', '{"page": null, "elements": []}', '{"page": {}, "elements": {}}', '{"page": {"url": "https://a.vn/"}, "elements": [null]}']) assert.throws(() => renderPage(wrong), wrong);
  assert.deepEqual(renderPage('{"page": {"url": "https://a.vn/"}, "elements": []}'), []);
});
