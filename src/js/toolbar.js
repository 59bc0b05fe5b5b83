// The keyboard in toolbars, as https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ has it: one stop for Tab, arrow keys inside.

const itemsOf = (toolbar) => [...(toolbar?.children ?? [])];

/** Makes an item of a toolbar the one that Tab comes to. */
export function rove(target) {
  const toolbar = target.closest('[role=toolbar]');
  for (const item of itemsOf(toolbar)) item.tabIndex = item === target ? 0 : -1;
}

/** Moves the focus within a toolbar. */
export function move(target, key, by) {
  const items = itemsOf(target.closest('[role=toolbar]'));
  const { length } = items;
  const to = { Home: 0, End: length - 1 }[key] ?? (by && items.indexOf(target) + by);
  items[(to + length) % length]?.focus();
}

/** After a root was brought up to date: keeps a toolbar in reach of Tab, opens a dialog that has come, and gives back the focus of
 * a control that is gone. */
export function settle(root, focused) {
  root.querySelector('dialog:not([open])')?.showModal();
  const items = itemsOf(root.querySelector('[role=toolbar]'));
  const first = items.find((item) => item.getAttribute('tabindex') === '0') ?? items[0];
  if (!first) return;
  rove(first);
  if (focused && !focused.isConnected) first.focus();
}
