// How the command `render` reads the bytes of a page, and writes into them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { decode, edited, readingOf } from '../../src/cli/encoding.js';
import { prescan } from '../../src/cli/prescan.js';

const latin1 = (text) => Buffer.from(text, 'latin1');

for (const [html, encoding] of [
  ['<meta charset=utf-8>', 'utf-8'],
  ['<META CHARSET = "Windows-1258" >', 'windows-1258'],
  ["<meta charset=' windows-1258\n'>", 'windows-1258'],
  ['<meta/charset=windows-1258/>', undefined],
  ['<meta/charset=windows-1258 />', 'windows-1258'],
  ['<meta charset="koi8-r', undefined],
  ['<meta charset=none><meta charset=koi8-r>', 'koi8-r'],
  ['<meta charset=utf-16>', 'utf-8'],
  ['<meta charset=x-user-defined>', 'windows-1252'],
  ['<meta charset=latin1>', 'windows-1252'],
  ['<meta name=a content="text/html; charset=koi8-r">', undefined],
  ['<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', 'koi8-r'],
  ['<meta content="text/html; charset = \'koi8-r\'" http-equiv=content-type>', 'koi8-r'],
  ['<meta http-equiv=refresh content="1; charset=koi8-r">', undefined],
  ['<meta http-equiv=content-type content="charset=none; charset=koi8-r">', undefined],
  ['<meta charset=koi8-r charset=utf-8>', 'koi8-r'],
  ['<!-- <meta charset=utf-8> --><meta charset=koi8-r>', 'koi8-r'],
  ['<!--><meta charset=koi8-r>', 'koi8-r'],
  ['<p title="<meta charset=utf-8>"><meta charset=koi8-r>', 'koi8-r'],
  ['</p title="<meta charset=utf-8>"><meta charset=koi8-r>', 'koi8-r'],
  ['<!DOCTYPE html "<meta charset=utf-8"><meta charset=koi8-r>', 'koi8-r'],
  ['<metal charset=utf-8><meta charset=koi8-r>', 'koi8-r'],
  ['a < b <meta charset=koi8-r>', 'koi8-r'],
  ['<?xml version="1.0" encoding="windows-1258"?><p>', 'windows-1258'],
  ['<?xml version="1.0" encoding="windows-1258"?><meta charset=koi8-r>', 'koi8-r'],
  ['<\0?\0x\0m\0l\0', 'utf-16le'],
  ['\0<\0?\0x\0m\0l', 'utf-16be'],
  [`${' '.repeat(1023)}<meta charset=koi8-r>`, undefined],
  ['', undefined],
]) {
  test(`the encoding that a page names: ${JSON.stringify(html.trim())}`, () => assert.equal(prescan(latin1(html)), encoding));
}

test('a mark of the byte order wins over what a page names', () => {
  const meta = '<meta charset=koi8-r>';
  for (const [bytes, encoding] of /** @type {[Buffer, string][]} */ ([
    [Buffer.from(`\ufeff${meta}`), 'utf-8'],
    [Buffer.from(`\ufeff${meta}`, 'utf16le'), 'utf-16le'],
    [Buffer.from(`\ufeff${meta}`, 'utf16le').swap16(), 'utf-16be'],
  ])) {
    assert.equal(readingOf(bytes).encoding, encoding);
    assert.equal(decode(bytes, readingOf(bytes)), meta);
  }
});

test('a page that names none is UTF-8 if it can be', () => {
  assert.deepEqual(readingOf(Buffer.from('ế')), { encoding: 'utf-8', isNamed: false, mark: 0 });
  assert.deepEqual(readingOf(latin1('\xea')), { encoding: 'windows-1252', isNamed: false, mark: 0 });
});

/** Bytes before and after `|`, where a text is put. */
const inserted = (bytes, text, reading = readingOf(bytes)) => {
  const offset = decode(bytes, reading).indexOf('|');
  return edited(bytes, reading, [{ start: offset, end: offset + 1, text }]);
};

for (const [title, before, after, text, written] of /** @type {[string, Buffer, Buffer, string, Buffer][]} */ ([
  ['UTF-8', Buffer.from('<meta charset=utf-8>ế😀'), Buffer.from('ệ'), 'Kế 😀', Buffer.from('Kế 😀')],
  ['UTF-8 with bytes that are none', Buffer.concat([Buffer.from('<meta charset=utf-8>ế'), latin1('\xe1\xbb\xff\xf0\x9f\x98')]), latin1('\xc0\xaf'), 'Kế', Buffer.from('Kế')],
  ['windows-1258', latin1('<meta charset=windows-1258>\xea\xec\x8a'), latin1('\xf2'), 'ê đ ế €', latin1('\xea \xf0 &#7871; \x80')],
  ['windows-1252', latin1('<meta charset=windows-1252>\x93'), latin1('\x94'), '“é€ế\x85', latin1('\x93\xe9\x80&#7871;&#133;')],
  ['a guess', latin1('\xea'), latin1('\xff'), 'é', latin1('&#233;')],
  ['Shift_JIS', latin1('<meta charset=shift_jis>\x83\x5c\x83\x7c'), latin1('\x83'), 'Kế', latin1('K&#7871;')],
  ['GB 18030', latin1('<meta charset=gb18030>\x81\x30\x81\x30\xff'), latin1('\xff'), 'é', latin1('&#233;')],
  ['UTF-16', Buffer.from('\ufeffế\ud800', 'utf16le'), Buffer.from('\udc00ệ', 'utf16le'), 'Kế', Buffer.from('Kế', 'utf16le')],
])) {
  test(`no byte changes but what is written: ${title}`, () => {
    const bar = Buffer.from('|', title === 'UTF-16' ? 'utf16le' : 'latin1');
    assert.deepEqual(inserted(Buffer.concat([before, bar, after]), text), Buffer.concat([before, written, after]));
  });
}

test('several edits are made at once', () => {
  const bytes = Buffer.from('<meta charset=utf-8>ếaếbế');
  const edit = (start, end, text) => ({ start: start + 20, end: end + 20, text });
  assert.equal(edited(bytes, readingOf(bytes), [edit(0, 0, '1'), edit(1, 2, 'ẻ'), edit(4, 5, ''), edit(5, 5, '!')]).toString(), '<meta charset=utf-8>1ếẻếb!');
});
