// Parses untrusted HTML into a document where nothing runs, loads or is reported, and writes down
// what it found for src/html/raw.rs.

import { trusted } from './trusted.js';

let parser;

/**
 * The parser of a frame that has been taken out again. Parsing here in the page would be inert too,
 * but Chromium reports each `style` and `onclick` of it as a violation of a strict CSP, and pasted
 * Word HTML is full of them.
 */
function inertParser() {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.documentElement.append(frame);
  const { DOMParser } = frame.contentWindow;
  const made = new DOMParser();
  frame.remove();
  return made;
}

/**
 * Reads a property of a node past its named descendants: `<form><input name="nextSibling">` would
 * answer for the form and lead a walk in circles, `<img name="body">` for the document.
 */
const getter = (type, name) => {
  const { get } = Object.getOwnPropertyDescriptor(type.prototype, name);
  return (node) => get.call(node);
};
/** The properties that a walk needs; made when first needed, since Node imports this file too. */
const getters = () => ({
  bodyOf: getter(Document, 'body'),
  firstChild: getter(Node, 'firstChild'),
  nextSibling: getter(Node, 'nextSibling'),
  parentNode: getter(Node, 'parentNode'),
  nodeType: getter(Node, 'nodeType'),
  localName: getter(Element, 'localName'),
  attributesOf: getter(Element, 'attributes'),
});
let dom;

/** @returns {string} the steps of `html`, as src/html/raw.rs reads them */
export function parse(html) {
  parser ??= inertParser();
  dom ??= getters();
  const { bodyOf, firstChild, nextSibling, parentNode, nodeType, localName, attributesOf } = dom;
  // With its body begun, what belongs into a head stays where it was written.
  const body = bodyOf(parser.parseFromString(trusted('createHTML', `<!DOCTYPE html><body>${html}`), 'text/html'));
  let out = '';
  const end = '\0';
  let node = firstChild(body);
  while (node) {
    const type = nodeType(node);
    if (type === Node.TEXT_NODE) {
      out += `"${node.data}${end}`;
    } else if (type === Node.ELEMENT_NODE) {
      out += `<${localName(node)}${end}`;
      for (const { name, value } of attributesOf(node)) out += `${name}${end}${value}${end}`;
      out += end;
      const child = firstChild(node);
      if (child) {
        node = child;
        continue;
      }
      out += '>';
    }
    while (node && !nextSibling(node)) {
      node = parentNode(node) === body ? null : parentNode(node);
      if (node) out += '>';
    }
    node &&= nextSibling(node);
  }
  return out;
}
