// What is read aloud in place of what is written, in which pieces, and by which voice.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';
import { LINE_BREAK, sentences as split } from '../../src/js/tools/sentences.js';
import { bestVoice } from '../../src/js/tools/voice.js';

const WORDS = readFileSync(inRepo('src', 'words.rs'), 'utf8');
/** A string of src/words.rs. */
const word = (name) => new RegExp(`const SPOKEN_${name}: &str = "([^"]*)"`).exec(WORDS)[1];
const [, rows] = /const SPOKEN: \[\(&str, &str\); \d+\] = \[([^]*?)\];/.exec(WORDS);
/** @type {[string, string][]} */
const ABBREVIATIONS = [...rows.matchAll(/\("([^"]*)", "([^"]*)"\)/g)].map(([, abbreviation, words]) => [abbreviation, words]);

const SPOKEN = {
  abbreviations: ABBREVIATIONS, day: word('DAY'), month: word('MONTH'), year: word('YEAR'), comma: word('COMMA'), percent: word('PERCENT'),
};
const sentences = (text) => split(text, SPOKEN);

test('the table of abbreviations has at most 20 rows, each with its words', () => {
  assert.ok(ABBREVIATIONS.length > 10 && ABBREVIATIONS.length <= 20);
  for (const [abbreviation, words] of ABBREVIATIONS) {
    assert.match(abbreviation, /^\p{Lu}+$/u);
    assert.match(words, /\p{Ll}/u);
  }
});

for (const [written, said] of [
  ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
  ['(UBND)', '(Ủy ban nhân dân)'],
  ['TP. Vĩnh Long', 'thành phố Vĩnh Long'],
  ['HĐND – UBND', 'Hội đồng nhân dân – Ủy ban nhân dân'],
  ['Nghị định 15/NĐ-CP', 'Nghị định 15/Nghị định-Chính phủ'],
  ['UBNDT và Ủy ban nhân dân', 'UBNDT và Ủy ban nhân dân'],
  ['26/12/2016', 'ngày 26 tháng 12 năm 2016'],
  ['Ngày 05/02/2023, ông', 'ngày 5 tháng 2 năm 2023, ông'],
  ['từ ngày 1/1/2017 đến 31/12/2017', 'từ ngày 1 tháng 1 năm 2017 đến ngày 31 tháng 12 năm 2017'],
  ['Quyết định 15/2016/QĐ', 'Quyết định 15/2016/Quyết định'],
  ['tỷ lệ 1/2/3', 'tỷ lệ 1/2/3'],
  ['1.676 thủ tục', '1676 thủ tục'],
  ['1.234.567 đồng', '1234567 đồng'],
  ['mục 1.2 và 1.2345', 'mục 1.2 và 1.2345'],
  ['tăng 7,5%', 'tăng 7 phẩy 5 phần trăm'],
  ['tăng 12 % so với', 'tăng 12 phần trăm so với'],
  ['năm 2016, 2017', 'năm 2016, 2017'],
  ['UBND', 'Ủy ban nhân dân'],
  ['TP.HCM', 'TP.HCM'],
  ['tại TP.HCM, TP. Cần Thơ', 'tại TP.HCM, thành phố Cần Thơ'],
  ['Quyết định 12/QĐ-TTg', 'Quyết định 12/QĐ-TTg'],
  ['Quyết định 12/QĐ-UBND', 'Quyết định 12/Quyết định-Ủy ban nhân dân'],
  ['UBND-VX và CPI', 'UBND-VX và CPI'],
  ['ThS. Nguyễn Văn A', 'ThS. Nguyễn Văn A'],
  ['PGS.TS. Lê Thị B, BS. Trần C', 'PGS.TS. Lê Thị B, BS. Trần C'],
  ['ông Nguyễn V. A', 'ông Nguyễn V. A'],
  ['ngày 29-12-2016', 'ngày 29 tháng 12 năm 2016'],
  ['29.12.2016.', 'ngày 29 tháng 12 năm 2016.'],
  ['5-2-2023, 05.02.2023', 'ngày 5 tháng 2 năm 2023, ngày 5 tháng 2 năm 2023'],
  ['2016-12-29', 'ngày 29 tháng 12 năm 2016'],
  ['29/12-2016', '29/12-2016'],
  ['32.12.2016 và 10.13.2016', '32.12.2016 và 10.13.2016'],
  ['10.12.2016.5', '10.12.2016.5'],
]) {
  test(`${written} is said as ${said}`, () => assert.deepEqual(sentences(written), [said]));
}

