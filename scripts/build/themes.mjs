// The ready themes as files: each is one style sheet that a page links.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { JS_TARGETS } from './features.mjs';

const FOLDER = inRepo('src', 'widgets', 'themes');
/** What all of them import. */
const SHARED = 'frame.css';

/** The themes by the names of their files. */
export async function themes() {
  // Imported here because a fresh clone has no node_modules when it first loads the importers of this file.
  const { build } = await import('esbuild');
  const names = readdirSync(FOLDER).filter((name) => name !== SHARED);
  const entryPoints = names.map((name) => path.join(FOLDER, name));
  const { outputFiles } = await build({ entryPoints, outdir: FOLDER, bundle: true, minify: true, target: JS_TARGETS, write: false, logLevel: 'warning' });
  return Object.fromEntries(outputFiles.map(({ path: file, text }) => [`css/themes/${path.basename(file)}`, text]));
}
