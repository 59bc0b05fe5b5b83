// npm run size                    what the package weighs on the wire, and which parts of the last build that is
// npm run size -- --functions     the largest functions too

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { inRepo } from './project.mjs';
import { isMain, main } from './run.mjs';

const MODULE = ['vn-portal-widgets.js', 'vn-portal-widgets_bg.wasm'];
const EMBED = ['vn-portal-widgets.embed.js'];

/** Bytes as they are, with gzip 9 and with brotli 11, each file by itself as a server sends it. */
export function sizes(folder, names) {
  const each = names.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
  });
  const sum = (key) => each.reduce((total, size) => total + size[key], 0);
  return { each, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

/** The ES module and its wasm, brotli 11: the figure that the budget is about. */
export const moduleBrotli = (folder) => sizes(folder, MODULE).brotli;

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

export function printSizes(folder, print = console.log) {
  const row = (cells) => print(cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(34))).join(''));
  row(['file', 'bytes', 'gzip', 'brotli']);
  for (const names of [MODULE, EMBED]) {
    const all = sizes(folder, names);
    for (const size of all.each) row([size.name, size.raw, size.gzip, size.brotli]);
    if (names.length > 1) row(['= ES module and wasm', all.raw, all.gzip, all.brotli]);
  }
}

if (isMain(import.meta.url)) {
  await main(async () => {
    if (!existsSync(inRepo('pkg'))) throw new Error('there is no pkg/: npm run build makes it');
    printSizes(inRepo('pkg'));
    const { printParts } = await import('./size/parts.mjs');
    printParts({ functions: process.argv.includes('--functions') });
  });
}
