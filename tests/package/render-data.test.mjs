// The command `render`: which file a `src` means, and what is said of data that cannot be shown.

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import test from 'node:test';
import { DATA, pageWith, SCRIPT, siteOf, TEMPLATE } from './rendering.mjs';

const article = (src, more = '') => `<vn-article src="${src}"${more}></vn-article>`;

// A page `tin/thang-1/a.html`, its `<base>` and the `src` in it; with `--site` where it is named.
for (const [src, isFound, { base = '', site } = {}] of /** @type {[string, boolean, { base?: string, site?: string }?][]} */ ([
  ['../bai.json', true],
  ['/tin/bai.json', true],
  ['../bai.json?v=2#a', true],
  [' ../bai.json ', true],
  ['./x/../../bai.json', true],
  ['../t%C3%AAn%20d%C3%A0i.json', true],
  ['../tên dài.json', true],
  ['../bai', true],
  ['../../../../tin/bai.json', true],
  ['bai.json', true, { base: '/tin/' }],
  ['bai.json', true, { base: '..' }],
  ['tin/bai.json', true, { base: '/' }],
  ['https://portal.gov.vn/tin/bai.json', true, { site: 'https://portal.gov.vn' }],
  ['//portal.gov.vn/tin/bai.json', true, { site: 'https://portal.gov.vn/' }],
  ['https://portal.gov.vn/vn/tin/bai.json', true, { site: 'https://portal.gov.vn/vn' }],
  ['/vn/tin/bai.json', true, { site: 'https://portal.gov.vn/vn/' }],
  ['/tin/bai.json', false, { site: 'https://portal.gov.vn/vn/' }],
  ['http://portal.gov.vn/tin/bai.json', false, { site: 'https://portal.gov.vn' }],
  ['https://portal.gov.vn/tin/bai.json', false],
  ['//noi-khac.example/tin/bai.json', false],
  ['bai.json', false, { base: 'https://noi-khac.example/tin/' }],
  ['data:application/json,{}', false],
  ['/api/tin?trang=1', false],
  ['/api/tin.json?trang=1', false],
  ['/api/tin', false],
  ['/tin/bai.ashx', false],
])) {
  test(`src="${src}"${base && ` with <base href="${base}">`}${site ? ` of ${site}` : ''} ${isFound ? 'is read' : 'is not asked for'}`, (t) => {
    const page = pageWith(article(src), `${base && `<base href="${base}">`}${SCRIPT}`);
    const folder = siteOf(t, { 'tin/thang-1/a.html': page, 'tin/bai.json': DATA, 'tin/bai': DATA, 'tin/tên dài.json': DATA, 'tin/bai.ashx': DATA });
    const { status, stderr } = folder.render(...(site ? ['--site', site] : []), 'tin/thang-1/a.html');
    assert.equal(TEMPLATE.test(folder.text('tin/thang-1/a.html')), isFound, stderr);
    TEMPLATE.lastIndex = 0;
    assert.equal(status, 0, stderr);
    if (!isFound) assert.match(stderr, /^tin\/thang-1\/a\.html:5:1: note: <vn-article>: .*nothing is written/);
  });
}

test('nothing outside of --root is read', (t) => {
  const site = siteOf(t, { 'secret.json': DATA, 'www/a.html': pageWith(article('/lien-ket.json')), 'www/b.html': pageWith(article('/thu-muc/secret.json')), 'www/c.html': pageWith(article('/%2e%2e/secret.json')), 'www/d.html': pageWith(article('/..%2fsecret.json')), 'www/e.html': pageWith(article('/that.json')), 'www/thay.json': DATA });
  symlinkSync('../secret.json', site.file('www/lien-ket.json'));
  symlinkSync('..', site.file('www/thu-muc'));
  symlinkSync('thay.json', site.file('www/that.json'));
  for (const name of ['a', 'b', 'c', 'd']) {
    const { status, stderr } = site.render('--root', 'www', `www/${name}.html`);
    assert.equal(status, 1, name);
    assert.match(stderr, new RegExp(`^www/${name}\\.html:5:1: error: <vn-article>: .*(--root|no file)`), name);
    assert.doesNotMatch(site.text(`www/${name}.html`), /<template/);
  }
  assert.equal(site.render('--root', 'www', 'www/e.html').status, 0);
  assert.equal(site.render('--root', 'www/thu-muc/www', 'www/e.html').status, 0);
});

test('a page outside of --root is not rendered', (t) => {
  const site = siteOf(t, { 'a.html': pageWith(article('/data/bai.json')) });
  mkdirSync(site.file('www'));
  const { status, stderr } = site.render('--root', 'www', 'a.html');
  assert.equal(status, 2);
  assert.match(stderr, /^a\.html: error: .*--root/);
});

const inline = (json, more = '') => `<vn-article${more}><script type="application/json">${json}</script><p>cũ</p></vn-article>`;

const RSS = '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Kế hoạch số 1</title></item></channel></rss>';

for (const [title, body] of [
  ['as it is', inline(DATA)],
  ['in a comment', inline(`\n<!--\n${DATA}\n//-->\n`)],
  ['in CDATA', inline(`//<![CDATA[\n${DATA}\n//]]>`)],
  ['after an empty src', inline(DATA, ' src=" "')],
  ['RSS', inline(RSS)],
  ['RSS after a line and a space', inline(`\n ${RSS}\n`)],
  ['RSS in a container', `<div data-vn="article"><script type="application/json">${RSS}</script></div>`],
  ['in a container', `<div data-vn="article"><script type="Application/JSON">${DATA}</script></div>`],
]) {
  test(`data in the page are read: ${title}`, (t) => {
    const site = siteOf(t, { 'a.html': pageWith(body) });
    assert.equal(site.render('a.html').status, 0);
    assert.match(site.text('a.html'), /<template [^]*>Kế hoạch số 1<[^]*<\/template>/);
  });
}

