// Security headers that portals are given by their hosters, beside the strict CSP of the other files: all works under each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { assertAllWorks, BODY } from './lib/usage.mjs';

const NONCE = 'dGhpcyBpcyBhIHRlc3Q';
// The recorder and the page's own script lie there; ours is let in by its nonce alone.
const BY_NONCE = `script-src 'nonce-${NONCE}' http://127.0.0.1:*/pages/ 'wasm-unsafe-eval'; style-src 'nonce-${NONCE}'; default-src 'self'`;

const HEADERS = {
  'COOP and COEP, credentialless': { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'credentialless' },
  'COOP, COEP and CORP': { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'same-origin' },
  'a nonce in place of our address': { 'content-security-policy': BY_NONCE },
  'Trusted Types with our policy alone': { 'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types vn-portal-widgets" },
  'what scanners of headers ask for': {
    'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'x-xss-protection': '1; mode=block',
    'permissions-policy': 'accelerometer=(), camera=(), clipboard-write=(), fullscreen=(), geolocation=(), microphone=(), storage-access=(), sync-xhr=(), web-share=()',
  },
};

eachEngine((engine) => {
  for (const [name, headers] of Object.entries(HEADERS)) {
    test(name, async (t) => {
      const nonced = headers['content-security-policy'] === BY_NONCE;
      const head = SCRIPTS.embed.replace('defer', nonced ? `defer nonce="${NONCE}"` : 'defer');
      const server = await serve(t, { routes: { '/t.html': { ...template('widgets.html', { title: 'Tiêu đề', head, body: BODY }), headers } } });
      const page = await open(engine, `${server.origin}/t.html`);
      await assertAllWorks(page);
      assert.deepEqual(violations(await page.log()), []);
    });
  }

  test('a nonce that is another one lets nothing of ours in', async (t) => {
    const head = SCRIPTS.embed.replace('defer', 'defer nonce="other"');
    const server = await serve(t, { routes: { '/t.html': { ...template('widgets.html', { title: 'Tiêu đề', head, body: BODY }), headers: { 'content-security-policy': BY_NONCE } } } });
    const page = await open(engine, `${server.origin}/t.html`);
    await page.until('the page is done', () => window.hostRuns === 3);
    assert.equal(violations(await page.log()).length, 1);
    assert.equal(await page.ask(() => customElements.get('vn-clock')), null);
  });
});
