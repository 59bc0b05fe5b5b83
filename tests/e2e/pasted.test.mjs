// The demo's article pasted from Word: what its author meant is seen, what was hidden is not, and nothing is asked of another site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, thrown, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, Page } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const DEMO = 'dan-tu-word.html';

/** In the page: the body of the article in short. */
function seenBody() {
  const body = __seen.part('vn-article', 'body');
  const texts = (selector) => [...body.querySelectorAll(selector)].map((element) => element.textContent.trim());
  return {
    text: body.innerText,
    headings: texts('h3'),
    items: [...body.querySelectorAll('li')].map((item) => `${item.parentElement.localName} ${item.parentElement.getAttribute('type') ?? ''} ${item.parentElement.getAttribute('start') ?? ''} ${item.firstChild.textContent.trim()}`.replace(/ +/g, ' ')),
    rows: [...body.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join(' | ')),
    raised: texts('sup'),
    lowered: texts('sub'),
    links: [...body.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href'), link.rel]),
    aligned: [...body.querySelectorAll('p')].slice(0, 2).map((paragraph) => getComputedStyle(paragraph).textAlign),
  };
}

eachEngine((engine) => {
  test(`${DEMO} shows what its author meant`, async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/${DEMO}`);
    await page.reaches('ready', 'vn-article');
    const { text, links, ...seen } = await page.ask(seenBody);
    assert.deepEqual(seen, {
      headings: ['I. Mục tiêu', 'II. Các bước', 'III. Phân công'],
      items: [
        'ul Tuyên truyền đến từng hộ dân;',
        'ul Qua hệ thống loa của ấp, khóm;',
        'ul Qua Trang thông tin điện tử của xã;',
        'ul Vận động nhân dân hiến đất làm đường: phấn đấu 5.000\u00a0m2;',
        'ol Đăng ký mô hình trước ngày 28/02;',
        'ol a Cấp xã gửi hồ sơ về huyện;',
        'ol a Cấp huyện tổng hợp, gửi về tỉnh;',
        'ol 2 Thẩm định, công nhận trong quý III;',
        'ol 2 Sơ kết, khen thưởng.',
      ],
      rows: ['Đơn vị | Số mô hình | Diện tích (m2)', 'Long Hồ | 12 | 1.250', 'Tam Bình | 9 | 980', 'Vũng Liêm | 15 | 1.470'],
      raised: ['2', '4', '2'],
      lowered: ['2'],
      aligned: ['center', 'center'],
    });
    for (const secret of ['Nguyễn Văn A', '0903', 'Không công bố', '31/01', 'Hỏi lại', 'NV1']) assert.ok(!text.includes(secret), secret);
    for (const words of ['trước ngày 28/02', 'ít nhất một mô hình', 'Phim phóng sự về các mô hình năm 2016:']) assert.ok(text.includes(words), words);
    assert.deepEqual(links, [
      ['Phim phóng sự: Dân vận khéo ở Vĩnh Long', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', 'noopener noreferrer'],
      ['ke-hoach-dan-van-kheo-2017.pdf', `${server.origin}/data/ke-hoach-dan-van-kheo-2017.pdf`, ''],
    ]);
    assert.equal((await fetch(links[1][1])).status, 200);

    const log = await page.log();
    assert.deepEqual({ thrown: thrown(log), violations: violations(log) }, { thrown: [], violations: [] });
    // What was lost is named, each reason on a line.
    const lines = complaints(log);
    assert.equal(new Set(lines).size, 3, lines.join('\n'));
    for (const line of lines) assert.ok(line.includes('dan-tu-word.json'), line);
  });

  for (const width of [360, 1280]) {
    test(`${DEMO} is no wider than ${width} px`, async (t) => {
      const server = await serve(t);
      const page = new Page(engine.driver);
      await page.inFrame(`${server.origin}/${DEMO}`, width);
      await page.reaches('ready', 'vn-article');
      const over = await page.ask(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `the page is ${over} px wider than the window`);
    });
  }
});
