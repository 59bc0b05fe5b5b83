// The builder of snippets: by keyboard, under its strict policy; and the snippet works.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press } from './lib/keyboard.mjs';
import { open, Page } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const pkg = (name) => readFileSync(path.join(ROOT, 'pkg', name));
const code = () => document.getElementById('ma').value;
const set = (id, value) => { const field = document.getElementById(id); field.value = value; field.dispatchEvent(new Event('change', { bubbles: true })); };
const VERSION = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version;
/** Where the code looks for the widgets unless one says otherwise. */
const FOLDER = `/widgets/${VERSION}`;
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:";
const HOSTILE = '"><img src=x onerror=alert(1)>&amp;';

eachEngine((engine) => {
  for (const way of ['embed', 'module']) {
    test(`the snippet works on a fresh page, special characters and all: ${way}`, async (t) => {
      const js = { type: 'text/javascript; charset=utf-8' };
      const routes = Object.fromEntries(['vn-portal-widgets.js', 'vn-portal-widgets.embed.js'].map((name) => [`${FOLDER}/${name}`, { ...js, body: pkg(name) }]));
      routes[`${FOLDER}/css/themes/do.css`] = { type: 'text/css; charset=utf-8', body: pkg('css/themes/do.css') };
      routes[`${FOLDER}/vn-portal-widgets_bg.wasm`] = { type: 'application/wasm', body: pkg('vn-portal-widgets_bg.wasm') };
      const server = await serve(t, { routes });
      const page = await open(engine, `${server.origin}/tao-ma.html`);
      await page.reaches('ready', '#xem vn-related-news');
      await page.tell(set, 'gia-tri-heading', HOSTILE);
      await page.tell(set, 'gia-tri-src', '/data/tin-khac.json');
      await page.tell(set, 'cach-nap', way);
      await page.tell(() => document.querySelector('[name=giao-dien][value=do]').click());
      const html = await page.ask(code);
      assert.match(html, /^<link rel="stylesheet" href="\/widgets\/[\d.]+\/css\/themes\/do\.css">\n<link rel="preload" [^]*<script [^]*<vn-related-news [^]*><a href="\/tin-tuc\.html">Các tin khác<\/a><\/vn-related-news>\n$/);
      assert.match(html, /heading="&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;&amp;amp;"/);
      assert.ok(html.includes(JSON.parse(String(pkg('sri.json')))[way === 'embed' ? 'vn-portal-widgets.embed.js' : 'vn-portal-widgets.js']));
      await assertQuiet(page);
      server.route('/moi.html', { type: 'text/html; charset=utf-8', body: `<!DOCTYPE html><html lang="vi"><head><title>Mới</title></head><body>${html}</body></html>` });
      const fresh = await open(engine, `${server.origin}/moi.html`);
      await fresh.reaches('ready', 'vn-related-news');
      assert.equal(await fresh.ask(() => __seen.part('vn-related-news', 'heading').textContent), HOSTILE);
      await assertQuiet(fresh);
    });
  }

  /** The builder with this element and the content in its code, as a person gets there by keyboard, and the code. */
  const withContent = async (page, tag, values = {}) => {
    await page.reaches('ready', '#xem vn-related-news');
    for (const [id, value] of Object.entries({ the: tag, ...values })) await page.tell(set, id, value);
    await page.tell(() => document.getElementById('lien-ket').focus());
    await press(page, Key.TAB, ' ');
    assert.equal(await page.ask(() => document.activeElement.id), 'kem-noi-dung', await focused(page));
    await page.until('the content', () => document.getElementById('ma').value.includes('<template'));
    return page.ask(code);
  };
  const show = async (server, html, { script = true } = {}) => {
    const body = script ? html : html.replace(/<script [^]*?<\/script>/, '');
    server.route('/tin/2016/moi.html', { type: 'text/html; charset=utf-8', body: `<!DOCTYPE html><html lang="vi"><head><title>Mới</title></head><body>${body}</body></html>` });
    return open(engine, `${server.origin}/tin/2016/moi.html`);
  };
  const sheets = Object.fromEntries(['css/vn-article.css', 'css/vn-related-news.css', 'css/vn-time.css', 'css/themes/do.css'].map((name) => [`${FOLDER}/${name}`, name]));
  const widgets = {
    [`${FOLDER}/vn-portal-widgets.embed.js`]: { type: 'text/javascript; charset=utf-8', body: pkg('vn-portal-widgets.embed.js') },
    ...Object.fromEntries(Object.entries(sheets).map(([url, name]) => [url, { type: 'text/css; charset=utf-8', body: pkg(name) }])),
  };
  /** @type {Record<string, [Record<string, string>, RegExp]>} */
  const CONTENT = {
    'vn-article': [{ 'gia-tri-src': '/data/bai-viet.json' }, /Ngày 29\/12\/2016 15:13:27.*Hội nghị tổng kết công tác Dân vận/s],
    'vn-related-news': [{ 'gia-tri-src': '/data/tin-khac.json', 'gia-tri-heading': HOSTILE }, /onerror=alert.*Chủ động ứng phó hạn, mặn/s],
    'vn-time': [{}, /29\/12\/2016 15:13/],
  };

  for (const [tag, [values, text]] of Object.entries(CONTENT)) {
    test(`the snippet of a ${tag} with its content shows it before any script, without script, and after, from any folder`, async (t) => {
      const server = await serve(t, { routes: widgets, csp: CSP });
      const page = await open(engine, `${server.origin}/tao-ma.html`);
      const html = await withContent(page, tag, values);
      await assertQuiet(page);
      assert.match(await page.ask(() => document.getElementById('noi-dung-kem').textContent), /^Mã đã kèm nội dung\./);

      const still = await show(server, html, { script: false });
      await still.until('the content', (tag, { source, flags }) => new RegExp(source, flags).test(__seen.text(tag)), { args: [tag, { source: text.source, flags: text.flags }] });
      assert.ok(await still.ask((tag) => __seen.visible(__seen.root(tag).querySelector('article, ul, time')), tag));
      await still.until('all pictures are there', () => [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('img') ?? [])]).every((image) => {
        image.loading = 'eager';
        return image.complete && image.naturalWidth > 0;
      }));
      await assertQuiet(still);

      const live = await show(server, html);
      if (tag === 'vn-time') await live.until('the wasm runs', () => window.vnPortalWidgets);
      else await live.reaches('ready', tag);
      assert.match(await live.ask((tag) => __seen.text(tag), tag), text);
      await assertQuiet(live);
    });
  }

  test('an address of RSS is previewed, checked, and its content is in the code', async (t) => {
    const server = await serve(t, { csp: CSP });
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    const html = await withContent(page, 'vn-related-news', { 'gia-tri-src': '/data/thong-bao.rss' });
    await page.reaches('ready', '#xem vn-related-news');
    await page.until('it has no error', () => document.getElementById('tom-tat').textContent === 'Tệp dữ liệu không có lỗi nào.');
    assert.match(html, / src="\/data\/thong-bao\.rss"[^]*<template [^]*Lịch tiếp công dân định kỳ tháng 01\/2017/);
    await assertQuiet(page);
  });

  test('a clock cannot have content, and the page says why; neither can data that are not there', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await withContent(page, 'vn-article');
    await page.tell(set, 'gia-tri-src', 'data/khong-co.json');
    await page.until('why not', () => /^Mã chưa kèm nội dung: mã 404$/.test(document.getElementById('noi-dung-kem').textContent));
    assert.doesNotMatch(await page.ask(code), /<template/);
    await page.tell(set, 'the', 'vn-clock');
    await page.until('the words', () => document.getElementById('kem-noi-dung').disabled && /^Đồng hồ không viết sẵn được/.test(document.getElementById('kem-noi-dung-y').textContent));
    assert.doesNotMatch(await page.ask(code), /<template/);
  });

  test('a wrong file is named with its place; by keyboard', async (t) => {
    const server = await serve(t, { routes: { '/data/sai.json': { body: '{"items": [\n {"title": "Tin", "date_published": "31/02/2016"}]}' } } });
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => document.getElementById('gia-tri-src').focus());
    await press(page, ...'data/sai.json', Key.TAB);
    await page.until('the problem', () => /^Lỗi Dòng 2, cột \d+ items\[0\]\.date_published/.test(document.querySelector('#danh-sach li')?.textContent));
    assert.notEqual(await page.ask(() => document.activeElement.id), 'gia-tri-src', await focused(page));
  });

  /** What is typed into a field, and whether it may be written; each is judged as it is typed. */
  const TYPED = {
    'vn-related-news': {
      limit: { wrong: ['-3', '2,5', 'năm', '1e3', '99999999999'], right: { 5: 'limit="5"', '05': 'limit="5"', 0: 'limit="0"' } },
      'page-size': { wrong: ['-1', 'x'], right: { 0: 'page-size="0"', 25: 'page-size="25"' } },
      refresh: { wrong: ['0', '29', '-60'], right: { 60: 'refresh="60"' } },
      'new-days': { wrong: ['-1', '1.5'], right: { 7: 'new-days="7"' } },
      src: { wrong: ['javascript:alert(1)', 'C:\\tin\\tin.json', 'file:///tin.json', 'https://'], right: { '/data/a.json': 'src="/data/a.json"', 'tin.rss': 'src="tin.rss"' } },
    },
    'vn-time': { datetime: { wrong: ['31/02/2016', 'hôm nay'], right: { '05/02/2023 08:00': 'datetime="05/02/2023 08:00"' } } },
  };

  test('what is typed wrong is named at once in Vietnamese, and is not written', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    const typed = (id, value) => page.ask((id, value) => {
      const field = document.getElementById(id);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return { fault: document.getElementById(`${id}-fault`).textContent, invalid: field.getAttribute('aria-invalid'), written: document.getElementById('ma').value };
    }, id, value);
    for (const [tag, fields] of Object.entries(TYPED)) {
      await page.tell(set, 'the', tag);
      for (const [name, { wrong, right }] of Object.entries(fields)) {
        for (const value of wrong) {
          const { fault, invalid, written } = await typed(`gia-tri-${name}`, value);
          assert.match(fault, /[à-ỹ]/i, `${name}: ${value}`);
          assert.equal(invalid, 'true');
          assert.ok(!written.includes(` ${name}="${value}"`), written);
        }
        for (const [value, attribute] of Object.entries(right)) {
          const { fault, invalid, written } = await typed(`gia-tri-${name}`, value);
          assert.deepEqual([fault, invalid], ['', null], `${name}: ${value}`);
          assert.match(written, new RegExp(`<${tag}[^>]* ${attribute}[ >]`));
        }
      }
    }
    // By hand, as it may come from a page that a browser has restored.
    await page.tell(set, 'the', 'vn-related-news');
    assert.doesNotMatch(await page.ask(() => { document.getElementById('gia-tri-order').value = 'moinhat'; document.getElementById('gia-tri-order').dispatchEvent(new Event('change', { bubbles: true })); return document.getElementById('ma').value; }), /moinhat|order=""/);
    await page.tell(set, 'thu-muc', 'C:\\widgets');
    assert.match(await page.ask(code), new RegExp(`src="${FOLDER}/vn-portal-widgets`));
  });

  test('each choice of each attribute is one that the elements know, and all are explained', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    const { declarations } = JSON.parse(String(pkg('custom-elements.json'))).modules[0];
    for (const { tagName: tag, attributes } of declarations) {
      await page.tell(set, 'the', tag);
      const known = attributes.map(({ name }) => name);
      const named = await page.ask(() => [...document.querySelectorAll('#thuoc-tinh, #thuoc-tinh-it-dung')].flatMap((part) => [...part.querySelectorAll('label > code, legend > code')].map(({ textContent }) => textContent)));
      assert.deepEqual(known.filter((name) => !named.includes(name)), [], tag);
      // Each of them with all the others as they are: the elements name what they do not know.
      await page.tell(() => {
        for (const select of document.querySelectorAll('.form fieldset select[id^=gia-tri]')) {
          for (const { value } of select.options) {
            select.value = value;
            select.dispatchEvent(new Event('change', { bubbles: true }));
          }
        }
        for (const box of document.querySelectorAll('.form fieldset [id^=gia-tri-tools], .form fieldset [id^=co-]')) box.click();
      });
      const written = await page.ask(code);
      if (tag === 'vn-article') assert.match(written, / tools="none"/);
      if (tag === 'vn-related-news') assert.match(written, / search by-date thumbnails| order="feed"/);
    }
    await assertQuiet(page);
    // The control: an unknown word is named.
    await page.tell(() => { document.querySelector('#xem vn-related-news').setAttribute('order', 'moinhat'); });
    await page.until('the console names it', () => __seen.log.some(({ text }) => text.includes('moinhat')));
  });

  test('without an address of data there is a sample, and the code says that its address is one', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    assert.deepEqual(await page.ask(() => { const { value, placeholder } = document.getElementById('gia-tri-src'); return [value, placeholder]; }), ['', '/data/tin-khac.json']);
    assert.match(await page.ask(() => document.getElementById('thieu').textContent), /địa chỉ mẫu \/data\/tin-khac\.json/);
    assert.match(await page.ask(code), / src="\/data\/tin-khac\.json"/);
    await page.tell(set, 'gia-tri-src', 'data/tin-khac.json');
    assert.ok(await page.ask(() => document.getElementById('thieu').hidden && document.getElementById('mau').hidden));
  });

  test('each swatch has the colours of its theme, and the preview has the theme', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    const swatches = () => page.ask(() => [...document.querySelectorAll('[name=giao-dien]')].filter(({ value }) => value).map((radio) => {
      radio.click();
      const look = getComputedStyle(document.querySelector('#xem vn-related-news'));
      const rgb = (name) => {
        const probe = document.body.appendChild(document.createElement('span'));
        probe.style.color = look.getPropertyValue(name);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const [surface, accent] = getComputedStyle(radio.parentElement.querySelector('.swatch')).backgroundImage.match(/rgb\([^)]*\)/g);
      return [radio.value, surface === rgb('--vn-surface') && accent === rgb('--vn-accent'), document.getElementById('ma').value.includes(`/css/themes/${radio.value}.css"`)];
    }));
    assert.deepEqual(await swatches(), ['do', 'xanh', 'luc', 'dem', 'de-doc'].map((name) => [name, true, true]));
    await page.tell(() => { for (const swatch of document.querySelectorAll('.swatch')) swatch.style.backgroundImage = 'linear-gradient(#777, #777)'; });
    assert.ok((await swatches()).every(([, isRight]) => !isRight));
  });

  test('copied is said in the button, and once to screen readers; again when it is pressed again, and gone when the code changes', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/tao-ma.html`);
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => {
      window.said = [];
      new MutationObserver(() => { const words = document.getElementById('da-chep').textContent; if (words) window.said.push(words); }).observe(document.getElementById('da-chep'), { childList: true });
      document.getElementById('chep').focus();
    });
    for (const times of [1, 2]) {
      await press(page, Key.ENTER);
      await page.until('it is said', (times) => window.said.length === times, { args: [times] });
    }
    assert.deepEqual(await page.ask(() => window.said), ['Đã chép mã.', 'Đã chép mã.']);
    const label = () => page.ask(() => [...document.getElementById('chep').children].filter((part) => part.getBoundingClientRect().width > 1).map(({ textContent }) => textContent));
    assert.deepEqual(await label(), ['Đã chép']);
    assert.equal(await page.ask(() => document.activeElement.id), 'chep');
    await page.tell(set, 'gia-tri-heading', 'Tin mới');
    assert.deepEqual(await label(), ['Chép mã']);
    assert.equal(await page.ask(() => window.said.length), 2);
  });

  test('form and code are side by side from 60em, and stay in view; on a phone the button does', async (t) => {
    const server = await serve(t);
    const page = new Page(engine.driver);
    const boxes = () => page.ask(() => {
      scrollTo(0, 600);
      const box = (selector) => { const { left, top, right, bottom, width } = document.querySelector(selector).getBoundingClientRect(); return { left, top, right, bottom, width }; };
      return { form: box('.form'), seen: box('.seen'), code: box('.code'), copy: box('#chep'), height: innerHeight };
    });
    await page.inFrame(`${server.origin}/tao-ma.html`, 1200);
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => { document.documentElement.style.scrollBehavior = 'auto'; for (const part of document.querySelectorAll('details')) part.open = true; });
    const wide = await boxes();
    assert.equal(Math.round(wide.form.width), 24 * 16);
    assert.ok(wide.seen.left > wide.form.right && wide.seen.top >= 0 && wide.copy.bottom <= wide.height, JSON.stringify(wide));
    await page.inFrame(`${server.origin}/tao-ma.html`, 360);
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => { document.documentElement.style.scrollBehavior = 'auto'; });
    const narrow = await boxes();
    assert.ok(narrow.form.bottom > narrow.height, 'the form is longer than the window');
    assert.ok(narrow.copy.top > 0 && narrow.copy.bottom <= narrow.height, JSON.stringify(narrow));
    // The control: without the bar the button is out of reach.
    await page.tell(() => { document.querySelector('.copy').style.position = 'static'; });
    assert.ok((await boxes()).copy.top > narrow.height);
  });
});
