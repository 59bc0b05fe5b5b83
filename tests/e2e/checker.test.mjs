// The checker page: a text or a file, what is wrong with it, and the way to the place; by keyboard, 360 px wide, under its strict policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { windows1258 } from './lib/encodings.mjs';
import { eachEngine } from './lib/engines.mjs';
import { Key, press, pressTo } from './lib/keyboard.mjs';
import { open, Page } from './lib/page.mjs';
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

  for (const width of [360, 1280]) {
    test(`axe finds nothing at ${width} px, and the page does not scroll sideways`, async (t) => {
      const server = await serve(t, { routes: AXE });
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/kiem-tra.html`, width);
      await page.until('the script runs', () => window.vnPortalWidgets);
      await page.ask((text) => { document.getElementById('van-ban').value = text; document.getElementById('kiem-tra').click(); }, TEXT);
      await page.until('the list', () => document.querySelector('#danh-sach li'));
      assert.deepEqual(await axeFaults(page), []);
      assert.ok(await page.ask(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
});
