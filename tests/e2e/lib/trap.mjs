// Copies of the package's wasm in which a function traps, as a bug in it would.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import binaryen from 'binaryen';
import { EXPORTS } from '../../../scripts/build/names.mjs';
import { ROOT } from './server.mjs';

/** The functions that our JavaScript calls, and what the wasm exports them as, which only the build knows. */
export const CALLED = Object.fromEntries(Object.entries(JSON.parse(readFileSync(EXPORTS, 'utf8'))).filter(([name]) => name !== 'memory' && !name.startsWith('__')));
assert.ok(CALLED.run && CALLED.feed && CALLED.connect, `what is called is not as expected: ${JSON.stringify(CALLED)}`);

/** The wasm with a function that traps once it has been called so many times. */
export function trapping(name, after = 0) {
  const wasm = binaryen.readBinary(readFileSync(path.join(ROOT, 'pkg', 'vn-portal-widgets_bg.wasm')));
  const { i32, global } = wasm;
  const original = binaryen.getExportInfo(wasm.getExport(CALLED[name])).value;
  const { params, results } = binaryen.getFunctionInfo(wasm.getFunction(original));
  wasm.addGlobal('calls', binaryen.i32, true, i32.const(0));
  const count = () => global.get('calls', binaryen.i32);
  const handedOn = binaryen.expandType(params).map((type, at) => wasm.local.get(at, type));
  wasm.addFunction('trap', params, results, [], wasm.block(null, [
    wasm.if(i32.ge_u(count(), i32.const(after)), wasm.unreachable()),
    global.set('calls', i32.add(count(), i32.const(1))),
    wasm.call(original, handedOn, results),
  ], results));
  wasm.removeExport(CALLED[name]);
  wasm.addFunctionExport('trap', CALLED[name]);
  const bytes = Buffer.from(wasm.emitBinary());
  wasm.dispose();
  return bytes;
}
