// Pages whose scripts listen to everything that a visitor does. Each notes in `fired` what it took to be meant for it, and says
// `armed` when it listens; `deeds` are what a visitor does there in a control (lib/visitor.mjs).

import { BODY } from './body.mjs';

const library = (path) => `<script src="/node_modules/${path}"></script>`;
const inline = (text) => `<script>var fired = [], armed = false; ${text}</script>`;

const TYPED = ['telex', 'composed'];
const ALL = [...TYPED, 'caret', 'clipboard', 'choose', 'press', 'mark', 'cancelable', 'view'];

/** A script against copying, as pages have had it for twenty years; it knows the page's own fields. `refuse` is how it says no. */
function guard(style, listen) {
  return {
    name: `a script against copying: ${style}`,
    deeds: ALL,
    head: inline(`
      function own(event) { return /^(input|textarea|select)$/i.test((event.target || event.srcElement).tagName); }
      var types = ['keydown', 'keypress', 'selectstart', 'contextmenu', 'copy', 'cut', 'paste', 'dragstart', 'mousedown', 'beforecopy', 'beforecut', 'beforepaste'];
      for (var index = 0; index < types.length; index++) (${listen})(types[index]);
      armed = true;`),
  };
}

/** A page with a script of its own, below its body. */
const scripted = (name, deeds, script, more = {}) => ({ name, deeds, head: inline(''), wrap: (body) => `${body}<script>${script}; armed = true;</script>`, ...more });

const IPHONE = inline(`
  Object.defineProperty(navigator, 'userAgent', { get: function () { return 'iPhone'; } });
  window.ontouchstart = null;`);

