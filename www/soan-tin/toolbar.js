// The buttons and keys that format the body, and the boxes that ask for a link, a picture or the size of a table.
globalThis.soanTin.toolbar = (() => {
  const { byId, make, say, show } = globalThis.soanTin.page;
  const { editor, html, lists, table } = globalThis.soanTin;

  /** What is bold by itself. */
  const BOLD = 'h1, h2, h3, h4, h5, h6, th';

  const bar = byId('dinh-dang');
  const buttons = [...bar.querySelectorAll('button')];

  /** Turns the paragraphs that are selected into headings, or headings of that level back into paragraphs. */
  function heading(name) {
    const chosen = editor.paragraphs();
    const isOff = chosen.every(({ localName }) => localName === name);
    editor.keeping(() => { for (const paragraph of chosen) editor.rename(paragraph, isOff ? 'p' : name); });
  }

  /** Shows a box with values of its fields; gives what they are afterwards, trimmed, or `null`. What is selected stays selected. */
  async function values(dialog, given) {
    const chosen = editor.range().cloneRange();
    for (const [id, value] of Object.entries(given)) byId(id).value = value;
    const answer = await show(dialog);
    editor.select(chosen);
    editor.focus();
    return answer && Object.keys(given).map((id) => byId(id).value.trim());
  }

  /** The nodes that the widgets make of an element of the author's; none, if its address cannot be used. */
  const cleaned = (element) => html.nodesOf(html.clean(element.outerHTML));

  const unusable = () => say('Địa chỉ này không dùng được: cần https://…, http://…, mailto:…, tel:… hoặc đường dẫn trên trang.');

  async function link() {
    const old = /** @type {HTMLAnchorElement | null} */ (editor.around('a'));
    if (old) {
      const all = document.createRange();
      all.selectNodeContents(old);
      editor.select(all);
    }
    const answer = await values(byId('hop-lien-ket'), { 'lk-dia-chi': old?.getAttribute('href') ?? '', 'lk-chu': editor.range().toString() });
    if (!answer) return false;
    const [address, words] = answer;
    if (!address) {
      old?.replaceWith(...old.childNodes);
      return Boolean(old);
    }
    const made = make('a', {}, words || address);
    made.setAttribute('href', address);
    const nodes = cleaned(made);
    if (!nodes.querySelector('a')) {
      unusable();
      return false;
    }
    // The formatting of words that stay as they are stays, too.
    const chosen = editor.range();
    const contents = chosen.cloneContents();
    if (words && words === chosen.toString() && !contents.querySelector(html.BLOCKS)) nodes.querySelector('a').replaceChildren(contents);
    if (old) old.replaceWith(nodes);
    else editor.insert(nodes);
    return true;
  }

  /** The picture that is selected. */
  function pictureHere() {
    const { startContainer, startOffset, endOffset } = editor.range();
    const node = startContainer.childNodes[startOffset];
    const isOne = node?.nodeType === Node.ELEMENT_NODE && endOffset === startOffset + 1;
    const element = /** @type {HTMLElement | null} */ (isOne ? node : null);
    return element?.matches('img') ? element : element?.matches('figure') ? element.querySelector('img') : editor.around('figure')?.querySelector('img');
  }

  async function picture() {
    const old = pictureHere();
    const figure = old?.closest('figure');
    const answer = await values(byId('hop-anh'), {
      'pic-dia-chi': old?.getAttribute('src') ?? '', 'pic-mo-ta': old?.getAttribute('alt') ?? '', 'pic-chu-thich': figure?.querySelector('figcaption')?.textContent ?? '',
    });
    if (!answer) return false;
    const [address, words, caption] = answer;
    const image = old ? /** @type {HTMLElement} */ (old.cloneNode()) : make('img', {});
    image.setAttribute('src', address);
    // Without a description there is no `alt`, so that the page asks for one.
    if (words || image.hasAttribute('alt')) image.setAttribute('alt', words);
    const nodes = cleaned(caption ? make('figure', {}, image, make('figcaption', {}, caption)) : make('p', {}, image));
    if (!nodes.querySelector('img')) {
      unusable();
      return false;
    }
    const last = nodes.lastElementChild;
    if (figure) figure.replaceWith(nodes);
    else if (old && !caption) old.replaceWith(nodes.querySelector('img'));
    else {
      old?.remove();
      editor.insert(nodes);
    }
    if (last.isConnected) editor.caretAfter(last);
    return true;
  }

  async function newTable() {
    const answer = await values(byId('hop-bang'), { 'bang-hang': '3', 'bang-cot': '3' });
    if (!answer) return false;
    const [rows, columns] = answer.map(Number);
    const made = table.create(rows, columns, byId('bang-dau').checked);
    const fragment = document.createDocumentFragment();
    fragment.append(made);
    editor.insert(fragment);
    editor.caretAfter(made.rows[0].cells[0]);
    return true;
  }

  const COMMANDS = {
    h2: () => heading('h2'),
    h3: () => heading('h3'),
    bold: () => {
      // Browsers would make a heading thin by a `style`, which the policy of the page refuses.
      if (!editor.around(BOLD)) editor.command('bold');
    },
    italic: () => editor.command('italic'),
    ul: () => lists.toggle('ul'),
    ol: () => lists.toggle('ol'),
    link,
    picture,
    table: newTable,
    ...Object.fromEntries(Object.keys(table.COMMANDS).map((name) => [name, () => table.run(name)])),
  };

  /** What a command does, as the message after an undo says it. */
  const wordsOf = (name) => buttons.find(({ dataset }) => dataset.command === name).textContent.replace('…', '');

  const IS_ON = {
    h2: () => Boolean(editor.around('h2')),
    h3: () => Boolean(editor.around('h3, h4, h5, h6')),
    bold: () => document.queryCommandState('bold'),
    italic: () => document.queryCommandState('italic'),
    ul: () => editor.around('ul, ol')?.localName === 'ul',
    ol: () => editor.around('ul, ol')?.localName === 'ol',
  };

  function showState() {
    const { rangeCount } = getSelection();
    if (!rangeCount || !editor.isInBody(getSelection().getRangeAt(0).startContainer)) return;
    for (const button of buttons) {
      const isOn = IS_ON[button.dataset.command];
      if (isOn) button.setAttribute('aria-pressed', String(isOn()));
    }
    byId('trong-bang').hidden = !table.here();
  }

  const KEYS = { b: 'bold', i: 'italic', k: 'link' };
  const KEYS_WITH_ALT = { Digit2: 'h2', Digit3: 'h3' };

  /** Begins; `changed(words)` is called after each command that changed the body. */
  function start(changed) {
    async function run(name) {
      const isDone = await COMMANDS[name]();
      editor.focus();
      if (isDone !== false) changed(wordsOf(name));
      showState();
    }

    // A button that takes the focus with the pointer would take the selection away.
    bar.addEventListener('mousedown', (event) => event.preventDefault());
    bar.addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (button) run(button.dataset.command);
    });
    editor.body.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      const name = event.altKey ? KEYS_WITH_ALT[event.code] : !event.shiftKey && KEYS[event.key.toLowerCase()];
      if (!name) return;
      event.preventDefault();
      run(name);
    });
    editor.body.addEventListener('click', ({ target }) => {
      if (target.localName !== 'img') return;
      const picture = document.createRange();
      picture.selectNode(target);
      editor.select(picture);
    });
    document.addEventListener('selectionchange', showState);

    // One stop for Tab, as of a toolbar; arrow keys go on.
    const shown = () => buttons.filter((button) => button.offsetParent);
    const stopAt = (button) => { for (const each of buttons) each.tabIndex = each === button ? 0 : -1; };
    stopAt(buttons[0]);
    bar.addEventListener('focusin', ({ target }) => stopAt(target));
    bar.addEventListener('keydown', (event) => {
      const all = shown();
      const at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      all[(next + all.length) % all.length].focus();
    });
  }

  return { start };
})();
