// The gallery: addresses under `trang-thai/` answer with a state each, contents, code, and switches for all frames. Loaded before the widgets, which
// keep the fetch they find.
{
  const { fetch, setTimeout } = window;
  /** What would end the try that is under way. */
  let end;
  window.setTimeout = (run, ...rest) => setTimeout((end = run), ...rest);

  const ARTICLE = { title: 'Thông báo lịch nghỉ lễ', content_text: 'Các cơ quan nghỉ lễ ngày 02/9.', date_published: '30/08/2016 08:00' };
  /** One with everything that an article may have. */
  const RICH = {
    title: 'Kế hoạch thực hiện mô hình “Dân vận khéo” năm 2017',
    summary: 'Mỗi xã, phường đăng ký ít nhất hai mô hình, chọn việc sát với đời sống của người dân.',
    language: 'vi',
    date_published: '28/12/2016 08:30',
    date_modified: '30/12/2016 08:00',
    authors: [{ name: 'Ban Dân vận' }],
    tags: ['Dân vận', 'Cải cách hành chính'],
    attachments: [{ url: '../data/ke-hoach-dan-van-kheo-2017.pdf', title: 'Toàn văn kế hoạch', mime_type: 'application/pdf', size_in_bytes: 16276 }],
    _vn: { source: 'Vinhlong.gov.vn', views: 7370 },
    content_html: `<h2>Mục tiêu</h2><p>Người dân được <strong>biết, bàn, làm, kiểm tra</strong>; thủ tục được giải quyết đúng hẹn. Xem <a href="../tin-mau.html#dan-van">các mô hình đã làm</a>.</p>
      <ul><li>Trả hồ sơ đơn giản ngay trong buổi<ul><li>chứng thực</li><li>hộ tịch</li></ul></li><li>Tiếp công dân ngoài giờ vào thứ Sáu</li></ul>
      <figure><img src="../data/images/cau-nong-thon.svg" alt="Cầu nông thôn mới khánh thành" width="800" height="533"><figcaption>Cầu do người dân góp công xây dựng</figcaption></figure>
      <h3>Phân công</h3><table><caption>Số mô hình đăng ký</caption><tr><th scope="col">Đơn vị</th><th scope="col">Mô hình</th><th scope="col">Hạn</th></tr><tr><td>Huyện Tam Bình</td><td>34</td><td>31/3/2017</td></tr><tr><td>Huyện Vũng Liêm</td><td>41</td><td>31/3/2017</td></tr></table>
      <blockquote><p>Dễ trăm lần không dân cũng chịu, khó vạn lần dân liệu cũng xong.</p></blockquote><ol><li>Đăng ký trong tháng 01</li><li>Sơ kết trong tháng 6</li></ol>`,
  };
  const answers = {
    'dang-tai': () => new Promise(() => {}),
    'ngoai-tuyen': () => Promise.reject(new TypeError('offline')),
    'ma-loi': () => new Response('', { status: 404 }),
    // Nobody waits ten seconds in a gallery: the time is up at once.
    'qua-cham': () => Promise.reject(end()),
    'ma-hoa': () => new Response(new Uint8Array([0x22, 0xe1, 0x22])),
    'cu-phap': () => new Response('{"items": ['),
    'cau-truc': () => new Response('[]'),
    'qua-lon': () => new Response(' '.repeat((16 << 20) + 1)),
    trong: () => new Response('{"items": []}'),
    'du-noi-dung': () => new Response(JSON.stringify(RICH)),
    ngan: () => new Response(JSON.stringify(ARTICLE)),
    // Kept as the widgets keep what they have read, and not to be had now.
    'ban-luu': async (url) => {
      const cache = await caches.open('vn-portal-widgets');
      await cache.put(url, new Response(JSON.stringify({ items: [{ ...ARTICLE, url: 'tin-mau.html' }] }), { headers: { 'x-fetched': String(Date.UTC(2016, 11, 29, 8, 13)) } }));
      return new Response('', { status: 403 });
    },
  };
  window.fetch = async (url, options) => (answers[/trang-thai\/([a-z-]+)\.json$/.exec(String(url))?.[1]] ?? fetch)(url, options);

  /** What readers do: writes into a search box, opens the ways to share, and a picture at the press of a button. */
  const inside = (id, selector) => document.getElementById(id).shadowRoot.querySelector(selector);
  addEventListener('vn-load', ({ target }) => {
    const { id } = /** @type {Element} */ (target);
    if (id === 'chia-se') inside(id, '[data-action=share]').click();
    const query = { 'tim-thay': 'dan van', 'khong-thay': 'xyz', 'tuong-phan': 'cho' }[id];
    const box = query && inside(id, '[part=search]');
    if (!box || box.value === query) return;
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  });
  document.getElementById('mo-anh').addEventListener('click', () => inside('bai-viet', '[data-action=view]').click());

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /** The code of an element, without what only this page needs. */
  function codeOf(host) {
    const copy = host.cloneNode(true);
    copy.removeAttribute('id');
    for (const link of copy.querySelectorAll('[aria-label]')) link.removeAttribute('aria-label');
    return copy.outerHTML.replaceAll('=""', '').replace(/(<vn-[^>]*) heading(?=[ >])/, '$1 heading=""');
  }

  for (const section of document.querySelectorAll('section.state')) {
    const { id, textContent } = section.querySelector('h2');
    document.getElementById('muc-luc').append(make('li', {}, make('a', { href: `#${id}`, textContent })));
    const code = [...section.querySelectorAll('.frame *')].filter(({ localName }) => localName.startsWith('vn-')).map(codeOf).join('\n');
    section.append(make('details', { className: 'snippet' }, make('summary', { textContent: 'Mã' }), make('pre', {}, make('code', { textContent: code }))));
  }

  /** Each switch writes its class on the frames. Those that show a theme or a scheme keep theirs. */
  const SWITCHES = { 'xem-giao-dien': ['vn-theme-', '.frame:not(.themed)'], 'xem-nen': ['scheme-', '.frame:not(.themed)'], 'xem-rong': ['width-', '.frame'] };
  for (const [id, [start, frames]] of Object.entries(SWITCHES)) {
    const choice = /** @type {HTMLSelectElement} */ (document.getElementById(id));
    choice.addEventListener('change', () => {
      for (const { classList } of document.querySelectorAll(frames)) {
        classList.remove(...[...classList].filter((name) => name.startsWith(start)));
        if (choice.value) classList.add(start + choice.value);
      }
    });
  }
}
