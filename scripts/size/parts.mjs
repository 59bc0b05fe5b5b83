// Shows what the bytes of the last build are spent on: the wasm with twiggy, the JavaScript with esbuild's own analysis.

import { existsSync, readFileSync } from 'node:fs';
import { METAFILES } from '../build/bundle.mjs';
import { BINDGEN, optimize } from '../build/wasm.mjs';
import { inRepo } from '../project.mjs';
import { Problem, run } from '../run.mjs';
import { twiggy } from '../tools.mjs';

const ROWS = 60;

export async function printParts() {
  if (![BINDGEN, ...Object.values(METAFILES)].every(existsSync)) throw new Problem('nothing is built yet', 'npm run build');
  // The package's own wasm has no names: the same step again, with them.
  const named = inRepo('target', 'pkg', 'named.wasm');
  optimize(named, '--debuginfo');
  const program = twiggy();
  console.log('\nwasm by function and data, bytes before compression');
  console.log(run(program, ['top', '-n', ROWS, named], { capture: true }));
  const { analyzeMetafile } = await import('esbuild');
  for (const file of Object.values(METAFILES)) console.log((await analyzeMetafile(readFileSync(file, 'utf8'))).trimEnd());
}
