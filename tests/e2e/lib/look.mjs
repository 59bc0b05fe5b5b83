// How the elements of a page look, as values that can be compared.

/** In the page: the box, the colours and the font of each element in our shadow roots and of what is around them, by name. */
export function lookOf() {
  const PROPERTIES = [
    'color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderInlineStartWidth', 'boxShadow', 'display', 'fontFamily', 'fontSize', 'fontStyle',
    'fontWeight', 'letterSpacing', 'lineHeight', 'listStyleType', 'textAlign', 'textDecorationLine', 'visibility', 'whiteSpace',
  ];
  const looks = {};
  const add = (name, element) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const { left, top, width, height } = element.getBoundingClientRect();
    looks[name] = { box: [left + scrollX, top + scrollY, width, height], style: PROPERTIES.map((property) => `${property}: ${style[property]}`) };
  };
  for (const [at, element] of [...document.body.querySelectorAll('p, div, span, a, time')].entries()) {
    if (!element.closest('[data-vn], vn-article, vn-related-news, vn-time')) add(`${at} ${element.localName}`, element);
  }
  // Of a container the child, once it has one.
  const hosts = [...document.querySelectorAll('vn-article, vn-related-news, vn-time, [data-vn]')].filter(({ shadowRoot }) => shadowRoot && !shadowRoot.querySelector('slot'));
  for (const [at, host] of hosts.entries()) {
    add(`host ${at}`, host);
    const names = new Map();
    // What is inside of a button goes where the button does.
    for (const element of host.shadowRoot.querySelectorAll(':not(link, style, button *)')) {
      const name = ['root', at, element.localName, element.getAttribute('part'), element.getAttribute('data-action')].join(' ');
      names.set(name, (names.get(name) ?? 0) + 1);
      add(`${name} ${names.get(name)}`, element);
    }
  }
  return looks;
}

/** Less than a pixel can show. */
const HAIR = 0.25;

/** What differs between two looks: the names, each with both sides. */
export function differences(before, after) {
  const isSame = (one, other) => one && other && String(one.style) === String(other.style) && one.box.every((length, at) => Math.abs(length - other.box[at]) < HAIR);
  const changed = (one, other) => (one && other
    ? [one.box, other.box, one.style.filter((value) => !other.style.includes(value)), other.style.filter((value) => !one.style.includes(value))].join(' | ')
    : one ? 'gone' : 'new');
  return Object.keys({ ...before, ...after }).filter((name) => !isSame(before[name], after[name])).map((name) => `${name}: ${changed(before[name], after[name])}`);
}
