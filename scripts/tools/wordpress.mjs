// WordPress as Debian packages it, what it runs on, and minifiers such as optimiser plugins use.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ask, Problem } from '../run.mjs';
import { inPath, installPackages } from './debian.mjs';

const FILES = '/usr/share/wordpress';
const MODULES = '/usr/lib/apache2/modules';

const there = (file) => (existsSync(file) ? file : undefined);
const phpModule = () => there(MODULES) && readdirSync(MODULES).filter((name) => /^libphp[\d.]*\.so$/.test(name)).map((name) => path.join(MODULES, name)).at(-1);
const mysqli = () => ask('php', ['-r', 'echo extension_loaded("mysqli");']);

/**
 * What is looked for, with its Debian package. apache2-bin and mariadb-server-core are apache2 and mariadb-server without their services.
 *
 * @type {Record<string, [string, () => string | null | undefined]>}
 */
const PARTS = {
  files: ['wordpress', () => there(path.join(FILES, 'wp-settings.php')) && FILES],
  language: ['wordpress-l10n', () => there(path.join(FILES, 'wp-content/languages/vi.mo'))],
  theme: ['wordpress-theme-twentytwentythree', () => there(path.join(FILES, 'wp-content/themes/twentytwentythree'))],
  apache: ['apache2-bin', () => inPath('apache2')],
  phpModule: ['libapache2-mod-php', phpModule],
  php: ['php-cli', () => inPath('php')],
  mysqli: ['php-mysql', mysqli],
  mariadbd: ['mariadb-server-core', () => inPath('mariadbd')],
  mariadbInstallDb: ['mariadb-server-core', () => inPath('mariadb-install-db')],
  mariadb: ['mariadb-client-core', () => inPath('mariadb')],
  minifyHtml: ['minify', () => inPath('minify')],
  minifyScripts: ['php-matthiasmullie-minify', () => there('/usr/share/php/MatthiasMullie/Minify/autoload.php')],
};

const find = () => Object.fromEntries(Object.entries(PARTS).map(([name, [, look]]) => [name, look()]));
const packagesOf = (found) => [...new Set(Object.keys(PARTS).filter((name) => !found[name]).map((name) => PARTS[name][0]))];

/** Paths of WordPress's files, of the programs that it runs on, and of the minifiers, by name. */
export function wordpress() {
  const missing = packagesOf(find());
  if (missing.length) installPackages(missing, { for: 'the tests with WordPress', else: 'run them on Debian' });
  const found = find();
  const still = packagesOf(found);
  if (still.length) throw new Problem(`still missing after the install: ${still.join(', ')}`, `apt-get install -y ${still.join(' ')}`);
  return found;
}
