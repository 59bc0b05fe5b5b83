// The themes of the package: values of the custom properties and a box, with contrast enough (WCAG 2.2, 1.4.3 and 1.4.11).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';

const NAMES = ['de-doc', 'dem', 'do', 'luc', 'xanh'];
const FILES = readdirSync(inRepo('pkg', 'css', 'themes'));
const sheet = (name) => readFileSync(inRepo('pkg', 'css', 'themes', `${name}.css`), 'utf8');
const valuesOf = (css) => Object.fromEntries([...css.matchAll(/(--vn-[\w-]+):\s*([^;}]+)/g)].map(([, property, value]) => [property, value]));
const known = JSON.parse(readFileSync(inRepo('pkg', 'custom-elements.json'), 'utf8')).modules[0].declarations[0].cssProperties.map(({ name }) => name);

function luminance(hex) {
  const [r, g, b] = hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3').match(/[\da-f]{2}/g).map((pair) => parseInt(pair, 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const LEAST = { '--vn-text': 4.5, '--vn-accent': 4.5, '--vn-muted': 4.5, '--vn-border': 3 };
const faint = (values) => Object.entries(LEAST).filter(([property, least]) => contrast(values[property], values['--vn-surface']) < least).map(([property]) => property);

test('there are five, and each sets every property, so that none is left over from another one', () => {
  assert.deepEqual(FILES.sort(), NAMES.map((name) => `${name}.css`));
  for (const name of NAMES) assert.deepEqual(Object.keys(valuesOf(sheet(name))).sort(), [...known].sort(), name);
});

test('each holds for the whole page, or where its class names it', () => {
  for (const name of NAMES) assert.ok(sheet(name).includes(`:where(:root:not(.vn-themes),.vn-theme-${name}){--vn-`), name);
});

test('texts and links have 4.5:1 on the surface, lines 3:1; what has less is noticed', () => {
  for (const name of NAMES) assert.deepEqual(faint(valuesOf(sheet(name))), [], name);
  assert.deepEqual(faint({ '--vn-surface': '#fff', '--vn-text': '#000', '--vn-accent': '#777777', '--vn-muted': '#767676', '--vn-border': '#ccc' }), ['--vn-accent', '--vn-border']);
  assert.equal(contrast('#000000', '#ffffff').toFixed(1), '21.0');
});
