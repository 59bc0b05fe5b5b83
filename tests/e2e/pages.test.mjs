// Pages as old portals are: in quirks mode, with a base, in other encodings, in frames, from the disk, with two versions of ours
// or with polyfills. On each all of it works.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { complaints } from './lib/checks.mjs';
import { utf16, utf16be } from './lib/encodings.mjs';
import { eachEngine } from './lib/engines.mjs';
import { POLYFILLS } from './lib/hostile-table.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';
import { assertAllWorks, BODY } from './lib/usage.mjs';

const EMBED = 'pkg/vn-portal-widgets.embed.js';
const OURS = SCRIPTS.embed.replace(' defer', '');
const page = (head = '', body = BODY) => template('widgets.html', { title: 'Trang cũ', head: OURS + head, body }).body;
// In an old code page only ASCII is sure to be read right: the page's own words are references.
const ascii = (html) => html.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`).replace(/(<script type="application\/json">)([^]*?)(<\/script>)/g, (all, start, json, end) => start + json.replace(/&#(\d+);/g, (reference, code) => `\\u${Number(code).toString(16).padStart(4, '0')}`) + end);

const PAGES = {
  'quirks mode': { body: page().replace('<!doctype html>', ''), proves: () => document.compatMode === 'BackCompat' },
  'limited quirks': { body: page().replace('<!doctype html>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'), proves: () => document.doctype.publicId.includes('Transitional') },
  'windows-1258': { type: 'text/html; charset=windows-1258', body: ascii(page()).replace('<meta charset="utf-8">', ''), proves: () => document.characterSet === 'windows-1258' },
  'windows-1258 by its meta': { type: 'text/html', body: ascii(page()).replace('charset="utf-8"', 'charset="windows-1258"'), proves: () => document.characterSet === 'windows-1258' },
  'UTF-16 LE': { type: 'text/html', body: page(), encode: utf16, proves: () => document.characterSet === 'UTF-16LE' },
  'UTF-16 BE': { type: 'text/html', body: page(), encode: utf16be, proves: () => document.characterSet === 'UTF-16BE' },
  'a base in another folder': { body: page('<base href="/goc/xa/">', BODY.replaceAll('src="/data/', 'src="../../data/')), proves: () => document.baseURI.endsWith('/goc/xa/') },
  'a base that opens windows': { body: page('<base target="_blank">'), proves: () => document.querySelector('base') },
};

eachEngine((engine) => {
  for (const [name, { type = 'text/html; charset=utf-8', body, encode, proves }] of Object.entries(PAGES)) {
    test(name, async (t) => {
      const server = await serve(t, { routes: { '/thu-muc/t.html': { type, body, encode } } });
      const opened = await open(engine, `${server.origin}/thu-muc/t.html`);
      assert.ok(await opened.ask(`return Boolean((${proves})())`), 'the page is not what it should be');
      await assertAllWorks(opened);
    });
  }

  test('in a frame of a page that has ours, too', async (t) => {
    const frame = template('widgets.html', { title: 'Trong khung', head: OURS, body: BODY });
    const outer = template('widgets.html', { title: 'Khung', head: OURS, body: `${BODY}<iframe id="khung" src="/khung.html" width="900" height="600"></iframe>` });
    const server = await serve(t, { routes: { '/t.html': outer, '/khung.html': frame } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await assertAllWorks(opened);
    await opened.driver.switchTo().frame(0);
    await assertAllWorks(opened);
  });

  test('two versions: the first one serves, one line says so', async (t) => {
    const script = readFileSync(path.join(ROOT, EMBED), 'utf8');
    const [, version] = /"(\d+\.\d+\.\d+)"/.exec(script);
    const other = script.replaceAll(`"${version}"`, '"9.9.9"');
    assert.notEqual(other, script);
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Hai bản', head: `<script src="/khac.js"></script>${OURS}`, body: BODY }), '/khac.js': { type: 'text/javascript; charset=utf-8', body: other } } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('ready', '#article, #inline, #list');
    await opened.until('the warning', () => __seen.log.length > 0);
    assert.match(complaints(await opened.log()).join('\n'), /^vn-portal-widgets: loaded twice[^\n]+$/);
    assert.equal(await opened.ask(() => window.vnPortalWidgets.version), '9.9.9');
    await opened.tell(() => { __seen.log.length = 0; });
    await assertAllWorks(opened);
  });

  for (const [name, { routes, tag }] of Object.entries(POLYFILLS)) {
    for (const [order, head] of [['before ours', tag + OURS], ['after ours', OURS + tag]]) {
      test(`${name}, ${order}`, async (t) => {
        const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Vá', head, body: BODY }), ...routes } });
        const opened = await open(engine, `${server.origin}/t.html`);
        assert.ok(await opened.ask(() => window.polyfilled === true), 'the polyfill has not run');
        await assertAllWorks(opened);
      });
    }
  }

  test('from the disk, with data in the page', async (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vn-disk-'));
    t.after(() => rmSync(folder, { recursive: true }));
    for (const file of [EMBED, 'tests/e2e/pages/lib/record.js']) cpSync(path.join(ROOT, file), path.join(folder, path.basename(file)));
    const body = '<vn-clock id="clock"></vn-clock><vn-time id="time" datetime="29/12/2016"></vn-time><vn-article id="inline"><script type="application/json">{"title": "Trên đĩa", "content_html": "<p>Một</p>"}</script></vn-article>';
    writeFileSync(path.join(folder, 't.html'), `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đĩa</title><script src="record.js"></script><script src="vn-portal-widgets.embed.js"></script></head><body>${body}</body></html>`);
    const opened = await open(engine, pathToFileURL(path.join(folder, 't.html')).href);
    await opened.reaches('ready', '#inline');
    await opened.until('all shows', () => /Trên đĩa[^]*Một/.test(__seen.text('#inline')) && /\d (SA|CH)$/.test(__seen.text('#clock').trim()) && __seen.text('#time') === '29/12/2016 00:00');
    assert.deepEqual(await opened.log(), []);
    // What is checked after each test is a page of a server.
    await engine.driver.get(`${(await serve(t)).origin}/pages/bad-csp.html`);
  });
});
