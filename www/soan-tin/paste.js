// What is pasted or dropped into the body: what the widgets keep of it goes in, what they dropped is listed.
globalThis.soanTin.paste = (() => {
  const { byId, make, say } = globalThis.soanTin.page;
  const { editor, html } = globalThis.soanTin;

  /** What an article loses of some HTML, in Vietnamese. */
  function lossesOf(text) {
    const item = { title: '-', date_published: '2000-01-01', content_html: text };
    const findings = globalThis.vnPortalWidgets.checkFeed(JSON.stringify(item));
    return findings.filter(({ kind }) => kind === 'html').map(({ message }) => message);
  }

  /** Lists what was dropped; nothing hides the list. */
  function list(messages) {
    byId('da-bo-ds').replaceChildren(...messages.map((message) => make('li', {}, message)));
    byId('da-bo').hidden = !messages.length;
  }

  /** Puts what is carried into the body: its HTML, else its text. Gives whether there was anything. */
  function take(carried) {
    const text = carried.getData('text/plain');
    const source = carried.getData('text/html');
    let losses = [];
    let cleaned = '';
    if (source) {
      try {
        cleaned = html.clean(source);
        losses = lossesOf(source);
      } catch {
        losses = ['Phần dán vào lớn quá 1 MB, chỉ lấy được chữ.'];
      }
    }
    cleaned ||= html.clean(html.paragraphs(text));
    list(losses);
    if (!cleaned) {
      if (carried.files.length) say('Ảnh chép từ màn hình không lưu được trong bài. Hãy lưu ảnh thành tệp, chép lên máy chủ, rồi bấm Ảnh….');
      return false;
    }
    editor.insert(html.nodesOf(cleaned));
    if (losses.length) say(`Đã dán. Có ${losses.length} điều bị bỏ, xem dưới bài.`);
    else say('Đã dán.');
    return true;
  }

  /** Begins; `changed(words)` is called after something was put in. */
  function start(changed) {
    const { body } = editor;
    body.addEventListener('paste', (event) => {
      event.preventDefault();
      if (take(event.clipboardData)) changed('dán');
    });
    body.addEventListener('drop', (event) => {
      // Files are for the page.
      if (event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      const place = placeAt(event.clientX, event.clientY);
      if (place) editor.select(place);
      if (take(event.dataTransfer)) changed('thả vào bài');
    });
    // A browser that moves text keeps its looks by a `style`, which the policy of the page refuses.
    body.addEventListener('dragstart', (event) => event.preventDefault());
    byId('da-bo-dong').addEventListener('click', () => {
      list([]);
      body.focus();
    });
  }

  /** The place in the text at a point of the window. */
  function placeAt(x, y) {
    if (document.caretRangeFromPoint) return document.caretRangeFromPoint(x, y);
    const found = document.caretPositionFromPoint?.(x, y);
    if (!found) return undefined;
    const place = document.createRange();
    place.setStart(found.offsetNode, found.offset);
    return place;
  }

  return { list, start };
})();
