// npm run check:pkg: builds the package again and compares it, byte for byte, with the pkg/ that lies here, and the demo's pages with
// what it makes of them.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn, writePackage } from './build.mjs';
import { staleDemo } from './build/demo.mjs';
import { staleGenerated } from './build/generated.mjs';
import { buildPackage } from './build/package.mjs';
import { readElements } from './build/registry.mjs';
import { inRepo } from './project.mjs';
import { isMain, main, Problem, say } from './run.mjs';
import { setUpBuild } from './tools.mjs';

/** The names of the files that differ, each with what is wrong with it. */
export function differences(files, folder) {
  const there = existsSync(folder) ? filesIn(folder) : [];
  const wrong = there.filter((name) => !files.has(name)).map((name) => `${name}: nothing builds it`);
  for (const [name, bytes] of files) {
    if (!there.includes(name)) wrong.push(`${name}: is missing`);
    else {
      const old = readFileSync(path.join(folder, name));
      if (!old.equals(bytes)) wrong.push(`${name}: ${old.length} bytes here, ${bytes.length} built, they differ from byte ${firstDifference(old, bytes)}`);
    }
  }
  return wrong.sort();
}

const firstDifference = (a, b) => {
  for (let i = 0; ; i += 1) if (a[i] !== b[i]) return i;
};

export async function checkPkg() {
  const tools = setUpBuild();
  const elements = readElements();
  const files = await buildPackage(tools, elements);
  const wrong = differences(files, inRepo('pkg'));
  if (wrong.length) {
    // Kept, so that the two can be compared.
    const built = inRepo('target', 'pkg-built');
    writePackage(files, built);
    throw new Problem(`pkg/ is not what the sources give (what they give: target/pkg-built/):\n${wrong.map((line) => `  pkg/${line}`).join('\n')}`, 'npm run build, then commit pkg/');
  }
  say(`pkg/ is what the sources give: ${files.size} files, byte for byte`);
  const stale = [...staleGenerated(elements.descriptions), ...staleDemo()];
  if (stale.length) throw new Problem(`documents and demo are not what the sources and pkg/ make of them:\n${stale.map((line) => `  ${line}`).join('\n')}`, 'npm run build, then commit them');
  say('documents and demo are what the sources and pkg/ make of them');
}

if (isMain(import.meta.url)) await main(checkPkg);
