// What of a page does not fit into its window.

/** In a page in a frame: what scrolls sideways or is cut in windows of these sizes, `{ width, height, text }` by name; one line a fault. */
export async function overflow(sizes) {
  const root = document.documentElement;
  // A pixel is a fraction that was rounded.
  const HAIR = 1;
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40) || element.outerHTML.slice(0, 60);
  const around = (element) => element.parentElement ?? element.getRootNode().host;
  const isInScroller = (element) => {
    for (let parent = around(element); parent && parent !== document.body; parent = around(parent)) if (/auto|scroll/.test(getComputedStyle(parent).overflowX)) return true;
    return false;
  };
  const faultsOf = (element) => {
    const { left, right, width } = element.getBoundingClientRect();
    // Of what is meant for ears alone nothing is seen.
    if (width <= HAIR) return [];
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isControl = /^(?:a|button|input|select|textarea|summary)$/.test(element.localName);
    return [
      /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + HAIR && element.textContent.trim() && `is cut: ${nameOf(element)}`,
      textOverflow === 'ellipsis' && `is shortened: ${nameOf(element)}`,
      isControl && (left < -HAIR || right > root.clientWidth + HAIR) && !isInScroller(element) && `is out of the window: ${nameOf(element)}`,
    ];
  };
  const all = (parent) => [...parent.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const faults = [];
  for (const [name, { width, height = 900, text = '' }] of Object.entries(sizes)) {
    Object.assign(window.frameElement.style, { width: `${width}px`, height: `${height}px` });
    root.style.fontSize = text;
    await painted();
    const found = all(document.body).filter(isShown).flatMap(faultsOf).filter(Boolean);
    if (root.scrollWidth > root.clientWidth + HAIR) found.unshift(`scrolls sideways: ${root.scrollWidth} px of ${root.clientWidth}`);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults;
}
