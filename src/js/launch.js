// What both builds do: define the elements at once, start the wasm, hand the elements over. Where there are
// none, as in Node, or others have defined them, the wasm serves the functions of api.js.

// First, and so in the bundle: words and style sheets compress better before the code than within it [measured: 64 bytes].
import registry from 'vn:registry';
import { imports } from 'vn:bindgen';
import { functionsOf } from './border.js';
import { adviseWith } from './check.js';
import { setCore } from './core.js';
import { define, ready } from './define.js';
import { broken } from './natives.js';
import { syncWith } from './sync.js';

/**
 * @param {() => Promise<Response>} wasm gives the wasm; called only where it is needed
 * @param {string} [script] the script's own address
 * @returns {Promise<void>} `whenReady`
 */
export function launch(wasm, script) {
  syncWith(script);
  const running = run(wasm);
  // Whoever awaits it still sees the rejection; a page that does not is not to be blamed for it.
  running.catch(() => {});
  return running;
}

/** Compiles while the bytes come in, or afterwards where the server has another name for them than `application/wasm`. */
function instantiate(response, imports) {
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${response.url}`);
  return WebAssembly.instantiateStreaming(response.clone(), imports)
    .catch(async () => {
      const bytes = await response.arrayBuffer();
      if (!WebAssembly.validate(bytes)) throw new Error(`corrupt: ${response.url}`);
      return WebAssembly.instantiate(bytes, imports);
    });
}

async function run(wasm) {
  adviseWith(registry.advice);
  const name = broken();
  if (name) {
    const error = new Error(`vn-portal-widgets: a script of this page has broken ${name}, so the fallback content of the elements stays`);
    console.error(error.message);
    throw error;
  }
  const defined = globalThis.customElements && define(registry);
  if (defined === false) console.warn('vn-portal-widgets: loaded twice on this page; the first one serves, remove the other');
  try {
    const { instance } = await instantiate(await wasm(), { a: imports });
    (defined ? ready : setCore)(functionsOf(instance.exports));
  } catch (cause) {
    console.error(
      'vn-portal-widgets: WebAssembly cannot run here, so the fallback content of the elements stays. '
      + "Look for a Content-Security-Policy without 'wasm-unsafe-eval', or a file that is not served whole. "
      + cause,
    );
    throw cause;
  }
}
