// vn-portal-widgets convert: exports of WordPress.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converted, errorsOf, file } from './converting.mjs';

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Ban Dân vận</title><link>https://a.gov.vn</link><description>Trang tin</description><language>vi</language>
<wp:author><wp:author_login><![CDATA[nva]]></wp:author_login><wp:author_display_name><![CDATA[Nguyễn Văn A]]></wp:author_display_name></wp:author>
`;
const FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'Ban Dân vận', home_page_url: 'https://a.gov.vn', description: 'Trang tin', language: 'vi' };

const field = (name, value) => `<${name}><![CDATA[${value}]]></${name}>`;
/** A post; what is given takes the place of what every post has. */
const post = (fields, more = '') => `<item>\n${Object.entries({ title: 'Tin', link: 'https://a.gov.vn/tin/', 'wp:status': 'publish', 'wp:post_type': 'post', ...fields }).map(([name, value]) => field(name, value)).join('\n')}\n${more}</item>\n`;
const attachment = (id, fields = {}, more = '') => post({ 'wp:post_id': id, 'wp:post_type': 'attachment', 'wp:status': 'inherit', 'wp:attachment_url': `https://a.gov.vn/${id}.jpg`, ...fields }, more);
const meta = (key, value) => `<wp:postmeta>${field('wp:meta_key', key)}${field('wp:meta_value', value)}</wp:postmeta>`;
const exported = (...items) => `${HEAD}${items.join('')}</channel></rss>\n`;

const ITEM = { id: 'https://a.gov.vn/tin/', url: 'https://a.gov.vn/tin/', title: 'Tin' };

