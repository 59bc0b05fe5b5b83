// The body of an article in the authoring page: what is pasted, what the toolbar does, what is typed over; by keyboard, under its strict policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bodyOf, click, itemsOf, openAuthoring, openFile, paste, save, type } from './lib/authoring.mjs';
import { assertQuiet, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press, pressTo, pressWith } from './lib/keyboard.mjs';
import { ROOT } from './lib/server.mjs';

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
});
