// vn-portal-widgets convert: saved pages.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { converted, errorsOf, file, folder, fresh, read, run } from './converting.mjs';

const page = (head, body, lang = 'vi') => `<!DOCTYPE html>\n<html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>\n`;
const meta = (fields) => Object.entries(fields).map(([name, value]) => `<meta property="${name}" content="${value}">`).join('');
const linked = (value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** Long enough to be the longest text of a page. */
const LONG = Array.from({ length: 5 }, (_, index) => `<p>Đoạn ${index} nói về công tác dân vận, về các hội nghị, về những việc đã làm trong năm qua, và có đủ dấu phẩy, đủ câu chữ để là nội dung chính của trang.</p>`).join('\n');

for (const [title, html, expected, { status = 0, said = [] } = {}] of /** @type {[string, string | Buffer, object, { status?: number, said?: string[] }?][]} */ ([
  ['Open Graph and <article>', page(
    `<title>x</title>${meta({
      'og:title': 'Hội nghị | Cổng A', 'og:site_name': 'Cổng A', 'og:url': 'https://a.vn/tin/1.html', 'og:image': '/anh.jpg', 'og:image:alt': 'Hội trường', 'og:description': 'Lời dẫn.', 'article:published_time': '2016-12-29T08:13:27Z', 'article:modified_time': '2016-12-30T08:00:00+07:00',
      'article:section': 'Tin tức', 'article:tag': 'dân vận', 'article:author': 'Nguyễn Văn A',
    })}`,
    '<header><span class="date">01/01/2024</span></header><article><h1>Hội nghị</h1><p>Nội dung <img src="b.jpg"></p><div class="share">Chia sẻ</div><nav>Trang sau</nav></article><aside>Tin khác</aside>',
  ), {
    id: 'https://a.vn/tin/1.html', url: 'https://a.vn/tin/1.html', title: 'Hội nghị', summary: 'Lời dẫn.', content_html: '<p>Nội dung <img src="https://a.vn/tin/b.jpg"></p>', image: 'https://a.vn/anh.jpg', date_published: '2016-12-29T15:13:27+07:00',
    date_modified: '2016-12-30T08:00:00+07:00', authors: [{ name: 'Nguyễn Văn A' }], tags: ['dân vận'], _vn: { category: 'Tin tức', image_alt: 'Hội trường' },
  }],
  ['JSON-LD', page(linked({ '@graph': [{ '@type': 'WebSite', name: 'x' }, { '@type': ['Thing', 'NewsArticle'], headline: 'Tin', datePublished: '29/12/2016', author: [{ name: 'A' }, { name: 'B' }], image: [{ url: 'https://a.vn/a.jpg' }], keywords: 'x, y', mainEntityOfPage: { '@id': 'https://a.vn/2' } }] }), `<article>${LONG}</article>`),
    { id: 'https://a.vn/2', url: 'https://a.vn/2', title: 'Tin', content_html: LONG, image: 'https://a.vn/a.jpg', date_published: '2016-12-29T00:00:00+07:00', authors: [{ name: 'A' }, { name: 'B' }], tags: ['x', 'y'] }],
  ['microdata', page('', '<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Tin</h2><time itemprop="datePublished" datetime="2016-12-29T15:13:27+07:00">hôm qua</time><span itemprop="author" itemscope><b itemprop="name">A</b></span><img itemprop="image" src="https://a.vn/a.jpg"><div itemprop="articleBody"><p>Nội dung</p></div><p>Ngoài</p></div>'),
    { id: 'p.html', title: 'Tin', content_html: '<p>Nội dung</p>', image: 'https://a.vn/a.jpg', date_published: '2016-12-29T15:13:27+07:00', authors: [{ name: 'A' }] }],
  ['<article> alone: its heading, date and author become fields', page('<title>x</title>', '<h1>Cổng</h1><article><header><h2>Tin</h2><p class="post-date">Đăng ngày: Thứ Năm, 29/12/2016 15:13</p><p class="author">Tác giả: Nguyễn Văn A</p></header><p>Nội dung</p></article>'),
    { id: 'p.html', title: 'Tin', content_html: '<p>Nội dung</p>', date_published: '2016-12-29T15:13:00+07:00', authors: [{ name: 'Nguyễn Văn A' }] }],
  ['nothing for machines: the longest text', page('<title>Cổng</title>', `<div id="menu"><a href="a">Trang chủ</a></div><table><tr><td><div><h1>Tin</h1><p class="ngay-dang">29/12/2016</p>${LONG}</div></td></tr></table>`),
    { id: 'p.html', title: 'Tin', content_html: LONG, date_published: '2016-12-29T00:00:00+07:00' }],
  ['a date that is none', page(meta({ 'og:title': 'Tin', 'article:published_time': 'hôm qua' }), '<article><p>a</p></article>'), { id: 'p.html', title: 'Tin', content_html: '<p>a</p>' }, { status: 1, said: ['p.html: date_published left out: “hôm qua” is no date'] }],
  ['the date of today at its top, which is not its own', page('', '<div class="date">Thứ Hai, 01/01/2024</div><article><h1>Tin</h1><p>a</p></article>'), { id: 'p.html', title: 'Tin', content_html: '<p>a</p>' }],
  ['a lead that its body begins with', page(meta({ 'og:title': 'Tin', 'og:description': 'Chiều nay, hội nghị…' }), '<article><p>Chiều nay, hội nghị đã họp.</p></article>'), { id: 'p.html', title: 'Tin', content_html: '<p>Chiều nay, hội nghị đã họp.</p>' }],
  ['a paragraph that is its lead', page(meta({ 'og:title': 'Tin', 'og:description': 'Chiều nay, hội nghị.' }), '<article><p><b>Chiều nay, hội nghị.</b></p><p>a</p></article>'), { id: 'p.html', title: 'Tin', summary: 'Chiều nay, hội nghị.', content_html: '<p>a</p>' }],
  ['the address that it was saved from', `<!DOCTYPE html>\n<!-- saved from url=(0024)https://a.vn/tin/x.aspx -->\n<html><head><title>Tin</title></head><body><article><h1>Tin</h1><p><img src="/a.jpg"></p></article></body></html>`, { id: 'https://a.vn/tin/x.aspx', url: 'https://a.vn/tin/x.aspx', title: 'Tin', content_html: '<p><img src="https://a.vn/a.jpg"></p>' }],
  ['a base', page('<base href="https://a.vn/x/">', '<article><h1>Tin</h1><p><a href="y">b</a></p></article>'), { id: 'p.html', title: 'Tin', content_html: '<p><a href="https://a.vn/x/y">b</a></p>' }],
  ['a <meta> with its encoding', Buffer.concat([Buffer.from('<html><head><meta charset="windows-1258"></head><body><article><h1>D'), Buffer.from([0xe2]), Buffer.from('n v'), Buffer.from([0xe2, 0xf2]), Buffer.from('n</h1><p>a</p></article></body></html>')]), { id: 'p.html', title: 'Dân vận', content_html: '<p>a</p>' }],
])) {
  test(`a page with ${title}`, () => {
    const result = converted(file('p.html', html));
    assert.deepEqual([result.feed?.items, result.status], [[expected], status], result.stderr);
    for (const text of said) assert.ok(result.stderr.includes(text), `${text}\n${result.stderr}`);
    assert.equal(errorsOf(result.stdout), '');
  });
}

test('a folder: its pages by name, the site of the first one, and what is no article is said', () => {
  const at = fresh('');
  file(`${at}/b.html`, page(meta({ 'og:title': 'Hai' }), '<article><p>b</p></article>', 'en'));
  file(`${at}/a.htm`, page(meta({ 'og:title': 'Một', 'og:site_name': 'Cổng A', 'og:url': 'https://a.vn/1' }), '<article><p>a</p></article>'));
  file(`${at}/c/d e.html`, page(meta({ 'og:title': 'Ba' }), '<article><p>c</p></article>'));
  file(`${at}/e.html`, page('', ''));
  file(`${at}/f.txt`, 'no page');
  const { feed, status, stderr } = converted(at);
  assert.deepEqual(feed, {
    version: 'https://jsonfeed.org/version/1.1', title: 'Cổng A', home_page_url: 'https://a.vn/', language: 'vi',
    items: [
      { id: 'https://a.vn/1', url: 'https://a.vn/1', title: 'Một', content_html: '<p>a</p>' },
      { id: 'b.html', title: 'Hai', content_html: '<p>b</p>', language: 'en' },
      { id: 'c/d e.html', title: 'Ba', content_html: '<p>c</p>' },
    ],
  });
  assert.equal(status, 1);
  assert.match(stderr, /e\.html: left out: no article was found in it/);
  assert.deepEqual(converted('--base', 'https://b.vn/tin', at).feed.items.map(({ url }) => url), ['https://a.vn/1', 'https://b.vn/tin/b.html', 'https://b.vn/tin/c/d%20e.html']);
});

test('files that a browser has saved beside a page are found from where the feed is', () => {
  const at = fresh('');
  file(`${at}/trang/tin.html`, `<!DOCTYPE html>\n<!-- saved from url=(0014)https://a.vn/x -->\n${page('', '<article><h1>Tin</h1><p><img src="./tin_files/%E1%BA%A3nh%201.jpg"><img src="./tin_files/thieu.jpg"></p></article>')}`);
  file(`${at}/trang/tin_files/ảnh 1.jpg`, 'x');
  assert.equal(run('convert', '-o', `${at}/data/tin.json`, `${at}/trang`).status, 0);
  assert.equal(JSON.parse(read(`${at}/data/tin.json`)).items[0].content_html, '<p><img src="../trang/tin_files/%E1%BA%A3nh%201.jpg"><img src="https://a.vn/tin_files/thieu.jpg"></p>');
  rmSync(path.join(folder, at), { recursive: true });
});
