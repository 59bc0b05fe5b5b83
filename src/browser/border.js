// What crosses the border between JavaScript and the wasm. Numbers go as they are, texts by way of the wasm's memory, as their place
// there and their length. The build (scripts/build/glue.mjs) puts this in place of what wasm-bindgen would write.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What the wasm exports. */
let wasm;

/** A text of the wasm. */
export const taken = (start, length) => decoder.decode(new Uint8Array(wasm.memory.buffer, start >>> 0, length));

/** Puts a text into the wasm, whose it is from now on. */
function put(text) {
  const bytes = encoder.encode(text);
  const start = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, start);
  return [start, bytes.length];
}

/** Answers the wasm with a text, where it wants to find place and length. */
export function answer(at, text) {
  // Not in one line: the memory may grow, and what showed it before shows nothing then.
  const placed = put(text);
  new Uint32Array(wasm.memory.buffer).set(placed, at >>> 2);
}

/** The functions that the wasm exports, as JavaScript calls them. */
export function functionsOf(exports) {
  wasm = exports;
  const functions = {};
  for (const name in exports) {
    functions[name] = (...values) => {
      const given = exports[name](...values.flatMap((value) => (typeof value === 'string' ? put(value) : value)));
      if (typeof given !== 'object') return given;
      const text = taken(...given);
      wasm.__wbindgen_free(...given, 1);
      return text;
    };
  }
  return functions;
}
