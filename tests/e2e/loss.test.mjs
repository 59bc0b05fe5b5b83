// HTML that loses something says so once; HTML that nests without end takes no longer than any other; what is read aloud of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertEnglish, assertHostUnharmed, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const BYTES = 500_000;
/** Milliseconds. The shapes took a browser's parser most of a minute, with nothing else on the machine. */
const SOON = 25_000;
/** Each is repeated up to half a megabyte. */
const SHAPES = ['<div>', '<p><b>', '<font size=1><p>', '<a>', '<table>', '<ul><li>', '<b><p></b>', '</x>', '<svg><g>', '<select><option>', 'a<td>', '<p>a</p>'];

eachEngine((engine) => {
  const load = async (t, item, head = '') => {
    const body = '<vn-article src="/du-lieu.json"></vn-article>';
    const feed = JSON.stringify({ items: [{ title: 'Bỏ qua', date_published: 'x' }, { id: 'a', title: 'Tin', date_published: 1482999207000, ...item }] });
    const page = template('widgets.html', { title: 'Mất mát', head: head + SCRIPTS.module, body: body.replace('src', 'item="a" src') });
    const server = await serve(t, { routes: { '/t.html': page, '/du-lieu.json': { type: 'application/json', body: feed } } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('ready', 'vn-article', { within: SOON });
    return opened;
  };

  test('each kind of loss has one line, with file, path and text', async (t) => {
    const page = await load(t, { content_html: '<p>Còn</p><button>Gửi</button><input placeholder=Tên><svg><text>Hình</text></svg><a href="javascript:x">chữ</a>' });
    await page.ask(() => document.querySelector('vn-article').setAttribute('heading-level', '3'));
    await page.until('it was rendered again', () => document.querySelector('vn-article').shadowRoot.querySelector('h3'));
    await assertHostUnharmed(page);
    const lines = complaints(await page.log()).filter((line) => line.includes('content_html'));
    for (const line of lines) assertEnglish(line, ['Gửi', 'Hình']);
    assert.deepEqual(lines.map((line) => line.replace(/^.*du-lieu\.json: /, '')), [
      'items[1].content_html: form controls were removed (2): "Gửi"',
      'items[1].content_html: SVG drawings were removed (1): "Hình"',
      'items[1].content_html: links with an unsafe address became text (1): "javascript:x"',
    ]);
  });

  test('the checker page finds in its worker what HTML loses', async (t) => {
    const server = await serve(t, {});
    const page = await open(engine, `${server.origin}/kiem-tra.html`);
    await page.until('the script runs', () => window.vnPortalWidgets);
    await page.ask((text) => { document.getElementById('van-ban').value = text; document.getElementById('kiem-tra').click(); }, JSON.stringify({ title: 'Tin', date_published: '2016-12-29', content_html: '<button>Gửi</button>' }));
    await page.until('the loss is named', () => document.body.textContent.includes('Đã bỏ ô nhập hoặc nút bấm'));
  });

  test('HTML with nothing to see gives way to plain text', async (t) => {
    const page = await load(t, { content_html: '<p>&nbsp;</p><script>1</script>', content_text: 'Chữ thường' });
    assert.equal(await page.ask(() => document.querySelector('vn-article').shadowRoot.querySelector('[part=body]').textContent), 'Chữ thường');
  });

  for (const shape of SHAPES) {
    test(`half a megabyte of ${shape} is shown in a moment`, async (t) => {
      const start = performance.now();
      const page = await load(t, { content_html: shape.repeat(BYTES / shape.length), content_text: 'Chữ thường' });
      const time = performance.now() - start;
      assert.ok(time < SOON, `${time} ms`);
      await assertHostUnharmed(page);
    });
  }

  test('a line break ends a sentence that is read, and deleted text is not read', async (t) => {
    const page = await load(t, { content_html: '<p>Điều 1<br>Phạm vi <del>cũ</del>áp\ndụng</p>' }, '<script src="/pages/lib/fake-tools.js"></script>');
    await page.tell(() => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=listen]').click());
    await page.until('it is read', () => __tools.utterances.length > 0);
    const texts = await page.ask(() => {
      const { shadowRoot } = document.querySelector('vn-article');
      for (let count = 0; shadowRoot.querySelector('[data-reading]') && count < 20; count++) __tools.end();
      return __tools.utterances.map(({ text }) => text);
    });
    assert.deepEqual(texts, ['Tin', 'Điều 1', 'Phạm vi áp dụng']);
  });
});
