// The hostile corpus inside RSS and Atom, by the package as shipped, under a strict policy and Trusted Types. What is shown of each row, what would be
// asked for and what would come alive: tests/native/feeds/xml/hostile.rs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thrown, violations } from './lib/checks.mjs';
import { AT_ONCE, HOSTILE, showInTurn } from './lib/corpus.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { cdata, escaped } from './lib/xml-feeds.mjs';

// As in corpus.test.mjs.
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src * data:; media-src *";
const CSP = `${POLICY}; require-trusted-types-for 'script'; trusted-types vn-portal-widgets`;

const RSS = (content) => (rows) => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
${rows.map(({ payload }, index) => `<item><guid isPermaLink="false">${index}</guid><title>Tin</title>${content(payload)}</item>`).join('\n')}</channel></rss>`;
const ATOM = (type, content) => (rows) => `<feed xmlns="http://www.w3.org/2005/Atom">
${rows.map(({ payload }, index) => `<entry><id>${index}</id><title>Tin</title><content type="${type}">${content(payload)}</content></entry>`).join('\n')}</feed>`;

/** How HTML is in feeds. XHTML that is not well-formed may break an item, or take the next ones into it; each such item has a feed of its own. */
const WAYS = {
  'CDATA in content:encoded': RSS((html) => `<content:encoded>${cdata(html)}</content:encoded>`),
  'escaped in a description': RSS((html) => `<description>${escaped(html)}</description>`),
  'escaped in a title and an author': RSS((html) => `<title>${escaped(html)}</title><author>${escaped(html)}</author><category>${escaped(html)}</category>`),
  'Atom, html': ATOM('html', escaped),
};
const XHTML = ATOM('xhtml', (html) => `<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`);

/** A browser's parser of XML gives the whole feed up at one of these. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** A reader as people write it. */
const NAIVE = `customElements.define('x-feed', class extends HTMLElement {
  async connectedCallback() {
    const feed = new DOMParser().parseFromString(await (await fetch('/naive.xml')).text(), 'text/xml');
    for (const content of feed.querySelectorAll('encoded')) this.insertAdjacentHTML('beforeend', content.textContent);
    document.body.dataset.done = this.childElementCount;
  }
});`;

eachEngine((engine) => {
  const show = async (t, body, routes, { head = SCRIPTS.embed, csp = CSP } = {}) => {
    const server = await serve(t, { csp, routes: { '/t.html': template('widgets.html', { title: 'Kho mẫu', head, body }), ...routes } });
    return open(engine, `${server.origin}/t.html`);
  };
  const assertHarmless = async (page) => {
    const log = await page.log();
    assert.deepEqual({ violations: violations(log), thrown: thrown(log) }, { violations: [], thrown: [] });
    assert.equal(await page.ask(() => globalThis.__pwned ?? null), null);
  };

  for (const [name, write] of Object.entries(WAYS)) {
    test(`${name}: no violation, nothing that runs, nothing thrown`, async (t) => {
      const page = await show(t, '<vn-article src="/feed.xml" tools="none"></vn-article>', { '/feed.xml': { type: 'text/xml', body: write(HOSTILE) } });
      await page.reaches('ready', 'vn-article');
      assert.equal(await showInTurn(page, HOSTILE.length), HOSTILE.length);
      await assertHarmless(page);
    });
  }

  test('Atom, xhtml, mostly not well-formed: the same, each in a feed of its own', async (t) => {
    const page = await show(t, '<div id="x"></div>', Object.fromEntries(HOSTILE.map((row, index) => [`/${index}.xml`, { type: 'text/xml', body: XHTML([row]) }])));
    const states = [];
    for (let from = 0; from < HOSTILE.length; from += AT_ONCE) {
      await page.tell((from, to) => {
        const make = (index) => Object.assign(document.createElement('vn-article'), { src: `/${index}.xml`, tools: 'none' });
        document.getElementById('x').replaceChildren(...Array.from({ length: to - from }, (_, index) => make(from + index)));
      }, from, Math.min(from + AT_ONCE, HOSTILE.length));
      states.push(...await page.until('all are done', () => {
        const states = [...document.querySelectorAll('vn-article')].map(({ dataset }) => dataset.state);
        return states.every((state) => ['ready', 'empty', 'error'].includes(state)) && states;
      }));
    }
    assert.equal(states.length, HOSTILE.length);
    // One closes the feed before its title comes.
    assert.ok(states.filter((state) => state !== 'ready').length <= 2, states.join());
    await assertHarmless(page);
  });

  test('the control: what a reader without a sanitizer makes of it is forbidden by the policy', async (t) => {
    const rows = HOSTILE.filter(({ payload }) => /^<img [^>]*onerror=/.test(payload) && !NOT_XML.test(payload));
    const head = '<script src="/naive.js" defer></script>';
    const page = await show(t, '<x-feed></x-feed>', { '/naive.js': { type: 'text/javascript', body: NAIVE }, '/naive.xml': { type: 'text/xml', body: WAYS['CDATA in content:encoded'](rows) } }, { head, csp: POLICY });
    await page.until('the naive reader is done', () => document.body.dataset.done);
    const found = violations(await page.log()).filter((line) => line.startsWith('script-src'));
    assert.ok(found.length > 5, found.join('\n'));
  });
}, { foreign: ['evil.example', 'example.gov.vn'] });
