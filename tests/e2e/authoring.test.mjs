// The authoring page: an article is typed, seen at once, checked beside its fields, undone; by keyboard, under its strict policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { click, finding, itemsOf, openAuthoring, openFile, paste, ready, redo, save, serveAuthoring, status, type, undo, valueOf } from './lib/authoring.mjs';
import { axeFaults } from './lib/axe.mjs';
import { assertQuiet, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press, pressWith } from './lib/keyboard.mjs';
import { Page } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

eachEngine((engine) => {
  test('what is typed is an article beside it, and a file that people can read', async (t) => {
    const { page } = await openAuthoring(engine, t);
    assert.match(await valueOf(page, 'ngay'), /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
    await type(page, 'tieu-de', 'Lịch tiếp dân');
    await page.tell(() => document.getElementById('ngay').select());
    await press(page, ...'29/12/2016 15h13', Key.TAB);
    assert.equal(await valueOf(page, 'ngay'), '29/12/2016 15:13');
    await type(page, 'tom-tat', 'Tóm tắt');
    await type(page, 'bai', 'Đoạn một');
    await press(page, Key.ENTER, ...'Mục');
    await page.driver.actions().keyDown(Key.CONTROL).keyDown(Key.ALT).sendKeys('2').keyUp(Key.ALT).keyUp(Key.CONTROL).perform();
    await press(page, Key.ENTER, ...'Đoạn hai');
    await type(page, 'tac-gia', 'N.H');
    await type(page, 'nguon', 'Vinhlong.gov.vn');
    await type(page, 'tu-khoa', 'Tiếp dân, Lịch');
    await type(page, 'anh', 'data/images/hoi-nghi-dan-van-2016.svg');
    await type(page, 'anh-mo-ta', 'Hội nghị');
    await type(page, 'anh-chu-thich', 'Ảnh hội nghị');
    await click(page, 'them-tai-lieu');
    await press(page, ...'Kế hoạch');
    await type(page, 'tl-0-dia-chi', 'data/ke-hoach-dan-van-kheo-2017.pdf');
    await page.until('all of it is shown', () => {
      const text = __seen.text('#xem');
      return ['Ngày 29/12/2016 15:13:00', 'Lịch tiếp dân', 'Tóm tắt', 'Đoạn một', 'Đoạn hai', 'N.H', 'Nguồn: Vinhlong.gov.vn', 'Tiếp dân', 'Ảnh hội nghị', 'Kế hoạch'].every((part) => text.includes(part));
    });
    const saved = await save(page);
    const { items: [item], ...head } = JSON.parse(saved);
    assert.equal(saved, `${JSON.stringify({ ...head, items: [item] }, null, 2)}\n`);
    assert.deepEqual(Object.keys(item), ['id', 'title', 'summary', 'content_html', 'image', 'date_published', 'authors', 'tags', 'attachments', '_vn']);
    assert.deepEqual({ ...item, id: '' }, {
      id: '', title: 'Lịch tiếp dân', summary: 'Tóm tắt', content_html: '<p>Đoạn một</p><h2>Mục</h2><p>Đoạn hai</p>', image: 'data/images/hoi-nghi-dan-van-2016.svg',
      date_published: '2016-12-29T15:13:00+07:00', authors: [{ name: 'N.H' }], tags: ['Tiếp dân', 'Lịch'],
      attachments: [{ url: 'data/ke-hoach-dan-van-kheo-2017.pdf', title: 'Kế hoạch' }], _vn: { source: 'Vinhlong.gov.vn', image_alt: 'Hội nghị', image_caption: 'Ảnh hội nghị' },
    });
    // The console names what is not whole yet, such as an attachment without its address.
    assert.deepEqual(violations(await page.log()), []);
  });

  test('pictures by file name are seen where the file will be; an address that is none does no harm', async (t) => {
    const { page, server } = await openAuthoring(engine, t);
    await openFile(page, 'a.json', JSON.stringify({ title: 'T', date_published: '29/12/2016', image: 'images/hoi-nghi-dan-van-2016.svg', _vn: { image_alt: 'A' }, content_html: '<p><img src="../images/dau-hieu.svg" alt="B"></p>' }));
    const shown = (expected) => page.until(`the pictures are ${expected}`, (expected) => [...(document.getElementById('xem')?.shadowRoot?.querySelectorAll('img') ?? [])].map(({ src }) => src).join(' ') === expected, { args: [expected] });
    await shown(`${server.origin}/images/hoi-nghi-dan-van-2016.svg ${server.origin}/images/dau-hieu.svg`);
    await type(page, 'dia-chi-tep', 'https://');
    await press(page, Key.TAB);
    await page.tell(() => { document.getElementById('dia-chi-tep').value = ''; });
    await type(page, 'dia-chi-tep', 'tin/2016/tin.json');
    await press(page, Key.TAB);
    await shown(`${server.origin}/tin/2016/images/hoi-nghi-dan-van-2016.svg ${server.origin}/tin/images/dau-hieu.svg`);
    const { image, content_html: html } = JSON.parse(await save(page));
    assert.deepEqual([image, html], ['images/hoi-nghi-dan-van-2016.svg', '<p><img src="../images/dau-hieu.svg" alt="B"></p>']);
    await assertQuiet(page);
  });

  test('findings are beside their fields, and go with their cause', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await openFile(page, 'a.json', JSON.stringify({ items: [
      { id: 'a', title: '<b>Tin</b>', date_published: '31/02/2016', image: 'a.jpg', content_html: '<p>Chữ<img src="b.jpg"></p><form><input value="x"></form>', attachments: [{ title: 'Không địa chỉ' }], authors: [{ name: 7 }] },
      { id: 'a', title: 'Hai', date_published: '29/12/2016' },
    ] }));
    await finding(page, 'tieu-de', /^Lưu ý: Mục này là chữ thường/);
    await finding(page, 'ngay', /^Lỗi: Không phải ngày giờ có thật/);
    await finding(page, 'anh-mo-ta', /^Lưu ý: Ảnh chưa có mô tả/);
    await finding(page, 'bai', /Đã bỏ ô nhập.*Ảnh chưa có mô tả/);
    await finding(page, 'tl-0-dia-chi', /^Lỗi: Bị bỏ qua/);
    await finding(page, 'tac-gia', /^Lỗi: Sai kiểu/);
    assert.deepEqual(await page.ask(() => ['ngay', 'tieu-de'].map((id) => [document.getElementById(id).getAttribute('aria-invalid'), document.getElementById(id).getAttribute('aria-describedby').includes(`nhac-${id}`)])), [['true', true], [null, true]]);
    assert.equal(await page.ask(() => document.getElementById('phan-anh').open), true);
    await page.tell(() => document.getElementById('ngay').select());
    await press(page, ...'29/02/2016', Key.TAB);
    await type(page, 'anh-mo-ta', 'Ảnh');
    await page.until('they are gone', () => ['ngay', 'anh-mo-ta'].every((id) => document.getElementById(`nhac-${id}`).hidden && !document.getElementById(id).hasAttribute('aria-invalid')));
    await page.tell(() => document.querySelector('#danh-sach li:last-child button').click());
    await finding(page, 'ma-tin', /^Lưu ý: Trùng id/);
    assert.deepEqual(violations(await page.log()), []);
  });

  test('the page is gone through by Tab, in the order in which it is read, and nothing holds the keyboard', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await page.tell(() => { for (const part of document.querySelectorAll('details')) part.open = true; [...document.querySelectorAll('header a')].at(-1).focus(); });
    const stops = [];
    for (let count = 0; count < 40; count += 1) {
      await press(page, Key.TAB);
      const name = await page.ask(() => {
        const { activeElement: element } = document;
        return element.closest('main') === null ? null : element.labels?.[0]?.textContent ?? (element.id === 'bai' ? 'Bài viết' : element.textContent.trim().split('\n')[0]);
      });
      if (!name) break;
      stops.push(name);
    }
    assert.deepEqual(stops.filter((name) => !/^\(Chưa có tiêu đề\)/.test(name)), [
      'Mở tệp…', 'Tệp mới', 'Lưu', 'Lưu thành tệp khác…', 'Hoàn tác', 'Làm lại', 'Thêm tin', 'Lên', 'Xuống', 'Nhân đôi', 'Xóa tin',
      'Về cả tệp', 'Tên trang, tên chuyên mục', 'Địa chỉ của tệp khi đã đăng', 'Tiêu đề', 'Ngày đăng', 'Tóm tắt', 'Đề mục', 'Bài viết',
      'Ảnh chính', 'Địa chỉ hoặc tên tệp ảnh', 'Mô tả ảnh, cho người không nhìn thấy ảnh', 'Chú thích dưới ảnh', 'Người chụp hoặc nguồn ảnh', 'Tác giả', 'Nguồn',
      'Tài liệu kèm theo', 'Thêm tài liệu', 'Từ khóa', 'Mã tin và trang của tin', 'Mã tin, mỗi tin một mã, không đổi về sau', 'Địa chỉ trang có bài này', 'Xem thử',
    ]);
  });

  test('everything is undone and done again: words, pasted text, items', async (t) => {
    const { page } = await openAuthoring(engine, t);
    const titles = () => page.ask(() => [...document.querySelectorAll('#danh-sach .title')].map(({ textContent }) => textContent));
    await type(page, 'tieu-de', 'Tin một');
    await type(page, 'bai', 'Hai chữ');
    await paste(page, { 'text/html': '<p>dán</p><p>vào</p>' });
    await click(page, 'them');
    await type(page, 'tieu-de', 'Tin hai');
    await click(page, 'xuong');
    await click(page, 'xoa');
    assert.deepEqual(await titles(), ['Tin một']);
    await undo(page);
    assert.match(await status(page), /Đã hoàn tác: xóa tin “Tin hai”/);
    assert.deepEqual(await titles(), ['Tin một', 'Tin hai']);
    await undo(page);
    assert.deepEqual(await titles(), ['Tin hai', 'Tin một']);
    await undo(page);
    assert.equal(await valueOf(page, 'tieu-de'), 'Tin ');
    await undo(page);
    await undo(page);
    assert.deepEqual(await titles(), ['Tin một']);
    const bodies = [];
    for (let count = 0; count < 3; count += 1) {
      await undo(page);
      bodies.push(await page.ask(() => document.getElementById('bai').textContent));
    }
    assert.deepEqual(bodies.map((text) => text.replace(/\s+/g, ' ').trim()), ['Hai chữ', 'Hai', '']);
    await undo(page);
    await undo(page);
    assert.equal(await valueOf(page, 'tieu-de'), '');
    assert.equal(await page.ask(() => document.getElementById('hoan-tac').getAttribute('aria-disabled')), 'true');
    for (let count = 0; count < 12; count += 1) await redo(page);
    assert.deepEqual(await titles(), ['Tin một']);
    const [{ content_html: html }] = itemsOf(await save(page));
    assert.equal(html, '<p>Hai chữdán</p><p>vào</p>'.replace('chữdán', 'chữ</p><p>dán'));
    await assertQuiet(page);
  });

  test('the list of items by keyboard: chosen, moved, deleted', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await openFile(page, 'a.json', JSON.stringify({ items: ['Một', 'Hai', 'Ba'].map((title) => ({ id: title, title, date_published: '29/12/2016' })) }));
    await page.tell(() => document.querySelector('#danh-sach [aria-current]').focus());
    await press(page, Key.ARROW_DOWN);
    assert.equal(await valueOf(page, 'tieu-de'), 'Hai');
    await pressWith(page, Key.ALT, Key.ARROW_UP);
    await press(page, Key.ARROW_DOWN, Key.DELETE);
    assert.match(await status(page), /Đã xóa tin “Một”/);
    assert.match(await focused(page), /^Ba/);
    assert.deepEqual(itemsOf(await save(page)).map(({ title }) => title), ['Hai', 'Ba']);
    await assertQuiet(page);
  });

  for (const width of [360, 1280]) {
    test(`axe finds nothing at ${width} px, and the page does not scroll sideways`, async (t) => {
      // Axe needs what the policy of the page refuses to every script but ours: nodes from strings.
      const server = await serveAuthoring(t);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/soan-axe.html`, width);
      await ready(page);
      const article = JSON.parse(readFileSync(path.join(ROOT, 'www/data/dan-tu-word.json'), 'utf8'));
      article.items[0].image = 'images/khong-mo-ta.svg';
      await openFile(page, 'tin.json', JSON.stringify(article));
      await page.until('the preview', () => document.getElementById('xem').dataset.state === 'ready');
      await finding(page, 'anh-mo-ta', /mô tả/);
      await page.tell(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
      await paste(page, { 'text/html': '<p>Chữ<span style="display:none">ẩn</span></p>' });
      assert.deepEqual(await axeFaults(page), []);
      assert.ok(await page.ask(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }

  test('opened from the disk it works as well', async (t) => {
    await engine.driver.get(pathToFileURL(path.join(ROOT, 'www/soan-tin.html')).href);
    const page = new Page(engine.driver);
    await ready(page);
    await page.tell(() => document.getElementById('tieu-de').focus());
    await press(page, ...'Trên đĩa');
    await paste(page, { 'text/html': '<p class=MsoNormal>Từ <b>Word</b></p>' });
    await page.until('it is shown', () => /Trên đĩa[^]*Từ Word/.test([...document.getElementById('xem').shadowRoot.children].map(({ textContent }) => textContent).join('\n')));
    await page.until('the draft is kept', () => /bản nháp được giữ/.test(document.getElementById('da-luu').textContent));
    // What is checked after each test is a page of a server.
    await engine.driver.get(`${(await serve(t)).origin}/pages/bad-csp.html`);
  });
});
