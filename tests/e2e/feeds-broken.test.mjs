// RSS and Atom as they should not be: the good items are shown, each loss is a line in the console, and what is no feed says so. Feeds that are
// made to expand, to nest or to fill the memory end like any other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertHostUnharmed, thrown, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { run } from './lib/fault-rows.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

/** The list would leave out what the article shows. */
const ATTRIBUTES = { current: 'none' };
const item = (title, rest = '') => `<item><title>${title}</title><guid>${title}</guid>${rest}</item>`;
const rss = (items, before = '') => `${before}<rss version="2.0"><channel><title>Nguồn</title>${items}</channel></rss>`;
const LOADED = (items) => [['vn-load', { items, stale: false }]];
const FAILED = (kind) => [['vn-error', { kind, url: '{url}', status: 200 }]];

/** Rows as in tests/fixtures/faults.json. */
const ROWS = [
  { name: 'a bare &, and one before a letter', body: rss(item('A & B &C')), shows: ['A & B &C'], events: LOADED(1), console: ['warn: {url}: items[0] (line 1, column 64) has a & that is not &amp;'] },
  { name: 'entities of HTML', body: rss(item('Kh&aacute;nh th&agrave;nh &ndash; 2016')), shows: ['Khánh thành – 2016'], events: LOADED(1), console: ['warn: {url}: items[0] (line 1, column 64) has a reference that XML does not know'] },
  { name: 'control characters', body: rss(item('Tin\u0001 mới\u001f')), shows: ['Tin mới'], events: LOADED(1), console: ['warn: {url}: items[0] (line 1, column 62) has a character that XML does not allow'] },
  { name: 'a blank line before the declaration', body: rss(item('Tin')).replace(/^/, '\r\n <?xml version="1.0" encoding="utf-8"?>'), shows: ['Tin'], events: LOADED(1), console: ['warn: {url}: line 2, column 2 has something before the XML declaration'] },
  { name: 'two roots', elements: ['vn-related-news'], body: rss(item('Một')) + rss(item('Hai')), shows: ['Một', 'Hai'], events: LOADED(2), console: ['warn: {url}: line 1, column 112 has a second feed'] },
  { name: 'cut off in an item', body: rss(item('Một') + item('Hai')).split('Hai</guid>')[0], shows: ['Một'], events: LOADED(1), console: ['warn: {url}: items[1] (line 1, column 126) is cut off'] },
  { name: 'an item without anything to show', body: rss(`<item><guid>x</guid></item>${item('Một')}`), shows: ['Một'], events: LOADED(1), console: ['warn: {url}: items[0] (line 1, column 49) left out'] },
  { name: 'a date that is none', body: rss(item('Một', '<pubDate>hôm qua</pubDate>')), shows: ['Một'], events: LOADED(1), console: ['warn: {url}: items[0].date_published (line 1, column 89) "hôm qua" is not a date'] },
  { name: 'no items', body: rss(''), state: 'empty', message: 'Chưa có tin nào.', events: LOADED(0) },
  { name: 'OPML', body: '<?xml version="1.0"?>\n<opml version="2.0"><body><outline text="x" xmlUrl="/rss"/></body></opml>', state: 'error', message: 'Tệp dữ liệu không đúng cấu trúc.', events: FAILED('feed'), console: ['error: {tag}: {url}: '] },
  { name: 'a site map', body: '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/</loc></url></urlset>', state: 'error', message: 'Tệp dữ liệu không đúng cấu trúc.', events: FAILED('feed'), console: ['error: {tag}: {url}: '] },
  { name: 'a page of HTML with status 200', type: 'text/html', body: '<!DOCTYPE html>\r\n<html><head><title>Đăng nhập</title></head><body><h1>Đăng nhập</h1></body></html>', state: 'error', message: 'Tệp dữ liệu bị lỗi định dạng.', events: FAILED('json'), console: ['error: {tag}: {url}: not JSON: line 1, column 1'] },
  { name: 'a page of XHTML with status 200', type: 'text/html', body: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>Lỗi máy chủ</body></html>', state: 'error', message: 'Tệp dữ liệu bị lỗi định dạng.', events: FAILED('json'), console: ['error: {tag}: {url}: not JSON: line 1, column 1'] },
  { name: 'bytes that are not what the declaration says', body: rss(item('x'), '<?xml version="1.0" encoding="utf-8"?>'), tail: [0xe9], state: 'error', message: 'Tệp dữ liệu không phải Unicode (UTF-8).', events: FAILED('encoding'), console: ['error: {tag}: {url}: neither UTF-8, nor UTF-16 with a byte order mark: byte 148 is 0xe9'] },
  { name: 'an encoding that nobody knows', body: rss(item('Tin'), '<?xml version="1.0" encoding="x-vn-1"?>'), state: 'error', message: 'Tệp dữ liệu không phải Unicode (UTF-8).', events: FAILED('encoding'), console: ['x-vn-1'] },
];

const STALE = {
  name: 'a feed that fails, or is none any more, after it was loaded: its last good copy',
  elements: ['vn-related-news'],
  steps: [
    { answers: [{ type: 'text/xml', body: rss(item('Tin cũ')) }], state: 'ready', shows: ['Tin cũ'], events: LOADED(1) },
    { do: 'keep', state: 'ready', shows: ['Tin cũ'], requests: 0 },
    { do: 'again', answers: [{ status: 403 }], state: 'stale', shows: ['Tin cũ', 'Bản lưu lúc'], events: [['vn-error', { kind: 'status', url: '{url}', status: 403 }], ['vn-load', { items: 1, stale: true }]], console: ['error: {tag}: {url}: HTTP 403'] },
    { do: 'again', answers: [{ type: 'text/xml', body: '<opml/>' }], state: 'stale', shows: ['Tin cũ', 'Bản lưu lúc'], events: [...FAILED('feed'), ['vn-load', { items: 1, stale: true }]], console: ['error: {tag}: {url}: '] },
  ],
};

const nested = (tag, count) => `<${tag}>`.repeat(count) + `</${tag}>`.repeat(count);
const laughs = (levels) => Array.from({ length: levels }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');
const MEGABYTE = 1 << 20;

/** What would take a parser that expands, recurses or looks back minutes or gigabytes. Each has a good item. */
const BOMBS = {
  'a billion laughs': rss(item('Tin') + item('&l9;'), `<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs(9)}]>`),
  'one large entity many times': rss(item('Tin') + item('&a;'.repeat(50_000)), `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100_000)}">]>`),
  'an entity of itself': rss(item('Tin') + item('&a;'), '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'),
  'external entities': rss(item('Tin') + item('&f;&g;'), '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY g SYSTEM "/secret.txt">]>'),
  'a megabyte of nesting': rss(item('Tin') + item('Sâu', nested('a', MEGABYTE / 7))),
  'a megabyte of nesting that never ends': rss(item('Tin')).replace('</channel></rss>', '<a>'.repeat(MEGABYTE / 3)),
  'a megabyte of XHTML that nests': `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tin</title><id>Tin</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${nested('i', MEGABYTE / 7)}</div></content></entry></feed>`,
  'attributes without end': rss(`${item('Tin')}<item ${Array.from({ length: 60_000 }, (_, index) => `a${index}="1"`).join(' ')}><title>Hai</title></item>`),
  'namespaces without end': rss(`${item('Tin')}<item ${Array.from({ length: 30_000 }, (_, index) => `xmlns:n${index}="urn:${index}"`).join(' ')}><title>Hai</title></item>`),
  'a megabyte of <': rss(item('Tin') + '<'.repeat(MEGABYTE)),
  'a megabyte of &': rss(item('Tin') + item('&'.repeat(MEGABYTE))),
  'comments that never end': rss(item('Tin')).replace('</channel></rss>', '<!--'.repeat(MEGABYTE / 4)),
  'CDATA that never ends': rss(item('Tin')).replace('</channel></rss>', '<item><description><![CDATA['.repeat(MEGABYTE / 28)),
  'fifty thousand items': rss(item('Tin') + '<item><title>x</title></item>'.repeat(49_999)),
};

eachEngine((engine) => {
  for (const { name, type = 'text/xml', body, tail, ...row } of ROWS) {
    test(name, async (t) => {
      const { differences, page } = await run(t, engine, { state: 'ready', attributes: ATTRIBUTES, ...row, answers: [{ type, body, tail }] });
      assert.deepEqual(differences, []);
      await assertHostUnharmed(page);
      assert.deepEqual(violations(await page.log()), []);
    });
  }

  test(STALE.name, async (t) => {
    const { differences } = await run(t, engine, STALE);
    assert.deepEqual(differences, []);
  });

  test('feeds that are made to break a parser are shown, and nobody is asked for anything', async (t) => {
    const body = '<vn-article src="/bomb.xml" item="Tin" tools="none"></vn-article><vn-related-news src="/bomb.xml" current="none"></vn-related-news>';
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Nguồn lạ', head: SCRIPTS.embed, body }) } });
    // One by one: while a page is busy with another file, the time that a server has to answer passes.
    for (const [name, bomb] of Object.entries(BOMBS)) {
      server.route('/bomb.xml', { type: 'text/xml', body: bomb });
      const page = await open(engine, `${server.origin}/t.html`);
      await page.reaches('ready', 'vn-article, vn-related-news', { within: 120_000 });
      const [title, rows] = await page.ask(() => [__seen.part('vn-article', 'title').textContent, [...__seen.root('vn-related-news').querySelectorAll('[part=item]')].map(({ textContent }) => textContent.length)]);
      assert.equal(title, 'Tin', name);
      // Nothing has been expanded.
      assert.ok(rows[0] === 'Tin'.length && rows.every((length) => length <= MEGABYTE), `${name}: ${rows}`);
      assert.deepEqual(thrown(await page.log()), [], name);
    }
    assert.deepEqual(server.log.map(({ path }) => path).filter((path) => !/^\/(t\.html|bomb\.xml|pkg\/|pages\/|favicon)/.test(path)), []);
  });
});
