// The whole package as one map from file name to bytes: what the build writes and what check:pkg compares.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo, packageVersion } from '../project.mjs';
import { bundle, COMMANDS } from './bundle.mjs';
import { packageDocuments } from './documents.mjs';
import { sourcesHash } from './freshness.mjs';
import { sri } from './integrity.mjs';
import { crateLicences } from './licences.mjs';
import { customElementsManifest } from './manifest.mjs';
import { styleSheets } from './styles.mjs';
import { themes } from './themes.mjs';
import { packageTypes } from './types.mjs';
import { buildWasm, WASM } from './wasm.mjs';

// Taken over from the top folder as they are, if they exist.
const COPIED = ['LICENSE-MIT', 'LICENSE-APACHE'];

/** Builds all files of pkg/, sorted by name, with the tools of setUpBuild and what readElements says. */
export async function buildPackage(tools, { registry, descriptions }) {
  const glue = buildWasm(tools);
  const wasm = readFileSync(WASM);
  const sheets = { ...(await styleSheets(registry, descriptions)), ...(await themes(descriptions)) };
  const files = {
    ...(await bundle(registry, glue)),
    ...sheets,
    [path.basename(WASM)]: wasm,
    'vn-portal-widgets.d.ts': packageTypes(descriptions),
    'custom-elements.json': json(customElementsManifest(descriptions)),
    'schema.json': readFileSync(inRepo('src', 'feed', 'schema.json')),
    ...packageDocuments(wasm),
    'vn-portal-widgets.LICENSE.txt': crateLicences(tools.sysroot),
  };
  for (const name of COPIED) if (existsSync(inRepo(name))) files[name] = readFileSync(inRepo(name));
  files['package.json'] = json(manifest([...Object.keys(files), 'sri.json'], Object.keys(sheets)));
  files['sri.json'] = json(Object.fromEntries(sorted(Object.entries(files)).map(([name, bytes]) => [name, sri(bytes)])));
  return new Map(sorted(Object.entries(files)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

// By code unit: localeCompare depends on the machine.
const sorted = (entries) => entries.sort(([a], [b]) => (a < b ? -1 : 1));

function manifest(files, sheets) {
  const scripts = ['./vn-portal-widgets.js', './vn-portal-widgets.embed.js'];
  return {
    name: 'vn-portal-widgets',
    version: packageVersion(),
    description: 'Custom elements for Vietnamese government portals: article, clock, date and related news',
    license: 'MIT OR Apache-2.0',
    type: 'module',
    types: './vn-portal-widgets.d.ts',
    bin: { 'vn-portal-widgets': COMMANDS },
    exports: {
      // TypeScript takes the first that fits.
      '.': { types: './vn-portal-widgets.d.ts', default: './vn-portal-widgets.js' },
      // Every file by its own name. A pattern, for tools that look for types behind each entry would look for some of the
      // wasm and of the embed script, which exports nothing.
      './*': './*',
    },
    customElements: 'custom-elements.json',
    // Importing a script defines the elements, and a style sheet has no exports, so no bundler may drop them.
    sideEffects: [...scripts, ...sheets.map((name) => `./${name}`)],
    // npm adds package.json and the READMEs by itself, and of licences only LICENSE.
    files: files.filter((name) => !name.startsWith('README')).sort(),
    keywords: ['custom-elements', 'web-components', 'wasm', 'json-feed', 'vietnamese'],
    engines: { node: '>=20' },
    builtFrom: sourcesHash(),
  };
}
