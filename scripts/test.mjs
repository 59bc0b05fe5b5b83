// npm test: what gates.
//
//   npm test                      everything
//   npm test -- lint browser      these groups only; "browser" means all that begin with it
//   npm test -- --changed         what a change can turn red: since the branch left its upstream or main, and what is not committed
//   npm test -- --list            the groups
//   npm test -- --no-install      installs nothing: names what is missing, with the command, and ends; also with groups or --changed
//
// What is missing is installed, and said before: npm packages into node_modules, tools into ~/.cache/vn-portal-widgets, Rust's parts by rustup,
// browsers by apt-get as root. At the end stand the slowest tests, the groups and, last, what failed and why.

import { GROUPS } from './test/groups.mjs';
import { runGroups } from './test/runner.mjs';

await runGroups(GROUPS, 'npm test');
