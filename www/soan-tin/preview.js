// The item as <vn-article> shows it.
globalThis.soanTin.preview = (() => {
  const { byId, make } = globalThis.soanTin.page;
  const { html, json } = globalThis.soanTin;

  /** @type {any} */
  const article = make('vn-article', { id: 'xem' });
  article.setAttribute('tools', 'none');
  article.setAttribute('heading-level', '3');

  /** An address that does not depend on where it is shown; as it is where it is none. */
  function resolved(address, base) {
    try {
      return new URL(address, base).href;
    } catch {
      return address;
    }
  }

  /** An item whose addresses do not depend on where it is shown. */
  function at(data, base) {
    const moved = { ...data };
    for (const name of ['image', 'banner_image']) if (typeof data[name] === 'string') moved[name] = resolved(data[name], base);
    if (Array.isArray(data.attachments)) moved.attachments = data.attachments.map((each) => (typeof each?.url === 'string' ? { ...each, url: resolved(each.url, base) } : each));
    try {
      if (typeof data.content_html === 'string') moved.content_html = html.cleanAt(data.content_html, base);
    } catch {
      // Too large, which the element says itself.
    }
    return moved;
  }

  /** Shows an item; nothing where there is nothing to read. `address` is where its file will be. */
  function show(item, address) {
    const data = item && json.isObject(item.value) ? json.read(item.value) : {};
    const isBlank = !['title', 'summary', 'content_html', 'content_text'].some((name) => data[name]);
    byId('xem-trong').hidden = !isBlank;
    if (isBlank) return void article.remove();
    article.data = address ? at(data, address) : data;
    if (!article.isConnected) byId('xem-trong').after(article);
  }

  return { show };
})();
