// The gallery's sections look as in tests/e2e/looks, in Chromium. After a change on purpose: BLESS=1, and look at each picture.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { start } from './lib/browser.mjs';
import { Page } from './lib/page.mjs';
import { CHANNEL, difference, THOUSANDTHS } from './lib/pictures.mjs';
import { selected } from './lib/selected.mjs';
import { ROOT, serve } from './lib/server.mjs';

const FOLDER = path.join(ROOT, 'tests/e2e/looks');
const SECTIONS = ['ngay-gio', 'bai-viet', 'du-noi-dung', 'chia-se', 'dang-tai', 'trong', 'ban-luu', 'ngoai-tuyen', 'qua-cham', 'ma-loi', 'ma-hoa', 'cu-phap', 'cau-truc', 'qua-lon', 'khong-bai', 'san-sang', 'tim-thay', 'khong-thay', 'theo-ngay', 'anh-nho', 'hop-hep', 'mau-xanh', 'mau-do', 'mau-luc', 'mau-dem', 'mau-de-doc', 'sang', 'toi'];
/** What visitors ask of their system, and the pictures of `tuong-phan` then, with the focus on a page that is not the current one. */
const SYSTEMS = {
  'tuong-phan-hon': [{ name: 'prefers-contrast', value: 'more' }],
  'tuong-phan-ep': [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }],
};

/** The gallery, once each section shows what it is there for. */
async function gallery(t) {
  const { driver, stop } = await start('chromium');
  t.after(stop);
  const server = await serve(t);
  await driver.manage().window().setRect({ width: 900, height: 1200 });
  // They would go while a picture is taken, and the page would be wider.
  await driver.sendDevToolsCommand('Emulation.setScrollbarsHidden', { hidden: true });
  await driver.get(`${server.origin}/trang-thai.html`);
  const page = new Page(driver);
  await page.reaches('ready', '#bai-viet, #du-noi-dung, #chia-se, #tim-thay, .themed vn-related-news, .slim vn-related-news');
  await page.reaches('stale', '[src$="ban-luu.json"]');
  await page.reaches('error', ['ngoai-tuyen', 'qua-cham', 'ma-loi', 'ma-hoa', 'cu-phap', 'cau-truc', 'qua-lon'].map((name) => `[src$="${name}.json"]`).join());
  await page.until('searches were answered', () => ['tim-thay', 'khong-thay', 'tuong-phan'].every((id) => __seen.part(`#${id}`, 'count').textContent));
  await page.ask(() => Promise.all([...document.querySelectorAll('vn-article, vn-related-news')].flatMap((host) => [...host.shadowRoot.querySelectorAll('img')]).map((image) => { image.loading = 'eager'; return image.decode(); })));
  // Chromium takes no picture while it scrolls.
  await page.tell(() => { document.documentElement.style.scrollBehavior = 'auto'; });
  /** A section by itself, so that what stands above it does not move it by parts of a pixel. */
  const shot = async (id) => {
    await page.tell((id) => { for (const section of document.querySelectorAll('section.state')) section.hidden = !section.querySelector(`#tieu-de-${id}`); }, id);
    const clip = await page.ask((id) => {
      const { left, top, width, height } = document.querySelector(`#tieu-de-${id} + div`).getBoundingClientRect();
      return { x: left + scrollX, y: top + scrollY, width, height, scale: 1 };
    }, id);
    // Not the element's own picture, which is cut where the window ends.
    return (await driver.sendAndGetDevToolsCommand('Page.captureScreenshot', { clip, captureBeyondViewport: true })).data;
  };
  return { driver, page, shot };
}

/** What is wrong with a picture, if anything is. */
async function fault(page, name, seen) {
  const file = path.join(FOLDER, `${name}.png`);
  if (process.env.BLESS) writeFileSync(file, seen, 'base64');
  const differs = existsSync(file) ? await page.ask(difference, seen, readFileSync(file, 'base64'), CHANNEL) : 'no picture';
  return differs <= THOUSANDTHS ? [] : [`${name}: ${differs} of a thousand pixels`];
}

if (!selected().includes('chromium')) {
  test('looks are compared in Chromium only', () => assert.ok(SECTIONS.length));
} else {
  describe('chromium', () => {
    test('the gallery looks as it did; a thicker line, another colour and another height are noticed', async (t) => {
      const { driver, page, shot } = await gallery(t);
      const faults = [];
      for (const id of SECTIONS) faults.push(...(await fault(page, id, await shot(id))));
      assert.deepEqual(faults, []);
      for (const change of [(style) => (style.setProperty('--vn-accent', '#808080')), (style) => (style.borderTop = '4px solid red'), (style) => (style.paddingTop = '2px')]) {
        const wanted = await shot('mau-xanh');
        await driver.executeScript(`(${change})(document.querySelector('#tieu-de-mau-xanh + div vn-related-news').style)`);
        assert.ok((await page.ask(difference, await shot('mau-xanh'), wanted, CHANNEL)) > THOUSANDTHS, String(change));
      }
    });

    test('with more contrast and with forced colours marks, the focus, the current page and idle buttons are seen', async (t) => {
      const { driver, page, shot } = await gallery(t);
      const faults = [];
      await page.tell(() => document.getElementById('tuong-phan').shadowRoot.querySelector('[part=page]:not([aria-disabled], [aria-current])').focus());
      for (const [name, features] of Object.entries(SYSTEMS)) {
        await driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { features });
        faults.push(...(await fault(page, name, await shot('tuong-phan'))));
      }
      assert.deepEqual(faults, []);
    });

    test('on paper nothing is left to press or to fill in', async (t) => {
      const { driver, page } = await gallery(t);
      const controls = () => page.ask(() => [...document.querySelectorAll('vn-article, vn-related-news')].flatMap((host) => [...host.shadowRoot.querySelectorAll('button, input, select, [part=button]')]).filter((control) => control.checkVisibility()).length);
      assert.ok((await controls()) > 50);
      await driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: 'print' });
      assert.equal(await controls(), 0);
    });
  });
}
