// The builder: an element of pkg/custom-elements.json with its attributes and a theme, live, and the code to copy.
const { checkFeed, renderToHtml, whenReady } = window.vnPortalWidgets;
/** @type {(id: string) => any} */
const byId = (id) => document.getElementById(id);

/** What each element is called, what its fallback says, and data to begin with. */
const TAGS = {
  'vn-clock': ['Đồng hồ', 'Giờ Việt Nam', {}],
  'vn-time': ['Ngày giờ', '29/12/2016 15:13', { datetime: '29/12/2016 15:13' }],
  'vn-article': ['Bài viết', 'Đọc bài viết', { src: 'data/bai-viet.json' }],
  'vn-related-news': ['Danh sách tin', 'Các tin khác', { src: 'data/tin-khac.json' }],
};

/** What each attribute is for; the attributes themselves, with types and defaults, are those of the manifest. */
const WORDS = {
  'by-date': 'Chọn theo ngày, tháng, năm',
  current: 'id hoặc địa chỉ của bài đang đọc',
  'date-format': 'Cách viết ngày giờ của tin',
  datetime: 'Mốc thời gian',
  format: 'Cách viết ngày giờ',
  heading: 'Tiêu đề; để trống thì không có',
  'heading-level': 'Cấp của tiêu đề, 1 đến 6',
  item: 'id hoặc địa chỉ của bài cần hiện',
  'json-ld': 'Cho máy tìm kiếm biết về bài viết',
  limit: 'Số tin nhiều nhất',
  lunar: 'Thêm ngày âm lịch',
  'new-days': 'Tin mới hơn số ngày này có chữ Mới',
  order: 'Thứ tự: newest, related hoặc feed',
  'page-size': 'Số tin trên một trang; 0 là không chia',
  refresh: 'Số giây giữa hai lần tải lại, ít nhất 30',
  search: 'Ô tìm kiếm',
  src: 'Địa chỉ tệp dữ liệu: JSON, RSS hoặc Atom',
  sync: 'Lấy giờ theo máy chủ',
  tag: 'Chỉ các tin có thẻ này',
  thumbnails: 'Ảnh nhỏ của mỗi tin',
  tools: 'Công cụ: font listen print save share, hoặc none',
};

/** What the content in the code means, by element; a clock has none. */
const READY_MADE = 'Trang có sẵn nội dung của dữ liệu lúc này: hiện ngay, đọc được cả khi không có JavaScript. Khi dữ liệu đổi, thẻ tự cập nhật trong trình duyệt của người xem; muốn nội dung viết sẵn cũng mới thì chép lại mã.';
const CONTENT_WORDS = {
  'vn-clock': 'Đồng hồ không viết sẵn được, vì giờ tùy lúc xem trang. Chữ dự phòng giữ chỗ cho đến khi đồng hồ chạy.',
  'vn-time': 'Trang có sẵn ngày giờ: hiện ngay, đọc được cả khi không có JavaScript. Kiểu relative (“5 phút trước”) được viết thành ngày.',
  'vn-article': READY_MADE,
  'vn-related-news': `${READY_MADE} Chữ Mới và ngày kiểu relative tùy lúc xem, nên hiện ra sau.`,
};

/** Attributes that say something with an empty value. */
const EMPTY = new Set(['heading', 'tools']);
/** Loads beside the module, and not after it, by the URL by which the module asks for it: with the beginning of its hash. */
const WASM = 'vn-portal-widgets_bg.wasm';
const wasmUrl = (base) => `${base}${WASM}?${integrity[WASM].replace(/\W/g, '').slice('sha384'.length, 'sha384'.length + 16)}`;
const FILES = { embed: 'vn-portal-widgets.embed.js', module: 'vn-portal-widgets.js' };
/** The first view of an element that shows its fallback. */
const NO_CONTENT = '<slot></slot>';
/** Longest list of problems that anybody reads. */
const MOST = 50;

