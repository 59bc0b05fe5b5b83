// Replaces the part of the glue that reads and writes the wasm's memory by a smaller one.
//
// wasm-bindgen's is made for every browser since 2017: it has its own encodeInto, renews TextDecoders for the sake of old Safaris,
// and copies letter by letter as far as a text is ASCII [measured: 280 bytes of brotli more].

import { Problem } from '../run.mjs';

const FIRST = 'let cachedDataViewMemory0 = null;';
const LAST = 'let WASM_VECTOR_LEN = 0;';

/** What the replaced part is known to have. Of what is none of these we know nothing. */
const KNOWN = ['getDataViewMemory0', 'getStringFromWasm0', 'getUint8ArrayMemory0', 'passArray8ToWasm0', 'passStringToWasm0', 'decodeText'];

/** The same functions; `wasm`, the exports, stands behind them in the glue. */
const OWN = `
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
// Most texts are shorter, and cost no array of their own.
const scratch = new Uint8Array(16384);
let WASM_VECTOR_LEN;
const getDataViewMemory0 = () => new DataView(wasm.memory.buffer);
const getUint8ArrayMemory0 = () => new Uint8Array(wasm.memory.buffer);
const getStringFromWasm0 = (start, length) => decoder.decode(new Uint8Array(wasm.memory.buffer, start >>> 0, length));
function passArray8ToWasm0(bytes, malloc) {
    WASM_VECTOR_LEN = bytes.length;
    const start = malloc(WASM_VECTOR_LEN, 1) >>> 0;
    getUint8ArrayMemory0().set(bytes, start);
    return start;
}
function passStringToWasm0(text, malloc) {
    const { read, written } = encoder.encodeInto(text, scratch);
    return passArray8ToWasm0(read < text.length ? encoder.encode(text) : scratch.subarray(0, written), malloc);
}
`;

/** The glue with our own part; throws where wasm-bindgen's is not the one we know. */
export function withOwnMemory(glue) {
  const [start, end] = [glue.indexOf(FIRST), glue.indexOf(LAST)];
  const functions = [...glue.slice(start, end).matchAll(/^function (\w+)/gm)].map(([, name]) => name);
  if (start < 0 || end < 0 || String(functions.sort()) !== String([...KNOWN].sort())) {
    throw new Problem(`the glue's access to the memory is not the one we know: ${functions}`, 'wasm-bindgen writes other glue than before: see scripts/build/memory.mjs');
  }
  return glue.slice(0, start) + OWN + glue.slice(end + LAST.length);
}
