// What elements mean to those who do not see the page as it is drawn: languages, names, what changes by itself, what is hidden until it
// is found; a viewer that has the window for itself; and a line about `<p>`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { By } from 'selenium-webdriver';
import { assertQuiet, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { open, SCRIPTS, WITHIN } from './lib/page.mjs';
import { patience } from './lib/patience.mjs';
import { serve } from './lib/server.mjs';
import { DATA, HIDDEN, NAIVE } from './pages/semantics/hidden.mjs';
import { faults, heard, LANGUAGES } from './pages/semantics/languages.mjs';
import { faults as nameFaults, named, NAMES } from './pages/semantics/names.mjs';
import { PARAGRAPHS } from './pages/semantics/paragraphs.mjs';
import { ENDS, SCROLLERS } from './pages/semantics/scroll.mjs';

const PICTURE = '/data/images/hoi-nghi-dan-van-2016.svg';
const ARTICLE = { id: 'a', title: 'Có ảnh', content_html: `<p>Một</p><img src="${PICTURE}?1" alt="Cầu" width="600" height="400"><img src="${PICTURE}?2" alt="Đò" width="600" height="400">` };
const ELEMENTS = 'vn-article, vn-related-news';

/** Lets the browser draw so many frames. */
const frames = (page, count) => page.driver.executeAsyncScript((count, done) => { const next = () => (count-- > 0 ? requestAnimationFrame(next) : done()); next(); }, count);

eachEngine((engine) => {
  /**
   * Opens a page with our elements. What is in `shadow` is in the open shadow tree of `#khung`.
   *
   * @param {{ after(end: () => unknown): void }} t
   * @param {{ lang?: string, body: string, data?: object, shadow?: string, css?: string, csp?: string }} page
   */
  const load = async (t, { lang = 'vi', body, data = ARTICLE, shadow, css = '', csp }) => {
    const html = `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><title>Nghĩa</title><link rel="stylesheet" href="/t.css">${SCRIPTS.embed}</head><body>${body}</body></html>`;
    const routes = { '/t.html': { type: 'text/html; charset=utf-8', body: html }, '/t.css': { type: 'text/css', body: css }, '/a.json': { body: JSON.stringify(data) } };
    const server = await serve(t, { routes, csp });
    const page = await open(engine, `${server.origin}/t.html`);
    if (shadow) await page.tell((html) => { document.getElementById('khung').attachShadow({ mode: 'open' }).innerHTML = html; }, shadow);
    return page;
  };

  for (const [name, row] of Object.entries(LANGUAGES)) {
    test(`languages: ${name}`, async (t) => {
      const page = await load(t, { lang: 'en', ...row });
      const { content, state = 'ready', act, until } = row;
      if (state && !row.shadow) await page.reaches(state, ELEMENTS);
      const wanted = until ?? Object.values(content).flat().at(-1) ?? '';
      const listen = `const found = (${heard})(); return found.length > 0 && (!arguments[0] || found.some(([words]) => words === arguments[0])) && found;`;
      if (act) {
        await page.until('all is there', listen, { args: [''] });
        await page.tell(act);
      }
      const found = await page.until(`“${wanted}” is there`, listen, { args: [wanted] });
      assert.deepEqual(faults(found, content), []);
      // The control: without languages of ours, which the next run of an element would give back.
      const strip = () => {
        const stripIn = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (root !== document) element.removeAttribute('lang');
            if (element.shadowRoot) stripIn(element.shadowRoot);
          }
        };
        stripIn(document);
        document.documentElement.lang = 'de';
      };
      assert.notDeepEqual(faults(await page.ask(`(${strip})(); return (${heard})()`), content), []);
    });
  }

  test('what changes by itself is not for translators, all else is', async (t) => {
    const page = await load(t, {
      body: `<vn-clock></vn-clock><vn-time datetime="29/12/2016" format="relative"></vn-time><vn-related-news src="/a.json" date-format="relative"></vn-related-news>
        <vn-time datetime="29/12/2016"></vn-time><vn-article src="/a.json" tools="none"></vn-article><vn-related-news src="/a.json"></vn-related-news>`,
      data: { items: [{ id: '1', title: 'Một', date_published: '2016-12-29', date_modified: '2016-12-30' }, { id: '2', title: 'Hai', date_published: '2016-12-29' }] },
    });
    await page.reaches('ready', ELEMENTS);
    const translated = () => page.ask(() => [...document.querySelectorAll('vn-clock, vn-time, vn-related-news, vn-article')].map((host) => `${host.localName}: ${[...host.shadowRoot.querySelectorAll('time')].map((time) => time.translate)}`));
    assert.deepEqual(await translated(), ['vn-clock: false', 'vn-time: false', 'vn-related-news: false', 'vn-time: true', 'vn-article: true,true', 'vn-related-news: true']);
    await page.tell(() => { document.querySelectorAll('vn-time')[0].format = 'date'; document.querySelectorAll('vn-time')[1].format = 'relative'; });
    await page.until('the other one', () => !__seen.part(document.querySelectorAll('vn-time')[1], 'time').translate);
    assert.deepEqual((await translated()).slice(1, 4), ['vn-time: true', 'vn-related-news: false', 'vn-time: false']);
  });

  for (const [name, row] of Object.entries(NAMES)) {
    test(`names: ${name}`, async (t) => {
      const page = await load(t, row);
      const count = row.count ?? row.names?.length ?? 0;
      const names = (count) => page.until('all lists', `const lists = (${named})(); return lists.length >= arguments[0] && lists.every(({ pager }) => pager) && lists;`, { args: [count] });
      let lists = await names(1);
      if (row.act) {
        await page.tell(row.act);
        lists = await page.until('what scripts did', `const lists = (${named})(); return lists.length === arguments[0] && lists.every(({ pager, heading }, index) => pager?.includes(heading) && (!arguments[1] || pager === arguments[1][index])) && lists;`, { args: [count, row.names ?? null] });
      } else if (count) {
        lists = await names(count);
      }
      assert.deepEqual(nameFaults(lists), []);
      if (row.names) assert.deepEqual(lists.map(({ pager }) => pager), row.names);
      await assertQuiet(page);
      // The control: all called alike, as if each list were the only one.
      const alike = lists.map(({ heading }) => ({ heading, pager: 'Phân trang', search: 'Tìm trong danh sách', landmark: 'Tìm trong danh sách' }));
      if (lists.length > 1 || lists[0].heading) assert.notDeepEqual(nameFaults(alike), []);
    });
  }

  for (const [name, [html, lines]] of Object.entries(PARAGRAPHS)) {
    test(`paragraphs: ${name}`, async (t) => {
      const page = await load(t, { body: html });
      await page.until('our elements', (selector) => [...document.querySelectorAll(selector)].every((host) => /ready|empty|error/.test(host.dataset.state)), { args: [ELEMENTS] });
      const said = complaints(await page.log()).filter((line) => line.includes('<p>'));
      assert.equal(said.length, lines, said.join('\n'));
      for (const line of said) assert.match(line, /^vn-(article|related-news): inside <p>[^\n]+<div>/);
    });
  }

  for (const [name, [tag, attributes, words]] of Object.entries(HIDDEN)) {
    test(`hidden until found: ${name}`, async (t) => {
      const body = `<a href="#:~:text=${encodeURIComponent(words)}">Tới</a><p>Chữ</p><div><${tag} id="a" ${attributes}></${tag}></div>`;
      const page = await load(t, { body, data: DATA, css: 'div { --vn-surface: #fee }' });
      await page.until('it shows something', (words) => __seen.text('#a').includes(words), { args: [words] });
      await page.tell(() => { document.getElementById('a').addEventListener('beforematch', () => { window.matches = (window.matches ?? 0) + 1; }); });
      const look = () => page.ask(() => {
        const host = document.getElementById('a');
        return { isHidden: Boolean(host.hidden), isVisible: host.shadowRoot.firstElementChild.checkVisibility(), height: host.getBoundingClientRect().height, display: getComputedStyle(host).display };
      });
      const hide = (value) => page.tell((value) => document.getElementById('a').setAttribute('hidden', value), value);
      const search = async () => {
        await page.driver.findElement(By.css('a')).click();
        await frames(page, 12);
      };
      const shown = await look();
      assert.ok(shown.isVisible && shown.height > 0, JSON.stringify(shown));
      await hide('until-found');
      const { isVisible, height } = await look();
      assert.deepEqual({ isVisible, height }, { isVisible: false, height: 0 });
      await search();
      await page.until('it is found', () => window.matches === 1);
      assert.deepEqual(await look(), shown);
      await hide('');
      assert.equal((await look()).display, 'none');
      await search();
      assert.ok((await look()).isHidden);
      // The control: not found where all that is hidden is not there. WebKit may still be looking for what it has not found.
      await page.tell((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const root = document.getElementById('a').shadowRoot;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }, NAIVE);
      await hide('until-found');
      await search();
      assert.ok((await look()).isHidden);
      assert.equal(await page.ask(() => window.matches), 1);
    });
  }

  /** Opens the viewer by its first picture, with the page in the middle of its height. */
  const view = async (page, scroller) => {
    await page.reaches('ready', 'vn-article');
    // A picture that is there moves nothing any more.
    await page.ask(() => Promise.all([...document.querySelectorAll('vn-article')].flatMap((host) => [...host.shadowRoot.querySelectorAll('img')]).map((image) => { image.loading = 'eager'; return image.decode(); })).then(() => true));
    await page.tell((scroller) => { (document.querySelector(scroller) ?? document.scrollingElement).scrollTop = 300; }, scroller ?? 'none');
    const before = await place(page, scroller);
    await page.tell(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=view]').click());
    await page.until('the viewer is open', () => document.querySelector('vn-article').shadowRoot.querySelector('dialog:modal'));
    return before;
  };
  /** How far the page is scrolled, and where things are. */
  const place = (page, scroller) => page.ask((scroller) => {
    const box = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(); };
    return { top: (document.querySelector(scroller) ?? document.scrollingElement).scrollTop, header: box(document.getElementById('moc')), next: box(document.querySelector('.cao')) };
  }, scroller ?? 'none');
  /** What visitors do to scroll, and some frames for the browser to do it. */
  const scroll = async (page) => {
    if (engine.name !== 'webkit') await page.driver.actions().scroll(400, 300, 0, 250).perform();
    await press(page, Key.PAGE_DOWN, Key.ARROW_DOWN, Key.END);
    await frames(page, 12);
  };
  /** Scrolls until the page is somewhere else: keys and wheel reach a busy page late. */
  const scrollAway = async (page, before) => {
    for (const isOver = patience(WITHIN); isDeepStrictEqual(await place(page), before);) {
      assert.ok(!isOver(), 'the page does not scroll');
      await scroll(page);
    }
  };

  for (const [name, row] of Object.entries(SCROLLERS)) {
    test(`the page does not scroll behind the viewer: ${name}`, async (t) => {
      const page = await load(t, row);
      const before = await view(page, row.scroller);
      assert.equal(before.top, 300);
      assert.deepEqual(await place(page, row.scroller), before, 'what opened the viewer has moved the page');
      await scroll(page);
      assert.deepEqual(await place(page, row.scroller), before, 'it has scrolled');
      await page.tell(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=next]').click());
      await page.until('the next picture', () => document.querySelector('vn-article').shadowRoot.querySelector('dialog img').alt === 'Đò');
      await scroll(page);
      assert.deepEqual(await place(page, row.scroller), before, 'it has scrolled behind the next picture');
      await page.tell(ENDS['its button']);
      await page.until('it is closed', () => !document.querySelector('vn-article').shadowRoot.querySelector('dialog'));
      assert.deepEqual(await place(page, row.scroller), before, 'closing has moved the page');
      await assertQuiet(page);
    });
  }

  test('a page scrolls behind a viewer that does not hold it', async (t) => {
    const page = await load(t, SCROLLERS['a plain page']);
    const before = await view(page);
    // With `!important`, because each run of the element would bring a sheet that is taken away back.
    await page.tell(() => { document.body.style.setProperty('overflow', 'visible', 'important'); document.querySelector('vn-article').shadowRoot.querySelector('dialog').style.overscrollBehavior = 'auto'; });
    await scrollAway(page, before);
  });

  for (const [name, end] of Object.entries(ENDS)) {
    test(`the page scrolls again after the viewer: ${name}`, async (t) => {
      const page = await load(t, SCROLLERS['a plain page']);
      await view(page);
      assert.equal(await page.ask(() => getComputedStyle(document.body).overflowY), 'hidden');
      await page.tell(end);
      await page.until('nothing is held', () => getComputedStyle(document.body).overflowY === 'visible' && document.adoptedStyleSheets.length === 0);
      await page.until('no dialog is left', () => !document.querySelector('vn-article')?.shadowRoot.querySelector('dialog'));
      await page.tell(() => { document.scrollingElement.scrollTop = 0; });
      await scrollAway(page, await place(page));
      await assertQuiet(page);
    });
  }

  test('two viewers at once hold the page until both are closed; sheets of the page stay', async (t) => {
    const { css, body } = SCROLLERS['a plain page'];
    const page = await load(t, { css, body: body + body.match(/<vn-article.*?<\/vn-article>/)[0] });
    await page.reaches('ready', 'vn-article');
    await page.tell(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('p { color: red }');
      document.adoptedStyleSheets = [sheet];
      for (const host of document.querySelectorAll('vn-article')) host.shadowRoot.querySelector('[data-action=view]').click();
    });
    const overflow = (wanted, open) => page.until(`${wanted}, ${open} open`, (wanted, open) => getComputedStyle(document.body).overflowY === wanted && [...document.querySelectorAll('vn-article')].filter((host) => host.shadowRoot.querySelector('dialog:modal')).length === open, { args: [wanted, open] });
    await overflow('hidden', 2);
    await page.tell(() => document.querySelectorAll('vn-article')[1].shadowRoot.querySelector('dialog').close());
    await overflow('hidden', 1);
    await page.tell(() => document.querySelector('vn-article').shadowRoot.querySelector('dialog').close());
    await overflow('visible', 0);
    assert.equal(await page.ask(() => document.adoptedStyleSheets.length), 1);
  });
});
