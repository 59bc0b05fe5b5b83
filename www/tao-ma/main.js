// The builder: an element with its attributes and a theme, live, and the code to copy.
(() => {
  const { checkFeed, renderToHtml, version, whenReady } = window.vnPortalWidgets;
  const { attributes: { control }, code: { code, fromAnyFolder }, fields: { addressFault, byId, line, make } } = globalThis.taoMa;

  /** The first view of an element that shows its fallback. */
  const NO_CONTENT = '<slot></slot>';
  /** Longest list of problems that anybody reads. */
  const MOST = 50;
  const FOLDER = `/widgets/${version}/`;

  /** All elements, out of elements.json, which the build writes. */
  let elements;
  let integrity;
  /** The controls of the chosen element's attributes. */
  let controls = [];
  /** What the preview shows: an option that stays the same loads nothing again. */
  let shown;
  let checked;
  /** Counts the changes: content that comes for an earlier one is not written. */
  let changes = 0;

  const folderFault = (value) => addressFault(value) || (/[?#]/.test(value) ? 'Ghi địa chỉ của thư mục, không có ? hay #.' : '');
  const link = line('lien-ket', { label: 'Liên kết dự phòng', hint: 'Để trống thì chỉ có chữ.', fault: (value) => value && addressFault(value) });
  const folder = line('thu-muc', { label: 'Thư mục chứa tệp của bộ thẻ', value: FOLDER, hint: 'Mỗi bản một thư mục, để quay lại được bản cũ.', fault: folderFault });

  const chosen = () => elements.find(({ tag }) => tag === byId('the').value);
  /** An address of data for an element that needs one. */
  const exampleOf = ({ attributes }) => attributes.find(({ name }) => name === 'src')?.control.placeholder;
  const theme = () => document.querySelector('[name=giao-dien]:checked').getAttribute('value');
  const wantsContent = () => byId('kem-noi-dung').checked && !byId('kem-noi-dung').disabled;

  function choose() {
    const { tag, words, link: target, sample, hasFirstView, aboutFirstView, attributes } = chosen();
    byId('ten-the').textContent = tag;
    controls = attributes.map(control);
    const rows = (isRare) => controls.filter((one) => one.isRare === isRare).map(({ row }) => row);
    byId('thuoc-tinh').replaceChildren(...rows(false));
    byId('thuoc-tinh-it-dung').replaceChildren(...rows(true));
    byId('it-dung').hidden = !rows(true).length;
    byId('du-phong').value = words;
    link.box.value = target;
    byId('du-lieu').hidden = !sample;
    byId('giao-dien').hidden = !sample;
    byId('kem-noi-dung').disabled = !hasFirstView;
    byId('kem-noi-dung-y').textContent = aboutFirstView.join(' ');
    update();
  }

  /** Names and values of the attributes that are to be written, and the labels of those that are wrong. */
  function attributesNow() {
    const wrong = controls.filter(({ isValid }) => !isValid());
    const attributes = controls.filter((one) => !wrong.includes(one)).map(({ name, valueNow }) => [name, valueNow()]).filter(([, value]) => value !== null);
    return { attributes, wrong: wrong.map(({ label }) => label) };
  }

  /** Writes the code, which has nothing in it that is wrong; gives what it was made of. */
  function write(content) {
    if (!content) {
      changes += 1;
      byId('noi-dung-kem').textContent = '';
    }
    const element = chosen();
    const { tag, name, sample } = element;
    const { attributes, wrong } = attributesNow();
    if (!link.examine()) wrong.push('Liên kết dự phòng');
    if (!folder.examine()) wrong.push('Thư mục');
    const example = exampleOf(element);
    const isSample = Boolean(example) && !attributes.some(([name]) => name === 'src');
    const base = (folder.examine() && folder.valueNow()) || FOLDER;
    byId('ma').value = code({
      tag,
      attributes: isSample ? [['src', example], ...attributes] : attributes,
      words: byId('du-phong').value.trim(),
      link: link.examine() ? link.valueNow() : '',
      base: base.replace(/\/?$/, '/'),
      way: byId('cach-nap').value,
      theme: sample && theme(),
      integrity,
      content,
    });
    const faults = [wrong.length && `Đang viết sai nên chưa có trong mã: ${wrong.join(', ')}.`, isSample && `Chưa có địa chỉ tệp dữ liệu: mã đang ghi địa chỉ mẫu ${example}.`];
    byId('thieu').textContent = faults.filter(Boolean).join(' ');
    byId('thieu').hidden = !byId('thieu').textContent;
    byId('chep').classList.remove('copied');
    return { tag, name, attributes: isSample ? [['src', sample], ...attributes] : attributes, isSample };
  }

  async function update() {
    const { tag, name, attributes, isSample } = write();
    const change = changes;
    const { src } = Object.fromEntries(attributes);
    byId('mau').hidden = !isSample;
    byId('mau').textContent = `Dữ liệu mẫu. Ghi địa chỉ tệp dữ liệu của anh/chị để xem ${name.toLowerCase()} thật.`;
    byId('xem').className = theme() && `vn-theme-${theme()}`;
    preview(tag, attributes, byId('du-phong').value.trim());
    check(src);
    if (!wantsContent()) return;
    try {
      const content = await firstView(tag, attributes, src);
      if (change !== changes) return;
      write(content);
      byId('noi-dung-kem').textContent = `Mã đã kèm nội dung. Chép cả tệp css/${tag}.css của bộ thẻ lên máy chủ.`;
    } catch ({ message }) {
      if (change === changes) byId('noi-dung-kem').textContent = `Mã chưa kèm nội dung: ${message}`;
    }
  }

  /** What the element shows at first, as HTML. */
  async function firstView(tag, attributes, src) {
    const { text, url } = src ? await load(src) : {};
    const content = renderToHtml(tag, Object.fromEntries(attributes), text, url);
    if (content === NO_CONTENT) throw new Error('thẻ chưa có gì để hiện.');
    return fromAnyFolder(content);
  }

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
    for (const [name, value] of attributes) element.setAttribute(name, value === true ? '' : value);
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
      const { text, url } = await load(src);
      const problems = checkFeed(text, url);
      if (src !== checked) return;
      summary.textContent = problems.length ? `Tệp dữ liệu có ${problems.length} điều cần xem.` : 'Tệp dữ liệu không có lỗi nào.';
      list.replaceChildren(...problems.slice(0, MOST).map(({ severity, line: row, column, path, message }) =>
        make('li', {}, make('strong', { textContent: severity === 'error' ? 'Lỗi' : 'Lưu ý' }), ` Dòng ${row}, cột ${column} ${path} ${message}`)));
    } catch ({ message }) {
      if (src === checked) summary.textContent = `Không đọc được tệp dữ liệu: ${message}`;
    }
  }

  /** Copies the code; says so in the button, and once to screen readers. */
  async function copy() {
    const area = byId('ma');
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Without https there is no clipboard.
      area.select();
      document.execCommand('copy');
      byId('chep').focus();
    }
    byId('chep').classList.add('copied');
    const said = byId('da-chep');
    said.textContent = '';
    // What is said again is heard again only if it was gone in between.
    requestAnimationFrame(() => { said.textContent = 'Đã chép mã.'; });
  }

  async function start() {
    const read = async (name) => (await fetch(name)).json();
    try {
      [elements, integrity] = await Promise.all([read('tao-ma/elements.json'), read('../pkg/sri.json'), whenReady]);
    } catch {
      byId('khong-chay').textContent = 'Trang này cần trình duyệt chạy được WebAssembly, và phải mở từ một máy chủ (http:// hoặc https://), không mở thẳng từ ổ đĩa.';
      byId('khong-chay').hidden = false;
      return;
    }
    byId('the').append(...elements.map(({ tag, name }) => make('option', { value: tag, textContent: name })));
    // Most portals want a list.
    byId('the').value = 'vn-related-news';
    byId('the').addEventListener('change', choose);
    byId('o-lien-ket').replaceWith(link.row);
    byId('o-thu-muc').replaceWith(folder.row);
    const form = document.querySelector('.form');
    form.addEventListener('input', () => write());
    form.addEventListener('change', ({ target }) => target !== byId('the') && update());
    byId('chep').addEventListener('click', copy);
    choose();
  }

  start();
})();
