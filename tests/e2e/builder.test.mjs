// The builder of snippets and the gallery of states: by keyboard, 360 px wide, under their strict policy; and the snippet works.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { AXE, axeFaults } from './lib/axe.mjs';
import { assertQuiet, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { focused, Key, press } from './lib/keyboard.mjs';
import { open, Page } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const pkg = (name) => readFileSync(path.join(ROOT, 'pkg', name));
const code = () => document.getElementById('ma').value;
const set = (id, value) => { const field = document.getElementById(id); field.value = value; field.dispatchEvent(new Event('change', { bubbles: true })); };
const HOSTILE = '"><img src=x onerror=alert(1)>&amp;';

/** What each section of the gallery shows: the state, and words that only this one has. */
const CLOCK = /^(Chủ Nhật|Thứ \S+), \d\d\/\d\d\/\d{4} \d{1,2}:\d\d:\d\d (SA|CH)$/;
const LIST = /Các tin khác\s+Chủ động ứng phó hạn, mặn/;
const GALLERY = {
  'dong-ho': [null, CLOCK],
  'ngay-gio': [null, /^Thứ Năm, 29\/12\/2016, 15:13 \(GMT\+7\)$/],
  'bai-viet': ['ready', /In bài viết.*Hội nghị tổng kết công tác Dân vận/s],
  'chia-se': ['ready', /Sao chép liên kếtGửi qua thư điện tử.*Thông báo lịch nghỉ lễ/s],
  'dang-tai': ['loading', /^Đang tải…$/],
  trong: ['empty', /^Các tin khác\s+Chưa có tin nào\.$/],
  'ban-luu': ['stale', /Thông báo lịch nghỉ lễ.*Bản lưu lúc 15:13 ngày 29\/12\/2016\s+Thử lại$/s],
  'ngoai-tuyen': ['error', /^Không tải được dữ liệu\. Vui lòng kiểm tra kết nối mạng\.\s+Thử lại$/],
  'qua-cham': ['error', /^Máy chủ phản hồi quá chậm\.\s+Thử lại$/],
  'ma-loi': ['error', /^Máy chủ không trả về dữ liệu \(mã 404\)\.\s+Thử lại$/],
  'ma-hoa': ['error', /^Tệp dữ liệu không phải Unicode \(UTF-8\)\.\s+Thử lại$/],
  'cu-phap': ['error', /^Tệp dữ liệu bị lỗi định dạng\.\s+Thử lại$/],
  'cau-truc': ['error', /^Tệp dữ liệu không đúng cấu trúc\.\s+Thử lại$/],
  'qua-lon': ['error', /^Tệp dữ liệu quá lớn\.\s+Thử lại$/],
  'khong-bai': ['error', /^Không tìm thấy bài viết\.\s+Thử lại$/],
  'san-sang': ['ready', /^Các tin khác\s+Chủ động.*«‹ Trước12345.*Sau ›»$/s],
  'tim-thay': ['ready', /^Tìm trong danh sách\s*2 kết quả\s+Hội thi “Dân vận khéo”/],
  'khong-thay': ['ready', /^Tìm trong danh sách\s*Không tìm thấy tin nào phù hợp\./],
  'theo-ngay': ['ready', /Xem theo ngày/],
  'anh-nho': ['ready', /2016 - 2017 Mới\(30\/12\/2016\)/],
  'hop-hep': ['ready', /Xem theo ngày.*Chủ động ứng phó/s],
  'tuong-phan': ['ready', /5 kết quả\s+Khám bệnh, cấp thuốc miễn phí cho/],
  ...Object.fromEntries(['mau-xanh', 'mau-do', 'mau-luc', 'mau-dem', 'mau-de-doc', 'sang', 'toi'].map((id) => [id, ['ready', LIST]])),
};

eachEngine((engine) => {
  for (const way of ['embed', 'module']) {
    test(`the snippet works on a fresh page, special characters and all: ${way}`, async (t) => {
      const js = { type: 'text/javascript; charset=utf-8' };
      const routes = Object.fromEntries(['vn-portal-widgets.js', 'vn-portal-widgets.embed.js'].map((name) => [`/widgets/${name}`, { ...js, body: pkg(name) }]));
      routes['/widgets/vn-portal-widgets_bg.wasm'] = { type: 'application/wasm', body: pkg('vn-portal-widgets_bg.wasm') };
      const server = await serve(t, { routes });
      const page = await open(engine, `${server.origin}/tao-ma.html`);
      await page.reaches('ready', '#xem vn-related-news');
      await page.tell(set, 'gia-tri-heading', HOSTILE);
      await page.tell(set, 'cach-nap', way);
      const html = await page.ask(code);
      assert.match(html, /heading="&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;&amp;amp;"/);
      assert.ok(html.includes(JSON.parse(pkg('sri.json'))[way === 'embed' ? 'vn-portal-widgets.embed.js' : 'vn-portal-widgets.js']));
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
    await page.tell(() => document.getElementById('giao-dien').focus());
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
  const sheets = { '/widgets/css/vn-article.css': 'css/vn-article.css', '/widgets/css/vn-related-news.css': 'css/vn-related-news.css', '/widgets/css/vn-time.css': 'css/vn-time.css' };
  const widgets = {
    '/widgets/vn-portal-widgets.embed.js': { type: 'text/javascript; charset=utf-8', body: pkg('vn-portal-widgets.embed.js') },
    ...Object.fromEntries(Object.entries(sheets).map(([url, name]) => [url, { type: 'text/css; charset=utf-8', body: pkg(name) }])),
  };
  const CONTENT = {
    'vn-article': [{ 'gia-tri-src': '/data/bai-viet.json' }, /Ngày 29\/12\/2016 15:13:27.*Hội nghị tổng kết công tác Dân vận/s],
    'vn-related-news': [{ 'gia-tri-src': '/data/tin-khac.json', 'gia-tri-heading': HOSTILE }, /onerror=alert.*Chủ động ứng phó hạn, mặn/s],
    'vn-time': [{}, /29\/12\/2016 15:13/],
  };

  for (const [tag, [values, text]] of Object.entries(CONTENT)) {
    test(`the snippet of a ${tag} with its content shows it before any script, without script, and after, from any folder`, async (t) => {
      const server = await serve(t, { routes: widgets, csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:" });
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
    const server = await serve(t, { csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:" });
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
    await page.ask(() => document.getElementById('gia-tri-src').select());
    await press(page, ...'data/sai.json', Key.TAB);
    await page.until('the problem', () => /^Lỗi Dòng 2, cột \d+ items\[0\]\.date_published/.test(document.querySelector('#danh-sach li')?.textContent));
    assert.notEqual(await page.ask(() => document.activeElement.id), 'gia-tri-src', await focused(page));
  });

  test('each section of the gallery shows the state that it is there for', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/trang-thai.html`);
    const sections = await page.ask(() => [...document.querySelectorAll('section.state > h2')].map(({ id }) => id.slice('tieu-de-'.length)));
    assert.deepEqual(sections.sort(), Object.keys(GALLERY).sort());
    for (const [id, [state, { source, flags }]] of Object.entries(GALLERY)) {
      await page.until(`${id} is ${state} and says ${source}`, (id, state, source, flags) => {
        const host = document.querySelector(`#tieu-de-${id} + div :is(vn-clock, vn-time, vn-article, vn-related-news)`);
        return __seen.state(host) === state && new RegExp(source, flags).test(__seen.text(host).trim());
      }, { args: [id, state, source, flags] });
    }
  });

  for (const [name, selector] of [['tao-ma.html', '#xem vn-related-news'], ['trang-thai.html', '#tim-thay']]) {
    for (const width of [360, 1280]) {
      test(`${name} at ${width} px: axe finds nothing, no violation, no scrolling sideways`, async (t) => {
        const server = await serve(t, { routes: AXE });
        const page = new Page(engine.driver);
        await page.inFrame(`${server.origin}/${name}`, width);
        await page.reaches('ready', selector);
        if (name === 'tao-ma.html') {
          await page.tell(() => document.getElementById('kem-noi-dung').click());
          await page.until('the content', () => document.getElementById('ma').value.includes('<template'));
        }
        assert.deepEqual(await axeFaults(page), []);
        assert.ok(await page.ask(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(violations(await page.log()), []);
      });
    }
  }
});
