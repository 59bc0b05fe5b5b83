// Every tool of an article, by keyboard, on the seed article; and what is there where the browser cannot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press, pressTo, pressWith } from './lib/keyboard.mjs';
import { open, Page, SCRIPTS, template } from './lib/page.mjs';
import { SEED } from './lib/seed.mjs';
import { serve } from './lib/server.mjs';

const FAKES = '<script src="/pages/lib/fake-tools.js"></script>';
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types vn-portal-widgets";
const ALL = ['Thu nhỏ chữ', 'Cỡ chữ mặc định', 'Phóng to chữ', 'Nghe bài viết', 'In bài viết', 'Lưu bài viết', 'Chia sẻ'];

const labels = (page) => page.ask(() => [...document.querySelector('vn-article').shadowRoot.querySelectorAll('[role=toolbar] :is(button, a)')].filter((item) => item.checkVisibility()).map((item) => item.getAttribute('aria-label') ?? item.textContent));
const calls = (page, wanted) => page.ask((wanted) => __tools.calls.filter(([name]) => name === wanted), wanted);
const read = (page) => page.ask(() => [...document.querySelector('vn-article').shadowRoot.querySelectorAll('[data-reading]')].map(({ textContent }) => textContent));
const spoken = (page) => page.ask(() => __tools.utterances.map(({ text }) => text));
/** Waits until the voice begins, which is a moment after screen readers were told. */
const begins = (page, count = 1) => page.until('the voice begins', (count) => __tools.utterances.length >= count, { args: [count] });
/** What screen readers say of the last action. */
const said = (page, words) => page.until(`“${words}” is said`, (words) => document.querySelector('vn-article').shadowRoot.querySelector('[data-message=said]').textContent === words, { args: [words] });

