// Right and wrong uses of the API and of the elements. Where the line above says so, the compiler has to complain.
import { cleanHtml, foldVietnamese, formatDateTime, lunarDate, mount, renderToHtml, solarDate, version, whenReady } from 'vn-portal-widgets';
import type {
  DateInput, LunarDate, RenderError, VnArticleElement, VnDataElement, VnErrorEvent, VnErrorKind, VnFeed, VnItem, VnLoadEvent, VnPortalWidgets, VnRelatedNewsElement,
} from 'vn-portal-widgets';

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

const end: () => void = mount(document.body.attachShadow({ mode: 'open' }));
end();
embedded?.mount(document.body)();

const written: string[] = [
  renderToHtml('vn-clock'), renderToHtml('vn-time', { datetime: '29/12/2016', format: null }), renderToHtml('vn-related-news', { 'page-size': 5, search: true }, { items: [] }),
  renderToHtml('vn-article', null, '{"title": "Tin"}', 'https://a.vn/tin.json', 'https://a.vn/'), embedded?.renderToHtml('vn-article', {}, { title: 'Tin' }) ?? '',
];
texts.push(...written, cleanHtml('<p>a'), cleanHtml('<p>a', 'https://a.vn/'), embedded?.cleanHtml('<p>a') ?? '');
const kindOf = (error: RenderError): VnErrorKind | 'html' => error.kind;
kindOf satisfies unknown;

// @ts-expect-error: a node is no HTML
cleanHtml(document.body);
// @ts-expect-error: no element of ours
renderToHtml('vn-news');
// @ts-expect-error: an attribute is no object
renderToHtml('vn-time', { datetime: new Date() });
// @ts-expect-error: a list of items is no feed
renderToHtml('vn-related-news', {}, [{ title: 'Tin' }]);
// @ts-expect-error: a closed root, or none at all
mount(document.body.shadowRoot);
// @ts-expect-error: a selector is no root
mount('#goc');
// @ts-expect-error: it gives nothing but a function
mount(document).end();
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

// The elements, by their tags.
const clock = document.createElement('vn-clock');
clock.format = 'full';
clock.format = 'HH:mm';
clock.format = null;
clock.lunar = true;
clock.sync = '/gio.txt';
clock.sync = null;
const synced: boolean | string = clock.sync;
document.querySelector('vn-time')?.datetime?.trim();
const article: VnArticleElement = document.createElement('vn-article');
const list: VnRelatedNewsElement | null = document.querySelector('vn-related-news');
const sizes: number[] = [article.headingLevel, list?.pageSize ?? 10];
const either: VnDataElement[] = list ? [article, list] : [article];
either.forEach((element) => (element.refresh = 60));
if (list) list.order = 'related';
// @ts-expect-error: its properties are named in camelCase
article['heading-level'] = 3;
// @ts-expect-error: a number
article.headingLevel = '3';
// @ts-expect-error: it may be null
article.src.length;
// @ts-expect-error: no order
list!.order = 'oldest';
// @ts-expect-error: a clock has no data
clock.data = null;
// @ts-expect-error: a clock has no data to load
clock.src = '/gio.json';
// @ts-expect-error: undefined is no value
clock.format = undefined;
// @ts-expect-error: a text or a boolean
clock.sync = 5;

// Data.
const item: VnItem = {
  id: 7,
  title: 'Tin',
  summary: null,
  date_published: 1_482_999_207_000,
  authors: [{ name: 'N.H' }],
  attachments: [{ url: 'a.pdf', size_in_bytes: 7 }],
  _vn: { views: 7370, source: 'Vinhlong.gov.vn' },
  _other: { anything: true },
};
const feed: VnFeed = { version: 'https://jsonfeed.org/version/1.1', title: 'Tin', items: [item], next_url: 'trang-2.json' };
article.data = item;
article.data = feed;
article.data = null;
article.data = { items: [] };
// @ts-expect-error: no list of items
article.data = { items: item };
// @ts-expect-error: no such field
article.data = { titel: 'Tin' };
// @ts-expect-error: a text is none
article.data = '{"items": []}';
// @ts-expect-error: a date has to be a text or milliseconds
item.date_published = new Date();
// @ts-expect-error: a number
item._vn = { views: '7.370' };
// @ts-expect-error: an attachment has a url
item.attachments = [{ title: 'Nghị quyết' }];

// Events, on the element and wherever they bubble to.
article.addEventListener('vn-load', function (event) {
  const shown: [number, boolean, VnArticleElement] = [event.detail.items, event.detail.stale, this];
  sizes.push(shown[0]);
});
const failed = ({ detail: { kind, url, status } }: VnErrorEvent) => texts.push(kind satisfies VnErrorKind, url ?? 'inline', String(status));
article.addEventListener('vn-error', failed, { once: true });
article.removeEventListener('vn-error', failed);
document.addEventListener('vn-error', failed);
window.addEventListener('vn-load', ({ detail }) => detail.items satisfies number);
document.body.addEventListener('vn-load', (event: VnLoadEvent) => event.detail.stale satisfies boolean);
article.addEventListener('click', (event) => event.clientX);
article.addEventListener('other', { handleEvent() {} });
// @ts-expect-error: no such detail
article.addEventListener('vn-load', (event) => event.detail.kind);
// @ts-expect-error: url may be null
article.addEventListener('vn-error', (event) => event.detail.url.length);
// @ts-expect-error: not the event's type
document.addEventListener('vn-load', failed);
export { synced };
