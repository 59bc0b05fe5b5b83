// The command `render`: what it writes into pages, and that nothing else of them changes.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import test from 'node:test';
import { utf16, utf16be, windows1258 } from '../e2e/lib/encodings.mjs';
import { pageWith, SCRIPT, siteOf, TEMPLATE } from './rendering.mjs';

const FINE = { status: 0, stderr: '' };
const ARTICLE = '<vn-article src="/data/bai.json"><a href="/cu.html">Bản cũ</a></vn-article>';

/** What was put into a page at one place; fails if anything else has changed. */
function insertion(before, after, encoding) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const length = after.length - before.length;
  // What is put in may begin as what follows it.
  for (; start >= 0; start -= 1) {
    const text = new TextDecoder(encoding).decode(after.subarray(start, start + length));
    if (before.subarray(start).equals(after.subarray(start + length)) && text.startsWith('<template')) return text;
  }
  return assert.fail('more than one place has changed');
}

const utf8 = (text) => Buffer.from(text);
const declaring = (name) => pageWith(`<p>Dân vận khéo</p>\r\n\t${ARTICLE}\n\n`).replace('utf-8', name);

for (const [title, text, encode, decode] of /** @type {[string, string, (text: string) => Buffer, string][]} */ ([
  ['UTF-8', declaring('utf-8'), utf8, 'utf-8'],
  ['UTF-8 with a byte order mark', declaring('windows-1258'), (text) => utf8(`\ufeff${text}`), 'utf-8'],
  ['UTF-16, low byte first', declaring('utf-8'), utf16, 'utf-16le'],
  ['UTF-16, high byte first', declaring('utf-8'), utf16be, 'utf-16be'],
  ['windows-1258', declaring('windows-1258'), windows1258, 'windows-1258'],
  ['windows-1258, named late', pageWith(ARTICLE).replace('<meta charset="utf-8">', `<!--${' '.repeat(2_000)}--><meta http-equiv="Content-Type" content="text/html; charset=windows-1258">`), windows1258, 'windows-1258'],
  ['no encoding', pageWith(ARTICLE).replace(/<meta[^>]*>/, ''), utf8, 'utf-8'],
  ['lines that end with CR', declaring('utf-8').replaceAll('\n', '\r'), utf8, 'utf-8'],
  ['bytes that are no text', declaring('utf-8'), (text) => Buffer.concat([utf8(text), Buffer.from([0xc0, 0xff, 0, 0xe1, 0xbb])]), 'utf-8'],
  ['tags that are left out', `<meta charset=utf-8>${SCRIPT}<p>x${ARTICLE.replace('</vn-article>', '')}`, utf8, 'utf-8'],
])) {
  test(`only the template is new, and can be taken out again: ${title}`, (t) => {
    const site = siteOf(t, { 'tin/1.html': encode(text) });
    const before = site.bytes('tin/1.html');
    assert.deepEqual(site.render('tin/1.html'), { ...FINE, stdout: 'tin/1.html: written\n' });
    const written = insertion(before, site.bytes('tin/1.html'), decode);
    assert.match(written, /^<template shadowrootmode="open"><link rel="stylesheet" href="\/pkg\/css\/vn-article\.css" data-vn-portal-widgets>.*<\/template>$/s);
    const shown = written.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
    assert.match(shown, />Kế hoạch số 1<.*<p>Thân <b>bài<\/b><\/p>/s);
    const after = site.bytes('tin/1.html');
    assert.deepEqual(site.render('tin/1.html'), { ...FINE, stdout: '' });
    assert.deepEqual(site.bytes('tin/1.html'), after);
    assert.deepEqual(site.render('--remove', 'tin/1.html'), { ...FINE, stdout: 'tin/1.html: written\n' });
    assert.deepEqual(site.bytes('tin/1.html'), before);
  });
}

