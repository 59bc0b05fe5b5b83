// Where the colour of links comes from: pages, and what links of ours have there. Data only.

export const LIST = '<vn-related-news id="l" src="/tin.json" heading="Tin"></vn-related-news>';
const ITEMS = [{ id: 'a', url: '/a.html', title: 'Tin một' }, { id: 'b', url: '/b.html', title: 'Tin hai' }];
export const FEED = JSON.stringify({ items: ITEMS });
const inline = `<vn-related-news id="l"><script type="application/json">${FEED}</script></vn-related-news>`;

const WHITE = 'rgb(255, 255, 255)';
const GREEN = 'rgb(11, 102, 35)';
const GREEN_LINKS = `a { color: ${GREEN}; }`;
const RED_HEADER = '.dau { color: #fff; background: #500000; }';
const PICTURE = 'url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)';

/** `css` and `body` of a page, and the colour of the links; `text`: that of the text, from which the underline tells them. */
export const PAGES = {
  'a page with links of its own colour': { css: GREEN_LINKS, link: GREEN },
  'data in the page': { css: GREEN_LINKS, body: inline, link: GREEN },
  'a colour for links where the element is': { css: `main a { color: ${GREEN}; }`, body: `<main>${LIST}</main>`, link: GREEN },
  'links like the text around them': { css: `main { color: ${GREEN}; } a { color: currentColor; }`, body: `<main>${LIST}</main>`, link: GREEN },
  'links that are hidden and change slowly': { css: `a { display: none; color: ${GREEN}; transition: color 1s; }`, link: GREEN },
  'translucent links': { css: 'a { color: rgb(0 0 100 / 0.8); }', link: 'rgba(0, 0, 100, 0.8)' },
  'translucent links that are too pale': { css: 'body { color: #222; } a { color: rgb(0 0 100 / 0.4); }', text: 'rgb(34, 34, 34)' },
  'links in another colour space': { css: 'a { color: oklch(0.4 0.1 150); }', link: 'oklch(0.4 0.1 150)' },
  'the links of the fallback': { css: `vn-related-news a { color: ${GREEN}; }`, body: LIST.replace('></', '><p><a href="/tin.html">Các tin khác</a></p></'), link: GREEN },
  'a button in the fallback': { css: `a { color: ${GREEN}; } .nut { color: #fff; background: #036; }`, body: LIST.replace('></', '><a class="nut" href="/tin.html">Các tin khác</a></'), link: GREEN },
  'a dark red header': { css: RED_HEADER, body: `<div class="dau">${LIST}</div>`, text: WHITE },
  'links of a dark red header': { css: `${RED_HEADER} .dau a { color: #fd9; }`, body: `<div class="dau">${LIST}</div>`, link: 'rgb(255, 221, 153)' },
  'a dark table cell': { css: 'body { color: #fff; }', body: `<table bgcolor="#003300"><tr><td>${LIST}</td></tr></table>`, text: WHITE },
  'a translucent veil over white': { css: '.man { color: #fff; background: rgb(0 0 0 / 0.8); }', body: `<div class="man">${LIST}</div>`, text: WHITE },
  'a dark surface of ours': { css: 'vn-related-news { --vn-surface: #14212b; --vn-text: #e8eef2; }', text: 'rgb(232, 238, 242)' },
  'a gradient': { css: '.dau { color: #fff; background: linear-gradient(#500000, #a00000); }', body: `<div class="dau">${LIST}</div>`, text: WHITE },
  'a picture, of which only the text tells': { css: `.dau { color: #fff; background: ${PICTURE}; }`, body: `<div class="dau">${LIST}</div>`, text: WHITE },
  'a picture behind dark text': { css: `${GREEN_LINKS} body { background: ${PICTURE}; }`, link: GREEN },
  'an element in a shadow root of the page': { css: RED_HEADER, body: '<div class="dau" id="goc"></div>', text: WHITE, script: `document.getElementById('goc').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(LIST)};` },
  'an element in a slot of the page': { body: `<x-hop>${LIST}</x-hop>`, text: WHITE, script: `document.querySelector('x-hop').attachShadow({ mode: 'open' }).innerHTML = '<div style="color: #fff; background: #500000"><slot></slot></div>';` },
};

const on = (selector, deed) => `document.querySelector('${selector}').${deed}`;

/** What changes the theme of a page, and the links after it; before, they have the browser's own colour. */
export const CHANGES = {
  'a class of the root': { css: `.toi a { color: ${GREEN}; }`, deed: on('html', 'className = "toi"'), link: GREEN },
  'data of the body': { css: `[data-mau="toi"] { color: #fff; background: #500000; }`, deed: on('body', 'dataset.mau = "toi"'), link: WHITE },
  'a style of the root': { css: 'a { color: var(--mau, #00e); }', deed: on('html', 'style.setProperty("--mau", "rgb(11, 102, 35)")'), link: GREEN },
  'a class of something around it': { css: `.toi { color: #fff; background: #500000; }`, deed: on('main', 'className = "toi"'), link: WHITE },
  'a style of something around it': { css: 'main { color: #fff; background: #1a0000; } a { color: #ccf; }', deed: on('main', 'style.cssText = "color: #000; background: #fff"'), before: 'rgb(204, 204, 255)', link: 'rgb(0, 0, 0)' },
  'a class that changes slowly': { css: 'body { color: #000; background: #fff; transition: color 0.2s, background-color 0.2s; } .toi { color: #fff; background: #500000; }', deed: on('body', 'className = "toi"'), link: WHITE },
  'a style sheet that loads late': { deed: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/sau.css' }))`, link: GREEN },
  'a style element': { deed: `document.head.append(Object.assign(document.createElement('style'), { textContent: '${GREEN_LINKS}' }))`, link: GREEN },
  'a style sheet that goes': { css: GREEN_LINKS, deed: on('head style', 'remove()'), before: GREEN, link: 'rgb(0, 0, 238)' },
  'an accent that comes': { css: '.toi { --vn-accent: rgb(1, 2, 3); }', deed: on('html', 'className = "toi"'), link: 'rgb(1, 2, 3)' },
  'another place in the page': { css: `.dau { color: #fff; background: #500000; }`, deed: `document.querySelector('.dau').append(document.getElementById('l'))`, link: WHITE },
};
export const LATE = { '/sau.css': { type: 'text/css', body: GREEN_LINKS, delay: 200 } };
export const CHANGED_BODY = `<div class="dau"></div><main>${LIST}</main>`;
