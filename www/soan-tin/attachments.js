// The attachments of an item: a row each.
globalThis.soanTin.attachments = (() => {
  const { button, byId, make } = globalThis.soanTin.page;
  const { file, json } = globalThis.soanTin;

  const elementsOf = ({ value }) => json.elementsOf(json.get(value, 'attachments'));
  const withElements = (item, elements) => file.setItem(item, ['attachments'], elements.length ? { elements } : undefined);

  /** An item with another value of one field of an attachment. What the file said of another address goes with that. */
  function edit(item, index, name, words) {
    const elements = elementsOf(item);
    let element = json.set(elements[index], name, words.trim() || name === 'url' ? JSON.stringify(words.trim()) : undefined, file.ATTACHMENT);
    if (name === 'url') for (const stale of ['mime_type', 'size_in_bytes']) element = json.set(element, stale, undefined);
    return withElements(item, elements.map((other, at) => (at === index ? element : other)));
  }

  const add = (item) => withElements(item, [...elementsOf(item), { fields: [{ name: 'url', key: '"url"', value: '""' }] }]);
  const remove = (item, index) => withElements(item, elementsOf(item).filter((_, at) => at !== index));

  const FIELDS = [['ten', 'title', 'Tên tài liệu'], ['dia-chi', 'url', 'Địa chỉ hoặc tên tệp']];

  /** Shows the rows of an item. `changed(item => item, key, words)` is called for each edit. */
  function show(item, except, changed) {
    const list = byId('tai-lieu');
    const elements = elementsOf(item);
    while (list.childElementCount > elements.length) list.lastElementChild.remove();
    while (list.childElementCount < elements.length) list.append(row(list.childElementCount, changed));
    for (const [index, element] of elements.entries()) {
      for (const [id, name] of FIELDS) {
        const control = byId(`tl-${index}-${id}`);
        const words = json.textOf(json.get(element, name));
        if (control !== except && control.value !== words) control.value = words;
      }
    }
  }

  function row(index, changed) {
    const controls = FIELDS.map(([id, name, label]) => {
      const control = make('input', { id: `tl-${index}-${id}`, autocomplete: 'off', spellcheck: name === 'title' });
      control.addEventListener('input', (event) => changed((item) => edit(item, index, name, control.value), event, label));
      return make('p', { className: 'field' }, make('label', { htmlFor: control.id }, label), control);
    });
    const gone = button('Bỏ tài liệu này', () => {
      changed((item) => remove(item, index), null, 'bỏ tài liệu');
      (byId(`tl-${index}-ten`) ?? byId('them-tai-lieu')).focus();
    }, { ariaLabel: `Bỏ tài liệu ${index + 1}` });
    return make('li', {}, ...controls, make('p', {}, gone));
  }

  /** Begins with the button that adds a row. */
  function start(changed) {
    byId('them-tai-lieu').addEventListener('click', () => {
      byId('phan-tai-lieu').open = true;
      changed(add, null, 'thêm tài liệu');
      const last = byId('tai-lieu').childElementCount - 1;
      byId(`tl-${last}-ten`).focus();
    });
  }

  return { show, start };
})();
