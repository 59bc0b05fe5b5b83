// Links have the colour of the page's own where it can be read, else that of the text. The page notices nothing of how it is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { CHANGED_BODY, CHANGES, FEED, LATE, LIST, PAGES } from './lib/link-pages.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const DEFAULT = 'rgb(0, 0, 238)';
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** In the page: the list, wherever it is. */
const FIND = `const find = (root) => root.querySelector('vn-related-news') ?? [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find(Boolean);`;

eachEngine((engine) => {
  const shown = async (t, { css = '', sheets = '', body = LIST, script = '', routes = {} }) => {
    const head = `<style>${css}</style>${sheets}${SCRIPTS.embed}`;
    const page = template('widgets.html', { title: 'Liên kết', head, body: `${body}<script src="/kich-ban.js"></script>` });
    const server = await serve(t, { csp: CSP, routes: { '/t.html': page, '/tin.json': { body: FEED }, '/kich-ban.js': { type: 'text/javascript', body: script }, ...routes } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.until('the list', `${FIND} return find(document)?.dataset.state === 'ready'`);
    return opened;
  };
  const link = (page) => page.ask(`${FIND}
    const { color, textDecorationLine } = getComputedStyle(find(document).shadowRoot.querySelector('[part=link]'));
    return { color, textDecorationLine }`);

  for (const [name, { link: own, text, ...parts }] of Object.entries(PAGES)) {
    test(name, async (t) => {
      const page = await shown(t, parts);
      const wanted = own ?? text;
      assert.notEqual(wanted, DEFAULT, 'links that know nothing of the page would be as wanted');
      assert.deepEqual(await link(page), { color: wanted, textDecorationLine: 'underline' });
      await assertQuiet(page);
    });
  }

  for (const [name, { deed, before = DEFAULT, link: after, ...parts }] of Object.entries(CHANGES)) {
    test(`again after ${name}`, async (t) => {
      const page = await shown(t, { ...parts, body: CHANGED_BODY, routes: LATE });
      assert.equal((await link(page)).color, before);
      await page.ask(`${deed}; return true`);
      await page.until(`links are ${after}`, `return getComputedStyle(document.getElementById('l').shadowRoot.querySelector('[part=link]')).color === '${after}'`);
      await assertQuiet(page);
    });
  }

  for (const [name, selector] of Object.entries({ 'on the root': ':root', 'on the body': 'body', 'on the element': 'vn-related-news' })) {
    test(`what a page sets ${name} beside a theme counts, before the theme and after it; its clock stays as it is`, async (t) => {
      const theme = '<link rel="stylesheet" href="/pkg/css/themes/do.css">';
      const own = `${selector} { --vn-accent: #003399; --vn-text: #111111; }`;
      const looks = (page) => page.ask(`${FIND}
        const colour = (root, part) => getComputedStyle(root.querySelector('[part=' + part + ']')).color;
        return [colour(find(document).shadowRoot, 'link'), colour(find(document).shadowRoot, 'list'), colour(document.querySelector('vn-clock').shadowRoot, 'time')]`);
      const themed = async (parts) => looks(await shown(t, { body: `<p style="color: #004400"><vn-clock></vn-clock></p>${LIST}`, ...parts }));
      const clock = 'rgb(0, 68, 0)';
      assert.deepEqual(await themed({ sheets: theme }), ['rgb(163, 18, 28)', 'rgb(42, 26, 23)', clock]);
      const wanted = ['rgb(0, 51, 153)', 'rgb(17, 17, 17)', clock];
      assert.deepEqual(await themed({ css: own, sheets: theme }), wanted);
      assert.deepEqual(await themed({ sheets: `${theme}<style>${own}</style>` }), wanted);
    });
  }

  test('the page finds no trace: nothing of ours stays, and where it has set the colour nothing was put in at all', async (t) => {
    const script = `
      window.records = [];
      new MutationObserver((all) => records.push(...all)).observe(document, { childList: true, subtree: true, attributes: true });
      window.links = document.getElementsByTagName('a');
      window.most = 0;
      new MutationObserver(() => { most = Math.max(most, links.length); }).observe(document, { childList: true, subtree: true });`;
    const traces = `return {
      most, links: links.length,
      put: records.filter(({ addedNodes }) => [...addedNodes].some(({ localName }) => localName === 'a')).length,
      attributes: [...new Set(records.filter(({ type, target }) => type === 'attributes' && target !== document.documentElement).map(({ attributeName }) => attributeName))],
    }`;
    const three = LIST + LIST.replace('"l"', '"m"') + LIST.replace('"l"', '"n"');
    const page = await shown(t, { css: '.toi { color: #fff; background: #500000; }', body: three, script });
    await page.reaches('ready', 'vn-related-news');
    assert.deepEqual(await page.ask(traces), { most: 0, links: 0, put: 1, attributes: ['data-state'] });
    await page.ask(() => { for (let turn = 0; turn < 51; turn += 1) document.documentElement.classList.toggle('toi'); return true; });
    await page.until('the new colour', `return getComputedStyle(document.getElementById('n').shadowRoot.querySelector('[part=link]')).color === 'rgb(255, 255, 255)'`);
    assert.deepEqual(await page.ask(traces), { most: 0, links: 0, put: 2, attributes: ['data-state'] });
    const themed = await shown(t, { css: 'vn-related-news { --vn-accent: #600; }', body: three, script });
    await themed.reaches('ready', 'vn-related-news');
    assert.deepEqual(await themed.ask(traces), { most: 0, links: 0, put: 0, attributes: ['data-state'] });
  });

  test('links that the visitor knows, and those under the pointer', async (t) => {
    const css = (page) => page.ask(() => [...document.getElementById('l').shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n'));
    // Browsers tell no script what such links look like.
    const plain = await shown(t, {});
    const rules = await css(plain);
    assert.match(rules, /a:visited \{[^}]*var\(--vn-accent, ?var\(--_link, ?visitedtext\)\)/i);
    assert.match(rules, /a:hover \{[^}]*2px/);
    assert.doesNotMatch(rules, /--_link:/, 'the browser has two colours of its own');
    assert.match(await css(await shown(t, { css: 'a { color: #063; }' })), /--_link: ?rgb\(0, 102, 51\)/);
  });
});
