// The types between element.js, src/browser, launch.js and the tools.

import type { Registry, Spoken } from './registry.js';

/** The functions that the wasm exports. */
export type Wasm = typeof import('vn:bindgen');

export interface Setup {
  registry: Registry;
  /** Imports the chunk with the readers' tools. */
  importTools(): Promise<ToolsChunk>;
  /** Where the widget script is. */
  scriptUrl?: string;
}

/** Defines the elements. Returns `false` if a script of ours, of this or another version, has defined them already. */
export type Define = (setup: Setup) => boolean;

/** A property of an element. */
export type Property = PropertyDescriptor & { name: string } & ThisType<HTMLElement>;

/** What is kept for an element. */
export interface Life {
  internals: ElementInternals;
  /** The handle of its host. The wasm ignores the handle of one that is gone; 0 is never one. */
  host?: bigint;
  /** What a script has set as the property `data`. */
  data?: unknown;
  /** Whether a script has changed what it is to show since it came into the page. */
  isForAnother?: boolean;
}

/** Runs a host. `now` and `monotonic` are what `Date.now()` and `performance.now()` say at one moment. Returns as {@link Guard}. */
export type Attempt = (host: bigint, element: HTMLElement, now: number, monotonic: number) => boolean;

/**
 * Calls the wasm for an element, and returns whether that succeeded. An element that fails, be it by a trap, logs one line, shows
 * the page's own content from then on, and is not called again.
 */
export type Guard = (element: HTMLElement, call: (wasm: Wasm) => unknown) => boolean;

/** Uses a tool: at once if the tools are loaded, else when they are. */
export type UseTool = (name: string, host: bigint, element: HTMLElement, detail: Printout | undefined) => Promise<void>;

/** An article without the page. */
export interface Printout {
  title: string;
  url: string;
  /** The encoded view, see apply.js. Only printing and saving need it. */
  chunks?: string[];
}

export interface Use {
  name: string;
  host: bigint;
  element: HTMLElement;
  detail: Printout | undefined;
}

/** tools/index.js */
export interface ToolsChunk {
  carryOut(use: Use, main: Main): void | Promise<void>;
}

/** What the tools need of the main script. They do not import its modules: those would then exist twice. */
export interface Main {
  apply: typeof import('../apply.js').apply;
  /** As found when our script started. */
  fetch: typeof globalThis.fetch;
  guard: Guard;
  /** As found when our script started. */
  Promise: PromiseConstructor;
  sheetText(tag: string): string;
  spoken: Spoken;
  stateOf: typeof import('../document.js').stateOf;
}
