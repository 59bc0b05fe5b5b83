// The functions of CONTRACT section 7, in Node: importing the ES module defines nothing and the functions work.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { inRepo, packageVersion } from '../../scripts/project.mjs';

const MODULE = pathToFileURL(inRepo('pkg', 'vn-portal-widgets.js')).href;
const T1 = '2016-12-29T15:13:27+07:00';

const early = await import(`${MODULE}?early`);
const beforeReady = ['checkFeed', 'cleanHtml', 'decodeFile', 'foldVietnamese', 'formatDateTime', 'inlineData', 'lunarDate', 'mount', 'readFeed', 'renderPage', 'renderToHtml', 'solarDate'].map((name) => {
  try {
    return [name, early[name](T1)];
  } catch (error) {
    return [name, error];
  }
});

const api = await import(MODULE);
before(() => api.whenReady);

test('the module exports these and no others', () => {
  assert.deepEqual(Object.keys(api).sort(), ['checkFeed', 'cleanHtml', 'decodeFile', 'foldVietnamese', 'formatDateTime', 'inlineData', 'lunarDate', 'mount', 'readFeed', 'renderPage', 'renderToHtml', 'solarDate', 'version', 'whenReady']);
  assert.equal(api.version, packageVersion());
});

test('whenReady is fulfilled with undefined', async () => {
  assert.ok(api.whenReady instanceof Promise);
  assert.equal(await api.whenReady, undefined);
});

test('before that the functions throw an Error that says to await it', async () => {
  for (const [name, error] of beforeReady) {
    assert.ok(error instanceof Error && !(error instanceof RangeError), name);
    assert.match(error.message, /await whenReady/, name);
  }
  await early.whenReady;
  assert.equal(early.formatDateTime(T1), '29/12/2016 15:13');
});

