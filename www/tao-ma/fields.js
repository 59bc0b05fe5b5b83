// Controls with a label, a hint, and what is wrong with what was typed.
/** What the scripts of this page share. @type {any} */
globalThis.taoMa = {};

globalThis.taoMa.fields = (() => {
  /** @type {(id: string) => any} */
  const byId = (id) => document.getElementById(id);

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const option = ([value, words]) => make('option', { value, textContent: words });

  /** What the label of an attribute says: its meaning, and its name in the code. */
  const words = (label, code) => (code ? [label, ' ', make('code', { textContent: code })] : [label]);

  /** A box to be ticked. */
  function tick(id, label, code) {
    const box = make('input', { type: 'checkbox', id });
    return { box, row: make('p', { className: 'choice' }, box, make('label', { htmlFor: id }, ...words(label, code))) };
  }

  /** A choice out of `[value, words]`. */
  function select(id, label, code, choices) {
    const box = make('select', { id }, ...choices.map(option));
    return { box, row: make('p', { className: 'field' }, make('label', { htmlFor: id }, ...words(label, code)), box) };
  }

  /** @type {(value: string) => string} */
  const noFault = () => '';

  /**
   * A line of text. `fault` gives what is wrong with a value, `''` if nothing is; `isValid` says so after `examine`, which is called as one types.
   */
  function line(id, { label, code = '', hint = '', placeholder = '', value = '', fault = noFault, ...properties }) {
    const described = [];
    const note = (kind, text) => {
      const made = make('span', { className: kind, id: `${id}-${kind}`, textContent: text });
      described.push(made.id);
      return made;
    };
    const box = make('input', { type: 'text', id, autocomplete: 'off', spellcheck: false, placeholder, value, ...properties });
    const name = make('label', { htmlFor: id }, ...words(label, code));
    const message = note('fault', '');
    message.setAttribute('aria-live', 'polite');
    const row = make('p', { className: 'field' }, name, box, message, ...(hint ? [note('hint', hint)] : []));
    box.setAttribute('aria-describedby', described.join(' '));
    const valueNow = () => box.value.trim();
    function examine() {
      const found = fault(valueNow());
      if (message.textContent !== found) message.textContent = found;
      if (found) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
      return !found;
    }
    box.addEventListener('input', examine);
    return { box, row, examine, valueNow };
  }

  /** What is wrong with the address of something on a server. */
  function addressFault(value) {
    if (/^(?:[a-z]:|file:|\\)/i.test(value)) return 'Đây là đường dẫn trên máy. Ghi địa chỉ trên máy chủ, ví dụ /data/tin.json.';
    try {
      const { protocol } = new URL(value, 'https://localhost/');
      return /^https?:$/.test(protocol) ? '' : 'Địa chỉ phải bắt đầu bằng / hoặc https://.';
    } catch {
      return 'Địa chỉ viết sai. Ví dụ đúng: /data/tin.json hoặc https://…';
    }
  }

  return { addressFault, byId, line, make, select, tick };
})();
