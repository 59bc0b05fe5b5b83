// What hosts need of the page, beside patches: clicks and addresses.

import { retry } from './feeds.js';

/** Lets the button under an error message ask for the data anew. */
export function retryOnClick(element, root) {
  root.addEventListener('click', ({ target }) => {
    if (target.closest('[data-action="retry"]')) retry(element);
  });
}

/** The absolute form of an address, `undefined` where it has none. */
export function resolve(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** The origin that links may lead to without leaving the site. */
export const origin = () => location.origin;
