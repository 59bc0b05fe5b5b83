// The web servers that the guides are tried with.

import { inPath, installPackages } from './debian.mjs';

// Program and Debian package; apache2-bin is apache2 without a service on port 80, curl is what a guide copies feeds with.
const PROGRAMS = { nginx: 'nginx', apache2: 'apache2-bin', python3: 'python3', curl: 'curl' };

/** Paths of the servers' programs, by name. */
export function servers() {
  const missing = Object.keys(PROGRAMS).filter((name) => !inPath(name));
  if (missing.length) installPackages(missing.map((name) => PROGRAMS[name]), { for: 'the tests with web servers', else: `have ${missing.join(', ')} in PATH` });
  return Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, inPath(name)]));
}
