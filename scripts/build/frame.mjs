// The header and the footer that all pages of the demo share, written into each of them from here. They are committed with the pages.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { Problem } from '../run.mjs';

const SECTIONS = [
  ['index.html', 'Trang chủ'],
  ['tin-mau.html#gioi-thieu', 'Giới thiệu'],
  ['tin-mau.html#tin-tuc', 'Tin tức'],
  ['tin-mau.html#thong-bao', 'Thông báo'],
  ['tin-mau.html#cai-cach-hanh-chinh', 'Cải cách hành chính'],
  ['tin-mau.html#nong-nghiep', 'Nông nghiệp'],
  ['tin-mau.html#giao-duc', 'Giáo dục'],
  ['tin-mau.html#y-te', 'Y tế'],
  ['tin-mau.html#lien-he', 'Liên hệ'],
];

const TOOLS = [
  ['index.html', 'Trang minh họa'],
  ['dan-tu-word.html', 'Bài từ Word'],
  ['trang-thai.html', 'Các trạng thái'],
  ['tao-ma.html', 'Tạo mã nhúng'],
  ['soan-tin.html', 'Soạn tin'],
  ['kiem-tra.html', 'Kiểm tra tệp'],
];

const NEWS = 'tin-mau.html#tin-tuc';

/** The pages with the frame: which section each is in, and whether the name of the portal is its heading. */
export const FRAMED = {
  'index.html': { section: NEWS, isHeading: true },
  'mo-dun.html': { isHeading: true },
  'tin-mau.html': {},
  'data/hoi-nghi-tong-ket-cong-tac-dan-van-chinh-quyen-nam-2016.html': { section: NEWS },
  'dan-tu-word.html': {},
  'trang-thai.html': {},
  'tao-ma.html': {},
  'soan-tin.html': {},
  'kiem-tra.html': {},
};

/** Brings the pages in www/ below a folder up to date. */
export function writeFrames(folder = root) {
  for (const [file, text] of stale(folder)) writeFileSync(file, text);
}

/** The pages in www/ below a folder whose frame is another. */
export const staleFrames = (folder = root) => stale(folder).map(([file]) => path.relative(folder, file).replaceAll(path.sep, '/'));

function stale(folder) {
  return Object.keys(FRAMED).flatMap((name) => {
    const file = path.join(folder, 'www', name);
    const old = readFileSync(file, 'utf8');
    const text = framed(old, name);
    return text === old ? [] : [[file, text]];
  });
}

/** A page with its header and its footer, in place of those that it has. */
export function framed(html, name) {
  let text = html;
  /** @type {[RegExp, string][]} */
  const parts = [[/<a class="skip"[^]*?<\/header>\n/, header(name)], [/<footer class="foot">[^]*?<\/footer>\n/, footer(name)]];
  for (const [pattern, part] of parts) {
    if (!pattern.test(text)) throw new Problem(`www/${name} has no place for ${part.split('\n', 1)[0]}`);
    text = text.replace(pattern, () => part);
  }
  return text;
}

/** How a page gets to the folder of the demo. */
const upFrom = (name) => '../'.repeat(name.split('/').length - 1);

const links = (name, list, current, mark) => list.map(([href, words]) =>
  `      <li><a href="${upFrom(name)}${href}"${href === current ? ` aria-current="${mark}"` : ''}>${words}</a></li>\n`).join('');

function header(name) {
  const up = upFrom(name);
  const { section, isHeading } = FRAMED[name];
  const tag = isHeading ? 'h1' : 'p';
  return `<a class="skip" href="#noi-dung">Đến nội dung chính</a>

<header class="head">
  <div class="strip">
    <div class="wrap">
      <vn-clock>Giờ Việt Nam (GMT+7)</vn-clock>
      <a href="#ghi-chu">Đây là trang minh họa</a>
    </div>
  </div>
  <div class="brand">
    <div class="wrap">
      <img src="${up}images/dau-hieu.svg" alt="" width="80" height="80">
      <div>
        <p class="over">Ủy ban nhân dân tỉnh Vĩnh Long</p>
        <${tag} class="name"><a href="${up}index.html"><span>Cổng thông tin điện tử</span> <span>tỉnh Vĩnh Long</span></a></${tag}>
      </div>
    </div>
  </div>
  <nav class="menu" aria-label="Chuyên mục chính">
    <ul class="wrap">
${links(name, SECTIONS, section, 'true')}    </ul>
  </nav>
  <nav class="tools" aria-label="Công cụ cho quản trị trang">
    <ul class="wrap">
${links(name, TOOLS, name, 'page')}    </ul>
  </nav>
</header>
`;
}

function footer(name) {
  return `<footer class="foot">
  <div class="wrap">
    <div>
      <p class="foot-name">Cổng thông tin điện tử tỉnh Vĩnh Long</p>
      <p>Cơ quan chủ quản: Ủy ban nhân dân tỉnh Vĩnh Long</p>
      <p>Ghi rõ nguồn khi sử dụng lại thông tin trên Cổng.</p>
    </div>
    <div id="ghi-chu">
      <p class="foot-name">Đây là trang minh họa</p>
      <p>Trang này cho thấy các thẻ <span translate="no">vn-portal-widgets</span> trong một cổng thông tin. Đây không phải trang của tỉnh Vĩnh Long; các tin trong danh sách, thông báo và hình vẽ đều là mẫu.</p>
    </div>
    <nav aria-label="Cuối trang">
      <ul>
        <li><a href="${upFrom(name)}tin-mau.html#gioi-thieu">Giới thiệu</a></li>
        <li><a href="${upFrom(name)}tin-mau.html#lien-he">Liên hệ</a></li>
        <li><a href="#dau-trang">Về đầu trang</a></li>
      </ul>
    </nav>
  </div>
</footer>
`;
}
