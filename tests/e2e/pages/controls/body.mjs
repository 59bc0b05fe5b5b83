// A page with controls of ours, and an element that keeps nothing to itself: on every page its controls must come to harm.

const PICTURE = '/data/images/hoi-nghi-dan-van-2016.svg';
const figure = (number) => `<figure><img src='${PICTURE}?${number}' alt='Ảnh ${number}' width='120' height='80'></figure>`;
const article = { title: 'Bài có ảnh', content_html: `<p>Chữ của bài.</p>${figure(1)}${figure(2)}<table><tr><td>${'Bảng'.repeat(400)}</td></tr></table><audio src='/a.mp3'></audio><details><summary>Gấp</summary>Chữ</details>`, url: '/bai.html' };
const months = Array.from({ length: 12 }, (_, index) => `<option>${index + 1}</option>`).join('');

const naive = `
  customElements.define('naive-box', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<input type="search"> <select><option></option>${months}</select> <button type="button">0</button> <img src="${PICTURE}?1" alt="Ảnh" tabindex="0" width="60" height="40"><dialog><img src="${PICTURE}?1" alt="Ảnh" width="60" height="40"><button type="button">Đóng</button></dialog>';
      const [button, picture, dialog] = ['button', 'img', 'dialog'].map((name) => this.shadowRoot.querySelector(name));
      button.onclick = () => { button.textContent = Number(button.textContent) + 1; };
      picture.onclick = () => dialog.showModal();
      picture.onkeydown = ({ key }) => { if (key === 'Enter') picture.click(); };
    }
  });`;

/** The classic script that defines the element. */
export const NAIVE = { '/naive.js': { type: 'text/javascript', body: naive } };

export const BODY = `<naive-box id="naive"></naive-box>
<vn-related-news id="list" src="/b.json" search by-date page-size="5"><a href="/cu.html">Danh sách cũ</a></vn-related-news>
<vn-article id="article" tools="font share"><script type="application/json">${JSON.stringify(article)}</script></vn-article>
<script src="/naive.js"></script>`;

/** Elements that keep everything to themselves, as a mistake would have it: the page's own dragging ends there. */
export const GREEDY = `<greedy-box id="greedy" style="display: block; height: 40px">Tất cả</greedy-box><script>
  customElements.define('greedy-box', class extends HTMLElement {
    connectedCallback() {
      for (const type of ['pointermove', 'pointerup', 'mousemove', 'mouseup']) this.addEventListener(type, (event) => event.stopPropagation());
    }
  });</script>`;

/**
 * Where the controls are: the host and a selector in its shadow root. `count` is what the button's clicks count up.
 *
 * @typedef {Record<'box' | 'month' | 'button' | 'count' | 'picture' | 'viewer', [string, string]>} Controls
 */

/** @type {Controls} */
export const OURS = {
  box: ['#list', 'input'], month: ['#list', 'label:nth-of-type(2) select'], button: ['#list', '[aria-label="Trang sau"]'],
  count: ['#list', '[aria-current]'], picture: ['#article', 'img'], viewer: ['#article', 'dialog'],
};
/** @type {Controls} */
export const THEIRS = {
  box: ['#naive', 'input'], month: ['#naive', 'select'], button: ['#naive', 'button'],
  count: ['#naive', 'button'], picture: ['#naive', 'img'], viewer: ['#naive', 'dialog'],
};
