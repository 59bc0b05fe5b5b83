// bin/parser.js: Node reads HTML as browsers do, and encodes it as src/js/parse.js does. tests/native/support/parse.rs has the same rows.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRepo } from '../../scripts/project.mjs';

const { parse } = await import(pathToFileURL(inRepo('pkg', 'bin', 'parser.js')).href);
const api = await import(pathToFileURL(inRepo('pkg', 'vn-portal-widgets.js')).href);
before(() => api.whenReady);

for (const [html, encoded] of [
  ['<p>a<p>b', '<p\0\0"a\0><p\0\0"b\0>'],
  ["<B Title='x&amp;y'>a</b>", '<b\0title\0x&y\0\0"a\0>'],
  ['<noscript><p>a</noscript>', '<noscript\0\0<p\0\0"a\0>>'],
  ['<template><p>a</template>', '<template\0\0>'],
  ['<table><tr><td>a', '<table\0\0<tbody\0\0<tr\0\0<td\0\0"a\0>>>>'],
  ['<image src=a>', '<img\0src\0a\0\0>'],
  ['<o:p>a</o:p><![if !x]>b<!--c-->', '<o:p\0\0"a\0>"b\0'],
  ['<svg xlink:href=a><foreignObject>', '<svg\0xlink:href\0a\0\0<foreignObject\0\0>>'],
  ['<title>a</title>', '<title\0\0"a\0>'],
  ['a\0b', '"ab\0'],
  ['', ''],
]) {
  test(`parse: ${JSON.stringify(html)}`, () => assert.equal(parse(`<!DOCTYPE html><body>${html}`), encoded));
}

test('many children are no trouble', () => {
  assert.equal(parse(`<!DOCTYPE html><body>${'<br>'.repeat(300_000)}`).length, 300_000 * '<br\0\0>'.length);
});

test('checkFeed finds in Node what HTML loses', () => {
  const item = JSON.stringify({ title: 'Tin', date_published: 1482999207000, content_html: '<p>a</p><button>Gửi</button>' });
  assert.deepEqual(api.checkFeed(item).map(({ severity, kind, path, message }) => [severity, kind, path, message]), [['warning', 'html', 'content_html', 'Đã bỏ ô nhập hoặc nút bấm (1 chỗ): “Gửi”.']]);
});

// As deep as it is before prepare/ cuts anything; a table adds two elements of its own.
for (const [shape, count] of /** @type {[string, number][]} */ ([['<div>', 200], ['<b>', 200], ['<span style="text-align:center">', 200], ['<ul><li>', 100], ['<table><td>', 100], ['<object>', 200], ['<math>', 200], ['<blockquote><p class=MsoListParagraph>', 100], ['<x:y>', 200]])) {
  test(`${count} of ${shape} within each other do not overflow the stack`, () => {
    const item = JSON.stringify({ title: 'Tin', date_published: '2016-12-29', content_html: `${shape.repeat(count)}a` });
    assert.ok(Array.isArray(api.checkFeed(item)));
  });
}
