// npm run build: makes pkg/ anew, and writes into the documents and the demo what is made from the sources: tables, the hash of the wasm,
// what the pages show first.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderDemo } from './build/demo.mjs';
import { updateDocuments } from './build/documents.mjs';
import { writeGenerated } from './build/generated.mjs';
import { buildPackage } from './build/package.mjs';
import { readElements } from './build/registry.mjs';
import { inRepo } from './project.mjs';
import { isMain, main, say } from './run.mjs';
import { printSizes, sizes } from './size.mjs';
import { setUpBuild } from './tools.mjs';

/** Builds and writes pkg/; what else lies there goes. */
export async function build() {
  const start = Date.now();
  const tools = setUpBuild();
  const elements = readElements();
  // README.md is a file of the package.
  writeGenerated(elements.descriptions);
  const files = await buildPackage(tools, elements);
  writePackage(files, inRepo('pkg'));
  updateDocuments(files.get('vn-portal-widgets_bg.wasm'));
  renderDemo();
  printSizes(sizes(inRepo('pkg')), say);
  say(`built pkg/ in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

export function writePackage(files, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of filesIn(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
}

/** Names of all files in a folder and its folders, with `/` between. */
export function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'));
}

if (isMain(import.meta.url)) await main(build);
