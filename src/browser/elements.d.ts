// Continues api.d.ts. The package has one file of types: the build adds those of the elements, see scripts/build/types.mjs.

/** A named format, or a pattern of LDML letters. */
export type DateFormat = NamedFormat | (string & {});

/** A person or an office; only the name is shown. */
export interface VnAuthor {
  name?: string | null;
  url?: string | null;
  avatar?: string | null;
}

/** A file that belongs to an article. */
export interface VnAttachment {
  url: string;
  title?: string | null;
  mime_type?: string | null;
  size_in_bytes?: number | null;
  duration_in_seconds?: number | null;
}

/** Our extension: fields that JSON Feed does not have. */
export interface VnExtension {
  about?: string | null;
  /** Where the article was published first. */
  source?: string | null;
  category?: string | null;
  /** How often it was read: a whole number. */
  views?: number | null;
  image_alt?: string | null;
  image_caption?: string | null;
  image_credit?: string | null;
}

/** An item of JSON Feed 1.1. It needs a title, a summary or content to be shown; `null` counts as absent. */
export interface VnItem {
  id?: string | number | null;
  url?: string | null;
  external_url?: string | null;
  title?: string | null;
  summary?: string | null;
  /** Not trusted: it is sanitised. */
  content_html?: string | null;
  content_text?: string | null;
  image?: string | null;
  banner_image?: string | null;
  /** A string in one of the forms in docs/dates.md, or milliseconds since 1970. */
  date_published?: string | number | null;
  /** As `date_published`. */
  date_modified?: string | number | null;
  authors?: readonly VnAuthor[] | null;
  /** Of JSON Feed 1.0; counts as `authors`. */
  author?: VnAuthor | null;
  tags?: readonly string[] | null;
  language?: string | null;
  attachments?: readonly VnAttachment[] | null;
  _vn?: VnExtension | null;
  /** Other extensions, which are ignored. */
  [extension: `_${string}`]: unknown;
}

/** A JSON Feed 1.1 document. Fields that are not read are allowed. */
export interface VnFeed {
  version?: string | null;
  title?: string | null;
  home_page_url?: string | null;
  feed_url?: string | null;
  description?: string | null;
  user_comment?: string | null;
  /** The URL of the next page. */
  next_url?: string | null;
  icon?: string | null;
  favicon?: string | null;
  authors?: readonly VnAuthor[] | null;
  /** Of JSON Feed 1.0; counts as `authors`. */
  author?: VnAuthor | null;
  language?: string | null;
  expired?: boolean | null;
  hubs?: readonly { type: string; url: string }[] | null;
  items: readonly VnItem[];
  /** Extensions, which are ignored. */
  [extension: `_${string}`]: unknown;
}

/** `detail` of `vn-load`. */
export interface VnLoadDetail {
  /** How many items there are on all pages; 0 when empty. */
  items: number;
  /** Whether they are from the last good copy, because the file could not be loaded. */
  stale: boolean;
}

/** The kind of an error. */
export type VnErrorKind = 'offline' | 'status' | 'timeout' | 'encoding' | 'json' | 'feed' | 'item' | 'too-large';

/** `detail` of `vn-error`. */
export interface VnErrorDetail {
  kind: VnErrorKind;
  /** Absolute; `null` for data in the page. */
  url: string | null;
  /** The HTTP status; `null` without an answer and for data in the page. */
  status: number | null;
}

export type VnLoadEvent = CustomEvent<VnLoadDetail>;
export type VnErrorEvent = CustomEvent<VnErrorDetail>;

/** Events of the elements with data. */
export interface VnDataElementEventMap extends HTMLElementEventMap {
  'vn-load': VnLoadEvent;
  'vn-error': VnErrorEvent;
}

