// Gives the names by which wasm and glue know each other one or two letters instead of some thirty: wasm-opt in the wasm, this in the glue.
//
// wasm-bindgen's names end in 16 hexadecimal digits, which no compression makes smaller, and they stand in both files.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../run.mjs';
import { withOwnMemory } from './memory.mjs';

const GLUE = 'vn_portal_widgets_bg.js';

/** Renames in the glue what wasm-opt has renamed in the wasm: `names` is what it printed, see `renameInGlue`. */
export function shortenNames(folder, names) {
  const glue = path.join(folder, GLUE);
  writeFileSync(glue, renameInGlue(withOwnMemory(readFileSync(glue, 'utf8')), names));
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
