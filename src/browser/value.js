// Writes JSON values as one string, for src/feed/value.rs: a value crosses into the wasm once, not
// once for each of its fields.

/** Deeper values are left out: no field that is read lies deeper. The same as in value.rs. */
const MAX_DEPTH = 8;

/** A text in NFC, which escapes may have kept from; Rust's texts end with U+0000 here, and with U+0001 in lists. */
const text = (string) => `${string.normalize().replace(/[\0\x01]/g, '')}\0`;

/** The largest number of which 1 can still be told. */
const MAX = Number.MAX_SAFE_INTEGER;

export function encode(value, depth = MAX_DEPTH) {
  if (value === null || value === undefined || depth === 0) return 'n';
  if (Array.isArray(value)) return `[${value.map((element) => encode(element, depth - 1)).join('')}]`;
  switch (typeof value) {
    case 'boolean':
      return value ? 't' : 'f';
    case 'number':
      return (Number.isSafeInteger(value) ? '#' : '~') + text(String(Math.floor(Math.min(Math.max(value, -MAX), MAX))));
    case 'string':
      return `"${text(value)}`;
    default:
      return `{${Object.entries(value).map(([name, field]) => `"${text(name)}${encode(field, depth - 1)}`).join('')}}`;
  }
}
