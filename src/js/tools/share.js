// Loaded on demand after the first paint: the system's share sheet and the clipboard.

/** @import { AsyncTool, Services } from '../types/tools.js' */

/** @type {AsyncTool} */
export async function share(element, { title, url }, { done, stateOf }) {
  try {
    await viewOf(element, stateOf).navigator.share({ title, url });
  } catch (/** @type {any} */ cause) {
    // The visitor may change their mind.
    if (cause?.name !== 'AbortError') done('unshared');
  }
}

/** @type {AsyncTool} */
export async function copy(element, { title, url }, { done, stateOf }) {
  const view = viewOf(element, stateOf);
  try {
    await view.navigator.clipboard.writeText(url);
  } catch {
    // Without https there is no clipboard.
    if (!copyByCommand(url, element.ownerDocument, view)) {
      view.prompt(title, url);
      return;
    }
  }
  done('copied');
}

/** The window that the visitor is in, which may do what others may not. @param {Element} element @param {Services['stateOf']} stateOf */
const viewOf = (element, stateOf) => stateOf(element.ownerDocument, 'defaultView') ?? window;

/**
 * Copies without the clipboard's own API. What the page does with copied text must not change the URL.
 *
 * @param {string} url
 * @param {Document} document
 * @param {Window} view
 */
function copyByCommand(url, document, view) {
  /** @param {ClipboardEvent} event */
  const put = (event) => {
    event.clipboardData?.setData('text/plain', url);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('copy', put, true);
  try {
    return document.execCommand('copy');
  } finally {
    view.removeEventListener('copy', put, true);
  }
}
