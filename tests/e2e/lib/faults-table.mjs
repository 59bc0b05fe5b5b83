// What can go wrong with a data file, and what the two readers are told. Data only: CONTRACT.md section 4.
import { SEED } from './seed.mjs';

const VERSION = 'https://jsonfeed.org/version/1.1';
const OFFLINE = 'Không tải được dữ liệu. Vui lòng kiểm tra kết nối mạng.';
const BROKEN = 'Tệp dữ liệu bị lỗi định dạng.';
const STRUCTURE = 'Tệp dữ liệu không đúng cấu trúc.';
const ITEM = { id: SEED.id, title: SEED.title, content_html: '<p>Nội dung.</p>', date_published: SEED.datetime };

/** A list that is all right. */
export const GOOD_FEED = JSON.stringify({ version: VERSION, title: 'mẫu', items: [{ id: 'khac', url: '/khac.html', title: 'Tin khác', date_published: '2016-12-20T08:00:00+07:00' }] });
/** An article that is all right: what a mended server gives. */
export const GOOD_ARTICLE = JSON.stringify({ version: VERSION, title: 'mẫu', items: [ITEM] });

const ERROR_PAGE = '<!DOCTYPE html>\r\n<html><head><title>404</title></head><body><h1>Không tìm thấy trang</h1></body></html>';
const TRUNCATED = `{\n  "version": "${VERSION}",\n  "items": [`;

/**
 * `answer` is the server's; `item` goes on the article. `kind`, `status` and `visitor` are what the event and the page
 * say, `cause` is found in the console line. `tags` are the elements that can have the fault;
 * `retried` faults may pass, so three tries are made.
 */
export const FAULTS = [
  { name: '404', answer: { status: 404, type: 'text/html', body: ERROR_PAGE }, kind: 'status', status: 404, visitor: 'Máy chủ không trả về dữ liệu (mã 404).', cause: /\b404\b/ },
  { name: '403', answer: { status: 403 }, kind: 'status', status: 403, visitor: 'Máy chủ không trả về dữ liệu (mã 403).', cause: /\b403\b/ },
  { name: '500', answer: { status: 500 }, kind: 'status', status: 500, visitor: 'Máy chủ không trả về dữ liệu (mã 500).', cause: /\b500\b/, retried: true },
  { name: 'the server hangs up', answer: { hang: 'reset' }, kind: 'offline', status: null, visitor: OFFLINE, cause: /./, retried: true },
  { name: 'HTML in place of JSON', answer: { type: 'text/html', body: ERROR_PAGE }, kind: 'json', status: 200, visitor: BROKEN, cause: /line 1\b.*column 1\b/ },
  { name: 'truncated JSON', answer: { body: TRUNCATED }, kind: 'json', status: 200, visitor: BROKEN, cause: /line 3\b.*column 13\b/ },
  { name: 'a comma too many', answer: { body: '{"title": "Tin tức",\n "items": [],\n}' }, kind: 'json', status: 200, visitor: BROKEN, cause: /line 3\b.*column 1\b/ },
  { name: 'an empty file', answer: { body: '' }, kind: 'json', status: 200, visitor: BROKEN, cause: /line 1\b.*column 1\b/ },
  { name: 'not a feed: a list', answer: { body: '[]' }, kind: 'feed', status: 200, visitor: STRUCTURE, cause: /./ },
  { name: 'not a feed: items is a number', answer: { body: `{"version":"${VERSION}","items":5}` }, kind: 'feed', status: 200, visitor: STRUCTURE, cause: /\bitems\b/ },
  { name: 'an item that is not there', answer: { body: GOOD_ARTICLE }, item: 'khong-co-bai-nay', kind: 'item', status: 200, visitor: 'Không tìm thấy bài viết.', cause: /khong-co-bai-nay/, tags: ['vn-article'] },
];

export const EMPTY_FEED = JSON.stringify({ version: VERSION, title: 'mẫu', items: [] });
