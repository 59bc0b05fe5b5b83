/** What a date may be: a `Date`, milliseconds since 1970, or a string in one of the forms in docs/dates.md. */
export type DateInput = Date | number | string;

/** A named format. */
export type NamedFormat =
  | 'clock' | 'posted' | 'datetime' | 'date' | 'time' | 'news' | 'full' | 'document' | 'lunar' | 'lunar-full' | 'relative';

/** A day of Viet Nam's lunar calendar. */
export interface LunarDate {
  /** The day of the month, 1 to 30. */
  day: number;
  /** The month, 1 to 12. */
  month: number;
  /** Whether it is the leap month that follows the month of the same number. */
  leap: boolean;
  /** The lunar year, by the solar year in which it begins: 1899 for 01/01/1900. */
  year: number;
  /** The year's name in the cycle of sixty, as `Đinh Dậu`. */
  name: string;
}

/** Fulfilled once the wasm runs and the functions work; rejected where wasm cannot run. */
export const whenReady: Promise<void>;

/** The version of the package. */
export const version: string;

/**
 * The text of a date, in Viet Nam's time.
 *
 * @param value A date in any form: `'29/12/2016 15:13'`, `1482999207000`, `new Date()`.
 * @param format The name of a format, or a pattern of LDML letters; `'datetime'` by default.
 * @throws {RangeError} If the value is not a date, or the format not a format; the message names it.
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example formatDateTime('2016-12-29T08:13:27Z', 'full') // 'Thứ Năm, ngày 29 tháng 12 năm 2016'
 */
export function formatDateTime(value: DateInput, format?: NamedFormat | (string & {})): string;

/**
 * The lunar date of a date, by its day in Viet Nam; `null` outside 1900–2100.
 *
 * @throws {RangeError} If the value is not a date; the message names it.
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example lunarDate('17/12/2017') // { day: 30, month: 10, leap: false, year: 2017, name: 'Đinh Dậu' }
 */
export function lunarDate(value: DateInput): LunarDate | null;

/**
 * The solar date of a lunar one, as `'yyyy-MM-dd'`; `null` if there is no such day, or the result is outside 1900–2100.
 *
 * @param leap Whether the leap month of that number is meant.
 * @throws {RangeError} If the day, month or year is not a whole number; the message names it.
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example solarDate(1, 1, 2007) // '2007-02-17'
 */
export function solarDate(day: number, month: number, year: number, leap?: boolean): string | null;

/**
 * A string in lower case without marks, as people type without a Vietnamese keyboard.
 *
 * - The same for NFC and NFD, and for marks in any order: the 146 Vietnamese letters become `a` to `z`, `đ` becomes `d`.
 * - Other Latin letters lose their marks too: `ö` becomes `o`, `ł` becomes `l`. `æ` and `ß` have none.
 * - Letters that look like `đ` are `đ`: Icelandic `ð`, African `ɖ`, `ƌ`.
 * - Greek and Cyrillic letters that look like Latin ones are those, in a word that has Latin letters or has only such
 *   letters. Other words in other scripts stay as they are.
 * - Full-width forms, ligatures (`ﬁ`) and Roman numbers in one character (`Ⅳ`) become the letters that they look like.
 * - Characters that cannot be seen are left out: soft hyphens, zero-width spaces and joiners, direction marks, variation
 *   selectors.
 * - Spaces of any width become a space, hyphens at which no line may break become `-`.
 * - `hoà` and `hòa` both become `hoa`. `i` and `y` stay different letters; only the search of `<vn-related-news>` and
 *   its order by content take `kì` for `kỳ`.
 *
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example foldVietnamese('Dân vận') // 'dan van'
 */
export function foldVietnamese(text: string): string;

/** A finding of `checkFeed`. */
export interface FeedProblem {
  /** `error`: something is left out. `warning`: possibly a mistake. */
  severity: 'error' | 'warning';
  /** Where: `items[3].date_published`; empty for the whole file. */
  path: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in characters. */
  column: number;
  kind:
    | 'json' | 'feed' | 'xml' | 'type' | 'date' | 'url' | 'item' | 'too-large'
    | 'implausible-date' | 'ambiguous-date' | 'weekday' | 'seconds' | 'no-date' | 'duplicate-id' | 'markup' | 'html' | 'alt';
  /** What it means, in Vietnamese. */
  message: string;
}

