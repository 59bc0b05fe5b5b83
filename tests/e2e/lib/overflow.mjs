// What of a page does not fit into its window.

/** In the page, with text of this size: what scrolls sideways or is cut, one line a fault. */
export function overflow(text) {
  const root = document.documentElement;
  root.style.fontSize = text;
  // A pixel is a fraction that was rounded.
  const HAIR = 1;
  const faults = [];
  if (root.scrollWidth > root.clientWidth + HAIR) faults.push(`scrolls sideways: ${root.scrollWidth} px of ${root.clientWidth}`);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40) || element.outerHTML.slice(0, 60);
  const walk = (parent) => {
    for (const element of parent.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!isShown(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      // Of what is meant for ears alone nothing is seen.
      if (width <= 1) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(overflowX);
      if (!scrolls && /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + HAIR && element.textContent.trim()) faults.push(`is cut: ${nameOf(element)}`);
      if (textOverflow === 'ellipsis') faults.push(`is shortened: ${nameOf(element)}`);
      const isControl = /^(?:a|button|input|select|textarea|summary)$/.test(element.localName);
      if (isControl && (left < -HAIR || right > root.clientWidth + HAIR) && !inScroller(element)) faults.push(`is out of the window: ${nameOf(element)}`);
    }
  };
  const inScroller = (element) => {
    for (let parent = element.parentElement ?? element.getRootNode().host; parent; parent = parent.parentElement ?? parent.getRootNode().host) {
      if (/auto|scroll/.test(getComputedStyle(parent).overflowX) && parent !== document.body && parent !== root) return true;
    }
    return false;
  };
  walk(document.body);
  root.style.fontSize = '';
  return faults;
}
