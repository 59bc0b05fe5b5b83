// What a server or a cache may send in place of the module's wasm. In each the page's own content stays, and one line says why.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../lib/server.mjs';

export const WASM = '/pkg/vn-portal-widgets_bg.wasm';
const BYTES = readFileSync(path.join(ROOT, WASM));

/** What the package's wasm imports from: its glue, by a name that only they two have. */
export const GLUE = WebAssembly.Module.imports(new WebAssembly.Module(BYTES))[0].module;
/** Another name of the same length. */
export const OTHER_GLUE = GLUE.replace(/\w(?=_bg\.js$)/, (letter) => (letter === '0' ? '1' : '0'));

/** The package's wasm as another version of it would be: all is the same but for the name. */
export const OTHER = Buffer.from(BYTES.toString('latin1').replaceAll(GLUE, OTHER_GLUE), 'latin1');

const EMPTY = Buffer.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const another = /vn-portal-widgets_bg\.wasm is of another version: clear the cache/;
const html = '<!doctype html><html lang="vi"><title>Trang chủ</title><h1>Không tìm thấy</h1></html>';

/** `body` is what comes, with the headers of the package's wasm where the row names no others; `says` is what the one line tells. */
export const REFUSED = [
  { name: 'the wasm of another version', body: OTHER, says: another },
  { name: 'the wasm of another version, as text/plain', body: OTHER, type: 'text/plain', says: another },
  { name: 'a wasm that imports nothing', body: EMPTY, says: another },
  { name: 'an HTML page, status 200', body: html, type: 'text/html; charset=utf-8', says: /\.wasm is an HTML page/ },
  { name: 'an HTML page that calls itself a wasm', body: `\ufeff\n${html}`, says: /\.wasm is an HTML page/ },
  { name: 'JSON', body: '{"error": "not found"}', type: 'application/json', says: /\.wasm is not WebAssembly/ },
  { name: 'a wasm compressed twice', body: gzipSync(gzipSync(BYTES)), headers: { 'content-encoding': 'gzip' }, says: /\.wasm is compressed twice/ },
  { name: 'a compressed wasm without a header that says so', body: gzipSync(BYTES), says: /\.wasm is compressed twice, or without Content-Encoding/ },
  { name: 'half of the wasm', body: BYTES.subarray(0, BYTES.length / 2), says: /\.wasm was not served whole/ },
  { name: 'the head of the wasm', body: BYTES.subarray(0, 6), says: /\.wasm was not served whole/ },
  { name: 'a wasm whose end never comes', body: BYTES.subarray(0, 20_000), headers: { 'content-length': BYTES.length }, hang: 'cut', says: /\.wasm was not served whole/ },
  { name: 'nothing', body: '', says: /\.wasm is empty/ },
  { name: '403 with a page', status: 403, body: html, type: 'text/html; charset=utf-8', says: /HTTP 403: http:\S+\.wasm$/ },
  { name: 'no answer', hang: 'reset', says: /\.wasm could not be loaded: / },
];

/** Types of which the browser makes no stream. The wasm works; what the console is told is no complaint. */
export const OTHER_TYPES = ['application/octet-stream', 'text/plain; charset=utf-8', ''];

export const wasm = (row) => ({ type: 'application/wasm', body: BYTES, ...row });