/**
 * The errors and warnings about the contents of a data file; an empty list if there are none.
 *
 * @param url The URL of the file, which relative URLs inside are resolved against.
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example checkFeed('{"title": "Tin", "date_published": "31/02/2016"}')[0].kind // 'date'
 */
export function checkFeed(text: string, url?: string): FeedProblem[];

/**
 * What an article keeps of some HTML, as HTML text: sanitised, with what styles and Office markup mean as plain elements. Cleaning it
 * again gives the same string, and `<vn-article>` shows it as it shows the HTML itself. Headings keep their levels; alignment is in
 * `data-align`, which the article's style sheet reads.
 *
 * @param base The URL that relative ones are resolved against; `document.baseURI` by default. Without a document, as in Node, they
 *   stay relative then.
 * @throws {RangeError} If the HTML is not a string, has more than 1 MiB, or the base is not a URL; the message names it.
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example cleanHtml('<p class=MsoNormal style="text-align:center">a<script>b()</script>') // '<p data-align="center">a</p>'
 */
export function cleanHtml(html: string, base?: string): string;

/**
 * Keeps the elements with `data-vn` in a tree of its own, which is an open shadow root of the page as a rule: each has its child of
 * ours, now and later. Those of the page itself need no call.
 *
 * @returns A function that ends it. What the tree shows by then stays.
 * @throws {TypeError} If the value is not the root of a tree.
 * @throws {Error} Before {@link whenReady} is fulfilled.
 * @example const end = mount(element.shadowRoot)
 */
export function mount(root: ShadowRoot | Document | Element): () => void;

/** What the embed script puts on `window`. */
export interface VnPortalWidgets {
  readonly whenReady: typeof whenReady;
  readonly version: typeof version;
  readonly formatDateTime: typeof formatDateTime;
  readonly lunarDate: typeof lunarDate;
  readonly solarDate: typeof solarDate;
  readonly foldVietnamese: typeof foldVietnamese;
  readonly checkFeed: typeof checkFeed;
  readonly cleanHtml: typeof cleanHtml;
  readonly mount: typeof mount;
}

declare global {
  interface Window {
    /** There once the embed script has run. */
    readonly vnPortalWidgets?: VnPortalWidgets;
  }
}

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

export type VnOrder = 'newest' | 'related' | 'feed';

/** The properties that the elements with data share. */
export interface VnDataElement extends HTMLElement {
  /** A feed or an item as an object, copied when it is set; wins over `src`. */
  get data(): VnFeed | VnItem | null;
  set data(value: VnFeed | VnItem | null | undefined);
  /** URL of the data (JSON, RSS or Atom, whatever the extension), resolved like that of an `<img>`. Elements that name the same URL share one request. Without it: a child `<script type="application/json">` is read. */
  get src(): string | null;
  set src(value: string | null);
  /** Seconds between reloads, at least 30. Paused while the page is hidden. What is shown stays until the new data arrive, and if they do not. Without it: off. */
  get refresh(): number | null;
  set refresh(value: number | null);
  /** Level of the heading, 1 to 6. Headings in an article's body start one level below its title. Without it: `2`. */
  get headingLevel(): number;
  set headingLevel(value: number | null);
  /** How dates are written: a named format or a pattern of LDML letters. Without it: `'posted'` in `<vn-article>`, `'(dd/MM/yyyy)'` in `<vn-related-news>`. */
  get dateFormat(): DateFormat;
  set dateFormat(value: DateFormat | null);
}

