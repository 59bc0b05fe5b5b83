// The last step of the build changes what the wasm looks like, and not what it does: random functions give the same before and after.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { isMemory, moduleOf, OP, readBody, Reader, row, SECTION, sectionsOf, sized, unsigned, writeBody } from '../../scripts/build/binary.mjs';
import { tidy } from '../../scripts/build/tidy.mjs';
import { inRepo } from '../../scripts/project.mjs';

const [TABLE, MEMORY] = [4, 5];
const [I32, I64, NOTHING] = [0x7f, 0x7e, -64n];
const [CONST, LOAD, STORE, ADD, SUBTRACT, MULTIPLY, XOR, GREATER, SELECT, WRAP, EXTEND] = [0x41, 0x28, 0x36, 0x6a, 0x6b, 0x6c, 0x73, 0x4a, 0x1b, 0xa7, 0xac];
const FUNCTIONS = 300;
// Which of them they call. Like no other, it will stand elsewhere.
const PAIR = 7;
// Two parameters, then locals, the last of which are of another type.
const [NARROW, WIDE] = [[0, 1, 2, 3, 4, 5, 6], [7, 8]];
// Where in memory stands how often a loop may still go round: a local that is lost must not make it endless.
const FUEL = [CONST, 64n];
const NUMBERS = [[0, 3], [1, 5], [-7, 2], [123456789, 9]];

/** The functions, which take two numbers and give one, and among them the one that they call: it gives its two back the other way round. */
function moduleWith(functions) {
  const pair = { locals: [], code: [[OP.get, 1], [OP.get, 0], [OP.end]] };
  const all = functions.toSpliced(PAIR, 1, pair);
  return moduleOf([
    [SECTION.type, row([[0x60, 2, I32, I32, 2, I32, I32], [0x60, 2, I32, I32, 1, I32]], (type) => type)],
    [SECTION.import, row([])],
    [SECTION.function, row(all.map((body) => (body === pair ? 0 : 1)))],
    [TABLE, [1, 0x70, 0, 1]],
    [MEMORY, [1, 0, 1]],
    [SECTION.export, row(functions.map((_, i) => i), (i) => [...sized(Buffer.from(`f${i}`)), 0, ...unsigned(i)])],
    [SECTION.element, [1, 0, CONST, 0, OP.end, 1, 0]],
    [SECTION.code, row(all, (body) => sized(writeBody(body)))],
  ]);
}

/** A function of all that matters here: locals, jumps and loops, two results; the same one for the same seed. */
function randomFunction(seed) {
  let state = seed;
  const below = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const one = (of) => of[below(of.length)];
  const local = () => one(NARROW);
  const wide = () => one(WIDE);
  const expression = (depth) => {
    const kind = depth > 2 ? below(2) : below(7);
    if (kind === 0) return [[CONST, BigInt(below(300) - 150)]];
    if (kind === 1) return [[OP.get, local()]];
    if (kind === 2) return [...expression(depth + 1), [OP.tee, local()]];
    if (kind === 3) return [[OP.get, wide()], [WRAP]];
    if (kind === 4) return [[CONST, BigInt(4 * below(4))], [LOAD, 2, 0]];
    if (kind === 5) return [...expression(depth + 1), ...expression(depth + 1), ...expression(depth + 1), [SELECT]];
    return [...expression(depth + 1), ...expression(depth + 1), [one([ADD, SUBTRACT, MULTIPLY, XOR])]];
  };
  // `labels` says of each label, the innermost first, whether it may be jumped to: back only with less fuel.
  const statements = (labels) => Array.from({ length: 1 + below(5) }, () => statement(labels)).flat();
  const inside = (labels, free = true) => statements([free, ...labels]);
  const statement = (labels) => {
    const kind = below(labels.length > 3 ? 5 : 10);
    const [a, b, c] = [local(), local(), local()];
    const free = [...labels.keys()].filter((label) => labels[label]);
    const away = one([[OP.set, local()], [OP.drop]]);
    if (kind === 0) return [...expression(0), [OP.set, a]];
    if (kind === 1) return [...expression(0), [EXTEND], [OP.set, wide()]];
    if (kind === 2) return [[CONST, BigInt(4 * below(4))], ...expression(0), [STORE, 2, 0]];
    // Two results, with the detours of wasm-opt.
    if (kind === 3) return [...expression(0), ...expression(0), [OP.call, PAIR], [OP.set, a], [OP.tee, b], [OP.set, c], [OP.get, a], away, [OP.get, c], away];
    if (kind === 4) return [...expression(0), ...expression(0), [OP.call, PAIR], [OP.set, a], [OP.tee, b], [OP.get, a], [OP.drop], [OP.drop]];
    if (kind === 5) return [[OP.block, NOTHING], ...inside(labels), ...expression(0), [OP.brIf, 0], ...inside(labels), [OP.end]];
    if (kind === 6) return [...expression(0), [OP.if, NOTHING], ...inside(labels), [OP.else], ...inside(labels), [OP.end]];
    if (kind === 7) return [...expression(0), [OP.if, NOTHING], ...inside(labels), ...(below(4) ? [] : [...expression(0), [OP.return]]), [OP.end]];
    if (kind === 8) return free.length ? [...expression(0), [OP.if, NOTHING], ...expression(0), [OP.brTable, [one(free) + 1], one(free) + 1], [OP.end]] : [];
    return [[OP.loop, NOTHING], ...inside(labels, false), FUEL, FUEL, [LOAD, 2, 0], [CONST, 1n], [SUBTRACT], [STORE, 2, 0], FUEL, [LOAD, 2, 0], [CONST, 0n], [GREATER], [OP.brIf, 0], [OP.end]];
  };
  return { locals: [[5, I32], [2, I64]], code: [FUEL, [OP.get, 1], [STORE, 2, 0], ...statements([]), ...expression(0), [OP.end]] };
}

/** What all functions give, for all numbers. */
function results(bytes) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  return Object.keys(exports).sort().map((name) => NUMBERS.map((numbers) => exports[name](...numbers)));
}

const bodiesOf = (bytes) => {
  const reader = new Reader(new Map(sectionsOf(bytes)).get(SECTION.code));
  return reader.row(() => readBody(reader.sized()));
};

test('functions give the same before and after', () => {
  const before = moduleWith(Array.from({ length: FUNCTIONS }, (_, seed) => randomFunction(seed)));
  const after = tidy(before);
  const wanted = results(before);
  assert.deepEqual(results(after), wanted);
  const different = new Set(wanted.map(String)).size;
  assert.ok(different > FUNCTIONS / 3, `the functions give ${different} different answers`);
  assert.notDeepEqual(after, before);
});

test('what the step does not know stops the build', () => {
  assert.throws(() => readBody(Buffer.from([0, 0xfd, 0])), /0xfd/);
  const plain = moduleWith(Array.from({ length: FUNCTIONS }, (_, seed) => randomFunction(seed)));
  assert.throws(() => tidy(Buffer.concat([plain, Buffer.from([SECTION.custom, 2, 1, 0x61])])), /section 0/);
});

test('the shipped wasm has been tidied up', () => {
  const code = bodiesOf(readFileSync(inRepo('pkg', 'vn-portal-widgets_bg.wasm'))).flatMap((body) => body.code);
  const hints = code.filter(([op]) => isMemory(op)).map(([, hint]) => hint);
  assert.ok(hints.length > 1_000, `${hints.length} times memory is read or written`);
  assert.ok(hints.every((hint) => hint === 0));
});
