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
