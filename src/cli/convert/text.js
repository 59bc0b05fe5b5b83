// A file as text, piece by piece, in whatever encoding it is.

import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { markedReading } from '../encoding.js';
import { encodingNamed } from '../prescan.js';

/** How much of a file is looked at. An export of WordPress begins with a long comment. */
const LENGTH = 1 << 16;

/** What programs of a Vietnamese Windows write that know no Unicode. */
const OLD = 'windows-1258';

/** The beginning of a file, a character for a byte. @param {string} name */
export function beginOf(name) {
  const file = openSync(name, 'r');
  try {
    const bytes = Buffer.alloc(LENGTH);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, LENGTH, 0));
  } finally {
    closeSync(file);
  }
}

/** The encoding of a file by its mark, an XML declaration, or its bytes. @param {string} name */
export async function encodingOf(name) {
  const begin = beginOf(name);
  const marked = markedReading(Buffer.from(begin, 'latin1'));
  if (marked) return marked.encoding;
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)["']/.exec(begin)?.[1];
  const known = declared && encodingNamed(declared);
  // A declaration in ASCII is none of UTF-16.
  if (known && !known.startsWith('utf-16')) return known;
  return (await isUtf8(name)) ? 'utf-8' : OLD;
}

/** @param {string} name */
async function isUtf8(name) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(name)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text of a file without its mark. @param {string} name @param {string} encoding */
export async function* textOf(name, encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(name)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
