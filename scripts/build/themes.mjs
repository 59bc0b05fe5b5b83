// The ready themes as files: each is one style sheet that a page links.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { JS_TARGETS } from './features.mjs';

const FOLDER = inRepo('src', 'widgets', 'themes');
/** What all of them import. */
const SHARED = 'frame.css';

/**
 * In the sources these mean elements and their containers, for no selector of CSS can be named: those with data, which have a box, and the
 * others, which are words of a line.
 */
const BOXES = ':--boxes';
const WORDS = ':--words';

/** The themes by the names of their files. */
export async function themes({ elements }) {
  // Imported here because a fresh clone has no node_modules when it first loads the importers of this file.
  const { build } = await import('esbuild');
  const names = readdirSync(FOLDER).filter((name) => name !== SHARED);
  const entryPoints = names.map((name) => path.join(FOLDER, name));
  const { outputFiles } = await build({ entryPoints, outdir: FOLDER, plugins: [named(elements)], bundle: true, minify: true, target: JS_TARGETS, write: false, logLevel: 'warning' });
  return Object.fromEntries(outputFiles.map(({ path: file, text }) => [`css/themes/${path.basename(file)}`, text]));
}

/** A plugin of esbuild that writes the selectors for these names. */
function named(elements) {
  const boxes = selectorOf(elements.filter(({ hasFeed }) => hasFeed));
  const words = selectorOf(elements.filter(({ hasFeed }) => !hasFeed));
  const contents = (file) => readFileSync(file, 'utf8').replaceAll(BOXES, boxes).replaceAll(WORDS, words);
  return { name: 'named selectors', setup: (build) => build.onLoad({ filter: /\.css$/ }, ({ path: file }) => ({ contents: contents(file), loader: 'css' })) };
}

/** It weighs as much as the name of a tag, also where it fits a container. */
function selectorOf(elements) {
  const tags = elements.map(({ tag }) => tag);
  const containers = tags.map((tag) => `[data-vn="${tag.replace('vn-', '')}"]`);
  return `:is(${tags.join(', ')}, :where(${containers.join(', ')}))`;
}
