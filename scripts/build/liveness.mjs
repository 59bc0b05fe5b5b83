// Which locals are still read, behind each instruction of a function.

import { OP } from './binary.mjs';

const OPENS = [OP.block, OP.loop, OP.if];
// What the next instruction does not follow.
const LEAVES = [OP.unreachable, OP.br, OP.brTable, OP.return, OP.if, OP.else];

/** For each instruction a set, as bits of one number, of the locals that may be read before they are written again. */
export function liveAfter(code) {
  const jumps = targets(code);
  const before = code.map(() => 0n);
  const after = code.map(() => 0n);
  // A loop jumps back: again until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = code.length - 1; i >= 0; i -= 1) {
      const [op, local] = code[i];
      after[i] = jumps[i].reduce((live, to) => live | before[to], LEAVES.includes(op) || i + 1 === code.length ? 0n : before[i + 1]);
      let live = after[i];
      if (op === OP.get) live |= bit(local);
      if (op === OP.set || op === OP.tee) live &= ~bit(local);
      changed ||= live !== before[i];
      before[i] = live;
    }
  }
  return after;
}

export const bit = (local) => 1n << BigInt(local);

/** For each instruction where it may go on but with the next one. */
function targets(code) {
  const ends = new Map();
  const elses = new Map();
  const open = [];
  code.forEach(([op], i) => {
    if (OPENS.includes(op)) open.push(i);
    if (op === OP.else) elses.set(open.at(-1), i);
    if (op === OP.end) ends.set(open.pop(), i);
  });
  return code.map(([op, label, last], i) => {
    // The outermost label is the function's own: its end.
    const target = (depth) => (open.length > depth ? jump(open[open.length - 1 - depth]) : code.length - 1);
    const jump = (start) => (code[start][0] === OP.loop ? start : ends.get(start));
    if (OPENS.includes(op)) open.push(i);
    if (op === OP.end) open.pop();
    if (op === OP.br || op === OP.brIf) return [target(label)];
    if (op === OP.brTable) return [...label, last].map(target);
    if (op === OP.if) return [i + 1, elses.has(i) ? elses.get(i) + 1 : ends.get(i)];
    return op === OP.else ? [ends.get(open.at(-1))] : [];
  });
}
