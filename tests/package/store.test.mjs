// The texts of feeds outside of the wasm: what went in comes out, wherever a block ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesAt, closeStore, openStore, pushBytes } from '../../src/browser/store.js';

const bytes = (length, seed) => Uint8Array.from({ length }, (_, at) => (at * 31 + seed) % 251);

test('bytes come out as they went in, whatever their lengths', () => {
  const number = openStore();
  const other = openStore();
  const lengths = [0, 1, 16_384, 65_535, 1, 0, 65_536, 65_537, 3, 1_000_000, 40_000, 40_000, 0, 7];
  const places = lengths.map((length, at) => [pushBytes(number, bytes(length, at)), pushBytes(other, bytes(length, at + 99))]);
  assert.ok(new Set(places.map(([place]) => place)).size > 8);
  lengths.forEach((length, at) => {
    assert.deepEqual(bytesAt(number, places[at][0], length), bytes(length, at));
    assert.deepEqual(bytesAt(other, places[at][1], length), bytes(length, at + 99));
  });
  closeStore(number);
  assert.throws(() => bytesAt(number, places[2][0], 1));
  assert.deepEqual(bytesAt(other, places[2][1], 16_384), bytes(16_384, 101));
});

test('what seems to stand behind a short text does, where a block would be full as well', () => {
  const number = openStore();
  const full = [9, 60_000, 5_536, 10, 65_535, 1, 1, 65_536, 3];
  const lengths = [...full, ...Array.from({ length: 2_000 }, (_, at) => (at * at * 7_919) % 8_192)];
  const places = lengths.map((length, at) => pushBytes(number, bytes(length, at)));
  let adjacent = 0;
  lengths.forEach((length, at) => {
    if (length > 8_192 || places[at] + length !== places[at + 1]) return;
    adjacent++;
    assert.deepEqual(bytesAt(number, places[at], length + lengths[at + 1]), Uint8Array.of(...bytes(length, at), ...bytes(lengths[at + 1], at + 1)));
  });
  assert.ok(adjacent > 1_000 && adjacent < lengths.length - 100, `${adjacent}`);
});

test('a short feed takes hardly more bytes than it has', () => {
  const number = openStore();
  pushBytes(number, bytes(300, 1));
  assert.equal(bytesAt(number, 0, 300).buffer.byteLength, 301);
});
