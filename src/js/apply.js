// Makes a shadow root show a view, whose steps src/html/nodes.rs explains. It goes through both at
// once: a node that is like its step stays and is patched where it differs, what is missing is
// built, what is left over goes. So what the page has done to the tree is undone as well. Nothing
// here is ever parsed as HTML, and no name comes from anywhere but the program.

let tags;
let attributes;

/** Takes the tables of names that steps refer to, each with a comma behind it. */
export function names(tagNames, attributeNames) {
  tags = tagNames.split(',');
  attributes = attributeNames.split(',');
}

/** Where an element has its key: a property would keep what JavaScript has of it in memory, 100 bytes a row. */
const KEY = 'data-key';

/** Attributes that no view takes away: the key, the reader's own, toolbar.js's and speech.js's. */
const OTHERS = new Set([KEY, 'open', 'tabindex', 'data-reading']);

/** Whether a node can be patched into what a step says. */
const isLike = (node, name, key) => node && keyOf(node) === key && (node.localName ?? node.nodeName) === name;

const keyOf = (node) => node.getAttribute?.(KEY) ?? undefined;

/** Steps come in parts, each of which ends with a node. To put them together would copy them, 0.7 MB for 1,000 rows. */
export function apply(root, ...parts) {
  let steps = parts.shift();
  let at = 0;
  const turn = () => {
    if (at < steps.length || !parts.length) return;
    steps = parts.shift();
    at = 0;
  };
  const is = (step) => steps[at] === step && ++at;
  const name = (table) => table[steps.charCodeAt(at++)];
  const text = () => {
    const start = at;
    at = steps.indexOf('\0', start) + 1;
    return steps.slice(start, at - 1);
  };
  const key = () => (is('#') && text()) || undefined;

  const made = (tag, key) => {
    const element = document.createElement(tag);
    if (key) element.setAttribute(KEY, key);
    return element;
  };

  /** Builds the rest of a new element, which nobody sees yet. */
  const build = (element) => {
    for (let into = element; into;) {
      turn();
      switch (steps[at++]) {
        case '<':
          into = into.appendChild(made(name(tags), key()));
          break;
        case '=':
          into.setAttribute(name(attributes), text());
          break;
        case '"':
          into.append(text());
          break;
        default:
          into = into.parentNode;
      }
    }
    return element;
  };

  /** Brings the attributes of an element up to date. Not `open`: that is the reader's, who may
   * have opened a `<details>` since. */
  const patch = (element, key) => {
    const written = [];
    while (is('=')) {
      const attribute = name(attributes);
      const value = text();
      if (attribute !== 'open' && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
      written.push(attribute);
    }
    if (element.attributes.length !== written.length + (key ? 1 : 0)) {
      for (const known of element.getAttributeNames()) if (!written.includes(known) && !OTHERS.has(known)) element.removeAttribute(known);
    }
    return element;
  };

  /** Brings what is inside a node up to date. Views are no deeper than MAX_DEPTH in policy.rs. */
  const fill = (parent) => {
    let node = parent.firstChild;
    let keyed;

    /** The node to keep: the one that is due, else the one with the key, else the one behind. */
    const find = (name, key) => {
      let found = node;
      if (!isLike(node, name, key)) {
        if (key && !keyed) {
          keyed = new Map();
          for (let other = node; other; other = other.nextSibling) keyed.set(keyOf(other), other);
        }
        found = key ? keyed.get(key) : node?.nextSibling;
      }
      keyed?.delete(key);
      return isLike(found, name, key) && found;
    };

    /** Drops what stands before a node that is to be next, or all that is left. */
    const drop = (end) => {
      while (node && node !== end) {
        const gone = node;
        node = node.nextSibling;
        gone.remove();
      }
    };

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
      turn();
      if (is('"')) {
        const data = text();
        const found = find('#text');
        if (found && found.data !== data) found.data = data;
        place(found || document.createTextNode(data));
      } else if (is('<')) {
        const tag = name(tags);
        const own = key();
        const found = find(tag, own);
        place(found ? fill(patch(found, own)) : build(made(tag, own)));
      } else {
        at++;
        drop();
        return parent;
      }
    }
  };

  return fill(root);
}
