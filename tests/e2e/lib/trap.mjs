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

/** The wasm with a function that traps once it has been called so many times. */
export function trapping(name, after = 0) {
  const wasm = binaryen.readBinary(WASM);
  const { i32, global } = wasm;
  const original = binaryen.getExportInfo(wasm.getExport(name)).value;
  const { params, results } = binaryen.getFunctionInfo(wasm.getFunction(original));
  wasm.addGlobal('calls', binaryen.i32, true, i32.const(0));
  const count = () => global.get('calls', binaryen.i32);
  const handedOn = binaryen.expandType(params).map((type, at) => wasm.local.get(at, type));
  wasm.addFunction('trap', params, results, [], wasm.block(null, [
    wasm.if(i32.ge_u(count(), i32.const(after)), wasm.unreachable()),
    global.set('calls', i32.add(count(), i32.const(1))),
    wasm.call(original, handedOn, results),
  ], results));
  wasm.removeExport(name);
  wasm.addFunctionExport('trap', name);
  const bytes = Buffer.from(wasm.emitBinary());
  wasm.dispose();
  return bytes;
}
