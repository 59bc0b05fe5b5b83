// The file that is made: JSON Feed 1.1, item by item, so that none of it has to be kept. It takes its place at the end, in one step.

import { once } from 'node:events';
import path from 'node:path';
import { successor, sweep } from '../files.js';

/** @import { Head, Item, Place, Report } from './types.js' */
/** @import { Successor } from '../files.js' */

/** What the elements read of one file. */
const MAX_BYTES = 16 << 20;
const MAX_ITEMS = 50_000;

/** What is kept free for the end of a file. */
const END = 1 << 12;

/** One file of the feed. @typedef {{ file: Successor, bytes: number, count: number }} Page */

/**
 * @param {string | undefined} target A file; `-` or nothing is stdout.
 * @param {Head} head
 * @param {Report} report
 */
export function createOutput(target, head, report) {
  const name = target === undefined || target === '-' ? undefined : target;
  const begin = `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...head }, null, 2).slice(0, -2)},\n  "items": [`;
  /** @type {Page[]} */
  const pages = [];
  let [count, left] = [0, 0];

  /** @param {string} text */
  const write = async (text) => {
    const page = /** @type {Page} */ (pages.at(-1));
    page.bytes += Buffer.byteLength(text);
    await page.file.write(text);
  };
  const open = async () => {
    const own = name === undefined ? undefined : pageName(name, pages.length + 1);
    if (own !== undefined) sweep(own);
    pages.push({ file: own === undefined ? stdout() : successor(own), bytes: 0, count: 0 });
    await write(begin);
  };
  /** @param {string} [next] */
  const close = (next) => write(`${pages.at(-1)?.count ? '\n  ' : ''}]${next === undefined ? '' : `,\n  "next_url": ${JSON.stringify(encodeURI(path.basename(next)))}`}\n}\n`);

  return {
    name: name ?? 'stdout',

    /** @param {Item} item @param {Place} place */
    async add(item, place) {
      if (pages.length === 0) await open();
      const text = `\n${JSON.stringify(item, null, 2).normalize('NFC').replace(/^/gm, '    ')}`;
      const isFull = (/** @type {Page} */ page) => page.count === MAX_ITEMS || page.bytes + Buffer.byteLength(text) + END > MAX_BYTES;
      if (isFull(/** @type {Page} */ (pages.at(-1)))) {
        if (name === undefined || pages.at(-1)?.count === 0) {
          left += 1;
          report.lose(place, `left out: more than one file holds${name === undefined ? ', and stdout is one: use -o FILE' : ''}`);
          return;
        }
        await close(pageName(name, pages.length + 1));
        await open();
      }
      await write(`${pages.at(-1)?.count ? ',' : ''}${text}`);
      /** @type {Page} */ (pages.at(-1)).count += 1;
      count += 1;
    },

    /** Puts the files in their places, and gives the number of items. */
    async end() {
      if (count === 0) throw new Error(left ? 'no item fits into a file' : 'the input has no items');
      await close();
      // The first one last: until then what leads to the others is not there.
      for (const { file } of pages.reverse()) file.commit();
      return count;
    },

    discard() {
      for (const { file } of pages) file.discard();
    },
  };
}

/** `tin.json`, `tin-2.json`. @param {string} name @param {number} number */
function pageName(name, number) {
  const { dir, name: stem, ext } = path.parse(name);
  return number === 1 ? name : path.join(dir, `${stem}-${number}${ext}`);
}

/** Writes at the pace of whoever reads, who may leave. */
function stdout() {
  process.stdout.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    /** @param {string} text */
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    commit() {},
    discard() {},
  };
}
