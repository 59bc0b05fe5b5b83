// Whether HTML could do anything if somebody serialised it and parsed it again. Lists of its own, written from the
// contract and not from the product's tables.

const ELEMENTS = 'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em '
  + 'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small source span strong '
  + 'sub summary sup table tbody td tfoot th thead time tr u ul var video wbr';
const ATTRIBUTES = 'alt cite colspan controls datetime decoding dir height href lang loading open part poster preload rel reversed rowspan scope '
  + 'span src start title type value width';
const ALIGNMENTS = ['left', 'center', 'right', 'justify'];
const LINKS = ['http:', 'https:', 'mailto:', 'tel:'];

const elements = new Set(ELEMENTS.split(' '));
const attributes = new Set(ATTRIBUTES.split(' '));

export function live(html) {
  const found = [];
  const parsed = new DOMParser().parseFromString(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`, 'text/html');
  // What is left may hide the document's own names, and a form's.
  const all = (selector) => [...Document.prototype.querySelectorAll.call(parsed, selector)];
  const own = all(':root, :root > head, :root > body');
  for (const element of all('*')) {
    if (!elements.has(element.localName) && !own.includes(element)) found.push(`<${element.localName}>`);
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name);
      const isAlignment = name === 'data-align' && ALIGNMENTS.includes(value);
      if (!attributes.has(name) && !isAlignment) found.push(`${name}="${value}"`);
      if (['href', 'src', 'cite', 'poster'].includes(name) && !mayName(name, value)) found.push(`${name}=${absolute(value)?.href ?? 'nowhere'}`);
    }
  }
  return found.join(' ');
}

/** The address that a value leads to, `undefined` where it leads nowhere. */
export function absolute(value) {
  try {
    return new URL(value, document.baseURI);
  } catch {
    return undefined;
  }
}

function mayName(name, value) {
  const { protocol, href = '' } = absolute(value) ?? {};
  if (name === 'href' || name === 'cite') return LINKS.includes(protocol);
  return LINKS.slice(0, 2).includes(protocol) || /^data:image\/(png|jpeg|gif|webp)[;,]/.test(href);
}
