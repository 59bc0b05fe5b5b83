// The body of an article in a page.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { foldVietnamese } from '../../vn-portal-widgets.js';
import { parsePage, serialize } from '../parser.js';
import { valueOf, walk } from '../page.js';
import { lineOf } from './plain.js';

/** @import { DefaultTreeAdapterTypes as Tree } from 'parse5' */

/** What is around the words of an article: controls, and what leads elsewhere. */
const AROUND = /^(?:aside|button|footer|form|link|meta|nav|noscript|script|style|template)$/;
const AROUND_BY_NAME = /(?:^|[\s_-])(?:breadcrumbs?|comments?|pager|print|rating|related|share|sharing|social|tin-?lien-?quan|toolbar)(?:$|[\s_-])/i;

/** What is left of a line whose date or author was taken out, without marks. */
const LABEL = /^(?:dang|ngay|luc|cap nhat|tac gia|nguoi viet|boi|posted|published|on|by|author|date|[\s:|,.()[\]\u2022\u00b7\u2013\u2014-])*$/;

const WRAPPER = /^(?:article|div|main|section)$/;

const MEDIA = /^(?:audio|embed|iframe|img|object|picture|svg|table|video)$/;

/**
 * An element without what is around its article, and without parts that have become fields.
 *
 * @param {Tree.Element} root @param {Tree.Element[]} parts
 */
export function withoutParts(root, parts) {
  const most = lineOf(root).length / 2;
  /** @param {Tree.Element} element @returns {boolean} Whether something was taken out. */
  const prune = (element) => {
    const before = element.childNodes.length;
    let isCut = false;
    element.childNodes = element.childNodes.filter((node) => {
      if (!('tagName' in node)) return true;
      if (parts.includes(node)) isCut = true;
      if (parts.includes(node) || AROUND.test(node.tagName)) return false;
      const name = `${valueOf(node, 'class') ?? ''} ${valueOf(node, 'id') ?? ''}`;
      if (AROUND_BY_NAME.test(name) && lineOf(node).length < most) return false;
      return !(prune(node) && LABEL.test(foldVietnamese(lineOf(node))) && !hasMedia(node));
    });
    return isCut || (element.childNodes.length < before && element.tagName === 'header');
  };
  prune(root);
  return innermost(root);
}

/** An element, or the one that it has around all of its words. @param {Tree.Element} element @returns {Tree.Element} */
function innermost(element) {
  const nodes = element.childNodes.filter((node) => !('value' in node && !node.value.trim()) && node.nodeName !== '#comment');
  const [only] = nodes;
  return nodes.length === 1 && 'tagName' in only && WRAPPER.test(only.tagName) ? innermost(only) : element;
}

/** @param {Tree.Element} element @returns {boolean} */
const hasMedia = (element) => element.childNodes.some((node) => 'tagName' in node && (MEDIA.test(node.tagName) || hasMedia(node)));

/**
 * The longest text of a page without parts that have become fields, as the reader view of Firefox finds it; `undefined` where it finds none.
 *
 * @param {Tree.Document} document @param {Tree.Element[]} parts
 */
export function longestText(document, parts) {
  for (const part of parts) if (part.parentNode) part.parentNode.childNodes = part.parentNode.childNodes.filter((node) => node !== part);
  const { document: view } = parseHTML(serialize(document));
  const found = new Readability(view).parse();
  if (!found?.content || !found.textContent?.trim()) return undefined;
  for (const { element } of walk(parsePage(`<body>${found.content}`))) if (element.tagName === 'body') return innermost(element);
  return undefined;
}
