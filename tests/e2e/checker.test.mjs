// The checker page: a text or a file, what is wrong with it, and the way to the place; by keyboard, 360 px wide, under its strict policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { Key, press, pressTo } from './lib/keyboard.mjs';
import { open, Page } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

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
    await page.ask(() => { document.getElementById('van-ban').value = '{"title": "Tin", "date_published": 0}'; document.getElementById('kiem-tra').click(); });
    await page.until('nothing wrong', () => document.getElementById('tom-tat').textContent === 'Không có lỗi nào.');
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
