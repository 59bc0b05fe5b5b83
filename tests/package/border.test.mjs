// What crosses between JavaScript and the wasm arrives as it was, over memory that grows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, bytesTaken, functionsOf, textTaken } from '../../src/browser/border.js';

const TEXT = '\uFEFFỦy ban 𝄞\0';
const BYTES = Buffer.byteLength(TEXT);

/** In place of the wasm: each text takes new memory, which throws away every view of the old one. */
function outside() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const calls = [];
  const wasm = {
    memory,
    __wbindgen_malloc: () => memory.grow(2) * 65_536,
    __wbindgen_free: (...place) => calls.push(['free', ...place]),
    take: (...values) => calls.push(['take', ...values]) && 7,
    give: (...place) => place,
  };
  return { calls, functions: functionsOf(wasm), memory };
}

test('numbers cross as they are, texts as place and length', () => {
  const { calls, functions } = outside();
  assert.equal(functions.take(1, TEXT, true, '', undefined), 7);
  assert.deepEqual(calls, [['take', 1, 65_536, BYTES, true, 196_608, 0, undefined]]);
  assert.equal(textTaken(65_536, BYTES), TEXT);
});

test('a text that the wasm gives is freed', () => {
  const { calls, functions } = outside();
  functions.take(TEXT);
  assert.equal(functions.give(65_536, BYTES), TEXT);
  assert.deepEqual(calls.at(-1), ['free', 65_536, BYTES, 1]);
});

test('an answer finds its place in memory that grew for it', () => {
  const { memory } = outside();
  answer(8, TEXT);
  assert.deepEqual([...new Uint32Array(memory.buffer, 8, 2)], [65_536, BYTES]);
  assert.equal(textTaken(65_536, BYTES), TEXT);
});

test('a long text and bytes cross whole', () => {
  const long = TEXT.repeat(5_000);
  const { calls, functions } = outside();
  functions.take(long);
  const [, start, length] = calls[0];
  assert.equal(textTaken(start, length), long);
  functions.take(new Uint8Array([9, 0, 7]), 5);
  assert.deepEqual(calls[1].slice(2), [3, 5]);
  assert.deepEqual([...bytesTaken(calls[1][1], 3)], [9, 0, 7]);
  const { memory } = outside();
  answer(8, new Uint8Array([7, 0, 9]));
  assert.deepEqual([...new Uint32Array(memory.buffer, 8, 2)], [65_536, 3]);
  assert.deepEqual([...bytesTaken(65_536, 3)], [7, 0, 9]);
});
