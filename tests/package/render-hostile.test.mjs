// Written HTML is safe HTML: the whole corpus of tests/fixtures/html and tests/fixtures/paste, written by the command `render`, parsed back, and compared
// with what is to be shown of each row. tests/e2e/written.test.mjs loads the same page.

import assert from 'node:assert/strict';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRepo } from '../../scripts/project.mjs';
import { ALL, corpusPage, HOSTILE } from '../e2e/lib/corpus.mjs';
import { siteOf, TEMPLATE } from './rendering.mjs';

const { encode, parsePage } = await import(pathToFileURL(inRepo('pkg', 'bin', 'parser.js')).href);

/** As in the tests of the browser, where the page of the expected texts is at the root of a site without TLS. */
const SITE = 'http://trang.gov.vn/';
const BASE = '<base href="/">';

const VOID = ['br', 'col', 'hr', 'img', 'source', 'wbr'];
const URLS = ['cite', 'href', 'poster', 'src'];
// As tests/browser/body.js: what the article adds to a body to show it.
const ADDED = ['role', 'tabindex', 'data-action', 'aria-label', 'lang'];
const WORDS_OF_OURS = /^Xem (video trên|nội dung tại) /;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
const valueOf = ({ attrs }, name) => attrs?.find((attribute) => attribute.name === name)?.value;
const textOf = (node) => node.value ?? node.childNodes?.map(textOf).join('') ?? '';

const absolute = (url) => (URL.canParse(url, SITE) ? new URL(url, SITE).href.replace(SITE, 'https://trang.gov.vn/') : url);

/** A tree on one line, as the expected texts of the corpus have it. */
function printed(node) {
  if (node.nodeName === '#text') return escaped(node.value);
  if (!node.attrs) return `<!${node.nodeName}>`;
  const inner = () => node.childNodes.map(printed).join('');
  if (node.nodeName === 'div' && valueOf(node, 'role') === 'group' && node.childNodes.some(({ nodeName }) => nodeName === 'table')) return inner();
  const isPicture = node.nodeName === 'img';
  const isOurs = (name, value) => (isPicture && valueOf(node, 'data-action') && ADDED.includes(name)) || (isPicture && name === 'alt' && value === '')
    || (name === 'lang' && ((node.nodeName === 'table' && value === '') || (node.nodeName === 'a' && value === 'vi' && WORDS_OF_OURS.test(textOf(node)))));
  const attributes = node.attrs.filter(({ name, value }) => !isOurs(name, value))
    .map(({ name, value }) => ` ${name}="${escaped(URLS.includes(name) ? absolute(value) : value)}"`);
  return `<${node.nodeName}${attributes.join('')}>${VOID.includes(node.nodeName) ? '' : `${inner()}</${node.nodeName}>`}`;
}

const find = (node, part) => (valueOf(node, 'part') === part ? node : (node.childNodes ?? []).map((child) => find(child, part)).find(Boolean));

/** The bodies in a page that was written, by the index of their row. */
function bodiesIn(html) {
  const bodies = new Map();
  const next = [parsePage(html)];
  for (let node = next.pop(); node; node = next.pop()) {
    const template = node.nodeName === 'vn-article' && node.childNodes.find(({ nodeName }) => nodeName === 'template');
    if (template) {
      const body = find(template.content, 'body');
      bodies.set(Number(valueOf(node, 'id').slice('row-'.length)), body ? body.childNodes.map(printed).join('') : '(no body)');
    }
    next.push(...node.childNodes ?? []);
  }
  return bodies;
}

const withoutEmptyAlt = (html) => html?.replaceAll(' alt=""', '');

/** Browsers close the second details of a name as they parse it, which parse5 does not. */
const CLOSED = 'details of one name';

/** The rows of which something else is written than is to be shown. */
const differences = (bodies) => ALL.flatMap(({ title, expected, or }, index) => {
  const body = bodies.get(index);
  const isRight = expected === undefined || [expected, or ?? expected].map(withoutEmptyAlt).includes(body);
  return isRight || title === CLOSED ? [] : [`${title}: ${body} for ${expected}`];
});

test('what is written of each row is what is to be shown of it', (t) => {
  const page = corpusPage({ head: BASE }).replace(' lang="vi"', '');
  const site = siteOf(t, { 'a.html': page });
  const { status, stderr } = site.render('--site', SITE, '--css', '/pkg', 'a.html');
  assert.equal(status, 0);
  assert.deepEqual(stderr.split('\n').filter((line) => /nothing is written|error:/.test(line)), []);
  const written = site.text('a.html');
  const bodies = bodiesIn(written);
  assert.ok(HOSTILE.length >= 952 && bodies.size === ALL.length, `${bodies.size} of ${ALL.length}`);
  assert.deepEqual(differences(bodies), []);
  // Beside the templates the page is what it was, node by node.
  assert.equal(written.replace(TEMPLATE, ''), page);
  assert.equal(encode(parsePage(written.replace(TEMPLATE, ''))), encode(parsePage(page)));
});

test('the same rows as they are would be noticed', () => {
  const raw = (payload) => `<vn-article id="row-0"><template shadowrootmode="open"><div part="body">${payload}</div></template></vn-article>`;
  // What is too deep for the stack of this test is prepared before it is read: src/html/prepare.
  const isDeep = (payload) => /(?:<b>|<font>|<ul><li>|<div>){150}/.test(payload);
  const found = differences(new Map(ALL.map(({ payload }, index) => [index, isDeep(payload) ? payload : bodiesIn(raw(payload)).get(0)])));
  assert.ok(found.length > HOSTILE.length * 0.9, `${found.length} of ${HOSTILE.length}`);
});
