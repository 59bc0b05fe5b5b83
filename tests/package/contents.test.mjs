// What lies in pkg/: these files, whole, loadable, and nothing of the machine that built them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { filesIn } from '../../scripts/build.mjs';
import { packageDocuments, PRELOADING } from '../../scripts/build/documents.mjs';
import { sri, urlHash } from '../../scripts/build/integrity.mjs';
import { inRepo, root } from '../../scripts/project.mjs';

const pkg = (name) => readFileSync(inRepo('pkg', name));
const text = (name) => pkg(name).toString('utf8');

const DOCUMENTS = Object.keys(packageDocuments(pkg('vn-portal-widgets_bg.wasm')));

// Section 6 of docs/contract.md. The texts are taken over from the top folder, where they must be.
const THEMES = ['de-doc', 'dem', 'do', 'luc', 'xanh'].map((name) => `css/themes/${name}.css`);
const FILES = [
  ...DOCUMENTS,
  'LICENSE-APACHE',
  'LICENSE-MIT',
  'bin/convert.LICENSE.txt',
  'bin/convert.js',
  'bin/parser.LICENSE.txt',
  'bin/parser.js',
  'bin/vn-portal-widgets.js',
  ...THEMES,
  'css/vn-article.css',
  'css/vn-clock.css',
  'css/vn-related-news.css',
  'css/vn-time.css',
  'custom-elements.json',
  'package.json',
  'schema.json',
  'sri.json',
  'vn-portal-widgets.LICENSE.txt',
  'vn-portal-widgets.d.ts',
  'vn-portal-widgets.embed.js',
  'vn-portal-widgets.js',
  'vn-portal-widgets.tools.js',
  'vn-portal-widgets_bg.wasm',
].sort();

test('pkg/ has these files and no other', () => {
  assert.deepEqual(filesIn(inRepo('pkg')).sort(), FILES);
});

test('the documentation for webmasters is in the package, in both languages, and that for developers is not', () => {
  for (const name of ['README.md', 'README.vi.md', 'docs/data.md', 'docs/vi/may-chu.md', 'docs/vi/web.config']) assert.ok(DOCUMENTS.includes(name), name);
  assert.deepEqual(DOCUMENTS.filter((name) => /decisions|contract|dependencies|CONTRIBUTING/.test(name)), []);
});

test('package.json names only files that are there', () => {
  const manifest = JSON.parse(text('package.json'));
  const exported = Object.values(manifest.exports['.']);
  for (const name of [manifest.types, manifest.customElements, ...exported, ...manifest.sideEffects, ...manifest.files]) assert.ok(existsSync(inRepo('pkg', name)), name);
});

test('every file that a script or a tool may ask for by its name is exported under it, and no other', () => {
  // A package may name itself.
  const { resolve } = createRequire(inRepo('pkg', 'package.json'));
  for (const name of FILES) assert.equal(resolve(`vn-portal-widgets/${name}`), inRepo('pkg', name));
  assert.equal(resolve('vn-portal-widgets'), inRepo('pkg', 'vn-portal-widgets.js'));
  assert.throws(() => resolve('vn-portal-widgets/vn-portal-widgets.cjs'), { code: 'MODULE_NOT_FOUND' });
});

test('sri.json has the right integrity of every other file', () => {
  const expected = Object.fromEntries(FILES.filter((name) => name !== 'sri.json').map((name) => [name, sri(pkg(name))]));
  const found = JSON.parse(text('sri.json'));
  assert.deepEqual(found, expected);
  assert.deepEqual(Object.keys(found), Object.keys(found).sort());
});

test('the embed script begins with a BOM, which wins over the encoding of its page', () => {
  assert.deepEqual([...pkg('vn-portal-widgets.embed.js').subarray(0, 3)], [0xef, 0xbb, 0xbf]);
});

