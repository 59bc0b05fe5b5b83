// Loaded on demand after the first paint: splits an article's text into sentences for a voice.

/** @import { Spoken } from '../types/registry.js' */

/** Some 60 syllables in letters: what a Vietnamese voice says in 14 s. */
const LONGEST = 250;

/** Ends a line within a text, as `<br>` does. */
export const LINE_BREAK = '\u2028';

/**
 * A text in sentences.
 *
 * @param {string} text
 * @param {Spoken} spoken
 */
export function sentences(text, spoken) {
  const long = new RegExp(`.{1,${LONGEST}}(?= |$)|.{${LONGEST}}`, 'gu');
  const parts = text.split(LINE_BREAK).flatMap((line) => expand(line, spoken).replace(/\s+/g, ' ').split(END));
  return parts.flatMap((part) => part.match(long) ?? []).map((part) => part.trim()).filter((part) => /[\p{L}\d]/u.test(part));
}

/** Between two sentences: not after an initial or a title, which end in S, as in `PGS.TS. Nguyễn` and `ThS. Lê`. */
const END = /(?<=[.!?;…])(?<!(?<![\p{L}\d])(?:\p{Lu}|\p{Lu}\p{L}{0,2}S)\.) /u;

/** Letters and digits, joined within by signs such as those of `TP.HCM`, `QĐ-TTg` and `R&D`, with the full stop after them. */
const WORD = /[\p{L}\d]+(?:[.&_-][\p{L}\d]+)*\.?/gu;

/** Day, month and year with one separator throughout, and year, month and day. The word for "day" is usually there already. @param {string} day */
const datePatterns = (day) => ({
  dayFirst: new RegExp(`(?<![\\d/]|\\d[.-])(?:${day})?(0?[1-9]|[12]\\d|3[01])([/.-])(0?[1-9]|1[0-2])\\2(\\d{4})(?![\\d/]|[.-]\\d)`, 'gi'),
  yearFirst: new RegExp(`(?<![\\d/]|\\d[.-])(?:${day})?(\\d{4})([/.-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?![\\d/]|[.-]\\d)`, 'gi'),
});

/**
 * Writes out what a voice would spell or stumble over: abbreviations, dates, numbers.
 *
 * @param {string} text
 * @param {Spoken} spoken
 */
function expand(text, { abbreviations, day, month, year, comma, percent }) {
  const words = new Map(abbreviations);
  const { dayFirst, yearFirst } = datePatterns(day);
  /** @param {string} d @param {string} m @param {string} y */
  const date = (d, m, y) => `${day}${Number(d)} ${month}${Number(m)} ${year}${y}`;
  return text.normalize()
    .replace(dayFirst, (_, d, _separator, m, y) => date(d, m, y))
    .replace(yearFirst, (_, y, _separator, m, d) => date(d, m, y))
    .replace(WORD, (word) => spokenWord(word, words))
    // A voice reads the point between groups of digits as the end of a sentence.
    .replace(/(?<![\d.])\d{1,3}(\.\d{3})+(?![\d.]*\d)/g, (number) => number.replaceAll('.', ''))
    .replace(/(\d),(?=\d)/g, `$1 ${comma}`)
    .replace(/(\d) ?%/g, `$1 ${percent}`);
}

/**
 * A word with its abbreviations written out, if it consists of nothing else: `NĐ-CP`, but not `QĐ-TTg` or `TP.HCM`.
 *
 * @param {string} word
 * @param {Map<string, string>} words
 */
function spokenWord(word, words) {
  const parts = word.replace(/\.$/, '').split(/([.&_-])/);
  if (!parts.every((part, index) => index % 2 || words.has(part))) return word;
  const spoken = parts.map((part) => words.get(part) ?? part).join('');
  // The full stop after a common noun belongs to the abbreviation (`TP. Vĩnh Long`), that after a name ends a sentence.
  return word.endsWith('.') && /^\p{Lu}/u.test(spoken) ? `${spoken}.` : spoken;
}
