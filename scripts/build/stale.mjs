// Mends what LLVM does wrong with functions that give back several values (https://github.com/llvm/llvm-project/issues/98323): in
// `select(second, 42, first == 0)`, where a call gives first and second, it takes `second` out of its local before the call has put
// it there. How that is found: what LLVM means is the value that a local has when it is used, so never one that was taken out and is
// used after the local was written again. Without several values the linked wasm has no such place.

import { Problem } from '../run.mjs';
import { isMemory, moduleOf, OP, readBody, Reader, row, SECTION, sectionsOf, sized, writeBody } from './binary.mjs';

const [I32, I64, F32, F64] = [0x7f, 0x7e, 0x7d, 0x7c];
const [SELECT, CALL_INDIRECT, GLOBAL_GET, EMPTY] = [0x1b, 0x11, 0x23, -64n];

/** First and last opcode, how many values they take, and the types of those they give. */
const EFFECTS = new Map();
for (const [first, last, takes, ...gives] of [
  [0x01, 0x01, 0], [OP.drop, OP.drop, 1], [OP.set, OP.set, 1], [0x24, 0x24, 1], [OP.brIf, OP.brIf, 1],
  [0x28, 0x28, 1, I32], [0x29, 0x29, 1, I64], [0x2a, 0x2a, 1, F32], [0x2b, 0x2b, 1, F64], [0x2c, 0x2f, 1, I32], [0x30, 0x35, 1, I64], [0x36, 0x3e, 2],
  [0x3f, 0x3f, 0, I32], [0x40, 0x40, 1, I32], [0x41, 0x41, 0, I32], [0x42, 0x42, 0, I64], [0x43, 0x43, 0, F32], [0x44, 0x44, 0, F64],
  [0x45, 0x45, 1, I32], [0x46, 0x4f, 2, I32], [0x50, 0x50, 1, I32], [0x51, 0x66, 2, I32], [0x67, 0x69, 1, I32], [0x6a, 0x78, 2, I32],
  [0x79, 0x7b, 1, I64], [0x7c, 0x8a, 2, I64], [0x8b, 0x91, 1, F32], [0x92, 0x98, 2, F32], [0x99, 0x9f, 1, F64], [0xa0, 0xa6, 2, F64],
  [0xa7, 0xab, 1, I32], [0xac, 0xb1, 1, I64], [0xb2, 0xb6, 1, F32], [0xb7, 0xbb, 1, F64], [0xbc, 0xbc, 1, I32], [0xbd, 0xbd, 1, I64],
  [0xbe, 0xbe, 1, F32], [0xbf, 0xbf, 1, F64], [0xc0, 0xc1, 1, I32], [0xc2, 0xc4, 1, I64],
  [0xfc00, 0xfc03, 1, I32], [0xfc04, 0xfc07, 1, I64], [0xfc0a, 0xfc0b, 3],
]) for (let op = first; op <= last; op += 1) EFFECTS.set(op, { takes, gives });

/** The linked module with each such place mended, and how many there were. */
export function mendStale(bytes) {
  const sections = sectionsOf(bytes);
  const rows = (name, read) => {
    const reader = new Reader(sections.find(([id]) => id === SECTION[name])[1]);
    return reader.row(() => read(reader));
  };
  const types = rows('type', (type) => (type.byte(), [[...type.sized()], [...type.sized()]]));
  const imports = rows('import', (each) => [each.sized(), each.sized(), each.byte(), each.unsigned()]);
  if (imports.some(([, , kind]) => kind !== 0)) throw new Problem('the linked wasm imports more than functions');
  const own = rows('function', (each) => types[each.unsigned()]);
  const known = { types, functions: [...imports.map(([, , , type]) => types[type]), ...own], globals: rows('global', globalType) };
  let count = 0;
  const bodies = rows('code', (each) => readBody(each.sized())).map((body, i) => {
    const uses = staleUses(body, own[i], known);
    count += uses.length;
    return mended(body, own[i][0].length, uses);
  });
  const code = row(bodies, (body) => sized(writeBody(body)));
  return { bytes: moduleOf(sections.map(([id, content]) => [id, id === SECTION.code ? code : content])), count };
}

