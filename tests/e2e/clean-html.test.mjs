// cleanHtml in a page, in both builds: of the whole corpus and of what people paste, cleaning it again changes nothing, an article shows it as it shows
// what it was made of, and as markup of the page nothing of it runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thrown, violations } from './lib/checks.mjs';
import { ALL, HOSTILE } from './lib/corpus.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src * data:; media-src *";
const STRICT = `${CSP}; require-trusted-types-for 'script'; trusted-types vn-portal-widgets`;
const BODY = '<vn-article tools="none" id="raw"></vn-article><vn-article tools="none" id="cleaned"></vn-article><div id="place"></div>';
/** So that each script ends before the driver gives it up. */
const AT_ONCE = 50;

/** Rows with a handler in a tag that takes nobody anywhere. */
const HANDLERS = HOSTILE.filter(({ payload }) => /<(?:img|p|b|div|video)[^>]*\son[a-z]+=/i.test(payload) && !/<(?:base|form|frame|iframe|meta|script)|javascript:|location|submit/i.test(payload));

const RUN = { embed: 'window.api = window.vnPortalWidgets;', module: "window.api = await import('/pkg/vn-portal-widgets.js');" };

eachEngine((engine) => {
  for (const [name, script] of Object.entries(RUN)) {
    test(`the corpus is cleaned once, and by the embed script also shown the same: ${name}`, async (t) => {
      const head = `<base href="/tin/">${SCRIPTS[name]}<script type="module" src="/run.js"></script>`;
      const routes = { '/t.html': template('widgets.html', { title: 'Kho mẫu', head, body: BODY }), '/run.js': { type: 'text/javascript', body: `${script} await api.whenReady; window.isReady = true;` }, '/rows.json': { body: JSON.stringify(ALL) } };
      const server = await serve(t, { csp: STRICT, routes });
      const page = await open(engine, `${server.origin}/t.html`);
      await page.until('the API', () => Boolean(window.isReady));
      const faults = [];
      for (let from = 0; from < ALL.length; from += AT_ONCE) faults.push(...await page.ask(async (from, to, isShown) => {
        const rows = (await (await fetch('/rows.json')).json()).slice(from, to);
        const [raw, cleaned] = ['#raw', '#cleaned'].map((id) => document.querySelector(id));
        const shown = ({ shadowRoot }) => shadowRoot.querySelector('[part=body]')?.innerHTML.normalize('NFC').trim() ?? '';
        const faults = [];
        for (const { title, payload } of rows) {
          const html = window.api.cleanHtml(payload);
          if (window.api.cleanHtml(html) !== html) faults.push(`${title}: cleaned again: ${window.api.cleanHtml(html)}`);
          if (!isShown) continue;
          raw.data = { title, content_html: payload };
          cleaned.data = { title, content_html: html };
          await new Promise((resolve) => { setTimeout(resolve); });
          if (shown(raw)) window.seen = (window.seen ?? 0) + 1;
          if (shown(raw) !== shown(cleaned)) faults.push(`${title}: ${shown(raw)} and ${shown(cleaned)}`);
        }
        return faults;
      }, from, from + AT_ONCE, name === 'embed'));
      assert.deepEqual(faults, []);
      if (name === 'embed') assert.ok(await page.ask(() => window.seen) > 700);
      assert.deepEqual(await page.ask(() => [window.api.cleanHtml('<a href="a?b">c</a>'), window.api.cleanHtml('<img src="a.png">', '/x/y'), window.api.cleanHtml('<img src="a.png">', 'https://a.vn/b/')].map((html) => html.replaceAll(location.origin, ''))),
        ['<a href="/tin/a?b">c</a>', '<img src="/x/a.png">', '<img src="https://a.vn/b/a.png">']);
      const log = await page.log();
      assert.deepEqual({ violations: violations(log), thrown: thrown(log) }, { violations: [], thrown: [] });
    });
  }

  // As the scripts of a page would use it. The control puts rows there as they are, but for those that take the page away.
  for (const [title, clean, rows, quiet] of /** @type {[string, string, object[], boolean][]} */ ([['cleaned HTML as markup runs nothing', 'window.vnPortalWidgets.cleanHtml(payload)', ALL, true], ['without cleaning it does', 'payload', HANDLERS, false]])) {
    test(title, async (t) => {
      const run = `await vnPortalWidgets.whenReady;
        const rows = await (await fetch('/rows.json')).json();
        for (const { payload } of rows) {
          const place = document.querySelector('#place');
          place.innerHTML = ${clean};
          for (const element of place.querySelectorAll('*')) for (const name of ['mouseover', 'focus', 'error', 'load', 'toggle']) EventTarget.prototype.dispatchEvent.call(element, new Event(name));
        }
        window.isDone = true;`;
      const routes = { '/t.html': template('widgets.html', { title: 'Kho mẫu', head: `${SCRIPTS.embed}<script type="module" src="/run.js"></script>`, body: BODY }), '/run.js': { type: 'text/javascript', body: run }, '/rows.json': { body: JSON.stringify(rows) } };
      const server = await serve(t, { csp: CSP, routes });
      const page = await open(engine, `${server.origin}/t.html`);
      await page.until('the end', () => Boolean(window.isDone));
      const found = violations(await page.log());
      assert.equal(found.length === 0, quiet, found.slice(0, 5).join('\n'));
    });
  }
}, { foreign: ['evil.example', 'example.gov.vn'] });
