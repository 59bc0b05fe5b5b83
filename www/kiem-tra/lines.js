// The lines of a file, and a quotation of a place in them. A classic script, because pages opened as files load no modules.

/** Most characters quoted before and after a place, and of the line above. */
const AROUND = 60;
const ABOVE = 100;

const MARK = /\p{M}|\u200d/u;
/** What is at a place and cannot be seen; a tab and a space have a width. */
const UNSEEN = /^(?:[\p{Cc}\p{Cf}\u2028\u2029]|(?! )\p{Zs})$/u;

/** Where the letter begins that is at an offset of a string, with all its marks. */
function startOfLetter(string, offset) {
  let start = offset;
  while (start > 0 && (MARK.test(string[start] ?? '') || /[\udc00-\udfff]/.test(string[start] ?? ''))) start -= 1;
  return start;
}

/** The letter that begins at an offset of a string, with all its marks; `''` at its end. */
const letterAt = (string, offset) => /^(?:\P{M}[\p{M}\u200d]*|\p{M}+)/u.exec(string.slice(offset, offset + AROUND))?.[0] ?? '';

/** The offset of a column, which counts characters from 1. */
function offsetOf(string, column) {
  let offset = 0;
  for (let left = column - 1; left > 0 && offset < string.length; left -= 1) offset += string.codePointAt(offset) > 0xffff ? 2 : 1;
  return offset;
}

/** How what cannot be seen is shown. */
const shown = (letter) => (UNSEEN.test(letter) && letter !== '\t' ? `U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}` : letter);

globalThis.linesOf = (text) => {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const line = (number) => text.slice(starts[number - 1], starts[number] === undefined ? text.length : starts[number] - 1).replace(/\r$/, '');

  /** The line above that has something in it, if there is one. */
  function above(number) {
    for (let at = number - 1; at >= 1 && at >= number - 3; at -= 1) {
      const found = line(at);
      if (found.trim()) return { number: at, text: found.length > ABOVE ? `${found.slice(0, startOfLetter(found, ABOVE))}…` : found };
    }
    return undefined;
  }

  /** The line of a place in three pieces, of which the second is what is there, and the line above. */
  function quote(number, column) {
    const whole = line(number);
    const offset = startOfLetter(whole, offsetOf(whole, column));
    const letter = letterAt(whole, offset);
    const from = startOfLetter(whole, Math.max(0, offset - AROUND));
    const to = startOfLetter(whole, Math.min(whole.length, offset + letter.length + AROUND));
    return {
      number,
      before: `${from > 0 ? '…' : ''}${whole.slice(from, offset)}`,
      at: shown(letter),
      after: `${whole.slice(offset + letter.length, to)}${to < whole.length ? '…' : ''}`,
      above: above(number),
    };
  }

  return { quote };
};
