// The documents whose pages preload the wasm: by the same URL by which the module asks for it, or the page loads it twice.

import { readFileSync, writeFileSync } from 'node:fs';
import { inRepo } from '../project.mjs';
import { urlHash } from './integrity.mjs';

export const DOCUMENTS = ['README.md', 'www/huong-dan/may-chu.md', 'www/mo-dun.html'];

/** A text with the hash of this wasm in each URL of it. */
export const currentUrls = (text, wasm) => text.replace(/(?<=vn-portal-widgets_bg\.wasm\?)\w+/g, urlHash(wasm));

/** README.md as the package has it: without its pictures and what stands below them, whose files are not in the package. */
export const packageReadme = (wasm) => currentUrls(readFileSync(inRepo('README.md'), 'utf8'), wasm).replace(/^!\[[^]*?\n\n/gm, '');

export function updateDocuments(wasm) {
  for (const name of DOCUMENTS) {
    const old = readFileSync(inRepo(name), 'utf8');
    const text = currentUrls(old, wasm);
    if (text !== old) writeFileSync(inRepo(name), text);
  }
}
