// A list as CSV, as Excel and other programs write it.

import { Readable, pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { columnsOf } from './columns.js';
import { mediaType } from './media.js';
import { isMarkup, plainText } from './plain.js';
import { encodingOf, textOf } from './text.js';

/** @import { Draft, Place, Report, Settings, Source } from './types.js' */
/** @import { Field } from './columns.js' */

/** In so many rows the headers are looked for: the name of the table may be above them. */
const HEADER_ROWS = 10;

const DELIMITERS = ['\t', ';', ',', '|'];

/** Excel says so in the first line which delimiter follows. */
const SAID = /^sep=(.)\r?\n/i;

/** @param {string} file @param {Settings} settings @returns {Source} */
export function tableSource(file, { base, report }) {
  return { head: {}, items: items() };

  async function* items() {
    const encoding = await encodingOf(file);
    if (!encoding.startsWith('utf-')) report.note({ file }, `is not Unicode: read as ${encoding}`);
    /** @type {Map<Field, number> | undefined} */
    let columns;
    let above = 0;
    try {
      for await (const { row, line } of rows(file, encoding)) {
        const place = { file, line };
        if (row.every((cell) => !cell.trim())) continue;
        if (columns) {
          yield { item: { ...draftOf(row, columns, place, report), base }, place };
          continue;
        }
        const found = columnsOf(row);
        columns = found?.columns;
        for (const header of found?.unknown ?? []) report.note(place, `the column “${header.trim()}” is left out: no field has that name`);
        if (!found && (above += 1) === HEADER_ROWS) break;
      }
    } catch (error) {
      const { code, message, lines } = /** @type {Error & { code?: string, lines?: number }} */ (error);
      if (!columns || !code?.startsWith('CSV_')) throw error;
      report.lose({ file, line: lines }, message);
    }
    if (!columns) throw new Error(`${file}: no row names a column for the title or the content, as docs/convert.md has them`);
  }
}

/** The rows with the lines in which they begin. @param {string} file @param {string} encoding */
async function* rows(file, encoding) {
  const pieces = textOf(file, encoding);
  const begin = (await pieces.next()).value ?? '';
  const said = SAID.exec(begin);
  const whole = async function* () {
    yield begin.slice(said?.[0].length ?? 0);
    yield* pieces;
  };
  const parser = parse({
    delimiter: said?.[1] ?? delimiterOf(begin), info: true, relax_column_count: true, relax_quotes: true,
  });
  // What is wrong comes out of the parser.
  pipeline(Readable.from(whole()), parser, () => {});
  let before = said ? 1 : 0;
  for await (const { record, info } of parser) {
    /** @type {string[]} */
    const row = record;
    yield { row: row.map((cell) => cell.normalize('NFC')), line: before + 1 };
    before = info.lines + (said ? 1 : 0);
  }
}

/** The delimiter by which the first lines have the most headers that are known. @param {string} text */
function delimiterOf(text) {
  const lines = text.split(/\r\n?|\n/, HEADER_ROWS);
  const known = (/** @type {string} */ delimiter) => Math.max(...lines.map((line) => columnsOf(cells(line, delimiter))?.columns.size ?? 0));
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: known(delimiter) }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** @param {string} line @param {string} delimiter */
const cells = (line, delimiter) => line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** @param {string[]} row @param {Map<Field, number>} columns @param {Place} place @param {Report} report @returns {Draft} */
function draftOf(row, columns, place, report) {
  const cell = (/** @type {Field} */ name) => row[columns.get(name) ?? -1]?.trim() || undefined;
  const text = (/** @type {Field} */ name) => plainText(cell(name));
  const list = (/** @type {Field} */ name, /** @type {RegExp} */ separator) => (cell(name)?.split(separator) ?? []).map((part) => part.trim()).filter(Boolean);
  const content = cell('content');
  const category = text('category');
  return {
    id: cell('id'),
    url: cell('url'),
    external_url: cell('external_url'),
    title: text('title'),
    summary: text('summary'),
    content_html: isMarkup(content) ? content : undefined,
    content_text: cell('content_text') ?? (isMarkup(content) ? undefined : content),
    image: cell('image'),
    date_published: cell('date_published'),
    date_modified: cell('date_modified'),
    authors: list('authors', /;/).map((name) => ({ name })),
    tags: list('tags', /[;,|\n]/),
    language: cell('language'),
    attachments: list('attachments', /[;|\n]|\s+(?=https?:)/).map((url) => ({ url, mime_type: mediaType(url) })),
    _vn: {
      source: text('source'),
      category,
      views: countOf(cell('views'), place, report),
      image_alt: text('image_alt'),
      image_caption: text('image_caption'),
      image_credit: text('image_credit'),
    },
  };
}

/** `7.370` and `7,370` are 7370. @param {string | undefined} written @param {Place} place @param {Report} report */
function countOf(written, place, report) {
  if (written === undefined) return undefined;
  const digits = written.replace(/[\s.,](?=\d{3}(?!\d))/g, '');
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  report.lose(place, `views left out: “${written}” is no number`);
  return undefined;
}
