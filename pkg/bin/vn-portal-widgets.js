#!/usr/bin/env node

// src/cli/vn-portal-widgets.js
import { parseArgs } from "node:util";
import { whenReady } from "../vn-portal-widgets.js";

// src/cli/check.js
import { checkFeed } from "../vn-portal-widgets.js";

// src/cli/site.js
import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { decodeFile } from "../vn-portal-widgets.js";
var UNKNOWN = "https://vn-portal-widgets.invalid/";
var PROGRAM = /\.(?:as[chmp]x?|aspx|axd|cgi|do|jspx?|php\d?|pl|py|svc)$/i;
function siteOf(folder, url) {
  const site = URL.canParse(url) ? new URL(url) : void 0;
  if (!site || !/^https?:$/.test(site.protocol)) throw new Error(`${url} is no http: or https: URL`);
  site.search = site.hash = "";
  if (!site.pathname.endsWith("/")) site.pathname += "/";
  return { folder: realpathSync(folder), url: site };
}
function below({ folder }, file) {
  const own = path.join(realpathSync(path.dirname(file)), path.basename(file));
  const relative = path.relative(folder, own);
  return relative === "" || relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? void 0 : relative;
}
function urlOf({ url }, relative) {
  const segments = relative.split(path.sep).map((name) => encodeURI(name).replace(/[?#]/g, encodeURIComponent));
  return new URL(segments.join("/"), url);
}
function fileOf({ folder, url }, address) {
  if (address.origin !== url.origin) return { elsewhere: "of another origin" };
  if (!address.pathname.startsWith(url.pathname)) return { elsewhere: "not below the folder of --root" };
  if (PROGRAM.test(address.pathname)) return { elsewhere: "made by a server" };
  const names = address.pathname.slice(url.pathname.length).split("/").map(decoded);
  const file = path.join(folder, ...names);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    if (address.search || !path.extname(file)) return { elsewhere: "made by a server" };
    throw new Error(`there is no file ${shown(file)}`);
  }
  const real = realpathSync(file);
  if (!real.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)) throw new Error(`${shown(file)} leads out of the folder of --root`);
  return { file: real };
}
function decoded(name) {
  const own = decodeURIComponent(name);
  if (/[/\\\0]/.test(own) || own === "..") throw new Error(`${name} names no file`);
  return own;
}
function shown(file) {
  const relative = path.relative("", file);
  return relative.startsWith("..") ? file : relative;
}
var readData = (file) => decodeFile(readFileSync(file));

// src/cli/check.js
var MANY = 200;
var USAGE = `usage: vn-portal-widgets check [--json] FILE…

Says what is wrong with data files (JSON Feed, RSS, Atom), with line and column.

  --json   gives all as JSON
  --help   prints this

Exit status: 0 all is well but for warnings, 1 a file has errors, 2 a file cannot be read`;
var check = { usage: USAGE, options: { json: { type: "boolean" } }, run };
function run(files, { json }) {
  const results = files.map(checked);
  if (json) console.log(JSON.stringify(results, null, 2));
  else results.forEach(print);
  if (results.some(({ unreadable }) => unreadable)) return 2;
  return results.some(({ problems: problems2 }) => problems2.some(({ severity }) => severity === "error")) ? 1 : 0;
}
function checked(file) {
  try {
    const { text, line, column, message } = readData(file);
    if (text === null) throw new Error(`line ${line}, column ${column}: ${message}`);
    return { file, problems: checkFeed(text) };
  } catch (error) {
    return { file, problems: [], unreadable: (
      /** @type {Error} */
      error.message
    ) };
  }
}
function print({ file, problems: problems2, unreadable }) {
  if (unreadable) console.error(`${file}: ${unreadable}`);
  for (const { severity, line, column, path: path4, message } of problems2) console.log(`${file}:${line}:${column}: ${severity}: ${path4 ? `${path4}: ` : ""}${message}`);
  if (problems2.length > MANY && process.stdout.isTTY) console.log(`${file}: ${problems2.length} problems: ${counts(problems2)}`);
}
function counts(problems2) {
  const byKind = /* @__PURE__ */ new Map();
  for (const { severity, kind } of problems2) {
    const name = `${severity} ${kind}`;
    byKind.set(name, (byKind.get(name) ?? 0) + 1);
  }
  return [...byKind].map(([name, count]) => `${count} ${name}`).join(", ");
}

// src/cli/render.js
import { readFileSync as readFileSync3, statSync as statSync3 } from "node:fs";
import path3 from "node:path";
import { checkFeed as checkFeed2, renderPage } from "../vn-portal-widgets.js";

// src/cli/files.js
import { chmodSync, chownSync, closeSync, mkdirSync, openSync, readdirSync, realpathSync as realpathSync2, renameSync, rmSync, statSync as statSync2, writeFileSync } from "node:fs";
import path2 from "node:path";
var PAGE = /\.x?html?$/i;
function pagesOf(names, except) {
  const all = names.flatMap((name) => statSync2(name, { throwIfNoEntry: false })?.isDirectory() ? pagesIn(name, except) : [name]);
  return [...new Map(all.map((file) => [path2.resolve(file), file])).values()];
}
function pagesIn(folder, except) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
  return entries.sort((a, b) => a.name < b.name ? -1 : 1).flatMap((entry) => {
    const file = path2.join(folder, entry.name);
    if (entry.isDirectory()) return except !== void 0 && path2.resolve(file) === path2.resolve(except) ? [] : pagesIn(file, except);
    return PAGE.test(entry.name) ? [file] : [];
  });
}
function replace(file, bytes, like) {
  const next = successor(file, like);
  try {
    next.write(bytes);
    next.commit();
  } catch (error) {
    next.discard();
    throw error;
  }
}
function successor(file, like) {
  mkdirSync(path2.dirname(file), { recursive: true });
  const target = statSync2(file, { throwIfNoEntry: false }) ? realpathSync2(file) : file;
  const old = statSync2(target, { throwIfNoEntry: false }) ?? (like === void 0 ? void 0 : statSync2(like));
  const own = temporary(target, process.pid);
  let descriptor = openSync(own, "w");
  const close = () => {
    if (descriptor !== void 0) closeSync(descriptor);
    descriptor = void 0;
  };
  return {
    write: (data) => writeFileSync(
      /** @type {number} */
      descriptor,
      data
    ),
    commit() {
      close();
      if (old) {
        chmodSync(own, old.mode);
        if (process.getuid?.() === 0) chownSync(own, old.uid, old.gid);
      }
      renameSync(own, target);
    },
    discard() {
      close();
      rmSync(own, { force: true });
    }
  };
}
var temporary = (target, pid) => path2.join(path2.dirname(target), `.${path2.basename(target)}.${pid}.tmp`);

