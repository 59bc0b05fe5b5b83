// LLVM's fault with functions that give back several values is mended: https://github.com/llvm/llvm-project/issues/98323.

import assert from 'node:assert/strict';
import test from 'node:test';
import { moduleOf, OP, row, SECTION, sized, unsigned, writeBody } from '../../scripts/build/binary.mjs';
import { mendStale } from '../../scripts/build/stale.mjs';

const I64 = 0x7e;
const [CONST, CONST64, EQZ64, ADD64, SUB64, SELECT, NOTHING] = [0x41, 0x42, 0x50, 0x7c, 0x7d, 0x1b, -64n];
const [GET0, GET1, SET0, SET1, CALL, END] = [[OP.get, 0], [OP.get, 1], [OP.set, 0], [OP.set, 1], [OP.call, 0], [OP.end]];

/** `f(a, b)` with this code and two locals more, beside the function 0 that gives a, then b. */
const moduleWith = (code) =>
  moduleOf([
    [SECTION.type, row([[0x60, 2, I64, I64, 2, I64, I64], [0x60, 2, I64, I64, 1, I64]], (type) => type)],
    [SECTION.import, row([])],
    [SECTION.function, row([0, 1])],
    [SECTION.global, row([])],
    [SECTION.export, row([1], (number) => [...sized(Buffer.from('f')), 0, ...unsigned(number)])],
    [SECTION.code, row([{ locals: [], code: [GET0, GET1, END] }, { locals: [[2, I64]], code }], (body) => sized(writeBody(body)))],
  ]);

const run = (bytes, ...numbers) => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f(...numbers);

/** What the code gives for (0, 7) and (5, 7), as LLVM wrote it and mended. */
function results(code) {
  const before = moduleWith(code);
  const { bytes, count } = mendStale(before);
  assert.equal(mendStale(bytes).count, 0, 'nothing is left to mend');
  return { count, before: [run(before, 0n, 7n), run(before, 5n, 7n)], after: [run(bytes, 0n, 7n), run(bytes, 5n, 7n)] };
}

// select(42, second, first == 0): the second value ends in local 0.
const choose = (stale) => [...stale, GET0, GET1, CALL, SET0, [EQZ64], [SELECT], END];

test('a value that was taken out too early is taken out where it is used', () => {
  assert.deepEqual(results(choose([[CONST64, 42n], GET0])), { count: 1, before: [42n, 5n], after: [42n, 7n] });
});

test('what lies on it keeps its order and its type', () => {
  // second or 42: a constant and the condition lie on it.
  assert.deepEqual(results(choose([GET0, [CONST64, 42n]])), { count: 1, before: [0n, 42n], after: [7n, 42n] });
  // second - (first + 1)
  const subtract = [GET0, GET0, GET1, CALL, SET0, [CONST64, 1n], [ADD64], [SUB64], END];
  assert.deepEqual(results(subtract), { count: 1, before: [-1n, -1n], after: [6n, 1n] });
});

test('it is found across blocks, and where a function or a block ends with it', () => {
  const block = [GET0, [OP.block, NOTHING], GET0, GET1, CALL, SET0, SET1, END, GET1, [ADD64], END];
  assert.deepEqual(results(block), { count: 1, before: [0n, 10n], after: [7n, 12n] });
  const end = [GET0, GET0, GET1, CALL, SET0, [OP.drop], END];
  assert.deepEqual(results(end), { count: 1, before: [0n, 5n], after: [7n, 7n] });
  const inner = [[OP.block, -2n], ...end, END];
  assert.deepEqual(results(inner), { count: 1, before: [0n, 5n], after: [7n, 7n] });
});

test('code that is right stays as it is', () => {
  // The value is used before its local is written again; another local is written.
  for (const code of [[GET0, [CONST64, 1n], [ADD64], [OP.tee, 0], END], [GET0, GET1, SET1, END]]) {
    const before = moduleWith(code);
    assert.deepEqual(mendStale(before), { bytes: before, count: 0 });
  }
});

test('what the step does not know stops the build', () => {
  const jump = [[OP.block, NOTHING], GET0, [CONST64, 1n], SET0, [OP.br, 0], END, [CONST64, 0n], END];
  assert.throws(() => mendStale(moduleWith(jump)), /jumps away/);
  const takes = [GET0, GET1, [OP.block, 0n], END, [OP.drop], END];
  assert.throws(() => mendStale(moduleWith(takes)), /takes values/);
  assert.doesNotThrow(() => mendStale(moduleWith([[CONST, 0n], [OP.if, NOTHING], END, GET0, END])));
});
