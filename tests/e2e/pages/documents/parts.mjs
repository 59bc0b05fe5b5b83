// Parts of the pages of documents.

const JSON_TEXT = JSON.stringify({ title: 'Dân vận', content_html: '<p>Một <a href="/trong.html">trong</a> <a href="https://khac.example/">ngoài</a></p>' });
/** An article with a link in the site and one out of it. */
export const article = ({ vn }, attributes = 'json-ld') => `<${vn}-article id="a" ${attributes}><script type="application/json">${JSON_TEXT}</script></${vn}-article>`;
/** A page that no server sends. */
export const page = (head, body) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khung</title>${head}</head><body>${body}</body></html>`;
export const html = (body) => ({ type: 'text/html; charset=utf-8', body });
/** A page to move something into. */
export const EMPTY = { '/khung.html': html(page('', '<p>Trống</p>')) };
/** A list with the page in it. */
export const list = ({ vn, origin }) => {
  const items = [['Trang này', `${origin}/t.html`], ['Trang khác', `${origin}/khac.html`], ['Nơi khác', 'https://khac.example/']];
  return `<${vn}-related-news id="list"><script type="application/json">${JSON.stringify({ items: items.map(([title, url]) => ({ id: url, title, url })) })}</script></${vn}-related-news>`;
};
