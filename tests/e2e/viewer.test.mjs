// Pictures by pointer and by keyboard, and tables that are wider than the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By } from 'selenium-webdriver';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press, pressTo, pressWith } from './lib/keyboard.mjs';
import { open, Page, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const PICTURE = '/data/images/hoi-nghi-dan-van-2016.svg';
const CELLS = Array.from({ length: 30 }, (_, index) => `<td>Cột&nbsp;số&nbsp;${index}</td>`).join('');
const HTML = `<figure><img src="${PICTURE}?1" alt="Cầu" width="600" height="400"><figcaption>Cầu Mỹ Thuận</figcaption></figure>
<p>Chữ <img src="${PICTURE}?2" alt="Đò" width="300" height="200"> chữ <a href="/khac.html"><img src="${PICTURE}?x" alt="Sang trang" width="300" height="200"></a></p>
<figure><img src="${PICTURE}?3" alt="" width="300" height="200"></figure>
<p><img src="/khong-co.png" alt="Ảnh hỏng"></p>
<table><tr>${CELLS}</tr></table>`;

const dialog = () => {
  const viewer = document.querySelector('vn-article').shadowRoot.querySelector('dialog');
  return viewer && { open: viewer.matches(':modal'), src: viewer.querySelector('img').src.split('?')[1], alt: viewer.querySelector('img').alt, words: viewer.querySelector('[aria-live]').textContent };
};

eachEngine((engine) => {
  const load = async (t, html = HTML) => {
    const body = '<p><a href="#x">Trước</a></p><vn-article src="/a.json" tools="none"></vn-article>';
    const server = await serve(t, {
      routes: {
        '/trang.html': template('widgets.html', { title: 'Ảnh', head: SCRIPTS.embed, body }),
        '/a.json': { body: JSON.stringify({ title: 'Bài có ảnh', content_html: html }) },
      },
    });
    const page = await open(engine, `${server.origin}/trang.html`);
    await page.reaches('ready', 'vn-article');
    return { server, page };
  };
  const shows = (page, wanted) => page.until(`the viewer shows ${JSON.stringify(wanted)}`, `const seen = (${dialog})(); return JSON.stringify(seen) === arguments[0]`, { args: [JSON.stringify(wanted)] });

  test('Enter opens the viewer, arrow keys lead through the pictures, Esc gives the focus back', async (t) => {
    const { page } = await load(t);
    await pressTo(page, Key.TAB, 'Xem ảnh lớn: Cầu');
    await press(page, Key.ENTER);
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    await press(page, Key.ARROW_RIGHT);
    await shows(page, { open: true, src: '2', alt: 'Đò', words: 'Đò · 2/4' });
    await press(page, Key.ARROW_RIGHT);
    await shows(page, { open: true, src: '3', alt: '', words: '3/4' });
    await press(page, Key.ARROW_LEFT, Key.ARROW_LEFT, Key.ARROW_LEFT);
    await page.until('the last one', () => document.querySelector('vn-article').shadowRoot.querySelector('dialog img').alt === 'Ảnh hỏng');
    await press(page, Key.ARROW_RIGHT);
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    await press(page, Key.ESCAPE);
    await shows(page, null);
    assert.equal(await focused(page), 'Xem ảnh lớn: Cầu');
    await press(page, Key.SPACE);
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    assert.equal(await focused(page), 'Đóng');
    await press(page, Key.TAB, Key.TAB);
    assert.equal(await focused(page), 'Ảnh sau');
    await press(page, Key.ENTER);
    await shows(page, { open: true, src: '2', alt: 'Đò', words: 'Đò · 2/4' });
    // Back, not round: in a dialog of a shadow tree Firefox goes round past all buttons but the last.
    await pressWith(page, Key.SHIFT, Key.TAB);
    assert.equal(await focused(page), 'Ảnh trước');
    await press(page, Key.ENTER);
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    await pressWith(page, Key.SHIFT, Key.TAB);
    assert.equal(await focused(page), 'Đóng');
    await press(page, Key.ENTER);
    await shows(page, null);
    assert.equal(await focused(page), 'Xem ảnh lớn: Cầu');
  });

  test('a click opens the viewer, one beside the picture closes it; a picture in a link follows the link', async (t) => {
    const { page } = await load(t);
    const root = await page.driver.findElement(By.css('vn-article')).getShadowRoot();
    for (const beside of ['dialog', 'dialog > div']) {
      await (await root.findElement(By.css('figure img'))).click();
      await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
      await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('dialog img').click());
      await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
      await page.ask((beside) => document.querySelector('vn-article').shadowRoot.querySelector(beside).click(), beside);
      await shows(page, null);
    }
    assert.equal(await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('a img').tabIndex), -1);
    assert.equal(await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('a img').hasAttribute('role')), false);
  });

  test('one picture has no way to another', async (t) => {
    const { page } = await load(t, `<img src="${PICTURE}?1" alt="Cầu" width="600" height="400">`);
    await pressTo(page, Key.TAB, 'Xem ảnh lớn: Cầu');
    await press(page, Key.ENTER);
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu' });
    assert.equal(await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelectorAll('dialog button').length), 1);
    await press(page, Key.ESCAPE);
    await shows(page, null);
    await assertQuiet(page);
  });

  test('a wide table scrolls by itself, by keyboard too, and the page does not; one that fits is no Tab stop', async (t) => {
    const { server } = await load(t, `${HTML}<table><caption>Vừa</caption><tr><td>Ô</td></tr></table>`);
    const page = new Page(engine.driver);
    await page.inFrame(`${server.origin}/trang.html`, 360);
    await page.reaches('ready', 'vn-article');
    assert.ok(await page.ask(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
    const left = () => page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[role=group]').scrollLeft);
    await page.ask(() => document.querySelector('a').focus());
    await pressTo(page, Key.TAB, 'Bảng');
    assert.equal(await left(), 0);
    await press(page, Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    await page.until('the table has moved', () => document.querySelector('vn-article').shadowRoot.querySelector('[role=group]').scrollLeft > 0);
    const stops = (wanted) => page.until(`Tab stops: ${wanted}`, (wanted) => [...document.querySelector('vn-article').shadowRoot.querySelectorAll('[role=group]')].map((place) => `${place.tabIndex} ${place.getAttribute('aria-label')}`).join() === wanted, { args: [wanted] });
    await stops('0 Bảng,-1 Vừa');
    const widen = (width) => page.ask((width) => { Object.assign(document.querySelector('vn-article').style, { width, display: 'block' }); }, width);
    // Wide enough for all of it, and narrow again.
    await page.tell(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('article { max-width: none !important }');
      document.querySelector('vn-article').shadowRoot.adoptedStyleSheets.push(sheet);
    });
    await widen('9000px');
    await stops('-1 Bảng,-1 Vừa');
    await widen('');
    await stops('0 Bảng,-1 Vừa');
  });

  test('the words of the picture come after the viewer has opened, into a live region that is there', async (t) => {
    const { page } = await load(t);
    await page.tell(() => {
      const root = document.querySelector('vn-article').shadowRoot;
      window.states = [];
      const note = () => {
        const live = root.querySelector('dialog [aria-live=polite]');
        if (live) window.states.push(`${live.closest('dialog').matches(':modal')} ${root.activeElement.textContent} ${live.textContent}`);
      };
      new MutationObserver(note).observe(root, { childList: true, characterData: true, subtree: true });
      root.querySelector('[data-action=view]').click();
    });
    await page.until('the words', () => window.states.length === 2);
    assert.deepEqual(await page.ask(() => window.states), ['true Đóng ', 'true Đóng Cầu Mỹ Thuận · 1/4']);
    assert.equal(await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelectorAll('[role=status]').length), 0);
  });

  test('fingers: a swipe leads on, two fingers and two taps enlarge, a finger moves what is enlarged; a mouse does nothing of it', async (t) => {
    const { page } = await load(t);
    await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=view]').click());
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    // Rows are a type, the number of a pointer, and a place from the middle of the picture.
    const touch = (rows, pointerType = 'touch') => page.tell((rows, pointerType) => {
      const picture = document.querySelector('vn-article').shadowRoot.querySelector('dialog img');
      const { left, top, width, height } = picture.getBoundingClientRect();
      for (const [type, pointerId, x, y] of rows) {
        picture.dispatchEvent(new PointerEvent(`pointer${type}`, { pointerId, pointerType, clientX: left + width / 2 + x, clientY: top + height / 2 + y, bubbles: true, composed: true }));
      }
    }, rows, pointerType);
    const swipe = (x, y) => [['down', 1, 0, 0], ['move', 1, x / 2, y / 2], ['move', 1, x, y], ['up', 1, x, y]];
    const width = () => page.ask(() => Math.round(document.querySelector('vn-article').shadowRoot.querySelector('dialog img').getBoundingClientRect().width));
    const usual = await width();
    await touch(swipe(-80, 10));
    await shows(page, { open: true, src: '2', alt: 'Đò', words: 'Đò · 2/4' });
    await touch(swipe(80, -10));
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    await touch(swipe(10, 80));
    await touch(swipe(-80, 10), 'mouse');
    await touch([['down', 1, -50, 0], ['down', 2, 50, 0], ['move', 1, -100, 0], ['move', 2, 100, 0], ['up', 1, -100, 0], ['up', 2, 100, 0]]);
    const isAbout = async (wanted) => assert.ok(Math.abs(await width() - wanted) <= 2, `${await width()}, not ${wanted}`);
    await isAbout(usual * 2);
    // A swipe of what is enlarged moves it. Whatever shows the view again leaves it there.
    const left = () => page.ask(() => Math.round(document.querySelector('vn-article').shadowRoot.querySelector('dialog img').getBoundingClientRect().left));
    const before = await left();
    await touch(swipe(-80, 0));
    assert.equal(await left(), before - 80);
    await page.ask(() => { document.querySelector('vn-article').headingLevel = 3; });
    await page.until('the view is shown again', () => document.querySelector('vn-article').shadowRoot.querySelector('h3[part=title]'));
    assert.equal(await left(), before - 80);
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    const tap = [['down', 3, 0, 0], ['up', 3, 0, 0]];
    await touch([...tap, ...tap]);
    assert.equal(await width(), usual);
    await touch([...tap, ...tap]);
    await isAbout(usual * 2.5);
    await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=next]').click());
    await shows(page, { open: true, src: '2', alt: 'Đò', words: 'Đò · 2/4' });
    assert.equal(await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('dialog img').style.transform), '');
    // The page behind must not move, and the browser must leave the fingers to us.
    assert.equal(await page.ask(() => getComputedStyle(document.querySelector('vn-article').shadowRoot.querySelector('dialog > div')).touchAction), 'none');
    await assertQuiet(page);
  });

  test('the picture is as large as the window lets it be, and nothing is over it', async (t) => {
    const picture = (width, height) => ({ type: 'image/svg+xml', body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#369"/></svg>` });
    const SIZES = { wide: [3000, 2000], high: [2000, 3000], small: [150, 100] };
    const html = Object.keys(SIZES).map((name) => `<figure><img src="/${name}.svg" alt="${name}" width="300" height="200"><figcaption>${'Chú thích dài. '.repeat(4)}</figcaption></figure>`).join('');
    const { server } = await load(t, html);
    for (const [name, size] of Object.entries(SIZES)) server.route(`/${name}.svg`, picture(...size));
    const page = new Page(engine.driver);
    for (const width of [320, 360, 768, 1280]) {
      await page.inFrame(`${server.origin}/trang.html`, width);
      await page.reaches('ready', 'vn-article');
      for (const [name, [natural, high]] of Object.entries(SIZES)) {
        await page.ask((name) => document.querySelector('vn-article').shadowRoot.querySelector(`article img[src$="${name}.svg"]`).click(), name);
        const seen = await page.until(`${name} at ${width}`, (name) => {
          const viewer = document.querySelector('vn-article').shadowRoot.querySelector('dialog');
          const image = viewer?.querySelector('img');
          if (image?.alt !== name || !image.complete || !viewer.querySelector('[aria-live]').textContent) return null;
          const box = (element) => { const { left, top, right, bottom, width, height } = element.getBoundingClientRect(); return { left, top, right, bottom, width, height }; };
          return { window: box(viewer), image: box(image), stage: box(viewer.querySelector(':scope > div')), caption: box(viewer.querySelector('[part=caption]')), buttons: [...viewer.querySelectorAll('button')].map(box), scrolls: viewer.scrollWidth > viewer.clientWidth || viewer.scrollHeight > viewer.clientHeight };
        }, { args: [name] });
        const claim = `${name} at ${width}: ${JSON.stringify(seen)}`;
        assert.equal(seen.scrolls, false, claim);
        const scale = Math.min(2, seen.stage.width / natural, seen.stage.height / high);
        assert.ok(Math.abs(seen.image.width - natural * scale) < 1 && Math.abs(seen.image.height - high * scale) < 1, claim);
        const apart = (one, other) => one.right <= other.left + 0.5 || other.right <= one.left + 0.5 || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
        for (const other of [...seen.buttons, seen.caption]) assert.ok(apart(seen.stage, other), claim);
        for (const button of seen.buttons) assert.ok(button.width >= 44 && button.height >= 44 && button.right <= seen.window.width && button.bottom <= seen.window.height, claim);
        const [close] = seen.buttons;
        assert.ok(close.top < 16 && close.right > seen.window.width - 16, claim);
        // Most of the window is for the picture.
        assert.ok(seen.stage.width * seen.stage.height > seen.window.width * seen.window.height * 0.5, claim);
        await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=close]').click());
        await shows(page, null);
      }
    }
  });

  test('pictures come when they are near, and a broken one leaves its words', async (t) => {
    const { server, page } = await load(t, `<p>${'Chữ. '.repeat(20_000)}</p><img src="${PICTURE}?far" alt="Ở dưới cùng" width="600" height="400">`);
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.equal(server.requests(PICTURE).length, 0, 'a picture far below was loaded');
    await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('img').scrollIntoView());
    await page.until('the picture is there', () => document.querySelector('vn-article').shadowRoot.querySelector('img').complete);
    assert.equal(server.requests(PICTURE).length, 1);
    await page.driver.get(`${server.origin}/trang.html`);
  });

  test('recordings have their controls, and nothing of them is loaded before it is played', async (t) => {
    const { server, page } = await load(t, '<audio src="/a.mp3" autoplay></audio><video src="/b.mp4" poster="/p.png" autoplay loop muted width="640" height="360"></video><video><source src="/c.webm" type="video/webm"></video>');
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.deepEqual(['/a.mp3', '/b.mp4', '/c.webm'].flatMap((path) => server.requests(path)), []);
    assert.deepEqual(await page.ask(() => [...document.querySelector('vn-article').shadowRoot.querySelectorAll('audio, video')].map((media) => [media.controls, media.preload, media.autoplay, media.paused])), Array(3).fill([true, 'none', false, true]));
  });
});
