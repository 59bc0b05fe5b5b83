// The pages of www/, their links and their anchors.

import { readdirSync } from 'node:fs';
import { parse } from 'parse5';
import { inRepo } from '../../../scripts/project.mjs';

export const pages = () => readdirSync(inRepo('www')).filter((name) => name.endsWith('.html')).map((name) => `www/${name}`);

const LINKS = new Set(['href', 'src', 'data-src', 'poster']);

/** All `[name, value]` of the attributes of a page, those of its templates too. */
function attributes(html) {
  const found = [];
  const walk = (node) => {
    for (const { name, value } of node.attrs ?? []) found.push([name, value]);
    for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) walk(child);
  };
  walk(parse(html));
  return found;
}

export const linksOf = (html) => attributes(html).filter(([name, value]) => LINKS.has(name) && value).map(([, value]) => value);
export const idsOf = (html) => attributes(html).filter(([name]) => name === 'id').map(([, value]) => value);
