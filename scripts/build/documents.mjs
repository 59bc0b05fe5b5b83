// The documents that the build writes: the pages that preload the wasm, and the ones that are in the package.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { urlHash } from './integrity.mjs';

/** These preload the wasm, and must do so by the URL that the module asks for, or the page loads it twice. */
export const PRELOADING = ['README.md', 'docs/vi/may-chu.md', 'www/mo-dun.html'];

// For people who work on the code. Everybody else should have the documentation without a network.
const NOT_IN_PACKAGE = /^docs\/(?:decisions\/|(?:contract|dependencies)\.md$)/;

/** A text with the hash of this wasm in each URL of it. */
const currentUrls = (text, wasm) => text.replace(/(?<=vn-portal-widgets_bg\.wasm\?)\w+/g, urlHash(wasm));

function packaged() {
  const docs = readdirSync(inRepo('docs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(inRepo(), path.join(parentPath, name)).replaceAll(path.sep, '/'));
  return ['README.md', 'README.vi.md', ...docs.filter((name) => !NOT_IN_PACKAGE.test(name)).sort()];
}

/** Without pictures, and with links to files outside the package as plain text. */
function standalone(text, file, files) {
  const isThere = (link) => /^(?:[a-z]+:|#)/i.test(link) || files.includes(path.posix.join(path.posix.dirname(file), link.split('#')[0]));
  return text.replace(/^!\[.*\n\n/gm, '').replace(/\[([^\]\n]*)\]\(([^)\s]+)\)/g, (whole, words, link) => (isThere(link) ? whole : words));
}

/** The package's documents as `{name: text}`. */
export function packageDocuments(wasm) {
  const names = packaged();
  const files = [...names, 'LICENSE-MIT', 'LICENSE-APACHE'];
  return Object.fromEntries(names.map((name) => [name, standalone(currentUrls(readFileSync(inRepo(name), 'utf8'), wasm), name, files)]));
}

export function updateDocuments(wasm) {
  for (const name of PRELOADING) {
    const old = readFileSync(inRepo(name), 'utf8');
    const text = currentUrls(old, wasm);
    if (text !== old) writeFileSync(inRepo(name), text);
  }
}
