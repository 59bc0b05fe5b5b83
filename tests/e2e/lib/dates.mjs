// What the dates must look like, worked out apart from the product: plain arithmetic on instants, no Intl.
import assert from 'node:assert/strict';

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const two = (number) => String(number).padStart(2, '0');

/** The instant of an RFC 3339 text. Anything else is refused: the oracle must not guess. */
export function instant(text) {
  assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, 'the tests read RFC 3339 only');
  return Date.parse(text);
}

function inVietNam(ms) {
  const date = new Date(ms + 7 * 3_600_000);
  const iso = date.toISOString();
  return { weekday: WEEKDAYS[date.getUTCDay()], year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8, 10), hour: date.getUTCHours(), rest: iso.slice(13, 19) };
}

export function dayOf(ms) {
  const { day, month, year } = inVietNam(ms);
  return `${day}/${month}/${year}`;
}

export function clockOf(ms) {
  const { weekday, hour, rest } = inVietNam(ms);
  return `${weekday}, ${dayOf(ms)} ${hour % 12 || 12}${rest} ${hour < 12 ? 'SA' : 'CH'}`;
}

export function isoOf(ms) {
  const { year, month, day, hour, rest } = inVietNam(ms);
  return `${year}-${month}-${day}T${two(hour)}${rest}+07:00`;
}
