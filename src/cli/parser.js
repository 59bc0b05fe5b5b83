// Parses HTML in Node and in workers, which have no DOMParser, and encodes it as src/js/parse.js does. Shipped as bin/parser.js with parse5
// in it.

import { parse as parseDocument } from 'parse5';

export { serialize } from 'parse5';

/** @import { DefaultTreeAdapterTypes } from 'parse5' */
/** @typedef {DefaultTreeAdapterTypes.ChildNode} ChildNode */
/** @typedef {DefaultTreeAdapterTypes.ParentNode} ParentNode */

/** @type {import('../js/types/parse.js').Parse} */
export function parse(html) {
  // DOMParser does not run scripts, so `noscript` has elements.
  const root = childNamed(parseDocument(html, { scriptingEnabled: false }), 'html');
  const body = root && (childNamed(root, 'body') ?? childNamed(root, 'frameset'));
  return body ? encode(body) : '';
}

/** A page as a browser that runs scripts parses it, with the places of its tags. @param {string} html */
export const parsePage = (html) => parseDocument(html, { sourceCodeLocationInfo: true });

/**
 * The descendants of a node, encoded as src/html/parsed.rs has it; `without` some of them, as if they had never been there.
 *
 * @param {ParentNode} parent @param {Set<ChildNode>} [without]
 */
export function encode(parent, without) {
  let out = '';
  let isText = false;
  /** @type {(ChildNode | '>')[]} What is still to be written, last first. */
  const steps = [];
  /** @param {ParentNode} parent */
  const push = ({ childNodes }) => {
    for (let index = childNodes.length - 1; index >= 0; index -= 1) if (!without?.has(childNodes[index])) steps.push(childNodes[index]);
  };
  push(parent);
  for (let step = steps.pop(); step; step = steps.pop()) {
    const joins = without && isText && step !== '>' && 'value' in step;
    if (joins) out = out.slice(0, -1);
    isText = step !== '>' && 'value' in step;
    if (step === '>') out += '>';
    else if ('value' in step) out += `${joins ? '' : '"'}${step.value}\0`;
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
