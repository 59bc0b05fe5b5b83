// What an article does beyond showing itself: what it tells search engines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

// Where the browser has Trusted Types they are enforced, with no policy but ours.
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types vn-portal-widgets";
// Whole tags would be dropped, as this is plain text.
const HOSTILE = '</script <script __pwned = 1 //';

const blocks = () => [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ text }) => JSON.parse(text));

eachEngine((engine) => {
  test('json-ld is one block in the head, replaced on change, gone with the element, under enforced Trusted Types', async (t) => {
    const body = '<vn-article src="a.json" json-ld></vn-article>';
    const feed = { items: [{ id: 'a', title: 'Tin một', url: 'mot.html', tags: ['Một', 'Hai'], authors: [{ name: 'N.H' }, { name: HOSTILE }], date_published: '29/12/2016 15:13', content_html: '<p style="color:red" onclick="x()">Một</p>' }, { id: 'b', title: HOSTILE }] };
    const server = await serve(t, {
      csp: CSP,
      routes: {
        '/trang.html': template('widgets.html', { title: 'json-ld', head: SCRIPTS.embed, body }),
        '/a.json': { type: 'application/json', body: JSON.stringify(feed) },
      },
    });
    const page = await open(engine, `${server.origin}/trang.html`);
    await page.reaches('ready', 'vn-article');
    assert.deepEqual(await page.ask(blocks), [{
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Tin một',
      url: `${server.origin}/mot.html`,
      datePublished: '2016-12-29T15:13:00+07:00',
      author: [{ '@type': 'Person', name: 'N.H' }, { '@type': 'Person', name: HOSTILE }],
      keywords: ['Một', 'Hai'],
    }]);
    await page.ask(() => document.querySelector('vn-article').setAttribute('item', 'b'));
    await page.until('the block is replaced', () => document.querySelector('script[type="application/ld+json"]')?.text.includes('pwned'));
    assert.deepEqual((await page.ask(blocks)).map(({ headline }) => headline), [HOSTILE]);
    assert.equal(await page.ask(() => globalThis.__pwned ?? null), null, 'a title ended the block and ran');
    await page.ask(() => { document.querySelector('vn-article').jsonLd = false; });
    await page.until('no block without the attribute', () => !document.querySelector('script[type="application/ld+json"]'));
    await page.ask(() => { document.querySelector('vn-article').jsonLd = true; });
    await page.until('a block again', () => document.querySelector('script[type="application/ld+json"]'));
    await page.ask(() => document.querySelector('vn-article').remove());
    await page.until('no block without the element', () => !document.querySelector('script[type="application/ld+json"]'));
    await assertQuiet(page);
  });
});
