// Data in a page: the JSON of a `<script type="application/json">`, as src/feed/inline.rs reads it.

/** What hides a script from browsers without scripts, or from parsers of XML or of JavaScript. Longer marks come before their parts. */
const MARKS = ['<![CDATA[', '<!--', '-->', ']]>', '//', '/*', '*/', '<!', '>'];

const SPACES = '[ \\n\\r\\t\\f\\xa0\\ufeff]*';
const BEFORE = new RegExp(`^${SPACES}`);
const AFTER = new RegExp(`(?<![ \\n\\r\\t\\f\\xa0\\ufeff])${SPACES}$`);

/** The text of a script with spaces for the marks around its JSON, so that positions stay those of the script. @param {string} text */
export function unwrapped(text) {
  const start = text.length - trimStart(text).length;
  const json = trimEnd(text.slice(start));
  return blank(text.slice(0, start)) + json + blank(text.slice(start + json.length));
}

/** @param {string} text */
function trimStart(text) {
  for (;;) {
    text = text.replace(BEFORE, '');
    const mark = MARKS.find((mark) => text.startsWith(mark));
    if (!mark) return text;
    text = text.slice(mark.length);
  }
}

/** @param {string} text */
function trimEnd(text) {
  for (;;) {
    text = text.replace(AFTER, '');
    const mark = MARKS.find((mark) => text.endsWith(mark));
    if (!mark) return text;
    text = text.slice(0, -mark.length);
  }
}

/** @param {string} text */
const blank = (text) => text.replace(/[^\n]/g, ' ');
