// RSS, Atom and JSON Feed, read as the elements read them.

import { readFileSync } from 'node:fs';
import * as api from '../../vn-portal-widgets.js';
import { NO_BASE } from './item.js';

/** @import { Draft, Settings, Source } from './types.js' */

/** Kinds of problems with an item that are found again when it is finished, and said then. */
const FOUND_AGAIN = new Set(['date', 'url']);

/** @param {string} file @param {Settings} settings @returns {Source} */
export function feedSource(file, { base, report }) {
  /** @type {Source['head']} */
  const head = {};
  return { head, items: items() };

  async function* items() {
    // What has no base comes out relative again.
    const { json, problems } = api.readFeed(readFileSync(file), base ?? NO_BASE);
    const place = (/** @type {{ line: number, column: number }} */ { line, column }) => ({ file, line, column });
    for (const problem of problems) {
      if (problem.path === '' && problem.severity === 'error') throw new Error(`${file}:${problem.line}:${problem.column}: ${problem.message}`);
      if (problem.severity === 'error' && !FOUND_AGAIN.has(problem.kind)) report.lose(place(problem), `${problem.path}: ${problem.message}`);
    }
    const feed = JSON.parse(json);
    const isFeed = Array.isArray(feed.items);
    if (isFeed) Object.assign(head, { title: feed.title, home_page_url: feed.home_page_url, description: feed.description, language: feed.language });
    for (const item of isFeed ? feed.items : [feed]) if (typeof item === 'object' && item !== null) yield { item: { ...item, base }, place: { file } };
  }
}
