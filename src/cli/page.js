// A page: its text, the elements of ours in it, and what was written into them before.

import elements from 'vn:elements';
import { carriedName } from '../js/mounts.js';
import { decode, readingOf } from './encoding.js';
import { parsePage } from './parser.js';
import { declared } from './prescan.js';

/** @import { DefaultTreeAdapterTypes as Tree } from 'parse5' */
/** @import { Reading } from './encoding.js' */

/** The attribute by which a link or style sheet of ours is known. */
export const MARK = 'data-vn-portal-widgets';

const HTML = 'http://www.w3.org/1999/xhtml';

/** The elements that can have a shadow root, but for those with a hyphen in their names. */
const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/**
 * An element of ours: a `vn-…` itself, or a container with `data-vn`, in place of the child that it will have.
 *
 * @typedef {object} Widget
 * @property {Tree.Element} host The element that the template goes into.
 * @property {string} tag
 * @property {Record<string, string>} attributes
 * @property {string} language What the nearest `lang` says.
 * @property {boolean} hasData Whether elements of its tag show data.
 * @property {{ line: number, column: number, start: number, end: number }} place Of its start tag; `start` and `end` are offsets in the text.
 */

/** @typedef {{ text: string, reading: Reading, document: Tree.Document, widgets: Widget[], templates: Tree.Template[] }} Page */

/** @param {Buffer} bytes @returns {Page} */
export function readPage(bytes) {
  let reading = readingOf(bytes);
  let text = decode(bytes, reading);
  let document = parsePage(text);
  // Browsers heed a <meta> further on as well.
  const encoding = reading.isNamed ? undefined : lateEncoding(document);
  if (encoding) {
    reading = { ...reading, encoding, isNamed: true };
    text = decode(bytes, reading);
    document = parsePage(text);
  }
  return { text, reading, document, ...widgetsIn(document) };
}

/** @param {Tree.Document} document */
function lateEncoding(document) {
  for (const { element } of walk(document)) {
    const encoding = element.tagName === 'meta' && declared(new Map(Object.entries(attributesOf(element))));
    if (encoding) return encoding;
  }
  return undefined;
}

/** All elements in document order, without those in templates, each with its language. @param {Tree.Document} document */
export function* walk(document) {
  /** @type {{ element: Tree.Element, language: string }[]} The last is next. */
  const next = [];
  const push = (/** @type {Tree.ParentNode} */ { childNodes }, /** @type {string} */ language) => {
    for (let index = childNodes.length - 1; index >= 0; index -= 1) {
      const element = childNodes[index];
      if ('tagName' in element) next.push({ element, language: valueOf(element, 'lang') ?? language });
    }
  };
  push(document, '');
  for (let step = next.pop(); step; step = next.pop()) {
    yield step;
    push(step.element, step.language);
  }
}

/** @param {Tree.Element} element @param {string} name */
export const valueOf = ({ attrs }, name) => attrs.find((attribute) => attribute.name === name && !attribute.prefix)?.value;

/** @param {Tree.Element} element @returns {Record<string, string>} */
const attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));

/** @param {Tree.Document} document */
function widgetsIn(document) {
  /** @type {Widget[]} */
  const widgets = [];
  /** @type {Tree.Template[]} */
  const templates = [];
  /** @type {Map<Tree.Element, Record<string, string>>} What containers carry over to children that are there already. */
  const carried = new Map();
  /** @type {Set<number>} Where the tags begin; a browser may make several elements of the tag of a `<b data-vn>`. */
  const starts = new Set();
  for (const { element, language } of walk(document)) {
    if (isOurs(element)) templates.push(element);
    const widget = widgetOf(element, language, carried);
    if (!widget || starts.has(widget.place.start)) continue;
    starts.add(widget.place.start);
    widgets.push(widget);
  }
  return { widgets, templates };
}

/** @param {Tree.Element} element @param {string} language @param {Map<Tree.Element, Record<string, string>>} carried @returns {Widget | undefined} */
function widgetOf(element, language, carried) {
  const tag = element.namespaceURI === HTML ? tagOf(element) : undefined;
  const location = element.sourceCodeLocation?.startTag;
  if (!tag || !location) return undefined;
  const { hasData } = tag;
  const place = { line: location.startLine, column: location.startCol, start: location.startOffset, end: location.endOffset };
  if (element.tagName === tag.tag) return { host: element, tag: tag.tag, attributes: { ...attributesOf(element), ...carried.get(element) }, language, hasData, place };
  const attributes = Object.fromEntries(Object.entries(attributesOf(element)).flatMap(([name, value]) => {
    const own = carriedName(name);
    return own ? [[own, value]] : [];
  }));
  const child = element.childNodes.find((node) => node.nodeName === tag.tag);
  if (child && 'tagName' in child) {
    carried.set(child, attributes);
    return undefined;
  }
  return { host: element, tag: tag.tag, attributes, language, hasData, place };
}

/** @param {Tree.Element} element */
function tagOf(element) {
  const named = elements.find(({ tag }) => tag === element.tagName);
  return named ?? elements.find(({ tag }) => tag === `vn-${valueOf(element, 'data-vn')}`);
}

/** Whether an element can have a declarative shadow root. @param {Tree.Element} element */
export const canHost = ({ tagName }) => tagName.includes('-') || HOSTS.has(tagName);

/** Whether a node is a template that was written by this command. @param {Tree.ChildNode} node @returns {node is Tree.Template} */
export function isOurs(node) {
  if (!isRoot(node)) return false;
  const [sheet] = node.content.childNodes;
  return sheet !== undefined && 'tagName' in sheet && valueOf(sheet, MARK) !== undefined;
}

/** @param {Tree.ChildNode} node @returns {node is Tree.Template} */
const isRoot = (node) => node.nodeName === 'template' && 'content' in node && valueOf(node, 'shadowrootmode') !== undefined;

/** Whether the page has given an element a shadow root of its own. @param {Tree.Element} element */
export const hasOwnRoot = ({ childNodes }) => childNodes.some((node) => isRoot(node) && !isOurs(node));

/** The script with an element's data. @param {Tree.Element} element */
export function dataScript({ childNodes }) {
  const found = childNodes.find((node) => node.nodeName === 'script' && 'tagName' in node && valueOf(node, 'type')?.toLowerCase() === 'application/json');
  return found && 'tagName' in found ? found : undefined;
}

/** Whether an element has content to show by itself. @param {Tree.Element} element */
export function hasFallback({ childNodes }) {
  return childNodes.some((node) => ('value' in node ? node.value.trim() !== '' : 'tagName' in node && !['template', 'script'].includes(node.tagName)));
}
