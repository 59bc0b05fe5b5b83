// Loads: one a URL, shared by all elements of the page that name it, begun before the wasm is
// there, and ended when the last of them is gone. What a file says is none of this file's business.

import { schedule } from './define.js';

/** How long one try may take, in milliseconds; CONTRACT section 3. */
const TIME_LIMIT = 10_000;

/** Largest file, in bytes; CONTRACT section 3. */
const MAX_BYTES = 16 << 20;

/** Makes the data that hosts take, out of what came: the class `Data`. Set once the wasm runs. */
let reader;
/** Loads by URL. */
const loads = new Map();
/** What each element shows or waits for: a load, or the text of its inline script and its data. */
const sources = new WeakMap();

export function readWith(dataReader) {
  reader = dataReader;
}

/** Asks for the data of an element that still waits for the wasm. */
export function prefetch(element) {
  const url = urlOf(element);
  if (url) join(element, url);
}

/** Tells a host how far its data is. */
export function feedOf(element, host) {
  const url = urlOf(element);
  const source = sources.get(element);
  if (url) {
    const load = source?.url === url ? source : join(element, url);
    if (load.answer) {
      load.data ??= load.answer();
      host.feed(load.data);
    } else {
      host.wait(true, true);
    }
    return;
  }
  watch(element);
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (text !== undefined) {
    if (source?.text !== text) {
      leave(element);
      sources.set(element, { text, data: fromText('', text, document.baseURI) });
    }
    host.feed(sources.get(element).data);
  } else {
    leave(element);
    host.wait(false, document.readyState !== 'loading');
  }
}

/** Asks anew for the data of an element, for all that share it. */
export function retry(element) {
  const load = sources.get(element);
  if (!load?.url || !load.answer) return;
  load.data?.free();
  begin(load);
  tell(load);
}

/** Gives up an element's data. */
export function leave(element) {
  const source = sources.get(element);
  sources.delete(element);
  if (!source) return;
  source.elements?.delete(element);
  if (source.elements?.size) return;
  loads.delete(source.url);
  source.controller?.abort();
  source.data?.free();
}

/** The absolute URL of an element's file, as `<img src>` has it. */
function urlOf(element) {
  const src = element.getAttribute('src')?.trim();
  try {
    return src && new URL(src, document.baseURI).href;
  } catch {
    return undefined;
  }
}

function join(element, url) {
  leave(element);
  const load = loads.get(url) ?? begin({ url, elements: new Set() });
  loads.set(url, load);
  load.elements.add(element);
  sources.set(element, load);
  return load;
}

function begin(load) {
  load.controller = new AbortController();
  load.data = load.answer = undefined;
  const { signal } = load.controller;
  const limit = setTimeout(() => settle(() => reader.failed(load.url, 'timeout', 0, '')), TIME_LIMIT);
  const settle = (answer) => {
    clearTimeout(limit);
    if (signal.aborted) return;
    load.answer = answer;
    load.controller.abort();
    tell(load);
  };
  ask(load.url, signal).then(settle, (cause) => settle(() => reader.failed(load.url, 'offline', 0, String(cause))));
  return load;
}

/** Gives how the answer is to be read, which can only be done once the wasm is there. */
async function ask(url, signal) {
  const response = await fetch(url, { signal });
  const { ok, status } = response;
  if (!ok) return () => reader.failed(url, 'status', status, '');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MAX_BYTES) {
    return () => reader.failed(url, 'too-large', 0, `${bytes.length} bytes, at most ${MAX_BYTES}`);
  }
  return () => fromBytes(bytes, url);
}

/** UTF-8 with or without a byte order mark, or UTF-16 with one. */
function fromBytes(bytes, url) {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  let text;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return reader.failed(url, 'encoding', 0, '');
  }
  return fromText(url, text, url);
}

function fromText(url, text, base) {
  let json;
  try {
    json = JSON.parse(text.normalize());
  } catch {
    // Left undefined, which no JSON text gives: the reader finds the place.
  }
  return reader.read(url, json, text, base);
}

function tell(load) {
  load.elements.forEach(schedule);
}

const watched = new WeakSet();

/** Runs an element anew whenever its children change, and once the page is complete. */
function watch(element) {
  if (watched.has(element)) return;
  watched.add(element);
  const again = () => schedule(element);
  new MutationObserver(again).observe(element, { childList: true, characterData: true, subtree: true });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, { once: true });
}
