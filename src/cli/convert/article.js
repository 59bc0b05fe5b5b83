// A saved page as an item: what it says for machines counts first, then its markup, then what is the longest text of it.

import { foldVietnamese } from '../../vn-portal-widgets.js';
import { serialize } from '../parser.js';
import { valueOf, walk } from '../page.js';
import { textOf as codeOf } from '../sheets.js';
import { longestText, withoutParts } from './body.js';
import { isDate, named, relativeToFeed } from './item.js';
import { linkedAddress, linkedValues, metadataOf } from './metadata.js';
import { lineOf, plainText } from './plain.js';

/** @import { DefaultTreeAdapterTypes as Tree } from 'parse5' */
/** @import { Draft, Head } from './types.js' */
/** @import { Metadata } from './metadata.js' */

/**
 * What is known of a page besides its content: the `id` of its item, its address if its folder has one, and which addresses lead to files that
 * are beside it.
 *
 * @typedef {{ id: string, address?: string, localAddress?: (address: string) => string | undefined }} Known
 */

/** Chrome, Edge and Internet Explorer write the address of what they save; so does the extension SingleFile. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/;

/** Names of elements that have the date or the author of an article in them. */
const DATED = /(?:^|[\s_-])(?:date|datetime|time|ngay|ngay-?dang|pub-?date|published|publish|posted|post-?date)(?:$|[\s_-])/i;
const SIGNED = /(?:^|[\s_-])(?:author|byline|tac-?gia|but-?danh)(?:$|[\s_-])/i;

/** What may be before a date or an author in an element of theirs, without marks. */
const DATE_LABEL = /^(?:ngay (?:dang|xuat ban|gui)|dang (?:ngay|luc)|posted(?: on)?|published(?: on)?|date)\s*:?\s*/;
const AUTHOR_LABEL = /^(?:tac gia|nguoi viet|by|author)\s*:?\s+/;

/** An author's name is no longer. */
const MAX_NAME = 80;

/** @param {Tree.Document} document @param {string} text @param {Known} known @returns {{ item: Draft, site: Head, lost: string[] } | undefined} */
export function articleOf(document, text, { id, address, localAddress }) {
  const data = metadataOf(document);
  const { meta, linked, micro } = data;
  const said = (/** @type {string[]} */ ...names) => names.map((name) => meta.get(name)?.[0]).find(Boolean);
  const inData = (/** @type {string} */ name) => linkedValues(linked[name])[0];
  const inMarkup = (/** @type {string} */ name) => micro.get(name)?.[0].value;

  const saved = SAVED_FROM.exec(text);
  const url = first([linkTo(document, 'canonical'), said('og:url'), linkedAddress(linked.url), linkedAddress(linked.mainEntityOfPage), saved?.[1] ?? saved?.[2]].filter(isWebAddress)) ?? address;
  const base = baseOf(document, address ?? url);
  const root = rootOf(document, data);
  const headline = heading(document, root);
  const site = said('og:site_name');
  const title = first([said('og:title'), inData('headline'), inMarkup('headline'), headline && lineOf(headline), said('twitter:title'), titleOf(document)]);

  const date = dateIn(root ?? around(headline));
  const dates = [said('article:published_time', 'og:article:published_time'), inData('datePublished'), inMarkup('datePublished'), said('pubdate', 'date', 'dc.date.issued', 'dc.date', 'dcterms.created'), date?.value].filter((value) => value !== undefined);
  const author = authorIn(root ?? around(headline));
  const authors = [said('article:author', 'author'), linkedValues(linked.author).join('; '), inMarkup('author'), author?.value].filter((name) => name && !isWebAddress(name));
  const lead = first([said('og:description'), inData('description'), inMarkup('description'), said('description')]);

  const article = micro.get('articleBody')?.[0].element ?? root;
  const parts = [headline, date?.element, author?.element].filter((element) => element !== undefined);
  const found = article ? withoutParts(article, parts) : longestText(document, parts);
  const words = found && lineOf(found);
  const plain = words ? undefined : inData('articleBody');
  if (!found && !plain) return undefined;

  const summary = found && lead && words ? leadOf(lead, found) : lead;
  if (found && localAddress) keepLocal(found, localAddress);
  const picture = first([said('og:image:secure_url', 'og:image', 'og:image:url'), linkedAddress(linked.image), inMarkup('image'), said('twitter:image')]);
  const local = picture && localAddress?.(picture);
  const readable = dates.find((value) => isDate(value));
  return {
    item: {
      id: url ?? id,
      url,
      title: plainText(withoutSite(title, site)),
      summary: plainText(summary),
      content_html: found && serialize(found),
      content_text: plain,
      image: local ? relativeToFeed(local) : picture,
      date_published: readable,
      date_modified: first([said('article:modified_time'), inData('dateModified'), inMarkup('dateModified')].filter((value) => value && isDate(value))),
      authors: [...new Set((authors[0] ?? '').split(';').map((name) => plainText(name)).filter((name) => name !== undefined))].map((name) => ({ name })),
      tags: tagsOf(data, document),
      _vn: { category: plainText(said('article:section') ?? inData('articleSection') ?? inMarkup('articleSection')), source: undefined, image_alt: plainText(said('og:image:alt')) },
      base,
    },
    site: { title: plainText(site), home_page_url: url && new URL('/', url).href, language: language(document) ?? inData('inLanguage') },
    lost: readable === undefined && dates.length ? [`date_published left out: “${named(dates[0])}” is no date`] : [],
  };
}

