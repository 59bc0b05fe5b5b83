// Plain text of what may be HTML.

import { parsePage } from '../parser.js';

/** @import { DefaultTreeAdapterTypes as Tree } from 'parse5' */

const MARKUP = /<[a-z/!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** Elements that end words. */
const BLOCK = /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

const UNSEEN = /^(?:head|noscript|script|style|template|title)$/;

/** Whether a string has tags or character references. @param {string | undefined} text */
export const isMarkup = (text) => text !== undefined && MARKUP.test(text);

/** A string without tags and references, on one line; `undefined` for nothing. @param {string | undefined} text */
export function plainText(text) {
  const plain = isMarkup(text) ? textOf(parsePage(`<body>${text}`)) : text;
  return plain?.replace(/\s+/g, ' ').trim() || undefined;
}

/** The words in a node as they are seen. @param {Tree.Node} node */
export function textOf(node) {
  let out = '';
  /** @type {(Tree.Node | ' ')[]} What is still to be read, last first. */
  const steps = [node];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === ' ') out += ' ';
    else if (step.nodeName === '#text') out += /** @type {Tree.TextNode} */ (step).value;
    else if ('childNodes' in step && !UNSEEN.test(step.nodeName)) {
      if (BLOCK.test(step.nodeName)) {
        out += ' ';
        steps.push(' ');
      }
      for (let index = step.childNodes.length - 1; index >= 0; index -= 1) steps.push(step.childNodes[index]);
    }
  }
  return out;
}

/** The words on one line. @param {Tree.Node} node */
export const lineOf = (node) => textOf(node).replace(/\s+/g, ' ').trim();
