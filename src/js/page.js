// What hosts need of the page, beside views: clicks, keys and addresses.

import { retry } from './feeds.js';
import { move, rove } from './toolbar.js';
import { act, write } from './tools.js';

/** Lets what has an action be used by pointer and by keyboard, and keeps Enter to ourselves: an ASP.NET page may press its
 * default button at it. What happens in the page's own fallback is the page's business, though it passes here too. */
export function listen(element, root) {
  root.addEventListener('click', ({ target }) => {
    const control = root.contains(target) && target.closest('[data-action],dialog');
    if (!control) return;
    const { action } = control.dataset;
    if (action === 'retry') retry(element);
    // A click beside the picture hits the dialog itself.
    else if (action === 'close' || target === control.closest('dialog')) control.closest('dialog').close();
    else if (action) act(element, action, control);
  });
  root.addEventListener('input', ({ target }) => root.contains(target) && write(element, target));
  // However it was closed; this event does not bubble.
  root.addEventListener('close', () => act(element, 'closed'), true);
  root.addEventListener('focusin', ({ target }) => {
    if (!root.contains(target)) return;
    rove(target);
    if (target.matches('input')) act(element, 'searches');
  });
  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!root.contains(target) || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((key === 'Enter' || key === ' ') && target.matches('img')) {
      event.preventDefault();
      target.click();
    }
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (by && target.closest('dialog')) act(element, by < 0 ? 'previous' : 'next');
    else move(target, key, by);
  });
  for (const type of ['keydown', 'keypress', 'keyup']) {
    root.addEventListener(type, (event) => {
      if (event.key === 'Enter' && root.contains(event.target)) event.stopPropagation();
    });
  }
}

/** The absolute form of an address, empty where it has none. */
export function resolve(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return '';
  }
}

/** Whether an absolute address leads to another origin. */
export const leavesSite = (url) => new URL(url).origin !== globalThis.location?.origin;

/** What an absolute address ends in, as people write it. */
export function fileName(url) {
  const name = new URL(url).pathname.split('/').pop();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Tells the page's developers something. */
export const warn = (line) => console.warn(line);
