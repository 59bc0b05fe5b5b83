// JSON values between JavaScript and src/feed/json.rs.

import { parse, stringify } from './natives.js';

/** Deeper values are left out, for objects that have themselves inside: no field that is read lies deeper. */
const MAX_DEPTH = 8;

/** `JSON.stringify` alone would ask arrays and objects for the `toJSON` that prototype.js and its like give them. */
export function encode(value, depth = MAX_DEPTH) {
  if (value === null || value === undefined || depth === 0) return 'null';
  if (Array.isArray(value)) return `[${[...value].map((element) => encode(element, depth - 1)).join()}]`;
  if (['string', 'number', 'boolean'].includes(typeof value)) return stringify(value);
  return `{${Object.keys(value).map((name) => `${stringify(name)}:${encode(value[name], depth - 1)}`).join()}}`;
}

/** The largest number of which 1 can still be told. */
const MAX = Number.MAX_SAFE_INTEGER;

/** What a text or a number in JSON is for src/feed/value.rs; empty where it is none. A text is in NFC, which escapes may have kept from. */
export function scalar(json) {
  let value;
  try {
    value = parse(json);
  } catch {
    return '';
  }
  // U+0000 ends a text, U+0001 one in a list.
  if (typeof value === 'string') return `"${value.normalize().replace(/[\0\x01]/g, '')}\0`;
  return `${Number.isSafeInteger(value) ? '#' : '~'}${Math.floor(Math.min(Math.max(value, -MAX), MAX))}\0`;
}
