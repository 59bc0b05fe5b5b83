// The fields of an item: what a person reads in them, and what an edit makes of the item.
globalThis.soanTin.fields = (() => {
  const { byId } = globalThis.soanTin.page;
  const { editor, file, html, json } = globalThis.soanTin;

  const ISO = "yyyy-MM-dd'T'HH:mm:ss'+07:00'";
  const ONLY_DIGITS = /^\s*-?\d+\s*$/;
  /** In data a number of this size is seconds, else milliseconds. */
  const isSeconds = (number) => number >= 1e8 && number < 1e11;

  /** A date as JSON for now, to the minute. */
  const now = () => JSON.stringify(globalThis.vnPortalWidgets.formatDateTime(Date.now(), "yyyy-MM-dd'T'HH:mm':00+07:00'"));

  /** A date of a file as people write it; what is no date stays as it is. */
  function shownDate(value) {
    const text = json.textOf(value);
    const isString = value?.startsWith('"');
    if (!text || (isString && ONLY_DIGITS.test(text))) return text;
    const date = isString ? text : Number(text) * (isSeconds(Number(text)) ? 1000 : 1);
    const { formatDateTime } = globalThis.vnPortalWidgets;
    try {
      return formatDateTime(date, formatDateTime(date, 'ss') === '00' ? 'datetime' : 'dd/MM/yyyy HH:mm:ss');
    } catch {
      return text;
    }
  }

  /** What a person typed as a date, for a file. What is no date is kept, so that it is found and mended. */
  function writtenDate(text) {
    if (!text.trim()) return undefined;
    try {
      // In the API digits are milliseconds; nobody types these.
      if (!ONLY_DIGITS.test(text)) return JSON.stringify(globalThis.vnPortalWidgets.formatDateTime(text, ISO));
    } catch {
      // Found by checkFeed.
    }
    return JSON.stringify(text);
  }

  /** Names in one line. Where one has a comma, semicolons part them. */
  function joined(names) {
    if (!names.some((name) => name.includes(','))) return names.join(', ');
    return names.length > 1 ? names.join('; ') : `${names[0]};`;
  }

  const parted = (text) => text.split(text.includes(';') ? ';' : ',').map((name) => name.trim()).filter(Boolean);

  /** Elements of an array for some names: those that have the name stay to the letter, one in the same place is changed. */
  function merged(elements, names, nameOf, written) {
    const rest = [...elements];
    return names.map((name, index) => {
      const at = rest.findIndex((element) => element !== null && nameOf(element) === name);
      const taken = at >= 0 ? at : index;
      const isOwn = at >= 0 || (names.length === elements.length && rest[index] && !names.includes(nameOf(rest[index])));
      const element = isOwn ? rest[taken] : undefined;
      if (isOwn) rest[taken] = null;
      return at >= 0 ? element : written(name, element);
    });
  }

  const nameOf = (author) => json.textOf(json.get(author, 'name'));
  const listOr = (elements) => (elements.length ? { elements } : undefined);

  function shownAuthors({ value }) {
    const names = json.elementsOf(json.get(value, 'authors')).map(nameOf).filter(Boolean);
    return names.length ? joined(names) : nameOf(json.get(value, 'author'));
  }

  function editAuthors(item, text) {
    const elements = json.elementsOf(json.get(item.value, 'authors'));
    // JSON Feed 1.0 has one author.
    if (!elements.length && json.get(item.value, 'author')) {
      return text.trim() ? file.setItem(item, ['author', 'name'], JSON.stringify(text.trim())) : file.setItem(item, ['author'], undefined);
    }
    const written = (name, element) => json.set(element ?? { fields: [] }, 'name', JSON.stringify(name), file.AUTHOR);
    return file.setItem(item, ['authors'], listOr(merged(elements, parted(text), nameOf, written)));
  }

  const tagsOf = ({ value }) => json.elementsOf(json.get(value, 'tags'));
  const editTags = (item, text) => file.setItem(item, ['tags'], listOr(merged(tagsOf(item), parted(text), json.textOf, (name) => JSON.stringify(name))));

  /** The field with the main picture. */
  const pictureOf = ({ value }) => (json.textOf(json.get(value, 'image')) ? 'image' : json.textOf(json.get(value, 'banner_image')) ? 'banner_image' : 'image');

  const text = (id, ...path) => ({
    id,
    show: ({ value }) => json.textOf(json.getIn(value, path)),
    edit: (item, words) => file.setItem(item, path, words.trim() ? JSON.stringify(words) : undefined),
  });

  /** The fields in the order of the page. */
  const FIELDS = [
    text('tieu-de', 'title'),
    {
      id: 'ngay',
      show: ({ value }) => shownDate(json.get(value, 'date_published')),
      edit: (item, words) => file.setItem(item, ['date_published'], writtenDate(words)),
    },
    text('tom-tat', 'summary'),
    {
      id: 'anh',
      show: (item) => json.textOf(json.get(item.value, pictureOf(item))),
      edit: (item, words) => file.setItem(item, [pictureOf(item)], words.trim() ? JSON.stringify(words.trim()) : undefined),
    },
    text('anh-mo-ta', '_vn', 'image_alt'),
    text('anh-chu-thich', '_vn', 'image_caption'),
    text('anh-tac-gia', '_vn', 'image_credit'),
    { id: 'tac-gia', show: shownAuthors, edit: editAuthors },
    text('nguon', '_vn', 'source'),
    { id: 'tu-khoa', show: (item) => joined(tagsOf(item).map(json.textOf).filter(Boolean)), edit: editTags },
    text('ma-tin', 'id'),
    text('trang-tin', 'url'),
  ];

  /** The body of an item as HTML for the editor. */
  function bodyOf({ value }) {
    const content = json.textOf(json.get(value, 'content_html'));
    const source = content.trim() ? content : html.paragraphs(json.textOf(json.get(value, 'content_text')), /\r?\n[\t ]*\r?\n/);
    return html.clean(source);
  }

  /** An item with the body as it is in the editor: the body is in the file once, as HTML. */
  function editBody(item) {
    const content = editor.content();
    const edited = file.setItem(item, ['content_html'], content ? JSON.stringify(content) : undefined);
    return file.setItem(edited, ['content_text'], undefined);
  }

  /** Shows an item in all fields but the one that is being typed into. */
  function show(item, except) {
    for (const field of FIELDS) {
      const control = byId(field.id);
      const words = field.show(item);
      if (control !== except && control.value !== words) control.value = words;
    }
  }

  return { FIELDS, bodyOf, editBody, now, show };
})();
