// The functions for a page's own scripts: CONTRACT section 7; checkFeed is in check.js. Whatever a page passes, it gets an answer or
// an error that names the value.

import { core } from './core.js';

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** The text of a date in a format, which is a name or a pattern. */
export function formatDateTime(value, format = 'datetime') {
  const at = instantOf(value);
  // U+0000 begins the reason why a format is none.
  const text = typeof format === 'string' ? core.format(at, format, Date.now()) : '\0: not a text';
  if (text[0] === '\0') refuse(format, `format${text.slice(1)}`);
  return text;
}

/** The lunar date of a date, `null` outside the calendar's table. */
export function lunarDate(value) {
  const at = instantOf(value);
  const fields = core.lunar(at);
  if (!fields) return null;
  // A year's name has two words.
  const name = core.format(at, 'lunar', at).split(' ').slice(-2).join(' ');
  return { day: fields & 31, month: (fields >> 6) & 15, leap: Boolean(fields & 32), year: fields >> 10, name };
}

/** The solar date of a lunar one, `null` where there is no such day. */
export function solarDate(day, month, year, leap = false) {
  checkRunning();
  for (const number of [day, month, year]) if (!Number.isInteger(number)) refuse(number, 'whole number');
  const at = core.solar(day, month, year, Boolean(leap)) * DAY;
  return Number.isNaN(at) ? null : core.format(at, 'yyyy-MM-dd', at);
}

/** A text in lower case without marks: what people type who have no Vietnamese keyboard. */
export function foldVietnamese(text) {
  checkRunning();
  return core.fold(String(text));
}

export function checkRunning() {
  if (!core) throw new Error('vn-portal-widgets: await whenReady first');
}

/** The milliseconds of a value that is a date. */
function instantOf(value) {
  checkRunning();
  const at = core.instant(typeof value === 'string' ? value : String(Math.floor(millisOf(value))));
  if (Number.isNaN(at)) refuse(value, 'date');
  return at;
}

function millisOf(value) {
  try {
    // Works on a Date of another frame, too.
    return Date.prototype.getTime.call(value);
  } catch {
    return typeof value === 'number' ? value : NaN;
  }
}

function refuse(value, what) {
  let name;
  try {
    name = String(value).slice(0, 60);
  } catch {
    // An object need not have a text.
    name = typeof value;
  }
  throw new RangeError(`"${name}" is no ${what}`);
}
