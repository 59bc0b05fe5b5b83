// What the build writes into files of the repository out of the descriptions of the elements. It is committed, as pkg/ is.
//
// A table is written between <!-- generated: KIND LANGUAGE --> and <!-- /generated -->, each on a line of its own, wherever a document has
// them; `examples`, the gallery's sections, in a page.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { Problem } from '../run.mjs';
import { KINDS, table } from './tables.mjs';

/** The builder of snippets reads it. */
const CONTROLS = 'www/tao-ma/elements.json';

const REGION = /^(<!-- generated: (\w+)(?: (\w+))? -->\n)([^]*?)^(<!-- \/generated -->)$/gm;
const LANGUAGES = ['en', 'vi'];

/** Brings all of it below a folder up to date. */
export function writeGenerated(descriptions, folder = root) {
  for (const { name, text } of stale(descriptions, folder)) writeFileSync(path.join(folder, name), text);
}

/** The names of the files below a folder that are not up to date. */
export const staleGenerated = (descriptions, folder = root) => stale(descriptions, folder).map(({ name }) => name);

function stale(descriptions, folder) {
  const wanted = [
    ...documents(folder).map((name) => ({ name, text: filled(descriptions, name, read(folder, name)) })),
    { name: CONTROLS, text: `${JSON.stringify(controls(descriptions), null, 1)}\n` },
  ];
  return wanted.filter(({ name, text }) => text !== read(folder, name));
}

const read = (folder, name) => readFileSync(path.join(folder, name), 'utf8');

/** Documents and pages: those of the top folder, and all in docs/ and www/. */
function documents(folder) {
  const within = (top, recursive) => readdirSync(path.join(folder, top), { recursive }).map((name) => path.posix.join(top, name.replaceAll(path.sep, '/')));
  return [...within('', false), ...within('docs', true), ...within('www', true)].filter((name) => /\.(?:md|html)$/.test(name)).sort();
}

/** A text with what belongs into its regions. */
export function filled(descriptions, name, text) {
  const starts = text.match(/^<!-- generated: /gm) ?? [];
  const regions = [...text.matchAll(REGION)];
  if (starts.length !== regions.length) throw new Problem(`${name}: a region of generated text has no end`, 'write <!-- /generated -->');
  return text.replace(REGION, (_, start, kind, language, _old, end) => start + region(descriptions, name, kind, language) + end);
}

function region(descriptions, name, kind, language) {
  if (kind === 'examples' && !language) return examples(descriptions);
  if (!KINDS.includes(kind) || !LANGUAGES.includes(language)) throw new Problem(`${name}: nothing generates ${kind} ${language ?? ''}`, `one of ${KINDS.join(', ')}, with ${LANGUAGES.join(' or ')}`);
  // A renderer takes a table for one only after an empty line.
  return `\n${table(descriptions, kind, language)}\n\n`;
}

/** The sections of the gallery. */
const examples = ({ elements }) => elements.flatMap((element) => element.examples).map(({ id, title, html, isBroad }) => `<section class="sheet state${isBroad ? ' broad' : ''}" aria-labelledby="tieu-de-${id}">
<h2 id="tieu-de-${id}">${title}</h2>
<div class="frame">${html}</div>
</section>
`).join('');

/** What the builder asks for: its words for each element and each attribute. */
const controls = ({ elements }) => elements.map(({ tag, snippet, attributes }) => ({
  tag,
  ...snippet,
  // JSON leaves out what is undefined.
  attributes: attributes.map((attribute) => ({ ...attribute, meaning: undefined, absent: undefined })),
}));
