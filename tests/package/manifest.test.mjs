// The custom elements manifest: in its standard's form, and of what the descriptions say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Ajv } from 'ajv';
import { customElementsManifest } from '../../scripts/build/manifest.mjs';
import { readElements } from '../../scripts/build/registry.mjs';
import { inRepo } from '../../scripts/project.mjs';

const read = (...parts) => readFileSync(inRepo(...parts), 'utf8');
const { descriptions } = readElements();
const shipped = JSON.parse(read('pkg', 'custom-elements.json'));
const [{ declarations, exports }] = shipped.modules;
const of = (tag) => declarations.find(({ tagName }) => tagName === tag);
const names = (list) => list?.map(({ name }) => name);

// The standard's own schema is not written in Ajv's strict manner.
const ajv = new Ajv({ strict: false }).addSchema(JSON.parse(read('node_modules', 'custom-elements-manifest', 'schema.json')), 'standard');

test('the manifest is as the standard wants it', () => {
  const whole = ajv.getSchema('standard');
  assert.ok(whole(shipped), JSON.stringify(whole.errors));
  // For the whole a bad element may still pass as a good class.
  const element = ajv.getSchema('standard#/definitions/CustomElementDeclaration');
  for (const declaration of declarations) assert.ok(element(declaration), JSON.stringify(element.errors));
  const wrong = structuredClone(declarations[0]);
  delete wrong.attributes[0].name;
  assert.ok(!element(wrong));
  assert.ok(!whole({ ...shipped, modules: {} }));
});

test('the manifest in pkg/ is the one of the descriptions', () => assert.deepEqual(shipped, customElementsManifest(descriptions)));

test('every element is there, with its class and its export', () => {
  const tags = descriptions.elements.map(({ tag }) => tag);
  assert.deepEqual(declarations.map(({ tagName, name }) => [tagName, name]), [['vn-clock', 'VnClockElement'], ['vn-time', 'VnTimeElement'], ['vn-article', 'VnArticleElement'], ['vn-related-news', 'VnRelatedNewsElement']]);
  assert.deepEqual(exports.map(({ name, declaration }) => [name, declaration.name]), tags.map((tag) => [tag, of(tag).name]));
});

test('attributes and properties have names, types and defaults', () => {
  const find = (list, wanted) => {
    const { description, ...rest } = list.find(({ name }) => name === wanted);
    assert.match(description, /^[^\n]+\.$/, wanted);
    return rest;
  };
  const list = of('vn-related-news');
  assert.deepEqual(find(list.attributes, 'page-size'), { name: 'page-size', type: { text: 'number' }, default: '10', fieldName: 'pageSize' });
  assert.deepEqual(find(list.members, 'pageSize'), { kind: 'field', name: 'pageSize', type: { text: 'number' }, default: '10', attribute: 'page-size', reflects: true });
  assert.deepEqual(find(list.attributes, 'heading'), { name: 'heading', type: { text: 'string' }, default: "'Các tin khác'", fieldName: 'heading' });
  assert.deepEqual(find(list.members, 'newDays').type, { text: 'number | null' });
  assert.deepEqual(find(of('vn-clock').members, 'sync').type, { text: 'boolean | string' });
  assert.deepEqual(find(list.members, 'data'), { kind: 'field', name: 'data', type: { text: 'VnFeed | VnItem | null' }, default: 'null' });
});

test('elements with data alone have events, states and the property data', () => {
  for (const { tag, hasFeed } of descriptions.elements) {
    const { events, cssStates, members } = of(tag);
    assert.deepEqual(names(events), hasFeed ? ['vn-load', 'vn-error'] : undefined);
    assert.deepEqual(names(cssStates)?.sort(), hasFeed ? ['empty', 'error', 'loading', 'ready', 'stale'] : undefined);
    assert.equal(names(members).includes('data'), hasFeed);
  }
});
