// The whole corpus of tests/fixtures/html, hostile and harmless, and what people paste, shown by one article under a strict policy and Trusted Types, by the
// package as shipped. What is shown of each row is the business of tests/browser/html.rs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thrown, violations } from './lib/checks.mjs';
import { ALL, PASTED, showInTurn } from './lib/corpus.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

// Pictures may come from anywhere, as the portal's page would have to allow: what a row may ask for is judged elsewhere.
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src * data:; media-src *; require-trusted-types-for 'script'; trusted-types vn-portal-widgets";

eachEngine((engine) => {
  test('no violation, nothing that runs, nothing thrown', async (t) => {
    const items = ALL.map(({ title, payload }, index) => ({ id: `${index}`, title, content_html: payload }));
    const body = '<vn-article src="/corpus.json"></vn-article>';
    const server = await serve(t, { csp: CSP, routes: { '/t.html': template('widgets.html', { title: 'Kho mẫu', head: SCRIPTS.embed, body }), '/corpus.json': { body: JSON.stringify({ items }) } } });
    const page = await open(engine, `${server.origin}/t.html`);
    await page.reaches('ready', 'vn-article');
    assert.equal(await showInTurn(page, ALL.length), ALL.length);
    assert.ok(ALL.length > 1_000 && PASTED.length > 150);
    const log = await page.log();
    assert.deepEqual({ violations: violations(log), thrown: thrown(log) }, { violations: [], thrown: [] });
    assert.equal(await page.ask(() => globalThis.__pwned ?? null), null);
  });
}, { foreign: ['evil.example', 'example.gov.vn'] });
