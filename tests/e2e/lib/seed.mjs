// The article, list and clock of the seed page: what a page shows, and what it has to show.
import { clockOf, dayOf, instant, isoOf } from './dates.mjs';

/** Lines of the seed that must never be "corrected": they stand here, not only in the data. */
export const SEED = {
  id: 'hoi-nghi-tong-ket-cong-tac-dan-van-chinh-quyen-nam-2016',
  date: 'Ngày 29/12/2016 15:13:27',
  datetime: '2016-12-29T15:13:27+07:00',
  title: 'Hội nghị tổng kết công tác Dân vận chính quyền năm 2016',
  author: 'N.H',
  slips: ['thủ lục', '1.676 thủ tục, trong đó cấp tỉnh là 1.305, cấp huyện 202 và cấp xã là 168'],
  order: ['date', 'title', 'lead', 'p1', 'p2', 'p3', 'p4', 'figure', 'p5', 'p6', 'author'],
};

/** In the page: everything about the first article that a reader would notice. */
export function seenArticle() {
  const host = document.querySelector('vn-article');
  const part = (name) => __seen.part(host, name);
  const text = (node) => node?.textContent.trim() ?? null;
  const body = part('body');
  const figure = body?.querySelector('figure');
  const picture = figure?.querySelector('img');
  const paragraphs = [...(body?.querySelectorAll('p') ?? [])].filter((p) => !p.closest('figure'));
  const date = part('date');
  const time = date?.matches('time') ? date : date?.querySelector('time');
  const title = part('title');
  const lead = part('lead');
  const author = part('author');

  const named = { date, title, lead, figure, author };
  paragraphs.forEach((p, i) => (named[`p${i + 1}`] = p));
  const order = Object.keys(named)
    .filter((name) => named[name])
    .sort((a, b) => (named[a].compareDocumentPosition(named[b]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

  // Right aligned is what is seen, by whatever rule: the words end where the article ends.
  const box = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const article = __seen.root(host)?.querySelector('article');
  const edges = author && article && { right: box(author).right, left: box(author).left, article: article.getBoundingClientRect() };
  const bold = (node) => node && Number(getComputedStyle(node).fontWeight) >= 600;
  return {
    articlePart: article?.getAttribute('part'),
    date: text(date),
    datetime: time?.getAttribute('datetime') ?? null,
    titleTag: title?.localName,
    title: text(title),
    leadTag: lead?.localName,
    lead: text(lead),
    leadBold: bold(lead),
    paragraphs: paragraphs.map(text),
    alt: picture?.alt ?? null,
    pictureLoaded: picture?.naturalWidth > 0,
    caption: text(figure?.querySelector('figcaption')),
    author: text(author),
    authorBold: bold(author),
    authorRight: edges && edges.right <= edges.article.right + 1 && edges.article.right - edges.right < 40 && edges.left > edges.article.left + edges.article.width / 2,
    order,
  };
}

/** What `seenArticle` gives for an item of the feed, its body being simple markup: `<p>` and one figure. */
export function wantedArticle(item, titleTag = 'h2') {
  const plain = (html) => html.replace(/<[^>]*>/g, '').trim().normalize('NFC');
  const all = (pattern) => [...item.content_html.matchAll(pattern)].map(([, inner]) => plain(inner));
  return {
    articlePart: 'article',
    date: SEED.date,
    datetime: SEED.datetime,
    titleTag,
    title: SEED.title,
    leadTag: 'p',
    lead: item.summary,
    leadBold: true,
    paragraphs: all(/<p>([\s\S]*?)<\/p>/g),
    alt: /alt="([^"]*)"/.exec(item.content_html)[1],
    pictureLoaded: true,
    caption: all(/<figcaption>([\s\S]*?)<\/figcaption>/g)[0],
    author: SEED.author,
    authorBold: true,
    authorRight: true,
    order: SEED.order,
  };
}

/** In the page: the list as a reader would see it. */
export function seenList(selector) {
  const host = document.querySelector(selector);
  const rows = [...(__seen.part(host, 'list')?.querySelectorAll('[part~="item"]') ?? [])];
  return {
    heading: __seen.part(host, 'heading')?.textContent.trim() ?? null,
    headingTag: __seen.part(host, 'heading')?.localName,
    listTag: __seen.part(host, 'list')?.localName,
    rows: rows.map((row) => {
      const link = row.querySelector('[part~="link"]');
      const time = row.querySelector('time[part~="date"]');
      return { tag: row.localName, title: link?.textContent.trim(), href: link?.href, date: time?.textContent, datetime: time?.getAttribute('datetime') };
    }),
  };
}

/** The rows of a feed: newest first, ties as in the file, without the article being read. */
export function wantedRows(feed, feedUrl, current, limit = Infinity) {
  return feed.items
    .filter((item) => item.id !== current)
    .map((item) => ({ item, at: instant(item.date_published) }))
    .sort((a, b) => b.at - a.at)
    .slice(0, limit)
    .map(({ item, at }) => {
      const href = new URL(item.url ?? item.external_url, feedUrl).href;
      return { tag: 'li', title: item.title, href, date: `(${dayOf(at)})`, datetime: isoOf(at) };
    });
}

/** The texts a right clock may show at this moment, the machine's own clock being the judge. */
export const clocksAround = (ms) => [-2, -1, 0, 1].map((seconds) => clockOf(ms + seconds * 1000));