export const ROWS = [
  guard('return false', (type) => {
    document[`on${type}`] = (event) => {
      if (!own(event)) return false;
    };
    // Some names have no such property.
    if (!(`on${type}` in Document.prototype)) document.addEventListener(type, (event) => own(event) || event.preventDefault());
  }),
  guard('preventDefault', (type) => {
    document.addEventListener(type, (event) => {
      if (!own(event)) event.preventDefault();
    });
  }),
  guard('event.returnValue', (type) => {
    document.addEventListener(type, () => {
      if (!own(window.event)) window.event.returnValue = false;
    });
  }),
  {
    name: 'a script against copying, written into the body’s tag',
    deeds: ALL,
    head: inline('armed = true;'),
    wrap: (body) => `<div onkeydown="return false" onkeypress="return false" onselectstart="return false" oncontextmenu="return false" onmousedown="return false" oncopy="return false" oncut="return false" onpaste="return false">${body}</div>`,
  },
  {
    name: '@github/hotkey',
    deeds: [...TYPED, 'press', 'view'],
    head: inline('') + `<script type="module">
      import { install } from '/node_modules/@github/hotkey/dist/index.js';
      for (const keys of ['D', 'v', 'n', 'Space', 'Backspace', 'Enter', 'Escape', 'ArrowRight', '/', '?']) {
        const link = document.createElement('button');
        link.onclick = () => fired.push(keys);
        install(link, keys);
        document.body.append(link);
      }
      armed = true;
    </script>`,
  },
  scripted('Mousetrap', [...TYPED, 'caret', 'press', 'view'], `
    Mousetrap.bind(['/', '?', 'a', 'd', 'n', 'v', 'space', 'backspace', 'left', 'right', 'enter', 'esc'], function (event, keys) { fired.push(keys); return false; })`, { head: inline('') + library('mousetrap/mousetrap.js') }),
  {
    name: 'Alpine',
    deeds: [...TYPED, 'press', 'view'],
    head: inline('document.addEventListener("alpine:initialized", function () { armed = true; });') + library('alpinejs/dist/cdn.js').replace(' ', ' defer '),
    wrap: (body) => `<div x-data @keydown.document.space.prevent="fired.push('space')" @keydown.document.backspace.prevent="fired.push('backspace')" @keydown.document.slash.prevent="fired.push('slash')" @keyup.window.d="fired.push('d')" @keydown.window.escape="fired.push('escape')" @click.document="fired.push('click')">${body}</div>`,
  },
  scripted('jQuery 1.4.2 with handlers for all of the page', [...TYPED, 'caret', 'press', 'point', 'view'], `
    $(document).bind('keydown keypress', function (event) { if (!$(event.target).is('input, textarea, select')) { fired.push(event.type); return false; } });
    $('vn-related-news, vn-article, naive-box').live('click', function (event) { fired.push('click'); return false; });
    $('form').live('submit', function () { fired.push('submit'); })`, { head: inline('') + library('backbone/test/vendor/jquery-1.4.2.js') }),
  scripted('FastClick', [...TYPED, 'tap'], 'FastClick.attach(document.body)', { head: IPHONE + library('fastclick/lib/fastclick.js') }),
  {
    name: 'Swiper',
    deeds: [...TYPED, 'caret', 'mark', 'press'],
    head: inline('') + library('swiper/swiper-bundle.js') + '<link rel="stylesheet" href="/node_modules/swiper/swiper-bundle.css">',
    wrap: (body) => `<div class="swiper"><div class="swiper-wrapper"><div class="swiper-slide">${body}</div><div class="swiper-slide">Tấm sau</div></div></div>
      <script>
        var swiper = new Swiper('.swiper', { keyboard: { enabled: true } });
        swiper.on('sliderMove', function () { fired.push('moved'); });
        swiper.on('slideChange', function () { fired.push('changed'); });
        armed = true;
      </script>`,
  },
  scripted('a slider of its own that takes touches, drags and arrow keys', [...TYPED, 'caret', 'mark', 'cancelable'], `
    var dragging = false;
    var start = function (event) { dragging = true; event.preventDefault(); };
    var move = function (event) { if (dragging) fired.push('moved'); if (event.type === 'touchmove') event.preventDefault(); };
    var end = function () { dragging = false; };
    document.body.addEventListener('mousedown', start);
    document.body.addEventListener('touchstart', start, { passive: false });
    document.addEventListener('mousemove', move);
    document.addEventListener('touchmove', move, { passive: false });
    document.addEventListener('mouseup', end);
    document.addEventListener('touchend', end);
    document.addEventListener('keydown', function (event) { if (/^Arrow/.test(event.key)) { fired.push(event.key); event.preventDefault(); } })`),
  scripted('a box that is dragged by pointer', [...TYPED, 'mark', 'point'], `
    document.body.addEventListener('pointerdown', function (event) { if (event.target.closest('input, button, select, a')) return; event.preventDefault(); document.body.setPointerCapture(event.pointerId); fired.push('picked'); });
    document.body.addEventListener('pointermove', function (event) { if (document.body.hasPointerCapture(event.pointerId)) fired.push('dragged'); });`),
  scripted('smooth scrolling by a script', [...TYPED, 'cancelable'], `
    addEventListener('wheel', function (event) { fired.push('scrolled'); event.preventDefault(); }, { passive: false });
    addEventListener('mousewheel', function (event) { event.preventDefault(); }, { passive: false })`),
  {
    name: 'a modal of the page’s own around ours',
    deeds: [...TYPED, 'view', 'look'],
    head: inline(''),
    wrap: (body) => `<button id="opens" type="button">Mở</button><dialog id="modal">${body}</dialog><script>
      var modal = document.getElementById('modal');
      document.getElementById('opens').onclick = function () { modal.showModal(); armed = true; };
      document.addEventListener('keydown', function (event) { if (event.key === 'Escape') modal.close(); });
      modal.addEventListener('click', function () { modal.close(); });
      modal.addEventListener('close', function () { fired.push('closed'); });
    </script>`,
    opens: '#opens',
  },
  {
    name: 'an ASP.NET form with a default button',
    deeds: [...TYPED, 'press', 'enter'],
    head: inline(''),
    // With the script that Mono serves for it.
    wrap: (body) => `<form action="/gui" onkeypress="javascript:return WebForm_FireDefaultButton(event, 'default')">${body}<input type="submit" id="default" value="Gửi" onclick="fired.push('sent'); return false"></form>
      <script src="/fixtures/mono/WebForm.js"></script><script>WebForm_Initialize(window); armed = true;</script>`,
  },
].map((row) => ({ wrap: (body) => body, ...row })).map(({ wrap, ...row }) => ({ ...row, body: wrap(BODY) }));
