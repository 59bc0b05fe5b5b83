// The authoring page: where files come from and go to, drafts, keys, and the beginning.
(() => {
  const { ask, byId, forget, say, tell } = globalThis.soanTin.page;
  const { desk, disk, drafts, file: files } = globalThis.soanTin;

  const NEW_NAME = 'tin.json';

  /** Where the file is: `name`, `handle`, and `known`, the text that it has there. */
  let place = { name: NEW_NAME, handle: undefined, known: undefined };
  /** Drafts are written one after the other. */
  let draftWork = Promise.resolve();

  function showPlace() {
    byId('ten-tep').textContent = place.name;
    byId('da-luu').textContent = desk.isChanged() ? 'Chưa lưu' : '';
    document.title = `${desk.isChanged() ? '• ' : ''}Soạn tin – vn-portal-widgets`;
  }

  const later = (work) => {
    draftWork = draftWork.then(work).catch(() => tell('no-drafts', 'Trình duyệt này không giữ được bản nháp. Hãy lưu thường xuyên.'));
  };

  async function keepDraft() {
    if (!desk.isChanged()) return drafts.remove();
    const { file } = desk;
    const content = { ...place, text: files.write(file), index: desk.index, address: desk.address(), at: Date.now() };
    // A handle that the browser cannot keep is left out.
    const isOwn = await drafts.keep(content).catch(() => drafts.keep({ ...content, handle: undefined }));
    if (!isOwn) tell('tabs', 'Bản nháp này đã được mở ở một thẻ khác của trình duyệt. Thẻ này giữ một bản nháp riêng.');
    if (desk.file === file && desk.isChanged()) byId('da-luu').textContent = 'Chưa lưu, bản nháp được giữ trên máy này';
    return undefined;
  }

  async function save(isElsewhere = false) {
    const count = desk.follow();
    const { file } = desk;
    const text = files.write(file);
    try {
      const result = await disk.save({ ...place, text }, isElsewhere);
      if (!result) return;
      place = { ...result, known: text };
      if (place.handle) holdPlace();
    } catch ({ message }) {
      tell('save', `Không lưu được tệp: ${message}`);
      return;
    }
    forget('save');
    forget('draft');
    desk.markSaved(file);
    const left = count ? ` Còn ${count} điều cần xem.` : '';
    say(place.handle ? `Đã lưu vào “${place.name}”.${left}` : `Đã tải “${place.name}” về máy. Hãy chép tệp này lên máy chủ.${left}`);
  }

  /** Whether what is shown may be given up. */
  async function mayLeave() {
    if (!desk.isChanged()) return true;
    const answer = await ask('Có thay đổi chưa lưu', `Tệp “${place.name}” đã sửa mà chưa lưu.`, ['save', 'Lưu trước đã'], ['drop', 'Bỏ thay đổi'], ['', 'Thôi']);
    if (answer === 'save') await save();
    return answer === 'drop' || !desk.isChanged();
  }

  function startNew() {
    place = { name: NEW_NAME, handle: undefined, known: undefined };
    forget('draft');
    desk.beginNew();
  }

  /** Says if another tab has a file of the same name. */
  async function holdPlace() {
    const { name } = place;
    forget('same-file');
    if (!(await drafts.hold('file', name))) tell('same-file', `Tệp “${name}” hình như cũng đang mở ở một thẻ khác. Lưu ở cả hai thẻ thì bản lưu sau đè bản lưu trước.`);
  }

  /** Opens what `read` gives: a file of the machine, `undefined` if none was chosen. */
  async function open(read) {
    let chosen;
    try {
      chosen = await read();
    } catch ({ message }) {
      tell('open', `Không đọc được tệp: ${message}`);
      return;
    }
    if (!chosen) return;
    const { name, handle, text, isWrong } = chosen;
    const opened = files.open(text, globalThis.vnPortalWidgets.checkFeed);
    const problem = opened.problem ?? (isWrong && 'Tệp không phải Unicode (UTF-8).');
    if (problem) {
      tell('open', `Không mở được “${name}”. ${problem}`);
      return;
    }
    if (!(await mayLeave())) return;
    forget('open');
    forget('draft');
    place = { name, handle, known: text };
    holdPlace();
    desk.begin(opened);
    say(`Đã mở “${name}”: ${opened.items.length} tin.`);
  }

  const timeOf = (at) => globalThis.vnPortalWidgets.formatDateTime(at, "HH:mm 'ngày' dd/MM/yyyy");

  /** Goes on with a draft that no other tab has. */
  async function resume(draft) {
    await drafts.take(draft);
    const { name, handle, known, text, index, at } = draft;
    place = { name, handle, known };
    holdPlace();
    byId('dia-chi-tep').value = draft.address ?? '';
    desk.begin(files.open(text, globalThis.vnPortalWidgets.checkFeed), { isDraft: true, index });
    tell('draft', `Đã mở lại bản nháp chưa lưu của “${name}”, sửa lần cuối lúc ${timeOf(at)}.`, ['Bỏ bản nháp này', startNew]);
  }

  /** Says that there is one more draft. */
  function offer(draft) {
    const act = async () => {
      if (await mayLeave()) await resume(draft);
    };
    tell(draft.id, `Còn một bản nháp chưa lưu của “${draft.name}”, sửa lần cuối lúc ${timeOf(draft.at)}.`, ['Mở', act], ['Bỏ', () => later(() => drafts.remove(draft.id))]);
  }

  async function newFile() {
    if (!(await mayLeave())) return;
    startNew();
    say('Tệp mới.');
  }

  const ACTS = {
    mo: () => open(disk.pick),
    'tep-moi': newFile,
    luu: () => save(),
    'luu-khac': () => save(true),
    'hoan-tac': desk.undo,
    'lam-lai': desk.redo,
    them: desk.add,
    'nhan-doi': desk.copy,
    len: () => desk.move(-1),
    xuong: () => desk.move(1),
    xoa: desk.remove,
  };

  const isInDialog = (target) => Boolean(target.closest?.('dialog'));

  function startKeys() {
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isInDialog(event.target)) return;
      const key = event.key.toLowerCase();
      const act = { s: () => save(event.shiftKey), z: event.shiftKey ? desk.redo : desk.undo, y: desk.redo }[key];
      if (!act) return;
      event.preventDefault();
      act();
    });
    // From the menus of the browser.
    document.addEventListener('beforeinput', (event) => {
      const act = { historyUndo: desk.undo, historyRedo: desk.redo }[event.inputType];
      if (!act || isInDialog(event.target)) return;
      event.preventDefault();
      act();
    });
  }

  function startDrop() {
    const hasFiles = ({ dataTransfer }) => dataTransfer.types.includes('Files');
    document.addEventListener('dragover', (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
    document.addEventListener('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      open(() => disk.dropped(event.dataTransfer));
    });
  }

  async function start() {
    try {
      await globalThis.vnPortalWidgets.whenReady;
    } catch {
      tell('wasm', 'Trình duyệt này không chạy được WebAssembly, nên không soạn tin ở đây được.');
      return;
    }
    desk.start({ refreshed: showPlace, followed: () => later(keepDraft) });
    let others = [];
    try {
      const known = await drafts.start();
      const [draft, ...rest] = known.drafts;
      others = rest;
      if (draft) await resume(draft);
      else startNew();
      if (known.isAlsoOpen) tell('also-open', 'Trang soạn tin cũng đang mở ở một thẻ khác. Mỗi thẻ giữ bản nháp riêng, không đè lên nhau.');
    } catch {
      startNew();
    }
    for (const draft of others) offer(draft);
    for (const [id, act] of Object.entries(ACTS)) {
      byId(id).addEventListener('click', () => {
        if (byId(id).getAttribute('aria-disabled') !== 'true') act();
      });
    }
    startKeys();
    startDrop();
    addEventListener('beforeunload', (event) => {
      if (!desk.isChanged()) return;
      event.preventDefault();
      event.returnValue = true;
    });
  }

  start();
})();
