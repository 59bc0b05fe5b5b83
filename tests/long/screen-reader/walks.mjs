// What a visitor does on each page, and what has to be heard then.

/** The element `selector` in the shadow root of `host`. */
const inside = (host, selector) => ({ host, selector });

const ARTICLE = (action) => inside('vn-article', `[data-action=${action}]`);
const LIST = (selector) => inside('#tat-ca', selector);
const FAILED = (selector) => inside('#loi', selector);

const ERROR = 'Máy chủ không trả về dữ liệu (mã 404)';

/**
 * A step does one thing: `press` a key, `type` a text, put the `focus` somewhere, have the page `read` from its heading on, or `wait` for what comes by itself.
 * Each text of `hears` is said once and no more, those of `mentions` at least once, those of `never` not at all; a step with `speaks` says
 * something, whatever it is.
 * `answers` is what the server answers from that step on, and for a walk from its first step on: until then it does not answer; `keeps` is the element that has the focus afterwards.
 *
 * @typedef {{ press?: string, type?: string, focus?: { host: string, selector: string }, read?: true, wait?: true, hears?: string[], mentions?: string[], never?: string[], speaks?: true, silent?: true, keeps?: string, answers?: Record<string, object> }} Step
 */

/** @type {{ name: string, page: string, answers?: Record<string, object>, steps: Step[] }[]} */
export const WALKS = [
  {
    name: 'article-read',
    page: '/article.html',
    steps: [{
      read: true,
      mentions: ['Hội nghị tổng kết năm 2016', 'Lời dẫn của bài', 'Chỉ tiêu năm 2016', 'Công văn số 12', 'Lời chú thích', 'Hết trang'],
      never: ['statusbar', 'highlight'],
    }],
  },
  {
    name: 'article-tools',
    page: '/article.html',
    steps: [
      { focus: ARTICLE('larger'), mentions: ['Phóng to chữ'] },
      { press: 'Return', hears: ['Cỡ chữ 125 %'] },
      { press: 'Return', hears: ['Cỡ chữ 150 %'] },
      { press: 'Left' },
      { focus: ARTICLE('share'), mentions: ['Chia sẻ collapsed'] },
      { press: 'Return', hears: ['expanded'] },
      { focus: ARTICLE('copy'), mentions: ['Sao chép liên kết'] },
      { press: 'Return', hears: ['Đã sao chép liên kết'] },
      { press: 'Return', hears: ['Đã sao chép liên kết'] },
    ],
  },
  {
    name: 'article-viewer',
    page: '/article.html',
    steps: [
      { focus: ARTICLE('view'), mentions: ['Xem ảnh lớn'] },
      { press: 'Return', hears: ['Ảnh đầu bài'], keeps: 'close' },
      { focus: ARTICLE('next'), mentions: ['Ảnh sau'] },
      { press: 'Return', hears: ['Trao bằng khen cho các tập thể'], keeps: 'next' },
      { press: 'Escape', keeps: 'view' },
    ],
  },
  {
    name: 'list-read',
    page: '/list.html',
    steps: [{ read: true, mentions: ['Hết trang'], never: ['statusbar', 'highlight'] }],
  },
  {
    name: 'list-clock',
    page: '/list.html',
    steps: [{ wait: true, silent: true }],
  },
  {
    name: 'list-search',
    page: '/list.html',
    steps: [
      { focus: LIST('[part=search]'), mentions: ['Tìm trong danh sách: Tin địa phương entry'] },
      { type: 'dan van', hears: ['2 kết quả'], keeps: 'query' },
      { focus: LIST('[part=search]') },
      { type: 'zzz', hears: ['Không tìm thấy tin nào phù hợp'] },
    ],
  },
  {
    name: 'list-pages',
    page: '/list.html',
    steps: [
      { focus: LIST('[part=pager] [value="2"]'), mentions: ['Trang 2 push button'] },
      { press: 'Return', hears: ['Trang 2 / 3'], keeps: 'page' },
      { press: 'Tab', speaks: true },
    ],
  },
  {
    name: 'list-date',
    page: '/list.html',
    steps: [
      { focus: LIST('[data-action=day]'), mentions: ['Ngày combo box'] },
      { press: 'Down', speaks: true, keeps: 'day' },
      { press: 'Down', speaks: true, keeps: 'day' },
      { press: 'Down', speaks: true, keeps: 'day' },
    ],
  },
  {
    name: 'states',
    page: '/states.html',
    answers: { '/loi.json': { status: 404, delay: 1_000 }, '/trong.json': { body: '{"version":"https://jsonfeed.org/version/1.1","items":[]}' } },
    steps: [
      { wait: true, hears: [ERROR, 'Chưa có tin nào'] },
      { focus: FAILED('[data-action=retry]'), mentions: ['Thử lại push button'] },
      { press: 'Return', hears: ['Đang tải', ERROR], keeps: 'retry' },
      { press: 'Return', answers: { '/loi.json': { body: '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/1.html","title":"Tin thứ nhất"}]}', delay: 1_000 } }, hears: ['Đang tải'], keeps: 'h2' },
      { read: true, mentions: ['Chưa có tin nào'], never: ['statusbar'] },
    ],
  },
  {
    name: 'english',
    page: '/english.html',
    answers: { '/mat.json': { status: 404 } },
    steps: [
      { wait: true, hears: [ERROR] },
      { read: true, mentions: ['First news', 'The end'], never: ['statusbar'] },
    ],
  },
  {
    name: 'fallback',
    page: '/fallback.html',
    steps: [{ read: true, mentions: ['giờ Việt Nam', 'Đọc bài viết', 'Các tin khác'], never: ['statusbar'] }],
  },
];
