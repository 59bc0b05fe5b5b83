// Writes tests/fixtures/dates/written.tsv: dates as other people's formatters write them for Vietnamese, and the instant that each
// of them means at +07:00. Run it again when a library changes its styles:
//
//   npm ci && node main.mjs

import { load, formatDate } from '@progress/kendo-intl';
import { format, formatISO, formatISO9075, formatRFC3339, formatRFC7231 } from 'date-fns';
import { vi } from 'date-fns/locale';
import dayjs from 'dayjs';
import 'dayjs/locale/vi.js';
import localizedFormat from 'dayjs/plugin/localizedFormat.js';
import moment from 'moment';
import 'moment/locale/vi.js';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

process.env.TZ = 'Asia/Ho_Chi_Minh';
dayjs.extend(localizedFormat);
const require = createRequire(import.meta.url);
load(...['cldr-core/supplemental/likelySubtags', 'cldr-core/supplemental/weekData', 'cldr-core/supplemental/currencyData', 'cldr-numbers-full/main/vi/numbers', 'cldr-dates-full/main/vi/ca-gregorian',
  'cldr-dates-full/main/vi/timeZoneNames'].map((name) => require(`${name}.json`)));

// To what a style writes: the milliseconds that are lost.
const DAY = 86_400_000;
const MINUTE = 60_000;
const SECOND = 1000;
const OFFSET = 7 * 3_600_000;

/** Every weekday, month, hour and number of digits; leap days, midnights, noons and last days. */
const INSTANTS = [
  '2016-12-29T15:13:27', '2017-12-17T09:31:53', '2016-02-29T00:00:00', '2000-02-29T12:00:00', '2024-02-29T23:59:59', '1999-12-31T23:59:59', '2000-01-01T00:00:00', '2013-05-12T00:05:09',
  '2013-12-05T12:05:09', '2019-11-11T11:11:11', '2012-12-12T12:12:12', '2001-02-03T04:05:06', '1996-08-31T13:00:00', '2037-07-30T01:00:01', '2099-12-31T22:22:22', '2025-07-25T10:10:10',
  ...Array.from({ length: 48 }, (_, index) => {
    const at = Date.UTC(1997, 10, 19) + index * (233 * DAY + 7 * 3_600_000 + 37 * MINUTE + 13 * SECOND);
    return new Date(at).toISOString().slice(0, 19);
  }),
].map((civil) => new Date(`${civil}+07:00`));

const styles = [];
const style = (name, unit, write) => styles.push({ name, unit, write });

for (const dateStyle of ['full', 'long', 'medium']) {
  style(`intl ${dateStyle}`, DAY, (at) => at.toLocaleString('vi', { dateStyle }));
  for (const timeStyle of ['full', 'long', 'medium', 'short']) {
    style(`intl ${dateStyle} ${timeStyle}`, timeStyle === 'short' ? MINUTE : SECOND, (at) => at.toLocaleString('vi', { dateStyle, timeStyle }));
  }
}
style('toLocaleString', SECOND, (at) => at.toLocaleString('vi-VN'));
style('toLocaleDateString', DAY, (at) => at.toLocaleDateString('vi-VN'));
const [day, month, weekday, hour] = [{ day: 'numeric', year: 'numeric' }, 'long', 'long', { hour: 'numeric', minute: 'numeric' }];
for (const [name, unit, options] of [
  ['two digits', DAY, { ...day, day: '2-digit', month: '2-digit' }],
  ['long month', DAY, { ...day, month }],
  ['short month', DAY, { ...day, month: 'short' }],
  ['weekday', DAY, { ...day, month: 'numeric', weekday }],
  ['short weekday', DAY, { ...day, month: 'short', weekday: 'short' }],
  ['narrow weekday', DAY, { ...day, month: 'numeric', weekday: 'narrow' }],
  ['weekday and time', MINUTE, { ...day, ...hour, month, weekday }],
  ['zone', MINUTE, { ...day, ...hour, month: '2-digit', timeZoneName: 'short' }],
]) style(`intl ${name}`, unit, (at) => at.toLocaleString('vi', options));

for (const [name, library] of [['moment', moment], ['dayjs', dayjs]]) {
  for (const [tokens, unit] of [['L', DAY], ['LL', DAY], ['LLL', MINUTE], ['LLLL', MINUTE], ['l', DAY], ['ll', DAY], ['lll', MINUTE], ['llll', MINUTE], ['L LT', MINUTE], ['L LTS', SECOND], ['LTS L', SECOND], ['dddd, LL', DAY]]) {
    style(`${name} ${tokens}`, unit, (at) => library(at).locale('vi').format(tokens));
  }
  style(`${name} default`, SECOND, (at) => library(at).format());
}
for (const name of ['DATETIME_LOCAL', 'DATETIME_LOCAL_SECONDS', 'DATETIME_LOCAL_MS', 'DATE']) {
  style(`moment ${name}`, { DATETIME_LOCAL: MINUTE, DATE: DAY }[name] ?? SECOND, (at) => moment(at).format(moment.HTML5_FMT[name]));
}
style('moment RFC 2822', SECOND, (at) => moment(at).locale('en').format('ddd, DD MMM YYYY HH:mm:ss ZZ'));

for (const date of ['P', 'PP', 'PPP', 'PPPP']) {
  for (const [time, unit] of [['', DAY], ['p', MINUTE], ['pp', SECOND], ['ppp', SECOND], ['pppp', SECOND]]) style(`date-fns ${date}${time}`, unit, (at) => format(at, date + time, { locale: vi }));
}
style('date-fns names', DAY, (at) => format(at, 'd LLLL yyyy', { locale: vi }));
for (const write of [formatISO, formatISO9075, formatRFC3339, formatRFC7231]) style(`date-fns ${write.name}`, SECOND, (at) => write(at));

// `u` is not here: this library writes the visitor's own time with a Z.
for (const [pattern, unit] of [['d', DAY], ['D', DAY], ['F', SECOND], ['g', MINUTE], ['G', SECOND], ['s', SECOND]]) style(`kendo ${pattern}`, unit, (at) => formatDate(at, pattern, 'vi'));
for (const datetime of ['full', 'long', 'medium']) {
  style(`kendo ${datetime}`, SECOND, (at) => formatDate(at, { datetime }, 'vi'));
  style(`kendo date ${datetime}`, DAY, (at) => formatDate(at, { date: datetime }, 'vi'));
}

for (const name of ['toISOString', 'toUTCString']) style(name, SECOND, (at) => at[name]());

const rows = new Map();
for (const { name, unit, write } of styles) {
  for (const at of INSTANTS) {
    const local = at.getTime() + OFFSET;
    const meant = new Date(local - (local % unit)).toISOString().slice(0, 19);
    const written = write(at);
    const known = rows.get(written);
    if (known && known.meant !== meant) throw new Error(`${name} and ${known.name} write ${written} for two instants`);
    if (!known) rows.set(written, { name, meant });
  }
}
const lines = [...rows].map(([written, { name, meant }]) => `${name}\t${written}\t${meant}+07:00\n`);
writeFileSync(new URL('../../fixtures/dates/written.tsv', import.meta.url), lines.join(''));
console.log(`${INSTANTS.length} instants, ${styles.length} styles, ${lines.length} strings`);
