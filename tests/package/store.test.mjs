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

test('a short feed takes no more bytes than it has', () => {
  const number = openStore();
  pushBytes(number, bytes(300, 1));
  assert.equal(bytesAt(number, 0, 300).buffer.byteLength, 300);
});
