// Defines the elements, so that they exist and ask for their data before the wasm is there, and
// runs their hosts once it is. The only file that knows `class extends HTMLElement`, which Rust
// cannot write. What elements there are comes from the registry in src/widgets/mod.rs.

import { apply } from './apply.js';
import { core, hosts, setCore } from './core.js';
import { feedOf, give, givenTo, leave, more, prefetch, urlRead } from './feeds.js';
import { writeJsonLd } from './head.js';
import { mountAll } from './mounts.js';
import { listen } from './page.js';
import { sheetOf } from './sheet.js';
import { speakWith, stop } from './speech.js';
import { timeOf, unsync } from './sync.js';
import { runWith, schedule, sleepNoMore, wakeAt } from './ticker.js';
import { settle } from './toolbar.js';
import { reader } from './tools.js';

const internals = new WeakMap();
/** Elements whose attributes have changed since their hosts were told. */
const untold = new WeakSet();
/** In place of the number of a host that must not be called any more. */
const STOPPED = -1;
/** What the first article of the page shows, as far as lists know. */
let shown;
/** The element whose host is being called: what that says meanwhile is about this one. */
let subject;
/** What that shows, as far as it has come. */
const parts = [];

/**
 * Defines every element of the registry. A second script of ours on the page, of this or another
 * version, defines nothing.
 *
 * @returns {boolean} whether this call defined the elements
 */
export function define({ css, elements, spoken }) {
  if (elements.some(([tag]) => customElements.get(tag))) return false;
  speakWith(spoken);
  runWith(run, stay);
  for (const [tag, attributes, own, hasFeed, hasCurrent] of elements) {
    customElements.define(tag, elementClass(attributes, { sheet: sheetOf(css + own), hasFeed, hasCurrent }));
  }
  mountAll(elements.map(([tag]) => tag));
  return true;
}

/** Connects all elements of the page, and from now on every new one at once. */
export function ready(functions) {
  setCore(functions);
  for (const element of hosts.keys()) attach(element);
}

/** Shows a state as `data-state` and, where the browser has custom states, as `:state(…)`. */
export function setState(state) {
  subject.setAttribute('data-state', state);
  try {
    const { states } = internals.get(subject);
    states.clear();
    states.add(state);
  } catch {
    // Chromium before 125 takes only names that begin with two dashes.
  }
}

/** Takes the beginning of a view. */
export function showPart(nodes) {
  parts.push(nodes);
}

/** Shows a view, with what came before: see apply.js. */
export function show(nodes) {
  const { shadowRoot } = subject;
  const { activeElement } = shadowRoot;
  settle(apply(shadowRoot, ...parts.splice(0), nodes), activeElement);
}

/** Loads the next part of a list: see feeds.js. */
export const follow = (url) => more(subject, url);

/** Replaces what search engines are told; nothing for an empty text. */
export const setJsonLd = (json) => writeJsonLd(subject, json);

const fire = (type, detail) =>
  subject.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));

export const fireLoad = (items, stale) => fire('vn-load', { items, stale });

/** A status of 0 is none, and data in the page has none. */
export function fireError(kind, status, cause) {
  const url = urlRead(subject);
  console.error(`${subject.localName}: ${url ?? 'inline data'}: ${cause}`);
  fire('vn-error', { kind, url, status: (url && status) || null });
}

function attach(element) {
  let root = element.shadowRoot;
  if (!root) {
    root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [element.constructor.sheet];
    listen(element, root);
  }
  untold.add(element);
  schedule(element);
}

/** What an element shows that could not be run: the page's own content, and nothing that may be wrong by now. */
function stay(element) {
  hosts.set(element, STOPPED);
  element.removeAttribute('data-state');
  internals.get(element).states?.clear();
  element.shadowRoot?.replaceChildren(document.createElement('slot'));
}

function detach(element) {
  leave(element);
  unsync(element);
  writeJsonLd(element, '');
  stop(element);
  sleepNoMore(element);
  core?.disconnect(hosts.get(element));
  hosts.delete(element);
}

