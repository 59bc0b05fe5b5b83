// Asks for one file, again where that may help, and says how its bytes are to be read, which can only be done once the wasm
// is there.

import { core } from './core.js';
import { network, Promise } from './natives.js';
import { syntaxError, placeOf } from './position.js';
import { encode } from './value.js';

/** How long one try may take, in milliseconds; CONTRACT section 3. */
const TIME_LIMIT = 10_000;

/** Pauses before the second and the third try, in milliseconds. */
const PAUSES = [500, 1_500];

/** Longest pause that a server may ask for, in milliseconds; CONTRACT section 3. */
const LONGEST_PAUSE = 30_000;

/** Largest file, in bytes; CONTRACT section 3. */
export const MAX_BYTES = 16 << 20;

/** Bytes that go into the wasm together: its memory never shrinks. */
const PIECE = 8_192;

// What stands for an HTTP status where there is none: LoadError::from_status in src/error.rs.
const OFFLINE = 0;
const TIMEOUT = 1;
const ENCODING = 2;
const TOO_LARGE = 3;
const NOT_JSON = 4;

/** The text of the document that is being read, where it is one, or what gives it. */
let beingRead;

export function placeRead(path) {
  if (!beingRead) return 'of a script';
  // Once for all problems of a file.
  if (typeof beingRead === 'function') beingRead = beingRead();
  return placeOf(beingRead, path);
}

/**
 * What came of a file: `read` gives the data, `bytes` are those of a file that came, `status` is HTTP's, `passes` says that a fault
 * may pass.
 */
export async function ask(url, signal) {
  for (const pause of [...PAUSES, 0]) {
    const { wait, ...answer } = await attempt(url, signal);
    const rest = wait === undefined ? pause : wait;
    if (!answer.passes || !pause || rest > LONGEST_PAUSE) return answer;
    await new Promise((resolve) => {
      setTimeout(resolve, rest);
      signal.addEventListener('abort', resolve);
    });
    if (signal.aborted) return answer;
  }
}

async function attempt(url, outer) {
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  outer.addEventListener('abort', end);
  const limit = setTimeout(end, TIME_LIMIT);
  try {
    const response = await network.fetch(url, { signal });
    const { ok, status, headers } = response;
    if (!ok) return { status, read: () => core.fail(status, ''), passes: status === 429 || status >= 500, wait: waitOf(headers.get('retry-after')) };
    const { length, bytes } = await received(response);
    if (length > MAX_BYTES) return { status, read: () => core.fail(TOO_LARGE, `${length} bytes, at most ${MAX_BYTES}`) };
    return { status, bytes, read: () => readBytes(bytes, url) };
  } catch (cause) {
    if (signal.aborted) return { read: () => core.fail(TIMEOUT, '') };
    return { read: () => core.fail(OFFLINE, String(cause)), passes: true };
  } finally {
    clearTimeout(limit);
    outer.removeEventListener('abort', end);
  }
}

/** How many bytes an answer has, and the bytes. Of what is too large nothing is kept. */
async function received(response) {
  // The answer of an old polyfill comes in one piece.
  if (!response.body) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { length: bytes.length, bytes };
  }
  const reader = response.body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length <= MAX_BYTES) chunks.push(value);
    else chunks.length = 0;
  }
  const bytes = new Uint8Array(chunks.length && length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { length, bytes };
}

/** Milliseconds until a server wants to be asked again: it names seconds, or a date. */
function waitOf(after) {
  if (after === null) return undefined;
  return /^\d+$/.test(after) ? after * 1_000 : Date.parse(after) - Date.now() || undefined;
}

/** Gives the data in the bytes of a file: UTF-8 with or without a byte order mark, or UTF-16 with one. */
export function readBytes(bytes, url) {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  const decode = (options) => new TextDecoder(encoding, options).decode(bytes);
  const isUtf8 = encoding === 'utf-8';
  const data = isUtf8 && read(bytes.subarray(mark === 0xefbb && bytes[2] === 0xbf ? 3 : 0), url, decode);
  if (data) return data;
  let document;
  try {
    document = decode({ fatal: true });
  } catch {
    // Where the first replacement is, as many bytes come before as the text before it has.
    const good = decode({ ignoreBOM: true }).split('\ufffd')[0];
    const at = isUtf8 ? bytesOf(good).length : good.length * 2;
    return core.fail(ENCODING, `byte ${at + 1} is 0x${bytes[at]?.toString(16)}`);
  }
  return isUtf8 ? core.fail(NOT_JSON, syntaxError(document)) : readText(document, url);
}

/** Gives the data in a text. */
export const readText = (text, url) => read(bytesOf(text), url, () => text) || core.fail(NOT_JSON, syntaxError(text));

export const bytesOf = (text) => new TextEncoder().encode(text);

/** Reads JSON in UTF-8 and gives what `finish` of the wasm makes of it. `document` gives it as text, where it is one. */
export function read(bytes, url, document, finish = core.finish) {
  core.begin(url);
  for (let at = 0; at < bytes.length; at += PIECE) core.take(bytes.subarray(at, at + PIECE));
  beingRead = document;
  const outcome = finish();
  beingRead = undefined;
  return outcome;
}

/** Gives the data in an object that a script has set. */
export function readObject(value) {
  try {
    return read(bytesOf(encode(value)), document.baseURI);
  } catch (cause) {
    return core.fail(NOT_JSON, String(cause));
  }
}
