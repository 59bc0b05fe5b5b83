// What both builds do: define the elements at once, start the wasm, hand the elements over.

import * as core from 'vn:bindgen';
import registry from 'vn:registry';
import { define, ready } from './define.js';

/**
 * @param {() => unknown} wasm gives what bindgen's `init` takes; called only where it is needed
 * @returns {Promise<void>} `whenReady`
 */
export function launch(wasm) {
  const running = run(wasm);
  // Whoever awaits it still sees the rejection; a page that does not is not to be blamed for it.
  running.catch(() => {});
  return running;
}

async function run(wasm) {
  if (!globalThis.customElements) return;
  if (!define(registry)) {
    console.warn('vn-portal-widgets: loaded twice on this page; the first one serves, remove the other');
    return;
  }
  try {
    await core.default({ module_or_path: await wasm() });
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
