// Runs before the wasm is there, or where it never is: what a page's markup has in the roots of elements, until the wasm takes it over.

import { stateOf } from './document.js';

/** What is in the list of a root without being seen there. A custom element is an extension's. */
const UNSEEN = /-|^(link|meta|noscript|script|style|template)$/;

/** Not `Node.ELEMENT_NODE`: a page may have a class `Node` of its own. */
const ELEMENT_NODE = 1;

/** Milliseconds after which no frame is expected any more. On a slow phone the first one may take a quarter of a second. */
const LONGEST_FRAME = 500;

/** Whether a root has content, such as a first view, that is shown in place of its host's children. @param {ShadowRoot} root */
export const hasContent = (root) => !root.querySelector('slot') && [...root.childNodes].some((node) => (
  node.nodeType === ELEMENT_NODE ? !UNSEEN.test(/** @type {Element} */ (node).localName) : node.nodeValue?.trim()));

/** Whether the page's markup shows content of an element with one of these tags, or of a container. @param {string[]} tags */
export const hasContentOf = (tags) => [...document.querySelectorAll(`[data-vn], ${tags}`)].some(({ shadowRoot }) => shadowRoot && hasContent(shadowRoot));

/** Fulfilled after the next frame, which paints what the page's markup shows. Where none comes, as in a hidden page, soon all the same. */
export const painted = () => /** @type {Promise<void>} */ (new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LONGEST_FRAME);
}));

/** Takes what only the wasm makes work out of content that is to do without. @param {ShadowRoot} root */
export function retire(root) {
  for (const control of root.querySelectorAll('button, input, select, [data-action]')) {
    // A picture was a button that opens it.
    if (control.localName === 'img') for (const name of ['aria-label', 'data-action', 'lang', 'role', 'tabindex']) control.removeAttribute(name);
    else (control.closest('[part=tools], [part=pager], [part=by-date]') ?? control).remove();
  }
}

/** Takes out the templates of roots that the browser has not made: it knows none, or a script has written the element. @param {Element} element */
export function dropTemplates(element) {
  for (const child of [...element.children]) {
    if (child.localName === 'template' && child.hasAttribute('shadowrootmode')) child.remove();
  }
}

/**
 * Whether the parser is at the beginning of an element, so that it may still make its root, or fill it.
 *
 * @param {Element} element @param {Element} [child] One that a script has put there.
 */
export function isBeingParsed(element, child) {
  if (stateOf(element.ownerDocument, 'readyState') !== 'loading') return false;
  if ([...element.childNodes].some((node) => node !== child)) return false;
  for (let node = /** @type {any} */ (element); node; node = node.parentNode ?? node.host) if (node.nextSibling) return false;
  return true;
}
