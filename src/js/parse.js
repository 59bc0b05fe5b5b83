// Parses untrusted HTML into a document where nothing runs, loads or is reported, and writes down
// what it found for src/html/raw.rs.

import { trusted } from './trusted.js';

let dom;

/**
 * The parser of a frame that has been taken out again, and how a walk reads what it parsed. Parsing here in the page would be
 * inert too, but Chromium reports each `style` and `onclick` of it as a violation of a strict CSP, and pasted Word HTML is full of
 * them. The getters are the frame's as well: MooTools puts a `Document` and an `Element` of its own into the page.
 */
function inertParser() {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.documentElement.append(frame);
  const { DOMParser, Document, Element, Node } = frame.contentWindow;
  const made = [
    new DOMParser(),
    ...getters(Document, 'body'),
    ...getters(Node, 'firstChild', 'nextSibling', 'parentNode', 'nodeType'),
    ...getters(Element, 'localName', 'attributes'),
  ];
  frame.remove();
  return made;
}

/**
 * Read properties of a node past its named descendants: `<form><input name="nextSibling">` would
 * answer for the form and lead a walk in circles, `<img name="body">` for the document.
 */
const getters = (type, ...names) => names.map((name) => {
  const { get } = Object.getOwnPropertyDescriptor(type.prototype, name);
  return (node) => get.call(node);
});

/** @returns {string} the steps of `html`, as src/html/raw.rs reads them */
export function parse(html) {
  dom ??= inertParser();
  const [parser, bodyOf, firstChild, nextSibling, parentNode, nodeType, localName, attributesOf] = dom;
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
