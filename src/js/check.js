// `checkFeed`: what is wrong with a file, or might be, for webmasters to see before they publish it.

import { checkRunning } from './api.js';
import { bytesOf, MAX_BYTES, read } from './ask.js';
import { core } from './core.js';
import { parse } from './natives.js';
import { positionOf } from './position.js';

/** Most HTML of an article, in bytes; CONTRACT section 3. */
const MAX_HTML = 1 << 20;

/** Kinds of mistakes and what they mean, in turn, each with a line's end behind it. */
let advice;

/** Takes those of src/strings.rs. */
export function adviseWith(text) {
  advice = text;
}

const sizeOf = (text) => bytesOf(text).length;

/** Everything that is wrong with a text, or might be: see api.d.ts. */
export function checkFeed(text, url) {
  checkRunning();
  const document = String(text);
  const found = [];
  const lines = advice.split('\n');
  const tell = (severity, kind, path, position = positionOf(document, path)) => {
    const [line, column] = position;
    found.push({ severity, path, line, column, kind, message: lines[lines.indexOf(kind) + 1] });
  };
  if (sizeOf(document) > MAX_BYTES) tell('error', 'too-large', '', [1, 1]);
  let json;
  try {
    json = parse(document);
  } catch {
    tell('error', 'json', '', positionOf(document));
    return found;
  }
  const base = url ?? globalThis.document?.baseURI ?? 'https://localhost/';
  const problems = read(bytesOf(document), String(base), undefined, core.problems).split('\0');
  for (let at = 0; at + 1 < problems.length; at += 2) tell('error', problems[at], problems[at + 1]);
  if (Array.isArray(json?.items)) {
    const ids = new Set();
    json.items.forEach((item, index) => warn(item, `items[${index}]`, tell, ids));
  } else if (!problems.includes('feed')) {
    warn(json, '', tell, new Set());
  }
  return found;
}

/** Warns of what is no mistake, but perhaps not meant. */
function warn(item, path, tell, ids) {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return;
  const at = (name) => (path ? `${path}.${name}` : name);
  const { id, content_html: html, image, banner_image: banner, date_published: date, _vn: extension } = item;
  if (id !== undefined && ids.has(String(id))) tell('warning', 'duplicate-id', at('id'));
  ids.add(String(id));
  if (typeof html === 'string') {
    if (sizeOf(html) > MAX_HTML) tell('error', 'too-large', at('content_html'));
    if (/<img\b(?![^>]*\salt\s*=)/i.test(html)) tell('warning', 'alt', at('content_html'));
  }
  if ((image || banner) && !extension?.image_alt) tell('warning', 'alt', at(image ? 'image' : 'banner_image'));
  if (date === undefined) tell('warning', 'no-date', path);
  for (const name of ['date_published', 'date_modified']) {
    const [, day, month] = /^\s*(\d\d?)[-/.](\d\d?)[-/.]\d{4}/.exec(item[name]) ?? [];
    if (day <= 12 && month <= 12 && Number(day) !== Number(month)) tell('warning', 'ambiguous-date', at(name));
  }
}
