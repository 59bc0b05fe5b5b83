// Line and column: the scanner agrees with JSON.parse about what is JSON, finds the first character that cannot be, and
// what a path means.

import assert from 'node:assert/strict';
import test from 'node:test';
import { placeOf, syntaxError } from '../../src/browser/position.js';

const short = (place) => place.replace('line ', '').replace(', column ', ':');
const errorAt = (json) => short(syntaxError(json));
const valueAt = (json, path) => short(placeOf(json, path));

test('a place is said in words', () => {
  assert.equal(syntaxError('{\n  "a": }'), 'line 2, column 8');
  assert.equal(placeOf('{"items": [{"id": "a"},\n {"id": 7}]}', 'items[1].id'), 'line 2, column 9');
});

test('an error stands at the first character that cannot be', () => {
  for (const [json, expected] of [
    ['', '1:1'],
    ['{', '1:2'],
    ['{"a"}', '1:5'],
    ['{"a":1,}', '1:8'],
    ['[1,]', '1:4'],
    ['[1 2]', '1:4'],
    ['[}', '1:2'],
    ['[]]', '1:3'],
    ['nul', '1:1'],
    ['{} {}', '1:4'],
    ['"a\nb"', '1:3'],
    ['"a1', '1:4'],
    ['{\n  "a": }', '2:8'],
    ['{\r\n  "a": }', '2:8'],
    ['[\t\t}', '1:4'],
    ['["ệ🎉" x]', '1:7'],
    ['["\ud83c" x]', '1:6'],
    ['["\\x"]', '1:4'],
    ['["\\u12g4"]', '1:7'],
    ['["\\', '1:4'],
    ['[01]', '1:3'],
    ['[-]', '1:3'],
    ['[1.]', '1:4'],
    ['[1.e5]', '1:4'],
    ['[1.5.', '1:5'],
    ['[1e]', '1:4'],
    ['[1e+]', '1:5'],
    ['[.5]', '1:2'],
    ['[+1]', '1:2'],
    ['<!DOCTYPE html>', '1:1'],
    ['[\u00a0]', '1:2'],
  ]) assert.equal(errorAt(json), expected, json);
});

test('a byte order mark inside the text is an error', () => {
  assert.equal(errorAt('\ufeff{}'), '1:1');
});

test('good JSON has no error', () => {
  for (const json of ['{}', ' [ ] ', '-0.5e+10', '"\\u00e9\\/"', '{"a":{"b":[1,[2],{}]},"c":null}\n', 'true', '"\u007f\u2028\ud83c"']) assert.equal(errorAt(json), '', json);
});

test('a missing field is at the nearest value around it', () => {
  const json = '{"items": [\n  {"id": "a", "_vn": {}},\n  5]}';
  assert.equal(valueAt(json, 'items[0]._vn.source'), '2:22');
  assert.equal(valueAt(json, 'items[0].title'), '2:3');
  assert.equal(valueAt(json, 'items[1].title'), '3:3');
  assert.equal(valueAt(json, 'items[9]'), '1:11');
  assert.equal(valueAt(json, 'next_url'), '1:1');
  assert.equal(valueAt(json, ''), '1:1');
});

test('a name that begins like another is not that other', () => {
  assert.equal(valueAt('{"item": [1], "items2": [2], "itemsx": 3, "items": [4]}', 'items[0]'), '1:53');
});

test('of a name written twice the last one is meant', () => {
  assert.equal(valueAt('{"a": {"b": 1},\n "a": {"b": 2}}', 'a.b'), '2:13');
  // JSON.parse gives the second, which has no b.
  assert.equal(valueAt('{"a": {"b": 1},\n "a": {}}', 'a.b'), '2:7');
});

test('a name means the same when it is written with escapes', () => {
  assert.equal(valueAt('{"\\u0069tems": [{"\\u0069d": 7}]}', 'items[0].id'), '1:29');
});

test('two hundred thousand brackets are no danger, and the time grows with the length and not with the depth', () => {
  const deep = '['.repeat(200_000);
  // A path that is copied at each level made this quadratic: minutes.
  within(2_000, () => {
    assert.equal(errorAt(deep), '1:200001');
    assert.equal(errorAt(deep + ']'.repeat(200_000)), '');
    assert.equal(valueAt(deep, 'items[3].title'), '1:1');
  });
});

test('texts of megabytes are read in a time that grows with the length', () => {
  const long = 5_000_000;
  const many = (text) => text.repeat(long / text.length);
  within(10_000, () => {
    for (const text of ['x', 'ệ', '\\n', '\\u1ec7', '\\"'].map(many)) {
      assert.equal(errorAt(`"${text}"`), '');
      assert.equal(errorAt(`"${text}`), `1:${text.length + 2}`);
      assert.equal(errorAt(`{"${text}" 1}`), `1:${text.length + 5}`);
    }
    assert.equal(errorAt(`"${many('🎉')}`), `1:${long / 2 + 2}`);
    assert.equal(errorAt(`"\\u${many('0')}"`), '');
    assert.equal(errorAt(`${many('1')}x`), `1:${long + 1}`);
    assert.equal(errorAt(`1.${many('1')}e${many('1')}e`), `1:${2 * long + 4}`);
    assert.equal(errorAt(`${many(' ')}x`), `1:${long + 1}`);
    assert.equal(errorAt(`${many('\n')}x`), `${long + 1}:1`);
    assert.equal(errorAt(`[${many('1,')}]`), `1:${long + 2}`);
  });
});

function within(milliseconds, run) {
  const start = performance.now();
  run();
  const took = performance.now() - start;
  assert.ok(took < milliseconds, `${took} ms`);
}

// Texts from a die that always falls the same way.

