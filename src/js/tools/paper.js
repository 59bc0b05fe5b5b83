// An article by itself, out of the steps that its host gives: on paper, or in a file that opens without us.

import { apply } from './apply.js';
import { network, Promise } from './natives.js';
import { sheetOf } from './sheet.js';

/** How long printing waits for pictures, in milliseconds. */
const PATIENCE = 3_000;

/** The paper is beside the page's body, which is not printed, so that no box of the page can cut or move it. */
const SHEET = '@media screen{vn-paper{display:none!important}}'
  + '@media print{@page{size:A4;margin:15mm}body{display:none!important}'
  + ':root{height:auto!important;overflow:visible!important;background:none!important;color-scheme:light!important}'
  + 'vn-paper{display:block!important;color:#000!important;--vn-accent:initial;--vn-muted:initial;--vn-surface:initial;--vn-text:initial;--vn-font-size:11pt;font-family:';

/** Links say where they lead. */
const LINKS = 'a[href^=http]::after{content:" (" attr(href) ")";overflow-wrap:anywhere}';

let clear = () => {};

/** Prints an article. */
export async function print(element, { nodes }) {
  clear();
  const paper = document.createElement('vn-paper');
  const root = paper.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [element.constructor.sheet, sheetOf(LINKS)];
  apply(root, nodes);
  const sheet = sheetOf(`${SHEET}${getComputedStyle(element).fontFamily}!important}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.append(paper);
  clear = () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    removeEventListener('afterprint', clear);
  };
  addEventListener('afterprint', clear);
  const pictures = [...root.querySelectorAll('img')].map((picture) => {
    picture.loading = 'eager';
    // One that cannot be had keeps nobody from printing. Not `allSettled`, which old polyfills of Promise lack.
    return picture.decode().catch(() => {});
  });
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  globalThis.print();
}

/** Nothing runs in the file, whatever it holds. */
const POLICY = "default-src 'none';img-src data: http: https:;media-src http: https:;style-src 'unsafe-inline'";

/** Hands an article to the reader as one file. */
export async function save(element, { title, nodes }) {
  const body = apply(document.createElement('body'), nodes);
  await Promise.all([...body.querySelectorAll('img')].map(inline));
  const css = [...element.constructor.sheet.cssRules].map(({ cssText }) => cssText).join('').replaceAll(':host', 'body');
  const { fontFamily } = getComputedStyle(element);
  const serializer = new XMLSerializer();
  const [name, article] = [new Text(title), body].map((node) => serializer.serializeToString(node));
  const html = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${
    name}</title><style>${css}body{max-width:48em;margin:auto;padding:1em;font-family:${fontFamily}}</style>${article}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = `${title.slice(0, 100)}.html`;
  link.click();
  setTimeout(URL.revokeObjectURL, 60_000, link.href);
}

/** Puts a picture into the file, where it may be read: one of this site as it is, one of a site that allows it (CORS) as it is
 * drawn, which the page's `connect-src` need not know of. Else its address stays: it is there as long as its reader is online. */
async function inline(picture) {
  const { src } = picture;
  try {
    picture.setAttribute('src', new URL(src).origin === location.origin ? await asItIs(src) : await asDrawn(src));
  } catch {
    // Not there, or not to be read.
  }
}

async function asItIs(src) {
  const response = await network.fetch(src);
  if (!response.ok) throw new Error(response.status);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(blob);
  });
}

async function asDrawn(src) {
  const image = new Image();
  image.crossOrigin = '';
  image.src = src;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp');
}
