// The configuration for IIS that we give is XML, and has the types that are needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeOf } from '../../scripts/serve.mjs';
import { read } from '../package/documents.mjs';
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
