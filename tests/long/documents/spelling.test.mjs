// Every word that is read in the documents and on the pages of www/ is in a dictionary, or in words.txt.

import assert from 'node:assert/strict';
import test from 'node:test';
import { documentsIn, read } from '../../package/documents.mjs';
import { pages } from './pages.mjs';
import { PROJECT_WORDS, prose, shown, unknownWords } from './spelling.mjs';

const VIETNAMESE = ['README.vi.md', 'SECURITY.md', ...documentsIn('docs/vi')];
const ENGLISH = [...documentsIn('.'), ...documentsIn('docs'), ...documentsIn('docs/decisions')].filter((file) => !VIETNAMESE.includes(file));
const unused = new Set(PROJECT_WORDS.map((word) => word.toLowerCase()));

const check = (file, text, ...languages) => test(`the words of ${file}`, async () => {
  for (const [word] of text.matchAll(/\p{L}+/gu)) unused.delete(word.toLowerCase());
  assert.deepEqual(await unknownWords(text, ...languages), []);
});

for (const file of ENGLISH) check(file, prose(read(file)), 'en');
for (const file of VIETNAMESE) check(file, prose(read(file)), 'en', 'vi');
for (const file of pages()) check(file, shown(read(file)), 'en', 'vi');

test('every word of words.txt is needed by some document', () => assert.deepEqual([...unused], []));

test('misspelt words are found, in both languages; code, links and quotations are not words', async () => {
  assert.deepEqual(await unknownWords(prose('We recieve `wordz`, [a link](wordz.md) and Dân vận.\n```\nwordz\n```\n'), 'en'), ['recieve']);
  assert.deepEqual(await unknownWords('Cổng thông tin điên tử, trìn duyệt, hòa hoà, recieve', 'en', 'vi'), ['trìn', 'recieve']);
  assert.deepEqual(await unknownWords(shown('<title>tiêu đè</title><p alt="wordz">trìn <code>wordz</code><script>wordz</script></p>'), 'en', 'vi'), ['wordz', 'trìn']);
});
