// Loaded on demand after the first paint: prints an article by itself.

/** @import { AsyncTool } from '../types/tools.js' */

/** How long printing waits for pictures, in milliseconds. */
const PATIENCE = 3_000;

/** The paper is beside the page's body, which is not printed, so that no box of the page can cut or move it. */
const SHEET = '@media screen{vn-paper{display:none!important}}'
  + '@media print{@page{size:A4;margin:15mm}body{display:none!important}'
  + ':root{height:auto!important;overflow:visible!important;background:none!important;color-scheme:light!important}'
  + 'vn-paper{display:block!important;color:#000!important;--vn-accent:initial;--vn-muted:initial;--vn-surface:initial;--vn-text:initial;--vn-font-size:11pt;font-family:';

/** Events by which the visitor is back in the page, on paper or not: `afterprint` does not come everywhere. */
const BACK = ['afterprint', 'pointerdown', 'keydown', 'pagehide'];

/** Removes the last paper. */
let clear = () => {};

/** @type {AsyncTool} */
export async function print(element, { chunks }, { apply, Promise, sheetText, stateOf }) {
  clear();
  const { ownerDocument } = element;
  const view = stateOf(ownerDocument, 'defaultView');
  if (!view) return;
  // A style sheet serves only the document of its window. As an adopted one it needs no permission by a Content-Security-Policy.
  const sheetOf = (/** @type {string} */ css) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  };
  const paper = ownerDocument.createElement('vn-paper');
  const root = paper.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(sheetText(element.localName))];
  apply(root, chunks);
  const sheet = sheetOf(`${SHEET}${getComputedStyle(element).fontFamily}!important}}`);
  const changeSheets = (/** @type {(sheets: CSSStyleSheet[]) => CSSStyleSheet[]} */ change) => {
    const sheets = change([...stateOf(ownerDocument, 'adoptedStyleSheets')]);
    Reflect.set(Object.getPrototypeOf(ownerDocument), 'adoptedStyleSheets', sheets, ownerDocument);
  };
  changeSheets((sheets) => [...sheets, sheet]);
  stateOf(ownerDocument, 'documentElement').append(paper);
  // A page that takes the paper out, or is written anew, must not stay without its body on paper.
  const observer = new MutationObserver(() => {
    if (!paper.isConnected) clear();
  });
  clear = () => {
    observer.disconnect();
    paper.remove();
    changeSheets((sheets) => sheets.filter((other) => other !== sheet));
    for (const event of BACK) view.removeEventListener(event, clear, true);
  };
  for (const target of [ownerDocument, stateOf(ownerDocument, 'documentElement')]) observer.observe(target, { childList: true });
  const pictures = [...root.querySelectorAll('img')].map((picture) => {
    picture.loading = 'eager';
    // A picture that fails must not prevent printing. Not `allSettled`, which old polyfills of Promise lack.
    return picture.decode().catch(() => {});
  });
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  if (!paper.isConnected) return;
  for (const event of BACK) view.addEventListener(event, clear, true);
  view.print();
}
