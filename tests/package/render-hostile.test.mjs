// Written HTML is safe HTML: the whole corpus of tests/fixtures/html and tests/fixtures/paste, written by the command `render`, parsed back, and compared
// with what is to be shown of each row. tests/e2e/written.test.mjs loads the same page.

import assert from 'node:assert/strict';
import test from 'node:test';
import { encode, parsePage } from '../../pkg/bin/parser.js';
import { ALL, corpusPage, HOSTILE } from '../e2e/lib/corpus.mjs';
import { siteOf, TEMPLATE } from './rendering.mjs';

const ORIGIN = 'https://trang.gov.vn';
const PAGE = `${ORIGIN}/a.html`;

const VOID = ['br', 'col', 'hr', 'img', 'source', 'wbr'];
const URLS = ['cite', 'href', 'poster', 'src'];
// As tests/browser/body.js: what the article adds to a body to show it.
const ADDED = ['role', 'tabindex', 'data-action', 'aria-label', 'lang'];
const WORDS_OF_OURS = /^Xem (video trên|nội dung tại) /;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
const valueOf = ({ attrs }, name) => attrs?.find((attribute) => attribute.name === name)?.value;
const textOf = (node) => node.value ?? node.childNodes?.map(textOf).join('') ?? '';

/** A tree on one line, as the expected texts of the corpus have it. */
function printed(node) {
  if (node.nodeName === '#text') return escaped(node.value);
  const inner = () => node.childNodes.map(printed).join('');
  if (node.nodeName === 'div' && valueOf(node, 'role') === 'group' && node.childNodes.some(({ nodeName }) => nodeName === 'table')) return inner();
  const isPicture = node.nodeName === 'img';
  const isOurs = (name, value) => (isPicture && valueOf(node, 'data-action') && ADDED.includes(name)) || (isPicture && name === 'alt' && value === '')
    || (name === 'lang' && ((node.nodeName === 'table' && value === '') || (node.nodeName === 'a' && value === 'vi' && WORDS_OF_OURS.test(textOf(node)))));
  const attributes = node.attrs.filter(({ name, value }) => !isOurs(name, value))
    .map(({ name, value }) => ` ${name}="${escaped(URLS.includes(name) ? new URL(value, PAGE).href : value)}"`);
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

/** The rows of which something else is written than is to be shown. */
const differences = (bodies) => ALL.flatMap(({ title, expected, or }, index) => {
  const body = bodies.get(index);
  return expected === undefined || [expected, or].map(withoutEmptyAlt).includes(body) ? [] : [`${title}: ${body} for ${expected}`];
});

test('what is written of each row is what is to be shown of it', (t) => {
  const page = corpusPage();
  const site = siteOf(t, { 'a.html': page });
  const { status, stderr } = site.render('--site', ORIGIN, '--css', '/pkg', 'a.html');
  assert.deepEqual([status, stderr], [0, '']);
  const written = site.text('a.html');
  const bodies = bodiesIn(written);
  assert.ok(HOSTILE.length >= 952 && bodies.size === ALL.length, `${bodies.size} of ${ALL.length}`);
  assert.deepEqual(differences(bodies), []);
  // Beside the templates the page is what it was, node by node.
  assert.equal(written.replace(TEMPLATE, ''), page);
  assert.equal(encode(parsePage(written.replace(TEMPLATE, ''))), encode(parsePage(page)));
});

test('the same rows as they are would be noticed', () => {
  const page = corpusPage({ inside: (payload) => `<template shadowrootmode="open"><div part="body">${payload}</div></template>` });
  const found = differences(bodiesIn(page));
  assert.ok(found.length > HOSTILE.length * 0.9, `${found.length} of ${HOSTILE.length}`);
});
