// The authoring page and its files: what was not edited stays to the letter, drafts survive, tabs and other programs are noticed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, dropFile, itemsOf, openAuthoring, openFile, save, serveAuthoring, status, type, valueOf } from './lib/authoring.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { Key, press, pressWith } from './lib/keyboard.mjs';

/** Fields that nobody knows, as JSON.parse and JSON.stringify would change them. */
const UNKNOWN = {
  number: '"_rev": 1.0',
  large: '"_cms_id": 12345678901234567890',
  escapes: '"_\\u0065x": "\\u00e1 \\/ \\uD83D\\uDE00"',
  nested: '"_workflow": {"steps":[1,2.50,  {"by":"N\\u002eH"}], "done":true }',
  twice: '"_x": 1,\n      "_x": 2e0',
};
const LAID_OUT = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "C\\u1ed5ng",
  "_portal": { "build": 7.10 },
  "items": [
    {
      "id": 9007199254740993,
      ${UNKNOWN.number},
      "title": "Tin m\\u1ed9t",
      "date_published": "29/12/2016 15:13",
      ${UNKNOWN.nested},
      "_vn": { "about": "x\\u0079", "source": "Báo", ${UNKNOWN.large} },
      "authors": [{ "name": "N.H", "url": "/n-h", ${UNKNOWN.number} }],
      "attachments": [{ "url": "a.pdf", "size_in_bytes": 1.20e3, "duration": 1.0 }],
      ${UNKNOWN.twice}
    },
    {
      "id": "hai", "title": "Tin hai",   ${UNKNOWN.escapes},
      "date_published": 1482999207000
    }
  ],
  ${UNKNOWN.escapes}
}
`;
const ON_ONE_LINE = LAID_OUT.replace(/\n\s*/g, '').replace(/\n$/, '');

eachEngine((engine) => {
  test('a file that nobody edits is saved as it was, with its byte order mark, line ends and indentation', async (t) => {
    const { page } = await openAuthoring(engine, t);
    for (const text of [LAID_OUT, `\uFEFF${LAID_OUT}`, LAID_OUT.replaceAll('\n', '\r\n'), LAID_OUT.replaceAll('  ', '\t').trimEnd(), LAID_OUT.replaceAll('  ', '    ')]) {
      await openFile(page, 'tin.json', text);
      assert.equal(await save(page), text.replace('\uFEFF', ''));
      assert.deepEqual(await page.ask(() => __tools.begins), [...Buffer.from(text).subarray(0, 3)]);
    }
    await assertQuiet(page);
  });

  test('an edit changes its own field; all others stay to the letter, also of a file on one line', async (t) => {
    const { page } = await openAuthoring(engine, t);
    for (const text of [LAID_OUT, ON_ONE_LINE]) {
      await openFile(page, 'tin.json', text);
      await type(page, 'tieu-de', ' đã sửa');
      await type(page, 'anh-mo-ta', 'Mô tả');
      await type(page, 'tac-gia', ', T.B');
      await type(page, 'tl-0-ten', 'Tệp');
      const saved = await save(page);
      for (const slice of Object.values(UNKNOWN)) assert.ok(saved.includes(slice) || saved.includes(slice.replace(/\n\s*/, '')), `${slice} is not in ${saved}`);
      for (const slice of ['"id": 9007199254740993', '"size_in_bytes": 1.20e3', '"duration": 1.0', '"about": "x\\u0079"', '"build": 7.10', 'C\\u1ed5ng']) assert.ok(saved.includes(slice), `${slice} is not in ${saved}`);
      const [one, two] = itemsOf(saved);
      assert.deepEqual([one.title, one._vn.image_alt, one.authors.map(({ name }) => name), one.attachments[0].title, two.title], ['Tin một đã sửa', 'Mô tả', ['N.H', 'T.B'], 'Tệp', 'Tin hai']);
      // For people: two spaces, a field a line.
      assert.match(saved, /^\{\n {2}"version": .*\n {2}"title": .*\n {2}"_portal": .*\n {2}"items": \[\n {4}\{\n {6}"id": /);
      assert.match(saved, /\n {6}"title": "Tin một đã sửa",\n {6}"date_published"/);

      // Saved, opened again, edited, saved again.
      await openFile(page, 'tin.json', saved);
      await type(page, 'nguon', ' Nhân dân');
      const again = await save(page);
      assert.equal(again, saved.replace('"source": "Báo"', '"source": "Báo Nhân dân"'));
    }
    // The control: what JSON.parse and JSON.stringify make of it.
    const changed = JSON.stringify(JSON.parse(LAID_OUT), null, 2);
    for (const slice of [UNKNOWN.number, UNKNOWN.large, UNKNOWN.escapes]) assert.ok(!changed.includes(slice), slice);
    await assertQuiet(page);
  });

  test('what is typed and taken back is as it was', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await openFile(page, 'tin.json', LAID_OUT);
    await type(page, 'tieu-de', 'x');
    assert.equal(await page.ask(() => document.getElementById('da-luu').textContent.startsWith('Chưa lưu')), true);
    await press(page, Key.BACK_SPACE);
    assert.equal(await save(page), LAID_OUT);
  });

  test('one item by itself stays one, until there is another', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await openFile(page, 'bai.json', '{"title": "Một", "_rev": 1.0}');
    await type(page, 'tom-tat', 'Tóm');
    assert.equal(await save(page), '{\n  "title": "Một",\n  "summary": "Tóm",\n  "_rev": 1.0\n}\n');
    await click(page, 'them');
    await type(page, 'tieu-de', 'Hai');
    const { version, items } = JSON.parse(await save(page));
    assert.equal(version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(items.map(({ title }) => title), ['Hai', 'Một']);
  });

  test('what is no data file is refused by name, and what was there stays', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await type(page, 'tieu-de', 'Đang viết');
    /** @type {Record<string, [string, RegExp]>} */
    const REFUSED = {
      'a.xml': ['<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', /RSS hoặc Atom.*convert/],
      'b.json': ['{"items": [}', /Tệp không đúng cú pháp JSON\b.* \(Dòng 1, cột 12\.\)/],
      'c.json': ['[1]', /Không phải JSON Feed/],
      'd.html': ['<!DOCTYPE html><p>404', /cú pháp JSON/],
    };
    for (const [name, [text, pattern]] of Object.entries(REFUSED)) {
      await dropFile(page, name, text);
      await page.until(name, (name, source) => new RegExp(source).test(document.getElementById('thong-bao').textContent) && document.getElementById('thong-bao').textContent.includes(name), { args: [name, pattern.source] });
    }
    assert.equal(await valueOf(page, 'tieu-de'), 'Đang viết');
    await assertQuiet(page);
  });

  test('leaving unsaved asks, opening another file does too; saved, neither does', async (t) => {
    const { page } = await openAuthoring(engine, t);
    const asks = () => page.ask(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    assert.equal(await asks(), false);
    await type(page, 'tieu-de', 'Tin');
    assert.equal(await asks(), true);
    await dropFile(page, 'khac.json', '{"title": "Khác"}');
    const isAsked = () => page.until('it asks', () => document.getElementById('hop-hoi').open);
    const answer = (words) => page.tell((words) => [...document.querySelectorAll('#hop-hoi button')].find((button) => button.textContent === words).click(), words);
    await isAsked();
    await answer('Thôi');
    assert.equal(await valueOf(page, 'tieu-de'), 'Tin');
    await dropFile(page, 'khac.json', '{"title": "Khác"}');
    await isAsked();
    await answer('Lưu trước đã');
    await page.until('the other file', () => document.getElementById('tieu-de').value === 'Khác');
    assert.equal(itemsOf(await page.ask(() => __tools.saved.at(-1)))[0].title, 'Tin');
    assert.equal(await asks(), false);
    await assertQuiet(page);
  });

  /** Whether the draft of what is typed is kept. */
  const isKept = (page) => page.until('the draft is kept', () => /bản nháp được giữ/.test(document.getElementById('da-luu').textContent));
  /** A tab of its own for something that ends with it. */
  const inNewTab = async (deed) => {
    const first = await engine.driver.getWindowHandle();
    await engine.driver.switchTo().newWindow('tab');
    try {
      return await deed();
    } finally {
      await engine.driver.switchTo().window(first);
    }
  };

  test('a draft survives the crash of its tab, until it is saved', async (t) => {
    const server = await serveAuthoring(t);
    await engine.driver.get(`${server.origin}/pages/bad-csp.html`);
    await inNewTab(async () => {
      const { page } = await openAuthoring(engine, t, { server });
      await openFile(page, 'tin.json', LAID_OUT);
      await type(page, 'tieu-de', ' chưa lưu');
      await isKept(page);
      if (engine.name === 'chromium') await engine.driver.sendDevToolsCommand('Page.crash').catch(() => {});
      else await engine.driver.close();
    });
    const { page } = await openAuthoring(engine, t, { server });
    await page.until('it says so', () => /Đã mở lại bản nháp chưa lưu của “tin.json”/.test(document.getElementById('thong-bao').textContent));
    assert.equal(await valueOf(page, 'tieu-de'), 'Tin một chưa lưu');
    const saved = await save(page);
    assert.equal(itemsOf(saved)[0].title, 'Tin một chưa lưu');
    for (const slice of Object.values(UNKNOWN)) assert.ok(saved.includes(slice), `${slice} is not in ${saved}`);
    // The control: what was saved is no draft any more.
    await page.until('the draft is forgotten', () => new Promise((resolve) => {
      indexedDB.open('vn-soan-tin', 1).onsuccess = ({ target }) => {
        target.result.transaction('drafts').objectStore('drafts').count().onsuccess = ({ target: { result } }) => resolve(result === 0);
      };
    }));
    const { page: fresh } = await openAuthoring(engine, t, { server });
    assert.equal(await valueOf(fresh, 'tieu-de'), '');
  });

  test('two tabs have a draft each, and say so', async (t) => {
    const server = await serveAuthoring(t);
    const { page } = await openAuthoring(engine, t, { server });
    await type(page, 'tieu-de', 'Thẻ một');
    await isKept(page);
    await inNewTab(async () => {
      const { page: other } = await openAuthoring(engine, t, { server });
      await other.until('it says so', () => /đang mở ở một thẻ khác/.test(document.getElementById('thong-bao').textContent));
      assert.equal(await valueOf(other, 'tieu-de'), '');
      await type(other, 'tieu-de', 'Thẻ hai');
      await isKept(other);
      await engine.driver.close();
    });
    assert.equal(await valueOf(page, 'tieu-de'), 'Thẻ một');
    // Both are there for the next one: this tab's own comes first, the other is offered.
    const { page: next } = await openAuthoring(engine, t, { server });
    assert.equal(await valueOf(next, 'tieu-de'), 'Thẻ một');
    await next.until('the other draft', () => /Còn một bản nháp chưa lưu/.test(document.getElementById('thong-bao').textContent));
    await next.tell(() => [...document.querySelectorAll('#thong-bao button')].find((button) => button.textContent === 'Mở').click());
    await next.until('it asks', () => document.getElementById('hop-hoi').open);
    await next.tell(() => [...document.querySelectorAll('#hop-hoi button')].find((button) => button.textContent === 'Bỏ thay đổi').click());
    await next.until('the other draft', () => document.getElementById('tieu-de').value === 'Thẻ hai');
  });

  test('without locks another tab takes the draft, and the first one goes on with its own', async (t) => {
    const server = await serveAuthoring(t);
    const path = '/soan-khong-khoa.html';
    const { page } = await openAuthoring(engine, t, { server, path });
    await type(page, 'tieu-de', 'Một');
    await isKept(page);
    await inNewTab(async () => {
      const { page: other } = await openAuthoring(engine, t, { server, path });
      await other.until('the draft', () => document.getElementById('tieu-de').value === 'Một');
      await engine.driver.close();
    });
    await type(page, 'tieu-de', ' hai');
    await page.until('it says so', () => /Thẻ này giữ một bản nháp riêng/.test(document.getElementById('thong-bao').textContent));
    await page.until('both drafts', () => new Promise((resolve) => {
      indexedDB.open('vn-soan-tin', 1).onsuccess = ({ target }) => {
        target.result.transaction('drafts').objectStore('drafts').getAll().onsuccess = ({ target: { result } }) => {
          resolve(result.map(({ text }) => JSON.parse(text).items[0].title).sort().join() === 'Một,Một hai');
        };
      };
    }));
  });

  if (engine.name === 'chromium') {
    test('with the File System Access API saving overwrites; a file that was changed meanwhile is not overwritten without a question', async (t) => {
      const { page } = await openAuthoring(engine, t);
      // A real handle, of the origin's own files: no picker can be driven.
      await page.tell((text) => {
        navigator.storage.getDirectory().then(async (folder) => {
          const handle = await folder.getFileHandle('tin.json', { create: true });
          window.writeOutside = async (content) => {
            const stream = await handle.createWritable();
            await stream.write(content);
            await stream.close();
          };
          window.readOutside = async () => (await handle.getFile()).text();
          await window.writeOutside(text);
          window.showOpenFilePicker = async () => [handle];
          window.showSaveFilePicker = async ({ suggestedName }) => folder.getFileHandle(`moi-${suggestedName}`, { create: true });
          window.isReady = true;
        });
      }, LAID_OUT);
      await page.until('the file is there', () => window.isReady);
      await click(page, 'mo');
      await page.until('it is open', () => document.getElementById('tieu-de').value === 'Tin một');
      await type(page, 'tieu-de', ' A');
      await pressWith(page, Key.CONTROL, 's');
      await page.until('it is saved', () => /Đã lưu vào “tin.json”/.test(document.getElementById('trang-thai').textContent));
      assert.match(await page.ask(() => window.readOutside()), /"Tin một A"/);

      await page.ask(() => window.writeOutside('{"title": "Người khác sửa"}'));
      await type(page, 'tieu-de', ' B');
      const ask = async () => {
        await pressWith(page, Key.CONTROL, 's');
        await page.until('it asks', () => /đã bị sửa ở nơi khác/.test(document.getElementById('hop-hoi').textContent) && document.getElementById('hop-hoi').open);
      };
      await ask();
      await press(page, Key.ESCAPE);
      assert.equal(await page.ask(() => window.readOutside()), '{"title": "Người khác sửa"}');
      await ask();
      await page.tell(() => [...document.querySelectorAll('#hop-hoi button')].find((button) => button.textContent === 'Lưu thành tệp khác…').click());
      await page.until('it is saved elsewhere', () => /Đã lưu vào “moi-tin.json”/.test(document.getElementById('trang-thai').textContent));
      assert.equal(await page.ask(() => window.readOutside()), '{"title": "Người khác sửa"}');
      await assertQuiet(page);
    });
  }

  test('the button that picks a file opens the one that was picked', async (t) => {
    const { page } = await openAuthoring(engine, t);
    await page.tell((text) => {
      HTMLInputElement.prototype.click = function () {
        const data = new DataTransfer();
        data.items.add(new File([text], 'chon.json'));
        this.files = data.files;
        this.dispatchEvent(new Event('change'));
      };
    }, LAID_OUT);
    await click(page, 'mo');
    await page.until('it is open', () => document.getElementById('ten-tep').textContent === 'chon.json');
    assert.match(await status(page), /Đã mở “chon.json”: 2 tin\./);
  });
});

