// Builds again whenever a source changes.

import { existsSync, watch } from 'node:fs';
import { inRepo } from '../project.mjs';
import { say } from '../run.mjs';
import { isFresh, SOURCES } from './freshness.mjs';

/** Milliseconds: an editor writes a file in several steps. */
const SETTLES = 200;

/** Calls `build` after changes, once at a time. A build that fails is told, and tried again after the next change. */
export function buildOnChange(build) {
  let timer;
  let isBuilding = false;
  const look = async () => {
    if (isBuilding || isFresh()) return;
    isBuilding = true;
    await build().catch((error) => say(`\nerror: ${error.message}`));
    isBuilding = false;
  };
  for (const source of [...SOURCES, 'README.md', 'README.vi.md', 'docs'].filter((name) => existsSync(inRepo(name)))) {
    watch(inRepo(source), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLES);
    });
  }
}
