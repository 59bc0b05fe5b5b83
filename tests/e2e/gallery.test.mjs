// The gallery of states: each is what it says, with its snippet, and the switches work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { open } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const set = (id, value) => { const field = document.getElementById(id); field.value = value; field.dispatchEvent(new Event('change', { bubbles: true })); };

/** What each section of the gallery shows: the state, and words that only this one has. */
const CLOCK = /^(Chủ Nhật|Thứ \S+), \d\d\/\d\d\/\d{4} \d{1,2}:\d\d:\d\d (SA|CH)$/;
const LIST = /Các tin khác.*Chủ động ứng phó hạn, mặn/s;
/** @type {Record<string, [string, RegExp]>} */
const GALLERY = {
  'dong-ho': [null, CLOCK],
  'ngay-gio': [null, /^Thứ Năm, 29\/12\/2016, 15:13 \(GMT\+7\)$/],
  'bai-viet': ['ready', /In bài viếtLưu bài viếtChia sẻ.*Hội nghị tổng kết công tác Dân vận/s],
  'du-noi-dung': ['ready', /Mục tiêu.*Số mô hình đăng ký.*Tài liệu kèm theo/s],
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
  'anh-nho': ['ready', /2016 - 2017 Mới \(30\/12\/2016\)/],
  'hop-hep': ['ready', /Xem theo ngày.*Chủ động ứng phó/s],
  'tuong-phan': ['ready', /5 kết quả\s+Khám bệnh, cấp thuốc miễn phí cho/],
  ...Object.fromEntries(['mau-xanh', 'mau-do', 'mau-luc', 'mau-dem', 'mau-de-doc', 'sang', 'toi'].map((id) => [id, ['ready', LIST]])),
};

eachEngine((engine) => {
  test('the gallery has contents, the code of each state, and switches for theme, scheme and width over all of them', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/trang-thai.html`);
    await page.reaches('ready', '#tim-thay');
    const listed = await page.ask(() => [...document.querySelectorAll('#muc-luc a')].map((link) => [link.textContent, document.querySelector(link.getAttribute('href'))?.textContent]));
    assert.equal(listed.length, Object.keys(GALLERY).length);
    for (const [words, heading] of listed) assert.equal(words, heading);
    const codes = await page.ask(() => [...document.querySelectorAll('section.state')].map((section) => section.querySelector('.snippet code').textContent));
    for (const written of codes) assert.match(written, /^<vn-[a-z-]+( [a-z-]+(="[^"]*")?)*>.*<\/vn-[a-z-]+>$/s);
    assert.ok(codes.some((written) => / heading="" /.test(written) || / heading="">/.test(written)));
    const looks = () => page.ask(() => {
      const frame = document.querySelector('#tieu-de-san-sang + .frame');
      const list = frame.querySelector('vn-related-news');
      return { accent: getComputedStyle(list).getPropertyValue('--vn-accent').trim(), scheme: getComputedStyle(frame).colorScheme, width: frame.getBoundingClientRect().width };
    });
    const before = await looks();
    await page.tell(set, 'xem-giao-dien', 'do');
    await page.tell(set, 'xem-nen', 'toi');
    await page.tell(set, 'xem-rong', '320');
    const after = await looks();
    assert.notEqual(after.accent, before.accent);
    assert.deepEqual([after.scheme, after.width], ['dark', 320]);
    for (const id of ['xem-giao-dien', 'xem-nen', 'xem-rong']) await page.tell(set, id, '');
    assert.deepEqual(await looks(), before);
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
});
