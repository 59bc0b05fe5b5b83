// Reason: the inner loop of a crossing, measured in docs/decisions/0003-views-cross-as-one-batch.md. Makes a tree show a view:
// nodes that are like the view's are kept and patched where they differ, missing ones are built, surplus ones are removed. So it
// does not matter what the page has done to the tree. Nothing is parsed as HTML, and all names come from the program.

import { Steps } from './steps.js';

/** The attribute with an element's key. A property would keep the element's wrapper in memory, 100 bytes a row. */
const KEY = 'data-key';

/** Attributes that no view removes: the key, the visitor's own, the toolbar's and the speech's. */
const OTHERS = new Set([KEY, 'open', 'tabindex', 'data-reading']);

/** @param {Node} node */
const keyOf = (node) => /** @type {Element} */ (node).getAttribute?.(KEY) ?? undefined;

/** Whether a node can be patched into what a step says. @param {Node | null} node @param {string} name @param {string} [key] */
const isLike = (node, name, key) =>
  node && keyOf(node) === key && (/** @type {Element} */ (node).localName ?? node.nodeName) === name;

/**
 * Makes `root` show the view in `chunks`, each of which ends after a node.
 *
 * @template {Element | ShadowRoot} Root
 * @param {Root} root
 * @param {readonly string[]} chunks
 * @returns {Root}
 */
export function apply(root, chunks) {
  const { ownerDocument } = root;
  const steps = new Steps(chunks);

  /** @param {string} tag @param {string} [key] */
  const made = (tag, key) => {
    const element = ownerDocument.createElement(tag);
    if (key) element.setAttribute(KEY, key);
    return element;
  };

  /** Builds the rest of a new element, which nobody sees yet. @param {Element} element */
  const build = (element) => {
    /** @type {Element | null} */
    let parent = element;
    while (parent) {
      steps.turn();
      switch (steps.kind()) {
        case '<':
          parent = parent.appendChild(made(steps.tag(), steps.key()));
          break;
        case '=':
          parent.setAttribute(steps.attribute(), steps.string());
          break;
        case '"':
          parent.append(steps.string());
          break;
        default:
          parent = parent.parentElement;
      }
    }
    return element;
  };

  /**
   * Brings the attributes of an element up to date. Not `open`: the visitor may have opened a `<details>` since.
   *
   * @param {Element} element
   * @param {string} [key]
   */
  const patch = (element, key) => {
    const written = [];
    while (steps.is('=')) {
      const name = steps.attribute();
      const value = steps.string();
      if (name !== 'open' && element.getAttribute(name) !== value) element.setAttribute(name, value);
      written.push(name);
    }
    if (element.attributes.length === written.length + (key ? 1 : 0)) return;
    for (const name of element.getAttributeNames()) {
      if (!written.includes(name) && !OTHERS.has(name)) element.removeAttribute(name);
    }
  };

  /** Brings the children of a node up to date. MAX_DEPTH in policy.rs bounds the recursion. @param {ParentNode & Node} parent */
  const fill = (parent) => {
    /** The first child that is not up to date. */
    let node = parent.firstChild;
    /** @type {Map<string | undefined, ChildNode> | undefined} */
    let keyed;

    /** The node to keep: `node`, else the one with the key, else the one after `node`. @param {string} name @param {string} [key] */
    const find = (name, key) => {
      let found = node;
      if (!isLike(node, name, key)) {
        if (key && !keyed) {
          keyed = new Map();
          for (let other = node; other; other = other.nextSibling) keyed.set(keyOf(other), other);
        }
        found = (key ? keyed?.get(key) : node?.nextSibling) ?? null;
      }
      keyed?.delete(key);
      return isLike(found, name, key) ? found : null;
    };

    /** Removes what is before a child that is to be next, or all that is left. @param {ChildNode} [end] */
    const drop = (end) => {
      while (node && node !== end) {
        const gone = node;
        node = node.nextSibling;
        gone.remove();
      }
    };

    /** Makes a node the next child. @param {ChildNode} child */
    const place = (child) => {
      if (child.parentNode === parent) {
        drop(child);
        node = child.nextSibling;
      } else if (node) {
        node.before(child);
      } else {
        parent.append(child);
      }
    };

    for (;;) {
      steps.turn();
      const kind = steps.kind();
      if (kind === '"') {
        const data = steps.string();
        const found = /** @type {Text | null} */ (find('#text'));
        if (found && found.data !== data) found.data = data;
        place(found ?? ownerDocument.createTextNode(data));
      } else if (kind === '<') {
        const tag = steps.tag();
        const key = steps.key();
        const found = /** @type {Element | null} */ (find(tag, key));
        if (found) {
          patch(found, key);
          fill(found);
        }
        place(found ?? build(made(tag, key)));
      } else {
        return drop();
      }
    }
  };

  fill(root);
  return root;
}
