// Reason: the inner loop of a crossing, as apply.js: a document comes back as one string. Parses untrusted HTML into a document
// where nothing runs or loads and no violation is reported, and encodes it for src/html/parsed.rs.

/** @import { Getter, Inert, Parse, Parsers } from './types/parse.js' */
import { stateOf } from './document.js';

/** Not those of `Node`: a page may have a class `Node` of its own. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** @type {Inert | undefined} */
let inert;
/** @type {{ parse?: Parse }} What parses strings where there is no document, as in Node and workers: src/cli/parser.js. */
export const replacement = {};

/** The parser of a frame that has been removed. That of the page is inert too, but Chromium reports each `style` and `onclick` of what it
 * parses as a violation of a strict CSP, and HTML pasted from Word is full of them. In a sandbox there is no other: the frame is of
 * another origin. */
function silentParser() {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  try {
    stateOf(document, 'documentElement').append(frame);
    return parserOf(/** @type {Window & typeof globalThis} */ (frame.contentWindow));
  } catch {
    return parserOf(globalThis);
  } finally {
    frame.remove();
  }
}

/** The parser of a window, and getters to walk what it parsed. The getters are that window's as well: MooTools puts a `Document` and
 * an `Element` of its own into the page. @param {Parsers} view @returns {Inert} */
function parserOf({ DOMParser, Document, Element, Node }) {
  return {
    parser: new DOMParser(),
    bodyOf: getter(Document, 'body'),
    nodeType: getter(Node, 'nodeType'),
    firstChild: getter(Node, 'firstChild'),
    nextSibling: getter(Node, 'nextSibling'),
    parentNode: getter(Node, 'parentNode'),
    localName: getter(Element, 'localName'),
    hasAttributes: Element.prototype.hasAttributes,
    attributesOf: getter(Element, 'attributes'),
  };
}

/** Reads a property of a node even where a named descendant hides it: `<form><input name="nextSibling">` would answer for the form
 * and lead a walk in circles, `<img name="body">` for the document. @type {Getter} */
function getter(type, name) {
  const get = /** @type {() => any} */ (Object.getOwnPropertyDescriptor(type.prototype, name)?.get);
  return (object) => get.call(object);
}

/** @type {Parse} */
export function parse(html) {
  if (replacement.parse) return replacement.parse(String(html));
  inert ??= silentParser();
  const { parser, bodyOf, nodeType, firstChild, nextSibling, parentNode, localName, hasAttributes, attributesOf } = inert;
  const body = bodyOf(parser.parseFromString(html, 'text/html'));
  let out = '';
  /** @type {Node | null} */
  let node = firstChild(body);
  while (node) {
    const type = nodeType(node);
    if (type === TEXT_NODE) {
      out += `"${/** @type {Text} */ (node).data}\0`;
    } else if (type === ELEMENT_NODE) {
      const element = /** @type {Element} */ (node);
      out += `<${localName(element)}\0`;
      // Asking first makes a third of the walk: a list of attributes is an object for each element.
      if (hasAttributes.call(element)) for (const { name, value } of attributesOf(element)) out += `${name}\0${value}\0`;
      out += '\0';
      const child = firstChild(node);
      if (child) {
        node = child;
        continue;
      }
      out += '>';
    }
    // The next node in document order. Each element that is left on the way is closed.
    while (node && !nextSibling(node)) {
      const parent = parentNode(node);
      node = parent === body ? null : parent;
      if (node) out += '>';
    }
    node &&= nextSibling(node);
  }
  return out;
}
