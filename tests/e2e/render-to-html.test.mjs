// renderToHtml in a page: what an element would show, as HTML, in both builds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types vn-portal-widgets";

const ITEM = {
  id: 'a', url: '/tin/a.html', title: 'Hội nghị', date_published: '2016-12-29', summary: 'Tóm tắt', tags: ['Dân vận', 'Tin'],
  content_html: '<p onclick="a()">Một <b>hai</b> <a href="/tin/b.html">ba</a> <a href="https://b.example/">bốn</a><img src="/anh.png" alt="Ảnh"></p><table><tr><td>5</td></tr></table><pre>\n\n a</pre>',
  attachments: [{ url: '/tep.pdf', title: 'Tệp', mime_type: 'application/pdf' }], _vn: { views: 7370, source: 'Vinhlong.gov.vn' },
};
const FEED = { language: 'vi', items: [ITEM, ...Array.from({ length: 120 }, (_, id) => ({ id, url: `/tin/${id}.html`, title: `Tin “${id}” & <b>`, date_published: '2016-12-28' }))] };

const ELEMENTS = [
  ['vn-time', { datetime: '29/12/2016', format: 'full' }],
  ['vn-article', { tools: 'none' }],
  ['vn-article', { tools: 'font save', item: '7', 'heading-level': '4' }],
  ['vn-related-news', {}],
  ['vn-related-news', { 'page-size': '0', thumbnails: '', heading: 'A & "B"' }],
  ['vn-related-news', { search: '', 'by-date': '', limit: '12', order: 'feed' }],
];

eachEngine((engine) => {
  for (const [name, of] of [['embed', 'window.vnPortalWidgets'], ['module', "await import('/pkg/vn-portal-widgets.js')"]]) {
    test(`an element shows what is written of it: ${name}`, async (t) => {
      // One at a time: each is the only one of its page, and so has its own name.
      const script = `(async () => {
        const api = ${of};
        await api.whenReady;
        window.render = (tag, attributes, data, ...where) => api.renderToHtml(tag, attributes, data, ...where);
      })();`;
      const routes = { '/page.html': template('widgets.html', { title: 'HTML', head: `${SCRIPTS[name]}<script type="module" src="/run.js"></script>`, body: '<div id="place"></div>' }), '/run.js': { type: 'text/javascript', body: script } };
      const server = await serve(t, { csp: STRICT, routes });
      const page = await open(engine, `${server.origin}/page.html`);
      await page.until('the function', () => Boolean(window.render));
      for (const [tag, attributes] of ELEMENTS) {
        const written = await page.ask((tag, attributes, data) => {
          const element = Object.assign(document.createElement(tag), { id: 'shown' });
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          if (tag !== 'vn-time') element.data = data;
          document.querySelector('#place').replaceChildren(element);
          return [window.render(tag, attributes, data), window.render(tag, attributes, data, location.href)];
        }, tag, attributes, FEED);
        await page.until('the element', (tag) => __seen.root('#shown')?.querySelector(tag === 'vn-time' ? 'time' : 'time, a'), { args: [tag] });
        // The Tab stop of a toolbar moves with the focus.
        const shown = await page.ask(() => __seen.root('#shown').innerHTML.replaceAll(/(<button[^>]*) tabindex="-?\d"/g, '$1'));
        // As a browser writes it: with fewer escapes, and without the line feed that a parser drops.
        const inValues = (html) => html.replaceAll(/="[^"]*"/g, (value) => value.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
        const inTexts = (html) => html.replaceAll(/>[^<]*/g, (text) => text.replaceAll('&quot;', '"')).replaceAll('<pre>\n', '<pre>').replaceAll(/(<button[^>]*) tabindex="-?\d"/g, '$1');
        const [relative, absolute] = written.map((html) => inValues(inTexts(html)));
        assert.equal(absolute, inValues(shown), `${tag} ${JSON.stringify(attributes)}`);
        assert.equal(relative.replaceAll(/ (href|src)="(?!https:)/g, ` $1="${server.origin}/`), inValues(shown));
      }
      await assertQuiet(page);
    });
  }
});
