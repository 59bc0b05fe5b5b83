// A list by keyboard and by pointer: pages, dates; inside an ASP.NET form, and 360 px wide.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press, pressTo, pressWith } from './lib/keyboard.mjs';
import { CSP, items, listen, lists, seen } from './lib/lists.mjs';
import { open, Page, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { add, pager, pictureFaults, wrapped } from './pages/list/looks.mjs';

eachEngine((engine) => {
  const { load, shows, click } = lists(engine);

  test('220 rows at once: those out of view are not laid out, and new ones in front take neither the focus nor the rows away', async (t) => {
    const { page, server } = await load(t, 'page-size="0" heading=""', { count: 220, csp: '' });
    for (const [path, answer] of Object.entries(AXE)) server.route(path, answer);
    const visible = () => page.ask(() => {
      const rows = [...document.querySelector('vn-related-news').shadowRoot.querySelectorAll('li')];
      return [0, 219].map((place) => rows[place].checkVisibility({ contentVisibilityAuto: true }));
    });
    assert.deepEqual(await visible(), [true, false]);
    const focusLast = () => {
      const link = [...document.querySelector('vn-related-news').shadowRoot.querySelectorAll('a')].at(-1);
      link.focus();
      link.mark = 'kept';
    };
    await page.ask(focusLast);
    await page.until('the last row laid out', `return document.querySelector('vn-related-news').shadowRoot.querySelector('ul:last-of-type > li:last-child').checkVisibility({ contentVisibilityAuto: true })`);
    assert.deepEqual((await visible())[1], true);
    await page.ask((now) => {
      document.querySelector('vn-related-news').data = { items: now };
    }, [{ id: 'moi', title: 'Tin mới', date_published: '2017-01-01' }, ...items(220)]);
    await shows(page, 'the new row in front', () => document.querySelector('vn-related-news').shadowRoot.querySelectorAll('li').length === 221);
    const after = await page.ask(() => {
      const { shadowRoot } = document.querySelector('vn-related-news');
      return [shadowRoot.activeElement?.mark, shadowRoot.activeElement?.textContent, shadowRoot.querySelector('li').textContent];
    });
    assert.deepEqual(after, ['kept', 'Hội nghị dân vận 220', 'Tin mới (01/01/2017)']);
    assert.deepEqual(await axeFaults(page), []);
    await assertQuiet(page);
  });

  test('pages by keyboard: the focus stays, the button of the page says so, and each page is said once', async (t) => {
    const { page } = await load(t, '');
    assert.equal((await page.ask(seen)).rows.length, 10);
    await page.ask(listen);
    const says = (...pages) => page.until(`it says ${pages}`, (words) => __said.join() === words, { args: [pages.map((number) => `Trang ${number} / 6`).join()] });
    await pressTo(page, Key.TAB, 'Trang sau', 40);
    await press(page, Key.ENTER);
    await shows(page, 'page 2', (now) => now.page === '2' && now.rows[0].endsWith(' 11'));
    assert.equal(await focused(page), 'Trang sau');
    await says(2);
    await press(page, Key.SPACE);
    await says(2, 3);
    await press(page, Key.ENTER);
    await shows(page, 'page 4', (now) => now.page === '4');
    await says(2, 3, 4);
    await press(page, Key.TAB, Key.ENTER);
    await shows(page, 'the last page', (now) => now.page === '6' && now.rows.length === 7);
    assert.equal(await focused(page), 'Trang cuối');
    await says(2, 3, 4, 6);
    // Disabled now: nothing happens, and nothing is said.
    await press(page, Key.ENTER);
    await shows(page, 'still the last page', (now) => now.page === '6');
    await pressWith(page, Key.SHIFT, Key.TAB);
    await pressWith(page, Key.SHIFT, Key.TAB);
    assert.equal(await focused(page), 'Trang 6');
    await press(page, Key.ENTER);
    await says(2, 3, 4, 6, 6);
    assert.equal(await focused(page), 'Trang 6');
    await assertQuiet(page);
  });

  test('pages by pointer: first, previous, a number; the list comes back into view', async (t) => {
    const { page } = await load(t, 'thumbnails');
    for (const [label, number] of [['Trang 3', '3'], ['Trang trước', '2'], ['Trang cuối', '6'], ['Trang đầu', '1']]) {
      await click(page, label);
      await page.until(`page ${number}`, (number) => document.querySelector('vn-related-news').shadowRoot.querySelector('[aria-current]').textContent === number, { args: [number] });
    }
    await page.ask(() => { document.body.style.paddingBottom = '3000px'; document.querySelector('vn-related-news').shadowRoot.querySelector('nav').scrollIntoView(); });
    const top = () => page.ask(() => document.querySelector('vn-related-news').shadowRoot.firstElementChild.getBoundingClientRect().top);
    assert.ok(await top() < 0);
    await click(page, 'Trang 2');
    await shows(page, 'page 2', (now) => now.page === '2');
    assert.ok(await top() >= -1, 'the list begins in view');
    await assertQuiet(page);
  });

  // Not in the page above: Firefox sometimes scrolls that one back to where the pointer has been, whoever scrolls it.
  test('a page of a list that is in view stays where it is', async (t) => {
    const { page } = await load(t, 'thumbnails');
    await page.ask(() => {
      document.body.style.paddingBottom = '3000px';
      document.querySelector('vn-related-news').shadowRoot.querySelector('[aria-label="Trang 3"]').click();
    });
    await shows(page, 'page 3', (now) => now.page === '3');
    assert.equal(await page.ask(() => scrollY), 0);
    await assertQuiet(page);
  });

  test('a toolbar and a box in the fallback are the page\'s own', async (t) => {
    const fallback = '<div role="toolbar" aria-label="Của trang"><button type="button">Một</button><button type="button">Hai</button></div><input aria-label="Tìm của trang">';
    const page = template('widgets.html', { title: 'Danh sách', head: SCRIPTS.embed, body: `<main><h1>Trang thử</h1><vn-related-news src="/khong-co.json">${fallback}</vn-related-news></main>` });
    const server = await serve(t, { csp: CSP, routes: { '/t.html': page } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('error', 'vn-related-news');
    const seen = await opened.ask(() => [...document.querySelectorAll('vn-related-news button, vn-related-news input')].map((control) => {
      control.focus();
      return [document.activeElement === control, document.querySelector('vn-related-news [tabindex]')];
    }));
    assert.deepEqual(seen, Array(3).fill([true, null]));
  });

  test('dates: only those that there are, each within the others', async (t) => {
    const { page } = await load(t, 'by-date');
    const options = (action) => page.ask((action) => [...document.querySelector('vn-related-news').shadowRoot.querySelector(`[data-action=${action}]`).options].map(({ text }) => text), action);
    assert.deepEqual(await options('year'), ['Tất cả', '2016', '2015', '2014', '2013', '2012', '2011', '2010']);
    const choose = (action, value) => page.ask((action, value) => {
      const select = document.querySelector('vn-related-news').shadowRoot.querySelector(`[data-action=${action}]`);
      select.value = value;
      select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }, action, value);
    await choose('year', '2010');
    await shows(page, 'the items of 2010', (now) => now.count === '2 kết quả' && now.rows.length === 2);
    assert.deepEqual(await options('month'), ['Tất cả', '11', '12']);
    await choose('month', '11');
    await shows(page, 'one item', (now) => now.count === '1 kết quả');
    await choose('year', '');
    await choose('month', '');
    await shows(page, 'all', (now) => now.count === '' && now.rows.length === 10);
    await assertQuiet(page);
  });

  test('past the last page the next part of the feed is loaded; a failure is told in the console, and tried again when asked', async (t) => {
    const { page, server } = await load(t, 'page-size="20"', { next: '/b-2.json' });
    server.route('/b-2.json', { status: 403 });
    await click(page, 'Trang cuối');
    await shows(page, 'the last page', (now) => now.page === '3' && now.rows.length === 17);
    assert.equal(server.requests('/b-2.json').length, 0, 'nobody has asked for more yet');
    await click(page, 'Trang sau');
    await page.until('the console says why', () => __seen.log.some(({ kind, text }) => kind === 'error' && text.includes('/b-2.json')));
    await shows(page, 'the last page still', (now) => now.page === '3');
    const message = (text) => page.until(`the message: ${text}`, (text) => __seen.part('vn-related-news', 'message').textContent.trim() === text, { args: [text] });
    await message('Máy chủ không trả về dữ liệu (mã 403).');
    server.route('/b-2.json', { body: JSON.stringify({ items: items(60).slice(55), next_url: '/b.json' }), delay: 100 });
    await click(page, 'Trang sau');
    await shows(page, 'three more on the same page', (now) => now.rows.length === 20 && now.rows.at(-1).endsWith(' 60'));
    await message('Trang 3 / 3');
    assert.equal(server.requests('/b-2.json').length, 2);
    assert.equal(await page.ask(() => document.querySelector('vn-related-news').shadowRoot.querySelector('[aria-label="Trang sau"]').getAttribute('aria-disabled')), 'true', 'a part that leads back is the last');
  });

  // The number of data that are given back is another's next: what was under way for the first list went into the second.
  test('a list that goes while its next part is on its way gives that to nobody else', async (t) => {
    const { page, server } = await load(t, 'page-size="20"', { next: '/b-2.json' });
    server.route('/b-2.json', { body: JSON.stringify({ items: items(60).slice(55) }), delay: 600 });
    server.route('/c.json', { body: JSON.stringify({ items: items(1) }) });
    await click(page, 'Trang cuối');
    await shows(page, 'the last page', (now) => now.page === '3');
    await click(page, 'Trang sau');
    await page.until('the next part is asked for', () => __seen.text('vn-related-news').includes('Đang tải…'));
    await page.ask(() => document.querySelector('vn-related-news').remove());
    await page.ask(() => {
      const other = document.createElement('vn-related-news');
      other.src = '/c.json';
      document.querySelector('main').append(other);
    });
    await page.reaches('ready', 'vn-related-news');
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 900)));
    await page.ask(() => document.querySelector('vn-related-news').setAttribute('page-size', '50'));
    await page.ask(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.equal((await page.ask(seen)).rows.length, 1);
    await assertQuiet(page);
  });

  test('inside a form with a default button neither Enter in the search box nor a page button sends it', async (t) => {
    // As ASP.NET writes it, with the script that Mono serves for it.
    const fire = "javascript:return WebForm_FireDefaultButton(event, 'default')";
    const form = (list) => `<form id="form1" action="/gui" method="get" onkeypress="${fire}"><input type="submit" id="default" value="Gửi"><div id="own" tabindex="0">Chỗ khác</div>${list}</form>
      <script src="/fixtures/mono/WebForm.js"></script><script>WebForm_Initialize(window)</script>`;
    const { page, server } = await load(t, 'search', { wrap: form, csp: '' });
    await page.ask(() => {
      window.fired = [];
      const form = document.getElementById('form1');
      for (const type of ['keydown', 'keypress', 'keyup']) form.addEventListener(type, ({ key }) => { if (key === 'Enter') window.fired.push(type); });
      document.getElementById('default').addEventListener('click', () => { window.fired.push('click'); });
      form.addEventListener('submit', (event) => { window.fired.push('submit'); event.preventDefault(); });
    });
    await page.ask(() => document.querySelector('vn-related-news').shadowRoot.querySelector('input').focus());
    await press(page, 'd', Key.ENTER);
    await pressTo(page, Key.TAB, 'Trang sau', 40);
    await press(page, Key.ENTER);
    await shows(page, 'page 2', (now) => now.page === '2');
    assert.deepEqual(await page.ask(() => window.fired), []);
    // The control: outside of the list it does. Of what has the focus there only that script makes a click.
    await page.ask(() => document.getElementById('own').focus());
    await press(page, Key.ENTER);
    assert.deepEqual(await page.ask(() => window.fired), ['keydown', 'click', 'submit', 'keypress', 'keyup']);
    assert.deepEqual(server.requests('/gui'), []);
  });

  test('rows with pictures: 3:2, beside the words or above them, a tile where there is none; in a float as wide as its words', async (t) => {
    const { page } = await load(t, 'thumbnails page-size="0"');
    await page.ask((now) => { document.querySelector('vn-related-news').data = { items: now }; }, items(4).map((item, at) => ({ ...item, image: at % 2 ? item.image : undefined })));
    await shows(page, 'pictures and tiles', (now) => now.rows.length === 4);
    for (const width of [200, 320, 700]) assert.deepEqual(await page.ask(pictureFaults, width), []);
    // The control: a width at which there is no room beside the picture yet.
    assert.notDeepEqual(await page.ask(pictureFaults, 255), []);
    const words = await page.ask(() => {
      const host = document.querySelector('vn-related-news');
      Object.assign(host.style, { width: 'auto', float: 'left' });
      return Math.max(...[...host.shadowRoot.querySelectorAll('[part=link]')].map(({ offsetWidth }) => offsetWidth));
    });
    const width = () => page.ask(() => document.querySelector('vn-related-news').offsetWidth);
    assert.ok(await width() >= 120 + 16 + words, `${await width()} px for ${words} px of words`);
    await page.ask(add, '[part=list] { container-type: inline-size }');
    assert.ok(await width() < 120 + 16 + words);
  });

  test('a date that wraps begins at the edge of its line', async (t) => {
    const { page } = await load(t, 'page-size="5"');
    const widths = Array.from({ length: 20 }, (_, at) => 150 + at * 7);
    const found = await page.ask(wrapped, widths);
    assert.deepEqual(found.faults, []);
    assert.ok(found.count > 5, `${found.count} have wrapped`);
    await page.ask(add, '[part=date] { margin-inline-start: 0.35em }');
    assert.notDeepEqual((await page.ask(wrapped, widths)).faults, []);
  });

  test('the pager fits, with buttons of 44 × 44 px, half an em apart, whatever the width of the list and the size of text', async (t) => {
    const { page } = await load(t, 'page-size="10"');
    await click(page, 'Trang 3');
    await shows(page, 'page 3', (now) => now.page === '3');
    for (const [width, size, text] of [
      [200, 'medium', '‹ 3/6 ›'], [320, 'medium', '‹ 3/6 ›'], [320, '32px', '‹ 3/6 ›'], [700, '32px', '‹ 3/6 ›'],
      [520, 'medium', '‹ Trước 1 2 3 4 5 Sau ›'], [700, 'medium', '« ‹ Trước 1 2 3 4 5 Sau › »'], [700, '12px', '« ‹ Trước 1 2 3 4 5 Sau › »'],
    ]) assert.deepEqual(await page.ask(pager, width, size), { text, faults: [] }, `${width} px, ${size}`);
    // The control.
    await page.ask(add, '[part=page] { min-width: 0; padding: 0 }');
    assert.notDeepEqual((await page.ask(pager, 700, 'medium')).faults, []);
  });

  for (const width of [360, 1280]) {
    test(`axe finds nothing at ${width} px: pages, thumbnails, new, search, dates, hits, no result`, async (t) => {
      const { server } = await load(t, 'search by-date thumbnails new-days="36500"', { csp: '' });
      for (const [path, answer] of Object.entries(AXE)) server.route(path, answer);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/t.html`, width);
      await page.reaches('ready', 'vn-related-news');
      const write = (text) => page.ask((text) => {
        const input = document.querySelector('vn-related-news').shadowRoot.querySelector('input');
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      for (const text of ['', 'dan van', 'zzz']) {
        await write(text);
        await page.ask(() => new Promise((resolve) => setTimeout(resolve, 50)));
        assert.deepEqual(await axeFaults(page), [], text);
        assert.ok(await page.ask(() => document.documentElement.scrollWidth <= innerWidth), `${text}: the page scrolls sideways`);
      }
    });
  }
});
