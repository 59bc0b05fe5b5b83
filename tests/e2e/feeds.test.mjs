// RSS 2.0, RSS 1.0 and Atom in place of JSON, in both elements: told by content, whatever the address and the media type.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { utf16, utf16be, windows1258 } from './lib/encodings.mjs';
import { eachEngine } from './lib/engines.mjs';
import { CSP, lists } from './lib/lists.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { escaped, FORMATS, ITEMS } from './lib/xml-feeds.mjs';

/** Where CMSs publish feeds, and as what their servers send them; an empty type is none. */
const ADDRESSES = {
  '/feed/': 'application/rss+xml; charset=UTF-8',
  '/_layouts/15/listfeed.aspx': 'text/xml; charset=utf-8',
  '/rss.aspx': 'text/html; charset=utf-8',
  '/rss.ashx': 'application/octet-stream',
  '/tin.rss': '',
  '/tin.xml': 'application/xml',
  '/tin.atom': 'application/atom+xml',
  '/tin.rdf': 'application/rdf+xml',
  '/tin.txt': 'text/plain',
  '/tin.json': 'application/json',
};

const ROWS = ITEMS.map(({ title }, index) => `${title} (${29 - index}/12/2016)`);

const FALLBACK = '<a href="/cu.html">Bản cũ</a>';
const article = (id, src, attributes = '') => `<vn-article id="${id}" src="${src}" ${attributes}>${FALLBACK}</vn-article>`;
const list = (id, src, attributes = '') => `<vn-related-news id="${id}" src="${src}" current="none" ${attributes}>${FALLBACK}</vn-related-news>`;

/** In the page: what an article shows, part by part. */
const seenArticle = (selector) => {
  const text = (part) => __seen.part(selector, part)?.textContent ?? null;
  return { date: text('date'), title: text('title'), lead: text('lead'), body: text('body'), author: text('author'), tags: text('tags'), lang: __seen.part(selector, 'title')?.closest('[lang]')?.lang };
};
const shownOf = ({ title, summary, html, author, tag }, day) => ({
  date: day, title, lead: summary, body: html.replace(/<[^>]+>/g, ''), author, tags: `Từ khóa: ${tag}`, lang: 'en',
});