eachEngine((engine) => {
  const load = async (t, query = '', { attributes = '' } = {}) => {
    const body = `<p><a href="#x">Trước</a></p><vn-article src="/data/bai-viet.json" ${attributes}></vn-article><p><a href="#x">Sau</a></p>`;
    const server = await serve(t, { csp: CSP, routes: { '/trang.html': template('widgets.html', { title: 'Công cụ', head: FAKES + SCRIPTS.embed, body }) } });
    const page = await open(engine, `${server.origin}/trang.html${query}`);
    await page.reaches('ready', 'vn-article');
    return { server, page };
  };
  const labelled = (page, wanted) => page.until(`the tools are ${wanted}`, (wanted) => {
    const items = [...document.querySelector('vn-article').shadowRoot.querySelectorAll('[role=toolbar] :is(button, a)')].filter((item) => item.checkVisibility());
    return JSON.stringify(items.map((item) => item.getAttribute('aria-label') ?? item.textContent)) === wanted;
  }, { args: [JSON.stringify(wanted)] });

  test('Tab comes to the toolbar once, arrow keys move inside, and it remembers where', async (t) => {
    const { page } = await load(t);
    assert.deepEqual(await labels(page), ALL);
    await pressTo(page, Key.TAB, ALL[0]);
    for (const label of [...ALL.slice(1), ALL[0], ALL[1]]) {
      await press(page, Key.ARROW_RIGHT);
      assert.equal(await focused(page), label);
    }
    await press(page, Key.END);
    assert.equal(await focused(page), ALL.at(-1));
    await press(page, Key.HOME, Key.ARROW_LEFT, Key.ARROW_LEFT);
    assert.equal(await focused(page), 'Lưu bài viết');
    await press(page, Key.TAB);
    assert.match(await focused(page), /^Xem ảnh lớn: Trao Bằng khen/);
    await pressWith(page, Key.SHIFT, Key.TAB);
    assert.equal(await focused(page), 'Lưu bài viết');
    await assertQuiet(page);
  });

  test('font: five sizes up to 200 %, remembered on the next page, and back', async (t) => {
    const { page, server } = await load(t);
    const size = () => page.ask(() => parseFloat(getComputedStyle(document.querySelector('vn-article').shadowRoot.querySelector('[part=body]')).fontSize));
    const usual = await size();
    await pressTo(page, Key.TAB, 'Thu nhỏ chữ');
    await press(page, Key.ENTER);
    assert.equal(await size(), usual, 'never below the usual size');
    await press(page, Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    for (const factor of [1.25, 1.5, 1.75, 2]) {
      await press(page, Key.ENTER);
      assert.equal(await size(), usual * factor);
      await said(page, `Cỡ chữ ${factor * 100} %`);
    }
    await press(page, Key.ENTER);
    assert.equal(await size(), usual * 2, 'never above twice the usual size');
    await said(page, 'Cỡ chữ 200 %\u00a0');
    assert.equal(await focused(page), 'Phóng to chữ');
    await page.driver.get(`${server.origin}/trang.html?2`);
    await page.reaches('ready', 'vn-article');
    assert.equal(await size(), usual * 2);
    await pressTo(page, Key.TAB, 'Thu nhỏ chữ');
    await press(page, Key.ARROW_RIGHT, Key.SPACE);
    assert.equal(await size(), usual);
    await page.ask(() => document.querySelector('vn-article').setAttribute('tools', 'print'));
    await labelled(page, ['In bài viết']);
    await assertQuiet(page);
  });

  test('listen: sentence by sentence, the paragraph marked; pause, resume, stop', async (t) => {
    const { page } = await load(t);
    await pressTo(page, Key.TAB, 'Thu nhỏ chữ');
    await pressTo(page, Key.ARROW_RIGHT, 'Nghe bài viết');
    await press(page, Key.ENTER);
    await labelled(page, [...ALL.slice(0, 3), 'Tạm dừng', 'Dừng', ...ALL.slice(4)]);
    assert.equal(await focused(page), 'Tạm dừng');
    await begins(page);
    // No voice speaks over a screen reader that has not said so yet.
    assert.deepEqual(await page.ask(() => __tools.saidBefore), ['Bắt đầu đọc bài viết']);
    assert.deepEqual(await spoken(page), [SEED.title]);
    assert.deepEqual(await read(page), [SEED.title]);
    assert.deepEqual(await page.ask(() => [__tools.utterances[0].lang, __tools.utterances[0].voice.lang]), ['vi-VN', 'vi_VN']);
    await page.ask(() => __tools.end());
    assert.match((await spoken(page)).at(-1), /^\(Vinhlong\.gov\.vn\) – ngày 26 tháng 12 năm 2016, ông Lê Quang Trung/);
    assert.match((await read(page))[0], /^\(Vinhlong/);
    await press(page, Key.ENTER);
    await labelled(page, [...ALL.slice(0, 3), 'Tiếp tục', 'Dừng', ...ALL.slice(4)]);
    assert.equal((await calls(page, 'pause')).length, 1);
    await press(page, Key.ENTER);
    await labelled(page, [...ALL.slice(0, 3), 'Tạm dừng', 'Dừng', ...ALL.slice(4)]);
    assert.equal((await calls(page, 'resume')).length, 1);
    const before = (await spoken(page)).length;
    // Android ends what is halted: the sentence is said anew.
    await press(page, Key.ENTER);
    await page.ask(() => __tools.end());
    await press(page, Key.ENTER);
    assert.deepEqual((await spoken(page)).slice(before), (await spoken(page)).slice(before - 1, before));
    await press(page, Key.ARROW_RIGHT);
    assert.equal(await focused(page), 'Dừng');
    await press(page, Key.ENTER);
    await labelled(page, ALL);
    assert.deepEqual(await read(page), []);
    assert.equal((await calls(page, 'cancel')).length, 1);
    assert.equal(await focused(page), 'Nghe bài viết');
    await assertQuiet(page);
  });

  test('listen: the whole article, in sentences that no engine cuts, with abbreviations, dates and numbers in words', async (t) => {
    const { page } = await load(t);
    await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=listen]').click());
    await begins(page);
    const texts = await page.ask(() => {
      for (let count = 0; document.querySelector('vn-article').shadowRoot.querySelector('[data-reading]') && count < 200; count++) __tools.end();
      return __tools.utterances.map(({ text }) => text);
    });
    const whole = texts.join(' ');
    for (const text of texts) assert.ok(text.length <= 250, text);
    for (const part of ['Ủy ban nhân dân tỉnh', 'Mặt trận Tổ quốc, các đoàn thể', 'tỉnh là 1676 thủ tục', 'cấp tỉnh là 1305,', 'năm 2016. ', 'xã hội…', 'Ảnh: Phó Chủ tịch']) {
      assert.ok(whole.includes(part), `${part} is not in ${whole}`);
    }
    assert.doesNotMatch(whole, /UBND|MTTQ|\d\/\d/);
    await labelled(page, ALL);
    await assertQuiet(page);
  });

  test('listen: ends with its element, with an error of the voice, and with another article', async (t) => {
    const { page } = await load(t);
    const listen = () => page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=listen]').click());
    await listen();
    await begins(page);
    await page.ask(() => __tools.end('error'));
    await labelled(page, ALL);
    await page.ask(() => document.querySelector('vn-article').insertAdjacentElement('afterend', /** @type {Element} */ (document.querySelector('vn-article').cloneNode())).id = 'second');
    await page.reaches('ready', '#second');
    await listen();
    await begins(page, 2);
    await page.ask(() => document.querySelector('#second').shadowRoot.querySelector('[data-action=listen]').click());
    await labelled(page, ALL);
    assert.deepEqual(await read(page), []);
    await begins(page, 3);
    const before = (await calls(page, 'cancel')).length;
    await page.ask(() => document.querySelector('#second').remove());
    await page.until('the voice is silent', (before) => __tools.calls.filter(([name]) => name === 'cancel').length === before + 1, { args: [before] });
    await assertQuiet(page);
  });

  test('share: the system\'s sheet; where that fails copy and e-mail, and nothing where the reader changes his mind', async (t) => {
    const { page, server } = await load(t);
    await pressTo(page, Key.TAB, 'Thu nhỏ chữ');
    await pressTo(page, Key.ARROW_LEFT, 'Chia sẻ');
    await press(page, Key.ENTER);
    const [[, data]] = await calls(page, 'share');
    const url = `${server.origin}/data/${SEED.id}.html`;
    assert.deepEqual(data, { title: SEED.title, url });
    await page.ask(() => { __tools.refuse = 'AbortError'; });
    await press(page, Key.ENTER);
    await labelled(page, ALL);
    await page.ask(() => { __tools.refuse = 'NotAllowedError'; });
    await press(page, Key.ENTER);
    await labelled(page, [...ALL, 'Sao chép liên kết', 'Gửi qua thư điện tử']);
    await press(page, Key.ARROW_RIGHT, Key.ENTER);
    await said(page, 'Đã sao chép liên kết');
    assert.deepEqual(await calls(page, 'copy'), [['copy', url]]);
    // Again: what was said goes first, and comes with a space more, so that the same can be heard twice.
    await page.tell(() => {
      const live = document.querySelector('vn-article').shadowRoot.querySelector('[part=message] [aria-live]');
      window.changes = [];
      new MutationObserver(() => window.changes.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
    });
    await press(page, Key.ENTER);
    await page.until('it is said again', () => window.changes.join() === ',Đã sao chép liên kết\u00a0');
    await press(page, Key.ARROW_RIGHT);
    assert.equal(await focused(page), 'Gửi qua thư điện tử');
    const mail = await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[href^="mailto:"]').href);
    assert.deepEqual(Object.fromEntries(new URL(mail).searchParams), { subject: SEED.title, body: url });
    await assertQuiet(page);
  });

  test('where the browser has no voice, printer, share sheet or clipboard', async (t) => {
    const { page, server } = await load(t, '?without');
    await labelled(page, [...ALL.slice(0, 3), 'Lưu bài viết', 'Chia sẻ']);
    await pressTo(page, Key.TAB, 'Thu nhỏ chữ');
    await pressTo(page, Key.ARROW_LEFT, 'Chia sẻ');
    await press(page, Key.ENTER);
    await labelled(page, [...ALL.slice(0, 3), 'Lưu bài viết', 'Chia sẻ', 'Sao chép liên kết', 'Gửi qua thư điện tử']);
    // A page that puts its own words into whatever is copied.
    await page.ask(() => {
      window.copied = [];
      document.addEventListener('copy', (event) => event.clipboardData.setData('text/plain', 'Nguồn: trang này'));
      const { setData } = DataTransfer.prototype;
      DataTransfer.prototype.setData = function (type, text) {
        window.copied.push(text);
        return setData.call(this, type, text);
      };
    });
    await press(page, Key.ARROW_RIGHT, Key.ENTER);
    await said(page, 'Đã sao chép liên kết');
    assert.deepEqual(await page.ask(() => window.copied), [`${server.origin}/data/${SEED.id}.html`]);
    await pressTo(page, Key.ARROW_LEFT, 'Chia sẻ');
    await press(page, Key.ENTER);
    await labelled(page, [...ALL.slice(0, 3), 'Lưu bài viết', 'Chia sẻ']);
    await assertQuiet(page);
  });

  test('listen: stopped, halted and begun again before the voice has begun; a reading of the page ends for it', async (t) => {
    const { page } = await load(t);
    /** All of them within the time that the voice takes to begin, each in the view that the last one has made. */
    const use = (...actions) => page.ask(async (...actions) => {
      for (const action of actions) {
        document.querySelector('vn-article').shadowRoot.querySelector(`[data-action=${action}]`).click();
        await new Promise((resolve) => { setTimeout(resolve); });
      }
    }, ...actions);
    await use('listen', 'stop', 'listen', 'listen');
    await labelled(page, [...ALL.slice(0, 3), 'Tiếp tục', 'Dừng', ...ALL.slice(4)]);
    await page.tell(() => { window.later = false; setTimeout(() => { window.later = true; }, 1_000); });
    await page.until('the voice could have begun', () => window.later);
    assert.deepEqual(await spoken(page), []);
    await use('listen');
    await begins(page);
    assert.deepEqual(await spoken(page), [SEED.title]);
    assert.equal((await calls(page, 'cancel')).length, 1);
    await use('stop');
    await page.ask(() => { /** @type {{ speaking: boolean }} */ (speechSynthesis).speaking = true; });
    await use('listen');
    assert.equal((await calls(page, 'cancel')).length, 3);
    await assertQuiet(page);
  });

  test('the tools are one row of 44 px at 360 px, whatever the font, and nothing is cut where they are more', async (t) => {
    for (const font of ['sans-serif', 'serif', 'monospace']) {
      const head = `<style>body { margin: 8px; font-family: ${font} }</style><meta name="viewport" content="width=device-width">${FAKES}${SCRIPTS.embed}`;
      const server = await serve(t, { routes: { '/hep.html': template('widgets.html', { title: 'Hẹp', head, body: '<vn-article src="/data/bai-viet.json"></vn-article>' }) } });
      const page = new Page(engine.driver);
      const rows = () => page.ask(() => {
        const tools = document.querySelector('vn-article').shadowRoot.querySelector('[part=tools]');
        const boxes = [...tools.querySelectorAll('button, a')].filter((item) => item.checkVisibility()).map((item) => item.getBoundingClientRect());
        return { tops: [...new Set(boxes.map(({ top }) => Math.round(top)))].length, heights: [...new Set(boxes.map(({ height }) => height))], narrowest: Math.min(...boxes.map(({ width }) => width)), sideways: document.documentElement.scrollWidth > innerWidth || boxes.some(({ left, right }) => left < 0 || right > innerWidth) };
      });
      const use = (action) => page.ask((action) => document.querySelector('vn-article').shadowRoot.querySelector(`[data-action=${action}]`).click(), action);
      for (const width of [320, 360, 768, 1280]) {
        await page.inFrame(`${server.origin}/hep.html`, width);
        await page.reaches('ready', 'vn-article');
        const { tops, ...rest } = await rows();
        assert.deepEqual({ ...rest, narrowest: rest.narrowest >= 24 }, { heights: [44], narrowest: true, sideways: false }, `${font} at ${width}`);
        if (width >= 360 && font !== 'monospace') assert.equal(tops, 1, `${font} at ${width}`);
        await page.ask(() => { __tools.refuse = 'NotAllowedError'; });
        await use('share');
        await labelled(page, [...ALL, 'Sao chép liên kết', 'Gửi qua thư điện tử']);
        await use('listen');
        await page.until('it reads', () => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=stop]').checkVisibility());
        await use('copy');
        await said(page, 'Đã sao chép liên kết');
        assert.equal((await rows()).sideways, false, `${font} at ${width}, with all of them`);
        await page.ask(() => { document.querySelector('vn-article').style.setProperty('--vn-font-size', '32px'); });
        assert.equal((await rows()).sideways, false, `${font} at ${width}, at 200 %`);
      }
    }
  });

  test('no voice of another language reads Vietnamese', async (t) => {
    const { page } = await load(t, '?foreign');
    await labelled(page, ALL.filter((label) => label !== 'Nghe bài viết'));
  });

  test('tools="none": no toolbar, and the remembered size is not applied', async (t) => {
    const { page } = await load(t, '', { attributes: 'tools="none"' });
    assert.deepEqual(await labels(page), []);
  });
});
