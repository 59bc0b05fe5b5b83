// What all parts of the page use: finding and making elements, messages, questions.
globalThis.soanTin.page = (() => {
  /** @type {(id: string) => any} */
  const byId = (id) => document.getElementById(id);

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const button = (words, act, properties = {}) => {
    const made = make('button', { type: 'button', ...properties }, words);
    made.addEventListener('click', act);
    return made;
  };

  /** Says in one line what has happened. */
  const say = (words) => { byId('trang-thai').textContent = words; };

  /** A message that stays until it is closed, with what can be done about it: `[words, act]`. One `kind` has one message. */
  function tell(kind, words, ...actions) {
    forget(kind);
    const message = make('div', { className: 'message' }, make('p', { role: 'alert' }, words));
    message.dataset.kind = kind;
    const act = (deed) => () => { forget(kind); deed(); };
    message.append(make('p', { className: 'row' }, ...actions.map(([name, deed]) => button(name, act(deed))), button('Đóng', act(() => {}))));
    byId('thong-bao').append(message);
  }

  const forget = (kind) => {
    for (const message of byId('thong-bao').children) if (message.dataset.kind === kind) message.remove();
  };

  /** Shows a dialog; gives the value of the button that closed it, `''` if none did. */
  function show(dialog) {
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }));
  }

  /** Asks for a choice out of `[value, words]`; the last one changes nothing. */
  async function ask(title, words, ...choices) {
    byId('hop-hoi-ten').textContent = title;
    byId('hop-hoi-y').textContent = words;
    byId('hop-hoi-nut').replaceChildren(...choices.map(([value, name], index) => make('button', { type: 'submit', value, className: index ? '' : 'main' }, name)));
    return show(byId('hop-hoi'));
  }

  return { ask, button, byId, forget, make, say, show, tell };
})();
