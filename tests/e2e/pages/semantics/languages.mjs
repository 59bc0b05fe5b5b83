// Which language screen readers find where. Whatever is not `content` is ours, and has to be Vietnamese.

const PICTURE = '/data/images/hoi-nghi-dan-van-2016.svg';
const table = (words) => `<table><tr><th scope="col">${words}</th></tr></table>`;

const ENGLISH = {
  id: 'a', title: 'The conference', summary: 'In short', language: 'en', date_published: '2016-12-29', date_modified: '2016-12-30',
  image: `${PICTURE}?0`, authors: [{ name: 'An author' }], tags: ['Reform', 'Office'],
  attachments: [{ url: '/a.pdf', title: 'The plan', size_in_bytes: 1258291 }],
  content_html: `<p>One paragraph</p><figure><img src="${PICTURE}?1" alt="" width="600" height="400"><figcaption>The bridge</figcaption></figure>${table('Column')}<div lang="km">${table('ជួរ')}</div>`,
  _vn: { views: 7370, source: 'A newspaper', image_caption: 'The hall' },
};
const { language: _, ...UNKNOWN } = ENGLISH;
const ENGLISH_WORDS = ['The conference', 'In short', 'One paragraph', 'The bridge', 'The hall', 'Column', 'A newspaper', 'An author', 'The plan', 'Reform', 'Office'];
const LIST = {
  language: 'en',
  items: [
    { id: '1', url: '/1', title: 'English by the feed', date_published: '2016-12-29' },
    { id: '2', url: '/2', title: 'ខេត្ត', language: 'km', date_published: '2016-12-28' },
    { id: '3', title: 'Français', language: 'fr-CA', date_published: new Date().toISOString() },
    { id: '4', url: '/4', summary: 'Only a summary', date_published: '2016-12-26' },
    { id: '5', url: '/5', content_html: `<img src="${PICTURE}">` },
    { id: '6', content_html: `<img src="${PICTURE}">` },
  ],
};
const LIST_WORDS = { en: ['English by the feed', 'Only a summary'], km: ['ខេត្ត'], 'fr-CA': ['Français'] };
const wrong = (language) => ({ items: [{ id: '1', url: '/1', title: 'One', language }, { id: '2', url: '/2', title: 'Two', content_html: '<p lang="X-NONE">Three <span lang="vn">four</span> <i lang="en_US">five</i></p>', language }] });

/**
 * - `lang`: of the page, `en` by default. `body`: its elements; `/a.json` is `data`.
 * - `content`: strings by their language, all of which have to be there.
 * - `act`: what visitors do; `until`: a string that then is there.
 *
 * @type {Record<string, { lang?: string, body: string, data: object, shadow?: string, content: Record<string, string[]>, act?: () => void,
 *   until?: string, state?: string }>}
 */
