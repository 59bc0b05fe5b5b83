// The builder's themes: nothing but values of the custom properties, with contrast enough (WCAG 2.2, 1.4.3).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';

const css = readFileSync(inRepo('www', 'giao-dien.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '');
const themes = [...css.matchAll(/\[data-giao-dien="([\w-]+)"\] \{([^}]*)\}/g)].map(([, name, body]) => [name, Object.fromEntries([...body.matchAll(/([\w-]+): ([^;]+);/g)].map(([, property, value]) => [property, value]))]);
const known = JSON.parse(readFileSync(inRepo('pkg', 'custom-elements.json'), 'utf8')).modules[0].declarations[0].cssProperties.map(({ name }) => name);

function luminance(hex) {
  const [r, g, b] = hex.match(/[\da-f]{2}/g).map((pair) => parseInt(pair, 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('there are five, of known properties only', () => {
  assert.equal(themes.length, 5);
  for (const [name, values] of themes) for (const property of Object.keys(values)) assert.ok(known.includes(property), `${name}: ${property}`);
});

test('text, links and lesser words of each have 4.5:1 on its surface; a grey that has not is noticed', () => {
  for (const [name, values] of themes) {
    for (const property of ['--vn-text', '--vn-accent', '--vn-muted']) assert.ok(contrast(values[property], values['--vn-surface']) >= 4.5, `${name}: ${property}`);
  }
  assert.ok(contrast('#777777', '#ffffff') < 4.5);
  assert.equal(contrast('#000000', '#ffffff').toFixed(1), '21.0');
});
