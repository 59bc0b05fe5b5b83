// The bytes of a page as text, and what is written into the text as bytes. No other byte of the page changes.

import { prescan } from './prescan.js';

/** A piece of the text and what takes its place; `start` and `end` are offsets in the text. @typedef {{ start: number, end: number, text: string }} Edit */

/**
 * How a page is read: its encoding, whether the page itself names it, and how many bytes its byte order mark has.
 *
 * @typedef {{ encoding: string, isNamed: boolean, mark: number }} Reading
 */

/** @type {[mark: number[], encoding: string][]} */
const MARKS = [[[0xef, 0xbb, 0xbf], 'utf-8'], [[0xfe, 0xff], 'utf-16be'], [[0xff, 0xfe], 'utf-16le']];

/** The characters of windows-1252 from 0x80 to 0x9F. */
const WINDOWS_1252 = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** What the byte order mark at the beginning says, if there is one. @param {Uint8Array} bytes @returns {Reading | undefined} */
export function markedReading(bytes) {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && { encoding: found[1], isNamed: true, mark: found[0].length };
}

/** @param {Buffer} bytes @returns {Reading} */
export function readingOf(bytes) {
  const marked = markedReading(bytes);
  if (marked) return marked;
  const named = prescan(bytes);
  if (named) return { encoding: named, isNamed: true, mark: 0 };
  // Where nothing says otherwise and it cannot be UTF-8, browsers take it for windows-1252.
  return { encoding: isIn(bytes, 'utf-8') ? 'utf-8' : 'windows-1252', isNamed: false, mark: 0 };
}

/** @param {Uint8Array} bytes @param {string} encoding */
function isIn(bytes, encoding) {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** @param {Buffer} bytes @param {Reading} reading */
export function decode(bytes, { encoding, mark }) {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
  // Node 20 takes windows-1252 for Latin-1.
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]) : text;
}

/** The bytes with the edits made, which are in their order. @param {Buffer} bytes @param {Reading} reading @param {Edit[]} edits */
export function edited(bytes, reading, edits) {
  const encode = encoderOf(reading);
  /** @type {Buffer[]} */
  const pieces = [];
  let [byte, offset] = [reading.mark, 0];
  let kept = 0;
  for (const { start, end, text } of edits) {
    byte = advance(bytes, reading.encoding, byte, start - offset);
    pieces.push(bytes.subarray(kept, byte), encode(text));
    byte = kept = advance(bytes, reading.encoding, byte, end - start);
    offset = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(kept)]);
}

/**
 * The offset of the byte that is so many UTF-16 code units of text after another one: the last one up to which there are no more. It
 * works for every encoding, and where bytes are not of the encoding.
 *
 * @param {Buffer} bytes @param {string} encoding @param {number} from @param {number} units
 */
function advance(bytes, encoding, from, units) {
  if (encoding.startsWith('utf-16')) return from + units * 2;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const isUpTo = (/** @type {number} */ to) => to <= bytes.length && decoder.decode(bytes.subarray(from, to)).length <= units;
  // No unit has less than a byte, and in most pages few have more.
  let found = from + units;
  let step = 1;
  for (; isUpTo(found + step); step *= 2) found += step;
  for (; step >= 1; step /= 2) if (isUpTo(found + step)) found += step;
  return found;
}

/**
 * Text as bytes of a page. What its encoding lacks is written as a numeric reference; where the encoding is a guess, that is all that is
 * not ASCII.
 *
 * @param {Reading} reading @returns {(text: string) => Buffer}
 */
function encoderOf({ encoding, isNamed }) {
  if (encoding === 'utf-8') return (text) => Buffer.from(text);
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16();
  const known = bytesOf(encoding);
  const bytesFor = (/** @type {string} */ character) => (isNamed || character < '\x80' ? known.get(character) : undefined) ?? [...Buffer.from(`&#${character.codePointAt(0)};`)];
  return (text) => Buffer.from([...text].flatMap(bytesFor));
}

/** The characters that are one byte in an encoding, by what that byte is. Not those that HTML takes for others. @param {string} encoding */
function bytesOf(encoding) {
  /** @type {Map<string, number[]>} */
  const known = new Map();
  for (let byte = 0; byte < 256; byte += 1) {
    const character = decode(Buffer.of(byte), { encoding, isNamed: true, mark: 0 });
    if (character.length === 1 && !/[\x80-\x9f\ufffd]/.test(character)) known.set(character, [byte]);
  }
  return known;
}
