// What a screen reader needs that reads pages without a screen and without a sound card.

import { existsSync } from 'node:fs';
import { Problem } from '../run.mjs';
import { browsers } from './browsers.mjs';
import { inPath, installPackages } from './debian.mjs';

// What to look for, and Debian's package with it: at-spi2-core has the bus between programs and readers, gir1.2-… what Python reads it with,
// python3-speechd what Orca does not start without.
const NEEDED = [
  ['orca', 'orca'],
  ['xdotool', 'xdotool'],
  ['openbox', 'openbox'],
  ['dbus-run-session', 'dbus-daemon'],
  ['/usr/libexec/at-spi-bus-launcher', 'at-spi2-core'],
  ['/usr/lib/python3/dist-packages/pyatspi', 'python3-pyatspi'],
  ['/usr/lib/python3/dist-packages/speechd', 'python3-speechd'],
];

/** Installs what is missing. Throws a {@link Problem} where that cannot be done. */
export function screenReader() {
  browsers();
  const missing = whatIsMissing();
  if (missing.length === 0) return;
  installPackages(missing, { for: 'the tests with a screen reader', else: 'run them on Debian' });
  const still = whatIsMissing();
  if (still.length) throw new Problem(`still missing after the install: ${still.join(', ')}`, `apt-get install -y ${still.join(' ')}`);
}

const whatIsMissing = () => NEEDED.filter(([found]) => !(found.startsWith('/') ? existsSync(found) : inPath(found))).map(([, name]) => name);
