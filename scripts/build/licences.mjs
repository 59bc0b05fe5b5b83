// The licences of the npm packages in a bundle.

import { existsSync, readFileSync } from 'node:fs';
import { inRepo } from '../project.mjs';
import { Problem } from '../run.mjs';

const FILES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'];

/** The packages that esbuild's metafile says are in a bundle, by their folders, sorted. */
export function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
  return [...new Set(inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))].sort();
}

/** Their names and licences as one text. */
export const licencesIn = (metafile) => packagesIn(metafile).map((folder) => {
  const file = FILES.map((name) => inRepo(folder, name)).find((name) => existsSync(name));
  if (!file) throw new Problem(`${folder} has no licence that could be shipped with it`);
  return `${folder.replace(/^.*node_modules\//, '')}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}).join('\n');
