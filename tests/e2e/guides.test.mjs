// The guides: every HTML block of them runs in a page, and the configuration for IIS is XML with the types that are needed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { typeOf } from '../../scripts/serve.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { GOOD_FEED } from './lib/faults-table.mjs';
import { open } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const FOLDER = path.join(ROOT, 'www/huong-dan');
const read = (...file) => readFileSync(path.join(ROOT, ...file), 'utf8');
const SRI = JSON.parse(read('pkg/sri.json'));
const PACKAGE = '/widgets/0.1.0/';
const NEEDED = ['.js', '.wasm', '.json'];

const blocksOf = (text) => [...text.matchAll(/^( *)```html\n([^]*?)^ *```/gm)].map(([, indent, html]) => html.replaceAll(`\n${indent}`, '\n'));
const GUIDES = readdirSync(FOLDER).filter((name) => name.endsWith('.md')).map((name) => [name, blocksOf(read('www/huong-dan', name))]).filter(([, blocks]) => blocks.length);

// pkg/ under the name that the guides have for it.
const shipped = Object.fromEntries(['vn-portal-widgets.embed.js', 'vn-portal-widgets.js', 'vn-portal-widgets_bg.wasm'].map((name) => [PACKAGE + name, { type: typeOf(name), body: readFileSync(path.join(ROOT, 'pkg', name)) }]));

/** In the page: the types that an IIS configuration declares, or what the XML parser says against it. */
function declared(text) {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) return `no XML: ${error.textContent}`;
  const removed = [...document.querySelectorAll('configuration > system\\.webServer > staticContent > remove')].map((entry) => entry.getAttribute('fileExtension'));
  const maps = [...document.querySelectorAll('configuration > system\\.webServer > staticContent > mimeMap')];
  return maps.map((entry) => [entry.getAttribute('fileExtension'), entry.getAttribute('mimeType')]).filter(([ends]) => removed.includes(ends));
}

const wanted = (ends) => ends.map((end) => [end, typeOf(`a${end}`).replace(/;.*/, '')]);

eachEngine((engine) => {
  for (const [name, blocks] of GUIDES) {
    test(`${name}: its ${blocks.length} HTML blocks show what they say`, async (t) => {
      for (const block of blocks) {
        const html = block.replace(/integrity="[^"]*"/, `integrity="${SRI['vn-portal-widgets.embed.js']}"`);
        const data = Object.fromEntries([...html.matchAll(/src="(\/data\/[^"]+)"/g)].map(([, file]) => [file, { type: 'text/plain', body: GOOD_FEED }]));
        const server = await serve(t, { routes: { ...shipped, ...data, '/trang.html': { type: 'text/html; charset=utf-8', body: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title></head><body>${html}</body></html>` } } });
        const page = await open(engine, `${server.origin}/trang.html`);
        await page.reaches('ready', 'vn-article, vn-related-news');
        await assertQuiet(page);
      }
    });
  }

  test('web.config, and that of README.vi.md, are XML and give each file the type that it needs', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/pages/frame.html`);
    const config = read('www/huong-dan/web.config');
    assert.deepEqual(await page.ask(declared, config), wanted(NEEDED));
    const [, block] = /^```xml\n([^]*?)^```/m.exec(read('README.vi.md'));
    assert.deepEqual(await page.ask(declared, block), wanted(['.json']));
    // What is wrong is seen: no XML, another type, an entry that would clash with the one above.
    assert.match(await page.ask(declared, config.replace('</staticContent>', '')), /^no XML/);
    assert.notDeepEqual(await page.ask(declared, config.replace('application/wasm', 'application/octet-stream')), wanted(NEEDED));
    assert.notDeepEqual(await page.ask(declared, config.replace('<remove fileExtension=".wasm" />', '')), wanted(NEEDED));
  });
});
