// The last step of the build: brotli finds more that is repeated where functions look alike. Nothing of this changes what the wasm does.

import { Problem } from '../run.mjs';
import { isMemory, moduleOf, OP, readBody, Reader, row, SECTION, sectionsOf, sized, unsigned, writeBody } from './binary.mjs';
import { alikeTogether } from './order.mjs';

// Locals begin here, so that the first is the same in most functions, whatever the number of their parameters.
const FIRST_LOCAL = 8;
// How types are written; in this order locals are numbered.
const TYPES = [0x7f, 0x7e, 0x7d, 0x7c];

/** The module with its functions tidied up and in another order. */
export function tidy(bytes) {
  const sections = new Map(sectionsOf(bytes));
  for (const id of [SECTION.custom, SECTION.start]) if (sections.has(id)) throw new Problem(`the wasm has a section ${id}`, 'its numbers of functions must be changed too: scripts/build/tidy.mjs');
  const rows = (name, read) => {
    const reader = new Reader(sections.get(SECTION[name]));
    return reader.row(() => read(reader));
  };
  const parameters = rows('type', (type) => {
    type.byte();
    const [taken] = [type.sized(), type.sized()];
    return taken.length;
  });
  const types = rows('function', (each) => each.unsigned());
  const functions = rows('code', (each) => each.sized()).map((body, i) => ({ type: types[i], ...tidied(readBody(body), parameters[types[i]]) }));
  const imports = rows('import', (each) => [each.sized(), each.sized(), each.take(1), each.unsigned()]);
  if (imports.some(([, , kind]) => kind[0] !== 0)) throw new Problem('the wasm imports more than functions');
  const order = alikeTogether(functions);
  const places = new Map(order.map((old, place) => [old + imports.length, place + imports.length]));
  const moved = (number) => places.get(number) ?? number;
  const sorted = order.map((old) => functions[old]);
  for (const { code } of sorted) for (const instruction of code) if (instruction[0] === OP.call) instruction[1] = moved(instruction[1]);
  const exports = rows('export', (each) => [each.sized(), each.byte(), each.unsigned()]);
  sections.set(SECTION.function, row(sorted.map(({ type }) => type)));
  sections.set(SECTION.export, row(exports, ([name, kind, number]) => [...sized(name), kind, ...unsigned(kind === 0 ? moved(number) : number)]));
  sections.set(SECTION.element, movedElements(sections.get(SECTION.element), moved));
  sections.set(SECTION.code, row(sorted, (body) => sized(writeBody(body))));
  return moduleOf([...sections]);
}

/** The one table of functions that are called by a pointer: flags, where it begins, numbers. */
function movedElements(section, moved) {
  const reader = new Reader(section);
  if (reader.unsigned() !== 1 || reader.unsigned() !== 0) throw new Problem('the wasm has other tables of functions than the one we know');
  reader.byte();
  reader.signed();
  reader.byte();
  const head = section.subarray(0, reader.at);
  return [...head, ...row(reader.row().map(moved))];
}

function tidied({ locals, code }, parameters) {
  const types = locals.flatMap(([count, type]) => Array(count).fill(type));
  for (const instruction of code) {
    // How memory is aligned is a hint; where all give none, they are alike.
    if (isMemory(instruction[0])) instruction[1] = 0;
  }
  return numbered(code, parameters, (local) => types[local - parameters]);
}

/** The code with its locals numbered by type and how often they are used, without those that are not. */
function numbered(code, parameters, typeOf) {
  const uses = new Map();
  for (const [op, local] of code) if (isLocal(op)) uses.set(local, (uses.get(local) ?? 0) + 1);
  const own = [...uses.keys()].filter((local) => local >= parameters).sort((a, b) => uses.get(b) - uses.get(a));
  const numbers = new Map();
  const locals = [];
  let next = parameters;
  for (const type of TYPES) {
    const first = next;
    const same = own.filter((local) => typeOf(local) === type);
    if (same.length && type === TYPES[0]) next = Math.max(next, FIRST_LOCAL);
    for (const local of same) numbers.set(local, next++);
    if (same.length) locals.push([next - first, type]);
  }
  return { locals, code: code.map((instruction) => (isLocal(instruction[0]) ? [instruction[0], numbers.get(instruction[1]) ?? instruction[1]] : instruction)) };
}

const isLocal = (op) => op === OP.get || op === OP.set || op === OP.tee;
