// Puts src/browser/border.js in place of most of the glue that wasm-bindgen writes.
//
// Its glue has a function of its own for each that the wasm exports, and reads and writes the memory for every browser since 2017.

import { inRepo } from '../project.mjs';
import { Problem } from '../run.mjs';

const BORDER = inRepo('src', 'browser', 'border.js');

/** A text or bytes that go into the wasm, as place and length. */
const PUT = /const ptr(\d+) = pass(?:String|Array8)ToWasm0\((\w+), wasm\.__wbindgen_malloc(?:, wasm\.__wbindgen_realloc)?\); const len\1 = WASM_VECTOR_LEN; /;
/** A number that goes into the wasm. */
const NUMBER = /const (val\d+) = \+(\w+); /;
/** What a function does with what one of the wasm gives. */
const GIVEN = [
  'CALL;',
  ...['', ' >>> 0', ' !== 0'].map((number) => `const ret = CALL; return ret${number};`),
  'let deferred0; let deferred1; try { const ret = CALL; deferred0 = ret[0]; deferred1 = ret[1]; '
    + 'return getStringFromWasm0(ret[0], ret[1]); } finally { wasm.__wbindgen_free(deferred0, deferred1, 1); }',
];

/** What a function of ours is called with by the wasm, and what comes of it: a number, or a text or bytes. */
const OURS = /^(?:const ret = )?(\w+\((?:(?:, )?(?:(?:text|bytes)Taken\(arg\d, arg\d\)|arg\d(?: >>> 0| !== 0)?))*\));( return ret;| const ptr1 = .*)?$/;
const ANSWERS = ['passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)', 'passArray8ToWasm0(ret, wasm.__wbindgen_malloc)'].map((place) =>
  ` const ptr1 = ${place}; const len1 = WASM_VECTOR_LEN; `
  + 'getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true); getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);');

/**
 * The glue with nothing but the functions that the wasm imports, as `imports`. Throws where any function is of a form that we do
 * not know: border.js would not do what it does.
 */
export function ownGlue(written) {
  // A text that the wasm wrote goes back as the same bytes, not by way of a text of JavaScript: half a microsecond for a row in place of three.
  const glue = written.replace(/\btextAt\b/g, 'bytesAt');
  const own = [...glue.matchAll(/^import .*/gm)].map(([line]) => line);
  const imports = [];
  for (const [, name, parameters, lines] of glue.matchAll(/^export function (\w+)\((.*)\) \{\n([^]*?)^\}/gm)) {
    if (name === '__wbg_set_wasm') continue;
    const body = lines.trim().replace(/\s+/g, ' ');
    if (name.startsWith('__wb')) imports.push(`  ${name}: (${parameters}) => ${imported(body) ?? fail(name, body)},`);
    else if (!isPlain(name, parameters, body)) fail(name, body);
  }
  return [...own, `import { answer, bytesTaken, textTaken } from ${JSON.stringify(BORDER)};`, 'export const imports = {', ...imports, '};', ''].join('\n');
}

/** Whether a function of the wasm is called with what it is given, in that order, and gives back what comes of it. */
function isPlain(name, parameters, body) {
  let call = body.replace(/deferred\d+_/g, 'deferred');
  for (const [passage, place, text] of call.matchAll(new RegExp(PUT, 'g'))) call = call.replace(passage, '').replace(`ptr${place}, len${place}`, text);
  for (const [passage, value, number] of call.matchAll(new RegExp(NUMBER, 'g'))) call = call.replace(passage, '').replace(value, number);
  return GIVEN.includes(call.replace(`wasm.${name}(${parameters})`, 'CALL'));
}

/** A function that the wasm imports, as an expression. */
function imported(body) {
  const [, call, rest = ' return ret;'] = OURS.exec(body.replaceAll('getStringFromWasm0', 'textTaken').replaceAll('getArrayU8FromWasm0', 'bytesTaken')) ?? [];
  if (ANSWERS.includes(rest)) return `answer(arg0, ${call})`;
  return rest === ' return ret;' ? call : undefined;
}

function fail(name, body) {
  throw new Problem(`the glue's ${name} is not of a form that we know: ${body}`, 'wasm-bindgen writes other glue than before: see scripts/build/glue.mjs');
}