test('the template is in front of the children, directly after the tag', (t) => {
  const site = siteOf(t, { 'a.html': pageWith(ARTICLE) });
  site.render('a.html');
  assert.match(site.text('a.html'), /<vn-article src="\/data\/bai\.json"><template shadowrootmode="open">.*<\/template><a href="\/cu\.html">/s);
});

test('a second run changes just what the data have changed, and --check only says so', (t) => {
  const body = `${ARTICLE}<vn-related-news src="/data/tin.json"></vn-related-news>`;
  const site = siteOf(t, { 'a.html': pageWith(body), 'b.html': pageWith('<vn-related-news src="data/tin.json"></vn-related-news>') });
  const stale = site.render('--check', 'a.html', 'b.html');
  assert.deepEqual([stale.status, stale.stdout], [1, 'a.html: stale\nb.html: stale\n']);
  assert.doesNotMatch(site.text('a.html') + site.text('b.html'), TEMPLATE);
  assert.equal(site.render('a.html', 'b.html').status, 0);
  assert.equal(site.render('--check', 'a.html', 'b.html').status, 0);
  const [, list] = site.text('a.html').match(TEMPLATE);
  site.put('data/bai.json', '{"id": "1", "title": "Bài mới", "date_published": "2017-01-01"}');
  const checked = site.render('--check', 'a.html', 'b.html');
  assert.deepEqual([checked.status, checked.stdout], [1, 'a.html: stale\n']);
  assert.doesNotMatch(site.text('a.html'), /Bài mới/);
  const written = site.render('a.html', 'b.html');
  assert.deepEqual([written.status, written.stdout], [0, 'a.html: written\n']);
  const after = site.text('a.html').match(TEMPLATE);
  assert.match(after[0], /Bài mới/);
  assert.equal(after[1], list);
  assert.equal(site.text('a.html').replace(TEMPLATE, ''), pageWith(body));
});

