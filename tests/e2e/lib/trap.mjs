// Copies of the package's wasm in which a function traps, as a bug in it would.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import binaryen from 'binaryen';
import { ROOT } from './server.mjs';

const WASM = readFileSync(path.join(ROOT, 'pkg', 'vn-portal-widgets_bg.wasm'));

/**
 * The functions that our JavaScript calls, and wasm-bindgen's start, which its glue calls first. Not the callers of Rust's
 * closures, which the browser calls by way of the glue alone: what our closures do, they do in `guard` or by marking a host.
 */
export const CALLED = WebAssembly.Module.exports(new WebAssembly.Module(WASM))
  .filter(({ kind, name }) => kind === 'function' && (name === '__wbindgen_start' || !/^(__|wasm_bindgen__convert__closures)/.test(name)))
  .map(({ name }) => name);

/** Numbers that nothing else in the wasm has. In their place come which function traps, and after how many calls. */
const MARKS = { which: 0x7eed1e57, after: 0x7eed1e58 };

/** An integer in five bytes of LEB128, as a constant of wasm may have it. */
const inFiveBytes = (value) => Buffer.from([0, 7, 14, 21, 28].map((shift) => ((value >>> shift) & 0x7f) | (shift < 28 ? 0x80 : 0)));

let marked;
/** The wasm in which each of these functions asks whether it is the one that traps: made once, as that takes a second. */
function withTraps() {
  const wasm = binaryen.readBinary(WASM);
  const { i32, global } = wasm;
  const get = (name) => global.get(name, binaryen.i32);
  for (const [name, mark] of Object.entries(MARKS)) wasm.addGlobal(name, binaryen.i32, false, i32.const(mark));
  wasm.addGlobal('calls', binaryen.i32, true, i32.const(0));
  for (const [at, name] of CALLED.entries()) {
    const original = binaryen.getExportInfo(wasm.getExport(name)).value;
    const { params, results } = binaryen.getFunctionInfo(wasm.getFunction(original));
    const handedOn = binaryen.expandType(params).map((type, at) => wasm.local.get(at, type));
    wasm.addFunction(`trap ${name}`, params, results, [], wasm.block(null, [
      wasm.if(i32.eq(get('which'), i32.const(at)), wasm.block(null, [
        wasm.if(i32.ge_u(get('calls'), get('after')), wasm.unreachable()),
        global.set('calls', i32.add(get('calls'), i32.const(1))),
      ])),
      wasm.call(original, handedOn, results),
    ], results));
    wasm.removeExport(name);
    wasm.addFunctionExport(`trap ${name}`, name);
  }
  const bytes = Buffer.from(wasm.emitBinary());
  wasm.dispose();
  return bytes;
}

/** The wasm with a function that traps once it has been called so many times. */
export function trapping(name, after = 0) {
  marked ??= withTraps();
  const bytes = Buffer.from(marked);
  for (const [mark, value] of Object.entries({ which: CALLED.indexOf(name), after })) {
    const at = bytes.indexOf(inFiveBytes(MARKS[mark]));
    if (at < 0 || value < 0) throw new Error(`no place for ${mark} of ${name}`);
    inFiveBytes(value).copy(bytes, at);
  }
  return bytes;
}
