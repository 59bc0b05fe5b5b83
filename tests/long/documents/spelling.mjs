// The words of documents and pages, and those of them that no dictionary has.

import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { spellCheckDocument } from 'cspell-lib';
import { inRepo } from '../../../scripts/project.mjs';

export const PROJECT_WORDS = readFileSync(inRepo('tests', 'long', 'documents', 'words.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

const DICTIONARIES = { en: ['en-gb-mit', 'softwareTerms', 'typescript', 'rust', 'html', 'css', 'companies', 'filetypes'], vi: ['vi-vn'] };

/** Of the same length, so that each place stays where it is. */
const blank = (text) => text.replace(/[^\n]/g, ' ');

/** A document without its code and the targets of its links. */
export const prose = (text) => text.replace(/^ *```[^]*?^ *```/gm, blank).replace(/`[^`\n]*`/g, blank).replace(/\]\([^)\s]*\)/g, blank).replace(/\b(?:https?:\/\/|\/|[\w-]+\.)[\w./-]+/g, blank);

const READ_ALOUD = new Set(['alt', 'aria-label', 'content', 'heading', 'placeholder', 'title']);
const NOT_SHOWN = new Set(['script', 'style', 'code', 'pre', 'kbd', 'textarea']);

/** What visitors of a page read or hear, a line each. */
export function shown(html) {
  const lines = [];
  const walk = (node) => {
    if (NOT_SHOWN.has(node.nodeName)) return;
    if (node.nodeName === '#text') lines.push(node.value);
    for (const { name, value } of node.attrs ?? []) if (READ_ALOUD.has(name) && !(node.nodeName === 'meta' && name !== 'content')) lines.push(value);
    for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) walk(child);
  };
  walk(parse(html));
  return prose(lines.join('\n'));
}

/** `hòa` as `hoà`: the dictionary has tones where they are written in schools, and portals write both. */
const withNewTones = (text) => text.normalize('NFD').replace(/(o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L})/giu, '$1$3$2').normalize('NFC');

/** Without words that have other letters than ASCII: in English they are quotations. */
const withoutQuotations = (text) => text.replace(/\p{L}*[^\P{L}\p{ASCII}]\p{L}*/gu, blank);

/** The unknown words of a text in these languages. */
export async function unknownWords(text, ...languages) {
  const checked = languages.includes('vi') ? withNewTones(text) : withoutQuotations(text);
  const settings = { import: [import.meta.resolve('@cspell/dict-vi-vn/cspell-ext.json')], language: 'en-GB,vi', dictionaries: languages.flatMap((language) => DICTIONARIES[language]), words: PROJECT_WORDS, minWordLength: 2 };
  const { issues } = await spellCheckDocument({ uri: 'text.txt', text: checked, languageId: 'plaintext', locale: languages.includes('vi') ? 'en-GB,vi' : 'en-GB' }, { noConfigSearch: true }, settings);
  return [...new Set(issues.map((issue) => issue.text))];
}
