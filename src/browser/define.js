// Defines the elements, so that they exist and ask for their data before the wasm is there, and
// runs their hosts once it is. The only file that knows `class extends HTMLElement`, which Rust
// cannot write. What elements there are comes from the registry in src/widgets/mod.rs.

import { feedOf, leave, prefetch } from './feeds.js';
import { retryOnClick } from './page.js';
import { sleep, wakeAt } from './ticker.js';

/** Makes the host of an element; set once the wasm runs. */
let connect;
/** Elements in the page, with their hosts; without one while the wasm is on its way. */
const hosts = new Map();
const internals = new WeakMap();
/** Elements to be run in the next microtask. */
const dirty = new Set();

/**
 * Defines every element of the registry. A second script of ours on the page, of this or another
 * version, defines nothing.
 *
 * @param {{ css: string, elements: [string, [string, string, unknown, number?, number?][], string][] }} registry
 * @returns {boolean} whether this call defined the elements
 */
export function define({ css, elements }) {
  if (elements.some(([tag]) => customElements.get(tag))) return false;
  for (const [tag, attributes, own] of elements) {
    customElements.define(tag, elementClass(attributes, sheet(css + own)));
  }
  return true;
}

/** One style sheet a widget, shared by all its elements. */
function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/**
 * Connects all elements of the page, and from now on every new one at once.
 *
 * @param {(element: HTMLElement, root: ShadowRoot, tag: string) => Host} connector
 */
export function ready(connector) {
  connect = connector;
  for (const element of hosts.keys()) attach(element);
}

/** Runs an element in a microtask; once, however often this is called until then. */
export function schedule(element) {
  if (dirty.size === 0) {
    queueMicrotask(() => {
      const elements = [...dirty];
      dirty.clear();
      elements.forEach(run);
    });
  }
  dirty.add(element);
}

/** Shows a state as `data-state` and, where the browser has custom states, as `:state(…)`. */
export function setState(element, state) {
  element.setAttribute('data-state', state);
  try {
    const { states } = internals.get(element);
    states.clear();
    states.add(state);
  } catch {
    // Chromium before 125 takes only names that begin with two dashes.
  }
}

const fire = (element, type, detail) =>
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));

export const fireLoad = (element, items) => fire(element, 'vn-load', { items, stale: false });

export const fireError = (element, kind, status, url) =>
  fire(element, 'vn-error', { kind, url: url || null, status: status ?? null });

function attach(element) {
  let root = element.shadowRoot;
  if (root) {
    root.textContent = '';
  } else {
    root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [element.constructor.sheet];
    retryOnClick(element, root);
  }
  hosts.set(element, connect(element, root, element.localName));
  schedule(element);
}

function detach(element) {
  leave(element);
  sleep(element);
  hosts.get(element)?.free();
  hosts.delete(element);
}

/** Brings an element up to date: tells its host what the page says now, and lets it show that. */
function run(element) {
  const host = hosts.get(element);
  if (!host) return;
  const written = element.constructor.observedAttributes.filter((name) => element.hasAttribute(name));
  const page = [document.baseURI, ...written.flatMap((name) => [name, element.getAttribute(name)])];
  host.page(page.map((text) => text.replaceAll('\0', '')).join('\0'));
  if (host.needsFeed()) feedOf(element, host);
  if (host.needsCurrent()) {
    const article = hosts.get(document.querySelector('vn-article'));
    if (!article || !host.currentOf(article)) host.currentPage(document.URL);
  }
  wakeAt(element, host.run(Date.now()));
  // Lists leave out what the page's article shows.
  if (host.hasNews()) for (const [other, list] of hosts) if (list?.needsCurrent()) schedule(other);
}

function elementClass(attributes, css) {
  class Widget extends HTMLElement {
    static observedAttributes = attributes.map(([name]) => name);
    static sheet = css;

    constructor() {
      super();
      internals.set(this, this.attachInternals());
    }

    connectedCallback() {
      for (const [name] of attributes) keepEarlyProperty(this, camelCase(name));
      // Moved within the page: the host is still there.
      if (hosts.has(this)) return;
      hosts.set(this, undefined);
      if (connect) attach(this);
      else prefetch(this);
    }

    disconnectedCallback() {
      // An element that is moved is back before this runs; and what runs now may be a method of
      // the very host that is to be freed.
      queueMicrotask(() => this.isConnected || detach(this));
    }

    attributeChangedCallback() {
      schedule(this);
    }
  }
  for (const attribute of attributes) {
    Object.defineProperty(Widget.prototype, camelCase(attribute[0]), reflect(...attribute));
  }
  return Widget;
}

const camelCase = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());

/** A property that was set before the element was upgraded hides the one of the class. */
function keepEarlyProperty(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** A property that reflects an attribute. */
function reflect(name, type, fallback, min, max) {
  const read = (text) => {
    if (type !== 'number') return text;
    const number = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
    return number >= min && number <= max ? number : fallback;
  };
  return {
    configurable: true,
    enumerable: true,
    get() {
      const text = this.getAttribute(name);
      return text === null ? fallback : read(text);
    },
    set(value) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  };
}
