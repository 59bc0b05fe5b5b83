// What articles and lists show is the same picture on a plain page and on pages whose style sheets bend everything, in Chromium. The
// boxes of the elements are the page's; compared is what is in them. A clock or a date is like the words around it, whatever those are.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { start } from './lib/browser.mjs';
import { STYLES } from './lib/hostile-table.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { CHANNEL, difference, THOUSANDTHS } from './lib/pictures.mjs';
import { selected } from './lib/selected.mjs';
import { serve } from './lib/server.mjs';

const RICH = {
  title: 'Bài có đủ thứ',
  content_html: '<h2>Mục</h2><p>Một <a href="/a.html">liên kết</a>, <q>trích</q> và <em>nhấn</em>.</p><ul><li>Một<ol><li>Hai</li></ol></li></ul><table><caption>Bảng</caption><tr><th>Tên</th><td></td></tr><tr><td>Ô</td><td>1</td></tr></table><blockquote>Khối</blockquote><pre>a\tb\n  c</pre><hr><p>x<sup>2</sup></p>',
  tags: ['Một', 'Hai'],
};
const BODY = [
  '<vn-clock lunar></vn-clock>',
  '<vn-time datetime="2016-12-29" format="full"></vn-time>',
  '<vn-related-news src="/data/tin-khac.json" search by-date></vn-related-news>',
  '<vn-article src="/data/bai-viet.json"></vn-article>',
  `<vn-article><script type="application/json">${JSON.stringify(RICH).replaceAll('</', '<\\/')}</script></vn-article>`,
// Each in a place of its own: a height with a fraction above it would move its letters by a part of a pixel.
].map((element, at) => `<div class="place" style="top: ${at * 3_000 + 200}px !important">${element}</div>`).join('\n');
// Fine lines would be drawn a little otherwise at another place of the page.
const PICTURE = { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#369"/></svg>' };
const ELEMENTS = 'vn-clock, vn-time, vn-article, vn-related-news';
const OURS = ELEMENTS.replaceAll('vn-', 'body vn-');
const BOXES = 'vn-article, vn-related-news';
const WORDS = 'vn-clock, vn-time';
/** What a word of a line takes from its line. */
const OF_THE_LINE = ['fontSize', 'fontWeight', 'fontStyle', 'fontVariantCaps', 'lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform', 'textShadow', 'whiteSpace', 'color'];

// Font, colour, width and place are what the page may decide.
const PLAIN = `body { font: 16px/1.5 sans-serif; color: #222; background: #fff; } vn-article::before, vn-related-news::before { content: none; } ${OURS} { width: 600px !important; margin: 0 !important; box-sizing: content-box !important; } body .place { position: absolute !important; left: 0 !important; }`;

if (!selected().includes('chromium')) {
  test('pictures are compared in Chromium only', () => assert.ok(BODY));
} else {
  describe('chromium', () => {
    let chromium;
    let plain;
    const shots = async (t, style) => {
      const head = `<style>${PLAIN}${style}</style><script src="/pages/lib/fake-time.js"></script>${SCRIPTS.embed}`;
      const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Kiểu', head, body: BODY }), '/data/images/hoi-nghi-dan-van-2016.svg': PICTURE } });
      const page = await open(chromium, `${server.origin}/t.html?now=${Date.parse('2016-12-29T03:13:27Z')}`);
      await page.reaches('ready', 'vn-article, vn-related-news');
      await page.until('clock and time', () => [...document.querySelectorAll('vn-clock, vn-time')].every((element) => __seen.text(element).trim()));
      await page.ask((selector) => Promise.all([...document.querySelectorAll(selector)].flatMap((host) => [...host.shadowRoot.querySelectorAll('img')]).map((image) => { image.loading = 'eager'; return image.decode(); })), ELEMENTS);
      const parts = await page.ask((selector) => [...document.querySelectorAll(selector)].flatMap((host) => [...host.shadowRoot.children].filter((part) => part.localName !== 'slot' && part.offsetHeight > 1)), BOXES);
      const pictures = [];
      for (const part of parts) pictures.push({ name: await page.ask((part) => `${part.getRootNode().host.localName} ${part.localName}`, part), picture: await part.takeScreenshot() });
      return { page, pictures };
    };
    /** What differs from the plain page, a line each. */
    const faults = async ({ page, pictures }) => {
      const found = [];
      assert.equal(pictures.length, plain.length);
      for (const [at, { name, picture }] of pictures.entries()) {
        const differs = await page.ask(difference, picture, plain[at].picture, CHANNEL);
        if (differs > THOUSANDTHS) found.push(`${name}: ${differs} of a thousand pixels`);
      }
      return found;
    };
    before(async () => {
      chromium = await start('chromium');
      // An element that is higher than the window would be cut where the page happens to be scrolled to.
      await chromium.driver.manage().window().setRect({ width: 1000, height: 2000 });
      ({ pictures: plain } = await shots({ after }, ''));
      assert.ok(plain.length >= 6, `${plain.length} parts`);
    });
    after(() => chromium?.stop());

    for (const [name, style] of Object.entries(STYLES)) {
      test(`${name}: the same picture`, async (t) => assert.deepEqual(await faults(await shots(t, style)), []));
    }

    test('a clock and a date look like the line that they are in, under each of these styles; a list does not', async (t) => {
      const { page } = await shots(t, '');
      const differing = (selector) => page.ask((selector, properties) => [...document.querySelectorAll(selector)].flatMap((host) => {
        const [line, word] = [host, host.shadowRoot.querySelector('time, ul')].map((element) => getComputedStyle(element));
        return properties.filter((property) => line[property] !== word[property]).map((property) => `${host.localName} ${property}: ${line[property]}, ${word[property]}`);
      }), selector, OF_THE_LINE);
      await page.tell((style) => document.head.append(Object.assign(document.createElement('style'), { id: 'them', textContent: style })), '');
      for (const [name, style] of [...Object.entries(STYLES), ['a heading', '.place { font: italic 700 30px/1.1 serif; }']]) {
        await page.tell((style) => { document.getElementById('them').textContent = style; }, style);
        assert.deepEqual(await differing(WORDS), [], name);
      }
      assert.notDeepEqual(await differing('vn-related-news'), []);
    });

    test('another font, colour or width is noticed in each part', async (t) => {
      const narrow = `${OURS.replaceAll('body', 'html body')} { width: 560px !important; }`;
      for (const [style, count] of [['body { font-family: monospace; }', plain.length], ['body { color: #b00; }', plain.length], [narrow, plain.length]]) {
        const found = await faults(await shots(t, style));
        assert.equal(found.length, count, `${style} ${found}`);
      }
    });
  });
}
