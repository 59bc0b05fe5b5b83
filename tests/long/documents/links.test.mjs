// Every link of the pages of www/ leads to a file, and to an element where it has a fragment. Those of the documents are in
// tests/package/docs.test.mjs. Links to other sites are listed and not followed: a test must not depend on them.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { inRepo } from '../../../scripts/project.mjs';
import { documentsIn, read } from '../../package/documents.mjs';
import { idsOf, linksOf, pages } from './pages.mjs';

const isExternal = (link) => /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link);

// www/trang-thai.js answers these itself.
const ANSWERED = /^trang-thai\/[\w-]+\.json$/;

/** The links of a page that lead nowhere. Routes that a script makes of a fragment begin with `#/`. */
function deadLinks(file, html) {
  return linksOf(html).filter((link) => !isExternal(link) && !link.startsWith('#/') && !ANSWERED.test(link)).filter((link) => {
    const [name, fragment] = link.replace(/\?[^#]*/, '').split('#');
    const target = name ? path.join(name.startsWith('/') ? 'www' : path.dirname(file), decodeURIComponent(name)) : file;
    if (!existsSync(inRepo(target))) return true;
    return Boolean(fragment) && target.endsWith('.html') && !idsOf(target === file ? html : read(target)).includes(decodeURIComponent(fragment));
  });
}

for (const file of pages()) test(`every link of ${file} leads somewhere`, () => assert.deepEqual(deadLinks(file, read(file)), []));

test('a link to no file and one to no element are found', () => {
  const html = '<p id="a"><a href="#a"></a><a href="#b"></a><a href="none.html"></a><template><img src="none.png"></template><a href="index.html#none"></a><a href="https://example.vn/none"></a>';
  assert.deepEqual(deadLinks('www/index.html', html), ['#b', 'none.html', 'none.png', 'index.html#none']);
});

test('links to other sites', (t) => {
  const inDocuments = ['.', 'docs', 'docs/vi', 'docs/decisions'].flatMap(documentsIn).flatMap((file) => [...read(file).matchAll(/\]\((https?:[^)\s]+)\)/g)].map(([, link]) => [link, file]));
  const onPages = pages().flatMap((file) => linksOf(read(file)).filter((link) => /^https?:/.test(link)).map((link) => [link, file]));
  const links = [...inDocuments, ...onPages];
  for (const [link, file] of links) t.diagnostic(`${link} in ${file}`);
  assert.ok(links.every(([link]) => URL.canParse(link)));
});
