// Writes JSON values as one string, for src/feed/value.rs: a value crosses into the wasm once, not
// once for each of its fields.

/** Deeper values are left out: no field that is read lies deeper. The same as in value.rs. */
const MAX_DEPTH = 8;

/** What a text has to have for NFC to change it, or U+0000 or U+0001. Vietnamese letters and the dashes and quotation marks of
 * print are none of it, so that most texts are looked through once and stay as they are. */
const UNSETTLED = /[\0\x01\u0300-\u1dff\u1f00-\u200f\u2028-\uffff]/;

/** A text in NFC, which escapes may have kept from; Rust's texts end with U+0000 here, and with U+0001 in lists. */
const text = (string) => `"${UNSETTLED.test(string) ? string.normalize().replace(/[\0\x01]/g, '') : string}\0`;

/** The largest number of which 1 can still be told. */
const MAX = Number.MAX_SAFE_INTEGER;

export function encode(value, depth = MAX_DEPTH) {
  if (value === null || value === undefined || depth === 0) return 'n';
  if (Array.isArray(value)) return `[${value.map((element) => encode(element, depth - 1)).join('')}]`;
  switch (typeof value) {
    case 'boolean':
      return value ? 't' : 'f';
    case 'number':
      return `${Number.isSafeInteger(value) ? '#' : '~'}${Math.floor(Math.min(Math.max(value, -MAX), MAX))}\0`;
    case 'string':
      return text(value);
    default: {
      let out = '{';
      for (const name of Object.keys(value)) out += text(name) + encode(value[name], depth - 1);
      return `${out}}`;
    }
  }
}
