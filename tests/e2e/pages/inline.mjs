// Inline data as pages have it. Rows for lib/control-rows.mjs; `__place` is of lib/places.js.

const DATA = '{"title": "Dân vận"}';
const article = (vn, content) => `<${vn}-article id="a"><script type="application/json">${content}</script></${vn}-article>`;
const page = (head, body) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khung</title>${head}</head><body>${body}</body></html>`;
const html = (body, answer = {}) => ({ type: 'text/html; charset=utf-8', body, ...answer });
const shows = () => __place.title(document.getElementById('a')) === 'Dân vận';
const inFrame = () => __place.title(document.querySelector('iframe')?.contentDocument?.getElementById('a')) === 'Dân vận';
const inPopup = () => __place.title(window.popup.document.getElementById('a')) === 'Dân vận';
/** A page that never ends loading. WebKit looks at the first kilobytes of an answer before it parses them. */
const stuck = (given, body) => html(page(`${given.head}<!--${' '.repeat(4_096)}-->`, body).replace('</body></html>', ''), { hang: 'stuck' });
/** A frame of a page that never ends loading: nobody waits for it. */
const addFrame = () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/khung.html', title: 'khung' }));

/** What old editors and programs put around a script. */
const WRAPPERS = {
  'a comment of HTML': `<!--\n${DATA}\n-->`,
  'a comment of HTML in one line': `<!-- ${DATA} -->`,
  'a comment of HTML in comments of JavaScript': `//<!--\n${DATA}\n//-->`,
  'CDATA': `<![CDATA[\n${DATA}\n]]>`,
  'CDATA in comments of a line': `\n//<![CDATA[\n${DATA}\n//]]>\n`,
  'CDATA in comments of a line, with spaces': `\n// <![CDATA[\n${DATA}\n// ]]>\n`,
  'CDATA in comments': `/*<![CDATA[*/\n${DATA}\n/*]]>*/`,
  'CDATA in comments, with spaces': `/* <![CDATA[ */ ${DATA} /* ]]> */`,
  'CDATA and a comment of HTML': `<!--//--><![CDATA[//><!--\n${DATA}\n//--><!]]>`,
  'a byte order mark': `\uFEFF${DATA}`,
  'a byte order mark of an included file': `\n\uFEFF${DATA}\n`,
  'a byte order mark in a wrapper': `<!--\n\uFEFF${DATA}\n-->`,
};

/** What the same looks like to who reads XML. */
const XHTML = ['a comment of HTML', 'CDATA in comments of a line', 'CDATA in comments', 'CDATA and a comment of HTML', 'a byte order mark'];

const xhtml = ({ head, vn }, content) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title>${head}</head><body>${article(vn, content)}</body></html>`;

const WRAPPED = [
  ...Object.entries(WRAPPERS).map(([name, content]) => ({ name, body: ({ vn }) => article(vn, content), works: shows })),
  ...XHTML.map((name) => ({
    name: `XHTML: ${name}`,
    routes: (given) => ({ '/khung.html': { type: 'application/xhtml+xml', body: xhtml(given, WRAPPERS[name]) } }),
    act: () => __place.frame({ src: '/khung.html' }),
    works: inFrame,
  })),
  {
    name: 'marks of wrappers in the data stay',
    body: ({ vn }) => article(vn, '<!--\n{"title": "Dân vận --> //]]> /* <!-- */"}\n-->'),
    works: () => __place.title(document.getElementById('a')) === 'Dân vận --> //]]> /* <!-- */',
  },
  {
    name: 'an error in a wrapper is where it is in the script',
    body: ({ vn }) => article(vn, '//<![CDATA[\n{"title": "Dân vận",\n  "summary": oops}\n//]]>'),
    works: () => document.getElementById('a').dataset.state === 'error' && __seen.log.some(({ text }) => text.includes('line 3, column 14')),
    says: [/line 3, column 14/],
  },
];

const UNFINISHED = [
  {
    name: 'a pop-up that is never closed, up to the end tag',
    page: (given) => `<!doctype html><title>Cửa sổ</title>${given.head}${article(given.vn, DATA)}`,
    popup: true,
    act: ({ page }) => {
      window.popup.document.write(page);
    },
    works: inPopup,
  },
  {
    name: 'a pop-up that is never closed, with something behind',
    page: (given) => `<!doctype html><title>Cửa sổ</title>${given.head}<div>${article(given.vn, `<!-- ${DATA} -->`)}</div><p>Sau`,
    popup: true,
    act: ({ page }) => {
      window.popup.document.write(page);
    },
    works: inPopup,
  },
  {
    name: 'a pop-up that takes an element of the page into what is not closed',
    body: ({ vn }) => article(vn, DATA),
    page: () => '<!doctype html><title>Cửa sổ</title><p>Trước',
    popup: true,
    act: ({ page, vn }) => {
      window.popup.document.write(page);
      const element = document.createElement(`${vn}-article`);
      element.innerHTML = document.getElementById('a').innerHTML;
      document.getElementById('a').remove();
      element.id = 'a';
      window.popup.document.body.append(element);
    },
    works: inPopup,
  },
  {
    name: 'a page that never ends loading, up to the end tag',
    routes: (given) => ({ '/khung.html': stuck(given, article(given.vn, DATA)) }),
    act: addFrame,
    works: inFrame,
  },
  {
    name: 'a page that never ends loading, with something behind',
    routes: (given) => ({ '/khung.html': stuck(given, `<div>${article(given.vn, DATA)}</div><p>Sau`) }),
    act: addFrame,
    works: inFrame,
  },
  {
    name: 'an error in a page that never ends loading',
    routes: (given) => ({ '/khung.html': stuck(given, `${article(given.vn, '{"title": oops}')}<p>Sau`) }),
    act: addFrame,
    works: () => document.querySelector('iframe').contentDocument.getElementById('a')?.dataset.state === 'error',
    says: [/line 1, column 11/],
  },
  {
    name: 'data that come in pieces, while a script adds to the page',
    routes: (given) => {
      const [before, after] = page(given.head, `<script>setInterval(() => document.body.append(document.createElement('i')), 20);</script>${article(given.vn, '{"title": "Dân\n vận"}')}`).split('\n');
      return { '/khung.html': html('', { chunks: [before, 300, after] }) };
    },
    act: () => __place.frame({ src: '/khung.html' }),
    works: () => __place.title(document.querySelector('iframe')?.contentDocument?.getElementById('a')) === 'Dân vận' && document.querySelector('iframe').contentWindow.__seen.events.length === 1,
  },
];

export const ROWS = [...WRAPPED, ...UNFINISHED];
