// The types of parse.js.

/** Encodes a document as src/html/parsed.rs describes it. Where a page requires Trusted Types, `html` is a `TrustedHTML`. */
export type Parse = (html: string) => string;

/** The getter of a property, taken from the prototype. */
export type Getter = <T extends object, K extends keyof T>(type: { prototype: T }, name: K) => (object: T) => T[K];

/** What of a window is needed to parse. */
export type Parsers = Pick<typeof globalThis, 'DOMParser' | 'Document' | 'Element' | 'Node'>;

/** A parser whose documents run and load nothing, and getters for the nodes of its documents. */
export interface Inert {
  parser: DOMParser;
  bodyOf(document: Document): HTMLElement;
  nodeType(node: Node): number;
  firstChild(node: Node): ChildNode | null;
  nextSibling(node: Node): ChildNode | null;
  parentNode(node: Node): ParentNode | null;
  localName(element: Element): string;
  hasAttributes: Element['hasAttributes'];
  attributesOf(element: Element): NamedNodeMap;
}
