// Written HTML is safe HTML: the page with the whole corpus as the command `render` writes it, loaded as a page that a server sends. No script of
// ours is in it: what is looked at is what the browser's parser has made of the markup.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { assertNotAsked, thrown } from './lib/checks.mjs';
import { ALL, corpusPage, HOSTILE } from './lib/corpus.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

// What pictures and recordings would ask for is judged by tests/browser/html.rs; here nothing is to leave the machine.
const CSP = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'none'; media-src 'none'; form-action 'none'; base-uri 'none'";
const PROBES = Object.fromEntries(['live.js', 'faults.js'].map((name) => [`/probes/${name}`, { type: 'text/javascript', body: readFileSync(path.join(ROOT, 'tests/browser', name), 'utf8') }]));
/** Once for all articles: the server of the tests lets nothing be kept, and each root would ask for it again. */
const SHEET = { type: 'text/css', body: '', headers: { 'cache-control': 'max-age=600' } };
const PROBE = "<script type=\"module\" src=\"/probe.js\"></script>";
const PROBE_SCRIPT = { type: 'text/javascript', body: "import { live, provoke } from '/probes/faults.js'; Object.assign(globalThis, { live, provoke });" };

/** A page as the command writes it, beside these files. */
function written(page, files = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-written-'));
  try {
    for (const [name, text] of Object.entries({ 'a.html': page, ...files })) writeFileSync(path.join(folder, name), text);
    execFileSync(process.execPath, [path.join(ROOT, 'pkg/bin/vn-portal-widgets.js'), 'render', '--css', '/pkg', 'a.html'], { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });
    return readFileSync(path.join(folder, 'a.html'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Looks into each root that the parser has made: what is alive there, and after what a visitor might do, what has run. Runs in the page. */
const look = () => {
  // What the article adds to a body to show it: tests/browser/body.js.
  const undressed = (body) => {
    const copy = body.cloneNode(true);
    for (const element of copy.querySelectorAll('*')) for (const name of ['role', 'tabindex', 'data-action', 'aria-label']) element.removeAttribute(name);
    return copy.innerHTML;
  };
  const roots = [...document.querySelectorAll('vn-article')].map(({ shadowRoot }) => shadowRoot).filter(Boolean);
  const bodies = roots.map((root) => root.querySelector('[part=body]')).filter(Boolean);
  const alive = bodies.map((body) => globalThis.live(undressed(body))).filter(Boolean);
  for (const root of roots) globalThis.provoke(root);
  const outside = [...document.body.querySelectorAll('*')].filter(({ localName, type }) => localName !== 'vn-article' && type !== 'application/json').map(({ localName }) => localName);
  return { roots: roots.length, bodies: bodies.length, alive, outside, ran: globalThis.__pwned ?? null };
};

eachEngine((engine) => {
  test('the corpus as it is written: nothing is alive, nothing runs, nothing is asked for', async (t) => {
    const server = await serve(t, { csp: CSP, routes: { ...PROBES, '/probe.js': PROBE_SCRIPT, '/pkg/css/vn-article.css': SHEET, '/a.html': { type: 'text/html; charset=utf-8', body: written(corpusPage({ head: PROBE })) } } });
    const page = await open(engine, `${server.origin}/a.html`);
    await page.until('the probes are there', () => globalThis.live);
    const found = await page.ask(look);
    assert.deepEqual({ ...found, bodies: 0 }, { roots: ALL.length, bodies: 0, alive: [], outside: [], ran: null });
    assert.ok(found.bodies > ALL.length / 2, `${found.bodies} bodies`);
    const log = await page.log();
    // Pictures that a row shows are all that the policy has kept from being loaded.
    const blocked = log.filter(({ kind }) => kind === 'violation').map(({ text }) => text.split(' ')[0]);
    assert.deepEqual([...new Set(blocked)].filter((directive) => !['img-src', 'media-src'].includes(directive)), []);
    assert.deepEqual(thrown(log), []);
    const asked = server.log.map(({ path }) => path).filter((asked) => !/^\/(a\.html|probe\.js|probes\/.*|pages\/lib\/record\.js|pkg\/css\/vn-article\.css|favicon\.ico)$/.test(asked));
    assert.deepEqual(asked, []);
    assertNotAsked(engine.asked, []);
  });

  test('elements take over what the command has written, without a change', async (t) => {
    const data = Object.fromEntries(['bai-viet.json', 'tin-khac.json'].map((name) => [name, readFileSync(path.join(ROOT, 'www/data', name), 'utf8')]));
    const body = '<vn-article id="a" src="/bai-viet.json"><a href="/cu.html">Bản cũ</a></vn-article><vn-related-news id="l" src="/tin-khac.json" search by-date thumbnails></vn-related-news>'
      + '<vn-time id="t" datetime="29/12/2016 15:13"></vn-time>';
    const { body: page } = template('widgets.html', { title: 'Có sẵn', head: `<script src="/pages/takeover/watch.js"></script>${SCRIPTS.embed}`, body: `${body}<script>watch.begin()</script>` });
    const routes = Object.fromEntries(Object.entries(data).map(([name, text]) => [`/${name}`, { body: text }]));
    const server = await serve(t, { routes: { ...routes, '/a.html': { type: 'text/html; charset=utf-8', body: written(page, data) } } });
    const shown = await open(engine, `${server.origin}/a.html`);
    await shown.reaches('ready', 'vn-article, vn-related-news');
    assert.deepEqual(await shown.ask(() => watch.records), { a: [], l: [], t: [] });
    assert.equal(await shown.ask(() => document.querySelectorAll('template').length), 0);
  });

  test('the control: the same corpus, written as it is', async (t) => {
    // A page for each row: what is in one may lead elsewhere, or end the page. Every eighth shows enough.
    const rows = HOSTILE.filter((_, index) => index % 8 === 0);
    const inline = CSP.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval' data:");
    const raw = rows.map(({ payload }) => `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="${inline}">${PROBE}</head><body><vn-article>`
      + `<template shadowrootmode="open"><div part="body">${payload}</div></template></vn-article></body></html>`);
    const routes = Object.fromEntries(raw.map((body, index) => [`/raw/${index}.html`, { type: 'text/html; charset=utf-8', body }]));
    const server = await serve(t, { routes: { ...PROBES, '/probe.js': PROBE_SCRIPT, ...routes, '/t.html': { type: 'text/html; charset=utf-8', body: '<!DOCTYPE html><html><head></head><body></body></html>' } } });
    const page = await open(engine, `${server.origin}/t.html`);
    const found = await page.ask(async (count, look) => {
      const lookIn = (view) => view.eval(`(${look})()`);
      const framed = async (index) => {
        const frame = document.createElement('iframe');
        frame.sandbox = 'allow-scripts allow-same-origin';
        frame.src = `/raw/${index}.html`;
        const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
        document.body.append(frame);
        await Promise.race([loaded, new Promise((resolve) => { setTimeout(resolve, 3_000); })]);
        try {
          const { alive, outside, ran } = lookIn(frame.contentWindow);
          return { isAlive: alive.length > 0 || outside.length > 0, hasRun: ran !== null };
        } catch {
          // It has led elsewhere.
          return { isAlive: true, hasRun: false };
        } finally {
          frame.remove();
        }
      };
      const all = [];
      for (let index = 0; index < count; index += 16) all.push(...await Promise.all(Array.from({ length: Math.min(16, count - index) }, (_, place) => framed(index + place))));
      return { alive: all.filter(({ isAlive }) => isAlive).length, ran: all.filter(({ hasRun }) => hasRun).length };
    }, rows.length, String(look));
    t.diagnostic(`of ${rows.length}: ${found.alive} alive, ${found.ran} ran`);
    assert.ok(found.alive >= rows.length * 0.85 && found.ran >= rows.length * 0.2, JSON.stringify(found));
  });
  // The control asks for what the first test must not.
}, { foreign: ['evil.example', 'noi-khac.example', 'example.gov.vn'] });
