// Reason: the inner loop of a crossing, measured in docs/decisions/0003-views-cross-as-one-batch.md. Makes a tree show a view:
// nodes that are like the view's are kept and patched where they differ, missing ones are built, surplus ones are removed. So it
// does not matter what the page has done to the tree. Nothing is parsed as HTML, and all names come from the program. A view
// crosses as steps: src/html/encode.rs has their table.

/** @import { Apply, ApplyBelow, ApplyInPieces, SetNames, ShowFallback, Stands } from './types/view.js' */
import { hasContent } from './standing.js';

/** Names by their index in a step. @type {{ tags: readonly string[], attributes: readonly string[] }} */
const names = { tags: [], attributes: [] };

/** @type {SetNames} */
export const setNames = (tags, attributes) => void Object.assign(names, { tags, attributes });

/** The attribute with an element's key. A property would keep the element's wrapper in memory, 100 bytes a row. */
const KEY = 'data-key';

/** Attributes that no view removes: the key, the visitor's own, the toolbar's and the speech's. */
const OTHERS = new Set([KEY, 'open', 'tabindex', 'data-reading']);

/** Attributes with a URL. The property of that name has it in the form that views have. */
const URLS = new Set(['cite', 'href', 'poster', 'src']);

/**
 * The children of each root that are ours, once a view is there. Whatever else is there is an extension's, and stays.
 *
 * @type {WeakMap<Node, Set<Node>>}
 */
const views = new WeakMap();

/** The same for what is shown below content of the page. @type {WeakMap<Node, Set<Node>>} */
const below = new WeakMap();

/** Not `Node.ELEMENT_NODE`: a page may have a class `Node` of its own. */
const ELEMENT_NODE = 1;

/** @param {Node} node */
const keyOf = (node) => /** @type {Element} */ (node).getAttribute?.(KEY) ?? undefined;

/** Whether a node can be patched into what a step says. @param {Node | null} node @param {string} name @param {string} [key] */
const isLike = (node, name, key) => node && keyOf(node) === key && (/** @type {Element} */ (node).localName ?? node.nodeName) === name;

/** Whether an attribute is the visitor's: who has opened or closed a `<details>`, or has moved the Tab stop of a toolbar. @param {Element} element @param {string} name */
const isUsed = (element, name) => name === 'open' || (name === 'tabindex' && element.hasAttribute(name));

/** Whether an attribute says what a view does. In markup a URL may be relative. @param {Element} element @param {string} name @param {string} value */
const says = (element, name, value) => element.getAttribute(name) === value
  || (URLS.has(name) && element.hasAttribute(name) && Reflect.get(element, name) === value);

/** @type {Stands} */
export const stands = (root) => !views.has(root) && hasContent(root);

/** @type {ShowFallback} */
export function showFallback(root) {
  views.delete(root);
  root.replaceChildren(root.ownerDocument.createElement('slot'));
}

/** @type {Apply} */
export function apply(root, chunks) {
  below.delete(root);
  applied(root, chunks, false).next();
  return root;
}

/** @type {ApplyBelow} */
export function applyBelow(root, chunks) {
  // The message of a first view, which is a live region, becomes the one below it.
  if (!below.has(root)) below.set(root, new Set([...root.children].filter((child) => keyOf(child) === 'message')));
  applied(root, chunks, false, below).next();
}

/** @type {ApplyInPieces} */
export const applyInPieces = (root, chunks) => applied(root, chunks, true);

