// Runs before the wasm is there: it loads and starts it. The elements are defined at once and handed over when the wasm runs.
// Without custom elements, as in Node, or where another script has defined ours, the wasm only serves the API.

// First, so that words and style sheets come before the code in the bundle: it compresses better that way.
import registry from 'vn:registry';
import init, * as wasm from 'vn:bindgen';
import { compile, isAllowed } from './compile.js';
import { stateOf } from './document.js';
import { define, giveUp, ready } from './element.js';
import { keep } from './mounts.js';
import { broken } from './natives.js';
import { hasContentOf, painted, retire } from './standing.js';

const TAGS = registry.elements.map(({ tag }) => tag);

let isRunning = false;

/** A function of the API: throws until the wasm runs. @template {(...values: any[]) => unknown} F @param {F} call */
const whenRunning = (call) => /** @type {F} */ ((...values) => {
  if (!isRunning) throw new Error('vn-portal-widgets: await whenReady first');
  return call(...values);
});

export const checkFeed = whenRunning(wasm.checkFeed);
export const cleanHtml = whenRunning(wasm.cleanHtml);
export const decodeFile = whenRunning(wasm.decodeFile);
export const inlineData = whenRunning(wasm.inlineData);
export const foldVietnamese = whenRunning(wasm.foldVietnamese);
export const formatDateTime = whenRunning(wasm.formatDateTime);
export const lunarDate = whenRunning(wasm.lunarDate);
export const readFeed = whenRunning(wasm.readFeed);
export const renderPage = whenRunning(wasm.renderPage);
export const renderToHtml = whenRunning(wasm.renderToHtml);
export const solarDate = whenRunning(wasm.solarDate);

/** @type {import('../browser/api.js').VnPortalWidgets['mount']} */
export const mount = whenRunning((root) => {
  if (!isRoot(root)) throw new TypeError(`vn-portal-widgets: mount: ${Object.prototype.toString.call(root)} is no root of a tree`);
  return keep(root, TAGS);
});

/** Whether a value is an element, a document or a shadow root. @param {any} value */
const isRoot = (value) => [1, 9, 11].includes(value?.nodeType);

/** @typedef {(shown?: Promise<void>) => Promise<Response>} Load Gets the wasm; the main thread is not free for it before `shown` is fulfilled. */

/** Gives `whenReady`. `load` fetches the wasm if it is needed. @param {Load} load @param {string} [scriptUrl] */
export function launch(load, scriptUrl) {
  const running = run(load, scriptUrl);
  // Code that awaits it still gets the rejection; in other pages it must not be an unhandled one.
  running.catch(() => {});
  return running;
}

/** @param {Load} load @param {string} [scriptUrl] */
async function run(load, scriptUrl) {
  const name = broken();
  if (name) {
    const error = new Error(`vn-portal-widgets: a script of this page has broken ${name}, so the fallback content of the elements stays`);
    console.error(error.message);
    globalThis.document?.querySelectorAll(`[data-vn], ${TAGS}`).forEach(({ shadowRoot }) => shadowRoot && retire(shadowRoot));
    throw error;
  }
  const hasElements = Boolean(globalThis.customElements);
  const shown = hasElements && hasContentOf(TAGS) ? painted() : undefined;
  // Before the elements are defined, so that the wasm is compiled in the background meanwhile.
  const compiled = compile(() => load(shown));
  compiled.catch(() => {}); // It is awaited below, unless a definition throws.
  const isFirst = hasElements && define({ registry, importTools: () => import('./tools/index.js'), scriptUrl });
  if (isFirst) keep(document, TAGS);
  else if (hasElements) console.warn('vn-portal-widgets: loaded twice on this page; the first one serves, remove the other');
  try {
    const module = await compiled;
    await shown;
    await init({ module_or_path: module });
    isRunning = true;
    if (isFirst) ready(wasm);
  } catch (error) {
    const isForbidden = globalThis.WebAssembly && !isAllowed();
    const cause = isForbidden ? new Error("the page has a Content-Security-Policy without 'wasm-unsafe-eval' in script-src", { cause: error }) : error;
    console.error(`vn-portal-widgets: WebAssembly cannot run here, so the fallback content of the elements stays. ${cause}`);
    if (isFirst) {
      giveUp();
      // The parser may not be done with the content of their roots.
      if (stateOf(document, 'readyState') === 'loading') document.addEventListener('DOMContentLoaded', giveUp);
    }
    throw cause;
  }
}
