// The gallery's server: addresses under `trang-thai/` answer with a fault each. Loaded before the widgets, which keep the fetch they find.
{
  const { fetch } = window;
  const answers = {
    'dang-tai': () => new Promise(() => {}),
    'ngoai-tuyen': () => Promise.reject(new TypeError('offline')),
    'khong-co': () => new Response('', { status: 404 }),
    'ma-hoa': () => new Response(new Uint8Array([0x22, 0xe1, 0x22])),
    'cu-phap': () => new Response('{"items": ['),
    'cau-truc': () => new Response('[]'),
    'qua-lon': () => new Response(' '.repeat((16 << 20) + 1)),
    trong: () => new Response('{"items": []}'),
  };
  window.fetch = async (url, options) => (answers[/trang-thai\/([a-z-]+)\.json$/.exec(url)?.[1]] ?? (() => fetch(url, options)))();

  /** What readers do: writes into a search box, opens the ways to share, and a picture at the press of a button. */
  const inside = (id, selector) => document.getElementById(id).shadowRoot.querySelector(selector);
  addEventListener('vn-load', ({ target: { id } }) => {
    const query = { 'tim-thay': 'dan van', 'khong-thay': 'xyz' }[id];
    const box = query && inside(id, '[part=search]');
    if (!box || box.value === query) return;
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  });
  addEventListener('DOMContentLoaded', () => document.getElementById('mo-anh').addEventListener('click', () => inside('bai-viet', '[data-action=view]').click()));
}
