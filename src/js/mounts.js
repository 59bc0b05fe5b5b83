// Where an editor strips unknown tags: an element with `data-vn="article"` gets a real <vn-article> inside, which takes over its
// children and its `data-*`.

const SELECTOR = '[data-vn]';

/** Mounts all there are, and those that come. */
export function mountAll(tags) {
  const mount = (container) => {
    const tag = `vn-${container.dataset.vn}`;
    if (!tags.includes(tag) || container.querySelector(`:scope > ${tag}`)) return;
    const element = document.createElement(tag);
    const carry = () => {
      for (const { name, value } of container.attributes) {
        const own = name.startsWith('data-') && name !== 'data-vn' && name.slice(5);
        if (own && element.getAttribute(own) !== value) element.setAttribute(own, value);
      }
    };
    carry();
    element.append(...container.childNodes);
    container.append(element);
    new MutationObserver((records) => {
      for (const { attributeName } of records) if (!container.hasAttribute(attributeName)) element.removeAttribute(attributeName.replace('data-', ''));
      carry();
    }).observe(container, { attributes: true });
  };
  const mountIn = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches(SELECTOR)) mount(node);
    node.querySelectorAll(SELECTOR).forEach(mount);
  };
  mountIn(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(mountIn);
  }).observe(document, { childList: true, subtree: true });
}
