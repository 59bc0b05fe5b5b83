// Pages in the bytes of old encodings, with published polyfills, from the disk: all that portals and visitors do with the widgets works.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { PAGES } from './lib/old-pages-table.mjs';
import { ROOT, serve } from './lib/server.mjs';
import { assertAllWorks, BODY } from './lib/usage.mjs';

const EMBED = 'pkg/vn-portal-widgets.embed.js';
const fileOf = (name) => readFileSync(path.join(ROOT, name));

eachEngine((engine) => {
  for (const { name, html = (text) => text, encode, type, before = '', routes = {}, proves } of PAGES) {
    test(`a page ${name}`, async (t) => {
      const { type: utf8, body } = template('widgets.html', { title: 'Trang cũ', head: before + SCRIPTS.embed, body: BODY });
      const server = await serve(t, {
        routes: {
          '/trang/cu.html': { type: type ?? utf8, body: html(body), encode },
          // Without a charset, which IIS does not send either: the script itself has to say what it is.
          [`/${EMBED}`]: { type: 'text/javascript', body: fileOf(EMBED) },
          ...routes,
        },
      });
      const page = await open(engine, `${server.origin}/trang/cu.html`);
      await assertAllWorks(page);
      assert.equal(await page.ask(proves), true, 'the page is not what it claims to be');
    });
  }

  test('a page that is a file, with its data inside', async (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vn-e2e-file-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    // What lies beside a file is no address that an article may name: CONTRACT section 3. So all that this one names is elsewhere.
    const elsewhere = (text) => text.replace(/("(?:url|image)": "|src=\\"|href=\\")(?!https?:)\/?/g, '$1https://cong.example/');
    const inline = (_, tag, name, rest) => `<${tag}${rest}><script type="application/json">${fileOf(`www/data/${name}`).toString().replaceAll('</', '<\\/')}</script>`;
    const body = elsewhere(BODY.replace(/<(vn-[\w-]+ id="\w+") src="\/data\/([^"]+)"([^>]*)>/g, inline));
    const { body: html } = template('widgets.html', { title: 'Tệp', head: `<script src="/pages/lib/record.js"></script>${SCRIPTS.embed}`, body });
    for (const name of [EMBED, 'tests/e2e/pages/lib/record.js', 'tests/e2e/pages/lib/host.js']) cpSync(path.join(ROOT, name), path.join(folder, path.basename(name)));
    writeFileSync(path.join(folder, 'trang.html'), html.replace(/src="\/[^"]*\//g, 'src="'));
    const page = await open(engine, pathToFileURL(path.join(folder, 'trang.html')).href);
    await assertAllWorks(page);
    assert.equal(await page.ask(() => location.protocol), 'file:');
  });
}, { foreign: ['cong.example'] });
