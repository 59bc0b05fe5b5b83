// Runs before the wasm is there: it compiles the wasm, or says why it cannot run.

import glue from 'vn:glue';

/** @param {() => Promise<Response>} load */
export async function compile(load) {
  if (!globalThis.WebAssembly) throw new Error('this browser has no WebAssembly');
  const response = await load();
  // Without its query: what is to be mended is the file.
  const url = response.url.replace(/\?.*/, '') || 'the wasm of this script';
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${url}`);
  const module = await WebAssembly.compileStreaming(response.clone()).catch(() => compileBytes(response, url));
  // Each version's wasm and glue name each other by a hash.
  if (WebAssembly.Module.imports(module)[0]?.module !== glue) {
    throw new Error(`${url} is of another version: clear the cache, and copy all files of the package again`);
  }
  return module;
}

/** Compiles what the server does not call `application/wasm`, or finds out why it does not compile. @param {Response} response @param {string} url */
async function compileBytes(response, url) {
  const bytes = new Uint8Array(await response.arrayBuffer().catch((cause) => {
    throw new Error(`${url} was not served whole: ${cause}`);
  }));
  if (!WebAssembly.validate(bytes)) throw new Error(`${url} ${fault(bytes)}`);
  const module = await WebAssembly.compile(bytes);
  const type = response.headers.get('content-type') ?? '';
  if (type !== 'application/wasm') {
    console.info(`vn-portal-widgets: ${url} is sent as "${type}"; as application/wasm the browser would compile it while it loads`);
  }
  return module;
}

/** What is wrong with bytes that are no module. @param {Uint8Array} bytes */
function fault(bytes) {
  if (!bytes.length) return 'is empty';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'is compressed twice, or without Content-Encoding: gzip';
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  if (start.startsWith('<')) return 'is an HTML page';
  return start.startsWith('\0asm') ? 'was not served whole, or is corrupt' : 'is not WebAssembly';
}

/** The smallest module there is. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Whether the page's policy lets WebAssembly run. Some browsers ask it when a module is compiled, others when it is instantiated. */
export function isAllowed() {
  try {
    return Boolean(new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE)));
  } catch {
    return false;
  }
}
