// Loaded on demand after the first paint: the system's share sheet and the clipboard.

/** @import { AsyncTool } from '../types/tools.js' */

/** @type {AsyncTool} */
export async function share(_element, { title, url }, { done }) {
  try {
    await navigator.share({ title, url });
  } catch (/** @type {any} */ cause) {
    // The visitor may change their mind.
    if (cause?.name !== 'AbortError') done('unshared');
  }
}

/** @type {AsyncTool} */
export async function copy(_element, { title, url }, { done }) {
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    // Without https there is no clipboard.
    if (!copyByCommand(url)) {
      prompt(title, url);
      return;
    }
  }
  done('copied');
}

/**
 * Copies without the clipboard's own API. What the page does with copied text must not change the URL.
 *
 * @param {string} url
 */
function copyByCommand(url) {
  /** @param {ClipboardEvent} event */
  const put = (event) => {
    event.clipboardData?.setData('text/plain', url);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', put, true);
  try {
    return document.execCommand('copy');
  } finally {
    removeEventListener('copy', put, true);
  }
}
