// What crosses the border between JavaScript and the wasm. Numbers go as they are, texts and bytes by way of the wasm's memory, as their
// place there and their length. The build (scripts/build/glue.mjs) puts this in place of what wasm-bindgen would write.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Most texts are shorter, and cost no array of their own. */
const scratch = new Uint8Array(16_384);

/** What the wasm exports. */
let wasm;

/** Bytes of the wasm where they are: they hold until it runs on. */
export const bytesTaken = (start, length) => new Uint8Array(wasm.memory.buffer, start >>> 0, length);

/** A text of the wasm. */
export const textTaken = (start, length) => decoder.decode(bytesTaken(start, length));

function encoded(text) {
  const { read, written } = encoder.encodeInto(text, scratch);
  return read < text.length ? encoder.encode(text) : scratch.subarray(0, written);
}

/** Puts a text or bytes into the wasm, whose they are from now on. */
function put(value) {
  const bytes = typeof value === 'string' ? encoded(value) : value;
  const start = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  bytesTaken(start, bytes.length).set(bytes);
  return [start, bytes.length];
}

/** Answers the wasm with a text or bytes, where it wants to find place and length. */
export function answer(at, value) {
  // Not in one line: the memory may grow, and what showed it before shows nothing then.
  const placed = put(value);
  new Uint32Array(wasm.memory.buffer).set(placed, at >>> 2);
}

/** The functions that the wasm exports, as JavaScript calls them. */
export function functionsOf(exports) {
  wasm = exports;
  const functions = {};
  for (const name in exports) {
    functions[name] = (...values) => {
      const given = exports[name](...values.flatMap((value) => (value?.length === undefined ? value : put(value))));
      if (typeof given !== 'object') return given;
      const text = textTaken(...given);
      wasm.__wbindgen_free(...given, 1);
      return text;
    };
  }
  return functions;
}
