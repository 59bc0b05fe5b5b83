// Takes a wasm module apart and puts it together again: sections, functions, instructions. It knows what our own module is made
// of, and throws at anything else: what it does not know it could not move.

import { Problem } from '../run.mjs';

const HEADER = 8;
export const SECTION = { custom: 0, type: 1, import: 2, function: 3, global: 6, export: 7, start: 8, element: 9, code: 10 };
export const OP = { block: 0x02, loop: 0x03, if: 0x04, else: 0x05, end: 0x0b, brIf: 0x0d, brTable: 0x0e, return: 0x0f, call: 0x10, drop: 0x1a, get: 0x20, set: 0x21, tee: 0x22 };

/** What stands behind each opcode: unsigned or signed numbers, a row of unsigned ones, or a number of bytes. */
const OPERANDS = new Map();
for (const [first, last, ...kinds] of [
  [0x00, 0x01], [0x02, 0x04, 'signed'], [0x05, 0x05], [0x0b, 0x0b], [0x0c, 0x0d, 'unsigned'], [0x0e, 0x0e, 'row', 'unsigned'], [0x0f, 0x0f],
  [0x10, 0x10, 'unsigned'], [0x11, 0x11, 'unsigned', 'unsigned'], [0x1a, 0x1b], [0x20, 0x24, 'unsigned'], [0x28, 0x3e, 'unsigned', 'unsigned'],
  [0x3f, 0x40, 'unsigned'], [0x41, 0x42, 'signed'], [0x43, 0x43, 4], [0x44, 0x44, 8], [0x45, 0xc4],
  // Two bytes: conversions of floats that saturate, memory.copy, memory.fill.
  [0xfc00, 0xfc07], [0xfc0a, 0xfc0a, 'unsigned', 'unsigned'], [0xfc0b, 0xfc0b, 'unsigned'],
]) for (let op = first; op <= last; op += 1) OPERANDS.set(op, kinds);

/** Those that read or write memory: alignment, then offset. */
export const isMemory = (op) => op >= 0x28 && op <= 0x3e;

export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get ended() {
    return this.at >= this.bytes.length;
  }
  byte() {
    return this.bytes[this.at++];
  }
  unsigned() {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }
  signed() {
    for (let value = 0n, bits = 0n; ; ) {
      const byte = BigInt(this.byte());
      value |= (byte & 127n) << bits;
      bits += 7n;
      if (byte < 128n) return BigInt.asIntN(Number(bits), value);
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  /** What has its length before it: a name, a function, a section. */
  sized() {
    return this.take(this.unsigned());
  }
  row(read = () => this.unsigned()) {
    return Array.from({ length: this.unsigned() }, read);
  }
}

export function unsigned(value) {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))];
}

function signed(value) {
  return value >= -64n && value < 64n ? [Number(value & 127n)] : [Number(value & 127n) + 128, ...signed(value >> 7n)];
}

export const sized = (bytes) => [...unsigned(bytes.length), ...bytes];
export const row = (items, write = unsigned) => [...unsigned(items.length), ...items.flatMap(write)];

/** `[id, content]` of each section. */
export function sectionsOf(bytes) {
  const reader = new Reader(bytes, HEADER);
  const sections = [];
  while (!reader.ended) sections.push([reader.byte(), reader.sized()]);
  return sections;
}

export const moduleOf = (sections) => Buffer.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, ...sections.flatMap(([id, content]) => [id, ...sized(content)])]);

/** A function's body: its locals as `[count, type]`, its instructions as `[opcode, ...operands]`. */
export function readBody(bytes) {
  const reader = new Reader(bytes);
  const locals = reader.row(() => [reader.unsigned(), reader.byte()]);
  const code = [];
  while (!reader.ended) {
    const first = reader.byte();
    const op = first === 0xfc ? 0xfc00 + reader.unsigned() : first;
    const kinds = OPERANDS.get(op);
    if (!kinds) throw new Problem(`the wasm has the instruction 0x${op.toString(16)}, of which we know nothing`, 'add it to OPERANDS in scripts/build/binary.mjs');
    code.push([op, ...kinds.map((kind) => (typeof kind === 'number' ? reader.take(kind) : reader[kind]()))]);
  }
  return { locals, code };
}

const WRITE = { unsigned, signed, row };

export function writeBody({ locals, code }) {
  const bytes = row(locals, ([count, type]) => [...unsigned(count), type]);
  for (const [op, ...operands] of code) {
    bytes.push(...(op < 0xfc00 ? [op] : [0xfc, op - 0xfc00]));
    OPERANDS.get(op).forEach((kind, i) => bytes.push(...(typeof kind === 'number' ? operands[i] : WRITE[kind](operands[i]))));
  }
  return bytes;
}