export const LANGUAGES = {
  'an English article on a Vietnamese page': { lang: 'vi', body: '<vn-article src="/a.json"></vn-article>', data: ENGLISH, content: { en: ENGLISH_WORDS, km: ['ជួរ'] } },
  'an English article on a page without a language': { lang: '', body: '<vn-article src="/a.json"></vn-article>', data: ENGLISH, content: { en: ENGLISH_WORDS, km: ['ជួរ'] } },
  'an article without a language has its page’s': { lang: 'fr', body: '<div lang="en-GB"><vn-article src="/a.json"></vn-article></div>', data: UNKNOWN, content: { 'en-GB': ENGLISH_WORDS, km: ['ជួរ'] } },
  'in the shadow tree of a page': { lang: 'fr', body: '<div id="khung" lang="en"></div>', shadow: '<vn-article src="/a.json"></vn-article>', data: UNKNOWN, content: { en: ENGLISH_WORDS, km: ['ជួរ'] } },
  'the viewer of an English article': { lang: 'vi', body: '<vn-article src="/a.json"></vn-article>', data: ENGLISH, act: () => document.querySelector('vn-article').shadowRoot.querySelectorAll('[data-action=view]')[1].click(), until: 'The bridge · 2/2', content: { en: [...ENGLISH_WORDS, 'The bridge · 2/2'], km: ['ជួរ'] } },
  'the viewer of an article without a language': { body: '<vn-article src="/a.json"></vn-article>', data: UNKNOWN, act: () => document.querySelector('vn-article').shadowRoot.querySelectorAll('[data-action=view]')[1].click(), until: 'The bridge · 2/2', content: { en: [...ENGLISH_WORDS, 'The bridge · 2/2'], km: ['ជួរ'] } },
  'an article that is shared': { body: '<vn-article src="/a.json" tools="share"></vn-article>', data: ENGLISH, act: () => document.querySelector('vn-article').shadowRoot.querySelector('[data-action=share]').click(), until: 'Sao chép liên kết', content: { en: ENGLISH_WORDS, km: ['ជួរ'] } },
  'an English article with a film': { body: '<vn-article src="/a.json" tools="none"></vn-article>', data: { title: 'A film', language: 'en', content_html: '<p>Before</p><iframe src="https://player.vimeo.com/video/1"></iframe>' }, until: 'Xem video trên vimeo.com', content: { en: ['A film', 'Before'] } },
  'a list in four languages': { body: '<vn-related-news src="/a.json" new-days="1" order="feed"></vn-related-news>', data: LIST, content: LIST_WORDS },
  'a list with everything': { body: '<vn-related-news src="/a.json" search by-date thumbnails page-size="3" order="feed"></vn-related-news>', data: LIST, content: { en: ['English by the feed'], km: ['ខេត្ត'], 'fr-CA': ['Français'] } },
  'a search without a match': { body: '<vn-related-news src="/a.json" search order="feed"></vn-related-news>', data: LIST, act: () => { const box = __seen.part('vn-related-news', 'search'); box.value = 'zzz'; box.dispatchEvent(new Event('input', { bubbles: true })); }, until: 'Không tìm thấy tin nào phù hợp.', content: {} },
  'a search with matches': { body: '<vn-related-news src="/a.json" search order="feed"></vn-related-news>', data: LIST, act: () => { const box = __seen.part('vn-related-news', 'search'); box.value = 'feed'; box.dispatchEvent(new Event('input', { bubbles: true })); }, until: '1 kết quả', content: { en: ['feed', 'English by the'] } },
  'a heading of the page’s own has its language': { body: '<vn-related-news src="/a.json" heading="More news"></vn-related-news>', data: LIST, content: { ...LIST_WORDS, en: [...LIST_WORDS.en, 'More news'] } },
  'a tag with an underscore': { lang: 'fr', body: '<vn-related-news src="/a.json"></vn-related-news>', data: wrong('en_GB'), content: { 'en-GB': ['One', 'Two'] } },
  ...Object.fromEntries(['vn', 'Tiếng Việt', 'english', 'X-NONE', 'en-', 'x', '"><b>'].map((tag) => [
    `what is no language tag does not count: ${tag}`,
    { lang: 'fr', body: '<vn-related-news src="/a.json"></vn-related-news><vn-article src="/a.json" item="2"></vn-article>', data: wrong(tag), content: { fr: ['One', 'Two', 'Three', 'four'], 'en-US': ['five'] } },
  ])),
  'a wrong tag of an item gives way to the feed’s': { lang: 'fr', body: '<vn-related-news src="/a.json"></vn-related-news>', data: { language: 'km', ...wrong('kh') }, content: { km: ['One', 'Two'] } },
  'a list without items': { body: '<vn-related-news src="/a.json"></vn-related-news>', data: { items: [] }, state: 'empty', content: {} },
  'an item that is not there': { body: '<vn-article src="/a.json" item="none"></vn-article>', data: LIST, state: 'error', content: {} },
  'a file that is not there': { body: '<vn-article src="/none.json"></vn-article><vn-related-news src="/none.json"></vn-related-news>', data: {}, state: 'error', content: {} },
  'clocks and times': { body: '<vn-clock lunar></vn-clock><vn-time datetime="29/12/2016" format="relative"></vn-time><vn-time datetime="29/12/2016" format="full"></vn-time>', data: {}, state: null, content: {} },
};

/** In the page: all that can be heard of our elements, with its language. A name comes in place of a content or an alt text. */
export const heard = () => {
  const found = [];
  const languageOf = (node) => {
    for (let at = node; at; at = at.parentNode ?? at.host) if (at.getAttribute?.('lang') != null) return at.getAttribute('lang');
    return '';
  };
  const note = (words, node) => { if (/[\p{L}\p{N}]/u.test(words ?? '')) found.push([words.trim(), languageOf(node)]); };
  const listen = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) listen(element.shadowRoot);
      if (root === document) continue;
      const label = element.getAttribute('aria-label');
      for (const name of [label ? 'aria-label' : 'alt', 'title', 'placeholder']) note(element.getAttribute(name), element);
      for (const child of element.childNodes) if (child.nodeType === 3) note(child.data, element);
    }
  };
  listen(document);
  return found;
};

/** What is wrong with what was heard. */
export function faults(heard, content) {
  const language = new Map(Object.entries(content).flatMap(([language, strings]) => strings.map((string) => [string, language])));
  const missing = [...language.keys()].filter((string) => !heard.some(([words]) => words === string));
  const wrong = heard.filter(([words, found]) => found !== (language.get(words) ?? 'vi'));
  if (heard.length <= language.size) missing.push('words of ours');
  return [...missing.map((string) => `not heard: ${string}`), ...wrong.map(([words, found]) => `“${words}” in “${found}”`)];
}