/** `<vn-clock>`: The current time in Viet Nam, ticking; optionally with the lunar date and the server's time. */
export interface VnClockElement extends HTMLElement {
  /** How the time is written: a named format or a pattern of LDML letters. Without it: `'clock'`. */
  get format(): DateFormat;
  set format(value: DateFormat | null);
  /** Adds the lunar date: `Chủ Nhật, 17/12/2017 9:31:53 SA (30/10 Đinh Dậu)`. Outside 1900–2100 it adds nothing. Without it: off. */
  get lunar(): boolean;
  set lunar(value: boolean | null);
  /** Shows the server's time, from the `Date` header of its answers, instead of the visitor's. The value may be a URL of the page's own origin. Without it: off. */
  get sync(): boolean | string;
  set sync(value: boolean | string | null);
}

/** `<vn-time>`: One date, formatted. */
export interface VnTimeElement extends HTMLElement {
  /** The instant: RFC 3339, `dd/MM/yyyy HH:mm`, milliseconds since 1970 and many other forms. Without it: none: the fallback stays. */
  get datetime(): string | null;
  set datetime(value: string | null);
  /** How the instant is written: a named format or a pattern of LDML letters. `relative` keeps itself up to date. Without it: `'datetime'`. */
  get format(): DateFormat;
  set format(value: DateFormat | null);
}

/** `<vn-article>`: One article: title, lead, body, pictures, attachments, and tools to listen, print, save and share. */
export interface VnArticleElement extends VnDataElement {
  /** The `id` or `url` of the item to show. Without it: the first item. */
  get item(): string | null;
  set item(value: string | null);
  /** The reader's tools: any of `font listen print save share`, separated by spaces, or `none`. Without it: all. */
  get tools(): string;
  set tools(value: string | null);
  /** Describes the article to search engines with one schema.org `NewsArticle` in the document's head. Without it: off. */
  get jsonLd(): boolean;
  set jsonLd(value: boolean | null);
}

/** `<vn-related-news>`: A list of news with paging; optionally with search, dates and thumbnails. */
export interface VnRelatedNewsElement extends VnDataElement {
  /** Text of the heading. An empty value means no heading. Without it: `'Các tin khác'`. */
  get heading(): string;
  set heading(value: string | null);
  /** The `id` or `url` of the article being read, which the list leaves out. The list waits for the page's first `<vn-article>`, but at most 1 s after its own data have arrived. Without it: what the page's first `<vn-article>` shows, else the page itself. */
  get current(): string | null;
  set current(value: string | null);
  /** `newest` (undated items last; ties keep the file's order), `related` (by content) or `feed` (the file's order). Without it: `'newest'`. */
  get order(): VnOrder | (string & {});
  set order(value: VnOrder | null);
  /** Only items with this tag, including case and marks. Without it: all. */
  get tag(): string | null;
  set tag(value: string | null);
  /** The maximum number of items in total, 0 or more. Without it: all. */
  get limit(): number | null;
  set limit(value: number | null);
  /** Items per page, with a pager below; 0 puts everything on one page. Past the last page, the list loads the feed's `next_url`, if it has one, and skips items whose `id` it already has. It stops at 100 files or 50,000 items. Without it: `10`. */
  get pageSize(): number;
  set pageSize(value: number | null);
  /** A search box for the titles as they are shown. Words may come in any order, the last one may be unfinished, and case and marks do not matter: `dan van` finds `Dân vận`, `kì họp` finds `Kỳ họp`. Without it: off. */
  get search(): boolean;
  set search(value: boolean | null);
  /** Selects for the days, months and years that occur in the data. Without it: off. */
  get byDate(): boolean;
  set byDate(value: boolean | null);
  /** Pictures at 3:2, beside the text or above it in a narrow column. An item without a picture gets a grey tile. Without it: off. */
  get thumbnails(): boolean;
  set thumbnails(value: boolean | null);
  /** Marks items younger than this many days with `Mới`. Without it: off. */
  get newDays(): number | null;
  set newDays(value: number | null);
}

/** The elements by their tags. */
export interface VnElementTagNameMap {
  'vn-clock': VnClockElement;
  'vn-time': VnTimeElement;
  'vn-article': VnArticleElement;
  'vn-related-news': VnRelatedNewsElement;
}
