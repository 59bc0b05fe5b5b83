// What an input is: its content says, not its name.

import { statSync } from 'node:fs';
import { pagesOf } from '../files.js';
import { feedSource } from './feeds.js';
import { pagesSource } from './pages.js';
import { tableSource } from './table.js';
import { beginOf } from './text.js';
import { wordpressSource } from './wordpress.js';

/** @import { Settings, Source } from './types.js' */

/** How files of office programs begin. */
const OFFICE = ['PK\x03\x04', '\xd0\xcf\x11\xe0'];

/** @param {string} name @param {Settings} settings @returns {Source} */
export function sourceOf(name, settings) {
  if (statSync(name).isDirectory()) {
    const files = pagesOf([name]);
    if (files.length === 0) throw new Error(`${name} has no pages, which end in .html or .htm`);
    return pagesSource(files, { ...settings, folder: name });
  }
  const begin = beginOf(name);
  if (OFFICE.some((mark) => begin.startsWith(mark))) throw new Error(`${name} is a file of an office program: save it as CSV first`);
  // UTF-16 has a zero between the letters of markup. What looks like a mark of UTF-8 is one.
  const text = begin.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  if (/^[{[]/.test(text)) return feedSource(name, { ...settings, isXml: false });
  if (!text.startsWith('<')) return tableSource(name, settings);
  if (/xmlns:wp\s*=\s*["']http:\/\/wordpress\.org\/export\//.test(text)) return wordpressSource(name, settings);
  const root = rootOf(text);
  return root === 'html' || root === '!doctype' ? pagesSource([name], settings) : feedSource(name, { ...settings, isXml: true });
}

/** The name of the first tag that is not of a declaration or comment, in lower case. @param {string} text */
function rootOf(text) {
  const markup = text.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '').trimStart();
  return /^<(!doctype(?=\s+html)|[^\s/>!]+)/i.exec(markup)?.[1].toLowerCase();
}
