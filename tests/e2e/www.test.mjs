// The pages of www/ fit: from 320 to 1920 px, with text twice as large and at 400 %, nothing scrolls sideways and nothing is cut; and all of each is
// reached by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { Key, press } from './lib/keyboard.mjs';
import { overflow } from './lib/overflow.mjs';
import { Page } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { PAGES } from './lib/www-pages.mjs';

/** Sizes of the window in CSS pixels; 400 % of 1280 × 1024 is 320 × 256. */
const SIZES = {
  '320 px': { width: 320 },
  '360 px': { width: 360 },
  '768 px': { width: 768 },
  '1280 px': { width: 1280 },
  '1920 px': { width: 1920 },
  'text at 200 %, 1280 px': { width: 1280, text: '200%' },
  'text at 200 %, 360 px': { width: 360, text: '200%' },
  'zoom of 400 %': { width: 320, height: 256 },
};

const NARROW = { '320 px': SIZES['320 px'] };

eachEngine((engine) => {
  for (const [name, prepare] of Object.entries(PAGES)) {
    test(`${name} from 320 to 1920 px, with text twice as large and at 400 %: nothing scrolls sideways, nothing is cut`, async (t) => {
      const server = await serve(t);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/${name}`, 1280);
      await prepare(page);
      await page.tell(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
      assert.deepEqual(await page.ask(overflow, SIZES), []);
      // The controls: a line that does not break, and one that is cut.
      await page.tell(() => {
        const line = document.querySelector('main').appendChild(document.createElement('p'));
        line.textContent = 'Một dòng không xuống dòng, dài hơn màn hình của điện thoại';
        line.style.whiteSpace = 'nowrap';
      });
      assert.match((await page.ask(overflow, NARROW)).join('\n'), /scrolls sideways/);
      await page.tell(() => { document.querySelector('main > p:last-of-type').style.overflow = 'hidden'; });
      assert.match((await page.ask(overflow, NARROW)).join('\n'), /is cut: Một dòng/);
    });
  }

  for (const name of ['tao-ma.html', 'kiem-tra.html', 'trang-thai.html']) {
    test(`${name} by keyboard: each control is reached in its order, is seen, and nothing covers it`, async (t) => {
      const server = await serve(t);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/${name}`, 360);
      await PAGES[name](page);
      const last = await page.ask(() => {
        document.documentElement.style.scrollBehavior = 'auto';
        const all = [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary)')];
        // One radio button of a group is a stop, and what is folded is none.
        window.walk = all.filter((control) => control.checkVisibility() && !control.disabled && (control.type !== 'radio' || control.checked)).slice(0, 30);
        document.querySelector('main').focus();
        return window.walk.length;
      });
      const seen = [];
      for (let presses = 0; presses < 60 && seen.at(-1) !== last - 1; presses += 1) {
        await press(page, Key.TAB);
        const at = await page.ask(() => {
          const control = document.activeElement;
          if (!window.walk.includes(control)) return -1;
          const { left, top, bottom, width, height } = control.getBoundingClientRect();
          // Of a large one a part may be covered.
          const over = [top + 4, top + height / 2, bottom - 4].map((y) => document.elementFromPoint(left + width / 2, y));
          const isSeen = over.some((element) => control === element || control.contains(element) || element?.contains(control) || (element && control.labels?.[0]?.contains(element)));
          return isSeen ? window.walk.indexOf(control) : `${control.id || control.textContent} is covered by ${over[1]?.outerHTML.slice(0, 80)}`;
        });
        // Elements of ours and parts that scroll have stops of their own between.
        if (at !== -1) seen.push(at);
      }
      assert.deepEqual([...new Set(seen)], Array.from({ length: last }, (_, index) => index));
    });
  }
});
