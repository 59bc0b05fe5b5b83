// The schema of the data says of a file what the reader says of it: editors warn of what the widgets would leave out.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { inRepo } from '../../scripts/project.mjs';

const read = (...parts) => readFileSync(inRepo(...parts), 'utf8');
const jsonFiles = (...folder) => readdirSync(inRepo(...folder)).filter((file) => file.endsWith('.json'));

// Strict, so that a misspelt keyword is an error. Fields of several types are meant, and those that `if` asks for stand in `then`.
const text = read('pkg', 'schema.json');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
const validate = ajv.compile(JSON.parse(text));

/** The places of a document that are not as the schema wants them, as `/items/0/url`. */
function complaints(document) {
  validate(document);
  // An `if` says only that something inside is wrong.
  return [...new Set((validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(({ instancePath }) => instancePath))];
}

/** The places of which the reader loses something, out of `NAME.expected.txt`. */
function losses(expected) {
  const paths = [...expected.matchAll(/^(?:Field|Item) lost at \d+:\d+: (?:([\w.[\]]+):)?/gm)].map(([, path]) => path ?? '');
  return paths.map((path) => (path && `/${path}`).replace(/[.[]/g, '/').replaceAll(']', ''));
}

/** Whether two places are the same, or one is inside the other. */
const related = (a, b) => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);

/** Losses that only the reader sees, and why. */
const UNSEEN = {
  // There is no such day.
  'dates-bad.json': ['/items/0/date_published'],
  'single-item-wrong-date.json': ['/date_published'],
  // Addresses without a host: whether they can be resolved only the browser knows.
  'urls-refused.json': ['/items/12/url', '/items/13/url'],
};

for (const file of jsonFiles('www', 'data')) {
  test(`${file} of the demo is valid`, () => assert.deepEqual(complaints(JSON.parse(read('www', 'data', file))), []));
}

for (const file of jsonFiles('tests', 'fixtures', 'feeds').filter((file) => !file.startsWith('broken-'))) {
  test(`the schema and the reader find the same in ${file}`, () => {
    const found = complaints(JSON.parse(read('tests', 'fixtures', 'feeds', file)));
    const lost = losses(read('tests', 'fixtures', 'feeds', file.replace('.json', '.expected.txt')));
    const unseen = lost.filter((path) => !found.some((other) => related(path, other)));
    const made = found.filter((path) => !lost.some((other) => related(path, other)));
    assert.deepEqual({ made, unseen }, { made: [], unseen: UNSEEN[file] ?? [] });
  });
}

test('what is wrong is found where it stands', () => {
  const item = { title: 'Tin' };
  for (const [document, place] of /** @type {[object, string][]} */ ([
    [[], ''],
    [{}, ''],
    [{ version: 'https://jsonfeed.org/version/1.1', title: 'Không có items' }, ''],
    [{ items: null }, '/items'],
    [{ items: [item, {}] }, '/items/1'],
    [{ items: [item, { title: ' ' }] }, '/items/1'],
    [{ items: [{ ...item, id: ['1'] }] }, '/items/0/id'],
    [{ items: [{ ...item, date_published: '12/31/2016' }] }, '/items/0/date_published'],
    [{ items: [{ ...item, date_published: '1482999207000' }] }, '/items/0/date_published'],
    [{ items: [{ ...item, date_published: 0 }] }, '/items/0/date_published'],
    [{ items: [{ ...item, image: 'data:image/svg+xml,<svg/>' }] }, '/items/0/image'],
    [{ items: [{ ...item, url: 'javascript:alert(1)' }] }, '/items/0/url'],
    [{ items: [{ ...item, authors: ['N.H'] }] }, '/items/0/authors/0'],
    [{ items: [{ ...item, attachments: [{ title: 'Không có tệp' }] }] }, '/items/0/attachments/0'],
    [{ ...item, _vn: { views: '7.370' } }, '/_vn/views'],
    [{ ...item, _vn: { views: -1 } }, '/_vn/views'],
  ])) {
    assert.ok(complaints(document).includes(place), JSON.stringify(document));
  }
  assert.deepEqual(complaints(item), []);
});

test('what the reader takes is valid', () => {
  for (const fields of [
    { id: 1e20 },
    { id: 1.5 },
    { id: false },
    { _vn: { views: ' 7370 ' } },
    { attachments: [{ url: 'tai-ve.aspx?id=1', size_in_bytes: '1024', mime_type: 'Application/PDF; charset=binary' }] },
    { image: 'data:image/jpg;base64,AAAA' },
    { image: 'DATA:IMAGE/PNG;name=a.png;base64,AAAA' },
    { url: 'www.vinhlong.gov.vn' },
    { url: 'WWW.vinhlong.gov.vn:8080/tin' },
    { date_published: 1482999207 },
    { date_published: 1482999207000.5 },
    { date_published: -788943600000 },
  ]) {
    assert.deepEqual(complaints({ title: 'Tin', ...fields }), [], JSON.stringify(fields));
  }
});

/** A published date, as a part of the smallest item. */
const dated = (date) => complaints({ title: 'Tin', date_published: date });

/** The years in which the reader believes that a portal published something. */
const isPlausible = (instant) => {
  const year = new Date(Date.parse(instant) + 7 * 3600_000).getUTCFullYear();
  return year >= 1945 && year <= 2100 && year !== 1969 && year !== 1970;
};

test('the dates that the reader takes are valid, and those without a form or a plausible year are not', () => {
  const accepted = Object.entries(JSON.parse(read('tests', 'fixtures', 'dates', 'accepted.json')));
  const written = read('tests', 'fixtures', 'dates', 'written.tsv').trimEnd().split('\n').map((line) => line.split('\t').slice(1));
  const dates = [...accepted.flatMap(([instant, strings]) => strings.map((string) => [string, instant])), ...written];
  const isTaken = ([string, instant]) => isPlausible(instant) && !/^\s*-?\d+\s*$/.test(string);
  // In a pattern, white space is ECMAScript's, which leaves out this character of Unicode's.
  const wrong = dates.filter((date) => !date[0].includes('\u0085') && isTaken(date) !== (dated(date[0]).length === 0));
  assert.deepEqual(wrong, []);
  assert.ok(dates.length > 4000);
});

test('of the dates that the reader refuses, the schema finds all but days that do not exist and what is wrong in words', () => {
  const refused = JSON.parse(read('tests', 'fixtures', 'dates', 'refused.json'));
  const unseen = (kind) => refused[kind].filter((string) => dated(string).length === 0);
  assert.deepEqual(unseen('Range'), []);
  assert.deepEqual(unseen('NoSuchTime').filter((string) => !/(?<!\d)(?:29|30|31)(?!\d)/.test(string)), []);
  assert.ok(unseen('Form').length < 60, unseen('Form').join('\n'));
});

test('every field that the reader reads is in the schema, with a hint that is NFC', () => {
  const { feed, item, author, attachment, extension } = JSON.parse(text).$defs;
  const source = read('src', 'feed', 'items.rs');
  // By the functions that read them.
  const objects = [['head', feed], ['authors', feed], ['item', item], ['authors', item], ['author_in_list', author], ['attachment', attachment], ['extension', extension]];
  for (const [table, object] of objects) {
    const [body] = new RegExp(`^    (?:pub )?fn ${table}\\([^]*?^    }$`, 'm').exec(source);
    const fields = [...body.matchAll(/\.field\(&?\w+, "(\w+)"/g)].map(([, name]) => name);
    assert.ok(fields.length > 0, table);
    for (const name of fields) assert.ok(object.properties[name], `${table}: ${name}`);
    for (const [name, { description, $ref }] of Object.entries(object.properties)) assert.ok(description ?? $ref, name);
  }
  assert.equal(text, text.normalize());
});

test('the data in the documents are valid', () => {
  const documents = [...['README.md', 'docs/data.md', 'docs/vi/du-lieu.md'].map((file) => read(file)).join('\n').matchAll(/^```json\n(\{\n[^]*?)^```/gm)].map(([, document]) => JSON.parse(document));
  assert.ok(documents.length > 0);
  for (const document of documents) assert.deepEqual(complaints(document), []);
});
