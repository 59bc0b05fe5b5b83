// One page: what its elements show first, written into it as declarative shadow roots, and proved to mean the same.

import { inlineData } from '../vn-portal-widgets.js';
import { edited } from './encoding.js';
import { canHost, dataScript, hasFallback, hasOwnRoot, isOurs, readPage, valueOf, walk } from './page.js';
import { encode, parse } from './parser.js';
import { hasInlineSheets, link, packageFolder, style, textOf } from './sheets.js';
import { fileOf, readData, shown } from './site.js';

/** @import { DefaultTreeAdapterTypes as Tree } from 'parse5' */
/** @import { Edit } from './encoding.js' */
/** @import { Page, Widget } from './page.js' */
/** @import { Site } from './site.js' */
/** @import { FeedProblem } from '../vn-portal-widgets.js' */

/** The data of an element: its text, the URL that it is of, the file it is in, and where in that file it begins. */
/** @typedef {{ text: string, url: string, file?: string, line: number, column: number }} Data */
/** @typedef {{ html: string | null, error?: { kind: string, message: string }, notes: string[] }} FirstView */
/** @typedef {{ renderPage: (json: string) => FirstView[], checkFeed: (text: string, url?: string) => FeedProblem[] }} Wasm */
/** @typedef {{ name: string, url: URL, site: Site, css?: string, inlineCss?: boolean }} Setting */
/** What is to be said of an element, and of which. @typedef {{ place: string, text: string }} Note */
/** @typedef {{ bytes: Buffer, notes: Note[] }} Outcome */

