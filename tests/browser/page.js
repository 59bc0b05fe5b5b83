// What the in-browser tests do to the page and read from it. Elements are named by selectors; nothing here knows the
// product but for its tags.
// The other files of the tests hang on this one, which page.rs loads; Rust reaches all of them as `testPage`.

// First: it counts what all others take of the page.
export { held, leak, mendLeak } from './held.js';
export * from './stubs.js';
export * from './unsafe.js';
export * from './trees.js';
import * as all from './page.js';
import { own } from './held.js';
import { define, ready } from '../../src/js/element.js';
import { keep as keepContainers } from '../../src/js/mounts.js';

/** Defines the elements with the wasm of the tests: what `launch` does with the wasm of the package. */
export async function boot(registry) {
  const setup = { registry: JSON.parse(registry), importTools: () => import('../../src/js/tools/index.js') };
  if (!define(setup)) return;
  keepContainers(document, setup.registry.elements.map(({ tag }) => tag));
  ready(await import('/wasm-bindgen-test'));
}

export const find = (selector) => document.querySelector(selector);
const root = (selector) => find(selector).shadowRoot;

// The page.

/** Puts HTML of a test into the page, in a container that is not shown: lazy pictures load nothing. */
export function put(html) {
  let stage = find('#stage');
  if (!stage) {
    stage = document.createElement('div');
    stage.id = 'stage';
    stage.style.setProperty('display', 'none');
    document.body.append(stage);
  }
  stage.insertAdjacentHTML('beforeend', html);
}

export function clear() {
  find('#stage')?.remove();
}

/** Invalidates compiled code that takes `BigInt` for a constant, as wasm-bindgen's does, while the next shadow root is attached. */
export function invalidateInAttachShadow() {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    Element.prototype.attachShadow = attachShadow;
    const { BigInt } = window;
    window.BigInt = Object;
    window.BigInt = BigInt;
    return attachShadow.call(this, init);
  };
}

export const remove = (selector) => find(selector).remove();

let taken;
/** Takes an element out, to put it back later. */
export function take(selector) {
  taken = find(selector);
  taken.remove();
}
export const bringBack = () => find('#stage').append(taken);

/** Moves an element into a frame of its own. */
export function moveIntoFrame(selector) {
  const frame = document.createElement('iframe');
  find('#stage').append(frame);
  frame.contentDocument.body.append(find(selector));
}

export const move = (selector, into) => find(into).append(find(selector));
export const setAttribute = (selector, name, value) => find(selector).setAttribute(name, value);
export const removeAttribute = (selector, name) => find(selector).removeAttribute(name);
export const attribute = (selector, name) => find(selector).getAttribute(name) ?? undefined;

/** Gives an element inline data, or changes the data it has. */
export function setData(selector, text) {
  let script = find(selector).querySelector('script');
  if (!script) {
    script = document.createElement('script');
    script.type = 'application/json';
    find(selector).append(script);
  }
  script.textContent = text;
}

export function clickInside(selector, inner) {
  root(selector).querySelector(inner).click();
}

/** Resolves after a turn of the event loop, at least `milliseconds` later. */
export const rest = (milliseconds) => new Promise((resolve) => own.setTimeout(resolve, milliseconds));

/** The absolute form of an address, `undefined` where it has none. */
export function resolve(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** The page's own address, without what stands behind `#`. */
export const pageUrl = () => document.URL.split('#')[0];

/** Goes to a place in the page, or to none. */
export const goTo = (place) => history.replaceState(null, '', pageUrl() + place);

// What is shown.

const VOID = ['br', 'col', 'hr', 'img', 'source', 'wbr'];
const escaped = (text) => text
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

/** A tree on one line, as tests/native/support/print.rs prints views; iterative, as trees may be deep. */
export function printed(parent) {
  let out = '';
  const todo = [...parent.childNodes].reverse();
  while (todo.length) {
    const node = todo.pop();
    if (typeof node === 'string') {
      out += node;
    } else if (node.nodeType === Node.TEXT_NODE) {
      out += escaped(node.data);
    } else {
      out += `<${node.localName}${[...node.attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('')}>`;
      if (!VOID.includes(node.localName)) todo.push(`</${node.localName}>`);
      todo.push(...[...node.childNodes].reverse());
    }
  }
  return out;
}

/** The shadow tree; the page's own origin reads https://trang.gov.vn, as it changes from run to run. */
export const shown = (selector) => printed(root(selector)).replaceAll(location.origin, 'https://trang.gov.vn');

/** One part of the shadow tree, without its own tag. */
export function part(selector, name) {
  const found = root(selector).querySelector(`[part=${name}]`);
  return found ? printed(found).replaceAll(location.origin, 'https://trang.gov.vn') : undefined;
}

const kept = new Map();
/** Remembers the node at a path of child indices in the shadow tree. */
export const keep = (name, selector, path) => kept.set(name, at(selector, path));
export const isKept = (name, selector, path) => kept.get(name) === at(selector, path);
const at = (selector, path) => path.reduce((node, index) => node.childNodes[index], root(selector));

/** Notes which elements the shadow tree gets from now on. */
export function watch(selector) {
  const seen = [];
  const observer = new own.MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) seen.push(node.localName ?? '#text');
  });
  observer.observe(root(selector), { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    return seen.join(' ');
  };
}

// Events.

/** Notes the events of an element as JSON lines. */
export function listen(selector) {
  const seen = [];
  for (const type of ['vn-load', 'vn-error']) {
    own.listen(find(selector), type, (event) => {
      const { bubbles, composed, detail, target } = event;
      seen.push({ type, bubbles, composed, detail, state: target.getAttribute('data-state'), shown: printed(target.shadowRoot).length > 0 });
    });
  }
  return () => JSON.stringify(seen).replaceAll(location.origin, 'https://trang.gov.vn');
}

export function removeOnLoad(selector) {
  own.listen(find(selector), 'vn-load', (event) => event.target.remove());
}

// Properties.

export const property = (selector, name) => JSON.stringify(find(selector)[name]) ?? 'undefined';
export function setProperty(selector, name, json) {
  find(selector)[name] = JSON.parse(json);
}

/** Sets data that a page might make by mistake: values that JSON has no word for, and itself inside itself. */
export function setOddData(selector) {
  const item = { title: 'e\u0323\u0302\ud800', summary: undefined, tags: ['Một', NaN, Infinity, 7n, () => 1, Symbol('x'), new Date(0), 'Hai'] };
  item.tags[9] = -7.5;
  item.authors = [{ name: 'N.H', self: item }];
  find(selector).data = { items: [item], inner: item };
}

/** Makes an element where no element is defined, sets properties, and puts it into the page. */
export function upgradeWith(tag, id, properties) {
  const element = document.implementation.createHTMLDocument('').createElement(tag);
  element.id = id;
  Object.assign(element, JSON.parse(properties));
  put('');
  find('#stage').append(element);
}

window.testPage = all;
