// What a page says of its article for machines: Open Graph and other <meta>, JSON-LD, microdata.

import { valueOf, walk } from '../page.js';
import { textOf as codeOf } from '../sheets.js';
import { lineOf } from './plain.js';

/** @import { DefaultTreeAdapterTypes as Tree } from 'parse5' */

/** Types of schema.org for articles, as `NewsArticle` and `BlogPosting`. */
const ARTICLE = /(?:Article|Posting|^Report)$/;

/** A property of an item of microdata: its value, and the element that has it. @typedef {{ value: string, element: Tree.Element }} Property */

/**
 * @typedef {object} Metadata
 * @property {Map<string, string[]>} meta Contents of `<meta>` by `property` or `name` in lower case.
 * @property {Record<string, unknown>} linked The article in JSON-LD.
 * @property {Map<string, Property[]>} micro The article in microdata.
 * @property {Tree.Element | undefined} scope The element that is the article in microdata.
 */

/** @param {Tree.Document} document @returns {Metadata} */
export function metadataOf(document) {
  /** @type {Metadata['meta']} */
  const meta = new Map();
  /** @type {Metadata['linked'] | undefined} */
  let linked;
  /** @type {Tree.Element | undefined} */
  let scope;
  for (const { element } of walk(document)) {
    const name = element.tagName === 'meta' ? valueOf(element, 'property') ?? valueOf(element, 'name') : undefined;
    const content = valueOf(element, 'content')?.trim();
    if (name && content) meta.set(name.toLowerCase(), [...(meta.get(name.toLowerCase()) ?? []), content]);
    if (element.tagName === 'script' && /^application\/ld\+json\b/i.test(valueOf(element, 'type')?.trim() ?? '')) linked ??= articleIn(codeOf(element));
    const type = valueOf(element, 'itemscope') === undefined ? undefined : valueOf(element, 'itemtype');
    if (type && !scope && ARTICLE.test(type.trim().split(/[/#]/).at(-1) ?? '')) scope = element;
  }
  return { meta, linked: linked ?? {}, micro: scope ? propertiesOf(scope) : new Map(), scope };
}

/** The first article in JSON-LD; `undefined` where there is none, or no JSON. @param {string} json */
function articleIn(json) {
  /** @type {unknown[]} */
  const values = [];
  try {
    values.push(JSON.parse(json));
  } catch {
    return undefined;
  }
  for (let value = values.shift(); value !== undefined; value = values.shift()) {
    if (Array.isArray(value)) values.unshift(...value);
    else if (typeof value === 'object' && value !== null) {
      const object = /** @type {Record<string, unknown>} */ (value);
      if ([object['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return object;
      if (Array.isArray(object['@graph'])) values.unshift(...object['@graph']);
      if (object.mainEntity) values.push(object.mainEntity);
    }
  }
  return undefined;
}

/** The words of a value in JSON-LD: a string, or the name, URL or value of a thing. @param {unknown} value @returns {string[]} */
export function linkedValues(value) {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(linkedValues);
  if (typeof value !== 'object' || value === null) return [];
  const thing = /** @type {Record<string, unknown>} */ (value);
  return linkedValues(thing['@value'] ?? thing.name ?? thing.url ?? thing.contentUrl ?? thing['@id']);
}

/** The address of a picture in JSON-LD, which may have a name as well. @param {unknown} value @returns {string | undefined} */
export function linkedAddress(value) {
  const [first] = [value].flat();
  if (typeof first !== 'object' || first === null) return linkedValues(first)[0];
  const thing = /** @type {Record<string, unknown>} */ (first);
  return linkedValues(thing.url ?? thing.contentUrl ?? thing['@id'])[0];
}

/** The properties of an item of microdata. Those of an item within it are that item's. @param {Tree.Element} scope */
function propertiesOf(scope) {
  /** @type {Map<string, Property[]>} */
  const found = new Map();
  const next = [...scope.childNodes];
  for (let node = next.shift(); node; node = next.shift()) {
    if (!('tagName' in node)) continue;
    const isItem = valueOf(node, 'itemscope') !== undefined;
    for (const name of valueOf(node, 'itemprop')?.split(/\s+/).filter(Boolean) ?? []) {
      const value = isItem ? nameOf(node) : microValue(node);
      if (value) found.set(name, [...(found.get(name) ?? []), { value, element: node }]);
    }
    if (!isItem) next.unshift(...node.childNodes);
  }
  return found;
}

/** What an item within an item is called, or its address. @param {Tree.Element} item */
function nameOf(item) {
  const inner = propertiesOf(item);
  return (inner.get('name') ?? inner.get('url') ?? inner.get('contentUrl'))?.[0].value ?? lineOf(item);
}

/** @param {Tree.Element} element */
function microValue(element) {
  const names = { meta: 'content', a: 'href', link: 'href', area: 'href', img: 'src', source: 'src', audio: 'src', video: 'src', embed: 'src', iframe: 'src', object: 'data', time: 'datetime', data: 'value', meter: 'value' };
  const attribute = names[/** @type {keyof typeof names} */ (element.tagName)];
  return (valueOf(element, 'content') ?? (attribute && valueOf(element, attribute)))?.trim() || lineOf(element);
}
