// The body of an article, as it is typed: where the caret is, what is inserted there, what is read from it.
globalThis.soanTin.editor = (() => {
  const { byId } = globalThis.soanTin.page;
  const html = globalThis.soanTin.html;

  const body = byId('bai');
  /** Elements that hold blocks. */
  const HOLDERS = 'li, td, th, blockquote, figure, figcaption, div, section, article, aside, details, dd';
  const PARAGRAPHS = 'p, h1, h2, h3, h4, h5, h6';
  const LAST_BREAK = /(?:<br>)+(?=<\/(?:p|h[1-6]|li|td|th|figcaption|blockquote|div)>)/g;
  const EMPTY = /<p(?: data-align="[a-z]+")?>\s*<\/p>/g;
  /** Blocks beside which there is no place for the caret. */
  const CLOSED = 'table, figure, hr, audio, video, details';
  const VISIBLE = 'img, audio, video, hr, table';

  const elementAt = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
  const isInBody = (node) => body.contains(node);

  /** What was selected last in the body: the selection leaves it with the focus. */
  let last;
  document.addEventListener('selectionchange', () => {
    const { rangeCount } = getSelection();
    if (rangeCount && isInBody(getSelection().getRangeAt(0).commonAncestorContainer)) last = getSelection().getRangeAt(0).cloneRange();
  });

  /** What is selected in the body, or was last; its end, if nothing was. */
  function range() {
    const selection = getSelection();
    if (selection.rangeCount && isInBody(selection.getRangeAt(0).commonAncestorContainer)) return selection.getRangeAt(0);
    if (last && isInBody(last.commonAncestorContainer)) return last;
    const end = document.createRange();
    end.selectNodeContents(body.lastElementChild ?? body);
    end.collapse(false);
    return end;
  }

  /** Gives the body the focus, with what was selected. */
  function focus() {
    if (document.activeElement === body) return;
    const chosen = range().cloneRange();
    body.focus();
    select(chosen);
  }

  function select(chosen) {
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(chosen);
  }

  const isPlaceholder = (node) => node?.nodeName === 'BR' && node.parentNode.childNodes.length === 1;

  /** Puts the caret into the end of a node; after it, where it holds no words. */
  function caretAfter(node) {
    const place = document.createRange();
    const holdsWords = node.nodeType === Node.ELEMENT_NODE && !node.matches('img, br, hr, a');
    if (holdsWords) place.selectNodeContents(node);
    else place.selectNode(node);
    place.collapse(holdsWords && isPlaceholder(node.firstChild));
    select(place);
  }

  /** The nearest of some elements around a place in the body. */
  function around(selector, node = range().startContainer) {
    const found = elementAt(node).closest(selector);
    return found && found !== body && isInBody(found) ? found : null;
  }

  const emptyParagraph = () => {
    const paragraph = document.createElement('p');
    paragraph.append(document.createElement('br'));
    return paragraph;
  };

  const isEmpty = (node) => !node.textContent.trim() && !(node.nodeType === Node.ELEMENT_NODE && (node.matches(VISIBLE) || node.querySelector(VISIBLE)));

  /** Shows a body. */
  function load(text) {
    body.replaceChildren(...html.inParagraphs([...html.nodesOf(text).childNodes]));
    openEnds();
  }

  /** Makes places to type before and after what holds no paragraph itself. Empty ones are not saved. */
  function openEnds() {
    if (!body.firstElementChild || body.firstElementChild.matches(CLOSED)) body.prepend(emptyParagraph());
    if (body.lastElementChild.matches(CLOSED)) body.append(emptyParagraph());
  }

  /** The body as HTML without what only holds an empty line open; `''` where there is nothing to see. */
  function content() {
    if (isEmpty(body)) return '';
    let whole = body;
    // Some browsers write into the body itself once all of it was deleted.
    if ([...body.childNodes].some((node) => node.nodeType !== Node.ELEMENT_NODE || !node.matches(html.BLOCKS))) {
      whole = body.cloneNode(true);
      whole.replaceChildren(...html.inParagraphs([...whole.childNodes]));
    }
    return html.clean(whole.innerHTML).replace(LAST_BREAK, '').replace(EMPTY, '');
  }

  /** How much text is before the caret. */
  function caret() {
    const before = range().cloneRange();
    before.setStart(body, 0);
    return before.toString().length;
  }

  function setCaret(offset) {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let rest = offset;
    while (texts.nextNode()) {
      const { length } = /** @type {Text} */ (texts.currentNode);
      if (rest <= length) {
        const place = document.createRange();
        place.setStart(texts.currentNode, rest);
        select(place);
        return;
      }
      rest -= length;
    }
    if (body.lastChild) caretAfter(body.lastChild);
  }

  /** Puts nodes in the place of what is selected. Blocks divide the paragraph that they are put into. */
  function insert(fragment) {
    deleteSelected();
    const place = range();
    const holder = around(HOLDERS, place.startContainer) ?? body;
    const blocks = [...fragment.children].filter((child) => child.matches(html.BLOCKS));
    const [paragraph] = fragment.children;
    // A paragraph by itself is a few words, unless it can be the paragraph that it is put into.
    if (fragment.childNodes.length === 1 && paragraph?.localName === 'p' && !isEmpty(around(PARAGRAPHS, place.startContainer) ?? holder)) {
      blocks.pop().replaceWith(...paragraph.childNodes);
    }
    if (blocks.length && holder === body) fragment.replaceChildren(...html.inParagraphs([...fragment.childNodes]));
    const last = fragment.lastChild;
    if (!last) return;
    if (!blocks.length || place.startContainer === holder) {
      place.insertNode(fragment);
    } else {
      /** @type {any} */
      let block = place.startContainer;
      while (block.parentNode !== holder) block = block.parentNode;
      const tail = document.createRange();
      tail.setStart(place.startContainer, place.startOffset);
      tail.setEndAfter(block);
      const rest = tail.extractContents();
      block.after(fragment, ...[...rest.childNodes].filter((node) => !isEmpty(node)));
      if (isEmpty(block)) block.remove();
    }
    openEnds();
    caretAfter(last);
  }

  /** Moves nodes about; what was selected stays selected. */
  function keeping(deed) {
    const { startContainer, startOffset, endContainer, endOffset } = range();
    // Elements may be replaced; what is inside of them stays.
    const anchor = (node, offset) => {
      const child = node.childNodes[offset] ?? node.lastChild;
      if (!child) return [node, offset];
      return child.nodeType === Node.TEXT_NODE ? [child, node.childNodes[offset] ? 0 : child.length] : [child, -1];
    };
    const [start, end] = [anchor(startContainer, startOffset), anchor(endContainer, endOffset)];
    deed();
    const chosen = document.createRange();
    if (start[1] < 0) chosen.setStartBefore(start[0]);
    else chosen.setStart(start[0], start[1]);
    if (end[1] < 0) chosen.setEndBefore(end[0]);
    else chosen.setEnd(end[0], end[1]);
    select(chosen);
  }

  /** Puts another element in the place of one, around the same nodes. */
  function rename(element, name) {
    const other = document.createElement(name);
    const align = element.getAttribute('data-align');
    if (align) other.setAttribute('data-align', align);
    other.append(...element.childNodes);
    element.replaceWith(other);
  }

  /** The paragraphs and headings that the selection touches. */
  function paragraphs() {
    const chosen = range();
    const touched = [...body.querySelectorAll(PARAGRAPHS)].filter((paragraph) => chosen.intersectsNode(paragraph));
    return touched.length ? touched : [around(PARAGRAPHS)].filter(Boolean);
  }

  /** Makes one paragraph of two, with the caret where they meet. */
  function join(first, second) {
    const [kept, gone] = isEmpty(first) && !isEmpty(second) ? [second, first] : [first, second];
    const place = document.createRange();
    place.selectNodeContents(kept);
    place.collapse(kept === second);
    if (!isEmpty(gone)) kept.append(...gone.childNodes);
    removeWithHolder(gone);
    if (isEmpty(kept)) kept.replaceChildren(document.createElement('br'));
    select(place);
  }

  /** Removes a paragraph or list item, and the list that it leaves empty. */
  function removeWithHolder(block) {
    const { parentElement } = block;
    block.remove();
    if (parentElement !== body && !parentElement.childElementCount && isEmpty(parentElement)) parentElement.remove();
  }

  const blockOf = (node) => around(`${PARAGRAPHS}, li`, node);

  /** Deletes what is selected; the paragraphs at its ends become one. */
  function deleteSelected() {
    const chosen = range();
    const [first, second] = [blockOf(chosen.startContainer), blockOf(chosen.endContainer)];
    chosen.deleteContents();
    if (first && second && first !== second && first.isConnected && second.isConnected) join(first, second);
  }

  /** The paragraphs that a deletion at the caret would join. */
  function meeting(isBackward) {
    const { startContainer, startOffset } = range();
    const block = around(PARAGRAPHS, startContainer);
    if (!block) return undefined;
    const edge = document.createRange();
    edge.selectNodeContents(block);
    if (isBackward) edge.setEnd(startContainer, startOffset);
    else edge.setStart(startContainer, startOffset);
    const beside = isBackward ? block.previousElementSibling : block.nextElementSibling;
    if (edge.toString() || edge.cloneContents().querySelector(VISIBLE) || !beside?.matches(PARAGRAPHS)) return undefined;
    return isBackward ? [beside, block] : [block, beside];
  }

  function insertBreak() {
    const place = range();
    const line = document.createElement('br');
    place.deleteContents();
    place.insertNode(line);
    // At the end of a paragraph it takes a second one to see the first.
    const rest = document.createRange();
    rest.selectNodeContents(blockOf(line) ?? body);
    rest.setStartAfter(line);
    if (!rest.toString() && !line.nextElementSibling) line.after(document.createElement('br'));
    caretAfter(line);
  }

  /**
   * Does what browsers would do with a `style`, which the policy of the page refuses: they keep the looks of a paragraph that they join
   * with another one. And a line break, for which some write a line feed. Gives whether anything is done.
   */
  function doInstead({ inputType, data }) {
    const { collapsed, startContainer, endContainer } = range();
    const isDeletion = inputType.startsWith('delete');
    const pair = collapsed && isDeletion ? meeting(inputType.endsWith('Backward')) : undefined;
    const isAcross = !collapsed && blockOf(startContainer) !== blockOf(endContainer);
    if (isAcross) deleteSelected();
    if (pair) join(pair[0], pair[1]);
    if (inputType === 'insertLineBreak') insertBreak();
    else if (isAcross && !isDeletion) document.execCommand(inputType, false, data);
    return isAcross || Boolean(pair) || inputType === 'insertLineBreak';
  }

  function beforeInput(event) {
    // What is composed cannot be held up.
    if (event.isComposing || !event.cancelable || !/^(?:delete|insert(?:Text|Paragraph|LineBreak)$)/.test(event.inputType) || !doInstead(event)) return;
    event.preventDefault();
    body.dispatchEvent(new InputEvent('input', { inputType: event.inputType, data: event.data, bubbles: true }));
  }

  body.addEventListener('beforeinput', beforeInput);

  /** Does what the browser can: bold, italic. */
  function command(name) {
    focus();
    document.execCommand(name);
  }

  body.addEventListener('focus', () => {
    document.execCommand('styleWithCSS', false, 'false');
    document.execCommand('defaultParagraphSeparator', false, 'p');
  });

  return { around, body, caret, caretAfter, command, content, emptyParagraph, focus, insert, isInBody, keeping, load, paragraphs, range, rename, select, setCaret };
})();
