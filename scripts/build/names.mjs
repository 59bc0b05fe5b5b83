// Gives the names by which wasm and JavaScript know each other one or two letters instead of some thirty: wasm-opt in the wasm, this in
// the JavaScript.
//
// wasm-bindgen's names end in 16 hexadecimal digits, which no compression makes smaller, and they stand in both files.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { Problem } from '../run.mjs';
import { ownGlue } from './glue.mjs';

const GLUE = 'vn_portal_widgets_bg.js';

/** The short names of what the wasm exports, by the names that our sources have for them. */
export const EXPORTS = inRepo('target', 'pkg', 'exports.json');

/** Renames in the glue what wasm-opt has renamed in the wasm, and keeps the names of exports: both are what it printed. */
export function shortenNames(folder, { imports, exports }) {
  const glue = path.join(folder, GLUE);
  writeFileSync(glue, renameImports(ownGlue(readFileSync(glue, 'utf8')), imports));
  writeFileSync(EXPORTS, JSON.stringify(Object.fromEntries(exports)));
}

/** The glue with the names of `[[module, name, short]]` replaced; all imports of the wasm are then in its `imports`. */
export function renameImports(glue, imports) {
  for (const [module, name, short] of imports) {
    if (module === `./${GLUE}` && glue.includes(`  ${name}: `)) {
      glue = glue.replace(`  ${name}: `, `  ${short}: `);
    } else if (module.startsWith('./snippets/')) {
      // A function of a JavaScript module of ours, taken as it is.
      glue = `import { ${name} as ${short} } from '${module}';\n${glue.replace('imports = {', `imports = {\n  ${short},`)}`;
    } else {
      fail(`the wasm imports ${name} from ${module}, which the glue lacks`);
    }
  }
  return glue;
}

/** A source of ours with the short names of what it calls: there, `core` is the wasm's functions, and `wasm` what it exports. */
export function renameCalls(source, exports) {
  return source.replace(/(?<![./\w])((?:core|wasm)\??\.)(\w+)/g, (all, object, name) => object + (exports[name] ?? fail(`the wasm does not export ${all}`)));
}

function fail(message) {
  throw new Problem(`shorter names: ${message}`, 'wasm-bindgen writes other glue than before: see scripts/build/names.mjs');
}