eachEngine((engine) => {
  const load = async (t, body, routes) => {
    const page = template('widgets.html', { title: 'Nguồn tin', head: SCRIPTS.embed, body: `<main>${body}</main>` });
    const server = await serve(t, { csp: CSP, routes: { '/t.html': page, ...routes } });
    return { server, page: await open(engine, `${server.origin}/t.html`) };
  };
  const rowsOf = (page, selector) => page.ask((selector) => [...__seen.root(selector).querySelectorAll('[part=item]')].map(({ textContent }) => textContent), selector);

  for (const [format, write] of Object.entries(FORMATS)) {
    const feed = write(ITEMS, { language: 'en' });

    test(`${format}: article and list, by any address and media type, one request for both`, async (t) => {
      const paths = Object.keys(ADDRESSES);
      const body = paths.map((path, index) => article(`a${index}`, path, 'tools="none"') + list(`l${index}`, path)).join('\n');
      const { page, server } = await load(t, body, Object.fromEntries(Object.entries(ADDRESSES).map(([path, type]) => [path, { type, body: feed }])));
      await page.reaches('ready', 'vn-article, vn-related-news');
      for (const [index, path] of paths.entries()) {
        assert.deepEqual(await page.ask(seenArticle, `#a${index}`), shownOf(ITEMS[0], 'Ngày 29/12/2016 15:13:27'), path);
        assert.deepEqual(await rowsOf(page, `#l${index}`), ROWS, path);
        assert.equal(server.requests(path).length, 1, path);
      }
      const events = (await page.events()).map(({ tag, type, detail }) => [tag, type, detail.items, detail.stale].join(' '));
      assert.deepEqual(events.sort(), [...paths.map(() => 'vn-article vn-load 1 false'), ...paths.map(() => 'vn-related-news vn-load 3 false')]);
      await assertQuiet(page);
    });

    test(`${format}: an item by its id and by its link, and the links lead where the feed says`, async (t) => {
      const body = article('id', '/tin.rss', 'item="tin-2"') + article('link', '/tin.rss', 'item="/tin/3.html"') + list('list', '/tin.rss');
      const { page, server } = await load(t, body, { '/tin.rss': { type: 'text/xml', body: feed } });
      await page.reaches('ready', '#id, #link');
      assert.deepEqual(await page.ask(() => ['#id', '#link'].map((selector) => __seen.part(selector, 'title').textContent)), [ITEMS[1].title, ITEMS[2].title]);
      assert.deepEqual(await page.ask(() => [...__seen.root('#list').querySelectorAll('a')].map(({ href }) => href)), ITEMS.map(({ url }) => server.origin + url));
      assert.equal(await page.ask(() => __seen.part('#id', 'body').querySelector('a')), null);
      await assertQuiet(page);
    });

    test(`${format}: past its last page the next feed is loaded, in whatever format that is`, async (t) => {
      const { click, shows } = lists(engine);
      const more = FORMATS[format === 'Atom' ? 'RSS 2.0' : 'Atom']([{ id: 'cu', url: '/tin/cu.html', title: 'Tin cũ hơn', date: '2016-01-01T00:00:00Z' }, ITEMS[0]]);
      const { page, server } = await load(t, list('list', '/nguon/tin.rss', 'page-size="2"'), {
        '/nguon/tin.rss': { type: 'text/xml', body: write(ITEMS, { next: 'tin.rss?paged=2' }) },
      });
      await page.reaches('ready', 'vn-related-news');
      server.route('/nguon/tin.rss', { type: 'text/xml', body: more });
      await click(page, 'Trang cuối');
      await shows(page, 'the last page', (now) => now.page === '2' && now.rows.length === 1);
      await click(page, 'Trang sau');
      await shows(page, 'one more on the same page', (now) => now.rows.join() === 'Khánh thành cầu nông thôn,Tin cũ hơn');
      assert.deepEqual(server.requests('/nguon/tin.rss').map(({ query }) => query), ['', '?paged=2']);
      await assertQuiet(page);
    });
  }

  test('pictures: what the feed calls one, else the first in its HTML, with what describes it', async (t) => {
    const [a, b] = ['/images/dau-hieu.svg', '/images/demo-1280.png'];
    const items = Object.entries({
      enclosure: { extra: `<enclosure url="${a}" type="image/svg+xml" length="1"/>` },
      'media:content': { extra: `<media:content url="${b}" medium="image"/>` },
      'media:thumbnail': { extra: `<media:thumbnail url="${b}"/>` },
      'media:group': { extra: `<media:group><media:content url="/phim.mp4" type="video/mp4"/><media:content url="${b}" type="image/png"/></media:group>` },
      'itunes:image': { extra: `<itunes:image href="${b}"/>` },
      'first picture': { summary: `<img src="${b}" alt="Cầu mới"><p>Cầu dài 36 mét.</p>` },
      'no picture': { extra: '<enclosure url="/ke-hoach.pdf" type="application/pdf" length="2048"/>' },
    }).map(([title, item], index) => ({ id: title, url: `/${index}.html`, title, date: `2016-12-${20 - index}T00:00:00Z`, ...item }));
    const { page, server } = await load(t, list('list', '/tin.rss', 'thumbnails') + article('bridge', '/tin.rss', 'item="first picture"') + article('plan', '/tin.rss', 'item="no picture"'), { '/tin.rss': { type: 'text/xml', body: FORMATS['RSS 2.0'](items) } });
    await page.reaches('ready', 'vn-related-news, vn-article');
    const pictures = await page.ask(() => [...__seen.root('#list').querySelectorAll('[part=item]')].map((item) => item.querySelector('img')?.src ?? null));
    assert.deepEqual(pictures, [a, b, b, b, b, b, null].map((path) => path && server.origin + path));
    assert.deepEqual(await page.ask(() => {
      const image = __seen.part('#bridge', 'image');
      return [image?.getAttribute('alt'), __seen.part('#bridge', 'lead')?.textContent ?? __seen.part('#bridge', 'body')?.textContent, __seen.root('#bridge').querySelectorAll('img').length];
    }), ['Cầu mới', 'Cầu dài 36 mét.', 1]);
    assert.match(await page.ask(() => __seen.part('#plan', 'attachments').textContent), /ke-hoach\.pdf.*PDF, 2 KB/);
    await assertQuiet(page);
  });

  const XHTML = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một <b>hai</b></p><script>window.__pwned = 1</script></div></content>';
  test('Atom: XHTML, titles with markup, xml:base and links by their relation', async (t) => {
    const feed = `<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/2005/Atom" xml:base="/goc/"><a:title>Nguồn</a:title>
      <a:entry xml:base="muc/"><a:id>urn:1</a:id><a:title type="html">Tin &lt;b&gt;đậm&lt;/b&gt; &amp;amp; mới</a:title>
      <a:link rel="enclosure" href="tep.pdf" type="application/pdf" length="1024" title="Kế hoạch"/><a:link rel="self" href="self.atom"/><a:link href="tin.html"/>
      <a:published>2016-12-29T15:13:27+07:00</a:published>${XHTML.replace('<p>', '<p><a href="van-ban.html">văn bản</a> ')}</a:entry>
      <a:entry><a:id>urn:2</a:id><a:title type="text">Thẻ &lt;b&gt; trong chữ</a:title></a:entry></a:feed>`;
    const { page, server } = await load(t, article('a', '/tin.atom') + list('l', '/tin.atom'), { '/tin.atom': { type: 'application/atom+xml', body: feed } });
    await page.reaches('ready', 'vn-article, vn-related-news');
    assert.deepEqual(await page.ask(() => ({
      title: __seen.part('#a', 'title').textContent,
      body: __seen.part('#a', 'body').textContent,
      link: __seen.part('#a', 'body').querySelector('a').href,
      file: __seen.root('#a').querySelector('[part~=attachment]').textContent,
      address: __seen.root('#l').querySelector('a').href,
      text: __seen.root('#l').querySelector('li:last-child').textContent,
    })), { title: 'Tin đậm & mới', body: 'văn bản Một hai', link: `${server.origin}/goc/muc/van-ban.html`, file: 'Kế hoạch (PDF, 1 KB)', address: `${server.origin}/goc/muc/tin.html`, text: 'Thẻ <b> trong chữ' });
    assert.equal(await page.ask(() => window.__pwned ?? null), null);
    assert.deepEqual((await page.log()).filter(({ kind }) => kind === 'violation'), []);
  });

  test('encodings: by the byte order mark, then by the XML declaration', async (t) => {
    const named = (encoding) => FORMATS['RSS 2.0'](ITEMS, { encoding });
    const latin1 = (text) => Buffer.from(text.replace(/[^\0-\xff]/gu, (letter) => `&#${letter.codePointAt(0)};`), 'latin1');
    /** @type {Record<string, [string, (text: string) => Buffer]>} */
    const encodings = {
      'UTF-8': [named('UTF-8'), Buffer.from],
      'UTF-8 with a mark': [`\ufeff${named('UTF-8')}`, Buffer.from],
      'UTF-16 LE with a mark': [named('utf-16'), utf16],
      'UTF-16 BE with a mark': [named('utf-16'), utf16be],
      'a mark wins over the declaration': [named('windows-1258'), utf16],
      'windows-1258': [named('windows-1258'), windows1258],
      'iso-8859-1': [named('iso-8859-1').replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, (all, text) => escaped(text)), latin1],
    };
    const names = Object.keys(encodings);
    const routes = Object.fromEntries(Object.values(encodings).map(([text, encode], index) => [`/${index}.xml`, { type: 'text/xml', body: encode(text) }]));
    const { page } = await load(t, names.map((name, index) => list(`l${index}`, `/${index}.xml`) + article(`a${index}`, `/${index}.xml`)).join(''), routes);
    await page.reaches('ready', 'vn-article, vn-related-news');
    for (const [index, name] of names.entries()) {
      assert.deepEqual(await rowsOf(page, `#l${index}`), ROWS, name);
      assert.equal(await page.ask((selector) => __seen.part(selector, 'lead').textContent, `#a${index}`), ITEMS[0].summary, name);
    }
    await assertQuiet(page);
  });

  test('nobody is asked but for the feed: neither for its DTD, nor for its entities, style sheet or inclusions', async (t) => {
    const before = `<?xml-stylesheet type="text/xsl" href="/style.xsl"?><?xml-stylesheet href="https://evil.example/style.css"?>
      <!DOCTYPE rss PUBLIC "-//X//Y" "https://evil.example/rss.dtd" [<!ENTITY file SYSTEM "/secret.txt"><!ENTITY % more SYSTEM "/more.dtd">%more;<!ENTITY inner "innerText">]>`;
    const feed = FORMATS['RSS 2.0'](ITEMS, { before, head: '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/include.xml"/>' })
      .replace('</channel>', `<item><title>Cuối</title><guid>cuoi</guid><description>[&file;]</description></item></channel>`);
    const { page, server } = await load(t, list('l', '/tin.xml') + article('a', '/tin.xml', 'item="cuoi"'), { '/tin.xml': { type: 'text/xml', body: feed } });
    await page.reaches('ready', 'vn-article, vn-related-news');
    assert.deepEqual(await rowsOf(page, '#l'), [...ROWS, 'Cuối']);
    assert.deepEqual(server.log.map(({ path }) => path).filter((path) => !/^\/(t\.html|tin\.xml|pkg\/|pages\/|favicon)/.test(path)), []);
    assert.deepEqual((await page.log()).filter(({ kind }) => ['violation', 'thrown', 'rejected'].includes(kind)), []);
  });

  test('a feed in the page itself', async (t) => {
    const inline = (feed) => `<script type="application/json">${feed}</script>`;
    const body = Object.values(FORMATS).map((write, index) => `<vn-article id="a${index}" tools="none">${inline(write(ITEMS))}</vn-article><vn-related-news id="l${index}" current="none">${inline(write(ITEMS))}</vn-related-news>`).join('');
    const { page } = await load(t, body, {});
    await page.reaches('ready', 'vn-article, vn-related-news');
    for (const index of [0, 1, 2]) {
      assert.equal(await page.ask((selector) => __seen.part(selector, 'title').textContent, `#a${index}`), ITEMS[0].title);
      assert.deepEqual(await rowsOf(page, `#l${index}`), ROWS);
    }
    await assertQuiet(page);
  });
});
