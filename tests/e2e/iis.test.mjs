// The configuration for IIS that we give is XML, and has the types that are needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeOf } from '../../scripts/serve.mjs';
import { blocks, read } from '../package/documents.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const NEEDED = ['.js', '.wasm', '.json'];

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
  test('web.config, and the lines in the guide, are XML and give each file the type that it needs', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/pages/frame.html`);
    const config = read('docs/vi/web.config');
    assert.deepEqual(await page.ask(declared, config), wanted(NEEDED));
    const { code: block } = blocks(read('docs/vi/may-chu.md')).find(({ language }) => language === 'xml');
    assert.deepEqual(await page.ask(declared, block), wanted(['.json']));
    // What is wrong is seen: no XML, another type, an entry that would clash with the one above.
    assert.match(await page.ask(declared, config.replace('</staticContent>', '')), /^no XML/);
    assert.notDeepEqual(await page.ask(declared, config.replace('application/wasm', 'application/octet-stream')), wanted(NEEDED));
    assert.notDeepEqual(await page.ask(declared, config.replace('<remove fileExtension=".wasm" />', '')), wanted(NEEDED));
  });
});
