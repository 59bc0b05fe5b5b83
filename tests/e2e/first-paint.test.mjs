// What a page shows of its elements before the script runs is what it shows after: the first view in its markup with the linked
// style sheets looks as the element does with its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By } from 'selenium-webdriver';
import { eachEngine } from './lib/engines.mjs';
import { differences, lookOf } from './lib/look.mjs';
import { open, template } from './lib/page.mjs';
import { difference } from './lib/pictures.mjs';
import { withFirstViews } from './lib/prerendered.mjs';
import { serve } from './lib/server.mjs';

const RICH = {
  title: 'Bài có đủ thứ',
  content_html: '<h2>Mục</h2><p>Một <a href="/a.html">liên kết</a>, <q>trích</q> và <em>nhấn</em>.</p><ul><li>Một<ol><li>Hai</li></ol></li></ul><table><caption>Bảng</caption><tr><th>Tên</th><td></td></tr><tr><td>Ô</td><td>1</td></tr></table><blockquote>Khối</blockquote><pre>a\tb\n  c</pre><hr><p>x<sup>2</sup></p>',
  tags: ['Một', 'Hai'],
};
const JSON_OF_RICH = JSON.stringify(RICH).replaceAll('</', '<\\/');

/** Elements of which nothing depends on the moment. */
const STILL = `
<p>Đăng ngày <vn-time datetime="2016-12-29" format="full">29/12/2016</vn-time> tại Vĩnh Long</p>
<vn-article src="/data/bai-viet.json"><a href="/bai.html">Bài viết</a></vn-article>
<vn-article tools="none"><script type="application/json">${JSON_OF_RICH}</script></vn-article>
<vn-related-news src="/data/tin-khac.json" search by-date page-size="4"><a href="/tin.html">Tin khác</a></vn-related-news>
<vn-related-news src="/data/tin-khac.json" thumbnails limit="3"></vn-related-news>`;

/** The same in containers, whose boxes are the page's. */
const CONTAINED = `
<p>Đăng ngày <span data-vn="time" data-datetime="2016-12-29" data-format="full">29/12/2016</span> tại Vĩnh Long</p>
<div data-vn="article" data-src="/data/bai-viet.json" data-tools="print"><a href="/bai.html">Bài viết</a></div>
<span data-vn="related-news" data-src="/data/tin-khac.json" data-thumbnails data-limit="3"></span>`;

const CLOCKS = `
<p>Bây giờ là <vn-clock></vn-clock> ở Việt Nam</p>
<div><vn-clock></vn-clock></div>
<div><vn-clock format="HH:mm"></vn-clock></div>
<div data-vn="clock" data-lunar></div>`;

const SURFACES = 'body { --vn-surface: #fe9; --vn-accent: #063; --vn-gap: 12px; }';
const STYLES = {
  light: '',
  'dark, with the colours of a theme': `:root { color-scheme: dark; } ${SURFACES.replace('#fe9', '#123').replace('#063', '#9cf')}`,
  'light, with a surface': SURFACES,
  // The colour of its links is known when the wasm runs, unless it says so itself (docs/prerender.md).
  'a page that styles everything': ':root { --vn-accent: #080; } * { line-height: 3; color: #b00; letter-spacing: 2px; } a { color: #080; } p { margin: 0; } div, span { text-align: center; }',
};

/** What a person's system can ask for, as Chromium is told. */
const SYSTEMS = {
  'forced colours': { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }] },
  'more contrast': { features: [{ name: 'prefers-contrast', value: 'more' }] },
  paper: { media: 'print' },
};

