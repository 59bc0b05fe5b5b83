// RSS, Atom and JSON Feed, read as the elements read them.

import { readFileSync } from 'node:fs';
import { readFeed } from '../../vn-portal-widgets.js';
import { UNKNOWN } from '../site.js';

/** @import { FeedProblem } from '../../vn-portal-widgets.js' */
/** @import { Draft, Settings, Source } from './types.js' */

/** @param {string} file @param {Settings & { isXml: boolean }} settings @returns {Source} */
export function feedSource(file, { base, isXml, report }) {
  /** @type {Source['head']} */
  const head = {};
  return { head, items: items() };

  async function* items() {
    const { json, bases, problems } = readFeed(readFileSync(file), base ?? UNKNOWN);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (json === null) throw new Error(errors.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`)[0] ?? `${file} is no feed`);
    const feed = JSON.parse(json);
    const isFeed = Array.isArray(feed.items);
    /** @type {unknown[]} */
    const all = isFeed ? feed.items : [feed];
    if (isFeed) Object.assign(head, { title: feed.title, home_page_url: feed.home_page_url, description: feed.description, language: feed.language });
    for (const problem of problems) {
      const { line, column, path, kind, message } = problem;
      const text = `${path}${path && ': '}${message}`;
      if (problem.severity === 'error') report.lose({ file, line, column }, text);
      else if (kind === 'html') report.note({ file, line, column }, text);
    }
    for (const { path } of errors) remove(feed, path);
    // Where a feed was on the web nobody says; the pages that it is about are on the same site.
    for (const [index, item] of all.entries()) {
      if (typeof item !== 'object' || item === null) continue;
      const draft = /** @type {Draft} */ (item);
      const page = [draft.url, head.home_page_url].find((url) => url !== undefined && URL.canParse(url));
      const own = bases[index] ?? base ?? (isXml ? page : undefined);
      yield { item: { ...draft, base: own }, place: { file }, isChecked: true };
    }
  }
}

/** Takes out what the elements would not read. @param {Record<string, any>} feed @param {string} path As `items[3].authors[0]`. */
function remove(feed, path) {
  const names = path.match(/[^.[\]]+/g) ?? [];
  const last = names.pop();
  /** @type {Record<string, any> | undefined} */
  let parent = feed;
  for (const name of names) parent = parent?.[name];
  // Lists keep their length: other paths count on it.
  if (last !== undefined && typeof parent === 'object' && parent !== null) parent[last] = null;
}
