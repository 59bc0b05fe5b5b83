// checkFeed: what webmasters are told of a file before they publish it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRepo } from '../../scripts/project.mjs';

const api = await import(pathToFileURL(inRepo('pkg', 'vn-portal-widgets.js')).href);
before(() => api.whenReady);

const brief = (text, url) => api.checkFeed(text, url).map(({ severity, kind, path, line, column }) => `${severity} ${kind} ${path} ${line}:${column}`);

for (const [title, text, found] of [
  ['nothing wrong', '{"items": [{"id": "a", "title": "Tin", "date_published": "2016-12-29"}]}', []],
  ['no JSON', '{"items": [\n  {"title": "Tin",}\n]}', ['error json  2:19']],
  ['an empty text', '', ['error json  1:1']],
  ['no feed', '[]', ['error feed  1:1']],
  ['items that are no list', '{\n "items": 5}', ['error feed items 2:11']],
  ['an item that says nothing', '{"items": [\n{"id": "a", "date_published": "2016-12-29"}]}', ['error item items[0] 2:1']],
  ['an item that is no object', '{"items": [5]}', ['error item items[0] 1:12']],
  ['a wrong type', '{"items": [{"title": 5, "summary": "x", "date_published": "2016-12-29"}]}', ['error type items[0].title 1:22']],
  ['no date', '{"items": [{"title": "Tin"}]}', ['warning no-date items[0] 1:12']],
  ['a date that is none', '{"title": "Tin", "date_published": "31/02/2016"}', ['error date date_published 1:36']],
  ['a date that may be misread', '{"title": "Tin", "date_published": "05/12/2013"}', ['warning ambiguous-date date_published 1:36']],
  ['a date that cannot be misread', '{"title": "Tin", "date_published": "15/12/2013"}', []],
  ['an address that runs code', '{"title": "Tin", "date_published": "2016-12-29", "url": "javascript:alert(1)"}', ['error url url 1:57']],
  ['pictures without words', '{"title": "Tin", "date_published": "2016-12-29", "image": "a.png", "content_html": "<p><img src=a></p>"}', ['warning alt content_html 1:84', 'warning alt image 1:59']],
  ['pictures with words', '{"title": "Tin", "date_published": "2016-12-29", "image": "a.png", "_vn": {"image_alt": "Cầu"}, "content_html": "<img src=a alt=x>"}', []],
  ['an id twice', '{"items": [{"id": 1, "title": "a", "date_published": 1482999207000}, {"id": "1", "title": "b", "date_published": 1482999207000}]}', ['warning duplicate-id items[1].id 1:77']],
]) {
  test(`checkFeed: ${title}`, () => assert.deepEqual(brief(text), found));
}

test('checkFeed says in Vietnamese what each kind means, and takes whatever it is given', () => {
  for (const { message } of api.checkFeed('{"items": [{"title": 5}, {"id": 5, "content_html": "<img>"}, 5]}')) assert.match(message, /^\p{Lu}.*[\u1ea0-\u1ef9ăâđêôơư].*\.$/u);
  for (const odd of [undefined, null, 5, {}, [], Symbol.iterator.description]) assert.ok(Array.isArray(api.checkFeed(odd)));
});

test('checkFeed finds too much HTML, byte by byte', () => {
  const item = (bytes) => JSON.stringify({ title: 'Tin', date_published: 1482999207000, content_html: 'a'.repeat(bytes) });
  assert.deepEqual(brief(item(1 << 20)), []);
  assert.match(brief(item((1 << 20) + 1))[0], /^error too-large content_html 1:/);
});

test('the data of the demo have nothing wrong', () => {
  for (const name of readdirSync(inRepo('www', 'data')).filter((name) => name.endsWith('.json'))) {
    const errors = api.checkFeed(readFileSync(inRepo('www', 'data', name), 'utf8'), `https://vinhlong.gov.vn/data/${name}`).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, [], name);
  }
});

test('checkFeed gives a place for every problem of the fixtures, and never throws', () => {
  for (const name of readdirSync(inRepo('tests', 'fixtures', 'feeds')).filter((name) => name.endsWith('.json'))) {
    for (const { line, column, message, severity } of api.checkFeed(readFileSync(inRepo('tests', 'fixtures', 'feeds', name), 'utf8'))) {
      assert.ok(line >= 1 && column >= 1 && message && /^(error|warning)$/.test(severity), name);
    }
  }
});