/** @template T @param {(T | undefined | '')[]} values @returns {T | undefined} */
const first = (values) => /** @type {T | undefined} */ (values.find(Boolean));

/** @param {string | undefined} value */
const isWebAddress = (value) => value !== undefined && /^https?:\/\//i.test(value) && URL.canParse(value);

/** @param {Tree.Document} document @param {string} relation */
function linkTo(document, relation) {
  for (const { element } of walk(document)) {
    if (element.tagName === 'link' && valueOf(element, 'rel')?.toLowerCase().split(/\s+/).includes(relation)) return valueOf(element, 'href')?.trim();
  }
  return undefined;
}

/** What relative addresses are resolved against. @param {Tree.Document} document @param {string | undefined} address */
function baseOf(document, address) {
  for (const { element } of walk(document)) {
    const href = element.tagName === 'base' ? valueOf(element, 'href') : undefined;
    if (href !== undefined && URL.canParse(href, address)) return new URL(href, address).href;
  }
  return address;
}

/** The element that the article is in, if the page says so: by microdata, or `<article>`. Of several, that of the page's heading. */
function rootOf(/** @type {Tree.Document} */ document, /** @type {Metadata} */ { scope }) {
  const articles = [...walk(document)].map(({ element }) => element).filter(({ tagName }) => tagName === 'article');
  const outermost = articles.filter((element) => !articles.some((other) => other !== element && holds(other, element)));
  const own = scope && !/^(?:html|body)$/.test(scope.tagName) ? scope : undefined;
  return own ?? (outermost.length === 1 ? outermost[0] : outermost.find((element) => heading(document, element)?.tagName === 'h1'));
}

/** @param {Tree.Element} outer @param {Tree.Element} inner */
function holds(outer, inner) {
  for (let node = inner.parentNode; node; node = 'parentNode' in node ? node.parentNode : null) if (node === outer) return true;
  return false;
}

/** The heading of an article, or of the page: its first `h1`, in an article else its first heading. @param {Tree.Document} document @param {Tree.Element} [root] */
function heading(document, root) {
  const all = [...walk(document)].map(({ element }) => element).filter((element) => /^h[1-3]$/.test(element.tagName) && lineOf(element) && (!root || holds(root, element)));
  return all.find(({ tagName }) => tagName === 'h1') ?? (root && all[0]);
}

/** The element around a heading that its date and author may be in. @param {Tree.Element} [headline] */
const around = (headline) => (headline?.parentNode && 'tagName' in headline.parentNode && headline.parentNode.tagName !== 'body' ? headline.parentNode : undefined);

/** @param {Tree.Document} document */
function titleOf(document) {
  for (const { element } of walk(document)) if (element.tagName === 'title') return codeOf(element).trim();
  return undefined;
}

