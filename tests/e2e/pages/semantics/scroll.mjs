// Pages that scroll in different ways, and ways in which a viewer ends.

const ARTICLE = '<vn-article src="/a.json" tools="none"></vn-article>';
const CSS = 'body { margin: 0 } #moc { position: sticky; top: 0; margin: 0 } .tren { height: 400px } .cao { height: 3000px }';
const page = (css = '') => ({ css: CSS + css, body: `<header id="moc">Mốc</header><div class="tren"></div><main>${ARTICLE}</main><div class="cao"></div>` });

/**
 * What scrolls is the page, or the element `scroller`.
 *
 * @type {Record<string, { css: string, body: string, scroller?: string, csp?: string }>}
 */
export const SCROLLERS = {
  'a plain page': page(),
  'a scroll bar that is always there': page('html { overflow-y: scroll }'),
  'the root has its overflow': page('html { overflow-x: hidden }'),
  'the body has it, below a sticky header': page('body { overflow-x: hidden }'),
  'the body scrolls': { ...page('html, body { height: 100% } html { overflow: hidden } body { overflow-y: auto }'), scroller: 'body' },
  'a box scrolls': { css: `${CSS} #hop { height: 100vh; overflow: auto }`, body: `<div id="hop"><header id="moc">Mốc</header><div class="tren"></div>${ARTICLE}<div class="cao"></div></div>`, scroller: '#hop' },
  'a gutter of the page’s own': page('html { scrollbar-gutter: stable both-edges }'),
  'from right to left': page('html { direction: rtl }'),
  'a strict policy': { ...page(), csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'" },
};

/** How a viewer ends. Afterwards the page scrolls, and is as it was. */
export const ENDS = {
  'its button': () => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=close]').click(),
  'a script closes the dialog': () => document.querySelector('vn-article').shadowRoot.querySelector('dialog').close(),
  'a script takes the dialog out': () => document.querySelector('vn-article').shadowRoot.querySelector('dialog').remove(),
  'a script empties the shadow tree': () => document.querySelector('vn-article').shadowRoot.replaceChildren(),
  'the element is taken out': () => document.querySelector('vn-article').remove(),
  'the page is written anew': () => { document.body.innerHTML = '<header id="moc">Mốc</header><div class="cao"></div>'; },
  'the element is hidden': () => { document.querySelector('vn-article').hidden = true; },
  'what is around it is hidden': () => { document.querySelector('main').hidden = true; },
};
