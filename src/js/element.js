// The language cannot write `class extends HTMLElement` in Rust. The classes come from the registry in src/widgets; they exist, and
// ask for their files, before the wasm is there.

/** @import { Attribute, ElementEntry } from './types/registry.js' */
/** @import { Attempt, Define, Guard, Life, Property, Setup, ToolsChunk, UseTool, Wasm } from './types/element.js' */
import { apply, showFallback, stands } from './apply.js';
import { stateOf } from './document.js';
import { containerOf } from './mounts.js';
import { dropTemplates, isBeingParsed, retire } from './standing.js';
import { answerWith, askEarly, leaveEarly } from './transport.js';

/** Where the wasm shows an element's state to the page's style sheets. */
const STATE = 'data-state';

/** Attributes that say what an element shows. */
const WHICH = new Set(['src', 'item']);

/** Milliseconds between two looks at an element that is being parsed, and how often. A document that a script writes may stay open. */
const PAUSE = 16;
const MOST_LOOKS = 60;

/** @type {Wasm | undefined} What the wasm exports, once it runs. */
let wasm;
/** Whether it never will. */
let isOver = false;
/** @type {Setup} */
let setup;

/** @type {Set<HTMLElement>} Elements in the page. Until the wasm runs, they wait for it. */
const connected = new Set();
/** @type {WeakSet<HTMLElement>} Elements that have failed. They are not run again while they are in the page. */
const stopped = new WeakSet();
/** @type {WeakMap<HTMLElement, Life>} */
const lives = new WeakMap();
const lifeOf = (/** @type {HTMLElement} */ element) => /** @type {Life} */ (lives.get(element));

/** @type {Define} */
export function define(given) {
  setup = given;
  const { elements } = setup.registry;
  if (elements.some(({ tag }) => customElements.get(tag))) return false;
  for (const entry of elements) customElements.define(entry.tag, elementClass(entry));
  return true;
}

/** Connects the elements that wait. From now on every new one is connected at once. @param {Wasm} exports */
export function ready(exports) {
  wasm = exports;
  answerWith((...values) => guardAll(({ answered }) => answered(...values)));
  for (const element of connected) connect(element);
}

/** Leaves all elements what they show without the wasm, also those that come later. */
export function giveUp() {
  isOver = true;
  connected.forEach(standAlone);
}

// What the wasm imports.

/** @type {Attempt} */
export const attempt = (host, element, now, monotonic) => {
  const isAlive = guard(element, ({ run }) => {
    if (!run(host, now, monotonic)) leave(element);
  });
  // The host's first run has taken over the request that it needs.
  leaveEarly(element);
  return isAlive;
};

/** Has the wasm run what is marked in the next microtask. */
export const queueRun = () => queueMicrotask(() => guardAll(({ runMarked }) => runMarked()));

/** What a script has set as the property `data`, else `null`. @param {HTMLElement} element */
export const dataOf = (element) => lives.get(element)?.data ?? null;

/** Whether an element was asked for something else than its markup has. @param {HTMLElement} element */
export const isForAnother = (element) => Boolean(lives.get(element)?.isForAnother);

/** The style sheet of an element. @param {string} tag */
export const sheetText = (tag) => setup.registry.css + setup.registry.elements.find((entry) => entry.tag === tag)?.css;

/** The URL of the widget script; empty if it is unknown. */
export const scriptUrl = () => setup.scriptUrl ?? '';

/** @type {ToolsChunk | undefined} */
let tools;
let lastUse = {};

/** @type {UseTool} */
export async function useTool(name, host, element, detail) {
  const use = { name, host, element, detail };
  lastUse = use;
  try {
    if (!tools) {
      tools = await setup.importTools();
      // Of several uses during the load only the last one counts.
      if (lastUse !== use || !element.isConnected) return;
    }
    await tools.carryOut(use, { apply, fetch, guard, Promise, sheetText, spoken: setup.registry.spoken, stateOf });
  } catch (cause) {
    console.error(`${element.localName}: ${name}:`, cause);
  }
}

// The life of an element.

/** @type {Guard} */
export const guard = (element, call) => {
  if (!wasm || stopped.has(element)) return false;
  try {
    call(wasm);
    return true;
  } catch (cause) {
    console.error(`${element.localName}: stopped:`, cause);
    stopped.add(element);
    element.removeAttribute(STATE);
    lifeOf(element).internals.states?.clear();
    const root = rootOf(element);
    if (root && stands(root)) retire(root);
    else if (root) showFallback(root);
    return false;
  }
};

/** Calls the wasm for no element in particular. If that fails, they all do: what they share may be broken. @param {(wasm: Wasm) => unknown} call */
function guardAll(call) {
  try {
    if (wasm) call(wasm);
  } catch (cause) {
    for (const element of connected) guard(element, () => { throw cause; });
  }
}

