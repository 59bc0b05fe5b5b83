// Loads: one a URL, shared by all elements of the page that name it, begun before the wasm is
// there, and ended when the last of them is gone. What a file says is none of this file's business.

import { core } from './core.js';
import { placeOf, syntaxError } from './position.js';
import { schedule } from './ticker.js';
import { encode } from './value.js';

/** How long one try may take, in milliseconds; CONTRACT section 3. */
const TIME_LIMIT = 10_000;

/** Largest file, in bytes; CONTRACT section 3. */
const MAX_BYTES = 16 << 20;

// What stands for an HTTP status where there is none: LoadError::from_status in src/error.rs.
const OFFLINE = 0;
const TIMEOUT = 1;
const ENCODING = 2;
const TOO_LARGE = 3;
const NOT_JSON = 4;

/** Loads by URL: the elements that share it, the request, how to read its answer, the data. */
const loads = new Map();
/** What each element shows or waits for: a load, or the text of its inline script and its data. */
const sources = new Map();
/** Elements without `src`, and what tells of their children. */
const watches = new Map();
/** The document that is being read. */
let text;

export const placeRead = (path) => placeOf(text, path);

/** The address of what an element shows or waits for, `null` for data in the page. */
export const urlRead = (element) => sources.get(element)?.url ?? null;

/** Asks for the data of an element that still waits for the wasm. */
export function prefetch(element) {
  const url = urlOf(element);
  if (url) join(element, url);
}

/** Tells a host how far its data is. */
export function feedOf(element, host) {
  const url = urlOf(element);
  if (url) {
    const load = sources.get(element)?.url === url ? sources.get(element) : join(element, url);
    if (!load.answer) return core.wait(host, true, true, element.childElementCount > 0);
    load.data ??= load.answer();
    return core.feed(host, load.data);
  }
  watch(element);
  const script = element.querySelector(':scope > script[type="application/json"]');
  // What has a sibling, or is in a complete page, has been read to its end.
  const complete = document.readyState !== 'loading';
  if (script && (complete || script.nextSibling)) {
    const { textContent } = script;
    if (sources.get(element)?.textContent !== textContent) {
      drop(element);
      sources.set(element, { textContent, data: read(textContent, document.baseURI) });
    }
    return core.feed(host, sources.get(element).data);
  }
  drop(element);
  return core.wait(host, false, complete, false);
}

/** Asks anew for the data of an element, for all that share it; data in the page is read anew. */
export function retry(element) {
  const source = sources.get(element);
  if (source?.answer) {
    core.forget(source.data);
    begin(source);
    tell(source);
  } else if (source?.textContent !== undefined) {
    drop(element);
    schedule(element);
  }
}

/** Loads the next part of an element's data, once; after a failure only when the reader asks again. */
export async function more(element, url) {
  const source = sources.get(element);
  if (source.next) return;
  const next = { url };
  source.next = next;
  let part;
  let cause;
  try {
    part = (await ask(url, AbortSignal.timeout(TIME_LIMIT)))();
  } catch (error) {
    cause = error;
  }
  // Meanwhile it may show something else.
  if (source.next !== next || !source.data) return core.forget(part ?? 0);
  const data = core.append(source.data, part ?? 0);
  if (data) {
    core.forget(source.data);
    Object.assign(source, { data, next: undefined });
    (source.elements ?? [element]).forEach(schedule);
  } else {
    next.failed = true;
    console.error(`${element.localName}: ${url}: the next part of the list is not to be had: ${cause ?? 'no feed'}`);
  }
}

/** Lets a part that was not to be had be asked for once more. */
export function moreAgain(element) {
  const source = sources.get(element);
  if (source?.next?.failed) source.next = undefined;
}

/** Gives up everything that is held for an element. */
export function leave(element) {
  drop(element);
  watches.get(element)?.disconnect();
  watches.delete(element);
}

/** Gives up an element's data; the last element of a load ends it. */
function drop(element) {
  const source = sources.get(element);
  sources.delete(element);
  if (!source) return;
  source.elements?.delete(element);
  if (source.elements?.size) return;
  loads.delete(source.url);
  source.controller?.abort();
  core?.forget(source.data ?? 0);
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
  drop(element);
  let load = loads.get(url);
  if (!load) {
    load = { url, elements: new Set() };
    loads.set(url, load);
    begin(load);
  }
  load.elements.add(element);
  sources.set(element, load);
  return load;
}

function begin(load) {
  const controller = new AbortController();
  const { signal } = controller;
  Object.assign(load, { controller, answer: undefined, data: undefined, next: undefined });
  const settle = (answer) => {
    clearTimeout(limit);
    if (signal.aborted) return;
    load.answer = answer;
    controller.abort();
    tell(load);
  };
  const fail = (status, detail) => settle(() => core.fail(status, detail));
  const limit = setTimeout(fail, TIME_LIMIT, TIMEOUT, '');
  ask(load.url, signal).then(settle, (cause) => fail(OFFLINE, String(cause)));
}

/** Gives how the answer is to be read, which can only be done once the wasm is there. */
async function ask(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) return () => core.fail(response.status, '');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MAX_BYTES) return () => core.fail(TOO_LARGE, `${bytes.length} bytes, at most ${MAX_BYTES}`);
  return () => {
    // UTF-8 with or without a byte order mark, or UTF-16 with one.
    const mark = (bytes[0] << 8) | bytes[1];
    const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
    try {
      return read(new TextDecoder(encoding, { fatal: true }).decode(bytes), url);
    } catch {
      return core.fail(ENCODING, '');
    }
  };
}

/** Gives the data in a text. */
function read(document, url) {
  let json;
  try {
    json = JSON.parse(document);
  } catch {
    return core.fail(NOT_JSON, syntaxError(document));
  }
  text = document;
  core.begin(url);
  // Item by item, so that a long list is never in the wasm twice.
  if (Array.isArray(json?.items)) for (const item of json.items.splice(0)) core.item(encode(item));
  const data = core.finish(encode(json));
  text = undefined;
  return data;
}

function tell(load) {
  load.elements.forEach(schedule);
}

/** Runs an element anew whenever its children change, and once the page is complete. */
function watch(element) {
  if (watches.has(element)) return;
  const again = () => schedule(element);
  const observer = new MutationObserver(again);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  watches.set(element, observer);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, { once: true });
}