/** @param {Tree.Document} document */
function language(document) {
  for (const { element } of walk(document)) if (element.tagName === 'html') return valueOf(element, 'lang')?.trim() || undefined;
  return undefined;
}

/** `Tin - Cổng thông tin` without the name of the site. @param {string | undefined} title @param {string | undefined} site */
function withoutSite(title, site) {
  if (!title || !site || !title.endsWith(site)) return title;
  return title.slice(0, -site.length).replace(/\s*[-–—|·»:]\s*$/, '').trim() || title;
}

/** The date that an article shows: a `<time>`, or an element that is named after a date and has nothing but one. @param {Tree.Element} [root] */
function dateIn(root) {
  for (const element of root ? inside(root) : []) {
    const isTime = element.tagName === 'time';
    if (!isTime && !DATED.test(names(element))) continue;
    const shown = withoutLabel(lineOf(element), DATE_LABEL).replace(/^[([]\s*|\s*[)\]]$/g, '');
    const value = [isTime ? valueOf(element, 'datetime') : undefined, shown].find((value) => value && isDate(value));
    if (value) return { value, element };
  }
  return undefined;
}

/** @param {string} line @param {RegExp} label */
function withoutLabel(line, label) {
  const whole = line.normalize('NFC');
  const folded = foldVietnamese(whole);
  const found = label.exec(folded)?.[0] ?? '';
  return folded.length === whole.length ? whole.slice(found.length) : whole;
}

/** The author that an article shows. @param {Tree.Element} [root] */
function authorIn(root) {
  for (const element of root ? inside(root) : []) {
    if (valueOf(element, 'rel') !== 'author' && !SIGNED.test(names(element))) continue;
    const value = withoutLabel(lineOf(element), AUTHOR_LABEL);
    if (value && value.length <= MAX_NAME) return { value, element };
  }
  return undefined;
}

/** @param {Tree.Element} element */
const names = (element) => `${valueOf(element, 'class') ?? ''} ${valueOf(element, 'id') ?? ''}`;

/** The elements within another one, in document order. @param {Tree.Element} root @returns {Generator<Tree.Element>} */
function* inside(root) {
  for (const node of root.childNodes) {
    if (!('tagName' in node) || /^(?:aside|nav|footer|script|style)$/.test(node.tagName)) continue;
    yield node;
    yield* inside(node);
  }
}

/**
 * The lead, unless the body begins with the same words: then it would be read twice. A paragraph that is nothing but the lead goes.
 *
 * @param {string} lead @param {Tree.ParentNode} body
 */
function leadOf(lead, body) {
  const words = lead.replace(/\s+/g, ' ').replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/, '').trim();
  for (const node of body.childNodes) {
    if ('tagName' in node && lineOf(node) === words) {
      body.childNodes.splice(body.childNodes.indexOf(node), 1);
      return lead;
    }
  }
  return lineOf(body).startsWith(words) ? undefined : lead;
}

/** @param {Metadata} data @param {Tree.Document} document */
function tagsOf({ meta, linked, micro }, document) {
  const links = [...walk(document)].map(({ element }) => element).filter((element) => element.tagName === 'a' && valueOf(element, 'rel')?.split(/\s+/).includes('tag')).map(lineOf);
  const sources = [meta.get('article:tag') ?? [], linkedValues(linked.keywords).flatMap((words) => words.split(',')), micro.get('keywords')?.flatMap(({ value }) => value.split(',')) ?? [], links];
  const tags = sources.find((found) => found.length) ?? [];
  return [...new Set(tags.map((tag) => plainText(tag)).filter((tag) => tag !== undefined))];
}

/** Makes what leads to files beside the page lead there from the feed. @param {Tree.ParentNode} body @param {(address: string) => string | undefined} localAddress */
function keepLocal(body, localAddress) {
  for (const node of body.childNodes) {
    if (!('tagName' in node)) continue;
    for (const attribute of node.attrs) {
      const local = /^(?:src|href|poster)$/.test(attribute.name) && localAddress(attribute.value.trim());
      if (local) attribute.value = relativeToFeed(local);
    }
    keepLocal(node, localAddress);
  }
}
