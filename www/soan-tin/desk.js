// What is being written: the file with its history, the item that is shown, and what a person does with the items.
globalThis.soanTin.desk = (() => {
  const { byId, say } = globalThis.soanTin.page;
  const { attachments, editor, fields, file: files, findings, history: histories, json, list, paste, preview, toolbar } = globalThis.soanTin;

  /** How long after an edit the preview, the findings and the draft follow. In milliseconds. */
  const PAUSE = 300;
  const TYPED = /^insert(?:Composition)?Text$/;

  let history;
  /** The key of the item that is shown. */
  let shown;
  /** The file as it was last opened or saved. */
  let saved;
  let found;
  let timer;
  /** Called at once after each change, and after the pause. */
  let hooks = { refreshed: () => {}, followed: () => {} };

  const items = () => history.file.items;
  const current = () => items().find(({ key }) => key === shown);
  const isChanged = () => history.file !== saved;

  /** Where the file will be, as an absolute address; `undefined` if the author has not said so. */
  function address() {
    const written = byId('dia-chi-tep').value.trim();
    try {
      return written ? new URL(written, document.baseURI).href : undefined;
    } catch {
      return undefined;
    }
  }

  function newItem() {
    const { formatDateTime } = globalThis.vnPortalWidgets;
    const id = `tin-${formatDateTime(Date.now(), 'yyyyMMdd-HHmmss')}`;
    const taken = new Set(history?.file.items.map(({ value }) => json.textOf(json.get(value, 'id'))));
    let free = id;
    for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
    const value = { fields: [{ name: 'id', key: '"id"', value: JSON.stringify(free) }, { name: 'date_published', key: '"date_published"', value: fields.now() }] };
    return { ...files.itemOf(value), original: undefined };
  }

  /** Shows a file from one of its items on. A draft is not saved yet. */
  function begin(file, { isDraft = false, index = 0 } = {}) {
    history = histories.begin(file);
    saved = isDraft ? undefined : file;
    found = undefined;
    choose((items()[index] ?? items()[0])?.key);
  }

  const beginNew = () => begin(files.withItems(files.empty(), [newItem()]));

  function choose(key) {
    shown = key;
    history.pause();
    paste.list([]);
    showBody();
    refresh();
    follow();
  }

  function showBody(caret) {
    const item = current();
    let body = '';
    let isEditable = true;
    try {
      body = item ? fields.bodyOf(item) : '';
    } catch {
      isEditable = false;
      say('Bài này lớn quá 1 MB nên không sửa được ở đây.');
    }
    editor.body.contentEditable = String(isEditable);
    editor.load(body);
    if (caret !== undefined && document.activeElement === editor.body) editor.setCaret(caret);
  }

  /** Takes the next file: a step of the history. */
  function change(next, words, key) {
    const caret = document.activeElement === editor.body ? editor.caret() : undefined;
    history.push(next, { key, words, place: { item: shown, caret } });
    refresh(document.activeElement);
  }

  /** The key of the step that an event belongs to: a word, or what is deleted in a row. Programs for Vietnamese delete while one types. */
  function stepOf(event, control) {
    const typed = `${control} typed`;
    const { inputType = '' } = event ?? {};
    if (TYPED.test(inputType)) return typed;
    if (!inputType.startsWith('deleteContent')) return undefined;
    return history.key === typed ? typed : `${control} deleted`;
  }

  /** Edits the item that is shown. `event` says how it was typed; `id` is the control. */
  function edit(deed, event, words, id = words) {
    const item = current();
    let next;
    try {
      next = deed(item);
    } catch {
      say('Bài lớn quá 1 MB: phần vừa thêm không được ghi vào tệp.');
      return;
    }
    const key = stepOf(event, `${shown} ${id}`);
    if (!key) history.pause();
    if (json.write(next.value) === json.write(item.value)) return;
    change({ ...history.file, items: items().map((other) => (other === item ? next : other)) }, words, key);
    if (/\s$/.test(event?.data ?? '')) history.pause();
  }

  function refresh(except) {
    const item = current();
    const isItem = Boolean(item && json.isObject(item.value));
    byId('to-khai').hidden = !isItem;
    byId('khong-tin').hidden = isItem;
    byId('khong-tin').textContent = item ? 'Mục này trong tệp không phải là một tin. Nó được giữ nguyên, hoặc xóa đi được.' : 'Chưa có tin nào. Bấm “Thêm tin”.';
    if (isItem) {
      fields.show(item, except);
      attachments.show(item, except, edit);
    }
    const title = byId('ten-trang');
    title.disabled = history.file.isSingle;
    if (title !== except) title.value = json.textOf(json.get(history.file.head, 'title'));
    list.show(history.file, shown, found?.ofItem);
    const at = items().indexOf(item);
    const off = { 'hoan-tac': !history.canUndo, 'lam-lai': !history.canRedo, len: at <= 0, xuong: at < 0 || at === items().length - 1, xoa: !item, 'nhan-doi': !isItem };
    for (const [id, isOff] of Object.entries(off)) byId(id).setAttribute('aria-disabled', String(isOff));
    hooks.refreshed();
    clearTimeout(timer);
    timer = setTimeout(follow, PAUSE);
  }

  /** What follows an edit after a while. Gives how many findings there are. */
  function follow() {
    clearTimeout(timer);
    const base = address();
    found = findings.of(history.file, base);
    list.show(history.file, shown, found.ofItem);
    findings.show(found.ofItem.get(current()) ?? [], found.own);
    preview.show(current(), base);
    hooks.followed();
    return [...found.ofItem.values(), found.own].flat().length;
  }

  function go(step) {
    const { words, item, caret } = step;
    shown = items().some(({ key }) => key === item) ? item : current()?.key ?? items()[0]?.key;
    history.pause();
    showBody(caret);
    refresh();
    return words;
  }

  function undo() {
    if (history.canUndo) say(`Đã hoàn tác: ${go(history.undo())}.`);
  }

  function redo() {
    if (history.canRedo) say(`Đã làm lại: ${go(history.redo())}.`);
  }

  function add() {
    const item = newItem();
    shown = item.key;
    change(files.withItems(history.file, [item, ...items()]), 'thêm tin');
    choose(item.key);
    byId('tieu-de').focus();
  }

  function copy() {
    const item = current();
    const fresh = newItem();
    const id = json.get(fresh.value, 'id');
    const made = files.setItem(files.setItem({ ...fresh, value: item.value }, ['id'], id), ['url'], undefined);
    const at = items().indexOf(item) + 1;
    change(files.withItems(history.file, [...items().slice(0, at), made, ...items().slice(at)]), 'nhân đôi tin');
    choose(made.key);
    say('Đã nhân đôi tin.');
  }

  function move(by) {
    const at = items().indexOf(current());
    const others = items().filter((_, index) => index !== at);
    if (at < 0 || at + by < 0 || at + by > others.length) return;
    change(files.withItems(history.file, [...others.slice(0, at + by), current(), ...others.slice(at + by)]), 'chuyển tin');
    say(`Tin ở vị trí ${at + by + 1} trong ${items().length}.`);
  }

  function remove() {
    const item = current();
    if (!item) return;
    const at = items().indexOf(item);
    const rest = items().filter((other) => other !== item);
    change(files.withItems(history.file, rest), `xóa tin “${list.titleOf(item)}”`);
    choose((rest[at] ?? rest.at(-1))?.key);
    if (rest.length) list.focus(shown);
    else byId('them').focus();
    say(`Đã xóa tin “${list.titleOf(item)}”. Bấm Hoàn tác để lấy lại.`);
  }

  /** Edits the title of the whole file. */
  function editTitle(event) {
    const words = byId('ten-trang').value;
    change(files.setHead(history.file, 'title', JSON.stringify(words)), 'tên trang', stepOf(event, 'title'));
  }

  /** Begins with what people type. */
  function start(given) {
    hooks = given;
    for (const field of fields.FIELDS) {
      const control = byId(field.id);
      const words = control.labels[0].textContent.toLowerCase();
      control.addEventListener('input', (event) => edit((item) => field.edit(item, control.value), event, words, field.id));
      // What is typed as a date or a list of names is shown as it was read.
      control.addEventListener('change', () => refresh());
    }
    byId('ten-trang').addEventListener('input', editTitle);
    byId('dia-chi-tep').addEventListener('change', () => refresh());
    editor.body.addEventListener('input', (event) => edit(fields.editBody, event, 'sửa bài', 'bai'));
    document.addEventListener('focusout', () => history?.pause());
    const changed = (words) => edit(fields.editBody, null, words);
    toolbar.start(changed);
    paste.start(changed);
    attachments.start(edit);
    list.start({ choose, move, remove });
  }

  return {
    add, address, begin, beginNew, copy, follow, isChanged, move, redo, remove, start, undo,
    get file() { return history.file; },
    /** The place of the item that is shown. */
    get index() { return items().indexOf(current()); },
    /** Takes what was written for saved. */
    markSaved(file) {
      saved = file;
      history.pause();
      refresh();
    },
  };
})();
