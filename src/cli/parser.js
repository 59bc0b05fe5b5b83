// Parses HTML in Node and in workers, which have no DOMParser, and encodes it as src/js/parse.js does. Shipped as bin/parser.js with parse5 in it.

import { parse as parseDocument } from 'parse5';

/** @import { DefaultTreeAdapterTypes } from 'parse5' */
/** @typedef {DefaultTreeAdapterTypes.ChildNode} ChildNode */
/** @typedef {DefaultTreeAdapterTypes.ParentNode} ParentNode */

/** @type {import('../js/types/parse.js').Parse} */
export function parse(html) {
  // DOMParser does not run scripts, so `noscript` has elements.
  const root = childNamed(parseDocument(html, { scriptingEnabled: false }), 'html');
  const body = root && (childNamed(root, 'body') ?? childNamed(root, 'frameset'));
  let out = '';
  /** @type {(ChildNode | '>')[]} What is still to be written, last first. */
  const steps = [];
  /** @param {ParentNode} parent */
  const push = ({ childNodes }) => {
    for (let index = childNodes.length - 1; index >= 0; index -= 1) steps.push(childNodes[index]);
  };
  if (body) push(body);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step === '>') out += '>';
    else if ('value' in step) out += `"${step.value}\0`;
    else if ('tagName' in step) {
      out += `<${step.tagName}\0`;
      for (const { prefix, name, value } of step.attrs) out += `${prefix ? `${prefix}:` : ''}${name}\0${value}\0`;
      out += '\0';
      steps.push('>');
      push(step);
    }
  }
  return out;
}

/** @param {ParentNode} parent @param {string} name */
function childNamed(parent, name) {
  const found = parent.childNodes.find(({ nodeName }) => nodeName === name);
  return found && 'tagName' in found ? found : undefined;
}