test('where the wasm cannot run whenReady is rejected and Node goes on', () => {
  // Node itself makes use of WebAssembly, without our imports.
  const program = `const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => { if (Object.keys(given[1] ?? {}).some((name) => name.includes('vn_portal_widgets'))) throw new Error('no wasm'); return instantiate(...given); };
    WebAssembly.instantiateStreaming = WebAssembly.instantiate;
    console.error = () => {};
    const { formatDateTime, whenReady } = await import(${JSON.stringify(MODULE)});
    await new Promise((done) => setTimeout(done, 100));
    try { formatDateTime(0); } catch (error) { console.log(error.message.includes('whenReady')); }
    await whenReady.catch((error) => console.log(error.message));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'true\nno wasm\n', stderr: '' });
});

test('nothing global is left behind', () => {
  assert.equal(Reflect.get(globalThis, 'vnPortalWidgets'), undefined);
  assert.equal(globalThis.customElements, undefined);
});

test('formatDateTime takes every form of a date', () => {
  const millis = Date.parse(T1);
  for (const value of [T1, '2016-12-29T08:13:27Z', '29/12/2016 3:13:27 CH', '/Date(1482999207000)/', ' 1482999207000\u00a0', millis, millis + 0.9, new Date(millis)]) {
    assert.equal(api.formatDateTime(value, 'posted'), 'Ngày 29/12/2016 15:13:27', String(value));
  }
  assert.equal(api.formatDateTime(-0), '01/01/1970 07:00');
  assert.equal(api.formatDateTime(-0.1, 'HH:mm:ss'), '06:59:59');
  assert.equal(api.formatDateTime('05/12/2013', 'date'), '05/12/2013');
  assert.equal(api.formatDateTime('9999-12-31T23:59:59.999', 'date'), '31/12/9999');
  // A Date of another realm, as out of a frame.
  assert.equal(api.formatDateTime(runInContext(`new Date(${millis})`, createContext()), 'time'), '15:13:27');
});

test('formatDateTime knows every format, and datetime is its default', () => {
  for (const [format, text] of [
    [undefined, '29/12/2016 15:13'], ['datetime', '29/12/2016 15:13'], ['clock', 'Thứ Năm, 29/12/2016 3:13:27 CH'], ['posted', 'Ngày 29/12/2016 15:13:27'],
    ['date', '29/12/2016'], ['time', '15:13:27'], ['news', 'Thứ Năm, 29/12/2016, 15:13 (GMT+7)'], ['full', 'Thứ Năm, ngày 29 tháng 12 năm 2016'],
    ['document', 'ngày 29 tháng 12 năm 2016'], ['lunar', '1/12 Bính Thân'], ['lunar-full', 'ngày 1 tháng 12 năm Bính Thân'], ["EEE d MMM y, HH'h'mm", 'Th 5 29 thg 12 2016, 15h13'],
  ]) assert.equal(api.formatDateTime(T1, format), text);
  assert.equal(api.formatDateTime(Date.now(), 'relative'), 'Vừa xong');
  assert.equal(api.formatDateTime(Date.now() + 5.5 * 60_000, 'relative'), '5 phút nữa');
  assert.equal(api.formatDateTime(new Date(Date.now() - 2.5 * 3_600_000), 'relative'), '2 giờ trước');
});

const hostile = { toString() { throw new Error('no text'); } };
const revoked = Proxy.revocable({}, {});
revoked.revoke();
// What is no date, and what the message has to name.
const NO_DATES = [
  [undefined, 'undefined'], [null, 'null'], [true, 'true'], [NaN, 'NaN'], [Infinity, 'Infinity'], [1e15, '1000000000000000'], [-1e300, '-1e+300'], [5n, '5'], [Symbol('x'), 'Symbol(x)'],
  [{}, '[object Object]'], [[], ''], [['2016-12-29'], '2016-12-29'], [new Date(NaN), 'Invalid Date'], [new Date(8.64e15), '275760'], [() => 0, '=>'], [hostile, 'object'], [Object.create(null), 'object'],
  [revoked.proxy, 'object'], ['', ''], ['31/02/2016', '31/02/2016'], ['hôm qua', 'hôm qua'], ['12/29/2016', '12/29/2016'], ['\ud800', ''], ['2016-12-29\0', '2016-12-29'],
];

for (const name of ['formatDateTime', 'lunarDate']) {
  test(`${name} gives a RangeError that names what is no date`, () => {
    for (const [value, named] of NO_DATES) {
      assert.throws(() => api[name](value), (error) => error instanceof RangeError && error.message.includes(named) && /is no date/.test(error.message));
    }
    assert.throws(() => api[name]('x'.repeat(1e6)), ({ message }) => message.length < 100);
    // It goes on as if nothing had been.
    assert.ok(api[name](T1));
  });
}

test('formatDateTime gives a RangeError that names what is no format', () => {
  for (const [format, named] of /** @type {[any, string][]} */ ([
    ['YYYY-MM-dd', 'YYYY'], ['', ''], ["'", "'"], ['Ngày dd', 'Ngày dd'], ['clocks', 'clocks'], [null, 'null'], [7, '7'], [{}, '[object Object]'], [Symbol('x'), 'Symbol(x)'], [5n, '5'], [hostile, 'object'],
  ])) assert.throws(() => api.formatDateTime(T1, format), (error) => error instanceof RangeError && error.message.includes(named) && /is no format/.test(error.message));
  assert.throws(() => api.formatDateTime('mai', 'YYYY'), /"mai" is no date/);
});

test('lunarDate gives the five fields, and null outside 1900–2100', () => {
  assert.deepEqual(api.lunarDate('17/12/2017'), { day: 30, month: 10, leap: false, year: 2017, name: 'Đinh Dậu' });
  assert.deepEqual(api.lunarDate('25/07/2025'), { day: 1, month: 6, leap: true, year: 2025, name: 'Ất Tỵ' });
  assert.deepEqual(api.lunarDate('2033-12-22'), { day: 1, month: 11, leap: true, year: 2033, name: 'Quý Sửu' });
  assert.deepEqual(api.lunarDate('01/01/1900'), { day: 1, month: 12, leap: false, year: 1899, name: 'Kỷ Hợi' });
  assert.deepEqual(api.lunarDate('31/12/2100'), { day: 1, month: 12, leap: false, year: 2100, name: 'Canh Thân' });
  for (const outside of ['31/12/1899', '01/01/2101', '0001-01-01', '9999-12-31']) assert.equal(api.lunarDate(outside), null);
  // By the day in Viet Nam: seven hours before midnight in Greenwich.
  assert.equal(api.lunarDate(Date.UTC(2007, 1, 16, 16, 59, 59)).month, 12);
  assert.equal(api.lunarDate(Date.UTC(2007, 1, 16, 17)).month, 1);
});

test('solarDate gives the day, and null where there is none', () => {
  for (const [lunar, solar] of [
    [[1, 1, 2007], '2007-02-17'], [[1, 1, 1985], '1985-01-21'], [[1, 2, 2023, true], '2023-03-22'], [[1, 2, 2023, false], '2023-02-20'], [[1, 6, 2025, true], '2025-07-25'], [[1, 11, 2033, true], '2033-12-22'],
    [[1, 12, 1899], '1900-01-01'], [[1, 12, 2100], '2100-12-31'],
    [[2, 12, 2100], null], [[30, 11, 1899], null], [[30, 1, 2017], null], [[0, 1, 2017], null], [[31, 1, 2017], null], [[1, 0, 2017], null], [[1, 13, 2017], null], [[1, 5, 2017, true], null],
    [[257, 1, 2007], null], [[1, 257, 2007], null], [[1, 1, 2007 + 65_536], null], [[2 ** 32 + 1, 1, 2007], null], [[-1, 1, 2007], null], [[1, 1, -2007], null], [[1e300, 1, 2007], null],
  ]) assert.equal(api.solarDate(...lunar), solar, String(lunar));
});

test('solarDate gives a RangeError that names what is no whole number', () => {
  for (const [value, named] of /** @type {[any, string][]} */ ([[undefined, 'undefined'], [null, 'null'], ['1', '1'], [NaN, 'NaN'], [1.5, '1.5'], [Infinity, 'Infinity'], [5n, '5'], [Symbol('x'), 'Symbol(x)'], [{}, '[object Object]'], [hostile, 'object']])) {
    for (const place of [0, 1, 2]) {
      assert.throws(() => api.solarDate(.../** @type {[number, number, number]} */ ([1, 1, 2007].with(place, value))), (error) => error instanceof RangeError && error.message.includes(named) && /is no whole number/.test(error.message));
    }
  }
});

test('every day of 1900–2100 goes there and back', () => {
  for (let at = Date.UTC(1900, 0, 1); at <= Date.UTC(2100, 11, 31); at += 86_400_000) {
    const solar = new Date(at).toISOString().slice(0, 10);
    const { day, month, leap, year } = api.lunarDate(solar);
    assert.equal(api.solarDate(day, month, year, leap), solar);
  }
});

test('mount gives a TypeError for what is no root', () => {
  for (const [value, named] of /** @type {[any, string][]} */ ([[undefined, 'Undefined'], [null, 'Null'], ['#goc', 'String'], [{}, 'Object'], [hostile, 'Object'], [Symbol('x'), 'Symbol'], [[], 'Array']])) {
    assert.throws(() => api.mount(value), (error) => error instanceof TypeError && error.message.includes(`[object ${named}]`));
  }
});

test('foldVietnamese gives lower case without marks, of NFC and NFD alike', () => {
  for (const [text, folded] of [['Dân vận', 'dan van'], ['ĐƯỜNG Nguyễn Huệ', 'duong nguyen hue'], ['', ''], ['Số 15/2016', 'so 15/2016'], ['日本 ß', '日本 ß']]) {
    assert.equal(api.foldVietnamese(text), folded);
    assert.equal(api.foldVietnamese(text.normalize('NFD')), folded);
  }
  assert.equal(api.foldVietnamese(2016), '2016');
});

test('cleanHtml gives what an article keeps, with absolute URLs', () => {
  for (const [html, base, cleaned] of [
    ['<p class=MsoNormal style="text-align:center" onclick="a()">Dân vận<script>b()</script>', undefined, '<p data-align="center">Dân vận</p>'],
    ['<a href="a.html">b</a><img src="/c.png" alt="d">', 'https://a.vn/tin/x.html', '<a href="https://a.vn/tin/a.html">b</a><img alt="d" src="https://a.vn/c.png">'],
    ['<a href="https://b.vn/">c</a>', 'https://a.vn/', '<a href="https://b.vn/" rel="noopener noreferrer">c</a>'],
    // Without a document nobody knows what they are relative to.
    ['<a href="a.html">b</a><a href="../c">d</a><img src="/e.png">', undefined, '<a href="a.html">b</a><a href="../c">d</a><img src="/e.png">'],
    ['<a href="a.html">b</a>', null, '<a href="a.html">b</a>'],
    ['<a href="a.html">b</a>', '', '<a href="a.html">b</a>'],
    ['<a href="javascript:a()">b</a>', undefined, 'b'],
    ['<h1>a</h1><h3>b</h3>', undefined, '<h1>a</h1><h3>b</h3>'],
    ['&lt;p&gt;a&lt;/p&gt;', undefined, '<p>a</p>'],
    ['', undefined, ''],
    ['\ud800', undefined, '\ufffd'],
  ]) {
    assert.equal(api.cleanHtml(html, base), cleaned);
    assert.equal(api.cleanHtml(cleaned, base), cleaned);
  }
});

test('cleanHtml takes a base that is relative to what nobody knows', () => {
  for (const [href, base, cleaned] of [['../x', '../y/z.html', '../x'], ['x', 'y/z.html', 'y/x'], ['/x', 'y/z.html', '/x'], ['?a', 'y/z.html', 'y/z.html?a']]) {
    assert.equal(api.cleanHtml(`<a href="${href}">a</a>`, base), `<a href="${cleaned}">a</a>`);
  }
});

test('cleanHtml gives a RangeError that names what is no HTML and no URL, and says how much is too much', () => {
  for (const [value, named] of /** @type {[any, string][]} */ ([[undefined, 'undefined'], [null, 'null'], [7, '7'], [{}, '[object Object]'], [['<p>'], '<p>'], [Symbol('x'), 'Symbol(x)'], [5n, '5'], [hostile, 'object'], [revoked.proxy, 'object']])) {
    assert.throws(() => api.cleanHtml(value), (error) => error instanceof RangeError && error.message.includes(named) && /is no string of HTML/.test(error.message));
  }
  for (const [base, named] of [['https://', 'https://'], ['http://[', '[']]) {
    assert.throws(() => api.cleanHtml('a', base), (/** @type {Error} */ error) => error.message.includes(named) && /is no URL/.test(error.message));
  }
  assert.throws(() => api.cleanHtml('a', hostile), /no text/);
  assert.equal(api.cleanHtml('a'.repeat(1 << 20)).length, 1 << 20);
  assert.throws(() => api.cleanHtml('a'.repeat((1 << 20) + 1)), (error) => error instanceof RangeError && /1048577 bytes, at most 1048576/.test(error.message));
  assert.equal(api.cleanHtml('<p>a'), '<p>a</p>');
});