/** Brings an element up to date: tells its host what the page says now, and lets it show that. `own` and `now` are what
 * `Date.now()` and `performance.now()` say at one moment. */
function run(element, own, now) {
  if (!hosts.has(element)) return;
  if (!element.isConnected) return detach(element);
  if (!core || hosts.get(element) === STOPPED) return;
  // Here and not before: all that calls the wasm for an element is tried in one place.
  if (!hosts.get(element)) hosts.set(element, core.connect(element.localName));
  const host = hosts.get(element);
  subject = element;
  parts.length = 0;
  const { observedAttributes, hasFeed, hasCurrent } = element.constructor;
  // A clock runs each second and reads no address: it is spared what has not changed.
  if (untold.delete(element) || hasFeed) {
    const written = observedAttributes.filter((name) => element.hasAttribute(name));
    const page = [document.baseURI, ...written.flatMap((name) => [name, element.getAttribute(name)])];
    core.page(host, page.map((text) => `${text.replaceAll('\0', '')}\0`).join(''));
  }
  if (hasFeed) core.reader(host, reader(element));
  const due = hasFeed && feedOf(element, host, now);
  const article = hasFeed && document.querySelector('vn-article');
  if (hasCurrent) {
    const number = hosts.get(article) ?? 0;
    shown = core.shows(number);
    core.current(host, number, document.URL.split('#')[0]);
  }
  const time = timeOf(element, own, now);
  const wakes = [core.run(host, time), due && time + due - now].filter(Boolean);
  wakeAt(element, wakes.length && Math.min(...wakes), time, now);
  // Lists leave out what the page's article shows.
  if (element === article && core.shows(host) !== shown) {
    for (const other of hosts.keys()) if (other.constructor.hasCurrent) schedule(other);
  }
}

function elementClass(attributes, statics) {
  class Widget extends HTMLElement {
    static observedAttributes = attributes.map(([name]) => name);

    constructor() {
      super();
      internals.set(this, this.attachInternals());
    }

    connectedCallback() {
      for (const [name] of attributes) keepEarlyProperty(this, camelCase(name));
      keepEarlyProperty(this, 'data');
      // Moved within the page: the host is still there.
      if (hosts.has(this)) return;
      hosts.set(this, 0);
      if (core) return attach(this);
      prefetch(this);
      timeOf(this, Date.now(), performance.now());
    }

    disconnectedCallback() {
      // An element that is moved is back before it runs.
      schedule(this);
    }

    attributeChangedCallback() {
      untold.add(this);
      schedule(this);
    }
  }
  for (const attribute of attributes) {
    Object.defineProperty(Widget.prototype, camelCase(attribute[0]), reflect(...attribute));
  }
  if (statics.hasFeed) {
    Object.defineProperty(Widget.prototype, 'data', {
      configurable: true,
      enumerable: true,
      get() {
        return givenTo(this);
      },
      set(value) {
        give(this, value);
      },
    });
  }
  return Object.assign(Widget, statics);
}

const camelCase = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());

/** A property that was set before the element was upgraded hides the one of the class. */
function keepEarlyProperty(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** A property that reflects an attribute, as `registry_json` of src/widgets/mod.rs describes it; `fallback` is its value without one. */
function reflect(name, fallback = null, least = undefined, most = 2 ** 32 - 1) {
  const isFlag = fallback === false;
  return {
    configurable: true,
    enumerable: true,
    get() {
      const text = this.getAttribute(name);
      if (text === null) return fallback;
      if (isFlag) return (least && text) || true;
      if (least === undefined) return text;
      const number = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
      return number >= least && number <= most ? number : fallback;
    },
    set(value) {
      // As HTML's own `hidden`, a flag goes with whatever is falsy.
      if (isFlag ? !value : value === null) this.removeAttribute(name);
      else this.setAttribute(name, isFlag && value === true ? '' : value);
    },
  };
}
