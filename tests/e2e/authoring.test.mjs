// The authoring page: an article is typed and pasted, seen at once, checked beside its fields, undone; by keyboard, under its strict policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bodyOf, click, finding, itemsOf, openAuthoring, openFile, paste, ready, redo, save, serveAuthoring, status, type, undo, valueOf } from './lib/authoring.mjs';
import { axeFaults } from './lib/axe.mjs';
import { assertQuiet, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press, pressTo, pressWith } from './lib/keyboard.mjs';
import { Page } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

/** The rows that were pasted from Word and Google Docs: what is pasted, what is seen of it, and whether something is lost. */
const WORD = ['word-2003', 'word-2010', 'word-365', 'google-docs'].flatMap((name) => {
  const text = readFileSync(path.join(ROOT, `tests/fixtures/paste/${name}.txt`), 'utf8');
  return text.split('\n=== ').slice(1).map((row) => {
    const [, title, pasted, shows, reports = ''] = /^(.*)\n([^]*?)\n--- shows\n?([^]*?)(?:\n--- reports\n?([^]*))?$/.exec(row);
    return { title, pasted, shows, isReported: Boolean(reports.trim()) };
  });
});
assert.ok(WORD.length > 30, 'there are rows');

eachEngine((engine) => {
  test('what is typed is an article beside it, and a file that people can read', async (t) => {
    const { page } = await openAuthoring(engine, t);
    assert.match(await valueOf(page, 'ngay'), /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
    await type(page, 'tieu-de', 'Lịch tiếp dân');
    await type(page, 'ngay', '');
    await page.tell(() => document.getElementById('ngay').select());
    await press(page, ...'29/12/2016 15h13', Key.TAB);
    assert.equal(await valueOf(page, 'ngay'), '29/12/2016 15:13');
    await type(page, 'tom-tat', 'Tóm tắt');
    await type(page, 'bai', 'Đoạn một');
    await press(page, Key.ENTER, ...'Mục');
    await pressWith(page, Key.CONTROL, Key.ALT).catch(() => {});
    await page.tell(() => document.querySelector('[data-command=h2]').click());
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
    await assertQuiet(page);
  });

  test('each row of Word and Google Docs is pasted, saved, opened again and saved as its author meant it; what is lost is listed', async (t) => {
    const { page } = await openAuthoring(engine, t);
    // As a reader sees it: white space, addresses and spans that say nothing do not count.
    const seen = (html) => page.ask((html) => {
      const clean = vnPortalWidgets.cleanHtml(html, 'https://trang.gov.vn/');
      const levels = [...clean.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      return clean.replace(/(<\/?h)([1-6])/g, (_, start, level) => start + (Number(level) - Math.min(...levels) + 1)).replace(/<\/?span>/g, '').replace(/<br>(?=<\/td>)/g, '').replace(/\s*(<[^>]*>)\s*/g, '$1').replace(/\s+/g, ' ').trim();
    }, html);
    const wrong = [];
    for (const [index, { title, pasted, isReported }] of WORD.entries()) {
      if (index) await click(page, 'them');
      await paste(page, { 'text/html': pasted, 'text/plain': 'chữ' });
      if (isReported !== await page.ask(() => !document.getElementById('da-bo').hidden)) wrong.push(`${title}: losses`);
    }
    const saved = await save(page);
    const items = itemsOf(saved).reverse();
    assert.equal(items.length, WORD.length);
    for (const [index, { title, shows }] of WORD.entries()) {
      const [got, expected] = [await seen(items[index].content_html ?? ''), await seen(shows)];
      if (got !== expected) wrong.push(`${title}:\n  ${got}\n  ${expected}`);
    }
    assert.deepEqual(wrong, []);
    await openFile(page, 'tin.json', saved);
    assert.equal(await save(page), saved);
    await assertQuiet(page);
  });

  test('pasted text is put where the caret is: words into words, blocks between blocks; nothing of it runs', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await type(page, 'bai', 'Đầu cuối');
    await press(page, ...Array(4).fill(Key.ARROW_LEFT));
    await paste(page, { 'text/html': '<p style="mso-bidi-font-size:12pt"><b>giữa</b> </p>' });
    await paste(page, { 'text/html': '<h2>Mục</h2><table><tr><td onclick="pwned=1">Ô</td></tr></table><script>pwned = 1</script><img src=x onerror="pwned=1"><p style="display:none">Ẩn</p><svg onload="pwned=1"><text>Hình</text></svg>' });
    assert.match(await page.ask(() => document.getElementById('da-bo-ds').textContent), /Đã bỏ nội dung ẩn \(1 chỗ\): “Ẩn”.*Đã bỏ hình vẽ SVG/);
    await paste(page, { 'text/plain': 'Dòng <một>\nDòng hai' });
    const [{ content_html: html }] = itemsOf(await save(page));
    assert.equal(html.replace(/\s+</g, '<'), '<p>Đầu <b>giữa</b></p><h2>Mục</h2><table><tbody><tr><td>Ô</td></tr></tbody></table><p><img src="x"></p><p>Dòng &lt;một&gt;</p><p>Dòng hai</p><p>cuối</p>'.replace(/\s+</g, '<'));
    assert.equal(await page.ask(() => 'pwned' in window), false);
    assert.deepEqual(violations(await page.log()), []);
  });

  test('the buttons of the toolbar: bold, italic, lists, links, pictures, tables; by keyboard alone', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await type(page, 'bai', 'một ');
    await pressWith(page, Key.CONTROL, 'b');
    await press(page, ...'đậm');
    await pressWith(page, Key.CONTROL, 'b');
    await press(page, Key.ENTER, ...'hai');
    // Shift+Tab leads to the toolbar, arrow keys along it.
    await pressWith(page, Key.SHIFT, Key.TAB);
    await pressTo(page, Key.ARROW_RIGHT, '• Danh sách');
    await press(page, Key.ENTER);
    assert.equal(await page.ask(() => document.querySelector('[data-command=ul]').getAttribute('aria-pressed')), 'true');
    await press(page, Key.ENTER, ...'ba', Key.ENTER, Key.ENTER);
    await pressWith(page, Key.CONTROL, 'k');
    await page.until('the box', () => document.getElementById('hop-lien-ket').open);
    await press(page, ...'/thong-bao.html', Key.TAB, ...'Thông báo', Key.ENTER);
    await page.until('the link', () => document.querySelector('#bai a'));
    await press(page, ...' hết', Key.ENTER);
    await pressWith(page, Key.SHIFT, Key.TAB);
    await pressTo(page, Key.ARROW_RIGHT, 'Ảnh…');
    await press(page, Key.ENTER);
    await page.until('the box', () => document.getElementById('hop-anh').open);
    await press(page, ...'images/dau-hieu.svg', Key.TAB, ...'Dấu hiệu', Key.TAB, ...'Hình một', Key.ENTER);
    await page.until('the picture', () => document.querySelector('#bai figure img'));
    assert.equal(await focused(page).then((name) => name.includes('một')), true);
    const [{ content_html: html }] = itemsOf(await save(page));
    assert.equal(html.replaceAll('strong>', 'b>'), '<p>một <b>đậm</b></p><ul><li>hai</li><li>ba</li></ul><p><a href="/thong-bao.html">Thông báo</a> hết</p><figure><img alt="Dấu hiệu" src="images/dau-hieu.svg"><figcaption>Hình một</figcaption></figure>');
    await assertQuiet(page);
  });

  test('a table: its size is asked for, rows and columns are added and deleted', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await type(page, 'bai', 'Bảng:');
    const press_ = (name) => page.tell((name) => document.querySelector(`[data-command=${name}]`).click(), name);
    await press_('table');
    await page.until('the box', () => document.getElementById('hop-bang').open);
    await press(page, Key.ENTER);
    await page.until('the table', () => document.querySelector('#bai table'));
    await press(page, ...'Xã');
    for (const name of ['add-row', 'add-column', 'add-row', 'delete-row', 'delete-column']) await press_(name);
    const shape = await page.ask(() => [...document.querySelectorAll('#bai tr')].map((row) => [...row.cells].map(({ localName }) => localName).join(' ')));
    assert.deepEqual(shape, ['th th th', 'td td td', 'td td td', 'td td td']);
    const [{ content_html: html }] = itemsOf(await save(page));
    assert.match(html, /^<p>Bảng:<\/p><table><thead><tr><th scope="col">Xã<\/th>/);
    await assertQuiet(page);
  });

  test('all of it is deleted, and written anew; a body that ends with a table goes on', async (t) => {
    const { page } = await openAuthoring(engine, t);
    const table = '<table><tbody><tr><td>Ô</td></tr></tbody></table>';
    for (const [name, content] of Object.entries({ paragraphs: '<h2>Mục</h2><p>Một</p><ul><li>Hai</li></ul>', table })) {
      await openFile(page, 'a.json', JSON.stringify({ title: 'T', content_html: content }));
      await page.tell(() => document.getElementById('bai').focus());
      await pressWith(page, Key.CONTROL, 'a');
      await press(page, Key.DELETE);
      assert.equal('content_html' in JSON.parse(await save(page)), false, name);
      await press(page, ...'mới', Key.ENTER, ...'hai');
      assert.match(JSON.parse(await save(page)).content_html, /^<(p|h2)>mới<\/\1><p>hai<\/p>$/, name);
    }
    await openFile(page, 'a.json', JSON.stringify({ title: 'T', content_html: table }));
    await page.tell(() => document.getElementById('bai').focus());
    await pressWith(page, Key.CONTROL, Key.END);
    await press(page, ...'sau');
    assert.equal(JSON.parse(await save(page)).content_html, `${table}<p>sau</p>`);
    await assertQuiet(page);
  });

  test('an address that cannot be used makes no link and no picture', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await type(page, 'bai', 'chữ');
    await pressWith(page, Key.CONTROL, 'k');
    await page.until('the box', () => document.getElementById('hop-lien-ket').open);
    await press(page, ...'javascript:alert(1)', Key.ENTER);
    await page.until('it says so', () => /Địa chỉ này không dùng được/.test(document.getElementById('trang-thai').textContent));
    assert.equal((await bodyOf(page)).includes('<a'), false);
  });

  test('headings and paragraphs are joined without a violation of the policy', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await openFile(page, 'a.json', '{"title": "T", "content_html": "<p>Đoạn</p><h2>Mục</h2><p>Cuối</p>"}');
    await page.tell(() => {
      document.getElementById('bai').focus();
      getSelection().collapse(document.querySelector('#bai h2').firstChild, 0);
    });
    await press(page, Key.BACK_SPACE, Key.END, Key.DELETE);
    // Headings are bold already, and stay so without a style.
    await page.tell(() => {
      document.querySelector('[data-command=h2]').click();
      getSelection().selectAllChildren(document.querySelector('#bai h2'));
      document.querySelector('[data-command=bold]').click();
    });
    assert.equal(await bodyOf(page), '<h2>ĐoạnMụcCuối</h2>');
    // Over several paragraphs, in the place of what was selected.
    await press(page, Key.END, Key.ENTER, ...'hai', Key.ENTER, ...'ba');
    await page.tell(() => getSelection().setBaseAndExtent(document.querySelector('#bai h2').firstChild, 4, document.querySelector('#bai p:last-child').firstChild, 1));
    await press(page, ...'-');
    await pressWith(page, Key.SHIFT, Key.ENTER);
    const { content_html: html } = JSON.parse(await save(page));
    assert.equal(html, '<h2>Đoạn-<br>a</h2>');
    await assertQuiet(page);
    // The control: a style is a violation.
    await page.tell(() => document.getElementById('bai').setAttribute('style', 'color: red'));
    await page.until('the violation', () => __seen.log.some(({ kind, text }) => kind === 'violation' && text.startsWith('style-src')));
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

  test('what is copied in the browser itself is pasted, and leaves no style', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await openFile(page, 'a.json', '{"title": "T", "content_html": "<h2>Mục</h2><p>Một <strong>đậm</strong>, <a href=\\"/a\\">liên kết</a></p>"}');
    await page.tell(() => document.getElementById('bai').focus());
    await pressWith(page, Key.CONTROL, 'a');
    await pressWith(page, Key.CONTROL, 'c');
    await press(page, Key.ARROW_RIGHT, Key.ENTER);
    await pressWith(page, Key.CONTROL, 'v');
    await page.until('it is pasted', () => document.querySelectorAll('#bai a').length === 2);
    const { content_html: html } = JSON.parse(await save(page));
    const once = '<h2>Mục</h2><p>Một <strong>đậm</strong>, <a href="/a">liên kết</a></p>';
    const path = new URL(await page.driver.getCurrentUrl()).origin;
    assert.equal(html.replace(`${path}/a`, '/a').replaceAll(/<(\/?)b>/g, '<$1strong>').replaceAll(/<\/?span>/g, ''), once + once);
    await assertQuiet(page);
  });

  test('the page is gone through by Tab, in the order in which it is read, and nothing holds the keyboard', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await page.tell(() => { for (const part of document.querySelectorAll('details')) part.open = true; document.querySelector('nav a:last-child').focus(); });
    const stops = [];
    for (let count = 0; count < 40; count += 1) {
      await press(page, Key.TAB);
      const name = await page.ask(() => {
        const { activeElement: element } = document;
        return element === document.body ? null : element.labels?.[0]?.textContent ?? (element.id === 'bai' ? 'Bài viết' : element.textContent.trim().split('\n')[0]);
      });
      // At the end some browsers begin anew.
      if (!name || name === 'Trang minh họa') break;
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

