// The style sheets of the templates: a link to one beside the script of the page, or the sheet itself.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MARK, valueOf, walk } from './page.js';

/** @import { DefaultTreeAdapterTypes as Tree } from 'parse5' */

/** The URL of the widget script, before it the folder of the package. */
const SCRIPT = /^(.*?)vn-portal-widgets(?:\.embed)?\.js(?:[?#].*)?$/s;
const IN_CODE = /["'`]([^"'`\s]*?)vn-portal-widgets(?:\.embed)?\.js(?:[?#][^"'`\s]*)?["'`]/;
const PRELOADED = /^(.*?)vn-portal-widgets(?:(?:\.embed)?\.js|_bg\.wasm)(?:[?#].*)?$/s;

/**
 * The folder of the package as a page names it: where it loads the widget script from, in a script's `src`, in a script of its own, or in
 * a hint; `undefined` where it names none.
 *
 * @param {Tree.Document} document
 */
export function packageFolder(document) {
  const all = [...walk(document)].map(({ element }) => element);
  const scripts = all.filter(({ tagName }) => tagName === 'script');
  const links = all.filter(({ tagName }) => tagName === 'link');
  return first(scripts, (element) => SCRIPT.exec(valueOf(element, 'src')?.trim() ?? ''))
    ?? first(scripts, (element) => (valueOf(element, 'src') === undefined ? IN_CODE.exec(textOf(element)) : null))
    ?? first(links, (element) => (/preload/i.test(valueOf(element, 'rel') ?? '') ? PRELOADED.exec(valueOf(element, 'href')?.trim() ?? '') : null));
}

/**
 * Whether a page shows that inline style sheets work in it: it has one of its own without a nonce, and no policy. With a sheet inside, the
 * first paint waits for no other file, and no browser paints the template without its styles.
 *
 * @param {Tree.Document} document
 */
export function hasInlineSheets(document) {
  const all = [...walk(document)].map(({ element }) => element);
  return all.some((element) => element.tagName === 'style' && valueOf(element, 'nonce') === undefined)
    && !all.some((element) => element.tagName === 'meta' && /^content-security-policy$/i.test(valueOf(element, 'http-equiv')?.trim() ?? ''));
}

/** @param {Tree.Element[]} elements @param {(element: Tree.Element) => RegExpExecArray | null} find */
function first(elements, find) {
  for (const element of elements) {
    const found = find(element);
    if (found) return found[1];
  }
  return undefined;
}

/** @param {Tree.Element} element */
export const textOf = ({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** @param {string} value */
const attribute = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A link to the sheet of a tag. @param {string} folder @param {string} tag */
export const link = (folder, tag) => `<link rel="stylesheet" href="${attribute(`${folder}css/${tag}.css`)}" ${MARK}>`;

/** @type {Map<string, string>} The sheets by tag. */
const sheets = new Map();

/** The text of a sheet, in ASCII. @param {string} tag */
function sheet(tag) {
  const known = sheets.get(tag) ?? readFileSync(new URL(`../css/${tag}.css`, import.meta.url), 'utf8').trim()
    .replace(/[\u0080-\u{10ffff}]/gu, (character) => `\\${/** @type {number} */ (character.codePointAt(0)).toString(16)} `);
  sheets.set(tag, known);
  return known;
}

/** The sheet of a tag as an element. @param {string} tag */
export const style = (tag) => `<style ${MARK}>${sheet(tag)}</style>`;

/** The sources of all inline sheets that were written, as `style-src` names them. */
export const sources = () => [...sheets.values()].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).sort();
