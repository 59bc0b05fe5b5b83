// The checker page: what checkFeed finds in a text or a file, in groups.
/** @type {(id: string) => any} */
const byId = (id) => document.getElementById(id);
const [file, text, address, button, summary, list] = ['tep', 'van-ban', 'dia-chi', 'kiem-tra', 'tom-tat', 'danh-sach'].map(byId);

/** How many findings of a group are shown at a time. */
const SHOWN = 10;

/** A larger file is not put into the text box, which would hold up the page. In bytes. */
const MOST_BYTES = 1 << 20;

const KINDS = {
  json: 'Cú pháp của tệp',
  xml: 'Cú pháp XML',
  feed: 'Cấu trúc tệp',
  type: 'Sai kiểu dữ liệu',
  date: 'Ngày giờ không đọc được',
  url: 'Địa chỉ không dùng được',
  item: 'Phần bị bỏ qua',
  'too-large': 'Quá lớn',
  html: 'Nội dung HTML bị bỏ',
  markup: 'Mã HTML trong chữ thường',
  alt: 'Ảnh chưa có mô tả',
  'ambiguous-date': 'Ngày dễ hiểu nhầm',
  'implausible-date': 'Ngày không thể là ngày đăng tin',
  weekday: 'Thứ không khớp với ngày',
  seconds: 'Ngày ghi bằng giây',
  'no-date': 'Tin không có ngày',
  'duplicate-id': 'Trùng id',
};

const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function plainButton(label, act) {
  const made = element('button', label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** Answers in a worker; `undefined` where there can be none, as on a page that was opened as a file. */
function workerChecker() {
  let worker;
  try {
    worker = new Worker('kiem-tra.worker.js', { type: 'module' });
  } catch {
    return undefined;
  }
  const waiting = new Map();
  let hasFailed = false;
  worker.addEventListener('message', ({ data: { id, answer, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(answer);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    hasFailed = true;
    for (const { reject } of waiting.values()) reject(new Error('the worker does not run'));
    waiting.clear();
  });
  const ask = (question, values) => new Promise((resolve, reject) => {
    // It may have failed before anybody asked.
    if (hasFailed) throw new Error('the worker does not run');
    const id = crypto.getRandomValues(new Uint32Array(1))[0];
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, question, ...values });
  });
  return {
    check: (source, url) => ask('check', { source, address: url }),
    findings: (group, from, to) => ask('findings', { group, from, to }),
  };
}

/** Answers in the page itself. */
function pageChecker() {
  const { checkFeed, whenReady } = window.vnPortalWidgets;
  let groups = [];
  return {
    async check(source, url) {
      await whenReady;
      const content = typeof source === 'string' ? source : window.textOf(await source.arrayBuffer());
      groups = window.groupFindings(checkFeed(content, url));
      return groups.map(({ severity, kind, findings }) => ({ severity, kind, count: findings.length }));
    },
    findings: async (group, from, to) => groups[group].findings.slice(from, to),
  };
}

let checker = workerChecker() ?? pageChecker();

/** Puts the cursor where a problem is. */
function select(line, column) {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + [...lines[line - 1]].slice(0, column - 1).join('').length;
  text.focus();
  text.setSelectionRange(start, start + 1);
}

function row({ path, line, column, severity, message }, isShown) {
  const place = `Dòng ${number(line)}, cột ${number(column)}`;
  const where = isShown ? plainButton(place, () => select(line, column)) : place;
  const made = element('li', element('strong', severity === 'error' ? 'Lỗi' : 'Lưu ý'), ' ', where);
  if (path) made.append(' ', element('code', path));
  made.append(' ', message);
  return made;
}

async function section({ severity, kind, count }, index, isShown) {
  const rows = element('ol');
  const heading = element('h3', `${severity === 'error' ? 'Lỗi' : 'Lưu ý'}: ${KINDS[kind] ?? kind} (${number(count)})`);
  const made = element('section', heading, rows);
  const more = plainButton('', async () => {
    const first = rows.childElementCount;
    await add();
    // The button may be gone: the keyboard goes on with the first new row.
    const next = rows.children[first];
    next.tabIndex = -1;
    next.focus();
  });
  async function add() {
    const from = rows.childElementCount;
    const findings = await checker.findings(index, from, from + SHOWN);
    rows.append(...findings.map((finding) => row(finding, isShown)));
    const rest = count - rows.childElementCount;
    if (rest > 0) {
      more.textContent = `Hiện thêm ${Math.min(rest, SHOWN)} mục trong ${number(rest)} mục còn lại`;
      made.append(more);
    } else more.remove();
  }
  await add();
  return made;
}

/** Checks a string or a file. Only what is shown in the text box can be gone to. */
async function check(source, isShown) {
  const url = address.value.trim() || undefined;
  summary.textContent = 'Đang kiểm tra…';
  list.replaceChildren();
  let groups;
  try {
    groups = await checker.check(source, url);
  } catch {
    checker = pageChecker();
    try {
      groups = await checker.check(source, url);
    } catch {
      summary.textContent = 'Trình duyệt này không chạy được WebAssembly.';
      return;
    }
  }
  const count = (wanted) => groups.filter(({ severity }) => severity === wanted).reduce((sum, group) => sum + group.count, 0);
  list.replaceChildren(...await Promise.all(groups.map((group, index) => section(group, index, isShown))));
  summary.textContent = groups.length ? `${number(count('error'))} lỗi, ${number(count('warning'))} lưu ý.` : 'Không có lỗi nào.';
}

button.addEventListener('click', () => check(text.value, true));
file.addEventListener('change', async () => {
  const [chosen] = file.files;
  if (!chosen) return;
  const isShown = chosen.size <= MOST_BYTES;
  text.value = isShown ? window.textOf(await chosen.arrayBuffer()) : '';
  text.placeholder = isShown ? '' : `${chosen.name} lớn hơn 1 MB nên không hiện ở đây.`;
  check(isShown ? text.value : chosen, isShown);
});
