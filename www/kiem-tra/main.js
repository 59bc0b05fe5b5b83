// The checker page: what is wrong with a text or a file, in groups, and what can be used of it, live.
(() => {
  const { checker, editor } = globalThis;
  /** @type {(id: string) => any} */
  const byId = (id) => document.getElementById(id);
  const [address, summary, usable, list, seen] = ['dia-chi', 'tom-tat', 'dung-duoc', 'danh-sach', 'xem'].map(byId);

  /** How many findings of a group are shown at a time. */
  const SHOWN = 10;

  /** A larger file is not put into the text box, which would hold up the page. In bytes. */
  const MOST_BYTES = 1 << 20;

  const KINDS = {
    encoding: 'Bảng mã của tệp',
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

  function lineOf(lineNumber, ...pieces) {
    const made = element('span', ...pieces);
    made.className = 'line';
    made.dataset.number = String(lineNumber);
    return made;
  }

  /** The line that a finding is about, with a mark under its place. */
  function quotation({ number: lineNumber, before, at, after, above }) {
    const mark = element('mark', at || ' ');
    const lines = [...(above ? [lineOf(above.number, above.text)] : []), lineOf(lineNumber, before, mark, after)];
    const made = element('pre', ...lines);
    made.className = 'quote';
    return made;
  }

  function row({ path, line, column, severity, message, quote }, isShown) {
    const place = `Dòng ${number(line)}, cột ${number(column)}`;
    const where = isShown ? plainButton(place, () => editor.select(line, column)) : place;
    const words = element('p', element('strong', severity === 'error' ? 'Lỗi' : 'Lưu ý'), ' ', where);
    if (path) words.append(' ', element('code', path));
    words.append(' ', message);
    return element('li', words, quotation(quote));
  }

  async function section({ severity, kind, count }, group, isShown) {
    const rows = element('ol');
    const made = element('section', element('h3', `${severity === 'error' ? 'Lỗi' : 'Lưu ý'}: ${KINDS[kind] ?? kind} (${number(count)})`), rows);
    made.className = severity;
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
      const findings = await checker.findings({ group, from, to: from + SHOWN });
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

  /** Shows what can be used: an article if there is one item, else the list. */
  function preview(text, count) {
    const host = element(count === 1 ? 'vn-article' : 'vn-related-news');
    const attributes = count === 1 ? { tools: 'none' } : { heading: '', 'page-size': '5' };
    for (const [name, value] of Object.entries({ ...attributes, 'heading-level': '4' })) host.setAttribute(name, value);
    const data = element('script', text);
    data.type = 'application/json';
    host.append(data);
    seen.replaceChildren(host);
  }

  function showUsable(source, count, errors) {
    usable.className = count ? 'good' : 'bad';
    usable.textContent = count ? `Dùng được: ${number(count)} tin` : errors ? 'Chưa dùng được' : 'Không có tin nào';
    byId('xem-thu').hidden = !count;
    seen.replaceChildren();
    if (!count) return;
    const show = async () => preview(typeof source === 'string' ? source : globalThis.textOf(await source.arrayBuffer()), count);
    // What is left out of a faulty file the elements name in the console: only who asks for it sees the rest.
    if (errors) seen.replaceChildren(plainButton('Xem thử các tin dùng được', show));
    else show();
  }

  /** Checks a string or a file. Only what is shown in the text box can be gone to. */
  async function check(source, isShown) {
    // On a page that was opened as a file, relative addresses would be those of the disk.
    const url = address.value.trim() || (location.protocol === 'file:' ? 'https://localhost/' : undefined);
    usable.textContent = '';
    summary.textContent = 'Đang kiểm tra…';
    list.replaceChildren();
    byId('xem-thu').hidden = true;
    let found;
    try {
      found = await checker.check({ source, address: url });
    } catch {
      summary.textContent = 'Trình duyệt này không chạy được WebAssembly.';
      return;
    }
    const { groups } = found;
    const count = (wanted) => groups.filter(({ severity }) => severity === wanted).reduce((sum, group) => sum + group.count, 0);
    list.replaceChildren(...await Promise.all(groups.map((group, index) => section(group, index, isShown))));
    showUsable(source, found.usable, count('error'));
    // On a phone what was found is below the text.
    if (matchMedia('(max-width: 59.99em)').matches) byId('ket-qua').scrollIntoView({ behavior: 'instant' });
    summary.textContent = groups.length ? `${number(count('error'))} lỗi, ${number(count('warning'))} lưu ý.` : 'Không có lỗi nào.';
  }

  byId('kiem-tra').addEventListener('click', () => check(editor.text.value, true));
  editor.onFile(async (chosen) => {
    const isShown = chosen.size <= MOST_BYTES;
    if (isShown) editor.show(globalThis.textOf(await chosen.arrayBuffer()));
    else editor.show('', `${chosen.name} lớn hơn 1 MB nên không hiện ở đây.`);
    check(chosen, isShown);
  });
  for (const [name, example] of Object.entries(globalThis.examples)) {
    byId(`vi-du-${name}`).addEventListener('click', () => {
      editor.show(example);
      check(example, true);
    });
  }
})();
