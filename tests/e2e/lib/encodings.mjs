// Texts in the encodings of old pages. Node itself writes only UTF-8 and UTF-16 with the low byte first.

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const BYTES = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]));

/** windows-1258 has vowels with their hats, and the tones as marks that follow. */
export function windows1258(text) {
  const apart = (character) => {
    if (BYTES.has(character)) return character;
    const marks = [...character.normalize('NFD')];
    const tone = marks.find((mark) => TONES.includes(mark)) ?? '';
    return marks.filter((mark) => mark !== tone).join('').normalize('NFC') + tone;
  };
  return Buffer.from([...text].flatMap((character) => [...apart(character)]).map((character) => {
    if (!BYTES.has(character)) throw new Error(`windows-1258 has no ${character}`);
    return BYTES.get(character);
  }));
}

/** UTF-16 with its mark, the low byte first. */
export const utf16 = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** The same, the high byte first. */
export const utf16be = (text) => utf16(text).swap16();