for (const [title, items, expected, { status = 0, said = [], args = [] } = {}] of /** @type {[string, string[], object[], { status?: number, said?: string[], args?: string[] }?][]} */ ([
  ['every field', [
    post({
      title: 'Hội nghị &amp; “dân vận”', guid: 'https://a.gov.vn/?p=5', 'dc:creator': 'nva', 'content:encoded': '<p>Nội dung</p>', 'excerpt:encoded': 'Tóm <b>tắt</b>',
      'wp:post_date': '2016-12-29 15:13:27', 'wp:post_date_gmt': '2016-12-29 08:13:27', 'wp:post_modified_gmt': '2016-12-30 01:00:00', 'wp:post_password': '',
    }, `<category domain="category" nicename="tin-tuc"><![CDATA[Tin tức]]></category><category domain="post_tag" nicename="dv"><![CDATA[dân vận]]></category><category domain="category" nicename="uncategorized">Uncategorized</category>${meta('_thumbnail_id', 7)}`),
    attachment(7, { 'excerpt:encoded': 'Chú thích' }, meta('_wp_attachment_image_alt', 'Hội trường')),
  ], [{
    id: 'https://a.gov.vn/?p=5', url: 'https://a.gov.vn/tin/', title: 'Hội nghị & “dân vận”', summary: 'Tóm tắt', content_html: '<p>Nội dung</p>', image: 'https://a.gov.vn/7.jpg', date_published: '2016-12-29T15:13:27+07:00',
    date_modified: '2016-12-30T08:00:00+07:00', authors: [{ name: 'Nguyễn Văn A' }], tags: ['Tin tức', 'dân vận'], _vn: { category: 'Tin tức', image_alt: 'Hội trường', image_caption: 'Chú thích' },
  }]],
  ['posts that are not for everybody', [post({ title: 'Nháp', 'wp:status': 'draft' }), post({ title: 'Riêng', 'wp:status': 'private' }), post({ title: 'Hẹn', 'wp:status': 'future' }), post({ title: 'Khóa', 'wp:post_password': 'x' }), post({})], [ITEM],
    { said: ['“Nháp” left out: its status is draft', '“Riêng” left out: its status is private', '“Hẹn” left out: its status is future', '“Khóa” left out: it has a password'] }],
  ['pages, menus and blocks, which are no posts', [post({ title: 'Trang', 'wp:post_type': 'page' }), post({ 'wp:post_type': 'nav_menu_item' }), post({ 'wp:post_type': 'wp_block' }), post({})], [ITEM]],
  ['pages, where they are wanted', [post({ title: 'Trang', 'wp:post_type': 'page' })], [{ ...ITEM, title: 'Trang' }], { args: ['--pages'] }],
  ['a date of the site alone', [post({ 'wp:post_date': '2016-12-29 15:13:27' })], [{ ...ITEM, date_published: '2016-12-29T15:13:27+07:00' }]],
  ['a date in Greenwich that is none', [post({ 'wp:post_date': '2016-12-29 15:13:27', 'wp:post_date_gmt': '0000-00-00 00:00:00' })], [{ ...ITEM, date_published: '2016-12-29T15:13:27+07:00' }]],
  ['a date of RSS alone', [post({ pubDate: 'Thu, 29 Dec 2016 08:13:27 +0000' })], [{ ...ITEM, date_published: '2016-12-29T15:13:27+07:00' }]],
  ['no date', [post({ pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000', 'wp:post_date': '0000-00-00 00:00:00' })], [ITEM], { status: 1, said: ['date_published left out: “Wed, 30 Nov -0001'] }],
  ['control characters, which XML does not allow', [post({ title: 'Một\u0008Hai' }), post({ link: 'https://a.gov.vn/2/', title: 'Ba' })], [{ ...ITEM, title: 'Một\u0008Hai' }, { id: 'https://a.gov.vn/2/', url: 'https://a.gov.vn/2/', title: 'Ba' }]],
  ['an entity, which is not expanded', ['<item><title>a&b; &xxe;</title><link>https://a.gov.vn/tin/</link></item>'], [{ ...ITEM, title: 'a&b; &xxe;' }], { status: 1, said: ['Invalid character entity'] }],
])) {
  test(`an export with ${title}`, () => {
    const result = converted(...args, file('w.xml', exported(...items)));
    assert.deepEqual([result.feed, result.status], [{ ...FEED, items: expected }, status], result.stderr);
    for (const text of said) assert.ok(result.stderr.includes(text), `${text}\n${result.stderr}`);
    for (const line of result.stderr.trim().split('\n').slice(0, -1)) assert.match(line, /^w\.xml:\d+: /);
    assert.equal(errorsOf(result.stdout), '');
  });
}

test('an export that was cut off gives what is whole, and says so', () => {
  const whole = exported(post({}), post({ link: 'https://a.gov.vn/2/' }));
  const { feed, status, stderr } = converted(file('cut.xml', whole.slice(0, -90)));
  assert.deepEqual([feed.items, status], [[ITEM], 1]);
  assert.match(stderr, /^cut\.xml:\d+: Unclosed/m);
});

for (const [title, content, html] of [
  ['paragraphs by blank lines', 'Một\nhai\n\nBa', '<p>Một<br>\nhai</p>\n<p>Ba</p>'],
  ['blocks between words', 'Một\n<h2>Hai</h2>\nBa<ul><li>Bốn</li></ul>', '<p>Một</p>\n<h2>Hai</h2>\n<p>Ba</p>\n<ul>\n<li>Bốn</li>\n</ul>'],
  ['paragraphs that are there', '<p>Một</p>\n\n<p class="x">Hai</p>', '<p>Một</p>\n<p>Hai</p>'],
  ['a table', '<table><tr><td>Một\nhai</td><td>Ba</td></tr></table>', '<table>\n<tbody><tr>\n<td>Một<br>\nhai</td>\n<td>Ba</td>\n</tr>\n</tbody></table>'],
  ['blank lines in a <pre>', 'Một\n<pre>a\n\nb</pre>', '<p>Một</p>\n<pre>a\n\nb</pre>'],
  ['blocks of the block editor', '<!-- wp:paragraph -->\n<p>Một\nhai</p>\n<!-- /wp:paragraph -->', '<p>Một\nhai</p>'],
  ['a caption', '[caption id="a" width="3"]<a href="/b"><img src="/c.jpg" alt="d"></a> Chú thích[/caption]', '<figure><a href="https://a.gov.vn/b"><img alt="d" src="https://a.gov.vn/c.jpg"></a><figcaption>Chú thích</figcaption></figure>'],
  ['a gallery', '[gallery ids="7,8,9"]', '<figure><img alt="Hội trường" src="https://a.gov.vn/7.jpg"></figure>\n<figure><img alt="" src="https://a.gov.vn/8.jpg"><figcaption>Tám</figcaption></figure>'],
  ['a recording', '[audio mp3="https://a.gov.vn/b.mp3"][/audio]', '<audio controls="" src="https://a.gov.vn/b.mp3"></audio>'],
  ['a player by its address', 'Một\n\nhttps://youtu.be/abc\n\n[embed]https://youtu.be/d[/embed]', '<p>Một</p>\n<p><a href="https://youtu.be/abc" rel="noopener noreferrer">https://youtu.be/abc</a></p>\n<p><a href="https://youtu.be/d" rel="noopener noreferrer">https://youtu.be/d</a></p>'],
  ['a player of the block editor', '<!-- wp:embed --><figure><div>\nhttps://youtu.be/abc\n</div></figure><!-- /wp:embed -->', '<figure><div>\n<a href="https://youtu.be/abc" rel="noopener noreferrer">https://youtu.be/abc</a>\n</div></figure>'],
  ['shortcodes of plugins', '[vc_row][vc_column width="1/2"]Một[/vc_column][/vc_row] [contact-form-7 id="5"] [[gallery]] [1] [sic]', '<p>Một  [gallery] [1] [sic]</p>'],
  ['hostile HTML', '<p onclick="a()">b</p><script>c()</script><iframe src="https://d.vn/"></iframe>', '<p>b</p>\n\n<p><a href="https://d.vn/" rel="noopener noreferrer">Xem nội dung tại d.vn</a></p>'],
]) {
  test(`the content of a post: ${title}`, () => {
    const items = [post({ 'content:encoded': content }), attachment(7, {}, meta('_wp_attachment_image_alt', 'Hội trường')), attachment(8, { 'excerpt:encoded': 'Tám' })];
    const { feed, stderr } = converted(file('c.xml', exported(...items)));
    assert.equal(feed.items[0].content_html, html, stderr);
  });
}
