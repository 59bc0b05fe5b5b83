// The list of a file's items: which one is shown, and what its keys do.
globalThis.soanTin.list = (() => {
  const { byId, make } = globalThis.soanTin.page;
  const { fields, json } = globalThis.soanTin;

  const list = byId('danh-sach');
  /** The row of each item by its key. */
  const rows = new Map();

  const UNTITLED = '(Chưa có tiêu đề)';
  const DATE = fields.FIELDS.find(({ id }) => id === 'ngay');

  const titleOf = ({ value }) => json.textOf(json.get(value, 'title')).trim() || json.textOf(json.get(value, 'summary')).trim().slice(0, 80) || UNTITLED;

  function row(key) {
    const title = make('span', { className: 'title' });
    const details = make('span', { className: 'details' });
    const button = make('button', { type: 'button' }, title, ' ', details);
    button.dataset.key = String(key);
    return { element: make('li', {}, button), button, title, details, item: undefined, count: undefined };
  }

  /** Shows the items of a file. `ofItem` has the findings of each. */
  function show({ items }, shown, ofItem) {
    for (const item of items) {
      if (!rows.has(item.key)) rows.set(item.key, row(item.key));
      const known = rows.get(item.key);
      const count = ofItem?.get(item)?.length ?? known.count ?? 0;
      const isShown = item.key === shown;
      if (known.item !== item || known.count !== count) {
        known.title.textContent = titleOf(item);
        known.details.textContent = [DATE.show(item), count ? `${count} điều cần xem` : ''].filter(Boolean).join(' · ');
        Object.assign(known, { item, count });
      }
      known.button.tabIndex = isShown ? 0 : -1;
      if (isShown) known.button.setAttribute('aria-current', 'true');
      else known.button.removeAttribute('aria-current');
    }
    const wanted = items.map(({ key }) => rows.get(key).element);
    const isSame = wanted.length === list.childElementCount && wanted.every((element, at) => element === list.children[at]);
    if (!isSame) {
      const focused = document.activeElement;
      list.replaceChildren(...wanted);
      if (focused?.isConnected && list.contains(focused)) /** @type {HTMLElement} */ (focused).focus();
    }
    const present = new Set(items.map(({ key }) => key));
    for (const key of rows.keys()) if (!present.has(key)) rows.delete(key);
  }

  const focus = (key) => rows.get(key)?.button.focus();

  /** Begins. `choose(key)`, `move(by)` and `remove()` are called for what a person does in the list. */
  function start({ choose, move, remove }) {
    const keyOf = (element) => Number(element.dataset.key);
    list.addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (button) choose(keyOf(button));
    });
    list.addEventListener('keydown', (event) => {
      const button = event.target.closest('button');
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (event.key === 'Delete') remove();
      else if (by && event.altKey) move(by);
      else if (by) {
        const beside = by < 0 ? button.parentElement.previousElementSibling : button.parentElement.nextElementSibling;
        if (beside) {
          choose(keyOf(beside.firstElementChild));
          beside.firstElementChild.focus();
        }
      } else return;
      event.preventDefault();
    });
  }

  return { focus, show, start, titleOf };
})();
