// JSON values as the wasm reads them: which texts are looked at for NFC, and what becomes of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../src/browser/value.js';

const letters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter((letter) => letter.isWellFormed());

test('every letter by itself comes in NFC, without U+0000 and U+0001', () => {
  for (const letter of letters) assert.equal(encode(letter), `"${letter.normalize().replace(/[\0\x01]/, '')}\0`, letter);
});

test('every letter with a mark behind it comes in NFC', () => {
  const marks = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323', '\u0338', '\u3099', '\u1161', '\u11a8'];
  for (const mark of marks) for (const letter of letters) assert.equal(encode(letter + mark).slice(1), `${(letter + mark).normalize().replace(/[\0\x01]/, '')}\0`);
});

test('values are written as src/feed/value.rs reads them', () => {
  const value = { a: [null, true, false, 'ệ'], 'e\u0323\u0302': -7, big: 1e300, half: 2.5, none: undefined, inner: { deep: {} } };
  assert.equal(encode(value), '{"a\0[ntf"ệ\0]"ệ\0#-7\0"big\0~9007199254740991\0"half\0~2\0"none\0n"inner\0{"deep\0{}}}');
  assert.equal(encode([[[[[[[[['x']]]]]]]]]), '[[[[[[[[n]]]]]]]]');
});
