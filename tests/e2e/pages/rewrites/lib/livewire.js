// Morphs a tree into what the server has answered, as Livewire does: elements of the same tag and key are kept, attributes that the
// server does not know are removed.
window.livewire = (from, html) => {
  const to = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  const key = (node) => node.getAttribute?.('wire:key') ?? node.id ?? '';
  const morph = (old, next) => {
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    let at = old.firstChild;
    for (const child of [...next.childNodes]) {
      if (at && at.nodeName === child.nodeName && key(at) === key(child)) {
        if (at.nodeType === Node.ELEMENT_NODE) morph(at, child);
        else if (at.data !== child.data) at.data = child.data;
        at = at.nextSibling;
      } else {
        old.insertBefore(child, at);
      }
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  };
  morph(from, to);
};