let manifest;
/** The controls of the chosen element's attributes. */
let controls = [];
let integrity;
/** What the preview shows: an option that stays the same loads nothing anew. */
let shown;
let checked;
/** Counts the changes: content that comes for an earlier one is not written. */
let changes = 0;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const own = (text) => text.replace(/^'|'$/g, '');

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The control of an attribute; `valueNow` gives `null` where it is not to be written. */
function control({ name, type: { text: type }, default: standard }, start) {
  const flag = type.startsWith('boolean') && make('input', { type: 'checkbox', id: `co-${name}` });
  const field = type !== 'boolean' && make('input', { type: type.startsWith('number') ? 'number' : 'text', id: `gia-tri-${name}`, autocomplete: 'off' });
  const text = standard.startsWith("'") ? own(standard) : /^\d+$/.test(standard) ? standard : '';
  if (field) field.value = start ?? text;
  const words = [`${WORDS[name] ?? ''} (`, make('code', { textContent: name }), ')'];
  const row = make('p', {}, ...(flag ? [flag, ' '] : []), make('label', { htmlFor: (flag || field).id }, ...words));
  if (field) {
    if (flag) field.setAttribute('aria-label', `${WORDS[name]}: địa chỉ`);
    row.append(' ', field);
  }
  const valueNow = () => {
    if (flag && !flag.checked) return null;
    const value = field ? field.value.trim() : '';
    if (flag) return value;
    return value === text || (!value && !EMPTY.has(name)) ? null : value;
  };
  return { name, row, valueNow };
}

function choose() {
  const tag = byId('the').value;
  const [, fallback, start] = TAGS[tag];
  const { attributes } = manifest.find(({ tagName }) => tagName === tag);
  controls = attributes.map((attribute) => control(attribute, start[attribute.name]));
  byId('thuoc-tinh').replaceChildren(...controls.map(({ row }) => row));
  byId('du-phong').value = fallback;
  byId('du-lieu').hidden = !attributes.some(({ name }) => name === 'src');
  byId('kem-noi-dung').disabled = tag === 'vn-clock';
  byId('kem-noi-dung-y').textContent = CONTENT_WORDS[tag];
  update();
}

/** Names and values of the attributes that are to be written. */
const attributesNow = () => controls.map(({ name, valueNow }) => [name, valueNow()]).filter(([, value]) => value !== null);

/** The theme's rule, as the style sheet has it. */
function theme(tag) {
  const name = byId('giao-dien').value;
  byId('xem').dataset.giaoDien = name;
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSStyleRule);
  const rule = rules.find(({ selectorText }) => name && selectorText === `[data-giao-dien="${name}"]`);
  const lines = rule ? [...rule.style].map((property) => `  ${property}: ${rule.style.getPropertyValue(property).trim()};\n`) : [];
  return rule ? `${tag} {\n${lines.join('')}}\n` : '';
}

async function update() {
  const change = (changes += 1);
  const tag = byId('the').value;
  const attributes = attributesNow();
  const { src } = Object.fromEntries(attributes);
  const wanted = byId('kem-noi-dung').checked && !byId('kem-noi-dung').disabled;
  byId('ma').value = code(tag, attributes);
  byId('ma-css').value = theme(tag);
  byId('phan-css').hidden = !byId('ma-css').value;
  byId('noi-dung-kem').textContent = '';
  preview(tag, attributes, byId('du-phong').value.trim());
  check(src);
  if (!wanted) return;
  try {
    const content = await firstView(tag, attributes, src);
    if (change !== changes) return;
    byId('ma').value = code(tag, attributes, content);
    byId('noi-dung-kem').textContent = `Mã đã kèm nội dung. Chép cả tệp css/${tag}.css của bộ thẻ lên máy chủ.`;
  } catch ({ message }) {
    if (change === changes) byId('noi-dung-kem').textContent = `Mã chưa kèm nội dung: ${message}`;
  }
}

