// npm test: what gates.
//
//   npm test                      everything
//   npm test -- lint browser      these groups only; "browser" means all that begin with it
//   npm test -- --list            the groups

import { GROUPS } from './test/groups.mjs';
import { runGroups } from './test/runner.mjs';

await runGroups(GROUPS, 'npm test');
