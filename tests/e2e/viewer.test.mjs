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
  return viewer && { open: viewer.matches(':modal'), src: viewer.querySelector('img').src.split('?')[1], alt: viewer.querySelector('img').alt, words: viewer.querySelector('[role=status]').textContent };
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
    await press(page, Key.TAB);
    assert.equal(await focused(page), 'Ảnh sau');
    await press(page, Key.ENTER);
    await shows(page, { open: true, src: '2', alt: 'Đò', words: 'Đò · 2/4' });
    // Back, not round: in a dialog of a shadow tree Firefox goes round past all buttons but the last.
    await pressWith(page, Key.SHIFT, Key.TAB);
    assert.equal(await focused(page), 'Ảnh trước');
    await press(page, Key.ENTER);
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    await pressTo(page, Key.TAB, 'Đóng');
    await press(page, Key.ENTER);
    await shows(page, null);
    assert.equal(await focused(page), 'Xem ảnh lớn: Cầu');
  });

  test('a click opens the viewer, one beside the picture closes it; a picture in a link follows the link', async (t) => {
    const { page } = await load(t);
    const root = await page.driver.findElement(By.css('vn-article')).getShadowRoot();
    await (await root.findElement(By.css('figure img'))).click();
    await shows(page, { open: true, src: '1', alt: 'Cầu', words: 'Cầu Mỹ Thuận · 1/4' });
    await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('dialog').click());
    await shows(page, null);
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

  test('a wide table scrolls by itself, by keyboard too, and the page does not', async (t) => {
    const { server } = await load(t);
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
