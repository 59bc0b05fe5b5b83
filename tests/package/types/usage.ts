// Right and wrong uses of the API. Where the line above says so, the compiler has to complain.
import { foldVietnamese, formatDateTime, lunarDate, solarDate, version, whenReady } from 'vn-portal-widgets';
import type { DateInput, LunarDate, VnPortalWidgets } from 'vn-portal-widgets';

await whenReady satisfies void;
const texts: string[] = [version, formatDateTime('29/12/2016'), formatDateTime(0, 'lunar-full'), formatDateTime(new Date(), "HH'h'mm")];
const lunar: LunarDate | null = lunarDate(texts[0] ?? 0);
if (lunar) {
  const { day, month, leap, year, name } = lunar;
  const folded: string = foldVietnamese('Dân vận');
  const back: string | null = solarDate(day, month, year, leap);
  texts.push(back ?? name, folded);
}
const values: DateInput[] = ['2016-12-29', 1_482_999_207_000, new Date()];
values.map((value) => formatDateTime(value));
const embedded: VnPortalWidgets | undefined = window.vnPortalWidgets;
embedded?.whenReady.then(() => embedded.solarDate(1, 1, 2007)?.toUpperCase());

// @ts-expect-error: no value
formatDateTime();
// @ts-expect-error: no date
formatDateTime(undefined);
// @ts-expect-error: no date
formatDateTime({ year: 2016 });
// @ts-expect-error: a BigInt is none
lunarDate(1n);
// @ts-expect-error: a format is a text
formatDateTime(0, 7);
// @ts-expect-error: it may be null
lunarDate(0).day;
// @ts-expect-error: it may be null
solarDate(1, 1, 2007).length;
// @ts-expect-error: texts are no numbers
solarDate('1', '1', '2007');
// @ts-expect-error: no year
solarDate(1, 1);
// @ts-expect-error: the embed script may not be there
window.vnPortalWidgets.version;
// @ts-expect-error: there is no such function
embedded?.parseDate('29/12/2016');
// @ts-expect-error: it cannot be set
embedded!.version = '2';
