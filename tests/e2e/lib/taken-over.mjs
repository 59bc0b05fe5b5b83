// What the elements of the pages in takeover.test.mjs and standing.test.mjs show, and what is asked of them.
import assert from 'node:assert/strict';

export const item = (number, more) => ({ id: `${number}`, url: `/tin/${number}.html`, title: `Tin số ${number}`, date_published: `2016-12-${String(31 - number).padStart(2, '0')}`, image: `/anh.svg?${number}`, ...more });
export const ARTICLE = item(1, {
  summary: 'Tóm tắt & <lời dẫn>',
  content_html: '<h3>Mục một</h3><p>Đoạn <b>đậm</b>,  hai khoảng trắng và <a href="/tin/2.html">một liên kết</a>.</p><details><summary>Xem thêm</summary><p>Chi tiết.</p></details><table><tr><td>Một<td>Hai</table><p><img src="/anh.svg?9" alt="Ảnh" width="300" height="200"></p><pre>\n\n mã</pre><blockquote cite="/nguon.html">Trích</blockquote>',
  attachments: [{ url: '/tep/a.pdf', mime_type: 'application/pdf', title: 'Tệp', size_in_bytes: 1200 }],
  tags: ['Một', 'Hai'],
});
export const FEED = { items: [ARTICLE, ...Array.from({ length: 14 }, (_, index) => item(index + 2))] };
export const json = (value) => JSON.stringify(value);
export const script = (value) => `<script type="application/json">${json(value).replaceAll('<', '\\u003c')}</script>`;
export const answer = (value) => ({ body: json(value) });
export const slow = (value) => ({ body: json(value), delay: 400 });
const PICTURE = { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>' };
export const ROUTES = { '/bai.json': answer(ARTICLE), '/tin.json': answer(FEED), '/anh.svg': PICTURE };

export const A = '<vn-article id="a" src="/bai.json"><a href="/cu.html">Bản cũ</a></vn-article>';
export const L = '<vn-related-news id="l" src="/tin.json"><ul><li>Danh sách cũ</li></ul></vn-related-news>';

export const MANY = { items: Array.from({ length: 120 }, (_, index) => item(index + 1, { date_published: undefined })) };
export const LONG = { ...ARTICLE, content_html: '<p>Đoạn văn dài của bài viết.</p>'.repeat(6_000) };

export const reachesAll = (page) => page.until('all show their data', () => [...document.querySelectorAll('vn-article, vn-related-news')].every(({ dataset }) => ['ready', 'empty'].includes(dataset.state)));
export const records = (page) => page.ask(() => watch.records);
/** After everything that is to come has come: voices, a second run. */
export const rest = (page) => page.until('some frames', () => {
  window.frames_ = (window.frames_ ?? 0) + 1;
  return window.frames_ > 3;
});

export async function assertUntouched(page, ids) {
  await reachesAll(page);
  await rest(page);
  const none = Object.fromEntries(ids.map((id) => [id, []]));
  assert.deepEqual(await records(page), none);
}
