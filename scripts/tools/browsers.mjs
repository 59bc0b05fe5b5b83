// The three browsers with their WebDriver programs. Where apt-get and root are there, what is missing is installed.

import { existsSync, readdirSync } from 'node:fs';
import { Problem } from '../run.mjs';
import { inPath, installPackages } from './debian.mjs';
import { geckodriver } from './rust.mjs';

const PACKAGES = ['chromium', 'chromium-driver', 'firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'];

/**
 * Paths of the browsers and drivers, all of which are there.
 * WebKit has no headless mode: its driver is started through `wrap`.
 */
export function browsers() {
  let missing = whatIsMissing();
  if (missing.length) {
    installPackages(missing, { for: 'the browser tests', else: 'name the programs in CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, WEBKITDRIVER, MINIBROWSER' });
    missing = whatIsMissing();
    if (missing.length) throw new Problem(`still missing after the install: ${missing.join(', ')}`, `apt-get install -y ${PACKAGES.join(' ')}`);
  }
  return find(geckodriver());
}

function find(gecko) {
  return {
    chromium: { binary: program('CHROMIUM', 'chromium', 'chromium-browser', 'google-chrome'), driver: program('CHROMEDRIVER', 'chromedriver') },
    firefox: { binary: program('FIREFOX', 'firefox-esr', 'firefox'), driver: process.env.GECKODRIVER || gecko },
    webkit: { binary: miniBrowser(), driver: program('WEBKITDRIVER', 'WebKitWebDriver'), wrap: ['xvfb-run', '-a'] },
  };
}

function whatIsMissing() {
  const { chromium, firefox, webkit } = find('');
  const missing = [
    [chromium.binary, 'chromium'],
    [chromium.driver, 'chromium-driver'],
    [firefox.binary, 'firefox-esr'],
    [webkit.driver, 'webkit2gtk-driver'],
    [webkit.binary, 'webkit2gtk-driver'],
    [inPath('xvfb-run'), 'xvfb'],
    [inPath('xauth'), 'xauth'],
  ].filter(([found]) => !found).map(([, name]) => name);
  return [...new Set(missing)];
}

/** The program that an environment variable names, else the first of the names that is in PATH. */
function program(variable, ...names) {
  const named = process.env[variable];
  if (!named) return names.map(inPath).find(Boolean) ?? null;
  if (!existsSync(named)) throw new Problem(`${variable} names ${named}, which is not there`);
  return named;
}

// WebKitGTK's test browser lies beside its library, in a folder named after processor and API version.
function miniBrowser() {
  if (process.env.MINIBROWSER) return program('MINIBROWSER');
  if (!existsSync('/usr/lib')) return null;
  const folders = ['/usr/libexec', '/usr/lib', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)];
  const files = ['webkit2gtk-4.1', 'webkit2gtk-4.0'].flatMap((api) => folders.map((folder) => `${folder}/${api}/MiniBrowser`));
  return files.find((file) => existsSync(file)) ?? null;
}
