// Loaded on demand after the first paint: splits an article's text into sentences for a voice.

/** @import { Spoken } from '../types/registry.js' */

/** Some 60 syllables in letters: what a Vietnamese voice says in 14 s. */
const LONGEST = 250;

/**
 * A text in sentences.
 *
 * @param {string} text
 * @param {Spoken} spoken
 */
export function sentences(text, spoken) {
  const parts = expand(text, spoken).replace(/\s+/g, ' ').split(/(?<=[.!?;…]) /);
  const long = new RegExp(`.{1,${LONGEST}}(?= |$)|.{${LONGEST}}`, 'gu');
  return parts.flatMap((part) => part.match(long) ?? []).map((part) => part.trim()).filter((part) => /[\p{L}\d]/u.test(part));
}

/**
 * Writes out what a voice would spell or stumble over: abbreviations, dates, numbers.
 *
 * @param {string} text
 * @param {Spoken} spoken
 */
function expand(text, { abbreviations, day, month, year, comma, percent }) {
  const words = new Map(abbreviations);
  return text.normalize()
    .replace(/(?<![\p{L}\d])(\p{Lu}+)\.?(?![\p{L}\d])/gu, (written, letters) => words.get(letters) ?? written)
    // The word for "day" is usually there already.
    .replace(new RegExp(`(?<![\\d/])(?:${day})?0?(\\d{1,2})/0?(\\d{1,2})/(\\d{4})(?![\\d/])`, 'gi'), `${day}$1 ${month}$2 ${year}$3`)
    // A voice reads the point between groups of digits as the end of a sentence.
    .replace(/(?<![\d.])\d{1,3}(\.\d{3})+(?![\d.]*\d)/g, (number) => number.replaceAll('.', ''))
    .replace(/(\d),(?=\d)/g, `$1 ${comma}`)
    .replace(/(\d) ?%/g, `$1 ${percent}`);
}