test('relative URLs are those of the data, written as the page sees them', (t) => {
  const data = JSON.stringify({ title: 'a', content_html: '<p><a href="2.html">b</a><a href="/c.html">c</a><a href="https://noi-khac.example/d">d</a><img src="hinh/e.png" alt="e"></p>' });
  const site = siteOf(t, { 'tin/a.html': pageWith(article('../data/x/bai.json')), 'data/x/bai.json': data });
  site.render('tin/a.html');
  const [written] = site.text('tin/a.html').match(TEMPLATE);
  const found = [...written.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url);
  assert.deepEqual(found.slice(1), ['../data/x/2.html', '../c.html', 'https://noi-khac.example/d', '../data/x/hinh/e.png']);
  assert.doesNotMatch(site.text('tin/a.html'), /\.invalid/);
});

// "Hội" as windows-1258 has it: a letter, then its tone.
for (const [title, encoding, bytes] of /** @type {[string, string, Buffer][]} */ ([
  ['UTF-8', '', Buffer.from('Hội')],
  ['windows-1258', ' encoding="windows-1258"', Buffer.from('H\xf4\xf2i', 'latin1')],
])) {
  test(`an RSS file is data: ${title}`, (t) => {
    const [before, after] = [`<?xml version="1.0"${encoding}?><rss version="2.0"><channel><item><title>`, ' nghi</title><description>&lt;p onclick=a()>x&lt;/p></description></item></channel></rss>'];
    const site = siteOf(t, { 'a.html': pageWith(article('/tin.rss')), 'tin.rss': Buffer.concat([Buffer.from(before), bytes, Buffer.from(after, 'latin1')]) });
    const { status, stderr } = site.render('a.html');
    assert.equal(status, 0, stderr);
    assert.match(site.text('a.html'), /<template [^]*>Hội nghi<[^]*<\/template>/);
    assert.equal(site.render('--check', 'a.html').status, 0);
  });
}

// What is said, and of which place: of the data's file, or of the element.
for (const [title, files, said] of /** @type {[string, Record<string, string | Buffer>, RegExp[]][]} */ ([
  ['a file that is not there', { 'a.html': pageWith(article('/khong-co.json')) }, [/^a\.html:5:1: error: <vn-article>: .*khong-co\.json$/]],
  ['JSON that is none', { 'a.html': pageWith(`<p>\n  ${article('/hong.json')}`), 'hong.json': '{"title": "Tin",\n "x": }' }, [/^hong\.json:2:7: error: /, /^a\.html:6:3: error: <vn-article>: /]],
  ['JSON in the page that is none', { 'a.html': pageWith(`<p>${inline('{"title": }')}`) }, [/^a\.html:5:58: error: /, /^a\.html:5:4: error: <vn-article>: /]],
  ['JSON in the page that is none, on lines of its own', { 'a.html': pageWith(inline('\n<!--\n{"title":\n "a",, }\n-->')) }, [/^a\.html:8:6: error: /, /^a\.html:5:1: error: <vn-article>: /]],
  ['JSON that is no feed', { 'a.html': pageWith(article('/so.json')), 'so.json': '[1]' }, [/^so\.json:1:1: error: /, /^a\.html:5:1: error: /]],
  ['bytes that are no Unicode', { 'a.html': pageWith(article('/hong.json')), 'hong.json': Buffer.from([0x7b, 0x0a, 0xe1, 0xba, 0xbf, 0xe1, 0x7d]) }, [/^hong\.json:2:2: error: .*UTF-8/, /^a\.html:5:1: error: <vn-article>: /]],
  ['XML that is no feed', { 'a.html': pageWith(article('/so.xml')), 'so.xml': '<?xml version="1.0"?>\n<urlset/>' }, [/^so\.xml:2:1: error: /, /^a\.html:5:1: error: /]],
  ['XML in an encoding that nobody knows', { 'a.html': pageWith(article('/so.xml')), 'so.xml': '<?xml version="1.0" encoding="x-vni"?><rss/>' }, [/^so\.xml:1:1: error: .*x-vni/, /^a\.html:5:1: error: /]],
  ['an item that is not there', { 'a.html': pageWith(article('/data/tin.json', ' item="9"')) }, [/^a\.html:5:1: error: <vn-article>: .*9/]],
])) {
  test(`a page that fails stays as it was: ${title}`, (t) => {
    const site = siteOf(t, { ...files, 'b.html': pageWith(article('/data/bai.json')) });
    const before = site.text('a.html');
    const { status, stdout, stderr } = site.render('a.html', 'b.html');
    assert.deepEqual([status, stdout], [1, 'b.html: written\n'], stderr);
    assert.equal(site.text('a.html'), before);
    const lines = stderr.trim().split('\n').slice(0, -1);
    assert.equal(lines.length, said.length, stderr);
    for (const [index, line] of lines.entries()) assert.match(line, said[index]);
    assert.match(stderr, /2 pages: 1 written, 0 up to date, 1 failed\n$/);
  });
}

test('all that is wrong with a page is said at once', (t) => {
  const site = siteOf(t, { 'a.html': pageWith(`${article('/x.json')}\n${article('/y.json')}`) });
  assert.match(site.render('a.html').stderr, /^a\.html:5:1: .*x\.json\na\.html:6:1: .*y\.json\n$/);
});
