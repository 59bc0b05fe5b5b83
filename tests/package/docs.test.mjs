// The documents: what they link to in the repository is there, and their data pass the package's own check.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { checkFeed, whenReady } from '../../pkg/vn-portal-widgets.js';
import { inRepo } from '../../scripts/project.mjs';
import { blocks, documentsIn, read } from './documents.mjs';

const GUIDES = documentsIn('docs/vi');
const DECISIONS = documentsIn('docs/decisions').filter((name) => !name.endsWith('/README.md'));
const PACKAGED = ['pkg', 'pkg/docs', 'pkg/docs/vi'].flatMap(documentsIn);
const DOCUMENTS = [...documentsIn('.'), ...documentsIn('docs'), ...GUIDES, 'docs/decisions/README.md', ...DECISIONS, ...PACKAGED];
const withoutCode = (text) => text.replace(/^ *```[^]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');

/** The anchors that GitHub makes of headings. */
const anchors = (text) => [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));

const relativeLinks = (text) => [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^[a-z]+:/i.test(link));

/** The relative links of a document that lead nowhere. */
function deadLinks(file, text) {
  return relativeLinks(text).filter((link) => {
    const [name, anchor] = link.split('#');
    const target = name ? path.join(path.dirname(file), name) : file;
    if (!existsSync(inRepo(target))) return true;
    return anchor !== undefined && !anchors(target === file ? text : read(target)).includes(decodeURIComponent(anchor));
  });
}

for (const file of DOCUMENTS) test(`every relative link of ${file} leads somewhere`, () => assert.deepEqual(deadLinks(file, read(file)), []));

test('a link to no file and one to no heading are found', () => {
  assert.deepEqual(deadLinks('README.md', '# Một hai\n[a](NONE.md) [b](#một-hai) [c](#ba) [d](README.vi.md#none)'), ['NONE.md', '#ba', 'README.vi.md#none']);
});

/** The links of a document of the package that lead out of it. */
const linksOut = (file, text) => relativeLinks(text).filter((link) => !path.join(path.dirname(file), link).startsWith('pkg/'));

test('no link of the package leads out of it', () => {
  assert.ok(PACKAGED.length > 20);
  for (const file of PACKAGED) assert.deepEqual(linksOut(file, read(file)), [], file);
  assert.deepEqual(linksOut('pkg/docs/vi/a.md', '[a](../../README.vi.md) [b](../../../LICENSE-MIT)'), ['../../../LICENSE-MIT']);
});

test('each decision has its number, its date, and its row in their list', () => {
  const list = read('docs/decisions/README.md');
  for (const [index, file] of DECISIONS.entries()) {
    const name = path.basename(file);
    assert.equal(Number(name.slice(0, 4)), index + 1, name);
    assert.match(read(file), /^# .+\n\n\d{4}-\d\d-\d\d\. /, name);
    assert.ok(list.includes(`](${name})`), name);
  }
});

/** `feed/{item,read}.rs` as `feed/item.rs` and `feed/read.rs`. */
function alternatives(name) {
  const [start, names, end] = name.split(/[{}]/);
  return names === undefined ? [name] : names.split(',').map((name) => start + name + end);
}

/** The files and folders that a document names in code and that are not there. A path may begin in the folder of its area. */
function deadPaths(text, folders) {
  const named = [...text.replace(/^ *```[^]*?^ *```/gm, '').matchAll(/`((?:[\w.-]+\/)+(?:[\w.{},-]+)?)`/g)].flatMap(([, name]) => alternatives(name));
  return named.filter((name) => !folders.some((folder) => existsSync(inRepo(folder, name))));
}

// What a build or a test makes, and what stands for any widget.
const MADE = /^(?:target|node_modules|tests\/fuzz\/artifacts|.*\b(?:poll|NAME)\b)/;

for (const file of ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/security.md', 'docs/dependencies.md', ...DECISIONS]) {
  test(`the files that ${file} names are there`, () => {
    assert.deepEqual(deadPaths(read(file), ['', 'src', 'src/browser', 'src/widgets']).filter((name) => !MADE.test(name)), []);
  });
}

test('a file that is not there is found', () => {
  assert.deepEqual(deadPaths('`src/none.rs`, `feed/{read,none}.rs`', ['', 'src']), ['src/none.rs', 'feed/none.rs']);
});

test('docs/dependencies.md has each crate that ships and each npm package', () => {
  const cargo = read('Cargo.toml').matchAll(/^\[((?:target\.'[^']*'\.)?)dependencies(?:\.([\w-]+))?\]\n((?:(?!\[[a-z]).*\n)*)/gm);
  const crates = [...cargo].flatMap(([, , name, lines]) => (name ? [name] : [...lines.matchAll(/^([\w-]+) =/gm)].map(([, name]) => name)));
  assert.ok(crates.includes('gloo') && crates.includes('web-sys') && crates.includes('serde_json'));
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const rows = read('docs/dependencies.md').split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split(' | ')[0]).join();
  assert.deepEqual([...crates, ...packages].filter((name) => !rows.includes(`\`${name}\``)), []);
});

/** What `checkFeed` says of the JSON of a document, whole blocks and data in pages. */
function dataProblems(text) {
  const inPages = [...text.matchAll(/<script type="application\/json">\n([^]*?)<\/script>/g)].map(([, data]) => data);
  const data = [...blocks(text).filter(({ language }) => language === 'json').map(({ code }) => code), ...inPages];
  return { count: data.length, problems: data.flatMap((text) => checkFeed(text, 'https://example.vn/data/tin.json')).filter(({ severity }) => severity === 'error') };
}

const WITH_DATA = ['README.md', 'docs/data.md', 'docs/embedding.md', 'docs/recipes.md', 'docs/vi/du-lieu.md'];
for (const file of WITH_DATA) {
  test(`the data in ${file} have no error`, async () => {
    await whenReady;
    const { count, problems } = dataProblems(read(file));
    assert.ok(count > 0);
    assert.deepEqual(problems, []);
  });
}

test('no other document has data of its own', () => {
  assert.deepEqual(DOCUMENTS.filter((file) => !PACKAGED.includes(file) && file !== 'docs/contract.md' && dataProblems(read(file)).count), WITH_DATA);
});

test('each README leads to its documents, whose list has each of them and each file beside them', () => {
  for (const [readme, folder, beside] of [['README.md', 'docs', ''], ['README.vi.md', 'docs/vi', read('docs/vi/may-chu.md')]]) {
    assert.ok(read(readme).includes(`](${folder}/README.md)`));
    const list = read(`${folder}/README.md`) + beside;
    const files = readdirSync(inRepo(folder), { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of files) assert.ok(name === 'README.md' || list.includes(`](${name})`), name);
  }
});

test('wrong data in a document are found', async () => {
  await whenReady;
  assert.equal(dataProblems('```json\n{"items": [,]}\n```\n').problems[0].kind, 'json');
});
