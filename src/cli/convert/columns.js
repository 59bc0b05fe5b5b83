// The columns of a table: which field of an item each header means, in Vietnamese or English.

import { foldVietnamese } from '../../vn-portal-widgets.js';

/** Headers as they are compared, by field. Of several columns for one field the one that is named first here counts. */
const HEADERS = {
  id: 'id; guid; ma; ma tin; ma bai; ma bai viet; ma so',
  url: 'url; link; permalink; address; lien ket; duong dan; duong link; dia chi; dia chi url; dia chi bai viet; url bai viet',
  external_url: 'external url; external link; lien ket ngoai',
  title: 'title; headline; subject; name; tieu de; tieu de tin; tieu de bai viet; ten; ten bai; ten bai viet; ten tin; ten van ban; tua de; trich yeu; trich yeu noi dung',
  summary: 'summary; description; excerpt; abstract; lead; teaser; tom tat; mo ta; mo ta ngan; sapo; trich dan; gioi thieu',
  content: 'content; content html; body; html; article; noi dung; noi dung bai viet; noi dung chi tiet; chi tiet; bai viet',
  content_text: 'content text; text; van ban; noi dung van ban',
  image: 'image; image url; picture; photo; thumbnail; featured image; anh; hinh; hinh anh; anh dai dien; hinh dai dien; anh minh hoa; duong dan anh; url anh',
  image_alt: 'alt; alt text; image alt; mo ta anh; mo ta hinh anh; van ban thay the',
  image_caption: 'caption; image caption; chu thich; chu thich anh; chu thich hinh anh',
  image_credit: 'image credit; photo credit; anh cua; nguon anh; tac gia anh',
  date_published: 'date published; date; published; publish date; published date; published at; pubdate; pub date; created; created at; posted; post date; ngay; ngay dang; ngay dang tin; ngay xuat ban; ngay phat hanh; ngay ban hanh; ngay tao; ngay viet; ngay gio; thoi gian; thoi gian dang',
  date_modified: 'date modified; modified; updated; last modified; updated at; modified at; ngay cap nhat; ngay sua; ngay chinh sua; cap nhat',
  authors: 'author; authors; byline; creator; writer; tac gia; nguoi viet; nguoi dang; but danh',
  tags: 'tags; tag; keywords; keyword; labels; tu khoa; the; nhan',
  category: 'category; categories; section; topic; chuyen muc; chuyen muc tin; danh muc; the loai; loai tin; nhom tin; linh vuc',
  source: 'source; nguon; nguon tin; trich nguon',
  views: 'views; view count; hits; luot xem; so luot xem; luot doc',
  language: 'language; lang; ngon ngu',
  attachments: 'attachments; attachment; file; files; document; tep; tep dinh kem; file dinh kem; tap tin; tap tin dinh kem; tai lieu; tai lieu dinh kem; van ban dinh kem; dinh kem',
};

/** @typedef {keyof typeof HEADERS} Field */

/** @type {Map<string, { field: Field, rank: number }>} */
const KNOWN = new Map(Object.entries(HEADERS).flatMap(([field, headers]) => (
  headers.split('; ').map((header, rank) => [header, { field: /** @type {Field} */ (field), rank }])
)));

/** A header as it is compared: `Tiêu đề *` is `tieu de`, `date_published` is `date published`. @param {string} header */
const plain = (header) => foldVietnamese(header).replace(/\([^)]*\)/g, ' ').replace(/[^a-z0-9]+/g, ' ').trim();

/**
 * Which column each field is in, and the headers that mean none. `undefined` if it is not a row of headers, which names a title or content.
 *
 * @param {string[]} row
 */
export function columnsOf(row) {
  /** @type {Map<Field, { index: number, rank: number }>} */
  const found = new Map();
  for (const [index, header] of row.entries()) {
    const known = KNOWN.get(plain(header));
    if (known && known.rank < (found.get(known.field)?.rank ?? Infinity)) found.set(known.field, { index, rank: known.rank });
  }
  if (!['title', 'content', 'content_text', 'summary'].some((field) => found.has(/** @type {Field} */ (field)))) return undefined;
  const used = new Set([...found.values()].map(({ index }) => index));
  const unknown = row.filter((header, index) => header.trim() && !used.has(index));
  return { columns: new Map([...found].map(([field, { index }]) => [field, index])), unknown };
}
