// Elements of a large XML file, one after the other, so that only one is in memory.

import { SAXParser } from 'sax';
import { encodingOf, textOf } from './text.js';

/** @import { QualifiedTag } from 'sax' */

/**
 * An element with what is in it. `uri` is that of its namespace, and `line` where it begins.
 *
 * @typedef {{ uri: string, name: string, attributes: Record<string, string>, text: string, children: Element[], line: number }} Element
 */

/** How deep the elements are that are given: `<rss><channel><item>`. */
const DEPTH = 2;

/**
 * What is wrong with the XML is passed to `complain`, and reading goes on.
 *
 * @param {string} file @param {(line: number, message: string) => void} complain @returns {AsyncGenerator<Element>}
 */
export async function* elementsOf(file, complain) {
  const parser = new SAXParser(true, { xmlns: true });
  /** @type {Element[]} */
  const open = [];
  /** @type {Element[]} */
  let whole = [];
  const addText = (/** @type {string} */ text) => {
    if (open.length > DEPTH) open[open.length - 1].text += text;
  };
  parser.onerror = ({ message }) => {
    complain(parser.line + 1, message.split('\n')[0]);
    parser.resume();
  };
  parser.onopentag = (tag) => {
    const { uri, local, attributes } = /** @type {QualifiedTag} */ (tag);
    const values = Object.values(attributes).map(({ name, value }) => [name, value]);
    const element = { uri, name: local, attributes: Object.fromEntries(values), text: '', children: [], line: parser.line + 1 };
    if (open.length > DEPTH) open[open.length - 1].children.push(element);
    open.push(element);
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    const element = open.pop();
    // A copy: a part of a string keeps the whole of it in memory, and ids are kept to the end.
    if (element) element.text = Buffer.from(element.text).toString();
    if (element && open.length === DEPTH) whole.push(element);
  };
  for await (const piece of textOf(file, await encodingOf(file))) {
    parser.write(piece);
    yield* whole;
    whole = [];
  }
  parser.close();
  yield* whole;
}

/** The text of the first child of a name, without space around it; `undefined` for none. @param {Element} element @param {string} name @param {RegExp} [uri] */
export function textIn({ children }, name, uri) {
  const child = children.find((child) => child.name === name && (!uri || uri.test(child.uri)));
  return child?.text.trim() || undefined;
}