test('containers are rendered as the child that they will have', (t) => {
  const inside = '<div data-vn="related-news" data-src="/data/tin.json" data-limit="1" data-heading="Khác" data-onclick="x" data-style="y" class="z"><p>cũ</p></div>';
  const site = siteOf(t, {
    'a.html': pageWith(inside),
    'b.html': pageWith('<div data-vn="article" data-src="/data/bai.json" data-heading-level="4"><vn-article src="/data/khong.json"></vn-article></div>'),
    'c.html': pageWith('<ul><li data-vn="article" data-src="/data/bai.json"></li></ul>'),
    'd.html': pageWith('<div data-vn="poll" data-src="/data/bai.json"></div><div data-vn></div>'),
  });
  assert.equal(site.render('a.html', 'b.html').status, 0);
  const a = site.text('a.html');
  assert.match(a, /class="z"><template shadowrootmode="open"><link [^>]*vn-related-news\.css"[^>]*>.*>Khác<.*<\/template><p>cũ<\/p><\/div>/s);
  assert.equal(a.match(/part="item"/g).length, 1);
  assert.match(site.text('b.html'), /<vn-article src="\/data\/khong\.json"><template .*<h4 part="title"/s);
  const { status, stderr, stdout } = site.render('c.html', 'd.html');
  assert.deepEqual([status, stdout], [0, '']);
  assert.match(stderr, /^c\.html:5:5: note: <vn-article>: <li data-vn> cannot have a shadow root/);
});

test('lists leave out what the first article shows, also where that cannot be written', (t) => {
  const list = '<vn-related-news src="/data/tin.json"></vn-related-news>';
  const site = siteOf(t, { 'a.html': pageWith(`${list}${ARTICLE}`), 'b.html': pageWith(`${list}<ul><li data-vn="article" data-src="/data/bai.json"></ul>`), 'c.html': pageWith(list) });
  assert.equal(site.render('.').status, 0);
  const items = (name) => site.text(name).match(/part="item"/g).length;
  assert.deepEqual([items('a.html'), items('b.html'), items('c.html')], [2, 2, 3]);
});

test('nothing is written into what is no element of the page', (t) => {
  const bodies = ['<!--*-->', '<noscript>*</noscript>', '<template>*</template>', '<textarea>*</textarea>', '<svg>*</svg>', '<script type="text/plain">*</script>', '<math><mi>a</mi>*</math>', '<title>*</title>', '<p title=\'*\'>'];
  const text = pageWith(bodies.map((body) => body.replace('*', ARTICLE)).join('\n'));
  const site = siteOf(t, { 'a.html': text });
  assert.deepEqual(site.render('a.html'), { ...FINE, stdout: '' });
  assert.equal(site.text('a.html'), text);
});

test('odd places keep their tree', (t) => {
  const bodies = ['<p>a*b', '<table><tr>*<td>b</table>', '<table><tr><td>*</table>', '<b><p>a</b>*', '<a href=x>*<a href=y>', '<svg><foreignObject>*</foreignObject></svg>', '<ul><li>*<li>b</ul>', '<button>*</button>', '<details open><summary>*</summary></details>'];
  const text = pageWith(bodies.map((body) => body.replace('*', ARTICLE)).join('\n'));
  const site = siteOf(t, { 'a.html': text });
  assert.deepEqual(site.render('a.html'), { ...FINE, stdout: 'a.html: written\n' });
  assert.equal(site.text('a.html').match(TEMPLATE).length, bodies.length);
  assert.equal(site.text('a.html').replace(TEMPLATE, ''), text);
});

test('a shadow root of the page itself stays, and a template that another wrote', (t) => {
  const own = '<template shadowrootmode="open"><p>của trang</p></template>';
  const text = pageWith(`<vn-article src="/data/bai.json">${own}</vn-article>`);
  const site = siteOf(t, { 'a.html': text });
  const { status, stdout, stderr } = site.render('a.html');
  assert.deepEqual([status, stdout], [0, '']);
  assert.match(stderr, /a\.html:5:1: note: <vn-article>: the page has given it a shadow root of its own/);
  assert.equal(site.render('--remove', 'a.html').status, 0);
  assert.equal(site.text('a.html'), text);
});

test('what the data no longer say is taken out', (t) => {
  const site = siteOf(t, { 'a.html': pageWith(ARTICLE) });
  site.render('a.html');
  const moved = site.text('a.html').replace('/data/bai.json', 'https://noi-khac.example/bai.json');
  site.put('a.html', moved);
  assert.equal(site.render('a.html').status, 0);
  assert.equal(site.text('a.html'), moved.replace(TEMPLATE, ''));
});

test('--out leaves the pages and keeps their paths', (t) => {
  const site = siteOf(t, { 'www/tin/1.html': pageWith('<vn-article src="../bai.json"></vn-article>'), 'www/bai.json': '{"title": "Bài"}', 'www/2.html': 'x' });
  chmodSync(site.file('www/tin/1.html'), 0o640);
  const before = site.text('www/tin/1.html');
  assert.equal(site.render('--root', 'www', '--out', 'moi', 'www').status, 0);
  assert.equal(site.text('www/tin/1.html'), before);
  assert.match(site.text('moi/tin/1.html'), />Bài</);
  assert.equal(site.text('moi/2.html'), 'x');
  assert.equal(statSync(site.file('moi/tin/1.html')).mode & 0o777, 0o640);
  assert.equal(site.render('--root', 'www', '--out', 'moi', '--check', 'www').status, 0);
  assert.deepEqual(readdirSync(site.file('moi/tin')), ['1.html']);
});

test('permissions stay; of a link its target is written', (t) => {
  const site = siteOf(t, { 'that/1.html': pageWith(ARTICLE) });
  chmodSync(site.file('that/1.html'), 0o604);
  symlinkSync('that/1.html', site.file('link.html'));
  assert.deepEqual(site.render('link.html'), { ...FINE, stdout: 'link.html: written\n' });
  assert.ok(lstatSync(site.file('link.html')).isSymbolicLink());
  assert.match(site.text('that/1.html'), TEMPLATE);
  assert.equal(statSync(site.file('that/1.html')).mode & 0o777, 0o604);
});

for (const [title, head, folder] of [
  ['the embed script', '<script src="../w/vn-portal-widgets.embed.js?v=1"></script>', '../w/'],
  ['the module', '<script type="module" src="https://cdn.gov.vn/vn/vn-portal-widgets.js"></script>', 'https://cdn.gov.vn/vn/'],
  ['a script beside the page', '<script src="vn-portal-widgets.embed.js"></script>', ''],
  ['a module that imports it', "<script type=module>import { whenReady } from './w/vn-portal-widgets.js';</script>", './w/'],
  ['an import map', '<script type="importmap">{"imports": {"vn": "/w/vn-portal-widgets.js"}}</script>', '/w/'],
  ['a hint', '<link rel="modulepreload" href="/w/vn-portal-widgets.js"><script src="/app.js"></script>', '/w/'],
  ['a hint for the wasm', '<link rel="preload" as="fetch" href="/w/vn-portal-widgets_bg.wasm?abc">', '/w/'],
]) {
  test(`style sheets are linked where ${title} is`, (t) => {
    const site = siteOf(t, { 'a.html': pageWith(ARTICLE, head) });
    assert.equal(site.render('a.html').status, 0);
    assert.ok(site.text('a.html').includes(`<link rel="stylesheet" href="${folder}css/vn-article.css" data-vn-portal-widgets>`), site.text('a.html'));
  });
}

test('without a script of ours the style sheets are not known, but by --css', (t) => {
  const site = siteOf(t, { 'a.html': pageWith(ARTICLE, '<script src="/app.js"></script><script src="/vn-portal-widgets.tools.js"></script>') });
  const { status, stderr } = site.render('a.html');
  assert.equal(status, 1);
  assert.match(stderr, /^a\.html:1:1: error: .*--css/);
  assert.equal(site.render('--css', '/a"b', 'a.html').status, 0);
  assert.match(site.text('a.html'), /href="\/a&quot;b\/css\/vn-article\.css"/);
});

test('--inline-css writes the style sheets, and prints their hashes for style-src', (t) => {
  const site = siteOf(t, { 'a.html': pageWith(`${ARTICLE}<vn-related-news src="/data/tin.json"></vn-related-news>`, '') });
  const { status, stdout } = site.render('--inline-css', 'a.html');
  assert.equal(status, 0);
  const sheets = [...site.text('a.html').matchAll(/<style data-vn-portal-widgets>(.*?)<\/style>/gs)].map(([, css]) => css);
  const sources = sheets.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`).sort();
  assert.equal(sources.length, 2);
  assert.equal(stdout, `a.html: written\nstyle-src ${sources.join(' ')}\n`);
});

for (const [what, head, isInside] of [
  ['a style sheet of its own', '<style>p { margin: 0 }</style>', true],
  ['one with a nonce, so it has a policy', '<style nonce="x">p { margin: 0 }</style>', false],
  ['one and a policy', '<meta http-equiv="content-security-policy" content="style-src \'unsafe-inline\'"><style>p { margin: 0 }</style>', false],
  ['a linked one', '<link rel="stylesheet" href="/trang.css">', false],
]) {
  test(`the style sheets are ${isInside ? 'inside' : 'linked'} where a page has ${what}`, (t) => {
    const site = siteOf(t, { 'a.html': pageWith(ARTICLE, SCRIPT + head) });
    assert.deepEqual(site.render('a.html'), { ...FINE, stdout: 'a.html: written\n' });
    assert.match(site.text('a.html'), isInside ? /open"><style data-vn-portal-widgets>/ : /open"><link /);
    const before = site.bytes('a.html');
    assert.deepEqual(site.render('a.html'), { ...FINE, stdout: '' });
    assert.ok(site.bytes('a.html').equals(before));
    site.render('--css', '/bo', 'a.html');
    assert.match(site.text('a.html'), /open"><link rel="stylesheet" href="\/bo\/css\/vn-article\.css"/);
  });
}