/** The code to copy, with the content of the element if that is given. */
function code(tag, attributes, content) {
  const [words, link, folder, way] = ['du-phong', 'lien-ket', 'thu-muc', 'cach-nap'].map((id) => byId(id).value.trim());
  const file = FILES[way];
  const base = folder.replace(/\/?$/, '/');
  const { src } = Object.fromEntries(attributes);
  const lines = [
    way === 'module' && `<link rel="preload" href="${escaped(wasmUrl(base))}" as="fetch" type="application/wasm" crossorigin>`,
    // Without content the page waits for the data, too.
    src && !content && `<link rel="preload" href="${escaped(src)}" as="fetch" crossorigin>`,
    `<script ${way === 'module' ? 'type="module" ' : ''}src="${escaped(base + file)}"${way === 'module' ? '' : ' defer'} integrity="${integrity[file]}" crossorigin="anonymous"></script>`,
  ];
  const sheet = `<link rel="stylesheet" href="${escaped(`${base}css/${tag}.css`)}" data-vn-portal-widgets>`;
  const template = content ? `<template shadowrootmode="open">${sheet}${content}</template>` : '';
  const inner = link ? `<a href="${escaped(link)}">${escaped(words)}</a>` : escaped(words);
  const written = attributes.map(([name, value]) => ` ${name}${value || EMPTY.has(name) ? `="${escaped(value)}"` : ''}`).join('');
  return `${lines.filter(Boolean).join('\n')}\n\n<${tag}${written}>${template}${inner}</${tag}>\n`;
}

/** What the element shows at first, as HTML. */
async function firstView(tag, attributes, src) {
  await whenReady;
  const { text, url } = src ? await load(src) : {};
  const content = renderToHtml(tag, Object.fromEntries(attributes), text, url);
  if (content === NO_CONTENT) throw new Error('thẻ chưa có gì để hiện.');
  return fromAnyFolder(content);
}

/**
 * HTML whose URLs are relative to this page, for pages in other folders: URLs of this site begin with `/`. In text and values each `"` is
 * escaped, so what looks like an attribute is one.
 */
const fromAnyFolder = (html) => html.replace(/(?<= (?:cite|href|poster|src)=")[^"]*/g, (value) => {
  const { origin, pathname, search, hash } = new URL(value.replaceAll('&amp;', '&'), document.baseURI);
  return origin === location.origin ? escaped(pathname + search + hash) : value;
});

/** The text of a data file, and its URL. */
async function load(src) {
  const url = new URL(src, document.baseURI).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`mã ${response.status}`);
  return { url, text: window.textOf(await response.arrayBuffer()) };
}

function preview(tag, attributes, words) {
  const key = JSON.stringify([tag, attributes, words]);
  if (key === shown) return;
  shown = key;
  const element = make(tag, {}, words);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  byId('xem').replaceChildren(element);
}

async function check(src) {
  if (src === checked) return;
  checked = src;
  const [summary, list] = [byId('tom-tat'), byId('danh-sach')];
  list.replaceChildren();
  summary.textContent = '';
  if (!src) return;
  try {
    await whenReady;
    const { text, url } = await load(src);
    const problems = checkFeed(text, url);
    if (src !== checked) return;
    summary.textContent = problems.length ? `Tệp dữ liệu có ${problems.length} điều cần xem.` : 'Tệp dữ liệu không có lỗi nào.';
    list.replaceChildren(...problems.slice(0, MOST).map(({ severity, line, column, path, message }) =>
      make('li', {}, make('strong', { textContent: severity === 'error' ? 'Lỗi' : 'Lưu ý' }), ` Dòng ${line}, cột ${column} ${path} ${message}`)));
  } catch ({ message }) {
    if (src === checked) summary.textContent = `Không đọc được tệp dữ liệu: ${message}`;
  }
}

async function copy(area) {
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    // Without https there is no clipboard.
    area.select();
    document.execCommand('copy');
  }
  byId('da-chep').textContent = 'Đã chép.';
}

async function start() {
  const read = async (name) => (await fetch(`../pkg/${name}`)).json();
  const [described, sums] = await Promise.all(['custom-elements.json', 'sri.json'].map(read));
  integrity = sums;
  manifest = described.modules[0].declarations;
  byId('the').append(...manifest.map(({ tagName }) => make('option', { value: tagName, textContent: `${TAGS[tagName][0]} (${tagName})` })));
  byId('the').value = 'vn-related-news';
  byId('the').addEventListener('change', choose);
  document.querySelector('main').addEventListener('change', ({ target }) => target !== byId('the') && update());
  for (const button of document.querySelectorAll('[data-chep]')) button.addEventListener('click', () => copy(byId(button.getAttribute('data-chep'))));
  choose();
}

start();