// src/cli/prerender.js
import { inlineData } from "../vn-portal-widgets.js";

// src/cli/prescan.js
var LENGTH = 1024;
var ATTRIBUTE = /[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|(["'])|([^\t\n\f\r >]*)))?/y;
var CONTENT = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"'][^\t\n\f\r ;]*))/i;
var XML = /^<\?xml[^>]*?\sencoding[\0-\x20]*=[\0-\x20]*(?:"([^">]*)"|'([^'>]*)')/;
function encodingNamed(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return void 0;
  }
}
function prescan(bytes) {
  const text = Buffer.from(bytes.subarray(0, LENGTH)).toString("latin1");
  if (text.startsWith("<\0?\0x\0")) return "utf-16le";
  if (text.startsWith("\0<\0?\0x")) return "utf-16be";
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const start = text.slice(at, at + "<meta ".length);
    if (start.startsWith("<!--")) {
      at = end(text, "-->", at + 2) + 2;
    } else if (/^<\/?[a-z]/i.test(start)) {
      const isMeta = /^<meta[\t\n\f\r /]/i.test(start);
      const { attributes, next } = attributesAt(text, isMeta ? at + "<meta".length : endOfName(text, at));
      const encoding = isMeta && declared(attributes);
      if (encoding) return encoding;
      at = next;
    } else if (/^<[!/?]/.test(start)) {
      at = end(text, ">", at + 1);
    }
  }
  const xml = XML.exec(text);
  return xml ? allowed(xml[1] ?? xml[2]) : void 0;
}
function declared(attributes) {
  const charset = attributes.get("charset");
  if (charset !== void 0) return allowed(charset);
  if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") return void 0;
  const content = CONTENT.exec(attributes.get("content") ?? "");
  return content ? allowed(content[1] ?? content[2] ?? content[3]) : void 0;
}
function allowed(label) {
  if (/^[\t\n\f\r ]*x-user-defined[\t\n\f\r ]*$/i.test(label)) return "windows-1252";
  const encoding = encodingNamed(label);
  return encoding?.startsWith("utf-16") ? "utf-8" : encoding;
}
function end(text, mark, from) {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
function endOfName(text, at) {
  const length = text.slice(at).search(/[\t\n\f\r >]/);
  return length < 0 ? text.length : at + length;
}
function attributesAt(text, at) {
  const attributes = /* @__PURE__ */ new Map();
  ATTRIBUTE.lastIndex = at;
  for (; ; ) {
    const [, name, double, single, open, plain] = ATTRIBUTE.exec(text) ?? [];
    if (open) return { attributes: /* @__PURE__ */ new Map(), next: text.length };
    if (!name) return { attributes, next: Math.max(at, ATTRIBUTE.lastIndex) };
    at = ATTRIBUTE.lastIndex;
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? plain ?? "");
  }
}