test('a text in NFD is said like the same in NFC', () => {
  assert.deepEqual(sentences('HĐND'.normalize('NFD')), ['Hội đồng nhân dân']);
});

test('sentences end where they are written to end, and not in numbers or addresses', () => {
  assert.deepEqual(sentences('Một. Hai! Ba? Bốn… Năm; sáu: bảy, 1.676 tám.gov.vn'), ['Một.', 'Hai!', 'Ba?', 'Bốn…', 'Năm;', 'sáu: bảy, 1676 tám.gov.vn']);
  assert.deepEqual(sentences('Của UBND. Ông A'), ['Của Ủy ban nhân dân.', 'Ông A']);
});

test('a line break ends a sentence, a line of the source does not', () => {
  assert.deepEqual(sentences(`Điều 1${LINE_BREAK} Phạm vi\náp dụng${LINE_BREAK}${LINE_BREAK}UBND`), ['Điều 1', 'Phạm vi áp dụng', 'Ủy ban nhân dân']);
});

test('a long sentence is cut behind words, and loses none', () => {
  const long = Array.from({ length: 400 }, (_, index) => `tiếng${index}`).join(' ');
  const parts = sentences(long);
  assert.ok(parts.length > 10);
  for (const part of parts) assert.ok(part.length <= 250, part);
  assert.equal(parts.join(' '), long);
});

test('what has no word is not said', () => {
  for (const text of ['', ' ', '\u00a0', '...', '– * –', '!!!']) assert.deepEqual(sentences(text), []);
});

test('a word longer than a sentence is said all the same', () => {
  assert.equal(sentences('a'.repeat(1000)).join(''), 'a'.repeat(1000));
});

// Voices as browsers list them: a name, a language, and whether the machine has it.
const local = (name, lang = 'vi-VN', rest = {}) => ({ name, lang, localService: true, ...rest });
const remote = (name, lang = 'vi-VN') => ({ name, lang, localService: false });
/** Those of speech-dispatcher with espeak-ng: each language in a hundred disguises, in alphabetical order. */
const ESPEAK = ['Vietnamese (Central)', 'Vietnamese (Northern)', 'Vietnamese (Southern)'].flatMap((name) => {
  const lang = { Central: 'vi-vn-x-central', Southern: 'vi-vn-x-south' }[/\((.*)\)/.exec(name)[1]] ?? 'vi';
  return ['+Adam', '+croak', '', '+whisper'].map((variant) => local(`${name}${variant} espeak-ng`, lang));
});

for (const [what, voices, best] of /** @type {[string, SpeechSynthesisVoice[], string | undefined][]} */ ([
  ['the only one', [remote('Google Tiếng Việt')], 'Google Tiếng Việt'],
  ['of the machine before one of a service', [remote('HoaiMy Online (Natural)'), local('Microsoft An')], 'Microsoft An'],
  ['of Viet Nam before one of the language', [local('Vietnamese', 'vi'), local('Linh')], 'Linh'],
  ['as Android writes it', [local('Vietnamese', 'vi'), local('Tiếng Việt', 'vi_VN')], 'Tiếng Việt'],
  ['of the language before one of a region', [local('Nam', 'vi-VN-x-south'), local('Chuẩn', 'vi')], 'Chuẩn'],
  ['without a disguise', [...ESPEAK], 'Vietnamese (Northern) espeak-ng'],
  ['in a disguise before none', [local('Vietnamese+whisper', 'vi'), local('English', 'en-US')], 'Vietnamese+whisper'],
  ['of a service before one in a disguise', [local('Vietnamese+croak', 'vi'), remote('Google Tiếng Việt')], 'Google Tiếng Việt'],
  ['the browser\'s own', [local('An'), local('Linh', 'vi-VN', { default: true })], 'Linh'],
  ['the first of equals', [local('An'), local('Linh')], 'An'],
  ['none of another language', [local('Samantha', 'en-US'), local('Vietic', 'vie'), local('Thai', 'th-TH')], undefined],
  ['none where there is none', [], undefined],
])) {
  test(`the voice: ${what}`, () => assert.equal(bestVoice(voices)?.name, best));
}
