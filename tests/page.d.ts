// What the functions find that tests hand to a page, besides what every page has.

export {};

declare global {
  /** What pages and tests put there. */
  interface Window {
    [name: string]: any;
  }

  /** A selector does not say of which class an element is, nor an event of which its target, and tests put marks on them. */
  interface EventTarget {
    [name: string]: any;
  }
  interface Event {
    [name: string]: any;
  }

  /** tests/e2e/pages/lib/record.js */
  const __seen: {
    log: { kind: string; text: string }[];
    events: { type: string; id: string; tag: string; detail: any; bubbles: boolean; composed: boolean; text: string }[];
    root(target: string | Element): ShadowRoot;
    part(target: string | Element, name: string): HTMLElement;
    text(target: string | Element): string;
    state(target: string | Element): string;
    button(target: string | Element, label: string): HTMLButtonElement;
    visible(target: string | Element): boolean;
  };

  // The other scripts below tests/e2e/pages and tests/bench, and what tests write into a page or leave there.
  const look: any, watch: any, __place: any, __tools: any, __wakeups: any, __hide: any, __said: any, __waits: any, __second: any, __pass: any, __order: any, bench: any;
  const range: any, own: any, row: any, selected: any, nhatKy: any, heard: any, focusedElement: any, atFirst: any, lost: any, regions: any;
  // Libraries, and what the embed script leaves.
  const $: any, $$: any, jQuery: any, Turbo: any, Prototype: any, MooTools: any, Idiomorph: any, Alpine: any, senna: any;
  const vnPortalWidgets: NonNullable<Window['vnPortalWidgets']>;
}
