// RSS 2.0, RSS 1.0 and Atom of the same items, as content management systems write them.

/** @typedef {(items: any[], options?: { head?: string, next?: string, language?: string, encoding?: string, before?: string }) => string} Writer */

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
].join(' ');

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
export const cdata = (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const tagged = (tag, value) => (value === undefined ? '' : `<${tag}>${value}</${tag}>`);

/** `{id, url, title, summary, html, date, author, tag, extra}`; `extra` is XML of the item. */
export const ITEMS = [
  { id: 'tin-1', url: '/tin/1.html', title: 'Trà Ôn ra mắt mô hình “Ngày thứ Sáu không hẹn”', summary: 'Bộ phận một cửa nhận & trả hồ sơ cả chiều thứ Sáu.', html: '<p>Đoạn thứ nhất, có <a href="/van-ban.html">văn bản</a>.</p><p>Đoạn thứ hai.</p>', date: '2016-12-29T08:13:27Z', author: 'N.H', tag: 'Cải cách hành chính' },
  { id: 'tin-2', url: '/tin/2.html', title: 'Hội thi “Dân vận khéo” & giao lưu', summary: 'Nhiều cách làm hay từ cơ sở.', html: '<p>Nội dung hội thi.</p>', date: '2016-12-28T02:00:00Z', author: 'T.M', tag: 'Dân vận' },
  { id: 'tin-3', url: '/tin/3.html', title: 'Khánh thành cầu nông thôn', summary: 'Cầu dài 36 mét.', html: '<p>Nội dung cây cầu.</p>', date: '2016-12-27T08:30:00Z', author: 'T.M', tag: 'Giao thông' },
];

/** @type {Writer} */
function rss2(items, { head = '', next, language = 'vi', encoding = 'UTF-8', before = '' } = {}) {
  const written = items.map(({ id, url, title, summary, html, date, author, tag, extra = '' }) => `<item>
  ${tagged('title', title && escaped(title))}${tagged('link', url)}${id ? `<guid isPermaLink="false">${id}</guid>` : ''}
  ${tagged('description', summary && cdata(summary))}${tagged('content:encoded', html && cdata(html))}
  ${tagged('pubDate', date && new Date(date).toUTCString())}${tagged('dc:creator', author)}${tagged('category', tag)}${extra}
</item>`);
  return `<?xml version="1.0" encoding="${encoding}"?>
${before}<rss version="2.0" ${NAMESPACES}><channel>
<title>Cổng thông tin</title><link>/</link><language>${language}</language>${next ? `<atom:link rel="next" href="${next}"/>` : ''}${head}
${written.join('\n')}
</channel></rss>
`;
}

/** @type {Writer} */
function rss1(items, { head = '', next, language = 'vi', encoding = 'UTF-8', before = '' } = {}) {
  const written = items.map(({ id, url, title, summary, html, date, author, tag, extra = '' }) => `<item rdf:about="${id ?? url}">
  ${tagged('title', title && escaped(title))}${tagged('link', url)}
  ${tagged('description', summary && escaped(summary))}${tagged('content:encoded', html && cdata(html))}
  ${tagged('dc:date', date)}${tagged('dc:creator', author)}${tagged('dc:subject', tag)}${extra}
</item>`);
  return `<?xml version="1.0" encoding="${encoding}"?>
${before}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}>
<channel rdf:about="/"><title>Cổng thông tin</title><link>/</link><dc:language>${language}</dc:language>${next ? `<atom:link rel="next" href="${next}"/>` : ''}${head}</channel>
${written.join('\n')}
</rdf:RDF>
`;
}

/** @type {Writer} */
function atom(items, { head = '', next, language = 'vi', encoding = 'UTF-8', before = '' } = {}) {
  const written = items.map(({ id, url, title, summary, html, date, author, tag, extra = '' }) => `<entry>
  ${tagged('title', title && escaped(title))}${url ? `<link rel="alternate" href="${url}"/>` : ''}${tagged('id', id)}
  ${tagged('summary', summary && escaped(summary))}${html ? `<content type="html">${escaped(html)}</content>` : ''}
  ${date ? `<published>${date}</published><updated>${date}</updated>` : ''}${author ? `<author><name>${author}</name></author>` : ''}${tag ? `<category term="${tag}"/>` : ''}${extra}
</entry>`);
  return `<?xml version="1.0" encoding="${encoding}"?>
${before}<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES} xml:lang="${language}">
<title>Cổng thông tin</title><id>urn:cong</id>${next ? `<link rel="next" href="${next}"/>` : ''}${head}
${written.join('\n')}
</feed>
`;
}

/** Each writes a feed: `(items, {head, next, language, encoding, before})`; `before` comes after the XML declaration. */
export const FORMATS = { 'RSS 2.0': rss2, 'RSS 1.0': rss1, Atom: atom };
