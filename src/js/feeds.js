// Loads: one a URL, shared by all elements of the page that name it, begun before the wasm is
// there, and ended when the last of them is gone. What a file says is none of this file's business.

import { ask, readBytes, readObject, readText } from './ask.js';
import { discard, keep, recall } from './copies.js';
import { core } from './core.js';
import { schedule } from './ticker.js';

/** Shortest time between reloads, in seconds; CONTRACT section 1. */
const SHORTEST_REFRESH = 30;

/** How long a file waits to be kept, in milliseconds: it is shown first. */
const BEFORE_KEEPING = 1_000;

/** Loads by URL: the elements that share it, the request, how to read its answer, the data. */
const loads = new Map();
/** What each element shows or waits for: a load, or the text of its inline script and its data. */
const sources = new Map();
/** Elements without `src`, and what tells of their children. */
const watches = new Map();
/** What scripts have set as the property `data`. */
const given = new WeakMap();

/** What nobody waits for: its trouble must not be the page's. */
function guarded(work) {
  return (...args) => work(...args).catch((cause) => console.error('vn-portal-widgets: stopped:', cause));
}

/** The address of what an element shows or waits for, `null` for data in the page. */
export const urlRead = (element) => sources.get(element)?.url ?? null;

/** Asks for the data of an element that still waits for the wasm. */
export function prefetch(element) {
  const url = givenTo(element) === null && urlOf(element);
  if (url) join(element, url);
}

/** Takes data from a script; `null` gives way to `src` again. */
export function give(element, value) {
  given.set(element, value ?? null);
  drop(element);
  schedule(element);
}

export const givenTo = (element) => given.get(element) ?? null;

/** Tells a host how far its data is, and gives when to look again, by `performance.now()`; 0 is never. */
export function feedOf(element, host, now) {
  const object = givenTo(element);
  if (object !== null) {
    if (!sources.get(element)?.object) {
      drop(element);
      sources.set(element, { object, data: readObject(object) });
    }
    core.feed(host, sources.get(element).data);
    return 0;
  }
  const url = urlOf(element);
  if (!url) {
    feedOfPage(element, host);
    return 0;
  }
  const load = sources.get(element)?.url === url ? sources.get(element) : join(element, url);
  if (!load.answer) {
    core.wait(host, true, true, element.childElementCount > 0);
    return 0;
  }
  if (load.data === undefined) {
    load.data = load.answer.read();
    secure(load);
  }
  core.feed(host, load.data);
  const { refresh } = element;
  if (!refresh) return 0;
  const due = load.at + Math.max(refresh, SHORTEST_REFRESH) * 1_000;
  if (due > now) return due;
  if (!load.controller) begin(load, true);
  return now + SHORTEST_REFRESH * 1_000;
}

/** The same for data that stand in the page. */
function feedOfPage(element, host) {
  watch(element);
  const script = element.querySelector(':scope > script[type="application/json"]');
  // What has a sibling, or is in a complete page, has been read to its end.
  const complete = document.readyState !== 'loading';
  if (script && (complete || script.nextSibling)) {
    const { textContent } = script;
    if (sources.get(element)?.textContent !== textContent) {
      drop(element);
      sources.set(element, { textContent, data: readText(textContent, document.baseURI) });
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
    again(source);
  } else if (source?.textContent !== undefined) {
    drop(element);
    schedule(element);
  }
}

/** Loads the next part of an element's data, once; after a failure only when the reader asks again. */
export const more = guarded(async (element, url) => {
  const source = sources.get(element);
  if (source.next) return;
  const next = {};
  source.next = next;
  const answer = await ask(url, new AbortController().signal);
  const part = answer.read();
  // Meanwhile it may show something else.
  if (source.next !== next || !source.data) return core.forget(part);
  const data = core.append(source.data, part);
  if (data) {
    core.forget(source.data);
    Object.assign(source, { data, next: undefined });
    (source.elements ?? [element]).forEach(schedule);
  } else {
    next.failed = true;
    console.error(`${element.localName}: ${url}: the next part of the list is not to be had${answer.status ? ` (HTTP ${answer.status})` : ''}`);
  }
});

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
  // Its number may be another's from now on, and what is under way must not take that for its own.
  source.data = undefined;
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
    if (!loads.size) addEventListener('online', backOnline);
    load = { url, elements: new Set() };
    loads.set(url, load);
    begin(load);
  }
  load.elements.add(element);
  sources.set(element, load);
  return load;
}

/** Asks for a file. What is shown of it stays meanwhile if it is asked for once more by `refresh`. */
const begin = guarded(async (load, refreshes) => {
  load.controller?.abort();
  const { signal } = (load.controller = new AbortController());
  load.at = performance.now();
  if (!refreshes) Object.assign(load, { answer: undefined, data: undefined, next: undefined });
  const answer = await ask(load.url, signal);
  if (signal.aborted) return;
  load.controller = undefined;
  if (!refreshes) {
    load.answer = answer;
  } else {
    const data = answer.read();
    if (core.good(data)) {
      core.forget(load.data);
      Object.assign(load, { answer, data, next: undefined });
      secure(load);
    } else {
      core.forget(data);
      console.warn(`${load.url}: not to be had anew, what was there stays`);
    }
  }
  tell(load);
});

/** Keeps a copy of a file that is good; shows the last one where it is not. */
const secure = guarded(async (load) => {
  const { url, answer, data } = load;
  const { bytes, status } = answer;
  // What it has read, as text and as bytes, must not stay as long as what came of that.
  answer.bytes = answer.read = undefined;
  if (core.good(data)) return setTimeout(keep, BEFORE_KEEPING, url, bytes);
  if (status === 404 || status === 410) return discard(url);
  const copy = await recall(url);
  if (!copy || load.data !== data) return;
  const stored = readBytes(copy.bytes, url);
  const stale = core.stale(stored, copy.fetched);
  core.forget(stored);
  if (!stale) return;
  core.forget(data);
  load.data = stale;
  tell(load);
});

/** Asks anew for what was not to be had for want of a network. */
function backOnline() {
  for (const load of loads.values()) {
    const { answer } = load;
    // Without a status there was no answer, or none in time.
    if (answer && (answer.passes || !answer.status)) again(load);
  }
}

function again(load) {
  core?.forget(load.data ?? 0);
  begin(load);
  tell(load);
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
