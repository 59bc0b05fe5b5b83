// The tables of dates and the examples of docs/dates.md through formatDateTime, and what Node itself writes for Vietnamese, with the machine
// in three zones.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRepo } from '../../scripts/project.mjs';
import { codes, read, table } from './documents.mjs';

const FOLDER = 'tests/fixtures/dates';
const ZONES = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Chatham'];
const MODULE = pathToFileURL(inRepo('pkg', 'vn-portal-widgets.js')).href;

const accepted = Object.entries(JSON.parse(read(`${FOLDER}/accepted.json`))).flatMap(([instant, strings]) => strings.map((string) => [string, instant.replace(/\.\d+/, '')]));
const written = read(`${FOLDER}/written.tsv`).trimEnd().split('\n').map((line) => line.split('\t').slice(1));
const refused = Object.values(JSON.parse(read(`${FOLDER}/refused.json`))).flat();

/** Writes what each string of its input means, or null, and the same of what Node writes of each instant. */
const PROGRAM = `
  import { readFileSync } from 'node:fs';
  const { formatDateTime, whenReady } = await import(${JSON.stringify(MODULE)});
  await whenReady;
  const { strings, instants } = JSON.parse(readFileSync(0, 'utf8'));
  const read = (string) => {
    try {
      return formatDateTime(string, "yyyy-MM-dd'T'HH:mm:ss+07:00");
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return null;
    }
  };
  const styles = ['full', 'long', 'medium'].flatMap((dateStyle) => ['full', 'long', 'medium'].map((timeStyle) => new Intl.DateTimeFormat('vi', { dateStyle, timeStyle, timeZone: 'Asia/Ho_Chi_Minh' })));
  const own = instants.flatMap((instant) => styles.map((style) => style.format(new Date(instant))).map((text) => [text, instant, read(text)]));
  console.log(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), results: strings.map(read), own }));
`;

// In a table's cell a bar is escaped.
const examples = table(read('docs/dates.md'), 'form', 'examples').flatMap(([, cell]) => codes(cell).map((code) => code.replaceAll('\\|', '|')));
const strings = [...accepted, ...written].map(([string]) => string).concat(refused);
const expected = [...accepted, ...written].map(([, instant]) => instant).concat(refused.map(() => null));
const instants = [...new Set(written.map(([, instant]) => instant))];
const offsets = new Set();

for (const zone of ZONES) {
  test(`every string of the tables means the same in ${zone}`, () => {
    const input = JSON.stringify({ strings: [...strings, ...examples], instants });
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], { env: { ...process.env, TZ: zone }, input, maxBuffer: 1 << 26, encoding: 'utf8' });
    const { zone: offset, results, own } = JSON.parse(output);
    offsets.add(offset);
    const wrong = expected.flatMap((instant, index) => (results[index] === instant ? [] : [[strings[index], results[index], instant]]));
    assert.deepEqual(wrong, []);
    assert.ok(expected.length > 4000);
    const shown = results.slice(expected.length);
    assert.deepEqual(examples.filter((_, index) => !/^(2016-12-29|2023-02-05)T/.test(shown[index])), []);
    assert.ok(examples.length > 20);
    assert.deepEqual(own.filter(([, instant, result]) => result !== instant), []);
    assert.ok(own.length > 500);
  });
}

test('the zones were three', () => assert.equal(offsets.size, 3));
