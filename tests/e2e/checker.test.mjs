// The checker page: a text or a file, what is wrong with it, where, and what can be used; by keyboard, under its strict policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { windows1258 } from './lib/encodings.mjs';
import { eachEngine } from './lib/engines.mjs';
import { Key, press, pressTo } from './lib/keyboard.mjs';
import { open } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { FORMATS, ITEMS } from './lib/xml-feeds.mjs';

const TEXT = '{"items": [\n  {"title": "Tin", "date_published": "31/02/2016"},\n  {"title": "Hai"}\n]}';

eachEngine((engine) => {
  test('what is wrong, and where', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/kiem-tra.html`);
    await page.until('the script runs', () => window.vnPortalWidgets);
    await page.ask((text) => { document.getElementById('van-ban').value = text; document.getElementById('dia-chi').focus(); }, TEXT);
    await pressTo(page, Key.TAB, 'Kiểm tra');
    await press(page, Key.ENTER);
    await page.until('the summary', () => document.getElementById('tom-tat').textContent === '1 lỗi, 1 lưu ý.');
    const rows = await page.ask(() => [...document.querySelectorAll('#danh-sach li')].map(({ textContent }) => textContent));
    assert.match(rows[0], /^Lỗi Dòng 2, cột 38 items\[0\]\.date_published Không phải ngày giờ có thật/);
    assert.match(rows[1], /^Lưu ý Dòng 3, cột 3 items\[1\] Tin không có ngày/);
    await pressTo(page, Key.TAB, 'Dòng 2, cột 38');
    await press(page, Key.ENTER);
    assert.equal(await page.ask(() => { const { value, selectionStart } = document.getElementById('van-ban'); return value.slice(selectionStart, selectionStart + 12); }), '"31/02/2016"');
    await page.ask(() => { document.getElementById('van-ban').value = '{"title": "Tin", "date_published": 1482999207000}'; document.getElementById('kiem-tra').click(); });
    await page.until('nothing wrong', () => document.getElementById('tom-tat').textContent === 'Không có lỗi nào.');
    await assertQuiet(page);
  });

  test('a file with many problems is shown in groups, ten at a time', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/kiem-tra.html`);
    await page.until('the script runs', () => window.vnPortalWidgets);
    await page.ask(() => {
      const items = Array.from({ length: 1025 }, (_, index) => ({ id: index, title: index % 2 ? 'Tin' : '<b>Tin</b>', date_published: '31/02/2016' }));
      const chosen = new DataTransfer();
      chosen.items.add(new File([JSON.stringify({ items })], 'tin.json'));
      const file = document.getElementById('tep');
      file.files = chosen.files;
      file.dispatchEvent(new Event('change'));
    });
    await page.until('the summary', () => document.getElementById('tom-tat').textContent === '1.025 lỗi, 513 lưu ý.');
    const groups = () => page.ask(() => [...document.querySelectorAll('#danh-sach section')].map((group) => [
      group.querySelector('h3').textContent, group.querySelectorAll('li').length, group.querySelector('section > button').textContent,
    ]));
    assert.deepEqual(await groups(), [
      ['Lỗi: Ngày giờ không đọc được (1.025)', 10, 'Hiện thêm 10 mục trong 1.015 mục còn lại'],
      ['Lưu ý: Mã HTML trong chữ thường (513)', 10, 'Hiện thêm 10 mục trong 503 mục còn lại'],
    ]);
    await page.ask(() => document.querySelector('#danh-sach section > button').click());
    await page.until('ten more', () => document.querySelectorAll('#danh-sach section:first-child li').length === 20);
    assert.equal(await page.ask(() => document.activeElement.textContent.slice(0, 3)), 'Lỗi');
    await assertQuiet(page);
  });

  test('a feed in XML: its problems have lines and columns of the XML, in the worker and in the page', async (t) => {
    const feed = '<?xml version="1.0" encoding="windows-1258"?>\n<rss><channel>\n<item><title>Tin</title><pubDate>31/02/2016</pubDate></item></channel></rss>';
    const expected = /^Lỗi Dòng 3, cột \d+ items\[0\]\.date_published Không phải ngày giờ có thật/;
    for (const refuse of [undefined, /worker/]) {
      const server = await serve(t, { refuse });
      const page = await open(engine, `${server.origin}/kiem-tra.html`);
      await page.until('the script runs', () => window.vnPortalWidgets);
      await page.ask((text) => { document.getElementById('van-ban').value = text; document.getElementById('kiem-tra').click(); }, feed);
      await page.until('the summary', () => /^1 lỗi, \d+ lưu ý\.$/.test(document.getElementById('tom-tat').textContent));
      assert.match(await page.ask(() => document.querySelector('#danh-sach li').textContent), expected);
      await page.ask(() => document.querySelector('#danh-sach li button').click());
      assert.match(await page.ask(() => { const { value, selectionStart } = document.getElementById('van-ban'); return value.slice(selectionStart); }), /^(?:<pubDate>)?31\/02\/2016<\/pubDate>/);
      // A worker that is not there is a line of the browser's own.
      if (!refuse) await assertQuiet(page);
    }
  });

  test('a file in XML is read in its own encoding', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/kiem-tra.html`);
    await page.until('the script runs', () => window.vnPortalWidgets);
    const bytes = windows1258(FORMATS['RSS 2.0'](ITEMS, { encoding: 'windows-1258' }));
    await page.ask((base64) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'tin.rss'));
      const file = document.getElementById('tep');
      file.files = chosen.files;
      file.dispatchEvent(new Event('change'));
    }, bytes.toString('base64'));
    await page.until('nothing wrong', () => document.getElementById('tom-tat').textContent === 'Không có lỗi nào.');
    assert.ok((await page.ask(() => document.getElementById('van-ban').value)).normalize('NFC').includes(ITEMS[0].title));
    await assertQuiet(page);
  });

  const check = (page, text) => page.ask((text) => { document.getElementById('van-ban').value = text; document.getElementById('kiem-tra').click(); }, text);
  const summary = (page, words) => page.until(words, (words) => document.getElementById('tom-tat').textContent === words, { args: [words] });
  /** The quotation of the first finding: its lines, what is marked, and how far the mark below is from the middle of that. */
  const quoted = (page) => page.ask(() => {
    const quote = document.querySelector('#danh-sach .quote');
    const mark = quote.querySelector('mark');
    return { lines: [...quote.querySelectorAll('.line')].map(({ dataset, textContent }) => [dataset.number, textContent]), mark: mark.textContent, before: mark.previousSibling?.textContent ?? '', width: mark.getBoundingClientRect().width };
  });

  /** A text, the number of the line, what is marked in it, and what comes before that. */
  const PLACES = {
    'a tab': ['{\n\t\t"title": Tin}', '2', 'T', '\t\t"title": '],
    'letters with marks, in two code points': [`{"Tiê\u0301ng Viê\u0323t": x}`.normalize('NFD'), '1', 'x', `{"${'Tiếng Việt'.normalize('NFD')}": `],
    'wide letters and pairs of units': ['{"題名 🎉": x}', '1', 'x', '{"題名 🎉": '],
    'what cannot be seen': ['{"items": \u200b[]}', '1', 'U+200B', '{"items": '],
    'the end of the file': ['{"items": [', '1', ' ', '{"items": ['],
    'a long line': [`{"a": "${'dài '.repeat(200)}", b}`, '1', 'b', /^….{60}$/],
  };

  test('the line is quoted with its number and the one above, and a mark is under the place', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/kiem-tra.html`);
    await page.until('the script runs', () => window.vnPortalWidgets);
    await check(page, TEXT);
    await summary(page, '1 lỗi, 1 lưu ý.');
    assert.deepEqual((await quoted(page)).lines, [['1', '{"items": ['], ['2', '  {"title": "Tin", "date_published": "31/02/2016"},']]);
    for (const [name, [text, number, mark, before]] of Object.entries(PLACES)) {
      await check(page, text);
      await page.until(name, (mark) => document.querySelector('#danh-sach mark')?.textContent === mark, { args: [mark] });
      const seen = await quoted(page);
      assert.equal(seen.lines.at(-1)[0], number, name);
      if (before instanceof RegExp) assert.match(seen.before, before);
      else assert.equal(seen.before, before, name);
      assert.ok(seen.width > 3, `${name}: ${seen.width}`);
    }
  });

  /** A file by its bytes, as it is chosen; how its text is told. */
  const choose = (page, name, bytes) => page.ask((name, base64) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    const file = document.getElementById('tep');
    file.files = chosen.files;
    file.dispatchEvent(new Event('change'));
  }, name, Buffer.from(bytes).toString('base64'));

  /**
   * Files as offices have them: what is said of each, in Vietnamese, with its cure.
   *
   * @type {Record<string, [Buffer, string, RegExp]>}
   */
  const FILES = {
    'windows-1258': [Buffer.from('{"title": "Th\xf4ng b\xe1o"}', 'latin1'), 'Chưa dùng được', /bảng mã.*Dòng 1, cột 14.*UTF-8.*Notepad/is],
    'UTF-16 without a mark': [Buffer.from('{"title": "Tin"}', 'utf16le'), 'Chưa dùng được', /UTF-16.*UTF-8/s],
    'a web page': [Buffer.from('<!DOCTYPE html><title>404</title>'), 'Chưa dùng được', /trang HTML/],
    'with a mark': [Buffer.from('\ufeff{"title": "Tin", "date_published": "29/12/2016 15:13"}'), 'Dùng được: 1 tin', /^$/],
    'a trailing comma': [Buffer.from('{"items": [{"title": "Tin"},]}'), 'Chưa dùng được', /thừa dấu phẩy trước dấu \]\. Xóa/],
    'curly quotes': [Buffer.from('{“title”: “Tin”}'), 'Chưa dùng được', /nháy cong của Word\. Thay bằng/],
    'RSS with a bare ampersand': [Buffer.from('<rss version="2.0"><channel><title>A & B</title><item><title>Tin</title><link>https://a.vn/1</link><pubDate>Thu, 29 Dec 2016 15:13:27 +0700</pubDate></item></channel></rss>'), 'Dùng được: 1 tin', /Dấu & đứng một mình, cần viết &amp;/],
    'Atom without items': [Buffer.from('<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title></feed>'), 'Không có tin nào', /^$/],
  };

  for (const [where, refuse] of /** @type {[string, RegExp?][]} */ ([['a worker', undefined], ['the page', /worker/]])) {
    test(`cause and cure of files as offices have them, in ${where}`, async (t) => {
      const server = await serve(t, { refuse });
      const page = await open(engine, `${server.origin}/kiem-tra.html`);
      await page.until('the script runs', () => window.vnPortalWidgets);
      for (const [name, [bytes, verdict, words]] of Object.entries(FILES)) {
        await choose(page, `${name}.txt`, bytes);
        // The verdict may be that of the file before.
        await page.until(`${name}: ${verdict}, ${words}`, (name, verdict, words, flags) => {
          const [file, said, list] = ['ten-tep', 'dung-duoc', 'danh-sach'].map((id) => document.getElementById(id).textContent);
          return file === `${name}.txt` && said === verdict && new RegExp(words, flags).test(list);
        }, { args: [name, verdict, words.source, words.flags] });
      }
    });
  }

  test('a good file says how many items can be used, and shows them; a faulty one when asked', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/kiem-tra.html`);
    await page.until('the script runs', () => window.vnPortalWidgets);
    const items = JSON.parse(await fetch(`${server.origin}/data/tin-khac.json`).then((answer) => answer.text())).items.length;
    await choose(page, 'tin-khac.json', await fetch(`${server.origin}/data/tin-khac.json`).then((answer) => answer.arrayBuffer()));
    await page.reaches('ready', '#xem vn-related-news');
    assert.equal(await page.ask(() => document.getElementById('dung-duoc').textContent), `Dùng được: ${items} tin`);
    await choose(page, 'thong-bao.rss', await fetch(`${server.origin}/data/thong-bao.rss`).then((answer) => answer.arrayBuffer()));
    await page.until('the feed', () => /Lịch tiếp công dân/.test(__seen.text('#xem vn-related-news')));
    await choose(page, 'bai-viet.json', await fetch(`${server.origin}/data/bai-viet.json`).then((answer) => answer.arrayBuffer()));
    await page.reaches('ready', '#xem vn-article');
    await assertQuiet(page);
    await check(page, TEXT);
    await page.until('what is left', () => document.getElementById('dung-duoc').textContent === 'Dùng được: 2 tin');
    assert.equal(await page.ask(() => document.querySelectorAll('#xem vn-related-news').length), 0);
    await page.tell(() => document.querySelector('#xem button').click());
    await page.reaches('ready', '#xem vn-related-news');
  });

  test('the drop zone is a field with Vietnamese words, and takes what is dropped anywhere; examples can be loaded', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/kiem-tra.html`);
    await page.until('the script runs', () => window.vnPortalWidgets);
    await page.tell(() => document.querySelector('main').focus());
    await press(page, Key.TAB);
    assert.equal(await page.ask(() => document.activeElement.id), 'tep');
    assert.equal(await page.ask(() => document.getElementById('tep').labels[0].innerText.replace(/\s+/g, ' ')), 'Chọn tệp hoặc kéo tệp vào đây');
    assert.notEqual(await page.ask(() => getComputedStyle(document.getElementById('vung-tha')).outlineStyle), 'none');
    assert.equal(await page.ask(() => getComputedStyle(document.getElementById('tep')).opacity), '0');
    await page.tell(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{"title": "Tin", "date_published": "29/12/2016"}'], 'roi.json'));
      const event = Object.defineProperty(new Event('drop', { bubbles: true, cancelable: true }), 'dataTransfer', { value: dataTransfer });
      document.querySelector('h1').dispatchEvent(event);
    });
    await page.until('it is checked', () => document.getElementById('ten-tep').textContent === 'roi.json' && document.getElementById('dung-duoc').textContent === 'Dùng được: 1 tin');
    await pressTo(page, Key.TAB, 'Nạp ví dụ có lỗi');
    await press(page, Key.ENTER);
    await page.until('the mistake', () => /nháy cong/.test(document.getElementById('danh-sach').textContent));
    await press(page, Key.TAB, Key.ENTER);
    await summary(page, 'Không có lỗi nào.');
    assert.equal(await page.ask(() => document.getElementById('so-dong').textContent.split('\n').length), await page.ask(() => document.getElementById('van-ban').value.split('\n').length));
  });
});
