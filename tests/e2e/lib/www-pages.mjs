// The pages of www/.

const shown = (page) => page.reaches('ready', 'vn-article, vn-related-news');

/** The pages of www/, and what makes each show what there is to see. */
export const PAGES = {
  'index.html': shown,
  'mo-dun.html': shown,
  'toi-thieu.html': shown,
  'dan-tu-word.html': shown,
  'tin-mau.html': async () => {},
  'data/hoi-nghi-tong-ket-cong-tac-dan-van-chinh-quyen-nam-2016.html': async () => {},
  'trang-thai.html': (page) => page.reaches('ready', '#tim-thay, #du-noi-dung, .themed vn-related-news'),
  async 'tao-ma.html'(page) {
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => document.getElementById('kem-noi-dung').click());
    await page.until('the content', () => document.getElementById('ma').value.includes('<template'));
    await page.tell(() => {
      const field = document.getElementById('gia-tri-limit');
      field.value = '-3';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  },
  async 'soan-tin.html'(page) {
    await page.until('the page is ready', () => document.getElementById('ten-tep').textContent);
  },
  async 'kiem-tra.html'(page) {
    await page.until('the script runs', () => window.vnPortalWidgets && window.examples);
    await page.tell(() => document.getElementById('vi-du-dung').click());
    await page.reaches('ready', '#xem vn-related-news');
    await page.tell(() => document.getElementById('vi-du-loi').click());
    await page.until('the mistake', () => document.querySelector('#danh-sach .quote'));
  },
};
