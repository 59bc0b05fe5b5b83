// Loaded on demand after the first paint: prints an article by itself.

/** @import { AsyncTool } from '../types/tools.js' */

/** How long printing waits for pictures, in milliseconds. */
const PATIENCE = 3_000;

/** The paper is beside the page's body, which is not printed, so that no box of the page can cut or move it. */
const SHEET = '@media screen{vn-paper{display:none!important}}'
  + '@media print{@page{size:A4;margin:15mm}body{display:none!important}'
  + ':root{height:auto!important;overflow:visible!important;background:none!important;color-scheme:light!important}'
  + 'vn-paper{display:block!important;color:#000!important;--vn-accent:initial;--vn-muted:initial;--vn-surface:initial;--vn-text:initial;--vn-font-size:11pt;font-family:';

/** Prints the URL after each link. */
const LINKS = 'a[href^=http]::after{content:" (" attr(href) ")";overflow-wrap:anywhere}';

/** Events by which the visitor is back in the page, on paper or not: `afterprint` does not come everywhere. */
const BACK = ['afterprint', 'pointerdown', 'keydown', 'pagehide'];

/** Removes the last paper. */
let clear = () => {};

/** @type {AsyncTool} */
export async function print(element, { chunks }, { apply, Promise, sheetText }) {
  clear();
  const paper = document.createElement('vn-paper');
  const root = paper.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(sheetText(element.localName)), sheetOf(LINKS)];
  apply(root, chunks);
  const sheet = sheetOf(`${SHEET}${getComputedStyle(element).fontFamily}!important}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.append(paper);
  // A page that takes the paper out, or is written anew, must not stay without its body on paper.
  const observer = new MutationObserver(() => {
    if (!paper.isConnected) clear();
  });
  clear = () => {
    observer.disconnect();
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    for (const event of BACK) removeEventListener(event, clear, true);
  };
  for (const target of [document, document.documentElement]) observer.observe(target, { childList: true });
  const pictures = [...root.querySelectorAll('img')].map((picture) => {
    picture.loading = 'eager';
    // A picture that fails must not prevent printing. Not `allSettled`, which old polyfills of Promise lack.
    return picture.decode().catch(() => {});
  });
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  if (!paper.isConnected) return;
  for (const event of BACK) addEventListener(event, clear, true);
  globalThis.print();
}

/**
 * An adopted style sheet needs no permission by a Content-Security-Policy.
 *
 * @param {string} css
 */
function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
