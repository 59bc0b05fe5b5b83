// Runs before the wasm is there: the way from a URL to bytes. Each `src` is requested while the wasm is still loading, and
// early and late requests take the same path. It does not know what the bytes mean.

/** @import { Answer, Answered, Keep, Load, Recall, Request } from './types/transport.js' */

// The limits of section 3 of docs/contract.md: times in milliseconds, sizes in bytes.
const TRY_LIMIT = 10_000;
const PAUSES_BETWEEN_TRIES = [500, 1_500];
const LONGEST_RETRY_AFTER = 30_000;
const LARGEST_FILE = 16 << 20;

/** @type {Answered} */
let answered;
/** Sets what takes the answers: the wasm. @param {Answered} take */
export const answerWith = (take) => void (answered = take);

/** Hands an answer to the wasm unless its request was aborted. Nobody awaits this: a failure must not reach the page.
 * @param {number} id @param {Promise<Answer>} answer @param {AbortSignal} [signal] */
function report(id, answer, signal) {
  answer.then((given) => signal?.aborted || answered(id, given))
    .catch((cause) => console.error('vn-portal-widgets: stopped:', cause));
}

/** @type {Map<string, Load & { elements: Set<Element> }>} The requests of elements that wait for the wasm, by URL. */
const early = new Map();

/** Asks for the file of an element that waits for the wasm. @param {string} url @param {Element} element */
export function askEarly(url, element) {
  const load = early.get(url) ?? { ...begin(url), elements: new Set() };
  load.elements.add(element);
  early.set(url, load);
}

/** Ends the early request of an element unless others wait for it too. @param {Element} element */
export function leaveEarly(element) {
  for (const [url, { controller, elements }] of early) {
    if (!elements.delete(element) || elements.size) continue;
    controller.abort();
    early.delete(url);
  }
}

/** @type {Request} */
export function request(url, id) {
  const { controller, answer } = early.get(url) ?? begin(url);
  early.delete(url);
  report(id, answer, controller.signal);
  return controller;
}

/** @param {string} url @returns {Load} */
function begin(url) {
  const controller = new AbortController();
  return { controller, answer: ask(url, controller.signal) };
}

/** Asks for a file, again if a fault may pass. @param {string} url @param {AbortSignal} signal @returns {Promise<Answer>} */
async function ask(url, signal) {
  for (const pause of PAUSES_BETWEEN_TRIES) {
    const { retryAfter = pause, ...answer } = await attempt(url, signal);
    if (!answer.mayPass || retryAfter > LONGEST_RETRY_AFTER) return answer;
    await rest(retryAfter, signal);
  }
  return attempt(url, signal);
}

/** Never ends if it is aborted: nobody waits for the answer any more. @param {number} milliseconds @param {AbortSignal} signal */
const rest = (milliseconds, signal) => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer));
});

/** @param {string} url @param {AbortSignal} outer @returns {Promise<Answer & { retryAfter?: number }>} */
async function attempt(url, outer) {
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  outer.addEventListener('abort', end);
  const limit = setTimeout(end, TRY_LIMIT);
  try {
    const response = await fetch(url, { signal });
    const { ok, status, headers } = response;
    const mayPass = status === 429 || status >= 500;
    if (!ok) return { status, failure: 'status', cause: '', mayPass, retryAfter: pauseIn(headers.get('retry-after')) };
    const { length, bytes } = await received(response);
    if (length <= LARGEST_FILE) return { status, bytes, cause: '', mayPass };
    return { status, failure: 'too-large', cause: `${length} bytes, at most ${LARGEST_FILE}`, mayPass };
  } catch (cause) {
    if (signal.aborted) return { failure: 'timeout', cause: '', mayPass: false };
    return { failure: 'offline', cause: String(cause), mayPass: true };
  } finally {
    clearTimeout(limit);
    outer.removeEventListener('abort', end);
  }
}

/** The length of a body, and its bytes. One that is too large is read to its end but not kept. @param {Response} response */
async function received(response) {
  // An old polyfill of `fetch` returns the body in one piece.
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
    if (length <= LARGEST_FILE) chunks.push(value);
    else chunks.length = 0;
  }
  const bytes = new Uint8Array(chunks.length && length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return { length, bytes };
}

/** The pause in milliseconds that a server asks for: in seconds, or until a date. @param {string | null} retryAfter */
function pauseIn(retryAfter) {
  if (retryAfter === null) return undefined;
  return /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now() || undefined;
}

// The last good copy of each file is in Cache Storage: section 4 of docs/contract.md.
const openCopies = async () => caches.open('vn-portal-widgets');
const MOST_COPIES = 20;
const MOST_BYTES = 10_000_000;
const DELAY = 1_000; // The file is shown first.
const FETCHED = 'x-fetched';
const SIZE = 'x-size';

/** @type {Promise<void> | undefined} Copies are stored one after the other, because each looks through all of them. */
let lastKept;
let count = 0; // How many there were to store.

/** @type {Keep} */
export function keep(url, bytes) {
  if (bytes.length <= MOST_BYTES) setTimeout(() => void (lastKept = put(url, bytes, ++count, lastKept)), DELAY);
}

/** Keeps a copy, unless so many came after it that it would go again, and drops the oldest ones beyond the limits.
 * @param {string} url @param {Uint8Array<ArrayBuffer>} bytes @param {number} number @param {Promise<void>} [before] */
async function put(url, bytes, number, before) {
  await before;
  if (count - number >= MOST_COPIES) return;
  try {
    const cache = await openCopies();
    await cache.put(url, new Response(bytes, { headers: { [FETCHED]: String(Date.now()), [SIZE]: String(bytes.length) } }));
    const copies = [];
    for (const key of await cache.keys()) {
      const headers = (await cache.match(key))?.headers;
      copies.push({ key, fetched: Number(headers?.get(FETCHED)), size: Number(headers?.get(SIZE)) });
    }
    let total = 0;
    for (const [index, { key, size }] of copies.sort((a, b) => b.fetched - a.fetched).entries()) {
      total += size;
      if (index >= MOST_COPIES || total > MOST_BYTES) await cache.delete(key);
    }
  } catch {
    // There is no storage, it is full, or the visitor forbids it: nothing else is lost.
  }
}

/** @type {Recall} */
export const recall = (url, id) => report(id, copyOf(url));

/** @param {string} url @returns {Promise<Answer>} */
async function copyOf(url) {
  try {
    const copy = await (await openCopies()).match(url);
    if (copy) return { bytes: new Uint8Array(await copy.arrayBuffer()), fetched: Number(copy.headers.get(FETCHED)), cause: '', mayPass: false };
  } catch {
    // As above.
  }
  return { failure: 'none', cause: '', mayPass: false };
}

/** Deletes the copy of a file. @param {string} url */
export const discard = (url) => void openCopies().then((cache) => cache.delete(url)).catch(() => {});
