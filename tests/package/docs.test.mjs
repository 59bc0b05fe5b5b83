// The documents: what they link to in the repository is there, and their data pass the package's own check.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { checkFeed, whenReady } from '../../pkg/vn-portal-widgets.js';
import { inRepo } from '../../scripts/project.mjs';
import { blocks, read } from './documents.mjs';

const GUIDES = readdirSync(inRepo('www', 'huong-dan')).filter((name) => name.endsWith('.md')).map((name) => `www/huong-dan/${name}`);
const DOCUMENTS = ['README.md', 'README.vi.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'pkg/README.md', ...GUIDES];
const withoutCode = (text) => text.replace(/^ *```[^]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');

/** The anchors that GitHub makes of headings. */
const anchors = (text) => [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));

/** The relative links of a document that lead nowhere. */
function deadLinks(file, text) {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^[a-z]+:/i.test(link));
  return links.filter((link) => {
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

/** What `checkFeed` says of the JSON of a document, whole blocks and data in pages. */
function dataProblems(text) {
  const inPages = [...text.matchAll(/<script type="application\/json">\n([^]*?)<\/script>/g)].map(([, data]) => data);
  const data = [...blocks(text).filter(({ language }) => language === 'json').map(({ code }) => code), ...inPages];
  return { count: data.length, problems: data.flatMap((text) => checkFeed(text, 'https://example.vn/data/tin.json')).filter(({ severity }) => severity === 'error') };
}

for (const file of ['README.md', 'README.vi.md', 'www/huong-dan/du-lieu.md']) {
  test(`the data in ${file} have no error`, async () => {
    await whenReady;
    const { count, problems } = dataProblems(read(file));
    assert.ok(count >= 2);
    assert.deepEqual(problems, []);
  });
}

test('no other document has data of its own', () => {
  assert.deepEqual(GUIDES.filter((file) => dataProblems(read(file)).count), ['www/huong-dan/du-lieu.md']);
});

test('README.vi.md leads to the guides, and their list has each of them and each file beside them', () => {
  const list = read('www/huong-dan/README.md') + read('www/huong-dan/may-chu.md');
  assert.ok(read('README.vi.md').includes('](www/huong-dan/README.md)'));
  for (const name of readdirSync(inRepo('www', 'huong-dan'))) assert.ok(name === 'README.md' || list.includes(`](${name})`), name);
});

test('wrong data in a document are found', async () => {
  await whenReady;
  assert.equal(dataProblems('```json\n{"items": [,]}\n```\n').problems[0].kind, 'json');
});
