// What both builds do: define the elements at once, start the wasm, hand the elements over.

import * as core from 'vn:bindgen';
import registry from 'vn:registry';
import { define, ready } from './define.js';

/**
 * @param {() => Promise<Response>} wasm gives the wasm; called only where it is needed
 * @returns {Promise<void>} `whenReady`
 */
export function launch(wasm) {
  const running = run(wasm);
  // Whoever awaits it still sees the rejection; a page that does not is not to be blamed for it.
  running.catch(() => {});
  return running;
}

/** Compiles while the bytes come in, or afterwards where the server has another name for them than `application/wasm`. */
function instantiate(response, imports) {
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${response.url}`);
  return WebAssembly.instantiateStreaming(response.clone(), imports)
    .catch(async () => WebAssembly.instantiate(await response.arrayBuffer(), imports));
}

async function run(wasm) {
  if (!globalThis.customElements) return;
  if (!define(registry)) {
    console.warn('vn-portal-widgets: loaded twice on this page; the first one serves, remove the other');
    return;
  }
  try {
    const { instance } = await instantiate(await wasm(), { a: core });
    core.__wbg_set_wasm(instance.exports);
    ready(core);
  } catch (cause) {
    console.error(
      'vn-portal-widgets: WebAssembly cannot run here, so the fallback content of the elements stays. '
      + "Look for a Content-Security-Policy without 'wasm-unsafe-eval', or a file that is not served. "
      + cause,
    );
    throw cause;
  }
}
