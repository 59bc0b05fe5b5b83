// The ready themes as files: each is one style sheet that a page links.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { JS_TARGETS } from './features.mjs';

const FOLDER = inRepo('src', 'widgets', 'themes');
/** What all of them import. */
const SHARED = 'frame.css';

/** In the sources it means the elements that have a box, which are those with data, and their containers. No selector of CSS can be named. */
const BOXES = ':--boxes';

/** The themes by the names of their files. */
export async function themes({ elements }) {
  // Imported here because a fresh clone has no node_modules when it first loads the importers of this file.
  const { build } = await import('esbuild');
  const names = readdirSync(FOLDER).filter((name) => name !== SHARED);
  const entryPoints = names.map((name) => path.join(FOLDER, name));
  const { outputFiles } = await build({ entryPoints, outdir: FOLDER, plugins: [boxes(elements)], bundle: true, minify: true, target: JS_TARGETS, write: false, logLevel: 'warning' });
  return Object.fromEntries(outputFiles.map(({ path: file, text }) => [`css/themes/${path.basename(file)}`, text]));
}

function boxes(elements) {
  const tags = elements.filter(({ hasFeed }) => hasFeed).map(({ tag }) => tag);
  const containers = tags.map((tag) => `[data-vn="${tag.replace('vn-', '')}"]`);
  const selector = `:is(${tags.join(', ')}, :where(${containers.join(', ')}))`;
  return {
    name: 'boxes',
    setup: (build) => build.onLoad({ filter: /\.css$/ }, ({ path: file }) => ({ contents: readFileSync(file, 'utf8').replaceAll(BOXES, selector), loader: 'css' })),
  };
}
