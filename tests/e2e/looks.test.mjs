// The gallery's sections look as in tests/e2e/looks, in Chromium. After a change on purpose: BLESS=1, and look at each picture.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { By } from 'selenium-webdriver';
import { selected, start } from './lib/engines.mjs';
import { Page } from './lib/page.mjs';
import { CHANNEL, difference, THOUSANDTHS } from './lib/pictures.mjs';
import { ROOT, serve } from './lib/server.mjs';

const FOLDER = path.join(ROOT, 'tests/e2e/looks');
const SECTIONS = ['ngay-gio', 'bai-viet', 'dang-tai', 'trong', 'ma-loi', 'khong-bai', 'san-sang', 'tim-thay', 'khong-thay', 'theo-ngay', 'anh-nho', 'hop-hep', 'mau-xanh', 'mau-do', 'mau-luc', 'mau-dem', 'mau-de-doc', 'sang', 'toi'];

if (!selected().includes('chromium')) {
  test('looks are compared in Chromium only', () => assert.ok(SECTIONS.length));
} else {
  describe('chromium', () => {
    test('the gallery looks as it did; a thicker line, another colour and another height are noticed', async (t) => {
      const { driver, stop } = await start('chromium');
      t.after(stop);
      const server = await serve(t);
      await driver.manage().window().setRect({ width: 900, height: 1000 });
      await driver.get(`${server.origin}/trang-thai.html`);
      const page = new Page(driver);
      await page.reaches('ready', '#bai-viet, #tim-thay, .themed vn-related-news, .slim vn-related-news');
      await page.reaches('error', '[src$="khong-co.json"]');
      await page.until('searches were answered', () => ['tim-thay', 'khong-thay'].every((id) => __seen.part(`#${id}`, 'count').textContent));
      await page.ask(() => Promise.all([...document.querySelectorAll('vn-article, vn-related-news')].flatMap((host) => [...host.shadowRoot.querySelectorAll('img')]).map((image) => { image.loading = 'eager'; return image.decode(); })));
      // Chromium takes no picture while it scrolls.
      await page.tell(() => { document.documentElement.style.scrollBehavior = 'auto'; });
      const shot = async (id) => (await driver.findElement(By.css(`#tieu-de-${id} + div`))).takeScreenshot();
      const faults = [];
      mkdirSync(FOLDER, { recursive: true });
      for (const id of SECTIONS) {
        const seen = await shot(id);
        const file = path.join(FOLDER, `${id}.png`);
        if (process.env.BLESS) writeFileSync(file, seen, 'base64');
        const differs = existsSync(file) ? await page.ask(difference, seen, readFileSync(file, 'base64'), CHANNEL) : 'no picture';
        if (!(differs <= THOUSANDTHS)) faults.push(`${id}: ${differs} of a thousand pixels`);
      }
      assert.deepEqual(faults, []);
      for (const change of [(style) => (style.setProperty('--vn-accent', '#808080')), (style) => (style.borderTop = '4px solid red'), (style) => (style.paddingTop = '2px')]) {
        const wanted = await shot('mau-xanh');
        await driver.executeScript(`(${change})(document.querySelector('#tieu-de-mau-xanh + div').style)`);
        assert.ok((await page.ask(difference, await shot('mau-xanh'), wanted, CHANNEL)) > THOUSANDTHS, String(change));
      }
    });
  });
}
