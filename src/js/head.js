// Owns what elements put into the document's head: one block of JSON-LD each, for search engines.

import { stringify } from './natives.js';
import { trusted } from './trusted.js';

/** The blocks by element. */
const blocks = new Map();

/** A list in JSON whatever the page has added to lists: prototype.js makes texts of them. */
const plain = (list) => Object.assign(list, { toJSON: undefined });

const list = (texts) => plain(texts.split('\x01').filter(Boolean));

/** Replaces an element's block by what src/widgets/article/json_ld.rs tells; an empty text takes it away. */
export function writeJsonLd(element, fields) {
  blocks.get(element)?.remove();
  blocks.delete(element);
  if (!fields) return;
  const article = { '@context': 'https://schema.org', '@type': 'NewsArticle' };
  const texts = fields.split('\0');
  for (let at = 0; at + 1 < texts.length; at += 2) article[texts[at]] = texts[at + 1];
  const { author, keywords } = article;
  if (author) article.author = plain(list(author).map((name) => ({ '@type': 'Person', name })));
  if (keywords) article.keywords = list(keywords);
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  // Without `<` no text can end the script.
  script.text = trusted('createScript', stringify(article).replaceAll('<', '\\u003c'));
  document.head.append(script);
  blocks.set(element, script);
}
