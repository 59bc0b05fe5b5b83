// The modules that only the build knows: scripts/build/bundle.mjs.

declare module 'vn:registry' {
  const registry: import('./registry.js').Registry;
  export default registry;
}

declare module 'vn:version' {
  const version: string;
  export default version;
}

/** The name by which the wasm imports from its glue. */
declare module 'vn:glue' {
  const glue: string;
  export default glue;
}

/** Of the wasm, for its URL. */
declare module 'vn:hash' {
  const hash: string;
  export default hash;
}

/** The wasm, packed with raw DEFLATE, as base64. */
declare module 'vn:wasm' {
  const wasm: string;
  export default wasm;
}

/** The exports of src/browser that JavaScript calls, as wasm-bindgen writes them. */
declare module 'vn:bindgen' {
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;

  /** Makes a host and marks it to be run. */
  export function connect(element: HTMLElement, internals: ElementInternals): bigint;
  /** Marks a host to be run: its element was connected again, moved or disconnected. `false` if there is no such host any more. */
  export function wake(host: bigint): boolean;
  export function attributeChanged(host: bigint): void;
  /** Call it when a script has set the property `data`, even to the same object. */
  export function dataChanged(host: bigint): void;
  /** `false` if the element is no longer in the page. */
  export function run(host: bigint, now: number, monotonic: number): boolean;
  /** Tells a host what its element's `data-state` is now. */
  export function stateChanged(host: bigint, value: string | null): void;
  /** Runs all hosts that are marked. */
  export function runMarked(): void;
  export function speechChanged(host: bigint, state: 'silent' | 'speaking' | 'paused'): void;
  export function toolDone(host: bigint, outcome: 'copied' | 'unshared'): void;

  export const answered: import('./transport.js').Answered;

  type Api = import('../../browser/api.js').VnPortalWidgets;
  export const checkFeed: Api['checkFeed'];
  export const cleanHtml: Api['cleanHtml'];
  export const foldVietnamese: Api['foldVietnamese'];
  export const formatDateTime: Api['formatDateTime'];
  export const lunarDate: Api['lunarDate'];
  // Their types are in elements.d.ts, which continues api.d.ts only in the package.
  export function decodeFile(bytes: Uint8Array): unknown;
  export function inlineData(text: string): string;
  export function readFeed(bytes: Uint8Array, url: string): unknown;
  export function renderPage(json: string): unknown;
  export function renderToHtml(tag: string, ...values: unknown[]): string;
  export const solarDate: Api['solarDate'];
}
