// What is written, by whom and in which editor, and what is to be left of it.

import { BLOCK, CLASSIC, VISUAL } from './editors.mjs';
import { ADDRESSES, CONTAINERS, TAGS } from './guide.mjs';

const FALLBACK = ['Giờ Việt Nam', 'Các tin khác', 'Đọc bài viết'];

/**
 * Each role in each editor, in the two forms of the guide. Where the role lacks `unfiltered_html`, kses strips tags that it does not know;
 * the tab *Visual* strips them in the browser, whoever writes.
 */
const guided = ['administrator', 'author'].flatMap((role) => [BLOCK, CLASSIC, VISUAL].flatMap((editor) => [
  { role, editor, what: 'our tags', html: TAGS, isStripped: role === 'author' || editor === VISUAL, fallback: FALLBACK },
  { role, editor, what: 'data-vn', html: CONTAINERS },
]));

// Quotes, dashes, dots, line breaks and blank lines: wptexturize and wpautop rewrite them wherever they take them for text.
export const HEADING = "Tin 'nóng' -- 24/7...";
export const PARAGRAPH = { written: 'Cuối bài: "trích dẫn" -- và hết...', texturized: 'Cuối bài: “trích dẫn” — và hết…' };
export const INLINE_TITLE = "Thông báo 'khẩn' -- nghỉ lễ...";

/** The text of a fallback as wptexturize leaves it. */
export const FALLBACK_LINK = 'RSS — tin mới…';

const oddList = (start, end, prefix) => `${start}
  ${prefix}src="/feed/"
  ${prefix}heading="${HEADING}"
  ${prefix}date-format="HH:mm 'ngày' dd/MM/yyyy"
  ${prefix}page-size="5">

  <ul>
    <li><a href="/">Các tin "khác"</a></li>

    <li><a href="/feed/">RSS -- tin mới...</a></li>
  </ul>

${end}

<p>${PARAGRAPH.written}</p>
`;
const dataWith = (text) => `
<div><vn-article>
  <script type="application/json">
    { "title": "${INLINE_TITLE}",${text}, "date_published": "30/08/2016 08:00" }
  </script>
</vn-article></div>
`;
const ANY_DATA = dataWith(`

      "content_html": "<p>Các cơ quan nghỉ lễ.</p>\\n\\n<p>Bộ phận trực -- 24/7...</p>"`);
const PLAIN_DATA = dataWith(`
      "content_text": "Các cơ quan nghỉ lễ.\\n\\nBộ phận trực -- 24/7..."`);

const odd = /** @type {[import('./editors.mjs').Editor, string][]} */ ([[BLOCK, ANY_DATA], [CLASSIC, PLAIN_DATA]]).flatMap(([editor, data]) => [
  { role: 'administrator', editor, what: 'odd attributes, blank lines, data in the page', html: oddList('<div><vn-related-news', '</vn-related-news></div>', '') + data, isOdd: true },
  { role: 'author', editor, what: 'odd attributes, blank lines, data-vn', html: oddList('<div data-vn="related-news"', '</div>', 'data-'), isOdd: true },
]);

const lists = (addresses) => addresses.map((address) => `<div data-vn="related-news" data-src="${address}" data-heading="${address}"><a href="/">Các tin khác</a></div>`).join('\n');

/**
 * `isStripped`: our tags are taken out, and the words of `fallback` stay. `harm`: what is broken, the data or the fallback. `picture`: the address of
 * the first picture. `addresses`: those of the lists. The tests add `post`, the number of the post, and `seen`, what a visitor sees, by engine.
 *
 * @typedef {{ title: string, role: string, editor: import('./editors.mjs').Editor, what: string, html: string, isStripped?: boolean, fallback?: string[],
 *   harm?: string, isOdd?: boolean, picture?: RegExp, addresses?: string[], post?: number, seen?: Record<string, string> }} Row
 *
 * @type {Row[]}
 */
export const ROWS = [
  ...guided,
  ...odd,
  // wpautop makes paragraphs at blank lines and around block elements, wherever they are.
  { role: 'administrator', editor: CLASSIC, what: 'data in the page, blank lines and paragraphs in them', html: ANY_DATA, harm: 'data' },
  { role: 'administrator', editor: CLASSIC, what: 'our tags without a <div>, a list as fallback', html: oddList('<vn-related-news', '</vn-related-news>', ''), harm: 'fallback' },
  // What was to be data is text.
  { role: 'author', editor: BLOCK, what: 'data in the page', html: ANY_DATA, isStripped: true, fallback: ['content_html'] },
  { role: 'author', editor: BLOCK, what: 'addresses of the guide', html: lists(ADDRESSES), addresses: ADDRESSES },
  { role: 'administrator', editor: BLOCK, what: 'file of the plugin', html: lists(['/data/tin-khac.json']), addresses: ['/data/tin-khac.json'] },
  {
    role: 'author', editor: CLASSIC, what: 'featured images', picture: /\/wp-content\/uploads\/.*anh-dai-dien.*\.png$/,
    html: '<div data-vn="related-news" data-src="/category/tin-tuc/feed/" data-thumbnails><a href="/">Các tin khác</a></div>',
  },
].map((row) => ({ ...row, title: `${row.role}, ${row.editor.name}: ${row.what}` }));