eachEngine((engine) => {
  /** Opens a page with the first views of its elements, without the script. */
  const load = async (t, body, { style = '', change = (sheet) => sheet, head = '', query = '' } = {}) => {
    const server = await serve(t);
    const html = template('widgets.html', {
      title: 'Trang có sẵn nội dung',
      head: `<style>html { overflow: hidden; } body { margin: 20px; font: 16px/1.5 sans-serif; } ${style}</style>${head}`,
      body,
    });
    for (const tag of ['vn-article', 'vn-clock', 'vn-related-news', 'vn-time']) {
      const path = `/pkg/css/${tag}.css`;
      server.route(path, { type: 'text/css', body: change(await fetch(server.origin + path).then((answer) => answer.text())) });
    }
    server.route('/t.html', { ...html, body: withFirstViews(html.body) });
    await engine.driver.manage().window().setRect({ width: 900, height: 1600 });
    const page = await open(engine, `${server.origin}/t.html${query}`);
    await page.until('the window has its size', () => outerWidth === 900 && outerHeight === 1600);
    await page.until('pictures are there', () => [...document.querySelectorAll('*')].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('img') ?? [])]).every((image) => {
      image.loading = 'eager';
      return image.complete;
    }));
    return page;
  };
  /** Runs the script, and waits until it has taken over. */
  const takeOver = async (page) => {
    await page.tell(() => document.head.append(Object.assign(document.createElement('script'), { src: '/pkg/vn-portal-widgets.embed.js' })));
    await page.until('the elements are taken over', () => [...document.querySelectorAll('vn-article, vn-related-news')].every((host) => host.dataset.state === 'ready')
      && [...document.querySelectorAll('vn-clock')].every((host) => host.shadowRoot?.querySelector('time'))
      && document.querySelectorAll('[data-vn] > :not(vn-article, vn-clock, vn-related-news, vn-time)').length === 0);
  };
  const look = (page) => page.ask(lookOf);
  /** Of elements that are not higher than the window. WebKit's driver makes none of a page without a scroll bar. */
  const pictures = async ({ driver }) => {
    if (engine.name === 'webkit') return [];
    const made = [];
    for (const element of await driver.findElements(By.css('p:first-child, [tools=none], vn-related-news'))) made.push(await element.takeScreenshot());
    assert.equal(made.length, 4);
    return made;
  };
  const takesOver = async (page) => {
    const before = await look(page);
    await takeOver(page);
    const after = await look(page);
    assert.ok(Object.keys(before).length > 9, JSON.stringify(before));
    return { before, after };
  };
  const assertSame = ({ before, after }) => assert.deepEqual(differences(before, after).slice(0, 9), []);

  for (const [name, style] of Object.entries(STYLES)) {
    test(`${name}: boxes, colours and fonts stay`, async (t) => {
      const page = await load(t, STILL, { style });
      const before = await pictures(page);
      assertSame(await takesOver(page));
      for (const [at, picture] of (await pictures(page)).entries()) assert.equal(await page.ask(difference, before[at], picture, 2), 0);
    });
    test(`${name}: in containers`, async (t) => assertSame(await takesOver(await load(t, CONTAINED, { style }))));
  }

  // With the longest text of its own format.
  const SUNDAY = { head: '<script src="/pages/lib/fake-time.js"></script>', query: `?now=${Date.parse('2016-12-25T10:30:00+07:00')}` };
  const clocks = async (t, options) => {
    const page = await load(t, CLOCKS, { ...SUNDAY, ...options });
    const lengths = () => page.ask(() => [
      document.querySelector('vn-clock').getBoundingClientRect().width,
      ...[...document.querySelectorAll('p, div')].map((line) => line.getBoundingClientRect().height),
    ]);
    const before = await lengths();
    await takeOver(page);
    return (await lengths()).map((length, at) => Math.abs(length - before[at]));
  };

  test('a clock keeps its line and the place of its text', async (t) => assert.ok(Math.max(...await clocks(t)) < 1));

  test('a browser that reads aloud moves nothing for the button of that', async (t) => {
    for (const width of [200, 280, 360, 480, 640]) {
      const page = await load(t, `<div style="width: ${width}px"><vn-article src="/data/bai-viet.json"></vn-article></div>`, { head: '<script src="/pages/lib/fake-tools.js"></script>' });
      const { before, after } = await takesOver(page);
      const isButton = (difference) => / button button listen /.test(difference);
      const [first, ...others] = differences(before, after).sort((a, b) => Number(isButton(b)) - Number(isButton(a)));
      assert.match(first, / listen 1: new$/);
      assert.deepEqual(others, [], `${width}`);
    }
  });

  test('control: with the sheet of the element alone the surface, the line of a clock and containers are other', async (t) => {
    const alone = (sheet) => sheet.slice(0, sheet.indexOf('@media print{article a[href]'));
    for (const [body, style] of [[STILL, SURFACES], [CONTAINED, '']]) {
      const { before, after } = await takesOver(await load(t, body, { style, change: alone }));
      assert.notDeepEqual(differences(before, after), []);
    }
    assert.ok(Math.max(...await clocks(t, { change: alone })) > 9);
  });

  if (engine.name === 'chromium') {
    for (const [name, media] of Object.entries(SYSTEMS)) {
      test(`${name}: boxes, colours and fonts stay`, async (t) => {
        t.after(() => engine.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '', features: [] }));
        const page = await load(t, STILL, { style: SURFACES });
        const plain = await look(page);
        await engine.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', media);
        const { before, after } = await takesOver(page);
        assert.notDeepEqual(before, plain, 'it makes a difference');
        assertSame({ before, after });
      });
    }
  }
});
