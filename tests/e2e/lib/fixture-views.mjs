// The views of tests/fixtures/views: as HTML, written apart from the product, and as what the wasm hands to apply.js (the table in
// src/html/encode.rs).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './server.mjs';

const FOLDER = path.join(ROOT, 'tests/fixtures/views');
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);
const START = /^<(\w+)((?: (?:key:\S+|[\w-]+="[^"]*"))*)>/;
const ATTRIBUTE = / (?:key:(\S+?)(?= |$)|([\w-]+)="([^"]*)")/g;

const ESCAPES = { n: '\n', r: '\r', t: '\t', 0: '\0' };
const REFERENCES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#10;': '\n', '&amp;': '&' };
const decoded = (text) => text.replace(/&(?:lt|gt|quot|#10|amp);/g, (reference) => REFERENCES[reference]);
/** A string as Rust prints it. */
const unquoted = (text) => text.slice(1, -1).replace(/\\(?:u\{(\w+)\}|(.))/g, (_, code, letter) => (code ? String.fromCodePoint(parseInt(code, 16)) : ESCAPES[letter] ?? letter));

/** The nodes of a fixture: a text, or `{tag, attributes, children}`. */
function read(text) {
  const root = { children: [] };
  const open = [root];
  for (const line of text.split('\n').slice(1)) {
    let rest = line.trimStart();
    if (rest.startsWith('"')) {
      open.at(-1).children.push(unquoted(rest));
      continue;
    }
    while (rest) {
      const start = START.exec(rest);
      const [token] = start ?? /^<\/\w+>/.exec(rest) ?? /^[^<]+/.exec(rest);
      rest = rest.slice(token.length);
      if (start) {
        const attributes = [...start[2].matchAll(ATTRIBUTE)].map(([, key, name = 'data-key', value = key]) => [name, decoded(value)]);
        const element = { tag: start[1], attributes, children: [] };
        open.at(-1).children.push(element);
        // Some void elements are printed with an end tag, some without.
        if (!VOID.has(element.tag) || rest.startsWith(`</${element.tag}>`)) open.push(element);
      } else if (token.startsWith('</')) {
        open.pop();
      } else {
        open.at(-1).children.push(decoded(token));
      }
    }
  }
  return root.children;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;').replaceAll('\r', '&#13;');

const html = (nodes) => nodes.map((node) => {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const start = `<${tag}${attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`;
  const inner = html(children);
  return VOID.has(tag) ? start : `${start}${tag === 'pre' && inner.startsWith('\n') ? '\n' : ''}${inner}</${tag}>`;
}).join('');

function encoder() {
  const names = { tags: [], attributes: [] };
  const index = (list, name) => String.fromCharCode(list.includes(name) ? list.indexOf(name) : list.push(name) - 1);
  const steps = (nodes) => nodes.map((node) => {
    if (typeof node === 'string') return `"${node}\0`;
    const attributes = node.attributes.map(([name, value]) => (name === 'data-key' ? `#${value}\0` : `=${index(names.attributes, name)}${value}\0`));
    return `<${index(names.tags, node.tag)}${attributes.join('')}${steps(node.children)}>`;
  }).join('');
  return { names, steps };
}

/** The same nodes with another text in them, or another element where there is none. */
function changed(nodes) {
  const copy = structuredClone(nodes);
  const change = (list) => list.some((node, index) => {
    if (typeof node !== 'string') return change(node.children);
    list[index] += '!';
    return true;
  });
  if (!change(copy)) copy.push({ tag: 'p', attributes: [], children: [] });
  return copy;
}

/** The names that steps refer to, and all views: `name`, `html`, `steps`, and the steps of a view that differs in one thing. */
export function fixtureViews() {
  const { names, steps } = encoder();
  const views = readdirSync(FOLDER).map((file) => {
    const nodes = read(readFileSync(path.join(FOLDER, file), 'utf8'));
    return { name: file.replace('.html', ''), html: html(nodes), steps: steps(nodes), other: steps(changed(nodes)) };
  });
  return { names, views };
}
