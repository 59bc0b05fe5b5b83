// The contrast of what is seen of our elements, as the browser computes it. By rule, over whatever is there.

/** The least ratios, WCAG 2.2, 1.4.3 and 1.4.11. */
export const LEAST = { text: 4.5, link: 4.5, border: 3, focus: 3 };

/**
 * In the page: the least ratio of each kind of thing in the elements of ours, and what is below the wanted one. What lies behind is
 * computed from all backgrounds around, by the browser's own reading of colours.
 */
export function contrasts(least) {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const read = (color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  /** @type {(color: number[], below: number[]) => number[]} */
  const over = ([r, g, b, a], below) => [...[r, g, b].map((channel, at) => channel * a + below[at] * (1 - a)), 1];
  const luminance = (color) => {
    const [r, g, b] = color.slice(0, 3).map((channel) => channel / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const around = (element) => (element ? [element, ...around(parent(element))] : []);
  const canvas = read('Canvas');
  const behind = (element) => around(element).reverse().reduce((below, node) => over(read(getComputedStyle(node).backgroundColor), below), canvas);
  const opacity = (element) => around(element).reduce((product, node) => product * Number(getComputedStyle(node).opacity), 1);
  const seen = (color, element, on) => {
    const [r, g, b, a] = read(color);
    return ratio(over([r, g, b, a * opacity(element)], on), on);
  };
  const isSeen = (element) => element.checkVisibility?.({ visibilityProperty: true }) !== false && element.getClientRects().length > 0 && getComputedStyle(element).clipPath === 'none';

  const found = {};
  const faults = [];
  const note = (kind, element, value) => {
    found[kind] = Math.min(found[kind] ?? Infinity, value);
    if (value < least[kind]) faults.push(`${kind} ${value.toFixed(2)}: ${element.getRootNode().host.localName} ${element.localName}[${element.getAttribute('part') ?? ''}] ${element.textContent.trim().slice(0, 20)}`);
  };
  const SIDES = ['Top', 'Right', 'Bottom', 'Left'];
  for (const host of document.querySelectorAll('vn-clock, vn-time, vn-article, vn-related-news')) {
    for (const element of host.shadowRoot.querySelectorAll(':not(style, slot, option, dialog, dialog *)')) {
      if (!isSeen(element)) continue;
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || /^(input|select)$/.test(element.localName);
      if (hasText) note(element.closest('a') ? 'link' : 'text', element, seen(style.color, element, behind(element)));
      for (const side of SIDES) {
        const colour = style[`border${side}Color`];
        // A transparent one is there for forced colours alone.
        const isDrawn = parseFloat(style[`border${side}Width`]) > 0 && !['none', 'hidden'].includes(style[`border${side}Style`]) && colour !== 'rgba(0, 0, 0, 0)';
        if (isDrawn) note('border', element, seen(colour, element, behind(parent(element))));
      }
      element.focus({ preventScroll: true });
      if (element.getRootNode().activeElement === element) {
        const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
        note('focus', element, outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 1 : seen(outlineColor, element, behind(parent(element))));
        element.blur();
      }
    }
  }
  return { found, faults };
}

/** In the page: controls that are smaller than 24 × 24 px, too near to each other, or lower than 44 px where a finger goes first. */
export function smallTargets() {
  const faults = [];
  let count = 0;
  for (const host of document.querySelectorAll('vn-article, vn-related-news')) {
    const controls = [...host.shadowRoot.querySelectorAll('button, input, select, summary, [part=button]')].filter((control) => !control.closest('dialog') && control.getClientRects().length);
    const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect() }));
    for (const { control, box } of boxes) {
      count += 1;
      const name = `${host.localName} ${control.localName} ${control.textContent.trim().slice(0, 20)}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
      if (box.width < 24 || box.height < 24) faults.push(`small: ${name}`);
      if (control.localName !== 'summary' && box.height < 43.9) faults.push(`low: ${name}`);
      for (const { control: other, box: next } of boxes) {
        if (other === control) continue;
        const apart = Math.max(next.left - box.right, box.left - next.right, next.top - box.bottom, box.top - next.bottom);
        if (apart < -1) faults.push(`over another: ${name}`);
      }
    }
  }
  return { count, faults };
}

/** In the page: articles and lists that touch the one above. What counts is what they show, and not their margins. */
export function touching() {
  const boxes = [...document.querySelectorAll('vn-article, vn-related-news')].map((host) => ({ host, box: host.getBoundingClientRect() }));
  return boxes.slice(1).map(({ host, box }, at) => ({ name: host.localName, apart: Math.round(box.top - boxes[at].box.bottom) })).filter(({ apart }) => apart < 6).map(({ name, apart }) => `${name}: ${apart}`);
}
