/** What JavaScript needs before the wasm is there: `registry_json` of src/widgets/registry.rs. */
export interface Registry {
  /** The style sheet that all elements share. */
  css: string;
  elements: ElementEntry[];
  spoken: Spoken;
}

export interface ElementEntry {
  tag: string;
  attributes: Attribute[];
  css: string;
  hasFeed: boolean;
}

/** An attribute and the property that reflects it. */
export interface Attribute {
  name: string;
  kind: 'string' | 'number' | 'flag' | 'flag-or-string';
  /** The property's value without the attribute; flags have none. */
  default?: string | number | null;
  /** Of numbers. */
  min?: number;
  /** Of numbers. */
  max?: number;
}

/** How written abbreviations and numbers are read aloud. */
export interface Spoken {
  abbreviations: [string, string][];
  day: string;
  month: string;
  year: string;
  comma: string;
  percent: string;
}
