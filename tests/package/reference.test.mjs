// The tables of the documents against the types and the sources. Those of the elements are generated: descriptions.test.mjs.

import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import ts from 'typescript';
import * as api from '../../pkg/vn-portal-widgets.js';
import { blocks, codes, documentsIn, read, table } from './documents.mjs';

const ENGLISH = ['elements', 'dates', 'data', 'scripting', 'errors', 'without-wasm'].map((name) => read(`docs/${name}.md`)).join('\n');
const VIETNAMESE = ['cac-the', 'ngay-gio'].map((name) => read(`docs/vi/${name}.md`)).join('\n');
before(() => api.whenReady);

const types = ts.createSourceFile('types.d.ts', read('pkg/vn-portal-widgets.d.ts'), ts.ScriptTarget.Latest, true);
/** What kind a statement is, its name tells the test. @type {readonly any[]} */
const statements = types.statements;
const named = (name) => statements.find((node) => node.name?.text === name);
const members = (name) => named(name).members.map((member) => member.name.getText());
const words = (name) => named(name).type.types.map((type) => type.literal.text);

const isExport = (node) => ts.isVariableStatement(node) || ts.isFunctionDeclaration(node);
const isInternal = (node) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
/** What the command line needs of the module, and nobody else. */
const internal = statements.filter((node) => isExport(node) && isInternal(node)).map(({ name }) => name.text);
/** What the module exports: a name, or a function's name with its parameters, `?` behind those that may be left out. */
const exported = statements.filter((node) => isExport(node) && !isInternal(node)).map((node) => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0].name.getText();
  return `${node.name.text}(${node.parameters.map(({ name, questionToken }) => name.text + (questionToken ? '?' : '')).join(', ')})`;
});

const apiTable = (text) => table(text, 'name', 'gives').map(([name, gives]) => ({ signature: codes(name)[0], gives }));
const signatures = (text) => apiTable(text).map(({ signature }) => signature.replace(/(\w+) = [^,)]+/g, '$1?'));