test('the embed script is one classic script: no import, no export, no second file', () => {
  const script = text('vn-portal-widgets.embed.js');
  // A classic script's grammar has neither import nor export declarations nor import.meta.
  assert.doesNotThrow(() => new Script(script));
  assert.throws(() => new Script('import.meta.url'), SyntaxError);
  assert.doesNotMatch(script, /\bimport\s*\(|import\.meta/);
  assert.doesNotMatch(script, /\.wasm\b/);
});

test('the style sheets are in ASCII, whatever the encoding of the page that links them, and can be written into it', () => {
  const sheets = FILES.filter((name) => name.endsWith('.css'));
  assert.equal(sheets.length, 4 + THEMES.length);
  for (const name of sheets) {
    assert.match(text(name), /^[\n\x20-\x7e]+$/, name);
    assert.doesNotMatch(text(name), /<\/style|<!--|@import|url\(/i, name);
  }
});

test('the embed script leaves nothing global behind but window.vnPortalWidgets', () => {
  assert.match(text('vn-portal-widgets.embed.js'), /^\uFEFF\n;\(\(\) => \{ "use strict";\n[^]*\n\}\)\(\);\n$/);
});

test('the embed script can stand in a page and in a bundle of any encoding', () => {
  const script = text('vn-portal-widgets.embed.js').slice(1);
  assert.match(script, /^[\n\x20-\x7e]+$/);
  assert.doesNotMatch(script, /<\/script|<!--/i);
});

test('whoever preloads the wasm asks for it by the URL of the module', () => {
  const hash = urlHash(pkg('vn-portal-widgets_bg.wasm'));
  assert.ok(text('vn-portal-widgets.js').includes(`"${hash}"`));
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md', '*.html'], { cwd: root, encoding: 'utf8' });
  const written = stdout.trim().split('\n').sort().flatMap((file) => [...readFileSync(inRepo(file), 'utf8').matchAll(/href="[^"]*vn-portal-widgets_bg\.wasm([^"]*)"/g)].map(([, query]) => [file, query]));
  const inPackage = PRELOADING.filter((name) => DOCUMENTS.includes(name)).map((name) => `pkg/${name}`);
  assert.deepEqual(written, [...PRELOADING, ...inPackage].sort().map((file) => [file, `?${hash}`]));
});

test('the ES module names its wasm once, relative to itself', () => {
  const urls = text('vn-portal-widgets.js').match(/new URL\([^)]*\)/g)?.filter((url) => url.includes('.wasm'));
  assert.equal(urls?.length, 1);
  assert.match(urls[0], /^new URL\((["'`])(?:\.\/)?vn-portal-widgets_bg\.wasm\1,import\.meta\.url\)$/);
});

test('the ES module loads the tools from beside itself, and they load nothing', () => {
  const imports = (name) => [...text(name).matchAll(/\bimport\b\s*(?:\(|[\w*{"'])[^;]*?["'`]([^"'`]+)["'`]/g)].map(([, specifier]) => specifier);
  // What else it imports is for Node.
  assert.deepEqual(imports('vn-portal-widgets.js').filter((specifier) => specifier.startsWith('.')), ['./vn-portal-widgets.tools.js']);
  assert.deepEqual(imports('vn-portal-widgets.tools.js'), []);
});

test('the ES module can be imported in Node and says nothing', () => {
  // In a process of its own: an unhandled rejection after the import counts, too.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(pathToFileURL(inRepo('pkg', 'vn-portal-widgets.js')).href)})`], { encoding: 'utf8' });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
});

test('no file tells the paths of the machine that built it', () => {
  const home = homedir();
  const forbidden = [root, process.env.CARGO_HOME, process.env.RUSTUP_HOME, '/.cargo/', '/.rustup/', 'registry/src/', ...(home.length > 1 ? [`${home}/`] : [])].filter(Boolean);
  for (const name of FILES) {
    for (const path of forbidden) assert.ok(!pkg(name).includes(path), `${name} contains ${path}`);
  }
});