// src/cli/encoding.js
var MARKS = [[[239, 187, 191], "utf-8"], [[254, 255], "utf-16be"], [[255, 254], "utf-16le"]];
var WINDOWS_1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
function markedReading(bytes) {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && { encoding: found[1], isNamed: true, mark: found[0].length };
}
function readingOf(bytes) {
  const marked = markedReading(bytes);
  if (marked) return marked;
  const named = prescan(bytes);
  if (named) return { encoding: named, isNamed: true, mark: 0 };
  return { encoding: isIn(bytes, "utf-8") ? "utf-8" : "windows-1252", isNamed: false, mark: 0 };
}
function isIn(bytes, encoding) {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
function decode(bytes, { encoding, mark }) {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
  return encoding === "windows-1252" ? text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 128]) : text;
}
function edited(bytes, reading, edits) {
  const encode2 = encoderOf(reading);
  const pieces = [];
  let [byte, offset] = [reading.mark, 0];
  let kept = 0;
  for (const { start, end: end2, text } of edits) {
    byte = advance(bytes, reading.encoding, byte, start - offset);
    pieces.push(bytes.subarray(kept, byte), encode2(text));
    byte = kept = advance(bytes, reading.encoding, byte, end2 - start);
    offset = end2;
  }
  return Buffer.concat([...pieces, bytes.subarray(kept)]);
}
function advance(bytes, encoding, from, units) {
  if (encoding.startsWith("utf-16")) return from + units * 2;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const isUpTo = (to) => to <= bytes.length && decoder.decode(bytes.subarray(from, to)).length <= units;
  let found = from + units;
  let step = 1;
  for (; isUpTo(found + step); step *= 2) found += step;
  for (; step >= 1; step /= 2) if (isUpTo(found + step)) found += step;
  return found;
}
function encoderOf({ encoding, isNamed }) {
  if (encoding === "utf-8") return (text) => Buffer.from(text);
  if (encoding === "utf-16le") return (text) => Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return (text) => Buffer.from(text, "utf16le").swap16();
  const known = bytesOf(encoding);
  const bytesFor = (character) => (isNamed || character < "" ? known.get(character) : void 0) ?? [...Buffer.from(`&#${character.codePointAt(0)};`)];
  return (text) => Buffer.from([...text].flatMap(bytesFor));
}
function bytesOf(encoding) {
  const known = /* @__PURE__ */ new Map();
  for (let byte = 0; byte < 256; byte += 1) {
    const character = decode(Buffer.of(byte), { encoding, isNamed: true, mark: 0 });
    if (character.length === 1 && !/[\x80-\x9f\ufffd]/.test(character)) known.set(character, [byte]);
  }
  return known;
}

