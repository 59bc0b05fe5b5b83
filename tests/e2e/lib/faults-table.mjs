// The rows of tests/fixtures/faults.json, and what a server and a page are told of them. Data only: CONTRACT.md sections 3 and 4.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SEED } from './seed.mjs';
import { ROOT } from './server.mjs';

const VERSION = 'https://jsonfeed.org/version/1.1';
const ITEM = { id: SEED.id, title: SEED.title, content_html: '<p>Nội dung.</p>', date_published: SEED.datetime };

/** A list that is all right. */
export const GOOD_FEED = JSON.stringify({ version: VERSION, title: 'mẫu', items: [{ id: 'khac', url: '/khac.html', title: 'Tin khác', date_published: '2016-12-20T08:00:00+07:00' }] });
/** An article that is all right: what a mended server gives. */
export const GOOD_ARTICLE = JSON.stringify({ version: VERSION, title: 'mẫu', items: [ITEM] });
export const EMPTY_FEED = JSON.stringify({ version: VERSION, title: 'mẫu', items: [] });

const BODIES = { feed: GOOD_FEED, article: GOOD_ARTICLE, empty: EMPTY_FEED };

/** What is done to a page, and what must come of it: see the file's own "about". */
export const ROWS = JSON.parse(readFileSync(path.join(ROOT, 'tests/fixtures/faults.json'), 'utf8')).rows;

const feedOf = (item) => JSON.stringify({ version: VERSION, items: [item] });
/** An article whose HTML has so many bytes. */
const withHtml = (size) => feedOf({ ...ITEM, content_html: `<p>${'x'.repeat(size - '<p></p>'.length)}</p>` });
const withItems = (count) => `{"items":[${Array(count).fill('{"title":"x"}').join()}]}`;

const ENCODINGS = {
  'utf-8': (text) => Buffer.from(text),
  latin1: (text) => Buffer.from(text, 'latin1'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  gzip: (text) => gzipSync(text),
};

/**
 * What server.mjs answers for an answer of a row.
 *
 * @param {Omit<import('./server.mjs').Answer, 'body'> & { is?: string, html?: number, items?: number, body?: string, encoding?: string, tail?: number[],
 *   first?: number, size?: number, retryIn?: number }} row
 */
export function answerOf({ is, html, items, body = BODIES[is], encoding = 'utf-8', tail = [], first, size, retryIn, ...answer }) {
  const text = html ? withHtml(html) : items ? withItems(items) : (body ?? '');
  const bytes = Buffer.concat([ENCODINGS[encoding](text), Buffer.from(tail)]).subarray(0, first);
  const padding = Buffer.alloc(size ? size - bytes.length : 0, ' ');
  const headers = retryIn ? { 'retry-after': new Date(Date.now() + retryIn * 1_000).toUTCString() } : {};
  return { ...answer, headers: { ...headers, ...answer.headers }, body: Buffer.concat([bytes, padding]) };
}
