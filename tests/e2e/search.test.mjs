// The search box of a list: what is found, marked and counted, and when titles are read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By } from 'selenium-webdriver';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press, pressTo } from './lib/keyboard.mjs';
import { listen, lists, seen } from './lib/lists.mjs';

eachEngine((engine) => {
  const { load, shows, click } = lists(engine);

  test('search: words in any order, without marks, the last one not typed to its end; hits are marked, and counted', async (t) => {
    const { page } = await load(t, 'search page-size="5"');
    await pressTo(page, Key.TAB, 'Tìm trong danh sách: Các tin khác');
    await page.ask(() => { window.count = document.querySelector('vn-related-news').shadowRoot.querySelector('[part=count]'); });
    assert.equal((await page.ask(seen)).count, '');
    await press(page, ...'van da');
    await shows(page, '23 results', (now) => now.count === '23 kết quả' && now.rows[0] === 'Dân vận khéo 1' && now.marks[0] === 'Dâ' && now.marks[1] === 'vận');
    assert.ok(await page.ask(() => window.count.isConnected), 'the count is the same element');
    assert.equal(await focused(page), 'Tìm trong danh sách: Các tin khác');
    await press(page, ...'n hoi');
    await shows(page, 'the meetings', (now) => now.count === '11 kết quả' && now.rows.every((row) => row.startsWith('Hội nghị dân vận')));
    await press(page, ...'zzz');
    await shows(page, 'no result', (now) => now.count === 'Không tìm thấy tin nào phù hợp.' && now.rows.length === 0);
    await press(page, ...Array(20).fill(Key.BACK_SPACE));
    await shows(page, 'all again', (now) => now.count === '' && now.rows.length === 5 && now.marks.length === 0);
    await assertQuiet(page);
  });

  test('a search says one number, a second after the last key, and a choice of a date too; a hit has no role', async (t) => {
    const { page } = await load(t, 'search by-date page-size="5"', { head: '<script src="/pages/lib/held-second.js"></script>' });
    await page.ask(listen);
    const says = async (...words) => {
      await page.ask(() => __second());
      await page.until(`it says ${words}`, (words) => __said.join() === words, { args: [words.join()] });
    };
    await pressTo(page, Key.TAB, 'Tìm trong danh sách: Các tin khác');
    await press(page, ...'dan van');
    await shows(page, 'each key counts', (now) => now.count === '23 kết quả');
    assert.deepEqual(await page.ask(() => __said), []);
    await says('23 kết quả');
    const root = await page.driver.findElement(By.css('vn-related-news')).getShadowRoot();
    assert.notEqual(await (await root.findElement(By.css('mark'))).getAriaRole(), 'mark');
    await press(page, ' ');
    await says('23 kết quả', '23 kết quả');
    const type = (text) => page.ask((text) => {
      const box = document.querySelector('vn-related-news').shadowRoot.querySelector('input');
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await type('không có đâu');
    await says('23 kết quả', '23 kết quả', 'Không tìm thấy tin nào phù hợp.');
    await type('');
    await page.ask(() => {
      const year = document.querySelector('vn-related-news').shadowRoot.querySelector('[data-action=year]');
      year.value = '2010';
      year.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await says('23 kết quả', '23 kết quả', 'Không tìm thấy tin nào phù hợp.', '2 kết quả');
    // An element that goes takes its timer along.
    await type('hoi');
    const timers = await page.ask(() => {
      document.querySelector('vn-related-news').remove();
      return Promise.resolve().then(() => __second());
    });
    assert.equal(timers, 0);
    await assertQuiet(page);
  });

  test('the first focus of the search box reads the titles, so that no key has to', async (t) => {
    const { page } = await load(t, 'search', { csp: '', form: 'NFD' });
    // Whoever reads one of these titles normalises it. Counted by a script of the page, which Firefox keeps apart from ours.
    await page.ask(() => {
      const script = document.createElement('script');
      script.textContent = `
        const { normalize } = String.prototype;
        const { dataset } = document.documentElement;
        dataset.read = 0;
        String.prototype.normalize = function (form) {
          dataset.read++;
          return normalize.call(this, form);
        };`;
      document.head.append(script);
    });
    const readBy = (act) => page.ask(`return (async () => {
      const { dataset } = document.documentElement;
      const before = Number(dataset.read);
      const box = document.querySelector('vn-related-news').shadowRoot.querySelector('input');
      (${act})(box);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return dataset.read - before;
    })()`);
    const focus = (box) => {
      box.blur();
      box.focus();
    };
    const type = (box) => {
      box.value = 'hoi';
      box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    };
    const titles = await readBy(focus);
    assert.ok(titles >= 57, `${titles} titles`);
    assert.equal(await readBy(focus), 0);
    const rows = await readBy(type);
    await shows(page, 'the meetings', (now) => now.count === '11 kết quả' && now.rows.length === 10);
    assert.ok(rows < 57, `${rows} titles for a page of ten`);
    await assertQuiet(page);
  });

  test('search begins at the first page', async (t) => {
    const { page } = await load(t, 'search');
    await click(page, 'Trang cuối');
    await shows(page, 'the last page', (now) => now.page === '6');
    await page.ask(() => document.querySelector('vn-related-news').shadowRoot.querySelector('input').focus());
    await press(page, ...'duong');
    await shows(page, 'the first page of what is found', (now) => now.page === '1' && now.rows[0] === 'Đường mới 4');
  });
});