// vn:elements
var elements_default = [{ tag: "vn-clock", hasData: false }, { tag: "vn-time", hasData: false }, { tag: "vn-article", hasData: true }, { tag: "vn-related-news", hasData: true }];

// src/js/mounts.js
var ACTIVE = /^(on|style$)/;
function carriedName(name) {
  const own = name.replace(/^data-/, "");
  return own === name || own === "vn" || ACTIVE.test(own) ? void 0 : own;
}

// src/cli/page.js
import { parsePage } from "./parser.js";
var MARK = "data-vn-portal-widgets";
var HTML = "http://www.w3.org/1999/xhtml";
var HOSTS = new Set("article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "));
function readPage(bytes) {
  let reading = readingOf(bytes);
  let text = decode(bytes, reading);
  let document2 = parsePage(text);
  const encoding = reading.isNamed ? void 0 : lateEncoding(document2);
  if (encoding) {
    reading = { ...reading, encoding, isNamed: true };
    text = decode(bytes, reading);
    document2 = parsePage(text);
  }
  return { text, reading, document: document2, ...widgetsIn(document2) };
}
function lateEncoding(document2) {
  for (const { element } of walk(document2)) {
    const encoding = element.tagName === "meta" && declared(new Map(Object.entries(attributesOf(element))));
    if (encoding) return encoding;
  }
  return void 0;
}
function* walk(document2) {
  const next = [];
  const push = ({ childNodes }, language) => {
    for (let index = childNodes.length - 1; index >= 0; index -= 1) {
      const element = childNodes[index];
      if ("tagName" in element) next.push({ element, language: valueOf(element, "lang") ?? language });
    }
  };
  push(document2, "");
  for (let step = next.pop(); step; step = next.pop()) {
    yield step;
    push(step.element, step.language);
  }
}
var valueOf = ({ attrs }, name) => attrs.find((attribute2) => attribute2.name === name && !attribute2.prefix)?.value;
var attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));
function widgetsIn(document2) {
  const widgets = [];
  const templates = [];
  const carried = /* @__PURE__ */ new Map();
  const starts = /* @__PURE__ */ new Set();
  for (const { element, language } of walk(document2)) {
    if (isOurs(element)) templates.push(element);
    const widget = widgetOf(element, language, carried);
    if (!widget || starts.has(widget.place.start)) continue;
    starts.add(widget.place.start);
    widgets.push(widget);
  }
  return { widgets, templates };
}
function widgetOf(element, language, carried) {
  const tag = element.namespaceURI === HTML ? tagOf(element) : void 0;
  const location = element.sourceCodeLocation?.startTag;
  if (!tag || !location) return void 0;
  const { hasData } = tag;
  const place = { line: location.startLine, column: location.startCol, start: location.startOffset, end: location.endOffset };
  if (element.tagName === tag.tag) return { host: element, tag: tag.tag, attributes: { ...attributesOf(element), ...carried.get(element) }, language, hasData, place };
  const attributes = Object.fromEntries(Object.entries(attributesOf(element)).flatMap(([name, value]) => {
    const own = carriedName(name);
    return own ? [[own, value]] : [];
  }));
  const child = element.childNodes.find((node) => node.nodeName === tag.tag);
  if (child && "tagName" in child) {
    carried.set(child, attributes);
    return void 0;
  }
  return { host: element, tag: tag.tag, attributes, language, hasData, place };
}
function tagOf(element) {
  const named = elements_default.find(({ tag }) => tag === element.tagName);
  return named ?? elements_default.find(({ tag }) => tag === `vn-${valueOf(element, "data-vn")}`);
}
var canHost = ({ tagName }) => tagName.includes("-") || HOSTS.has(tagName);
function isOurs(node) {
  if (!isRoot(node)) return false;
  const [sheet2] = node.content.childNodes;
  return sheet2 !== void 0 && "tagName" in sheet2 && valueOf(sheet2, MARK) !== void 0;
}
var isRoot = (node) => node.nodeName === "template" && "content" in node && valueOf(node, "shadowrootmode") !== void 0;
var hasOwnRoot = ({ childNodes }) => childNodes.some((node) => isRoot(node) && !isOurs(node));
function dataScript({ childNodes }) {
  const found = childNodes.find((node) => node.nodeName === "script" && "tagName" in node && valueOf(node, "type")?.toLowerCase() === "application/json");
  return found && "tagName" in found ? found : void 0;
}
function hasFallback({ childNodes }) {
  return childNodes.some((node) => "value" in node ? node.value.trim() !== "" : "tagName" in node && !["template", "script"].includes(node.tagName));
}

