// What happens to the roots of the elements of a page, from before our script runs.
(() => {
  const watch = { records: {}, states: {}, wasLoading: [], nodes: {}, roots: new Map() };
  window.watch = watch;
  const all = (node) => [...node.childNodes].flatMap((child) => [child, ...all(child)]);
  const names = (sign, nodes) => [...nodes].map(({ nodeName }) => sign + nodeName.toLowerCase());

  /** Watches the root of an element. */
  watch.over = (element, root) => {
    if (watch.roots.has(element)) return;
    const { id } = element;
    watch.roots.set(element, root);
    watch.nodes[id] = all(root);
    watch.records[id] = [];
    watch.states[id] = [];
    new MutationObserver(() => watch.states[id].push(element.dataset.state)).observe(element, { attributeFilter: ['data-state'] });
    new MutationObserver((records) => {
      for (const { type, attributeName, target, addedNodes, removedNodes } of records) {
        watch.records[id].push(type === 'attributes' ? `${target.nodeName.toLowerCase()}[${attributeName}]` : type === 'characterData' ? `"${target.data}"` : [...names('+', addedNodes), ...names('-', removedNodes)].join(' '));
      }
      if (root.textContent.includes('Đang tải…')) watch.wasLoading.push(id);
    }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  };

  /** Watches all roots that there are. To be called once the page is parsed. */
  watch.begin = () => {
    for (const element of document.querySelectorAll('[id]')) if (element.shadowRoot) watch.over(element, element.shadowRoot);
  };

  // A closed root is seen by its element alone.
  const { attachInternals } = HTMLElement.prototype;
  HTMLElement.prototype.attachInternals = function () {
    const internals = attachInternals.call(this);
    if (internals.shadowRoot && this.id) watch.over(this, internals.shadowRoot);
    return internals;
  };

  watch.root = (id) => watch.roots.get(document.getElementById(id)) ?? document.getElementById(id).shadowRoot;
  /** Whether the nodes that were there are still there, in their order. */
  watch.hasKept = (id, root = watch.root(id)) => {
    const now = new Set(all(root));
    return watch.nodes[id].length > 0 && watch.nodes[id].every((node) => now.has(node));
  };
  watch.message = (id) => watch.root(id).lastElementChild?.matches('[part=message]') ? watch.root(id).lastElementChild.querySelector('[aria-live]').textContent : '';
})();
