// Shadow roots to show views in, by name, without an element of the product around them.

import { apply } from '../../src/js/apply.js';
import { own } from './held.js';

export { setNames } from '../../src/js/apply.js';

const trees = new Map();

/** An empty shadow root in the page, and what happens in it from now on. */
function tree(name) {
  if (!trees.has(name)) {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const observer = new own.MutationObserver(() => {});
    observer.observe(root, { childList: true, attributes: true, characterData: true, subtree: true });
    trees.set(name, { host, root, observer });
  }
  return trees.get(name);
}

export function clearTrees() {
  for (const { host } of trees.values()) host.remove();
  trees.clear();
}

/** Shows a view, and tells what that took, as `+li`, `-#text`, `=href`, `"`. */
export function showView(name, chunks) {
  const { root, observer } = tree(name);
  observer.takeRecords();
  apply(root, chunks);
  const of = (sign, nodes) => [...nodes].map(({ nodeName }) => sign + nodeName.toLowerCase());
  return observer.takeRecords().flatMap(({ type, attributeName, addedNodes, removedNodes }) => {
    if (type === 'attributes') return `=${attributeName}`;
    return type === 'characterData' ? '"' : [...of('+', addedNodes), ...of('-', removedNodes)];
  }).join(' ');
}

function all(node) {
  return [...node.childNodes].flatMap((child) => [child, ...all(child)]);
}

/** A tree in one line; two text nodes side by side are not one. */
function print(node) {
  const names = [...node.attributes ?? []].map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
  const own = node.data === undefined ? names.join(' ') : JSON.stringify(node.data);
  return `(${[node.nodeName, own, ...[...node.childNodes].map(print)].join(' ')})`;
}

/** Elements that a page has put into a root itself. They are none of the view. */
const strangers = new WeakSet();

export const printTree = (name) => [...tree(name).root.childNodes].filter((node) => !strangers.has(node)).map(print).join('');

const strangersOf = (name) => [...tree(name).root.children].filter((element) => strangers.has(element));

/** How many elements of the page are in a root. */
export const strangersIn = (name) => strangersOf(name).length;

export const removeStrangers = (name) => strangersOf(name).forEach((element) => element.remove());

const numbers = new WeakMap();
let count = 0;

/** The nodes of a kind, each as the number it has for as long as it lives. */
export function identities(name, selector) {
  const nodes = all(tree(name).root).filter((node) => (selector === '#text' ? node.nodeType === Node.TEXT_NODE : node.matches?.(selector)));
  for (const node of nodes) if (!numbers.has(node)) numbers.set(node, ++count);
  return nodes.map((node) => numbers.get(node)).join(' ');
}

/** Does to a tree what a page might: one of several things, to one of its nodes. */
export function damage(name, what, where) {
  const { root } = tree(name);
  const before = new Set(root.children);
  const nodes = all(root);
  const node = nodes[where % nodes.length];
  if (!node || what % 7 === 0) root.append(document.createElement('p'), 'x');
  else if (what % 7 === 1) node.remove();
  else if (what % 7 === 2) node.before(node.cloneNode(true));
  else if (what % 7 === 3) node.before(document.createComment('c'));
  else if (what % 7 === 4) node.parentNode.prepend(node);
  else if (what % 7 === 5) node.replaceWith(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
  else if (node.setAttribute) for (const attribute of ['href', 'style', 'part']) node.setAttribute(attribute, 'z');
  else node.data += 'z';
  for (const element of root.children) if (!before.has(element)) strangers.add(element);
}

export const openDetails = (name, open) => {
  tree(name).root.querySelector('details').open = open;
};
export const isOpen = (name) => tree(name).root.querySelector('details').open;

/** Focuses an element, and has the page take another away once the focus is lost. */
export function focus(name, selector, victim) {
  const { root } = tree(name);
  const element = root.querySelector(selector);
  own.listen(element, 'blur', () => root.querySelector(victim)?.remove());
  element.focus();
}
export const focused = (name) => tree(name).root.activeElement?.getAttribute('href') ?? '';
