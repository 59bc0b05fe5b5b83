// npx vn-portal-widgets render PAGE…: writes what the elements of pages show first into the pages.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkFeed, renderPage } from '../vn-portal-widgets.js';
import { pagesOf, replace } from './files.js';
import { Failure, withoutViews, withViews } from './prerender.js';
import { sources } from './sheets.js';
import { below, siteOf, UNKNOWN, urlOf } from './site.js';

/** @import { Site } from './site.js' */

/** After so many pages a line says how far it is. */
const STEP = 100;

/** What was said of one page is not said of all others that are alike. @type {Set<string>} */
const said = new Set();

const USAGE = `usage: vn-portal-widgets render [--root DIR] [--out DIR] [--check] [--remove] [--css URL | --inline-css] [--site URL] PAGE…

Writes the first view of each element of ours into pages, as <template shadowrootmode="open">, so that it can be read before any script
runs. The data are files below --root, or in the page itself; nothing is asked for over a network. No other byte of a page changes, and a
second run changes only what the data have changed. A PAGE may be a folder: then all .html and .htm files in it.

  --root DIR     the folder that is published as /; the current one without it
  --out DIR      writes the pages there, by their paths below --root, and leaves these as they are
  --check        writes nothing; names the pages that are stale
  --remove       takes out what was written
  --css URL      the folder of the package as the pages may load style sheets from it; without it, where they load the script from
  --inline-css   writes the style sheets into the pages, and prints what style-src has to allow; pages with a <style> of their own and
                 no policy get them inside anyway, unless --css is given
  --site URL     the address of --root on the web: absolute URLs of this site then count as its own
  --help         prints this

Exit status: 0 all is well, 1 a page failed and is as it was, or with --check is stale, 2 it could not run`;

/** @typedef {{ root?: string, out?: string, check?: boolean, remove?: boolean, css?: string, 'inline-css'?: boolean, site?: string }} Options */

/** @type {import('./vn-portal-widgets.js').Command<Options>} */
export const render = {
  usage: USAGE,
  options: {
    root: { type: 'string' },
    out: { type: 'string' },
    check: { type: 'boolean' },
    remove: { type: 'boolean' },
    css: { type: 'string' },
    'inline-css': { type: 'boolean' },
    site: { type: 'string' },
  },
  run,
};

/** @param {string[]} names @param {Options} options */
function run(names, options) {
  if (options.css !== undefined && options['inline-css']) throw new Error('--css and --inline-css exclude each other');
  const site = siteOf(options.root ?? '.', options.site ?? UNKNOWN);
  const pages = pagesOf(names, options.out);
  const counts = { changed: 0, failed: 0, unreadable: 0 };
  for (const [index, name] of pages.entries()) {
    try {
      if (rendered(name, site, options)) counts.changed += 1;
    } catch (error) {
      if (error instanceof Failure) counts.failed += 1;
      else counts.unreadable += 1;
      console.error(error instanceof Failure ? error.message : `${name}: error: ${/** @type {Error} */ (error).message}`);
    }
    progress(index + 1, pages.length);
  }
  if (options['inline-css'] && sources().length) console.log(`style-src ${sources().join(' ')}`);
  if (pages.length > 1) console.error(summary(pages.length, counts, options));
  if (counts.unreadable) return 2;
  return counts.failed || (options.check && counts.changed) ? 1 : 0;
}

/** Renders a page, and returns whether that changes it. @param {string} name @param {Site} site @param {Options} options */
function rendered(name, site, options) {
  const relative = below(site, name);
  if (relative === undefined) throw new Error('is not below the folder of --root');
  const bytes = readFileSync(name);
  const setting = { name, url: urlOf(site, relative), site, css: options.css, inlineCss: options['inline-css'] };
  const outcome = options.remove ? withoutViews(bytes, setting) : withViews(bytes, setting, { renderPage, checkFeed });
  for (const { place, text } of outcome.notes) {
    if (!said.has(text)) console.error(`${place}: ${text}`);
    said.add(text);
  }
  const target = options.out === undefined ? name : path.join(options.out, relative);
  const old = options.out === undefined ? bytes : contentOf(target);
  if (old?.equals(outcome.bytes)) return false;
  if (!options.check) replace(target, outcome.bytes, name);
  console.log(`${target}: ${options.check ? 'stale' : 'written'}`);
  return true;
}

/** @param {string} file */
const contentOf = (file) => (statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined);

/** @param {number} done @param {number} all */
function progress(done, all) {
  if (done % STEP === 0 && done < all) console.error(`${done} of ${all} pages`);
}

/** @param {number} all @param {{ changed: number, failed: number, unreadable: number }} counts @param {Options} options */
function summary(all, { changed, failed, unreadable }, { check }) {
  const bad = failed + unreadable;
  return `${all} pages: ${changed} ${check ? 'stale' : 'written'}, ${all - changed - bad} up to date${bad ? `, ${bad} failed` : ''}`;
}