function globalType(reader) {
  const [type, , op] = reader.take(3);
  reader.signed();
  if (op !== 0x41 || reader.byte() !== OP.end) throw new Problem('the linked wasm has a global that is no number');
  return type;
}

/** Where values are used of which one is stale: the instruction, and its values from the first stale one on. */
function staleUses({ locals, code }, [parameters, results], { types, functions, globals }) {
  const localTypes = [...parameters, ...locals.flatMap(([count, type]) => Array(count).fill(type))];
  const uses = [];
  const outer = [];
  let [stack, wanted] = [[], results];
  const take = (count, at) => {
    const values = stack.splice(Math.max(0, stack.length - count));
    const first = values.findIndex(({ stale }) => stale);
    if (first >= 0) uses.push({ at, values: values.slice(first) });
    return values;
  };
  const give = (...gives) => stack.push(...gives.map((type) => ({ type })));
  const write = (local) => [...outer.flatMap(([values]) => values), ...stack].forEach((value) => (value.stale ||= value.local === local));
  code.forEach(([op, operand], at) => {
    const effect = EFFECTS.get(op);
    if (effect) take(effect.takes, at);
    if (effect) give(...effect.gives);
    if (op === OP.get) stack.push({ type: localTypes[operand], local: operand, at });
    else if (op === OP.tee) give(...take(1, at).map(({ type }) => type));
    else if (op === GLOBAL_GET) give(globals[operand]);
    else if (op === SELECT) give(...take(3, at).slice(0, 1).map(({ type }) => type));
    else if (op === OP.call || op === CALL_INDIRECT) {
      const [takes, gives] = op === OP.call ? functions[operand] : types[operand];
      take(takes.length + (op === OP.call ? 0 : 1), at);
      give(...gives);
    } else if (op === OP.block || op === OP.loop || op === OP.if) {
      if (op === OP.if) take(1, at);
      const [takes, gives] = operand === EMPTY ? [[], []] : operand < 0n ? [[], [Number(operand & 127n)]] : types[Number(operand)];
      if (takes.length) throw new Problem('the linked wasm has a block that takes values');
      outer.push([stack, wanted]);
      [stack, wanted] = [[], gives];
    } else if (op === OP.else || op === OP.end) {
      take(wanted.length, at);
      if (op === OP.end && outer.length) {
        const gives = wanted;
        [stack, wanted] = outer.pop();
        give(...gives);
      }
    } else if (op === OP.return) take(results.length, at);
    else if (op === OP.brTable) take(1, at);
    else if (!effect && op !== OP.br && op !== OP.unreachable) throw new Problem(`the linked wasm has the instruction 0x${op.toString(16)}, of which we know nothing`);
    if (op === OP.set || op === OP.tee) write(operand);
    if ([OP.br, OP.brTable, OP.return, OP.unreachable].includes(op)) {
      if (stack.some(({ stale }) => stale)) throw new Problem('the linked wasm jumps away with a stale value');
      stack = [];
    }
  });
  return uses;
}

/** The body with each stale value taken out of its local where it is used; what lies on it steps aside into locals of its own. */
function mended({ locals, code }, parameters, uses) {
  const gone = new Set(uses.flatMap(({ values }) => values.filter(({ stale }) => stale).map(({ at }) => at)));
  const added = [];
  const first = parameters + locals.reduce((sum, [count]) => sum + count, 0);
  const before = new Map(uses.map(({ at, values }) => {
    const places = values.map(({ stale, local, type }) => (stale ? local : first + added.push([1, type]) - 1));
    const aside = places.filter((_, i) => !values[i].stale).reverse();
    return [at, [...aside.map((place) => [OP.set, place]), ...places.map((place) => [OP.get, place])]];
  }));
  return { locals: [...locals, ...added], code: code.flatMap((instruction, at) => [...(before.get(at) ?? []), ...(gone.has(at) ? [] : [instruction])]) };
}
