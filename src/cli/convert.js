// npx vn-portal-widgets convert INPUT…: makes a data file of feeds, saved pages, tables and WordPress exports. Shipped as bin/convert.js,
// with the libraries that read them.

import { setImmediate } from 'node:timers/promises';
import { sourceOf } from './convert/input.js';
import { finished, noteLosses } from './convert/item.js';
import { createOutput } from './convert/output.js';
import { createReport } from './convert/report.js';

/** @import { Head } from './convert/types.js' */

const USAGE = `usage: vn-portal-widgets convert [-o FILE] [--base URL] [--title TEXT] [--home URL] [--language CODE] [--pages] INPUT…

Makes a JSON Feed, as the elements read it, of what is there. An INPUT is one of these; which, its content says:

  a feed               RSS, Atom or JSON Feed
  a folder, or a page  saved article pages, .html and .htm
  a table              CSV with comma, semicolon or tab; the first row names the columns, in Vietnamese or English
  a WordPress export   the XML file of Tools > Export

Several inputs become one file, each item once. Nothing is asked for over a network. HTML is written as cleanHtml leaves it. What is left out
is said on stderr, with file and line; a date that cannot be read is left out, never guessed.

  -o, --output FILE  writes the file, in one step at the end; without it, or with -, the feed goes to stdout. What is over the limits of
                     one file goes into FILE-2 and so on, to which next_url leads
  --base URL         the address of the input on the web; of a folder, with its pages below it. Relative addresses become absolute by it
  --title TEXT       title of the feed
  --home URL         home_page_url of the feed
  --language CODE    language of the feed, such as vi
  --pages            takes the pages of a WordPress export as well as its posts
  --help             prints this

Exit status: 0 all is well, 1 something was lost on the way, 2 it could not run, and nothing was written`;

/** What stops a program from outside. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** After so many items signals are heard. */
const PAUSE = 20;

/** @typedef {{ output?: string, base?: string, title?: string, home?: string, language?: string, pages?: boolean }} Options */

/** @type {import('./vn-portal-widgets.js').Command<Options>} */
export const convert = {
  usage: USAGE,
  options: {
    output: { type: 'string', short: 'o' },
    base: { type: 'string' },
    title: { type: 'string' },
    home: { type: 'string' },
    language: { type: 'string' },
    pages: { type: 'boolean' },
  },
  run,
};

/** @param {string[]} names @param {Options} options */
async function run(names, options) {
  if (options.base !== undefined && !URL.canParse(options.base)) throw new Error(`${options.base} is no absolute URL`);
  const report = createReport();
  const sources = names.map((name) => sourceOf(name, { ...options, report }));
  // The head of a feed comes before its items, so each source is read up to its first item.
  const begun = [];
  for (const { items, head } of sources) begun.push({ items, head, first: await items.next() });
  const head = headOf(begun, options);
  const output = createOutput(options.output, head, report);
  // Whoever stops it finds everything as it was.
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      output.discard();
      process.kill(process.pid, signal);
    });
  }
  try {
    const known = new Set();
    for (const { items, head: { language }, first } of begun) {
      for (let step = first; !step.done; step = await items.next()) {
        const { item, place, isChecked } = step.value;
        report.step();
        if (report.read % PAUSE === 0) await setImmediate();
        if (!isChecked) noteLosses(item, place, report);
        const whole = finished(item, place, report);
        if (!whole) continue;
        if (language && language !== head.language) whole.language ??= language;
        if (whole.id !== undefined && known.has(whole.id)) {
          report.note(place, `left out: the id ${whole.id} is there already`);
          continue;
        }
        known.add(whole.id);
        await output.add(whole, place);
      }
    }
    const count = await output.end();
    report.end(count, output.name);
  } catch (error) {
    output.discard();
    throw error;
  }
  return report.hasLost ? 1 : 0;
}

/**
 * The fields of the feed: what the options say, else the first source that knows.
 *
 * @param {{ head: Head }[]} sources @param {Options} options @returns {Head}
 */
function headOf(sources, { title, home, language }) {
  /** @type {Head} */
  const given = { title, home_page_url: home, language };
  const names = /** @type {const} */ (['title', 'home_page_url', 'description', 'language']);
  return Object.fromEntries(names.map((name) => [name, given[name] ?? sources.map(({ head }) => head[name]).find(Boolean)]).filter(([, value]) => value));
}
