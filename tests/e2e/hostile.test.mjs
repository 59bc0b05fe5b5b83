// Pages that replace what scripts build on, after ours has begun, or add to what everybody inherits from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { SEED } from './lib/seed.mjs';
import { serve } from './lib/server.mjs';

// Broken for our script only: the driver of the browser calls some of them in the page too.
const REPLACED = `
  for (const [object, name] of [[window, 'fetch'], [window, 'Promise'], [JSON, 'parse'], [JSON, 'stringify'], [Array, 'from']]) {
    const own = object[name];
    object[name] = new Proxy(own, {
      apply(target, self, args) { refuse(name); return Reflect.apply(target, self, args); },
      construct(target, args) { refuse(name); return Reflect.construct(target, args); },
      get(target, key) { refuse(name); return Reflect.get(target, key); },
    });
  }
  function refuse(name) { if (/vn-portal-widgets/.test(new Error().stack)) throw new Error('replaced: ' + name); }`;
const INHERITED = `
  Object.prototype.each = Array.prototype.each = function () { return 'each'; };
  Array.prototype.toJSON = function () { return '[' + this.length + ']'; };
  addEventListener('clean', () => { delete Array.prototype.toJSON; });
  Array.prototype.remove = function () {};
  Object.prototype.extend = function () {};
  String.prototype.toJSON = function () { return '"x"'; };`;
const FROZEN = 'Object.freeze(Object.prototype); Object.freeze(Array.prototype);';

eachEngine((engine) => {
  for (const [name, script] of [['JSON.parse', 'JSON.parse = () => null'], ['fetch', 'window.fetch = undefined'], ['Promise', 'window.Promise = { resolve() {} }'], ['JSON.stringify', 'JSON.stringify = () => undefined'], ['Array.from', 'Array.from = () => []']]) {
    test(`a page that has broken ${name} before us keeps its fallback, and one line says so`, async (t) => {
      // Whoever looks at the page afterwards needs what was broken.
      const breaking = `const kept = [JSON.parse, window.fetch, window.Promise, JSON.stringify, Array.from]; ${script};
        addEventListener('DOMContentLoaded', () => { [JSON.parse, window.fetch, window.Promise, JSON.stringify, Array.from] = kept; });`;
      const body = '<vn-article id="article" src="/data/bai-viet.json"><a id="old" href="/cu.html">Bản cũ</a></vn-article>';
      const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Trang lạ', head: '<script src="/breaking.js"></script><script src="/pkg/vn-portal-widgets.embed.js"></script>', body }), '/breaking.js': { type: 'text/javascript', body: breaking } } });
      const page = await open(engine, `${server.origin}/t.html`);
      await page.until('the host page has run its script, was parsed and loaded', () => window.hostRuns === 3);
      const log = await page.log();
      assert.equal(log.length, 1, JSON.stringify(log));
      assert.ok(log[0].kind === 'error' && log[0].text.includes(`broken ${name},`), log[0].text);
      assert.deepEqual(await page.ask(() => [__seen.visible('#old'), document.getElementById('article').shadowRoot]), [true, null]);
    });
  }

  for (const [name, script, before] of /** @type {[string, string, boolean][]} */ ([['replaces fetch, Promise, JSON and Array.from behind us', REPLACED, false], ['adds to Object.prototype and Array.prototype, as prototype.js does', INHERITED, true], ['freezes Object.prototype', FROZEN, true]])) {
    test(`a page that ${name}`, async (t) => {
      const hostile = '<script src="/hostile.js" defer></script>';
      const head = before ? hostile + SCRIPTS.embed : SCRIPTS.embed + hostile;
      const body = '<vn-clock id="clock"></vn-clock><vn-article id="article" src="/data/bai-viet.json" json-ld></vn-article><vn-related-news id="list" src="/data/tin-khac.json" search></vn-related-news>';
      const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Trang lạ', head, body }), '/hostile.js': { type: 'text/javascript', body: script } } });
      const page = await open(engine, `${server.origin}/t.html`);
      await page.reaches('ready', '#article, #list');
      const text = await page.ask(() => __seen.text('#article'));
      assert.ok(text.includes(SEED.title) && text.includes(SEED.date), text);
      await page.until('a clock', () => /\d (SA|CH)$/.test(__seen.text('#clock').trim()));
      const block = await page.ask(() => document.querySelector('script[type="application/ld+json"]').text);
      assert.deepEqual(JSON.parse(block).author, [{ '@type': 'Person', name: 'N.H' }]);
      await page.ask(() => {
        const input = document.getElementById('list').shadowRoot.querySelector('input');
        input.value = 'hoc';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        document.getElementById('article').data = { title: 'Từ kịch bản', tags: ['Một', 'Hai'] };
      });
      await page.until('what is found, and the script’s article', () => /kết quả/.test(__seen.text('#list')) && /Một, Hai/.test(__seen.text('#article')));
      // As one text: lists do not come whole through JSON here.
      assert.equal(await page.ask(() => __seen.log.map((entry) => entry.kind + ': ' + entry.text).join('\n')), '');
      await page.until('the host page has run its script, was parsed and loaded', () => window.hostRuns === 3);
      // For what looks at the page after the test. In the page's own scripts: Firefox's driver has other prototypes.
      await page.ask(() => { dispatchEvent(new Event('clean')); });
    });
  }
});
