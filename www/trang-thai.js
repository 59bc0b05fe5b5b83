// The gallery's server: addresses under `trang-thai/` answer with a state each. Loaded before the widgets, which keep the fetch they find.
{
  const { fetch, setTimeout } = window;
  /** What would end the try that is under way. */
  let end;
  window.setTimeout = (run, ...rest) => setTimeout((end = run), ...rest);

  const ARTICLE = { title: 'Thông báo lịch nghỉ lễ', content_text: 'Các cơ quan nghỉ lễ ngày 02/9.', date_published: '30/08/2016 08:00' };
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
  addEventListener('DOMContentLoaded', () => document.getElementById('mo-anh').addEventListener('click', () => inside('bai-viet', '[data-action=view]').click()));
}
