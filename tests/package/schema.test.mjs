// The schema of the data says of a file what the reader says of it: editors warn of what the widgets would leave out.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { inRepo } from '../../scripts/project.mjs';

const schema = JSON.parse(readFileSync(inRepo('pkg', 'schema.json'), 'utf8'));
// Strict, so that a misspelt keyword is an error. Fields of several types are meant, and those that `if` asks for stand in `then`.
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true }).compile(schema);

/** Where a document is not as the schema wants it, each path once. */
function complaints(document) {
  validate(document);
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
}

const FEEDS = inRepo('tests', 'fixtures', 'feeds');

/** What the reader loses of each fixture that is JSON, as `NAME.expected.txt` has it. */
const fixtures = readdirSync(FEEDS)
  .filter((file) => file.endsWith('.json') && !file.startsWith('broken-'))
  .map((file) => {
    const text = readFileSync(`${FEEDS}/${file}`, 'utf8');
    const read = readFileSync(`${FEEDS}/${file.replace('.json', '.expected.txt')}`, 'utf8');
    return { name: file.slice(0, -5), document: JSON.parse(text), lost: read.split('\n').filter((line) => / lost\b.*: /.test(line)) };
  });

/** Fixtures of which the reader loses something that a schema cannot see, and why. */
const UNSEEN = {
};

test('the data of the demo are as the schema wants them', () => {
  const files = readdirSync(inRepo('www', 'data')).filter((file) => file.endsWith('.json'));
  assert.ok(files.length > 0);
  for (const file of files) assert.deepEqual(complaints(JSON.parse(readFileSync(inRepo('www', 'data', file), 'utf8'))), [], file);
});

for (const { name, document, lost } of fixtures) {
  const good = !lost.length || name in UNSEEN;
  test(`${name} is ${good ? 'valid' : 'not valid'}`, () => assert.equal(validate(document), good, JSON.stringify(validate.errors)));
}
