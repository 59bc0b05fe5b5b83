// Shows what the package's bytes are spent on: sections, crates, modules, functions of the wasm, and files of the JavaScript.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MODULES } from '../build/bundle.mjs';
import { LINKED, optimise } from '../build/wasm.mjs';
import { Problem, run } from '../run.mjs';
import { bindgen } from '../tools.mjs';

const SECTIONS = ['custom', 'type', 'import', 'function', 'table', 'memory', 'global', 'export', 'start', 'element', 'code', 'data', 'data count'];

/** Functions without a path are those that JavaScript calls. */
const EXPORTS = 'vn_portal_widgets::browser';

/** Prints what the bytes are spent on, by crate and by module; with `functions` the largest functions too. */
export function printParts({ functions: wanted }) {
  if (!existsSync(LINKED) || !existsSync(MODULES)) throw new Problem('nothing is built yet', 'npm run build');
  const { sections, functions } = read(named());
  print('wasm by section', sections);
  const paths = functions.map(([name, bytes]) => [pathOf(name), bytes]);
  print('wasm code by crate', sums(paths.map(([path, bytes]) => [path[0], bytes])));
  print('wasm code by module', sums(paths.map(([path, bytes]) => [path.join('::'), bytes])));
  if (wanted) print('wasm code by function', functions);
  const modules = Object.entries(JSON.parse(readFileSync(MODULES, 'utf8')));
  print('ES module by file, before terser', modules.map(([file, { bytesInOutput }]) => [file.replace(/^.*_bg\.js$/, 'bindgen'), bytesInOutput]));
}

/** The wasm of the last build with names, which the package's own has not: the same steps again. */
function named() {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-size-'));
  try {
    run(bindgen(), [LINKED, folder, '--names']);
    const wasm = path.join(folder, 'vn_portal_widgets_bg.wasm');
    optimise(wasm, '--debuginfo');
    return readFileSync(wasm);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Crate and module of a function, two levels deep. A crate is what has its hash behind it. */
function pathOf(name) {
  const start = name.search(/\w+\[[0-9a-f]{16}\]/);
  if (start < 0) return name.startsWith('<') ? ['core'] : EXPORTS.split('::');
  const words = name.slice(start).replace(/\[[0-9a-f]+\]/g, '').split(/::| as |[,>]/);
  return words.slice(0, 3).filter((word) => /^[a-z_]\w*$/.test(word));
}

function sums(rows) {
  const all = new Map();
  for (const [name, bytes] of rows) all.set(name, (all.get(name) ?? 0) + bytes);
  return [...all];
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
