// What checkFeed finds, beside the field that it is about.
globalThis.soanTin.findings = (() => {
  const { byId, make } = globalThis.soanTin.page;
  const { file: files, json } = globalThis.soanTin;

  /**
   * Which control a finding of an item belongs to, by the beginning of its path; the first match counts.
   * @type {[RegExp, string][]}
   */
  const PLACES = [
    [/^title/, 'tieu-de'],
    [/^summary/, 'tom-tat'],
    [/^content_/, 'bai'],
    [/^date_published/, 'ngay'],
    [/^authors?\b/, 'tac-gia'],
    [/^tags/, 'tu-khoa'],
    [/^(?:banner_)?image/, 'anh'],
    [/^_vn\.source/, 'nguon'],
    [/^_vn\.image_alt/, 'anh-mo-ta'],
    [/^_vn\.image_caption/, 'anh-chu-thich'],
    [/^_vn\.image_credit/, 'anh-tac-gia'],
    [/^id/, 'ma-tin'],
    [/^url/, 'trang-tin'],
  ];
  /** Where what is missing goes: the date of an item, or everything. */
  const MISSING = { 'no-date': 'ngay', item: 'tieu-de' };
  const REST = 'nhac-tin';
  const OF_ITEM = /^items\[(\d+)\]\.?/;

  function placeOf({ path, kind }) {
    const attachment = /^attachments\[(\d+)\](?:\.(title))?/.exec(path);
    if (attachment) return `tl-${attachment[1]}-${attachment[2] ? 'ten' : 'dia-chi'}`;
    if (!path) return MISSING[kind] ?? REST;
    const [, place] = PLACES.find(([pattern]) => pattern.test(path)) ?? [undefined, REST];
    return place === 'anh' && kind === 'alt' ? 'anh-mo-ta' : place;
  }

  /** The findings of each item that was checked, by the item itself: one that is edited is another. */
  let known = new WeakMap();
  let base;

  function check(text) {
    return globalThis.vnPortalWidgets.checkFeed(text, base);
  }

  /** An item without anything to read is one that was just added. */
  const isBlank = ({ value }) => ['title', 'summary', 'content_html', 'content_text'].every((name) => !json.textOf(json.get(value, name)).trim());

  /** Checks the items of a file that were not checked yet, together. */
  function checkItems({ items }) {
    const fresh = items.filter((item) => !known.has(item));
    if (!fresh.length) return;
    for (const item of fresh) known.set(item, []);
    const document = `{"items":[${fresh.map(({ value }) => json.write(value)).join(',')}]}`;
    for (const finding of check(document)) {
      const [start, index] = OF_ITEM.exec(finding.path) ?? [];
      // Which ids are taken the whole file says.
      if (start && finding.kind !== 'duplicate-id') known.get(fresh[index]).push({ ...finding, path: finding.path.slice(start.length) });
    }
  }

  /** The items whose `id` another one before them has. */
  function doubles({ items }) {
    const ids = items.map(({ value }) => json.get(value, 'id') ?? 'null');
    if (new Set(ids).size === ids.length) return new Map();
    const document = `{"items":[${ids.map((id) => `{"id":${json.write(id)},"title":"-"}`).join(',')}]}`;
    const found = check(document).filter(({ kind }) => kind === 'duplicate-id');
    return new Map(found.map((finding) => [items[OF_ITEM.exec(finding.path)[1]], { ...finding, path: 'id' }]));
  }

  /** The findings of a file: of each item, and of the file itself. `address` is where the file will be. */
  function of(file, address) {
    if (address !== base) {
      base = address;
      known = new WeakMap();
    }
    checkItems(file);
    const double = doubles(file);
    const ofItem = new Map(file.items.map((item) => [item, isBlank(item) && !item.original ? [] : [...known.get(item), ...(double.has(item) ? [double.get(item)] : [])]]));
    const own = file.isSingle ? [] : check(files.write({ ...file, bom: '', items: [] }));
    return { ofItem, own };
  }

  /** A finding as a line; with its path where no field stands beside it. */
  function line({ severity, path, message }, hasField) {
    const start = make('strong', {}, severity === 'error' ? 'Lỗi: ' : 'Lưu ý: ');
    return make('li', { className: severity }, start, ...(hasField || !path ? [] : [make('code', {}, path), ' ']), message);
  }

  /** The list beside a control, made when it is first needed. */
  function listOf(id) {
    const control = byId(id);
    if (!control || control.matches('.findings')) return control;
    const found = byId(`nhac-${id}`);
    if (found) return found;
    const made = make('ul', { className: 'findings', id: `nhac-${id}`, hidden: true });
    (control.closest('p') ?? control).after(made);
    return made;
  }

  const controlOf = (list) => byId(list.id.replace('nhac-', ''));

  /** Shows findings beside their controls, and in nothing else. */
  function show(findings, own) {
    /** @type {Map<HTMLElement, any[]>} */
    const places = new Map([...document.querySelectorAll('ul.findings')].map((list) => [/** @type {HTMLElement} */ (list), []]));
    for (const finding of findings) {
      const list = listOf(placeOf(finding)) ?? byId(REST);
      places.set(list, [...(places.get(list) ?? []), finding]);
    }
    places.set(byId('nhac-tep'), own);
    for (const [list, found] of places) {
      const isSame = list.childElementCount === found.length && found.every(({ message }, at) => list.children[at].textContent.endsWith(message));
      if (!isSame) list.replaceChildren(...found.map((finding) => line(finding, Boolean(controlOf(list)))));
      list.hidden = !found.length;
      mark(controlOf(list), list, found);
      if (!isSame && found.length) for (let part = list.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    }
  }

  /** Ties a control to the list beside it, for those who do not see that it is there. */
  function mark(control, list, found) {
    if (!control?.matches('input, textarea, [role=textbox]')) return;
    const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== list.id);
    const ids = found.length ? [...others, list.id] : others;
    if (ids.length) control.setAttribute('aria-describedby', ids.join(' '));
    else control.removeAttribute('aria-describedby');
    if (found.some(({ severity }) => severity === 'error')) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }

  return { of, show };
})();