test('the script API of docs/scripting.md is that of the types: every name, every parameter', () => {
  assert.deepEqual(signatures(ENGLISH).sort(), [...exported].sort());
  assert.deepEqual(Object.keys(api).sort(), [...exported.map((name) => name.replace(/\(.*/, '')), ...internal].sort());
  assert.deepEqual(internal, ['decodeFile', 'inlineData', 'readFeed', 'renderPage']);
});

test('an export too few, a parameter of another name and one that is not optional are found', () => {
  for (const [right, wrong] of /** @type {[string | RegExp, string][]} */ ([[/\n\| `version`.*/, ''], ['lunarDate(value)', 'lunarDate(date)'], ['text, url?', 'text, url']])) {
    assert.notDeepEqual(signatures(ENGLISH.replace(right, wrong)).sort(), [...exported].sort(), String(right));
  }
});

test('the defaults of the parameters and the results are those that docs/scripting.md names', () => {
  const defaults = apiTable(ENGLISH).flatMap(({ signature }) => [...signature.matchAll(/\w+ = [^,)]+/g)].map(([text]) => text));
  assert.deepEqual(defaults, ["format = 'datetime'", 'leap = false']);
  assert.equal(api.formatDateTime(0), api.formatDateTime(0, 'datetime'));
  // A month that has a leap month of the same number.
  assert.equal(api.solarDate(1, 6, 2025), api.solarDate(1, 6, 2025, false));
  assert.notEqual(api.solarDate(1, 6, 2025), api.solarDate(1, 6, 2025, true));
  const said = (name) => apiTable(ENGLISH).find(({ signature }) => signature.startsWith(name)).gives.match(/`\{([a-z, ]+)\}/)[1].split(', ');
  assert.deepEqual(said('lunarDate'), members('LunarDate'));
  assert.deepEqual(said('checkFeed'), members('FeedProblem'));
});

/** Every call in a cell with what the cell says it gives. */
const examples = (text) => apiTable(text).flatMap(({ signature, gives }) => {
  const [name] = signature.split('(');
  return [
    ...[...gives.matchAll(/`(\w+\([^`]+\))` is `([^`]+)`/g)].map(([, call, result]) => [call, result]),
    ...[...gives.matchAll(/`([^`]+)` for `(\w+\([^`]+\))`/g)].map(([, result, call]) => [call, result]),
    ...[...gives.matchAll(/`([^`]+)` for `('[^`]+')`/g)].map(([, result, value]) => [`${name}(${value})`, result]),
  ];
});
const evaluated = (code) => Function(...Object.keys(api), `return (${code})`)(...Object.values(api));
/** A text may stand without quotes. @type {(example: string[]) => boolean} */
const same = ([call, result]) => {
  const value = evaluated(call);
  return value === result || JSON.stringify(value) === JSON.stringify(/^['{]/.test(result) ? evaluated(result) : null);
};

test('the calls in docs/scripting.md and in the types give what stands beside them', () => {
  assert.equal(examples(ENGLISH).length, 4);
  assert.deepEqual(examples(ENGLISH).filter((example) => !same(example)), []);
  const inTypes = [...types.text.matchAll(/@example (.+)(?:\n \*)? +\/\/ (.+)/g)].map(([, call, result]) => [call, result]);
  // But for the two that are no functions, and for `mount`, which needs a page.
  assert.equal(inTypes.length, exported.length - 3);
  assert.deepEqual(inTypes.filter((example) => !same(example)), []);
});

test('a call that gives something else is found', () => {
  const wrong = ENGLISH.replace("'2007-02-17'` for", "'2007-02-18'` for").replace('`dan van` for', '`dan` for').replaceAll('`Thứ Năm, ngày 29', '`Thứ Sáu, ngày 29').replace('{day: 30, month: 10, leap: false', '{day: 30, month: 10, leap: true');
  assert.equal(examples(wrong).filter((example) => !same(example)).length, 4);
});

const firsts = (text, ...head) => table(text, ...head).map(([first]) => codes(first)[0]);
const FORMATS = ['name', '29/12/2016 15:13:27'];

test('formats, events and kinds of errors are those of the types', () => {
  assert.deepEqual(firsts(ENGLISH, ...FORMATS), words('NamedFormat'));
  assert.deepEqual(firsts(VIETNAMESE, 'tên', 'kết quả'), words('NamedFormat'));
  assert.deepEqual(firsts(ENGLISH, 'kind', 'when', 'the visitor reads', 'the console adds'), words('VnErrorKind'));
  const details = table(ENGLISH, 'event', '`detail`').map(([event, detail]) => [codes(event)[0], codes(detail)[0].slice(1, -1).split(', ')]);
  assert.deepEqual(details, [['vn-load', members('VnLoadDetail')], ['vn-error', members('VnErrorDetail')]]);
  assert.throws(() => firsts(ENGLISH, 'no', 'table'), /no table no \| table/);
});

test('the kinds of findings are those of the source, in docs/data.md and in the types', () => {
  const [, body] = /const fn name\(self\)[^]*?match self \{([^]*?)\n {8}\}/.exec(read('src/feed/problem.rs'));
  // The file of a check is a string, which has no encoding.
  const kinds = [...body.matchAll(/=> "([\w-]+)"/g)].map(([, kind]) => kind).filter((kind) => kind !== 'encoding').sort();
  assert.ok(kinds.length > 10);
  assert.deepEqual(firsts(ENGLISH, 'kind', 'severity', 'means').sort(), kinds);
  const [, union] = /interface FeedProblem \{[^]*?kind:([^;]*);/.exec(read('src/browser/api.d.ts'));
  assert.deepEqual([...union.matchAll(/'([\w-]+)'/g)].map(([, kind]) => kind).sort(), kinds);
});

/** The rows whose text is not what the function gives for the instant of the table's head. */
const wrongFormats = (rows) => rows.filter(([name, shown]) => {
  const [said] = codes(shown);
  const date = codes(name)[0] === 'document' && said.includes('2023') ? '05/02/2023' : '29/12/2016 15:13:27';
  return codes(name)[0] !== 'relative' && api.formatDateTime(date, codes(name)[0]) !== said;
}).map(([name]) => name);

test('the reasons why WebAssembly cannot run are those of the source', () => {
  const sources = ['compile', 'entry.module', 'launch'].map((name) => read(`src/js/${name}.js`).replace(/\$\{[^}]*(?:url|origin\}\$\{[^}]*pathname)\}/g, 'URL').replace('${response.status}', '404')).join('\n');
  const reasons = (text) => table(text, 'the line ends', 'what to do').flatMap(([reason]) => codes(reason));
  assert.ok(reasons(ENGLISH).length > 8);
  assert.deepEqual(reasons(ENGLISH).filter((reason) => !sources.includes(reason.replace(/^URL (?=is|was)/, ''))), []);
});

test('the formats look as the tables show them', () => {
  for (const rows of [table(ENGLISH, ...FORMATS), table(VIETNAMESE, 'tên', 'kết quả')]) {
    assert.deepEqual(wrongFormats(rows), []);
    assert.deepEqual(wrongFormats(rows.map(([name, shown]) => [name, shown.replace('29', '28')])).length > 5, true);
  }
});

// tests/e2e/snippets.test.mjs runs html and js, docs.test.mjs reads json, guides.test.mjs and convert.test.mjs run sh, cron and bat; tests/long has
// the servers of apache and nginx, WordPress for php, and compiles ts.
const TESTED = ['html', 'js', 'json', 'sh', 'cron', 'bat', 'apache', 'nginx', 'php', 'ts'];
const SHOWN = ['css', 'xml', 'sql', 'powershell', ''];

/** The blocks that no test would find or run. */
function untested(text) {
  const unclosed = (text.match(/^ *```/gm) ?? []).length - 2 * blocks(text).length;
  return [...blocks(text).map(({ language }) => language).filter((language) => ![...TESTED, ...SHOWN].includes(language)), ...Array(unclosed).fill('not closed')];
}

test('no document has code of a language that no test runs', () => {
  for (const file of ['README.md', 'README.vi.md', ...documentsIn('docs'), ...documentsIn('docs/vi')]) assert.deepEqual(untested(read(file)), [], file);
  assert.deepEqual(untested('```rust\nfn main() {}\n```\n```html\n<p>\n'), ['rust', 'not closed']);
});
