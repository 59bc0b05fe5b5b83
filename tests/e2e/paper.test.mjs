// The article by itself: on paper, and in a file that opens without us and without a network.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { Key, press, pressTo } from './lib/keyboard.mjs';
import { open } from './lib/page.mjs';
import { SEED } from './lib/seed.mjs';
import { serve } from './lib/server.mjs';

const CAPTION = 'Ảnh: Phó Chủ tịch Thường trực UBND tỉnh';
const LAST = 'Dịp này, UBND tỉnh cũng tặng Bằng khen cho 5 tập thể và 10 cá nhân';

/** The text of a PDF, page by page; spaces in it are where words are set apart, so they are left out. */
async function textOf(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages.map(packed);
}

const packed = (text) => text.normalize().replace(/\s+/g, '');

eachEngine((engine) => {
  // The demo portal itself: its menu is what must not come onto paper.
  const load = async (t, rest = '') => {
    const server = await serve(t, {});
    const demo = await fetch(`${server.origin}/index.html`).then((answer) => answer.text());
    server.route('/trang.html', { type: 'text/html; charset=utf-8', body: demo.replace('<head>', '<head><script src="/pages/lib/fake-tools.js"></script>') });
    const page = await open(engine, `${server.origin}/trang.html${rest}`);
    await page.reaches('ready', 'vn-article');
    return { server, page };
  };
  const use = async (page, name) => {
    await page.ask(() => document.querySelector('vn-article').scrollIntoView());
    await page.ask(() => document.querySelector('main').focus());
    await pressTo(page, Key.TAB, 'Thu nhỏ chữ');
    await pressTo(page, Key.ARROW_RIGHT, name);
    await press(page, Key.ENTER);
  };

  test('print: one sheet while it prints, and the page as it was afterwards', async (t) => {
    const { page } = await load(t);
    const before = await page.ask(() => document.documentElement.outerHTML.length);
    await use(page, 'In bài viết');
    await page.until('it prints', () => __tools.calls.some(([name]) => name === 'print'));
    assert.deepEqual(await page.ask(() => __tools.calls), [['print', 1]]);
    const shown = await page.ask(() => [document.querySelector('vn-paper').getBoundingClientRect().height, getComputedStyle(document.body).display]);
    assert.deepEqual(shown, [0, 'block'], 'the screen is as it was');
    // Again, before the first is done: nothing is left twice.
    await press(page, Key.ENTER);
    await page.until('it prints again', () => __tools.calls.length === 2);
    assert.deepEqual(await page.ask(() => [__tools.calls[1], document.querySelectorAll('vn-paper').length]), [['print', 1], 1]);
    if (engine.name === 'chromium') await assertOnPaper(page);
    await page.ask(() => dispatchEvent(new Event('afterprint')));
    assert.deepEqual(await page.ask(() => [document.adoptedStyleSheets.length, document.querySelector('vn-paper'), document.documentElement.outerHTML.length]), [0, null, before]);
    await assertQuiet(page);
  });

  const printed = async (page) => {
    const { data } = await page.driver.sendAndGetDevToolsCommand('Page.printToPDF', { preferCSSPageSize: true });
    return textOf(Buffer.from(data, 'base64'));
  };

  async function assertOnPaper(page) {
    const pages = await printed(page);
    assert.ok(pages.length >= 1 && pages.length <= 2, `${pages.length} pages`);
    const text = pages.join('');
    const { origin } = new URL(await page.driver.getCurrentUrl());
    for (const part of [SEED.title, SEED.date, CAPTION, LAST, SEED.author, `${origin}/data/${SEED.id}.html`, 'Truy cập:']) {
      assert.ok(text.includes(packed(part)), `${part} is not on paper: ${text}`);
    }
    for (const part of ['Giới thiệu', 'Các tin khác', 'Mốc thời gian', 'In bài viết', 'Xem ảnh lớn']) {
      assert.ok(!text.includes(packed(part)), `${part} is on paper`);
    }
    // The reader's own Ctrl+P prints the portal's page, with the tools hidden: the control of the check above.
    await page.ask(() => dispatchEvent(new Event('afterprint')));
    const own = (await printed(page)).join('');
    for (const part of [SEED.title, 'Các tin khác']) assert.ok(own.includes(packed(part)), `${part} is not printed`);
    for (const part of ['NgheIn', 'Chiasẻ']) assert.ok(!own.includes(part), `${part} is printed`);
  }

  if (engine.name === 'chromium') {
    test('on paper no heading is parted from its text, and there are no controls', async (t) => {
      const { page } = await load(t);
      await page.reaches('ready', 'vn-related-news');
      const look = () => page.ask(() => {
        const of = (tag) => [...document.querySelector(`main ${tag}`).shadowRoot.querySelectorAll('*')];
        const all = [...of('vn-article'), ...of('vn-related-news')];
        const headings = all.filter((element) => element.matches('h1, h2, h3, h4, h5, h6'));
        const controls = all.filter((element) => element.matches('button, input, select, [part=pager], [part=by-date], [part=tools]'));
        return [headings.length > 1 && headings.every((element) => getComputedStyle(element).breakAfter === 'avoid'), controls.filter((element) => element.checkVisibility()).length > 0];
      });
      assert.deepEqual(await look(), [false, true]);
      await page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: 'print' });
      t.after(() => page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '' }));
      assert.deepEqual(await look(), [true, false]);
    });

    test('the page itself, printed by its visitor: links with their URLs, and nothing that was hidden in Word', async (t) => {
      const server = await serve(t, {});
      const page = await open(engine, `${server.origin}/dan-tu-word.html`);
      await page.reaches('ready', 'vn-article');
      const urls = ['https://www.youtube.com/watch?v=aqz-KE-bpKQ', `${server.origin}/data/ke-hoach-dan-van-kheo-2017.pdf`];
      const shown = await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('article').innerText);
      for (const url of urls) assert.ok(!shown.includes(url), `${url} is on the screen`);
      const text = (await printed(page)).join('');
      for (const part of [...urls.map((url) => `(${url})`), 'Vũng Liêm', '1.470', 'Cấp huyện tổng hợp, gửi về tỉnh']) {
        assert.ok(text.includes(packed(part)), `${part} is not on paper: ${text}`);
      }
      for (const part of ['Nguyễn Văn A', '0903', 'Ban Dân vận trước khi đăng', 'trước ngày 31/01']) assert.ok(!text.includes(packed(part)), `${part} is on paper`);
    });
  }

  test('save: one file that shows it all without a network', async (t) => {
    const { page, server } = await load(t);
    await use(page, 'Lưu bài viết');
    const html = await page.until('it is saved', () => __tools.saved[0]);
    assert.deepEqual(await page.ask(() => __tools.calls), [['download', `${SEED.title}.html`]]);
    await assertQuiet(page);
    const folder = mkdtempSync(path.join(tmpdir(), 'vn-saved-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(path.join(folder, 'bai.html'), html);
    await page.driver.get(pathToFileURL(path.join(folder, 'bai.html')).href);
    const seen = await page.until('the picture is there', () => {
      const [picture] = document.images;
      return picture?.naturalWidth && {
        title: document.title,
        text: document.body.innerText,
        scheme: picture.src.split(',')[0],
        controls: document.querySelectorAll('button, dialog, script, [tabindex], [data-action]').length,
        links: [...document.links].map(({ href }) => href),
        asked: performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:')).map(({ name }) => name),
        bold: getComputedStyle(document.querySelector('[part=lead]')).fontWeight,
      };
    });
    assert.equal(seen.title, SEED.title);
    for (const part of [SEED.title, SEED.date, CAPTION, LAST, SEED.author, `${server.origin}/data/${SEED.id}.html`]) assert.ok(seen.text.includes(part), `${part} is not in ${seen.text}`);
    assert.deepEqual([seen.scheme, seen.controls, seen.asked, seen.bold], ['data:image/svg+xml;base64', 0, [], '700']);
    await page.driver.get(`${server.origin}/trang.html`);
  });

  test('save: nothing in a file runs, whatever the article is called, and a picture stays an address unless it may be read', async (t) => {
    const server = await serve(t, {});
    const picture = await fetch(`${server.origin}/images/dau-hieu.svg`).then((answer) => answer.text());
    const readable = await serve(t, { routes: { '/b.svg': { type: 'image/svg+xml', headers: { 'access-control-allow-origin': '*' }, body: picture } } });
    // Whole tags would be dropped, as a title is plain text.
    const title = '</title <script document.title = "pwned" &lt <b';
    const html = `<p>Chữ</p><img src="/khong-co.png" alt="Hỏng" width="300" height="200"><img src="https://khac.example/a.png" alt="Nơi khác" width="300" height="200"><img src="${readable.origin}/b.svg" alt="Đọc được" width="300" height="200">`;
    server.route('/a.json', { body: JSON.stringify({ title, content_html: html }) });
    server.route('/trang.html', { type: 'text/html', body: '<!DOCTYPE html><html><head><title>x</title><meta http-equiv="Content-Security-Policy" content="connect-src \'self\'; img-src \'self\' ' + readable.origin + '"><script src="/pages/lib/fake-tools.js"></script><script src="/pkg/vn-portal-widgets.embed.js" defer></script></head><body><vn-article src="/a.json"></vn-article></body></html>' });
    const page = await open(engine, `${server.origin}/trang.html`);
    await page.reaches('ready', 'vn-article');
    await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=save]').click());
    const saved = await page.until('it is saved', () => __tools.saved[0]);
    server.route('/luu.html', { type: 'text/html; charset=utf-8', body: saved });
    await page.driver.get(`${server.origin}/luu.html`);
    assert.equal(await page.ask(() => document.title), title);
    const [broken, foreign, drawn] = await page.ask(() => [...document.images].map((picture) => [picture.alt, picture.getAttribute('src')]));
    assert.deepEqual([broken, foreign], [['Hỏng', `${server.origin}/khong-co.png`], ['Nơi khác', 'https://khac.example/a.png']]);
    assert.match(drawn[1], /^data:image\/(webp|png);base64,.{1000}/);
    // What the file asks for is its reader's business, not ours.
    await page.driver.get(`${server.origin}/index.html`);
  });
}, { foreign: ['khac.example'] });
