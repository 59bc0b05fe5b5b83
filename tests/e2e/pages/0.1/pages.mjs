// Pages as webmasters wrote them for 0.1, by its README and guides, with its data: frozen. Only the address of the script is today's.
// Where one of them no longer shows this, the package is at fault, not the page. What was added on purpose since is `( …)?`: it must be there
// today, and not with the package of 0.1 (tests/long/history).

/**
 * `shows`: what the elements show, by selector. `holds`: what else is true, asked in the page once they do. `does`: what a visitor does
 * then, and `then` what they show after it. `says`: the console's lines.
 */
export const PAGES = {
  'aspx.html': {
    shows: {
      'vn-clock[lunar]': /^(Chủ Nhật|Thứ \S+), \d\d\/\d\d\/\d{4} \d{1,2}:\d\d:\d\d (SA|CH) \(\d{1,2}\/\d{1,2} .+\)$/,
      'vn-clock[format=news]': /^(Chủ Nhật|Thứ \S+), \d\d\/\d\d\/\d{4}, \d\d:\d\d \(GMT\+7\)$/,
      'vn-article': /Ngày 29\/12\/2016 15:13:27[^]*Hội nghị tổng kết công tác Dân vận chính quyền năm 2016[^]*Năm 2016, các cấp ủy Đảng[^]*N\.H/,
      'vn-related-news': /Các tin khác\s+(Tìm trong danh sách\s+)?Chủ động ứng phó hạn, mặn trong mùa khô 2016 - 2017( )?\(30\/12\/2016\)[^]*‹( Trước)?12/,
    },
    holds: () => document.querySelectorAll('script[type="application/ld+json"]').length === 1,
    does: () => {
      const { shadowRoot } = document.querySelector('vn-related-news');
      shadowRoot.querySelector('[aria-label="Trang sau"]').click();
      const input = shadowRoot.querySelector('input');
      input.value = 'dan van';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true }));
    },
    then: { 'vn-related-news': /2 kết quả[^]*Hội thi “Dân vận khéo”[^]*Tổng kết công tác dân vận năm 2016/ },
  },
  'trong-trang.html': {
    shows: {
      '#bai': /^\s*Ngày 30\/08\/2016 08:00:00\s*Thông báo\s*Nghỉ lễ ngày 02\/9\.\s*Trực tại trụ sở\.\s*$/,
      '#tin': /^Thông báo\s+Lịch tiếp công dân( )?28-12-2016$/,
      '#gio-1': /^29\/12\/2016 15:13$/,
      '#gio-2': /^15:13:27 ngày 29\/12\/2016$/,
      '#gio-3': /^ngày 1 tháng 12 năm Bính Thân$/,
      '#gio-4': /^ngày 29 tháng 12 năm 2016$/,
    },
    holds: () => document.querySelector('#bai').shadowRoot.querySelector('h1') && __seen.visible('#gio-5') && document.querySelector('#gio-5').textContent === 'ngày không có',
    says: [/^vn-time: .*31\/02\/2016/],
  },
  'soan-thao.html': {
    shows: {
      '#dong-ho > vn-clock': /\d (SA|CH) \(\d{1,2}\/\d{1,2} .+\)$/,
      '#bai > vn-article': /Kế hoạch cải cách hành chính năm 2017[^]*Nâng cao chỉ số PCI\.[^]*Văn phòng UBND tỉnh/,
      '#tin > vn-related-news': /^Tin vừa đổi\s+[^]*hạn, mặn[^]*‹( Trước)?123/,
      '#ngay > vn-time': /^Thứ Năm, ngày 29 tháng 12 năm 2016$/,
      '#them vn-time': /^Thứ Năm, 29\/12\/2016, 15:13 \(GMT\+7\)$/,
    },
    holds: () => {
      const { shadowRoot } = document.querySelector('#bai > vn-article');
      const tools = [...shadowRoot.querySelectorAll('[part~=tools] button')].map((button) => button.textContent || button.getAttribute('aria-label'));
      return shadowRoot.querySelector('h3') && tools.join() === 'In bài viết,Lưu bài viết' && document.querySelector('#bai > vn-article > a');
    },
  },
  'kich-ban.html': {
    shows: {
      '#tin': /^Các tin khác\s+Tin một( )?\(29\/12\/2016\)\s*«‹( Trước)?12/,
      '#bai': /Cập nhật: 30\/12\/2016 08:00[^]*Lượt xem: 7\.370[^]*Kế hoạch[^]*PDF, 1,2 MB[^]*Từ khóa: Cải cách, PCI/,
      '#hong': /Máy chủ không trả về dữ liệu \(mã 404\)\.\s+Thử lại/,
    },
    holds: () => {
      const wanted = ['Thứ Năm, ngày 29 tháng 12 năm 2016', 'Ngày 29/12/2016 15:13:27', '29/12/2016 15:13', '30/10 Đinh Dậu false 2017', '2007-02-17', 'dan van', 'error', 'RangeError', 'string', '2 null Các tin khác'];
      return document.getElementById('ket-qua').textContent === wanted.join('\n')
        && ['tin 2 false', 'bai 1 false', 'hong status 404 khong-co.json'].every((line) => nhatKy.includes(line)) && nhatKy.length === 3
        && document.querySelector('#bai[heading-level="4"][json-ld]') && document.querySelector('#bai').shadowRoot.querySelector('h4') && document.querySelector('script[type="application/ld+json"]');
    },
    says: [/^vn-article: .*khong-co\.json.*404/],
  },
  'giao-dien.html': {
    shows: {
      '#gio': /^Hôm nay (Chủ Nhật|Thứ \S+), \d{1,2}\/\d{1,2}\/\d{4}$/,
      '#bai': /Kế hoạch cải cách hành chính năm 2017/,
      '#tin': /^Các tin khác[^]*‹( Trước)?1234/,
    },
    holds: () => {
      const style = (host, part) => getComputedStyle(document.querySelector(host).shadowRoot.querySelector(part));
      const seen = {
        title: style('#bai', '[part~=title]').color, body: style('#bai', '[part~=body]').borderTopWidth, author: style('#bai', '[part~=author]').fontStyle,
        attachment: style('#bai', '[part~=attachment]').letterSpacing, lead: style('#bai', '[part~=lead]').color, size: style('#bai', '[part~=lead]').fontSize,
        item: style('#tin', '[part~=item]').paddingLeft, date: style('#tin', '[part~=date]').color, link: style('#tin', '[part~=link]').color,
        time: style('#gio', '[part~=time]').fontWeight, outline: getComputedStyle(document.querySelector('#bai')).outlineStyle,
        surface: getComputedStyle(document.querySelector('#bai')).backgroundColor,
      };
      const wanted = {
        title: 'rgb(163, 18, 28)', body: '3px', author: 'italic', attachment: '1px', lead: 'rgb(42, 26, 23)', size: '18px', item: '12px', date: 'rgb(85, 85, 85)',
        link: 'rgb(138, 16, 32)', time: '700', outline: 'solid', surface: 'rgb(255, 253, 248)',
      };
      return Object.keys(wanted).every((name) => seen[name] === wanted[name]);
    },
  },
  'danh-sach.html': {
    shows: {
      '#moi': /^\s*Chủ động ứng phó hạn[^]* Mới( )?\(30\/12\/2016\)[^]*nghỉ Tết Dương lịch Mới( )?\(29\/12\/2016\)[^]*Khánh thành cầu[^]*\(28\/12\/2016\)\s*$/,
      '#thu-tu': /hạn, mặn trong mùa khô 2016 - 2017( )?lúc 10:20 30\/12[^]*trực tuyến mức độ 3( )?lúc 16:15 26\/12[^]*Danh mục thủ tục hành chính\s*$/,
      '#the': /^Các tin khác\s+Hội thi “Dân vận khéo”[^(]*\(29\/12\/2016\)\s*Tổng kết công tác dân vận năm 2016( )?\(26\/12\/2016\)\s*$/,
      '#lien-quan': /^Các tin khác\s+Hội thi “Dân vận khéo”/,
      '#trang': /^Các tin khác[^]*hạn, mặn/,
      '#tim': /Xem theo ngày[^]*Danh mục thủ tục hành chính$/,
    },
    holds: () => document.querySelector('#moi').shadowRoot.querySelector('img') && document.querySelector('#the').shadowRoot.querySelector('h4')
      && !document.querySelector('#moi').shadowRoot.querySelector('[part~=heading]'),
    does: () => {
      document.querySelector('#trang').shadowRoot.querySelector('[aria-label="Trang sau"]').click();
      const select = document.querySelector('#tim').shadowRoot.querySelector('select');
      select.value = [...select.options].find(({ text }) => text === '28').value;
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    },
    then: {
      '#trang': /Khánh thành cầu[^]*Trao giải thưởng[^]*Tập huấn dịch vụ công/,
      '#tim': /1 kết quả[^]*Khánh thành cầu nông thôn/,
    },
  },
  'loi.html': {
    shows: {
      '#khong-co': /^Máy chủ không trả về dữ liệu \(mã 404\)\.\s+Thử lại$/,
      '#sai': /^Tệp dữ liệu bị lỗi định dạng\.\s+Thử lại$/,
      '#khong-bai': /^Không tìm thấy bài viết\.\s+Thử lại$/,
      '#rong': /^Các tin khác\s+Chưa có tin nào\.$/,
      '#gio': /^\d\d\/\d\d\/\d{4}$/,
      '#mot': /Tin đã hiện/,
    },
    holds: () => ['#khong-co > a', '#sai > a', '#khong-bai > p', '#khong-src > p'].every((selector) => __seen.visible(selector)),
    says: [/^vn-article: .*khong-co\.json.*404/, /sai\.json.*line 2, column \d+/, /mot-bai\.json.*khac/, /^vn-related-news: .*src/, /^vn-clock: .*khac\.example/, /^vn-related-news: .*nhiều/],
  },
  'mo-dun.html': {
    shows: { '#bai': /Hội nghị tổng kết công tác Dân vận chính quyền năm 2016/ },
    holds: () => document.getElementById('ket-qua').textContent === '15:13 ngày 29/12/2016 Đinh Dậu',
  },
};
