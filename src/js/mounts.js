// Runs before the wasm is there: for editors that strip unknown tags, an element with `data-vn="article"` gets a <vn-article>
// inside, which takes over its children and its `data-*`.

import { stateOf } from './document.js';

const SELECTOR = '[data-vn]';

/** Mounts the containers in the page, and those that come later. @param {string[]} tags */
export function mountAll(tags) {
  const mountIn = (/** @type {Node} */ node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = /** @type {HTMLElement} */ (node);
    if (element.matches(SELECTOR)) mount(element, tags);
    for (const container of element.querySelectorAll(SELECTOR)) mount(/** @type {HTMLElement} */ (container), tags);
  };
  mountIn(stateOf(document, 'documentElement'));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(mountIn);
  }).observe(document, { childList: true, subtree: true });
}

/** @param {HTMLElement} container @param {string[]} tags */
function mount(container, tags) {
  const tag = `vn-${container.dataset.vn}`;
  if (!tags.includes(tag) || container.querySelector(`:scope > ${tag}`)) return;
  const element = container.ownerDocument.createElement(tag);
  const carry = (/** @type {MutationRecord[]} */ changes) => {
    for (const { attributeName } of changes) {
      if (attributeName && !container.hasAttribute(attributeName)) element.removeAttribute(attributeName.replace('data-', ''));
    }
    for (const { name, value } of container.attributes) {
      const own = name.startsWith('data-') && name !== 'data-vn' && name.slice('data-'.length);
      if (own && element.getAttribute(own) !== value) element.setAttribute(own, value);
    }
  };
  carry([]);
  element.append(...container.childNodes);
  container.append(element);
  new MutationObserver(carry).observe(container, { attributes: true });
}
