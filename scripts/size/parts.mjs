// Shows what the bytes of the last build are spent on: the wasm with twiggy, the JavaScript with esbuild's own analysis.

import { existsSync, readFileSync } from 'node:fs';
import { METAFILES } from '../build/bundle.mjs';
import { BOUND, optimize } from '../build/wasm.mjs';
import { inRepo } from '../project.mjs';
import { Problem, run } from '../run.mjs';
import { twiggy } from '../tools.mjs';

const ROWS = 60;

export async function printParts() {
  if (![BOUND, ...Object.values(METAFILES)].every(existsSync)) throw new Problem('nothing is built yet', 'npm run build');
  // The package's own wasm has no names: the same step again, with them.
  const named = inRepo('target', 'pkg', 'named.wasm');
  optimize(BOUND, named, '--debuginfo');
  const program = twiggy();
  console.log('\nwasm by crate, bytes before compression');
  const items = JSON.parse(run(program, ['top', '-n', '100000', '-f', 'json', named], { capture: true }));
  for (const [name, bytes] of byCrate(items)) console.log(`${String(bytes).padStart(8)}  ${name}`);
  console.log('\nwasm by function and data, bytes before compression');
  console.log(run(program, ['top', '-n', String(ROWS), named], { capture: true }));
  const { analyzeMetafile } = await import('esbuild');
  for (const file of Object.values(METAFILES)) console.log((await analyzeMetafile(readFileSync(file, 'utf8'))).trimEnd());
}

/**
 * The bytes of the functions of each crate, largest first. A generic function counts for the crate that it is written in, and one
 * that is inlined for its caller's.
 *
 * @param {{ name: string, shallow_size: number }[]} items of twiggy
 */
export function byCrate(items) {
  const sums = new Map();
  for (const { name, shallow_size: bytes } of items) {
    const crate = crateOf(name);
    if (crate) sums.set(crate, (sums.get(crate) ?? 0) + bytes);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

function crateOf(name) {
  if (/ subsection$|^custom section /.test(name)) return undefined; // the names themselves, which the package leaves out
  if (name.startsWith('import ')) return '(imports)';
  if (name.startsWith('data segment ')) return '(data)';
  // `<&str as core[c5930c85a12de822]::fmt::Debug>::fmt` is core's.
  return /[a-z_]\w*(?=(?:\[[0-9a-f]+\])?::)/i.exec(name)?.[0] ?? '(exports and others without a path)';
}
