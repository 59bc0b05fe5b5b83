// Line and column in a JSON text: of its first syntax error, or of the value at a path. Run only after
// a problem was found, so that the common case pays nothing. Nothing of a browser is used here: Node
// imports this file too.

import { parse } from './natives.js';

// Each is matched where the reading stands and never goes back over what it has taken. So no text
// exhausts the stack of regular expressions, and the time grows with the length.
const SPACE = /[ \t\n\r]*/y;
const WORD = /true|false|null/y;
/**
 * A number as far as it goes; it is whole if a digit is its last character. `\b` holds between a digit
 * and `.`, `\B` between a digit and `e`: both stand for "after a digit".
 */
const NUMBER = /-?(?:0|[1-9]\d*)?(?:\b\.\d*)?(?:\Be[+-]?\d*)?/iy;
/** What stands in a string: characters in a row, or one escape. */
const PIECE = /[^"\\\0-\x1f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** An escape that breaks off, as far as it goes. */
const ESCAPE = /\\(?:u[\da-f]*)?/iy;

/** @returns {string} where the first syntax error of a JSON text is; empty where there is none */
export function syntaxError(text) {
  const [, error] = scan(text, '');
  return error >= 0 ? place(text, error) : '';
}

/**
 * @param {string} path such as `items[3].date_published`
 * @returns {string} where the value there begins, or the nearest value around it that exists
 */
export const placeOf = (text, path) => place(text, scan(text, path)[0]);

/** Line and column, both counted from 1, of a path, or of the first syntax error. */
export function positionOf(text, path) {
  const [at, error] = scan(text, path ?? '');
  return lineAndColumn(text, path === undefined ? error : at);
}

function place(text, at) {
  const [line, column] = lineAndColumn(text, at);
  return `line ${line}, column ${column}`;
}

/** Both are counted from 1, columns in characters, of which some are two units of UTF-16. */
function lineAndColumn(text, at) {
  const lines = text.slice(0, at).split('\n');
  return [lines.length, lines.pop().replace(/[^\0-\uffff]/gu, ' ').length + 1];
}

/**
 * Reads a text to its end or its first error. Iterative: a file of nothing but `[` must not exhaust
 * the stack.
 *
 * @returns {number[]} where the value at the path begins, or the nearest one around it; behind it where
 *   the error is, if there is one
 */
function scan(text, path) {
  const steps = path.match(/\[\d+]|[^.[]+/g) ?? [];
  /** For each open array how many elements it has had, counted where the path needs it; -1 for an object. */
  const open = [];
  /** How many steps of the path lead to the value that is being read, or to one around it. */
  let known = 0;
  let nearest = 0;
  let at = 0;

  const take = (pattern) => {
    pattern.lastIndex = at;
    const fits = pattern.test(text);
    if (fits) at = pattern.lastIndex;
    return fits;
  };
  const sign = (character) => text[at] === character && ++at && take(SPACE);
  const string = () => {
    if (text[at] !== '"') return false;
    at++;
    while (take(PIECE));
    return sign('"') || (take(ESCAPE), false);
  };
  const number = () => take(NUMBER) && /\d/.test(text[at - 1]);
  const scalar = () => (text[at] === '"' ? string() : (take(WORD) || number()) && take(SPACE));
  const whole = () => {
    take(SPACE);
    for (;;) {
      // Of a name written twice the last one counts, which comes later.
      if (known === open.length) nearest = at;
      let first = (sign('[') && open.push(0)) || (sign('{') && open.push(-1));
      if (!first && !scalar()) return false;
      // What is complete now ends; then comes the next value of what is still open.
      while (open.length && sign(open.at(-1) < 0 ? '}' : ']')) {
        open.pop();
        first = false;
      }
      const depth = open.length - 1;
      if (depth < 0) return at === text.length;
      if (!first && !sign(',')) return false;
      const named = open[depth] < 0;
      const start = at;
      if (named && !string()) return false;
      if (known >= depth) {
        const step = named ? parse(text.slice(start, at)) : `[${open[depth]++}]`;
        known = step === steps[depth] ? depth + 1 : depth;
      }
      if (named && !sign(':')) return false;
    }
  };
  return whole() ? [nearest] : [nearest, at];
}
