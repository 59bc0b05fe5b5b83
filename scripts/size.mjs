// npm run size: what the package weighs on the wire, and what the bytes of the last build are spent on.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { inRepo } from './project.mjs';
import { isMain, main, Problem } from './run.mjs';

/** What a page with the ES module loads, the readers' tools only once they are used. */
export const MODULE = ['vn-portal-widgets.js', 'vn-portal-widgets_bg.wasm', 'vn-portal-widgets.tools.js'];
export const EMBED = ['vn-portal-widgets.embed.js'];
/** What a page with a first view in its markup loads, each for its tag. */
const sheets = (folder) => readdirSync(path.join(folder, 'css')).filter((name) => name.endsWith('.css')).sort().map((name) => `css/${name}`);

/** The bytes of each of these files of a package: as they are, with gzip 9 and with brotli 11, each by itself as a server sends it. */
export const sizes = (folder) => Object.fromEntries([...MODULE, ...EMBED, ...sheets(folder)].map((name) => {
  const bytes = readFileSync(path.join(folder, name));
  return [name, { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) }];
}));

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** The bytes of some of the files together. */
export function total(sizes, names) {
  const sum = (key) => names.reduce((total, name) => total + sizes[name][key], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

export function printSizes(sizes, print = console.log) {
  const row = (cells) => print(cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(34))).join(''));
  const rowOf = (name, { raw, gzip, brotli }) => row([name, raw, gzip, brotli]);
  row(['file', 'bytes', 'gzip', 'brotli']);
  for (const [name, size] of Object.entries(sizes)) {
    rowOf(name, size);
    if (name === MODULE.at(-1)) rowOf('= ES module, wasm and tools', total(sizes, MODULE));
  }
}

if (isMain(import.meta.url)) {
  await main(async () => {
    if (!existsSync(inRepo('pkg'))) throw new Problem('there is no pkg/', 'npm run build');
    printSizes(sizes(inRepo('pkg')));
    const { printParts } = await import('./size/parts.mjs');
    await printParts();
  });
}
