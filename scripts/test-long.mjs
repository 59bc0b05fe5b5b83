// npm run test:long: what takes too long to gate. Run before a piece of work is called done, never by CI.
//
//   npm run test:long             everything
//   npm run test:long -- GROUP…   these groups only
//   npm run test:long -- --list   the groups

import { LONG_GROUPS } from './test/long-groups.mjs';
import { runGroups } from './test/runner.mjs';

await runGroups(LONG_GROUPS, 'npm run test:long');
