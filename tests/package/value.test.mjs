// What crosses between JavaScript and src/feed/json.rs: objects as JSON, and single texts and numbers of JSON.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode, scalar } from '../../src/browser/value.js';

const letters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));

test('a text comes in NFC, without U+0000 and U+0001', () => {
  for (const letter of letters) assert.equal(scalar(JSON.stringify(letter)), `"${letter.normalize().replace(/[\0\x01]/, '')}\0`, letter);
  assert.equal(scalar('"e\\u0323\u0302\\n\\/\\ud83c\\udf89"'), '"ệ\n/🎉\0');
});

test('a number is whole, or rounded down and said to be', () => {
  const numbers = { '7': '#7', '-7': '#-7', '-0': '#0', '7.0': '#7', '1e3': '#1000', '2.5': '~2', '-2.5': '~-3', '1e400': '~9007199254740991', '-1e300': '~-9007199254740991', '9007199254740993': '~9007199254740991' };
  for (const [written, expected] of Object.entries(numbers)) assert.equal(scalar(written), `${expected}\0`, written);
});

test('what is no JSON is nothing', () => {
  for (const wrong of ['', '"', '"\\x"', '01', '1.', '+1', 'NaN', '0x10', '"a" ,"b"']) assert.equal(scalar(wrong), '', wrong);
});

test('objects are written as JSON has them, whatever the page has done to toJSON', () => {
  Array.prototype.toJSON = String.prototype.toJSON = Object.prototype.toJSON = () => 'bent';
  try {
    const value = { a: [null, true, false, 'ệ"\n'], 'e\u0323"': -7.5, none: undefined, inner: { deep: {} }, empty: [] };
    assert.equal(encode(value), '{"a":[null,true,false,"ệ\\"\\n"],"e\u0323\\"":-7.5,"none":null,"inner":{"deep":{}},"empty":[]}');
    assert.equal(encode('\ud800'), '"\\ud800"');
  } finally {
    for (const type of [Array, String, Object]) delete type.prototype.toJSON;
  }
});

test('what JSON has no word for is null or an empty object, and nothing is endless', () => {
  const sparse = [1];
  sparse[2] = 3;
  assert.equal(encode([NaN, Infinity, sparse, 7n, () => 1, Symbol('x'), new Date(0)]), '[null,null,[1,null,3],{},{},{},{}]');
  const round = {};
  round.self = round;
  assert.equal(encode(round), `${'{"self":'.repeat(8)}null${'}'.repeat(8)}`);
  for (const value of [encode(round), encode([[[[[[[[['x']]]]]]]]])]) JSON.parse(value);
});
