// JSON as text, so that what nobody edits is written as it was read. A classic script, because pages opened as files load no modules.
/** What the scripts of this page share. @type {any} */
globalThis.soanTin = {};

/**
 * A value is its JSON text or, once something inside of it was edited, `{ fields }` or `{ elements }`. A field is `{ name, key, value }`,
 * where `key` is the name as the file writes it. Values are never changed: an edit gives another value.
 */
globalThis.soanTin.json = (() => {
  /** Between the values of an array or object that is known to be JSON. */
  const SEPARATORS = /[\t\n\r ,:]*/y;
  const LITERAL = /[^\t\n\r ,\]}]+/y;
  const MARK = /["[\]{}]/g;

  /** The end of what a pattern matches at a place, and what that is. */
  function match(pattern, text, at) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text);
    return { found, end: pattern.lastIndex };
  }

  function endOfString(text, start) {
    for (let end = start; ;) {
      end = text.indexOf('"', end + 1);
      let first = end;
      while (text[first - 1] === '\\') first -= 1;
      if ((end - first) % 2 === 0) return end + 1;
    }
  }

  function endOfValue(text, start) {
    if (text[start] === '"') return endOfString(text, start);
    if (!'[{'.includes(text[start])) return match(LITERAL, text, start).end;
    let depth = 0;
    for (let at = start; ;) {
      const { found, end } = match(MARK, text, at);
      at = found === '"' ? endOfString(text, end - 1) : end;
      if (found !== '"') depth += '[{'.includes(found) ? 1 : -1;
      if (!depth) return at;
    }
  }

  /** The texts of the values inside of an array, of the names and values inside of an object. */
  function slices(text) {
    const found = [];
    for (let at = 1; ;) {
      const start = match(SEPARATORS, text, at).end;
      if (start >= text.length - 1) return found;
      at = endOfValue(text, start);
      found.push(text.slice(start, at));
    }
  }

  const isText = (value) => typeof value === 'string';
  const isObject = (value) => (isText(value) ? value.startsWith('{') : Boolean(value?.fields));
  const isArray = (value) => (isText(value) ? value.startsWith('[') : Boolean(value?.elements));

  /** The fields of an object; none of another value. */
  function fieldsOf(value) {
    if (!isObject(value)) return [];
    if (!isText(value)) return value.fields;
    const texts = slices(value);
    return texts.flatMap((key, index) => (index % 2 ? [] : [{ name: JSON.parse(key), key, value: texts[index + 1] }]));
  }

  /** The elements of an array; none of another value. */
  function elementsOf(value) {
    if (!isArray(value)) return [];
    return isText(value) ? slices(value) : value.elements;
  }

  /** A field of an object. If its name occurs twice the last one counts, as in JavaScript. */
  const get = (value, name) => fieldsOf(value).findLast((field) => field.name === name)?.value;

  /** The value at a path of names and indexes. */
  const getIn = (value, path) => path.reduce((inner, step) => (typeof step === 'number' ? elementsOf(inner)[step] : get(inner, step)), value);

  /**
   * An object with one field set, or removed where the new value is `undefined`. A new field goes where `order` has it among those that
   * are there.
   */
  function set(value, name, next, order = []) {
    const fields = fieldsOf(value);
    if (next === undefined) return { fields: fields.filter((field) => field.name !== name) };
    const at = fields.findLastIndex((field) => field.name === name);
    if (at >= 0) return { fields: fields.map((field, index) => (index === at ? { ...field, value: next } : field)) };
    const rank = order.indexOf(name);
    const before = fields.findLastIndex((field) => order.includes(field.name) && (rank < 0 || order.indexOf(field.name) < rank));
    const place = rank < 0 ? fields.length : before + 1;
    return { fields: [...fields.slice(0, place), { name, key: JSON.stringify(name), value: next }, ...fields.slice(place)] };
  }

  /** The text of a value, laid out in lines where it was edited. */
  function write(value, { newline = '\n', indent = '  ' } = {}, depth = 0) {
    if (isText(value)) return value;
    const [open, close] = value.fields ? '{}' : '[]';
    const inner = newline + indent.repeat(depth + 1);
    const parts = value.fields
      ? value.fields.map((field) => `${field.key}: ${write(field.value, { newline, indent }, depth + 1)}`)
      : value.elements.map((element) => write(element, { newline, indent }, depth + 1));
    return parts.length ? open + inner + parts.join(`,${inner}`) + newline + indent.repeat(depth) + close : open + close;
  }

  /** A value as JavaScript has it; `undefined` stays. */
  const read = (value) => (value === undefined ? undefined : JSON.parse(write(value)));

  /** What a person sees of a value in a text box: a string, or the literal of a number. */
  function textOf(value) {
    if (!isText(value) || value === 'null' || isObject(value) || isArray(value)) return '';
    return value.startsWith('"') ? JSON.parse(value) : value;
  }

  return { elementsOf, fieldsOf, get, getIn, isArray, isObject, read, set, textOf, write };
})();
