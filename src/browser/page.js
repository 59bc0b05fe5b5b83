// What hosts need of the page, beside views: clicks, keys and addresses.

import { retry } from './feeds.js';

/** Lets the button under an error message ask for the data anew, and keeps Enter to ourselves: an
 * ASP.NET page may press its default button at it. What happens in the page's own fallback is the
 * page's business, though it passes here too. */
export function listen(element, root) {
  root.addEventListener('click', ({ target }) => {
    if (root.contains(target) && target.closest('[data-action="retry"]')) retry(element);
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
export const leavesSite = (url) => new URL(url).origin !== location.origin;

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