/** Shows a view, and may pause after each chunk. @type {(root: Element | ShadowRoot, chunks: readonly string[], pauses: boolean, shown?: typeof views) => Generator<void, void>} */
function* applied(root, chunks, pauses, shown = views) {
  const { ownerDocument } = root;
  const last = shown.get(root);
  /** In pieces, what is kept comes last. @type {Set<Node>} */
  const view = new Set(pauses ? last : null);
  let next = 0;
  let chunk = '';
  let offset = 0;

  /** Whether a child of the root is not ours. In a root that was there before us, what no view could have. @param {Node} node */
  const isForeign = (node) => (node.nodeType === ELEMENT_NODE || shown === below)
    && !(last ? last.has(node) : names.tags.includes(/** @type {Element} */ (node).localName));

  /** The first of a child of the root and its next siblings that is ours. @param {ChildNode | null} node */
  const ours = (node) => {
    let own = node;
    while (own && own.parentNode === root && isForeign(own)) own = own.nextSibling;
    return own;
  };

  /** Takes the first step of a node, or the end of an element. Joining the chunks would copy them, 0.7 MB for 1,000 rows. */
  const nextStep = () => {
    while (offset >= chunk.length && next < chunks.length) {
      chunk = chunks[next++];
      offset = 0;
    }
    return chunk[offset++];
  };

  /** Takes the next step of a node if it is this one. @param {string} step */
  const is = (step) => chunk[offset] === step && Boolean(++offset);

  const tag = () => names.tags[chunk.charCodeAt(offset++)];
  const attribute = () => names.attributes[chunk.charCodeAt(offset++)];

  const string = () => {
    const start = offset;
    offset = chunk.indexOf('\0', start) + 1;
    return chunk.slice(start, offset - 1);
  };

  /** The key of the element that has just begun, if it has one. An empty key means none. */
  const key = () => (is('#') && string()) || undefined;

  /** Makes the element that has just begun, with its attributes. @param {string} tag @param {string} [key] */
  const made = (tag, key) => {
    const element = ownerDocument.createElement(tag);
    if (key) element.setAttribute(KEY, key);
    while (is('=')) element.setAttribute(attribute(), string());
    return element;
  };

  /** Builds the rest of a new element, which nobody sees yet. @param {Element} element */
  const build = (element) => {
    /** @type {Element | null} */
    let parent = element;
    while (parent) {
      const step = nextStep();
      if (step === '<') parent = parent.appendChild(made(tag(), key()));
      else if (step === '"') parent.append(string());
      else parent = parent.parentElement;
    }
    return element;
  };

  /** Brings the attributes up to date. @param {Element} element @param {string} [key] */
  const patch = (element, key) => {
    const written = [];
    while (is('=')) {
      const name = attribute();
      const value = string();
      if (!isUsed(element, name) && !says(element, name, value)) element.setAttribute(name, value);
      written.push(name);
    }
    if (element.attributes.length === written.length + (key ? 1 : 0)) return;
    for (const name of element.getAttributeNames()) {
      if (!written.includes(name) && !OTHERS.has(name)) element.removeAttribute(name);
    }
  };

  /** Brings the children of a node up to date. MAX_DEPTH in policy.rs bounds the recursion. @param {ParentNode & Node} parent @returns {Generator<void, void>} */
  function* fill(parent) {
    /** The first child that is not up to date. */
    let node = ours(parent.firstChild);
    /** @type {Map<string | undefined, ChildNode> | undefined} */
    let keyed;

    /** The node to keep: `node`, else the one with the key, else the one after `node`. @param {string} name @param {string} [key] */
    const find = (name, key) => {
      let found = node;
      if (!isLike(node, name, key)) {
        if (key && !keyed) {
          keyed = new Map();
          for (let other = node; other; other = ours(other.nextSibling)) keyed.set(keyOf(other), other);
        }
        found = (key ? keyed?.get(key) : node && ours(node.nextSibling)) ?? null;
      }
      keyed?.delete(key);
      return isLike(found, name, key) ? found : null;
    };

    /** Removes what is before a child that is to be next, or all that is left. @param {ChildNode} [end] */
    const drop = (end) => {
      while (node && node !== end) {
        const gone = node;
        node = ours(node.nextSibling);
        gone.remove();
      }
    };

    /** Makes a node the next child. @param {ChildNode} child */
    const place = (child) => {
      if (parent === root) view.add(child);
      if (child.parentNode === parent) {
        drop(child);
        node = ours(child.nextSibling);
      } else if (node) {
        node.before(child);
      } else {
        parent.append(child);
      }
    };

    for (;;) {
      if (pauses && next && next < chunks.length && offset >= chunk.length) yield;
      const step = nextStep();
      if (step === '"') {
        const data = string();
        const found = /** @type {Text | null} */ (find('#text'));
        if (found && found.data !== data) {
          // Only where it differs: a selection beside that stays, and screen readers hear no more than is new.
          const { data: old } = found;
          let [start, end] = [0, 0];
          while (start < data.length && old[start] === data[start]) start++;
          while (end < Math.min(old.length, data.length) - start && old.at(-1 - end) === data.at(-1 - end)) end++;
          found.replaceData(start, old.length - start - end, data.slice(start, data.length - end));
        }
        place(found ?? ownerDocument.createTextNode(data));
      } else if (step === '<') {
        const name = tag();
        const ownKey = key();
        const found = /** @type {Element | null} */ (find(name, ownKey));
        if (found) patch(found, ownKey);
        const element = found ?? made(name, ownKey);
        if (!found && !pauses) {
          place(build(element));
        } else {
          place(element);
          yield* fill(element);
        }
      } else {
        return drop();
      }
    }
  }

  // Before the first pause: another view may come meanwhile.
  shown.set(root, view);
  yield* fill(root);
}
