// Gives the names by which wasm and glue know each other one or two letters instead of some thirty.
//
// wasm-bindgen's names end in 16 hexadecimal digits, which no compression makes smaller, and they stand in both files.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { Problem, run } from '../run.mjs';
import { wasmOptFeatures } from './features.mjs';
import { withOwnMemory } from './memory.mjs';

const GLUE = 'vn_portal_widgets_bg.js';

/** Renames in both files of the folder. */
export function shortenNames(folder) {
  const wasm = path.join(folder, 'vn_portal_widgets_bg.wasm');
  const glue = path.join(folder, GLUE);
  const program = inRepo('node_modules', 'binaryen', 'bin', 'wasm-opt');
  const table = run(process.execPath, [program, wasm, '-o', wasm, ...wasmOptFeatures, '--minify-imports-and-exports-and-modules'], { capture: true });
  writeFileSync(glue, renameInGlue(withOwnMemory(readFileSync(glue, 'utf8')), JSON.parse(table)));
}

/**
 * The glue with the names of `{ imports: [[module, name, short]], exports: [[name, short]] }` replaced; all imports of the
 * wasm are then exports of the glue. It knows the form of what wasm-bindgen writes, and throws where that is another.
 */
export function renameInGlue(glue, { imports, exports }) {
  const fail = (message) => {
    throw new Problem(`shorter names: ${message}`, 'wasm-bindgen writes other glue than before: see scripts/build/names.mjs');
  };
  for (const [module, name, short] of imports) {
    if (module !== `./${GLUE}`) {
      // A function of a JavaScript module of ours, taken as it is.
      if (!module.startsWith('./snippets/')) fail(`the wasm imports ${name} from ${module}`);
      glue += `export { ${name} as ${short} } from '${module}';\n`;
    } else if (glue.includes(`export function ${name}(`)) {
      glue = glue.replace(`export function ${name}(`, `function ${name}(`) + `export { ${name} as ${short} };\n`;
    } else {
      fail(`the wasm imports ${name}, which the glue lacks`);
    }
  }
  const shorts = new Map(exports);
  return glue.replace(/\bwasm([.[])(\w+)/g, (all, sign, name) => {
    if (sign === '[' || !shorts.has(name)) fail(`the glue says ${all}, which the wasm does not export`);
    return `wasm.${shorts.get(name)}`;
  });
}
