// An item as a source has it becomes one of JSON Feed: dates in RFC 3339, absolute addresses, clean HTML, fields in one order.

import { checkFeed, cleanHtml, formatDateTime } from '../../vn-portal-widgets.js';

/** @import { Draft, Item, Place, Report } from './types.js' */

/** Addresses of files beside a page have this origin until they are written. Nothing else has. */
const BESIDE = 'https://beside.vn-portal-widgets.invalid/';
const IN_PLACE = new RegExp(`${BESIDE.replaceAll('.', '\\.')}([^"]*)`, 'g');

/** An address that is relative to the feed, whatever the base of the others. @param {string} address */
export const relativeToFeed = (address) => BESIDE + encodeURIComponent(address);

/** @param {string} text */
const inPlace = (text) => text.replace(IN_PLACE, (_, address) => decodeURIComponent(address));

const RFC_3339 = "yyyy-MM-dd'T'HH:mm:ss'+07:00'";

/** The fields in the order in which they are written. Others follow as they come. */
const ORDER = [
  'id', 'url', 'external_url', 'title', 'summary', 'content_html', 'content_text', 'image', 'banner_image', 'date_published', 'date_modified', 'authors', 'tags', 'language',
  'attachments', '_vn',
];

const LINKS = /** @type {const} */ (['url', 'external_url']);
const PICTURES = /** @type {const} */ (['image', 'banner_image']);
const DATES = /** @type {const} */ (['date_published', 'date_modified']);

/** Numbers from here up to a thousand times as much are seconds, as `checkFeed` has it. */
const SECONDS = 1e8;

/** Most characters of a value that a line names. */
const MAX_NAMED = 60;

/** Says what cleaning takes out of an item's HTML that people could see. @param {Draft} draft @param {Place} place @param {Report} report */
export function noteLosses({ content_html: html, base }, place, report) {
  if (isNothing(html)) return;
  for (const { kind, message } of checkFeed(JSON.stringify({ content_html: html }), base)) if (kind === 'html') report.note(place, `content_html: ${message}`);
}

/** The item; `undefined` if nothing is left of it. @param {Draft} draft @param {Place} place @param {Report} report @returns {Item | undefined} */
export function finished({ base, ...draft }, place, report) {
  /** @type {Record<string, unknown>} */
  const item = { ...draft };
  for (const name of DATES) item[name] = dateOf(item[name], name, place, report);
  for (const name of LINKS) item[name] = addressOf(item[name], name, base, place, report);
  for (const name of PICTURES) item[name] = addressOf(item[name], name, base, place, report, true);
  item.content_html = htmlOf(draft.content_html, base, place, report);
  item.attachments = draft.attachments?.filter((attachment) => !isNothing(attachment)).map((attachment) => ({ ...attachment, url: addressOf(attachment.url, 'attachments', base, place, report) })).filter(({ url }) => url);
  const names = new Set([...ORDER, ...Object.keys(item)]);
  const kept = Object.fromEntries([...names].map((name) => [name, withoutGaps(item[name])]).filter(([, value]) => !isNothing(value)));
  if (['title', 'summary', 'content_html', 'content_text'].some((name) => name in kept)) return kept;
  report.lose(place, 'left out: no title, summary or content');
  return undefined;
}

/** A list without what was taken out of it. @param {unknown} value */
const withoutGaps = (value) => (Array.isArray(value) ? value.filter((part) => !isNothing(part)) : value);

/** @param {unknown} value @returns {boolean} */
const isNothing = (value) => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.values(value).every(isNothing));

/**
 * A date in RFC 3339; `undefined` for what is none in any form of the contract.
 *
 * @param {unknown} value @param {string} name @param {Place} place @param {Report} report
 */
function dateOf(value, name, place, report) {
  if (isNothing(value)) return undefined;
  const date = readDate(value);
  if (date === undefined) report.lose(place, `${name} left out: “${named(value)}” is no date`);
  return date;
}

/** A date in RFC 3339, if it is one as data have it. @param {unknown} value */
function readDate(value) {
  // A string of digits would be milliseconds in an attribute. In data it is no date.
  if (typeof value === 'string' && /^\s*-?\d+\s*$/.test(value)) return undefined;
  const isSeconds = typeof value === 'number' && Math.abs(value) >= SECONDS && Math.abs(value) < SECONDS * 1000;
  try {
    return formatDateTime(/** @type {string | number} */ (isSeconds ? value * 1000 : value), RFC_3339);
  } catch {
    return undefined;
  }
}

/** @param {string} value */
export const isDate = (value) => readDate(value) !== undefined;

/**
 * An address that may be followed, or loaded as a picture; absolute if its base is known.
 *
 * @param {unknown} value @param {string} name @param {string | undefined} base @param {Place} place @param {Report} report @param {boolean} [isPicture]
 */
function addressOf(value, name, base, place, report, isPicture) {
  const written = typeof value === 'string' ? value.trim() : value;
  if (isNothing(written)) return undefined;
  const clean = typeof written === 'string' ? cleanAddress(written, base, isPicture) : undefined;
  if (clean === undefined) report.lose(place, `${name} left out: “${named(value)}” is no address`);
  return clean;
}

/** By the rules of the sanitizer, so that nothing is kept that the elements refuse. @param {string} address @param {string | undefined} base @param {boolean} [isPicture] */
function cleanAddress(address, base, isPicture) {
  const escaped = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const html = cleanHtml(isPicture ? `<img src="${escaped}">` : `<a href="${escaped}">a</a>`, base);
  const found = /(?:src|href)="([^"]*)"/.exec(html)?.[1];
  return found && inPlace(found).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** @param {string | undefined} html @param {string | undefined} base @param {Place} place @param {Report} report */
function htmlOf(html, base, place, report) {
  if (isNothing(html)) return undefined;
  try {
    return inPlace(cleanHtml(/** @type {string} */ (html), base));
  } catch (error) {
    report.lose(place, `content_html left out: ${/** @type {Error} */ (error).message}`);
    return undefined;
  }
}

/** The beginning of a value. @param {unknown} value */
export function named(value) {
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : String(JSON.stringify(value));
  return text.length > MAX_NAMED ? `${text.slice(0, MAX_NAMED)}…` : text;
}
