// A data file: from bytes to items and back. Files are never changed: an edit gives another one that shares what stays.
globalThis.soanTin.file = (() => {
  const json = globalThis.soanTin.json;

  /** The order of new fields: that of the contract. */
  const HEAD = ['version', 'title', 'home_page_url', 'next_url', 'language', 'items', 'authors'];
  const ITEM = ['id', 'url', 'external_url', 'title', 'summary', 'content_html', 'content_text', 'image', 'banner_image', 'date_published', 'date_modified', 'authors', 'tags', 'language', 'attachments', '_vn'];
  const EXTENSION = ['about', 'source', 'category', 'views', 'image_alt', 'image_caption', 'image_credit'];
  const ORDERS = { authors: ['name', 'url', 'avatar'], attachments: ['url', 'mime_type', 'title', 'size_in_bytes'], _vn: EXTENSION };
  const ROOTS = /^(?:<\?[^>]*>|<!--[^]*?-->|<![^>]*>|\s)*<(\w+:)?(rss|feed|rdf)\b/i;
  const BOM = '\uFEFF';
  const VERSION = 'https://jsonfeed.org/version/1.1';

  let lastKey = 0;
  /** An item of a file under a key that it keeps. `value` is JSON of `json`, `original` what it was when the file was opened. */
  const itemOf = (value) => ({ key: (lastKey += 1), value, original: value });

  const field = (name, value) => ({ name, key: JSON.stringify(name), value });

  /** A new file without items. */
  const empty = () => ({
    bom: '', newline: '\n', indent: '  ', end: '\n', isLaidOut: false, isSingle: false, items: [],
    head: { fields: [field('version', JSON.stringify(VERSION)), field('title', '""'), field('language', '"vi"'), field('items', '[]')] },
  });

  /** The text in some bytes: UTF-8, or UTF-16 with a byte order mark. Throws for others. */
  function decode(bytes) {
    const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
    const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return utf16 ? text.slice(1) : text;
  }

  /** Whether a text is without doubt a feed: that takes less time than to check it. */
  function isFeed(text) {
    try {
      return Array.isArray(JSON.parse(text)?.items);
    } catch {
      return false;
    }
  }

  /** The file in a text, or `{ problem }`: why it cannot be edited. `check` is `checkFeed` of the API. */
  function open(text, check) {
    const bom = text.startsWith(BOM) ? BOM : '';
    const document = text.slice(bom.length);
    if (ROOTS.test(document)) {
      return { problem: 'Đây là tệp RSS hoặc Atom. Trang này soạn tệp JSON; lệnh “npx vn-portal-widgets convert TỆP -o tin.json” chuyển tệp này thành JSON.' };
    }
    const finding = isFeed(document) ? undefined : check(document).find(({ kind }) => kind === 'json' || kind === 'feed');
    if (finding) return { problem: `${finding.message} (Dòng ${finding.line}, cột ${finding.column}.)` };
    const value = document.trim();
    const list = json.get(value, 'items');
    const indent = /^[[{]\r?\n([\t ]+)\S/.exec(value)?.[1];
    return {
      bom,
      newline: /\r?\n/.exec(document)?.[0] ?? '\n',
      indent: indent ?? '  ',
      end: /\s*$/.exec(document)[0] || (indent ? '' : '\n'),
      isLaidOut: Boolean(indent),
      isSingle: list === undefined,
      head: { fields: list === undefined ? [] : json.fieldsOf(value) },
      items: (list === undefined ? [value] : json.elementsOf(list)).map(itemOf),
    };
  }

  /** An item as it is written: as it was read, if it was laid out in lines like the rest of the file; else in lines of its fields. */
  function laidOut({ value }, { isLaidOut }) {
    if (!json.isObject(value) || (isLaidOut && typeof value === 'string' && value.includes('\n'))) return value;
    return { fields: json.fieldsOf(value) };
  }

  /** The text of a file. */
  function write(file) {
    const items = file.items.map((item) => laidOut(item, file));
    const head = file.isSingle ? items[0] : json.set(file.head, 'items', { elements: items }, HEAD);
    return file.bom + json.write(head, file) + file.end;
  }

  /** A file with other items. One of a single item becomes a feed when it has several or none. */
  function withItems(file, items) {
    const isSingle = file.isSingle && items.length === 1;
    return { ...file, items, isSingle, head: file.isSingle && !isSingle ? empty().head : file.head };
  }

  /** An edited value, or the one that was opened where nothing in it differs: that is written to the letter. */
  function restored(value, original) {
    if (typeof value === 'string') {
      return value.startsWith('"') && original?.startsWith('"') && json.textOf(value) === json.textOf(original) ? original : value;
    }
    const parts = (whole) => (value.fields ? json.fieldsOf(whole).flatMap((each) => [each.key, each.value]) : json.elementsOf(whole));
    const [mine, theirs] = [parts(value), parts(original)];
    return theirs.length && mine.length === theirs.length && mine.every((part, index) => part === theirs[index]) ? original : value;
  }

  /** A value with another one at a path. An object without fields is removed. */
  function setIn(value, original, path, next, order = ITEM) {
    const [name, ...rest] = path;
    const before = json.get(original, name);
    let inner = rest.length ? setIn(json.get(value, name), before, rest, next, ORDERS[name]) : next;
    if (inner?.fields?.length === 0) inner = undefined;
    return restored(json.set(value, name, inner === undefined ? undefined : restored(inner, before), order), original);
  }

  /** An item with another value at a path; `undefined` removes it. */
  const setItem = (item, path, next) => ({ ...item, value: setIn(item.value, item.original, path, next) });

  /** A file with another field of its own. */
  const setHead = (file, name, next) => ({ ...file, head: json.set(file.head, name, next, HEAD) });

  return { ATTACHMENT: ORDERS.attachments, AUTHOR: ORDERS.authors, decode, empty, itemOf, open, setHead, setItem, withItems, write };
})();
