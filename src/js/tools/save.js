// Loaded on demand after the first paint: saves an article as one file that opens without our script.

/** @import { AsyncTool } from '../types/tools.js' */

/** Lets nothing run in the file. */
const POLICY = "default-src 'none';img-src data: http: https:;media-src http: https:;style-src 'unsafe-inline'";

/** @type {AsyncTool} */
export async function save(element, { title, chunks }, { apply, fetch, Promise, sheetText }) {
  const { ownerDocument } = element;
  const body = apply(ownerDocument.createElement('body'), chunks);
  await Promise.all([...body.querySelectorAll('img')].map((picture) => inline(picture, fetch)));
  const { fontFamily } = getComputedStyle(element);
  const serializer = new XMLSerializer();
  const [name, article] = [new Text(title), body].map((node) => serializer.serializeToString(node));
  const html = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${
    name}</title><style>${sheetText(element.localName).replaceAll(':host', 'body')}body{max-width:48em;margin:auto;padding:1em;font-family:${fontFamily}}</style>${article}`;
  const link = ownerDocument.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = `${title.slice(0, 100)}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Embeds a picture if it can be read: the file itself for this site, a drawn copy for a site that allows it (CORS), which needs no
 * entry in the page's `connect-src`. Otherwise its URL stays, and the picture needs a network.
 *
 * @param {HTMLImageElement} picture
 * @param {typeof globalThis.fetch} fetch
 */
async function inline(picture, fetch) {
  const { src } = picture;
  try {
    picture.setAttribute('src', new URL(src).origin === globalThis.origin ? await asIs(src, fetch) : await asDrawn(src));
  } catch {
    // It does not exist, or may not be read.
  }
}

/**
 * @param {string} url
 * @param {typeof globalThis.fetch} fetch
 * @returns {Promise<string>}
 */
async function asIs(url, fetch) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = reject;
    reader.readAsDataURL(blob);
  });
}

/** @param {string} url */
async function asDrawn(url) {
  const image = new Image();
  image.crossOrigin = '';
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp');
}