function dice(seed) {
  const roll = (sides) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * sides);
  };
  return { roll, pick: (from) => from[roll(from.length)] };
}

const SCALARS = ['null', 'true', 'false', '0', '-0.5e+10', '1E3', '12', '""', '"a"', '"\\"\\\\"', '"ệ🎉{[,:"', '"\\u00e9\\n"'];
const GAPS = ['', '', '', ' ', '\n', '\r\n\t'];

/** A JSON text, and where each path in it begins. */
function written({ roll, pick }) {
  const places = new Map();
  let json = '';
  const gap = () => (json += pick(GAPS));
  const value = (path, depth) => {
    // Of what was written there before under the same name nothing counts.
    for (const known of [...places.keys()]) if (known === path || /^[.[]/.test(known.slice(path.length)) && known.startsWith(path)) places.delete(known);
    places.set(path, json.length);
    const kind = depth ? roll(3) : 2;
    if (kind === 2) {
      json += pick(SCALARS);
      return;
    }
    json += '[{'[kind];
    gap();
    for (let index = 0, count = roll(4); index < count; index++) {
      if (index) json += ',';
      gap();
      const name = pick(['a', 'b', 'ab', 'ệ']);
      if (kind) {
        json += roll(4) ? `"${name}"` : `"${name.replace('a', '\\u0061')}"`;
        gap();
        json += ':';
        gap();
      }
      value(kind ? path + (path && '.') + name : `${path}[${index}]`, depth - 1);
      gap();
    }
    json += ']}'[kind];
  };
  gap();
  value('', 4);
  gap();
  return { json, places };
}

/** The place of an offset, counted anew. */
function at(json, offset) {
  const lines = json.slice(0, offset).split('\n');
  return `${lines.length}:${[...lines.at(-1)].length + 1}`;
}

test('every value is found where it begins, and one that is not there at the value around it', () => {
  const die = dice(7);
  let paths = 0;
  for (let round = 0; round < 5_000; round++) {
    const { json, places } = written(die);
    for (const [path, offset] of places) {
      assert.equal(valueAt(json, path), at(json, offset), `${path} in ${json}`);
      assert.equal(valueAt(json, `${path}${path && '.'}none[3]`), at(json, offset), `below ${path} in ${json}`);
      paths++;
    }
  }
  assert.ok(paths > 20_000, `${paths} paths`);
});

const PUT = ['', ',', '}', ']', '{', '[', '"', ':', '0', '1', '-', '+', '.', 'e', 'E', '\\', '\\u', 'u', ' ', '\n', '\t', '\0', 't', 'null', 'é', '🎉', '\ufeff', '\u00a0'];

/** Calls `check` with texts that are nearly JSON, some still are. */
function mutated(count, check) {
  const die = dice(11);
  for (let done = 0; done < count; ) {
    const { json } = written(die);
    for (let each = 0; each < 20; each++, done++) {
      let text = json;
      for (let times = die.roll(2); times >= 0; times--) {
        const start = die.roll(text.length + 1);
        text = text.slice(0, start) + die.pick(PUT) + text.slice(start + die.roll(3));
      }
      check(text);
    }
  }
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('scanner and JSON.parse agree about what is JSON, in 100,000 texts', () => {
  const count = { good: 0, bad: 0 };
  mutated(100_000, (text) => {
    const good = isJson(text);
    count[good ? 'good' : 'bad']++;
    assert.equal(errorAt(text) === '', good, JSON.stringify(text));
  });
  assert.ok(count.good > 10_000 && count.bad > 10_000, JSON.stringify(count));
});

const ENDS = ['', '0', '"', '":0', ':0', '"":0', 'n"', 'n":0', ...['0', '00', '000', '0000'].flatMap((digits) => [`${digits}"`, `${digits}":0`])];

/** Whether a text can be the beginning of JSON; a word of which a part is there counts as none. */
function mayBegin(text) {
  const closing = [];
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\(?:.|$))*(?:"|$)|[[{\]}]/gsu)) {
    if (sign === '[' || sign === '{') closing.unshift(sign === '[' ? ']' : '}');
    else if (sign[0] !== '"') closing.shift();
  }
  return ENDS.some((end) => isJson(text + end + closing.join('')));
}

test('what stands before an error may begin a JSON text, and with one character more it may not', () => {
  let seen = 0;
  mutated(10_000, (text) => {
    const place = errorAt(text);
    if (!place) return;
    const [line, column] = place.split(':').map(Number);
    const lines = text.split('\n');
    const rest = [...lines[line - 1]];
    const before = [...lines.slice(0, line - 1), rest.slice(0, column - 1).join('')].join('\n');
    assert.ok(mayBegin(before), `${place} is too late in ${JSON.stringify(text)}`);
    const next = String.fromCodePoint(text.codePointAt(before.length) ?? 0);
    assert.ok(!mayBegin(before + next), `${place} is too early in ${JSON.stringify(text)}`);
    seen++;
  });
  assert.ok(seen > 2_000, `${seen} errors`);
  for (const begun of ['', '{"a": ', '["\\u0', '[-', '[1.', '{"a', '[{"a":1,']) assert.ok(mayBegin(begun), begun);
  for (const broken of ['{"a": }', '[1,]', '["\\x', '[01', '{1', ']', '\ufeff']) assert.ok(!mayBegin(broken), broken);
});

test('no text and no path is too odd', () => {
  const paths = ['', '.', '[', '[x]', 'a..b', '[0][0]', 'a.b[2].c', '__proto__', 'ệ', '\ud83c'];
  mutated(5_000, (text) => {
    for (const path of paths) assert.match(placeOf(text, path), /^line [1-9]\d*, column [1-9]\d*$/);
  });
});
