// Pages for the table of contrasts: heads and bodies around the same elements. Data only.

const theme = (name) => `<link rel="stylesheet" href="/pkg/css/themes/${name}.css">`;
const style = (css) => `<style>${css}</style>`;

const ITEM = {
  id: 'a', title: 'Bài có đủ thứ', summary: 'Tóm tắt của bài', tags: ['Dân vận', 'Hội nghị'], date_published: '2016-12-29', date_modified: '2016-12-30', authors: [{ name: 'N.H' }],
  attachments: [{ url: '/a.pdf', size_in_bytes: 1258291 }],
  image: '/data/images/hoi-nghi-dan-van-2016.svg', _vn: { views: 7370, source: 'Vinhlong.gov.vn', image_alt: 'Hội nghị', image_caption: 'Quang cảnh hội nghị' },
  content_html: '<h2>Mục</h2><p>Một <a href="/a.html">liên kết</a>.</p><table><caption>Bảng</caption><tr><th>Tên</th><th>Số</th></tr><tr><td>Ô</td><td>1</td></tr></table><blockquote>Khối</blockquote><ul><li>Một</li></ul>',
};
const inline = JSON.stringify(ITEM).replaceAll('</', '<\\/');

/** All that has a text, a line or a control. */
export const ELEMENTS = `
  <p><vn-clock></vn-clock> <vn-time datetime="2016-12-29"></vn-time></p>
  <vn-article><script type="application/json">${inline}</script></vn-article>
  <vn-related-news src="/data/tin-khac.json" search by-date thumbnails new-days="9999" page-size="3"></vn-related-news>
  <vn-related-news src="/khong-co.json" heading="Lỗi"><a href="/tin.html">Các tin khác</a></vn-related-news>
  <vn-related-news heading="Trống"><script type="application/json">{"items": []}</script></vn-related-news>`;

/** Nested tables in 13 px Times, colours by attributes. */
const TABLES = `<table width="100%" cellpadding="0" cellspacing="0" bgcolor="#ffffcc"><tr><td valign="top" width="160" bgcolor="#cc9966"><font face="Times New Roman" size="2">Danh mục</font></td>
  <td valign="top"><table width="100%" border="1" bordercolor="#cccccc"><tr><td>${ELEMENTS}</td></tr></table></td></tr></table>`;
const TABLES_CSS = 'body, td { font: 13px "Times New Roman", Times, serif; } * { margin: 0; padding: 0; } a { color: #00f; text-decoration: none; } a:hover { color: red; }';

/** The rules of Bootstrap 3 that pages around our elements get: its reset, its links without underlines, its grey box. */
const BOOTSTRAP_CSS = `html { font-size: 10px; } * { box-sizing: border-box; } body { margin: 0; font: 14px/1.42857143 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; background-color: #fff; }
  a { color: #337ab7; text-decoration: none; } a:hover { color: #23527c; text-decoration: underline; } button, input, select { font: inherit; line-height: inherit; }
  .container { width: 100%; max-width: 1170px; margin: auto; padding: 0 15px; } .well { min-height: 20px; padding: 19px; background-color: #f5f5f5; border: 1px solid #e3e3e3; }`;

const HEADER_CSS = 'body { margin: 0; font-family: Arial, sans-serif; } .dau { padding: 20px; color: #fff; background: #500000; }';

export const PAGES = {
  'unstyled': { body: ELEMENTS },
  ...Object.fromEntries(['do', 'xanh', 'luc', 'dem', 'de-doc'].map((name) => [`theme ${name}`, { head: theme(name), body: ELEMENTS }])),
  'old tables in 13 px Times': { head: style(TABLES_CSS), body: TABLES },
  'Bootstrap 3, in a grey box': { head: style(BOOTSTRAP_CSS), body: `<div class="container"><div class="well">${ELEMENTS}</div></div>` },
  'a dark red header': { head: style(HEADER_CSS), body: `<div class="dau">${ELEMENTS}</div>` },
};

/** Each makes a page of the table fail, with the kind of thing that is too faint. */
export const CONTROLS = {
  'pale words': { css: 'vn-article, vn-related-news { --vn-muted: #999; }', kind: 'text' },
  'a pale accent': { css: 'vn-article, vn-related-news { --vn-accent: #7ab8f5; }', kind: 'link' },
  'pale lines': { css: 'vn-article, vn-related-news { --vn-border: #ccc; }', kind: 'border' },
  'no outline': { css: 'vn-related-news::part(page):focus-visible { outline: 1px solid #ccc; }', kind: 'focus' },
};
/** Makes the targets of a page too small. */
export const SMALL = 'vn-related-news::part(page) { min-height: 20px; height: 20px; }';
