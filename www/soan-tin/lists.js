// Lists in the body: paragraphs become items and items paragraphs. Browsers each do this in their own way, some with a list inside of a paragraph.
globalThis.soanTin.lists = (() => {
  const { make } = globalThis.soanTin.page;
  const { editor, html } = globalThis.soanTin;

  const listHere = () => editor.around('ul, ol');

  /** Moves the nodes of an element into another one. */
  function moveInto(target, source) {
    target.append(...source.childNodes);
    return target;
  }

  /** Makes items of paragraphs that stand in a row; they join the list before them if that is of the same kind. */
  function wrap(paragraphs, name) {
    let list;
    for (const paragraph of paragraphs) {
      const before = paragraph.previousElementSibling;
      list = before?.localName === name ? before : make(name, {});
      if (list !== before) paragraph.before(list);
      list.append(moveInto(make('li', {}), paragraph));
      paragraph.remove();
    }
  }

  /** Takes an item out of its list, which is divided there: that of an inner list goes into the outer one. */
  function takeOut(item) {
    const list = item.parentElement;
    const tail = /** @type {HTMLElement} */ (list.cloneNode());
    tail.append(...[...list.children].slice([...list.children].indexOf(item) + 1));
    const rest = tail.childElementCount ? [tail] : [];
    const outer = list.parentElement.closest('li');
    if (outer) {
      outer.after(item);
      item.append(...rest);
    } else {
      list.after(...(item.hasChildNodes() ? html.inParagraphs([...item.childNodes]) : [editor.emptyParagraph()]), ...rest);
      item.remove();
    }
    if (!list.childElementCount) list.remove();
  }

  /** The items that the selection touches, but for those around others. */
  function touched() {
    const chosen = editor.range();
    const items = [...editor.body.querySelectorAll('li')].filter((item) => chosen.intersectsNode(item));
    return items.filter((item) => !items.some((other) => other !== item && item.contains(other)));
  }

  /** Makes a list of what is selected, gives a list the other kind, or takes the items out of their list. */
  function toggle(name) {
    editor.keeping(() => {
      const list = listHere();
      if (!list) wrap(editor.paragraphs(), name);
      else if (list.localName === name) for (const item of touched()) takeOut(item);
      else list.replaceWith(moveInto(make(name, {}), list));
    });
  }

  /** Whether the caret is where an item begins. */
  function isAtStart() {
    const { collapsed, startContainer, startOffset } = editor.range();
    const item = editor.around('li');
    if (!collapsed || !item) return false;
    const before = document.createRange();
    before.setStart(item, 0);
    before.setEnd(startContainer, startOffset);
    return !before.toString() && !before.cloneContents().querySelector('img');
  }

  editor.body.addEventListener('beforeinput', (event) => {
    if (event.inputType !== 'deleteContentBackward' || event.isComposing || !isAtStart()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    editor.keeping(() => takeOut(editor.around('li')));
    editor.body.dispatchEvent(new InputEvent('input', { inputType: event.inputType, bubbles: true }));
  }, { capture: true });

  return { toggle };
})();
