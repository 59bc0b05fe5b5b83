// The text of a data file, for the checker page, its worker and the builder. A classic script, because pages opened as files load no modules.

const MARKS = { fffe: 'utf-16le', feff: 'utf-16be' };

const decoded = (label, bytes, options) => {
  try {
    return new TextDecoder(label, options).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Decodes a file as the elements do: by its byte order mark, else as its XML declaration says, else as UTF-8. What is none of this has U+FFFD,
 * and is not whole.
 *
 * @param {ArrayBuffer} bytes
 */
globalThis.readText = (bytes) => {
  const [first = 0, second = 0] = new Uint8Array(bytes.slice(0, 2));
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 200));
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1] ?? 'utf-8';
  // Whoever can be read so far is not UTF-16.
  const label = MARKS[first.toString(16) + second.toString(16).padStart(2, '0')] ?? (/^utf-?16/i.test(declared) ? 'utf-8' : declared);
  const text = decoded(label, bytes, { fatal: true });
  return { text: text ?? decoded(label, bytes) ?? new TextDecoder().decode(bytes), isWhole: text !== undefined };
};

/** @param {ArrayBuffer} bytes */
globalThis.textOf = (bytes) => globalThis.readText(bytes).text;
