// What is made from the descriptions of the elements is up to date, and the descriptions are what docs/contract.md promises.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { filled, staleGenerated } from '../../scripts/build/generated.mjs';
import { defaultValue } from '../../scripts/build/names.mjs';
import { readElements } from '../../scripts/build/registry.mjs';
import { inRepo } from '../../scripts/project.mjs';
import { codes, read } from './documents.mjs';

const { descriptions } = readElements();
const CONTRACT = read('docs/contract.md');
const names = (list) => list.map(({ name }) => name);

test('tables, gallery and builder are what the descriptions say', () => assert.deepEqual(staleGenerated(descriptions), []));

test('both languages have every table', () => {
  const documents = ['README', 'README.vi', 'docs/elements', 'docs/looks', 'docs/scripting', 'docs/vi/cac-the', 'docs/vi/giao-dien'].map((name) => read(`${name}.md`)).join('');
  const regions = [...documents.matchAll(/<!-- generated: (.+) -->/g)].map(([, region]) => region).sort();
  assert.deepEqual(regions, ['attributes', 'elements', 'events', 'parts', 'properties', 'states'].flatMap((kind) => [`${kind} en`, `${kind} vi`]));
});

test('a table that somebody has changed is noticed, wherever it is', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-generated-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of ['README.md', 'README.vi.md', 'docs', 'www']) cpSync(inRepo(name), path.join(folder, name), { recursive: true });
  const change = (name, right, wrong) => {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(right), right);
    writeFileSync(file, text.replace(right, wrong));
  };
  assert.deepEqual(staleGenerated(descriptions, folder), []);
  change('docs/elements.md', '`by-date`', '`by-day`');
  change('www/trang-thai.html', '<vn-clock lunar>', '<vn-clock>');
  change('www/tao-ma/elements.json', 'Chọn ngày', 'Lọc ngày');
  change('README.md', '# ', '<!-- generated: states vi -->\n<!-- /generated -->\n# ');
  assert.deepEqual(staleGenerated(descriptions, folder).sort(), ['README.md', 'docs/elements.md', 'www/tao-ma/elements.json', 'www/trang-thai.html']);
});

test('a region of a kind that is none, and one without an end, stop the build', () => {
  const fill = (text) => () => filled(descriptions, 'a.md', text);
  assert.throws(fill('<!-- generated: colours en -->\n<!-- /generated -->'), /a\.md: nothing generates colours en/);
  assert.throws(fill('<!-- generated: states fr -->\n<!-- /generated -->'), /a\.md: nothing generates states fr/);
  assert.throws(fill('<!-- generated: states en -->\n'), /a\.md: .* has no end/);
});

/** The rows of the contract's tables of attributes, as `tag name default`. Where two elements share a row, it has the default of each in turn. */
function promised(text) {
  return [...text.matchAll(/^### (.*<vn-.*)\n([^]*?)(?=^### )/gm)].flatMap(([, heading, section]) => {
    const tags = codes(heading).map((code) => code.slice(1, -1));
    const rows = [...section.matchAll(/^\| `([a-z-]+)` \| .* \| (.*) \|$/gm)];
    return rows.flatMap(([, name, value]) => tags.map((tag, index) => {
      const values = /^\d+$/.test(value) ? [value] : codes(value).filter((code) => !code.includes('<'));
      return `${tag} ${name} ${values[index] ?? values[0] ?? ''}`.trim();
    }));
  }).sort();
}

const described = descriptions.elements.flatMap(({ tag, attributes }) => attributes.map((attribute) => {
  // Where words say what holds without it, the contract names no value.
  const value = attribute.absent.en ? '' : defaultValue(attribute).replace(/^'|'$/g, '');
  return `${tag} ${attribute.name} ${value}`.trim();
})).sort();

test('attributes and defaults are those of the contract', () => {
  assert.deepEqual(promised(CONTRACT), described);
  for (const [right, wrong] of [['| `lunar` |', '| `luna` |'], ['| `clock` |', '| `news` |'], ['| 10 |', '| 20 |'], ['`posted` in', '`date` in']]) {
    assert.notDeepEqual(promised(CONTRACT.replace(right, wrong)), described, right);
  }
});

test('parts, custom properties, states and events are those of the contract', () => {
  const [, time, article, list] = /`part`: `(time)`; `([^`]+)`;\s+`([^`]+)`/.exec(CONTRACT).map((found) => found.split(' '));
  const parts = Object.fromEntries(descriptions.elements.map((element) => [element.tag, names(element.parts)]));
  // Each name once: those of an article that a list has, too, are not repeated.
  assert.deepEqual([...new Set(Object.values(parts).flat())].sort(), [...new Set([...time, ...article, ...list])].sort());
  for (const [tag, wanted] of Object.entries({ 'vn-clock': time, 'vn-time': time, 'vn-article': article, 'vn-related-news': list })) {
    assert.deepEqual(wanted.filter((name) => !parts[tag].includes(name)), [], tag);
  }
  assert.deepEqual(names(descriptions.cssProperties), /`(--vn-accent [^`]+)`/.exec(CONTRACT)[1].split(' '));
  assert.deepEqual(names(descriptions.states).sort(), /`(loading \| [^`]+)`/.exec(CONTRACT)[1].split(' | ').sort());
  for (const { name } of descriptions.events) assert.ok(CONTRACT.includes(`\`${name}\`, \`detail: {`), name);
});
