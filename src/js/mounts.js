// Runs before the wasm is there: for editors that strip unknown tags, an element with `data-vn="article"` is a container. It has one
// child, a <vn-article>, which takes over its other children and its `data-*`. The page may change any of it at any time.

/** @import { Keep } from './types/mounts.js' */

import { dropTemplates, hasContent } from './standing.js';

const SELECTOR = '[data-vn]';

/** As `data-*` these do nothing, so editors let them pass; as attributes they would run or style. */
const ACTIVE = /^(on|style$)/;

/** What an attribute of a container is called at its child, if that gets it. @param {string} name */
export function carriedName(name) {
  const own = name.replace(/^data-/, '');
  return own === name || own === 'vn' || ACTIVE.test(own) ? undefined : own;
}

/**
 * How often, in how many milliseconds, a container is put right at once. A page that answers each time, by taking the child out or by
 * putting something beside it, would otherwise never end its task.
 */
const MOST = 10;
const SPELL = 100;

/** @type {WeakMap<Element, HTMLElement>} The child of ours, by its container. */
const mounted = new WeakMap();
/** @type {WeakMap<Element, Element>} The container, by the child of ours. */
const containers = new WeakMap();
/** @type {WeakMap<Element, { since: number, times: number }>} How often a container was put right lately. */
const spells = new WeakMap();

/** @type {Keep} */
export function keep(root, tags) {
  let isOver = false;
  const settle = (/** @type {Element} */ container) => {
    if (isOver) return;
    if (isRestless(container)) setTimeout(() => settle(container), SPELL);
    else if (mount(container, tags)) attributes.observe(container, { attributes: true });
  };
  const attributes = new MutationObserver((records) => {
    for (const { target, attributeName } of records) carry(/** @type {Element} */ (target), String(attributeName));
  });
  const tree = new MutationObserver((records) => {
    const changed = new Set();
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes' || mounted.has(/** @type {Element} */ (target))) changed.add(target);
      for (const added of addedNodes) for (const container of containersIn(added)) changed.add(container);
    }
    changed.forEach(settle);
  });
  for (const container of containersIn(root)) settle(container);
  tree.observe(root, { attributeFilter: ['data-vn'], childList: true, subtree: true });
  return () => {
    isOver = true;
    tree.disconnect();
    attributes.disconnect();
  };
}

/** @param {Node} node */
function containersIn(node) {
  const parent = /** @type {Element} */ (node);
  const inside = [...parent.querySelectorAll?.(SELECTOR) ?? []];
  return parent.matches?.(SELECTOR) ? [parent, ...inside] : inside;
}

/** Whether a container has been put right so often that it had better wait. @param {Element} container */
function isRestless(container) {
  const child = mounted.get(container);
  if (!child || (child.parentNode === container && container.childNodes.length === 1)) return false;
  const now = performance.now();
  let spell = spells.get(container);
  if (!spell || now - spell.since > SPELL) spells.set(container, spell = { since: now, times: 0 });
  return ++spell.times > MOST;
}

/** Gives a container its one child, or takes it out again, and returns whether it has one. @param {Element} container @param {string[]} tags */
function mount(container, tags) {
  const tag = `vn-${container.getAttribute('data-vn')}`;
  const last = mounted.get(container);
  if (last && last.localName !== tag) {
    mounted.delete(container);
    if (last.parentNode === container) last.replaceWith(...last.childNodes);
  }
  if (!tags.includes(tag)) return false;
  const ofTag = [...container.children].filter(({ localName }) => localName === tag);
  // The copy of a container brings the copy of its child along.
  const child = mounted.get(container) ?? ofTag.find((element) => !containers.has(element)) ?? container.ownerDocument.createElement(tag);
  for (const other of ofTag) if (other !== child) other.remove();
  const isKnown = mounted.has(container);
  if (!isKnown) {
    mounted.set(container, /** @type {HTMLElement} */ (child));
    containers.set(child, container);
    for (const name of container.getAttributeNames()) carry(container, name);
  }
  dropTemplates(container);
  const others = [...container.childNodes].filter((node) => node !== child);
  // What a page writes in place of our child is the fallback from now on.
  if (isKnown && child.parentNode !== container && (container.childElementCount || container.textContent?.trim())) child.replaceChildren();
  child.append(...others);
  if (child.parentNode !== container) container.append(child);
  return true;
}

/** The container that an element is the child of. @param {Element} child */
export const containerOf = (child) => {
  const container = containers.get(child);
  return container === child.parentNode ? container : undefined;
};

/**
 * Gives the child of a container the content that the page's markup has in the container's root, in which the child is not seen. The
 * nodes are the same ones, and the focus stays.
 *
 * @param {Element} child
 */
export function handOver(child) {
  const from = containerOf(child)?.shadowRoot;
  if (!from || child.shadowRoot || !hasContent(from)) return;
  const focused = /** @type {HTMLElement | null} */ (from.activeElement);
  child.attachShadow({ mode: 'open' }).append(...from.childNodes);
  from.append(child.ownerDocument.createElement('slot'));
  focused?.focus({ preventScroll: true });
}

/** Brings an attribute of a container's child up to date. @param {Element} container @param {string} name */
function carry(container, name) {
  const child = mounted.get(container);
  const own = carriedName(name);
  if (!child || !own) return;
  const value = container.getAttribute(name);
  try {
    if (value === null) child.removeAttribute(own);
    else if (child.getAttribute(own) !== value) child.setAttribute(own, value);
  } catch {
    // It is no name of an attribute.
  }
}
