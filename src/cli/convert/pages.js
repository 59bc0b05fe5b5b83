// Saved pages, one article each.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readPage } from '../page.js';
import { articleOf } from './article.js';

/** @import { Settings, Source } from './types.js' */

/** @param {string[]} files @param {Settings & { folder?: string }} settings @returns {Source} */
export function pagesSource(files, { folder, base, output, report }) {
  /** @type {Source['head']} */
  const head = {};
  return { head, items: items() };

  async function* items() {
    for (const file of files) {
      const place = { file };
      let found;
      try {
        const { document, text } = readPage(readFileSync(file));
        found = articleOf(document, text, { id: idOf(file, folder), address: base && addressOf(file, folder, base), localAddress: base ? undefined : beside(file, output) });
      } catch (error) {
        report.lose(place, `left out: ${/** @type {Error} */ (error).message}`);
        continue;
      }
      if (!found) {
        report.lose(place, 'left out: no article was found in it');
        continue;
      }
      head.title ??= found.site.title;
      head.home_page_url ??= found.site.home_page_url;
      head.language ??= found.site.language;
      if (found.site.language && found.site.language !== head.language) found.item.language = found.site.language;
      for (const text of found.lost) report.lose(place, text);
      yield { item: found.item, place };
    }
  }
}

/** The path of a page below its folder. @param {string} file @param {string} [folder] */
const idOf = (file, folder) => path.relative(folder ?? path.dirname(file), file).split(path.sep).join('/');

/** @param {string} file @param {string | undefined} folder @param {string} base Of the folder; of the page itself if there is none. */
function addressOf(file, folder, base) {
  if (folder === undefined) return base;
  const names = idOf(file, folder).split('/').map((name) => encodeURIComponent(name));
  return new URL(names.join('/'), base.endsWith('/') ? base : `${base}/`).href;
}

/**
 * Finds the files that a browser has saved beside a page: their addresses from where the feed will be.
 *
 * @param {string} file @param {string} [output]
 */
function beside(file, output) {
  const from = output === undefined || output === '-' ? '' : path.dirname(output);
  return (/** @type {string} */ address) => {
    if (/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(address)) return undefined;
    const name = decoded(address.replace(/[?#].*$/s, ''));
    const target = name && path.join(path.dirname(file), name);
    if (!target || !statSync(target, { throwIfNoEntry: false })?.isFile()) return undefined;
    return path.relative(from, target).split(path.sep).map((part) => encodeURIComponent(part)).join('/');
  };
}

/** @param {string} name */
function decoded(name) {
  try {
    const own = decodeURIComponent(name);
    return own.includes('\0') ? undefined : own;
  } catch {
    return undefined;
  }
}
