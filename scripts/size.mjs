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

/** Bytes as they are, with gzip 9 and with brotli 11, each file by itself as a server sends it. */
export function sizes(folder, names) {
  const each = names.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
  });
  const sum = (key) => each.reduce((total, size) => total + size[key], 0);
  return { each, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

export function printSizes(folder, print = console.log) {
  const row = (cells) => print(cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(34))).join(''));
  row(['file', 'bytes', 'gzip', 'brotli']);
  for (const names of [MODULE, EMBED]) {
    const all = sizes(folder, names);
    for (const size of all.each) row([size.name, size.raw, size.gzip, size.brotli]);
    if (names.length > 1) row(['= ES module, wasm and tools', all.raw, all.gzip, all.brotli]);
  }
  for (const size of sizes(folder, sheets(folder)).each) row([size.name, size.raw, size.gzip, size.brotli]);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    if (!existsSync(inRepo('pkg'))) throw new Problem('there is no pkg/', 'npm run build');
    printSizes(inRepo('pkg'));
    const { printParts } = await import('./size/parts.mjs');
    await printParts();
  });
}