// src/cli/prerender.js
import { encode, parse } from "./parser.js";

// src/cli/sheets.js
import { createHash } from "node:crypto";
import { readFileSync as readFileSync2 } from "node:fs";
var SCRIPT = /^(.*?)vn-portal-widgets(?:\.embed)?\.js(?:[?#].*)?$/s;
var IN_CODE = /["'`]([^"'`\s]*?)vn-portal-widgets(?:\.embed)?\.js(?:[?#][^"'`\s]*)?["'`]/;
var PRELOADED = /^(.*?)vn-portal-widgets(?:(?:\.embed)?\.js|_bg\.wasm)(?:[?#].*)?$/s;
function packageFolder(document2) {
  const all = [...walk(document2)].map(({ element }) => element);
  const scripts = all.filter(({ tagName }) => tagName === "script");
  const links = all.filter(({ tagName }) => tagName === "link");
  return first(scripts, (element) => SCRIPT.exec(valueOf(element, "src")?.trim() ?? "")) ?? first(scripts, (element) => valueOf(element, "src") === void 0 ? IN_CODE.exec(textOf(element)) : null) ?? first(links, (element) => /preload/i.test(valueOf(element, "rel") ?? "") ? PRELOADED.exec(valueOf(element, "href")?.trim() ?? "") : null);
}
function hasInlineSheets(document2) {
  const all = [...walk(document2)].map(({ element }) => element);
  return all.some((element) => element.tagName === "style" && valueOf(element, "nonce") === void 0) && !all.some((element) => element.tagName === "meta" && /^content-security-policy$/i.test(valueOf(element, "http-equiv")?.trim() ?? ""));
}
function first(elements, find) {
  for (const element of elements) {
    const found = find(element);
    if (found) return found[1];
  }
  return void 0;
}
var textOf = ({ childNodes }) => childNodes.map((node) => "value" in node ? node.value : "").join("");
var attribute = (value) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
var link = (folder, tag) => `<link rel="stylesheet" href="${attribute(`${folder}css/${tag}.css`)}" ${MARK}>`;
var sheets = /* @__PURE__ */ new Map();
function sheet(tag) {
  const known = sheets.get(tag) ?? readFileSync2(new URL(`../css/${tag}.css`, import.meta.url), "utf8").trim().replace(/[\u0080-\u{10ffff}]/gu, (character) => `\\${/** @type {number} */
  character.codePointAt(0).toString(16)} `);
  sheets.set(tag, known);
  return known;
}
var style = (tag) => `<style ${MARK}>${sheet(tag)}</style>`;
var sources = () => [...sheets.values()].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).sort();

// src/cli/prerender.js
var Failure = class extends Error {
  /** @param {string[]} lines */
  constructor(lines) {
    super(lines.join("\n"));
    this.lines = lines;
  }
};
function withoutViews(bytes, setting) {
  const page = readPage(bytes);
  return { bytes: edited(bytes, page.reading, editsOf(page, /* @__PURE__ */ new Map(), setting)), notes: [] };
}
function withViews(bytes, setting, wasm) {
  const page = readPage(bytes);
  const notes = [];
  const note = (widget, text) => notes.push({ place: placeIn(setting, widget), text: `note: <${widget.tag}>: ${inLine(text)}` });
  const views = firstViews(page, setting, wasm, note);
  const sheet2 = sheetOf(page, setting, views);
  for (; ; ) {
    const texts = new Map([...views].map(([widget, html]) => [widget, `<template shadowrootmode="open">${sheet2(widget.tag)}${html}</template>`]));
    const edits = editsOf(page, texts, setting);
    const written = edits.length ? edited(bytes, page.reading, edits) : bytes;
    const wrong = edits.length ? changed(page, readPage(written), views, setting) : [];
    if (wrong.length === 0) return { bytes: written, notes };
    for (const widget of wrong) {
      note(widget, "browsers would read something else in this page, so nothing is written");
      views.delete(widget);
    }
  }
}
var inLine = (text) => text.replace(new RegExp("\\p{Cc}", "gu"), " ");
var placeIn = ({ name }, { place }) => `${name}:${place.line}:${place.column}`;
function firstViews(page, setting, { renderPage: renderPage2, checkFeed: checkFeed3 }, note) {
  const base = baseOf(page.document, setting.url);
  const [{ element: root }] = walk(page.document);
  const errors = [];
  const fail = (widget, text) => errors.push(`${placeIn(setting, widget)}: error: <${widget.tag}>: ${inLine(text)}`);
  const files = /* @__PURE__ */ new Map();
  const data = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  for (const widget of page.widgets) {
    const obstacle = obstacleIn(widget);
    if (obstacle) note(widget, obstacle);
    else open.add(widget);
    try {
      const found = widget.hasData ? dataOf(widget, base, setting, files) : void 0;
      if (typeof found === "object") data.set(widget, found);
      if (typeof found !== "string") continue;
      if (open.delete(widget)) note(widget, found);
    } catch (error) {
      if (obstacle) continue;
      if (error instanceof Failure) errors.push(...error.lines);
      fail(widget, error instanceof Failure ? "its data cannot be read" : (
        /** @type {Error} */
        error.message
      ));
    }
  }
  const elements = page.widgets.map((widget) => ({
    tag: widget.tag,
    attributes: widget.attributes,
    data: data.get(widget)?.text ?? null,
    url: data.get(widget)?.url ?? null,
    language: widget.language,
    hasFallback: hasFallback(widget.host)
  }));
  const info = { url: setting.url.href, base: base.href, language: valueOf(root, "lang") ?? "" };
  const results = open.size && errors.length === 0 ? renderPage2(JSON.stringify({ page: info, elements })) : [];
  const views = /* @__PURE__ */ new Map();
  for (const [index, { html, error, notes }] of results.entries()) {
    const widget = page.widgets[index];
    if (!open.has(widget)) continue;
    for (const text of notes) note(widget, text);
    if (html !== null) views.set(widget, html);
    if (error?.kind === "html") {
      note(widget, `${error.message}, so nothing is written`);
    } else if (error) {
      errors.push(...problems(error, data.get(widget), checkFeed3, setting));
      fail(widget, error.message);
    }
  }
  if (errors.length) throw new Failure([...new Set(errors)]);
  return views;
}
function obstacleIn({ host }) {
  if (hasOwnRoot(host)) return "the page has given it a shadow root of its own";
  return canHost(host) ? void 0 : `<${host.tagName} data-vn> cannot have a shadow root; a <div data-vn> can`;
}
function problems({ kind }, data, checkFeed3, setting) {
  if (!data) return [];
  const found = checkFeed3(data.text, data.url).filter((problem) => problem.kind === kind && problem.severity === "error");
  return found.map(({ line, column, path: path4, message }) => {
    const place = `${data.line + line - 1}:${line === 1 ? data.column + column - 1 : column}`;
    return `${data.file ? shown(data.file) : setting.name}:${place}: error: ${inLine(path4 ? `${path4}: ${message}` : message)}`;
  });
}
function baseOf(document2, url) {
  for (const { element } of walk(document2)) {
    const href = element.tagName === "base" ? valueOf(element, "href") : void 0;
    if (href === void 0) continue;
    const base = URL.canParse(href, url) ? new URL(href, url) : url;
    return /^(data|javascript):$/.test(base.protocol) ? url : base;
  }
  return url;
}
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
  if ("elsewhere" in found) return `src="${src}" is ${found.elsewhere}, so nothing is written`;
  const { file } = found;
  const known = files.get(url.href);
  if (known) return known;
  const { text, line, column, message } = readData(file);
  if (text === null) throw new Failure([`${shown(file)}:${line}:${column}: error: ${message}`]);
  const data = { text, url: url.href, file, line: 1, column: 1 };
  files.set(url.href, data);
  return data;
}
function sheetOf({ document: document2 }, { css, inlineCss, name }, views) {
  if (inlineCss || css === void 0 && hasInlineSheets(document2)) return style;
  const folder = css === void 0 ? packageFolder(document2) : css.replace(/\/*$/, "/");
  if (folder === void 0 && views.size) throw new Failure([`${name}:1:1: error: the page does not load the widget script, so the URL of the style sheets is not known; name their folder with --css`]);
  return (tag) => link(folder ?? "", tag);
}
function editsOf({ text, widgets, templates }, texts, { name }) {
  const places = new Map(templates.map((template) => [template, placeOf(template, name)]));
  const replaced = new Map(widgets.flatMap((widget) => {
    const old = widget.host.childNodes.find(isOurs);
    return old && texts.has(widget) ? [[old, texts.get(widget) ?? ""]] : [];
  }));
  const added = [...texts].filter(([{ host }]) => !host.childNodes.some(isOurs)).map(([{ place }, text2]) => ({ start: place.end, end: place.end, text: text2 }));
  const edits = [...[...places].map(([template, place]) => ({ ...place, text: replaced.get(template) ?? "" })), ...added];
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text).sort((a, b) => a.start - b.start);
}
function placeOf({ sourceCodeLocation: location }, name) {
  if (!location?.endTag) throw new Failure([`${name}:${location?.startLine}:${location?.startCol}: error: a template that this command wrote has lost its end tag`]);
  return { start: location.startOffset, end: location.endOffset };
}
function changed(before, after, views, { name }) {
  const rest = ({ document: document2, templates }) => encode(document2, new Set(templates));
  if (rest(before) !== rest(after)) throw new Failure([`${name}:1:1: error: with what would be written, browsers read the rest of the page differently`]);
  return before.widgets.filter((widget, index) => {
    const html = views.get(widget);
    const template = after.widgets[index].host.childNodes.find(isOurs);
    return html !== void 0 && (!template || encode(template.content, new Set(template.content.childNodes.slice(0, 1))) !== parse(`<!DOCTYPE html><body>${html}`));
  });
}

// src/cli/render.js
var STEP = 100;
var said = /* @__PURE__ */ new Set();
var USAGE2 = `usage: vn-portal-widgets render [--root DIR] [--out DIR] [--check] [--remove] [--css URL | --inline-css] [--site URL] PAGE…

Writes the first view of each element of ours into pages, as <template shadowrootmode="open">, so that it can be read before any script
runs. The data are files below --root, or in the page itself; nothing is asked for over a network. No other byte of a page changes, and a
second run changes only what the data have changed. A PAGE may be a folder: then all .html and .htm files in it.

  --root DIR     the folder that is published as /; the current one without it
  --out DIR      writes the pages there, by their paths below --root, and leaves these as they are
  --check        writes nothing; names the pages that are stale
  --remove       takes out what was written
  --css URL      the folder of the package as the pages may load style sheets from it; without it, where they load the script from
  --inline-css   writes the style sheets into the pages, and prints what style-src has to allow; pages with a <style> of their own and
                 no policy get them inside anyway, unless --css is given
  --site URL     the address of --root on the web: absolute URLs of this site then count as its own
  --help         prints this

Exit status: 0 all is well, 1 a page failed and is as it was, or with --check is stale, 2 it could not run`;
var render = {
  usage: USAGE2,
  options: {
    root: { type: "string" },
    out: { type: "string" },
    check: { type: "boolean" },
    remove: { type: "boolean" },
    css: { type: "string" },
    "inline-css": { type: "boolean" },
    site: { type: "string" }
  },
  run: run2
};
function run2(names, options) {
  if (options.css !== void 0 && options["inline-css"]) throw new Error("--css and --inline-css exclude each other");
  const site = siteOf(options.root ?? ".", options.site ?? UNKNOWN);
  const pages = pagesOf(names, options.out);
  const counts2 = { changed: 0, failed: 0, unreadable: 0 };
  for (const [index, name] of pages.entries()) {
    try {
      if (rendered(name, site, options)) counts2.changed += 1;
    } catch (error) {
      if (error instanceof Failure) counts2.failed += 1;
      else counts2.unreadable += 1;
      console.error(error instanceof Failure ? error.message : `${name}: error: ${/** @type {Error} */
      error.message}`);
    }
    progress(index + 1, pages.length);
  }
  if (options["inline-css"] && sources().length) console.log(`style-src ${sources().join(" ")}`);
  if (pages.length > 1) console.error(summary(pages.length, counts2, options));
  if (counts2.unreadable) return 2;
  return counts2.failed || options.check && counts2.changed ? 1 : 0;
}
function rendered(name, site, options) {
  const relative = below(site, name);
  if (relative === void 0) throw new Error("is not below the folder of --root");
  const bytes = readFileSync3(name);
  const setting = { name, url: urlOf(site, relative), site, css: options.css, inlineCss: options["inline-css"] };
  const outcome = options.remove ? withoutViews(bytes, setting) : withViews(bytes, setting, { renderPage, checkFeed: checkFeed2 });
  for (const { place, text } of outcome.notes) {
    if (!said.has(text)) console.error(`${place}: ${text}`);
    said.add(text);
  }
  const target = options.out === void 0 ? name : path3.join(options.out, relative);
  const old = options.out === void 0 ? bytes : contentOf(target);
  if (old?.equals(outcome.bytes)) return false;
  if (!options.check) replace(target, outcome.bytes, name);
  console.log(`${target}: ${options.check ? "stale" : "written"}`);
  return true;
}
var contentOf = (file) => statSync3(file, { throwIfNoEntry: false })?.isFile() ? readFileSync3(file) : void 0;
function progress(done, all) {
  if (done % STEP === 0 && done < all) console.error(`${done} of ${all} pages`);
}
function summary(all, { changed: changed2, failed, unreadable }, { check: check2 }) {
  const bad = failed + unreadable;
  return `${all} pages: ${changed2} ${check2 ? "stale" : "written"}, ${all - changed2 - bad} up to date${bad ? `, ${bad} failed` : ""}`;
}

// src/cli/vn-portal-widgets.js
var COMMANDS = new Map(Object.entries({
  check: async () => check,
  render: async () => render,
  convert: async () => (await import("./convert.js")).convert
}));
var USAGE3 = `usage: vn-portal-widgets COMMAND …

  check    says what is wrong with data files
  render   writes what the elements of pages show first into the pages
  convert  makes a data file of feeds, saved pages, tables and WordPress exports

\`vn-portal-widgets COMMAND --help\` says more.`;
process.exitCode = await main(process.argv.slice(2));
async function main([name, ...args]) {
  const load = COMMANDS.get(name);
  if (!load) {
    const isAsked = name === "--help" || name === "-h";
    (isAsked ? console.log : console.error)(USAGE3);
    return isAsked ? 0 : 2;
  }
  try {
    const command = await load();
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...command.options, help: { type: "boolean", short: "h" } } });
    if (values.help || positionals.length === 0) {
      (values.help ? console.log : console.error)(command.usage);
      return values.help ? 0 : 2;
    }
    await whenReady;
    return await command.run(positionals, values);
  } catch (error) {
    console.error(`vn-portal-widgets ${name}: ${/** @type {Error} */
    error.message}`);
    return 2;
  }
}