/** Why a page stays as it is, a line each. */
export class Failure extends Error {
  /** @param {string[]} lines */
  constructor(lines) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Takes out what was written. @param {Buffer} bytes @param {Setting} setting @returns {Outcome} */
export function withoutViews(bytes, setting) {
  const page = readPage(bytes);
  return { bytes: edited(bytes, page.reading, editsOf(page, new Map(), setting)), notes: [] };
}

/** @param {Buffer} bytes @param {Setting} setting @param {Wasm} wasm @returns {Outcome} */
export function withViews(bytes, setting, wasm) {
  const page = readPage(bytes);
  /** @type {Note[]} */
  const notes = [];
  const note = (/** @type {Widget} */ widget, /** @type {string} */ text) => notes.push({ place: placeIn(setting, widget), text: `note: <${widget.tag}>: ${inLine(text)}` });
  const views = firstViews(page, setting, wasm, note);
  const sheet = sheetOf(page, setting, views);
  for (;;) {
    const texts = new Map([...views].map(([widget, html]) => [widget, `<template shadowrootmode="open">${sheet(widget.tag)}${html}</template>`]));
    const edits = editsOf(page, texts, setting);
    const written = edits.length ? edited(bytes, page.reading, edits) : bytes;
    const wrong = edits.length ? changed(page, readPage(written), views, setting) : [];
    if (wrong.length === 0) return { bytes: written, notes };
    for (const widget of wrong) {
      note(widget, 'browsers would read something else in this page, so nothing is written');
      views.delete(widget);
    }
  }
}

/** What a file says must not steer the terminal. @param {string} text */
const inLine = (text) => text.replace(/\p{Cc}/gu, ' ');

/** @param {Setting} setting @param {Widget} widget */
const placeIn = ({ name }, { place }) => `${name}:${place.line}:${place.column}`;

/**
 * The HTML of what the elements show first.
 *
 * @param {Page} page @param {Setting} setting @param {Wasm} wasm @param {(widget: Widget, text: string) => void} note
 * @returns {Map<Widget, string>}
 */
function firstViews(page, setting, { renderPage, checkFeed }, note) {
  const base = baseOf(page.document, setting.url);
  const [{ element: root }] = walk(page.document);
  /** @type {string[]} */
  const errors = [];
  const fail = (/** @type {Widget} */ widget, /** @type {string} */ text) => errors.push(`${placeIn(setting, widget)}: error: <${widget.tag}>: ${inLine(text)}`);
  /** @type {Map<string, Data>} Each file is read once. */
  const files = new Map();
  /** @type {Map<Widget, Data>} */
  const data = new Map();
  /** @type {Set<Widget>} Those that something may be written into. */
  const open = new Set();
  for (const widget of page.widgets) {
    const obstacle = obstacleIn(widget);
    if (obstacle) note(widget, obstacle);
    else open.add(widget);
    try {
      const found = widget.hasData ? dataOf(widget, base, setting, files) : undefined;
      if (typeof found === 'object') data.set(widget, found);
      if (typeof found !== 'string') continue;
      if (open.delete(widget)) note(widget, found);
    } catch (error) {
      if (obstacle) continue;
      if (error instanceof Failure) errors.push(...error.lines);
      fail(widget, error instanceof Failure ? 'its data cannot be read' : /** @type {Error} */ (error).message);
    }
  }
  // All of them: the first article decides what lists leave out, and names are told apart.
  const elements = page.widgets.map((widget) => ({
    tag: widget.tag,
    attributes: widget.attributes,
    data: data.get(widget)?.text ?? null,
    url: data.get(widget)?.url ?? null,
    language: widget.language,
    hasFallback: hasFallback(widget.host),
  }));
  const info = { url: setting.url.href, base: base.href, language: valueOf(root, 'lang') ?? '' };
  const results = open.size && errors.length === 0 ? renderPage(JSON.stringify({ page: info, elements })) : [];
  /** @type {Map<Widget, string>} */
  const views = new Map();
  for (const [index, { html, error, notes }] of results.entries()) {
    const widget = page.widgets[index];
    if (!open.has(widget)) continue;
    for (const text of notes) note(widget, text);
    if (html !== null) views.set(widget, html);
    // What HTML cannot say is left out; everything else is a mistake that somebody has to mend.
    if (error?.kind === 'html') {
      note(widget, `${error.message}, so nothing is written`);
    } else if (error) {
      errors.push(...problems(error, data.get(widget), checkFeed, setting));
      fail(widget, error.message);
    }
  }
  if (errors.length) throw new Failure([...new Set(errors)]);
  return views;
}

/** Why nothing can be written into an element. @param {Widget} widget */
function obstacleIn({ host }) {
  if (hasOwnRoot(host)) return 'the page has given it a shadow root of its own';
  return canHost(host) ? undefined : `<${host.tagName} data-vn> cannot have a shadow root; a <div data-vn> can`;
}

/**
 * What is wrong with data that cannot be shown, by its place in its file.
 *
 * @param {{ kind: string }} error @param {Data | undefined} data @param {Wasm['checkFeed']} checkFeed @param {Setting} setting
 */
function problems({ kind }, data, checkFeed, setting) {
  if (!data) return [];
  const found = checkFeed(data.text, data.url).filter((problem) => problem.kind === kind && problem.severity === 'error');
  return found.map(({ line, column, path, message }) => {
    const place = `${data.line + line - 1}:${line === 1 ? data.column + column - 1 : column}`;
    return `${data.file ? shown(data.file) : setting.name}:${place}: error: ${inLine(path ? `${path}: ${message}` : message)}`;
  });
}

/** @param {Tree.Document} document @param {URL} url */
function baseOf(document, url) {
  for (const { element } of walk(document)) {
    const href = element.tagName === 'base' ? valueOf(element, 'href') : undefined;
    if (href === undefined) continue;
    const base = URL.canParse(href, url) ? new URL(href, url) : url;
    return /^(data|javascript):$/.test(base.protocol) ? url : base;
  }
  return url;
}

/**
 * The data of an element, or why it has none for us.
 *
 * @param {Widget} widget @param {URL} base @param {Setting} setting @param {Map<string, Data>} files
 * @returns {Data | string}
 */
function dataOf({ host, attributes }, base, { site }, files) {
  const src = attributes.src?.trim();
  if (!src) {
    const script = dataScript(host);
    const place = script?.sourceCodeLocation?.startTag;
    if (!script || !place) return 'it names no data: neither src nor a <script type="application/json"> in it';
    return { text: inlineData(textOf(script)), url: base.href, line: place.endLine, column: place.endCol };
  }
  if (!URL.canParse(src, base)) throw new Error(`src="${src}" is no URL`);
  const url = new URL(src, base);
  const found = fileOf(site, url);
  if ('elsewhere' in found) return `src="${src}" is ${found.elsewhere}, so nothing is written`;
  const { file } = found;
  const known = files.get(url.href);
  if (known) return known;
  const { text, line, column, message } = readData(file);
  if (text === null) throw new Failure([`${shown(file)}:${line}:${column}: error: ${message}`]);
  const data = { text, url: url.href, file, line: 1, column: 1 };
  files.set(url.href, data);
  return data;
}

/** What begins a template, by tag. @param {Page} page @param {Setting} setting @param {Map<Widget, string>} views @returns {(tag: string) => string} */
function sheetOf({ document }, { css, inlineCss, name }, views) {
  if (inlineCss || (css === undefined && hasInlineSheets(document))) return style;
  const folder = css === undefined ? packageFolder(document) : css.replace(/\/*$/, '/');
  if (folder === undefined && views.size) throw new Failure([`${name}:1:1: error: the page does not load the widget script, so the URL of the style sheets is not known; name their folder with --css`]);
  return (tag) => link(folder ?? '', tag);
}

/** What changes in a page for these templates to be in it and no others. @param {Page} page @param {Map<Widget, string>} texts @param {Setting} setting @returns {Edit[]} */
function editsOf({ text, widgets, templates }, texts, { name }) {
  const places = new Map(templates.map((template) => [template, placeOf(template, name)]));
  const replaced = new Map(widgets.flatMap((widget) => {
    const old = widget.host.childNodes.find(isOurs);
    return old && texts.has(widget) ? [[old, texts.get(widget) ?? '']] : [];
  }));
  const added = [...texts].filter(([{ host }]) => !host.childNodes.some(isOurs)).map(([{ place }, text]) => ({ start: place.end, end: place.end, text }));
  const edits = [...[...places].map(([template, place]) => ({ ...place, text: replaced.get(template) ?? '' })), ...added];
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text).sort((a, b) => a.start - b.start);
}

/** @param {Tree.Template} template @param {string} name */
function placeOf({ sourceCodeLocation: location }, name) {
  if (!location?.endTag) throw new Failure([`${name}:${location?.startLine}:${location?.startCol}: error: a template that this command wrote has lost its end tag`]);
  return { start: location.startOffset, end: location.endOffset };
}

/**
 * The elements whose template, parsed with the page as a browser parses it, is not what it was written from.
 *
 * @param {Page} before @param {Page} after @param {Map<Widget, string>} views @param {Setting} setting
 */
function changed(before, after, views, { name }) {
  const rest = (/** @type {Page} */ { document, templates }) => encode(document, new Set(templates));
  if (rest(before) !== rest(after)) throw new Failure([`${name}:1:1: error: with what would be written, browsers read the rest of the page differently`]);
  return before.widgets.filter((widget, index) => {
    const html = views.get(widget);
    const template = after.widgets[index].host.childNodes.find(isOurs);
    return html !== undefined && (!template || encode(template.content, new Set(template.content.childNodes.slice(0, 1))) !== parse(`<!DOCTYPE html><body>${html}`));
  });
}