// The build adds the properties to it, as it adds all other elements: scripts/build/types.mjs.
export interface VnDataElement extends HTMLElement {
  addEventListener<K extends keyof VnDataElementEventMap>(
    type: K,
    listener: (this: this, event: VnDataElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof VnDataElementEventMap>(
    type: K,
    listener: (this: this, event: VnDataElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** The error of {@link renderToHtml} about data that cannot be shown. */
export interface RenderError extends Error {
  /** As in `vn-error`; `html` where nothing can parse HTML, or HTML cannot express what is shown. */
  kind: 'json' | 'feed' | 'item' | 'too-large' | 'html';
}

/**
 * What an element shows first as HTML, to be written into a page as its declarative shadow root:
 * `<vn-article …><link rel="stylesheet" …>` + HTML between `<template shadowrootmode="open">` and `</template>`. It is safe: the same
 * sanitizer has made it, and parsing it again gives exactly what the element shows. The element takes it over without a change.
 *
 * What depends on the moment or on the visitor is not in it: dates are absolute, nothing is marked as new, and a clock shows its own
 * children. What is left out of the data is named in the console.
 *
 * @param attributes The element's attributes by name; `true` is an empty one, `false` and `null` are none.
 * @param data A feed or an item, as an object or as JSON text, for an element that shows data.
 * @param url The URL of the data, which relative URLs in it are resolved against; that of the page by default.
 * @param page The URL of the page that will have the HTML: URLs of its site are written relative to it. By default it is the document,
 *   or `https://localhost/` in Node, where the data are as well; but with a `url` alone all URLs are absolute.
 * @throws {RangeError} If there is no such element, or the attributes are no object; the message names it.
 * @throws {RenderError} If the data cannot be shown.
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example renderToHtml('vn-time', { datetime: '29/12/2016', format: 'full' })
 *   // '<time part="time" datetime="2016-12-29T00:00:00+07:00" lang="vi">Thứ Năm, ngày 29 tháng 12 năm 2016</time>'
 */
export function renderToHtml(
  tag: keyof VnElementTagNameMap,
  attributes?: Readonly<Record<string, string | number | boolean | null | undefined>> | null,
  data?: VnFeed | VnItem | string | null,
  url?: string | null,
  page?: string | null,
): string;

/**
 * The text of a file, as the elements read it: UTF-8, UTF-16, or XML in the encoding that it names. Without a text, `line` and `column`
 * say where it stops to be one.
 *
 * @internal
 */
export function decodeFile(bytes: Uint8Array): { text: string | null; line: number; column: number; message: string };

/**
 * The data in the text of a script, as the elements read it: without what hides it from other programs. Spaces take the place of that, so
 * that positions stay.
 *
 * @internal
 */
export function inlineData(text: string): string;

/**
 * A file as JSON Feed: JSON as it is, RSS and Atom as JSON, `null` if there is no feed in it; what the addresses in the HTML of each item are
 * relative to, if any of them has a base of its own; and what is wrong with the file.
 *
 * @internal
 */
export function readFeed(bytes: Uint8Array, url: string): { json: string | null; bases: (string | null)[]; problems: (Omit<FeedProblem, 'kind'> & { kind: FeedProblem['kind'] | 'encoding' })[] };

/**
 * The first views of all elements of a page, for the command `render`.
 *
 * @internal
 * @param json A {@link PrerenderedPage}.
 */
export function renderPage(json: string): PrerenderedView[];

/** @internal */
export interface PrerenderedPage {
  /** `base` is the URL of a `<base>`, `language` the `lang` of the page. */
  page: { url: string; base?: string | null; language?: string | null };
  /** In document order. Elements without data count too: the first article decides what lists leave out. */
  elements: readonly {
    tag: string;
    attributes: Record<string, string>;
    data: string | null;
    url: string | null;
    /** What the nearest `lang` on it or around it says; `null` for that of the page. */
    language: string | null;
    hasFallback: boolean;
  }[];
}

/** @internal */
export interface PrerenderedView {
  /** `null` if there is nothing to show before the scripts of the page run. */
  html: string | null;
  error?: { kind: string; message: string };
  notes: string[];
}

export interface VnPortalWidgets {
  readonly renderToHtml: typeof renderToHtml;
}

declare global {
  interface HTMLElementTagNameMap extends VnElementTagNameMap {}

  // They bubble and are composed, so listeners on ancestors, the document and the window get them too.
  interface GlobalEventHandlersEventMap {
    'vn-load': VnLoadEvent;
    'vn-error': VnErrorEvent;
  }
}
