// The guides and the READMEs: every HTML and JavaScript block of them runs in a page, and the configuration for IIS is XML with the types that are needed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { typeOf } from '../../scripts/serve.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const read = (...file) => readFileSync(path.join(ROOT, ...file), 'utf8');
const SRI = JSON.parse(read('pkg/sri.json'));
const NEEDED = ['.js', '.wasm', '.json'];
// The article shows the first, the list the others.
const FEED = JSON.stringify({ items: [{ id: 'mot', title: 'Tin một' }, { id: 'hai', url: '/hai.html', title: 'Tin hai' }] });
const ELEMENTS = '<vn-article src="/data/bai-viet.json"></vn-article><vn-related-news src="/data/tin-khac.json"></vn-related-news>';

const blocksOf = (text) => [...text.matchAll(/^( *)```(html|js)\n([^]*?)^ *```/gm)].map(([, indent, language, block]) => ({ language, block: block.replaceAll(`\n${indent}`, '\n') }));
const FILES = ['README.md', 'README.vi.md', ...readdirSync(path.join(ROOT, 'www/huong-dan')).filter((name) => name.endsWith('.md')).map((name) => `www/huong-dan/${name}`)];
const DOCUMENTS = FILES.map((file) => [file, blocksOf(read(file))]).filter(([, blocks]) => blocks.length);

/** A page of one block, with what the text around it takes for granted: elements need the script, a script needs elements. */
function pageOf({ language, block }) {
  const loads = /(src="|from ')\/widgets\//.test(block);
  const bare = language === 'js' || !/<vn-(article|related-news)|data-vn=/.test(block);
  const html = language === 'js' ? `<script type="module">${block}window.ended = true;</script>` : block.replace(/integrity="[^"]*"/, `integrity="${SRI['vn-portal-widgets.embed.js']}"`);
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>${loads ? '' : SCRIPTS.embed}</head><body>${bare ? ELEMENTS : ''}${html}</body></html>`;
}

/** Everything that a page names: pkg/ under whatever name, and data. */
function routesOf(html) {
  const folders = [...html.matchAll(/(?:src="|from ')(\/widgets\/(?:[^"']*\/)?)[^"'/]+/g)].map(([, folder]) => folder);
  const files = ['vn-portal-widgets.embed.js', 'vn-portal-widgets.js', 'vn-portal-widgets_bg.wasm'];
  const shipped = folders.flatMap((folder) => files.map((name) => [folder + name, { type: typeOf(name), body: readFileSync(path.join(ROOT, 'pkg', name)) }]));
  const data = [...html.matchAll(/src="(\/data\/[^"]+)"/g)].map(([, file]) => [file, { type: 'text/plain', body: FEED }]);
  return Object.fromEntries([...shipped, ...data, ['/trang.html', { type: 'text/html; charset=utf-8', body: html }]]);
}

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
  for (const [file, blocks] of DOCUMENTS) {
    test(`${file}: each of its ${blocks.length} blocks runs, the elements show data, and nothing is complained of`, async (t) => {
      for (const block of blocks) {
        const html = pageOf(block);
        const server = await serve(t, { routes: routesOf(html) });
        const page = await open(engine, `${server.origin}/trang.html`);
        await page.reaches('ready', 'vn-article, vn-related-news');
        if (block.language === 'js') await page.until('the script has run to its end', () => window.ended);
        await assertQuiet(page);
      }
    });
  }

  test('a block that throws and one that says too much are found', async (t) => {
    for (const block of [{ language: 'js', block: 'none();' }, { language: 'html', block: '<vn-article src="/data/a.json" item="none"></vn-article>' }]) {
      const html = pageOf(block);
      const server = await serve(t, { routes: routesOf(html) });
      const page = await open(engine, `${server.origin}/trang.html`);
      await page.until('it is noticed', () => __seen.log.some(({ kind }) => ['thrown', 'warn', 'error'].includes(kind)));
      await assert.rejects(assertQuiet(page));
    }
  });

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
