// Shows what the wasm's bytes are spent on: its sections, its largest functions, and their sums by module.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LINKED, optimise } from '../build/wasm.mjs';
import { Problem, run } from '../run.mjs';
import { bindgen } from '../tools.mjs';

const SECTIONS = ['custom', 'type', 'import', 'function', 'table', 'memory', 'global', 'export', 'start', 'element', 'code', 'data', 'data count'];

export function printFunctions() {
  if (!existsSync(LINKED)) throw new Problem('nothing is built yet', 'npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-size-'));
  try {
    // The package's own wasm has no names: the same steps again, with them.
    run(bindgen(), [LINKED, folder, '--names']);
    const wasm = path.join(folder, 'vn_portal_widgets_bg.wasm');
    optimise(wasm, '--debuginfo');
    const { sections, functions } = read(readFileSync(wasm));
    print('sections', sections);
    print('functions', functions);
    const modules = new Map();
    for (const [name, bytes] of functions) {
      const module = name.replace(/[<&]|mut |\[[0-9a-f]+\]/g, '').split(/::| as /).slice(0, 3).filter((part) => /^[a-z_]\w*$/.test(part)).join('::');
      modules.set(module, (modules.get(module) ?? 0) + bytes);
    }
    print('by module', [...modules]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(title, rows) {
  console.log(`\n${title} (bytes before compression)`);
  for (const [name, bytes] of [...rows].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(`${String(bytes).padStart(8)}  ${name.slice(0, 140)}`);
}

/** The sizes of sections and functions, the latter by their names in the name section. */
function read(bytes) {
  let at = 8;
  const number = () => {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const limits = () => (number() & 1 ? [number(), number()] : [number()]);
  const sections = [];
  const bodies = [];
  const names = new Map();
  let imported = 0;
  while (at < bytes.length) {
    const id = bytes[at++];
    const size = number();
    const end = at + size;
    let label = SECTIONS[id] ?? id;
    if (id === 0) {
      const name = text();
      label = `custom ${name}`;
      while (name === 'name' && at < end) {
        const kind = bytes[at++];
        const next = number() + at;
        if (kind === 1) for (let left = number(); left > 0; left -= 1) names.set(number(), text());
        at = next;
      }
    } else if (id === 2) {
      for (let left = number(); left > 0; left -= 1) {
        text();
        text();
        const kind = bytes[at++];
        if (kind === 0) {
          imported += 1;
          number();
        } else if (kind === 3) at += 2;
        else {
          if (kind === 1) at += 1;
          limits();
        }
      }
    } else if (id === 10) {
      for (let left = number(); left > 0; left -= 1) {
        const length = number();
        bodies.push(length);
        at += length;
      }
    }
    sections.push([label, size]);
    at = end;
  }
  return { sections, functions: bodies.map((length, index) => [(names.get(index + imported) ?? `function ${index}`).replace(/::h[0-9a-f]{16}$/, ''), length]) };
}
