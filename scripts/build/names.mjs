// Gives the names by which wasm and glue know each other one or two letters instead of some thirty.
//
// wasm-bindgen's names end in 16 hexadecimal digits, which no compression makes smaller, and they stand in both files.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { Problem, run } from '../run.mjs';
import { wasmOptFeatures } from './features.mjs';

const MEND = 'wasm-bindgen writes other glue than before: see scripts/build/names.mjs';

/** Renames in both files of the folder. */
export function shortenNames(folder) {
  const wasm = path.join(folder, 'vn_portal_widgets_bg.wasm');
  const glue = path.join(folder, 'vn_portal_widgets.js');
  const program = inRepo('node_modules', 'binaryen', 'bin', 'wasm-opt');
  const table = run(process.execPath, [program, wasm, '-o', wasm, ...wasmOptFeatures, '--minify-imports-and-exports-and-modules'], { capture: true });
  writeFileSync(glue, renameInGlue(readFileSync(glue, 'utf8'), JSON.parse(table)));
}

/**
 * The glue with the names of `{ imports: [[module, name, short]], exports: [[name, short]] }` replaced; all imports then
 * come from one module, "a". It knows the form of what wasm-bindgen writes, and throws where that is another.
 */
export function renameInGlue(glue, { imports, exports }) {
  const once = (pattern, replacement, what) => {
    const found = glue.match(new RegExp(pattern, 'gm'))?.length ?? 0;
    if (found !== 1) throw new Problem(`shorter names: the glue has ${what} ${found} times, expected once`, MEND);
    glue = glue.replace(new RegExp(pattern, 'm'), replacement);
  };
  const objects = new Map([...glue.matchAll(/^ +"([^"]+)": (import\d+),$/gm)].map(([, module, object]) => [module, object]));
  const direct = [];
  for (const [module, name, short] of imports) {
    if (objects.get(module) === 'import0') once(`^( +)${name}: `, `$1${short}: `, `the import ${name}`);
    // A function of a JavaScript module of ours, taken as it is: that module is import1, import2 …
    else if (objects.has(module)) direct.push(`${short}: ${objects.get(module)}.${name},`);
    else throw new Problem(`shorter names: the wasm imports ${name} from ${module}, which the glue lacks`, MEND);
  }
  once('^( +const import0 = \\{)$', `$1 ${direct.join(' ')}`, 'the object of imports');
  glue = glue.replace(/^ +"([^"]+)": (import\d+),\n/gm, (_, module, object) => (object === 'import0' ? '        a: import0,\n' : ''));
  const shorts = new Map(exports);
  return glue.replace(/\bwasm([.[])(\w+)/g, (all, sign, name) => {
    if (sign === '[' || !shorts.has(name)) throw new Problem(`shorter names: the glue says ${all}, which the wasm does not export`, MEND);
    return `wasm.${shorts.get(name)}`;
  });
}