/** The shadow root of an element, which may be a closed one. @param {HTMLElement} element */
const rootOf = (element) => lifeOf(element).internals.shadowRoot ?? element.shadowRoot;

/** Leaves an element what it shows without the wasm. @param {HTMLElement} element */
function standAlone(element) {
  dropTemplates(element);
  for (const root of [rootOf(element), containerOf(element)?.shadowRoot]) if (root) retire(root);
}

/** @param {HTMLElement} element @param {number} [looks] */
const connect = (element, looks = 0) => guard(element, (wasm) => {
  const life = lifeOf(element);
  if (life.host && wasm.wake(life.host)) return;
  const container = containerOf(element);
  if (looks < MOST_LOOKS && isBeingParsed(container ?? element, element)) {
    setTimeout(() => connected.has(element) && connect(element, looks + 1), PAUSE);
    return;
  }
  life.host = wasm.connect(element, life.internals);
  if (!life.host) leaveEarly(element);
});

/** Tells the host of an element something, if it has one. @param {HTMLElement} element @param {(wasm: Wasm, host: bigint) => unknown} call */
function tell(element, call) {
  const { host } = lifeOf(element);
  if (host) guard(element, (wasm) => call(wasm, host));
}

/** Forgets an element that is no longer in the page. @param {HTMLElement} element */
function leave(element) {
  connected.delete(element);
  leaveEarly(element);
}

/** Asks for the file of an element that waits. @param {HTMLElement} element */
function prefetch(element) {
  const src = element.getAttribute('src')?.trim();
  if (!src || dataOf(element) !== null) return;
  try {
    askEarly(new URL(src, stateOf(element.ownerDocument, 'baseURI')).href, element);
  } catch {
    // The wasm logs the mistake.
  }
}

/** @param {ElementEntry} entry */
function elementClass({ attributes, hasFeed }) {
  const properties = attributes.map(reflection);
  if (hasFeed) properties.push(DATA);

  class Widget extends HTMLElement {
    static observedAttributes = [STATE, ...attributes.map(({ name }) => name)];

    constructor() {
      super();
      lives.set(this, { internals: this.attachInternals() });
    }

    connectedCallback() {
      for (const { name } of properties) keepEarlyProperty(this, name);
      const isNew = !connected.has(this);
      connected.add(this);
      if (wasm) connect(this);
      else if (isOver) standAlone(this);
      else if (hasFeed && isNew) prefetch(this);
    }

    disconnectedCallback() {
      tell(this, ({ wake }, host) => wake(host));
      queueMicrotask(() => {
        // It was moved.
        if (this.isConnected) return;
        leave(this);
        // Its host was not run, so it does not know yet.
        if (stopped.delete(this)) tell(this, ({ wake }, host) => wake(host));
      });
    }

    /** @param {string} name @param {string | null} before @param {string | null} value */
    attributeChangedCallback(name, before, value) {
      if (WHICH.has(name) && before !== value && connected.has(this)) lifeOf(this).isForAnother = true;
      tell(this, ({ attributeChanged, stateChanged }, host) => (name === STATE ? stateChanged(host, value) : attributeChanged(host)));
    }
  }
  for (const { name, ...property } of properties) Object.defineProperty(Widget.prototype, name, { configurable: true, enumerable: true, ...property });
  return Widget;
}

/** A property that was set before the upgrade hides the one of the class. @param {HTMLElement} element @param {string} name */
function keepEarlyProperty(element, name) {
  if (!Object.hasOwn(element, name)) return;
  try {
    const value = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  } catch (cause) {
    // The value is an object of the page that cannot become a string.
    console.error(`${element.localName}: ${name}:`, cause);
  }
}

/** @type {Property} */
const DATA = {
  name: 'data',
  get() { return dataOf(this); },
  set(value) {
    lifeOf(this).data = value;
    leaveEarly(this);
    tell(this, ({ dataChanged }, host) => dataChanged(host));
  },
};

/** The property that reflects an attribute. @param {Attribute} attribute @returns {Property} */
function reflection({ name, kind, default: fallback, min = 0, max = 0 }) {
  const isFlag = kind === 'flag' || kind === 'flag-or-string';
  return {
    name: name.replace(/-./g, ([, letter]) => letter.toUpperCase()),
    get() {
      const value = this.getAttribute(name);
      if (value === null) return isFlag ? false : fallback;
      if (isFlag) return (kind === 'flag-or-string' && value) || true;
      if (kind === 'string') return value;
      const number = /^\s*\d+\s*$/.test(value) ? Number(value) : NaN;
      return number >= min && number <= max ? number : fallback;
    },
    set(value) {
      // As with HTML's own `hidden`, any falsy value removes a flag.
      if (isFlag ? !value : value === null) this.removeAttribute(name);
      else this.setAttribute(name, isFlag && value === true ? '' : value);
    },
  };
}
