// The guide's steps for WordPress, carried out on a real one: what each role writes in each editor, what WordPress leaves of it, and
// what the visitor sees. Posts are written in Chromium. The table is printed at the end.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { inRepo } from '../../../scripts/project.mjs';
import { eachEngine, selected, start } from '../../e2e/lib/engines.mjs';
import { open } from '../../e2e/lib/page.mjs';
import { FILE, FOLDER } from './guide.mjs';
import { attributes, isSettled, seen } from './look.mjs';
import { HEADING, INLINE_TITLE, PARAGRAPH, ROWS } from './posts.mjs';
import { startSite } from './site.mjs';
import { install, PLACES, writePosts } from './steps.mjs';

const [ARTICLE] = JSON.parse(readFileSync(inRepo('www', 'data', 'bai-viet.json'))).items;
const FALLBACK = ['Giờ Việt Nam', 'Các tin khác', 'Đọc bài viết'];
const CLOCK = /^(Thứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật), \d\d\/\d\d\/\d{4} \d{1,2}:\d\d:\d\d (SA|CH)$/;

let wordpress;
let withoutSettings;
before(async () => {
  wordpress = await startSite();
  withoutSettings = await (await fetch(`${wordpress.origin}/feed/`)).text();
  const chromium = await start('chromium');
  try {
    await install(chromium, wordpress);
    await writePosts(chromium, wordpress);
  } finally {
    await chromium.stop();
  }
});
after(async () => {
  if (wordpress) console.log(report());
  await wordpress?.stop();
});

/** What the database has of a row's post, without the comments that mark blocks. */
const stored = ({ post }) => wordpress.query(['post_content'], `FROM wp_posts WHERE ID = ${post}`)[0].post_content.replace(/<!-- \/?wp:\S+ -->/g, '').trim();

/** The titles of the newest posts but for the article's. */
const newest = (count) => wordpress.query(['post_title'], `FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish' ORDER BY post_date DESC LIMIT ${count}`).map(({ post_title: title }) => title);

const inWords = ({ clocks, lists, articles }) => [
  clocks.length && 'the clock',
  ...lists.map(({ links }) => `${links.length} links`),
  articles.length && 'the article',
].filter(Boolean).join(', ') || 'the fallback';

function report() {
  const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const head = ['role', 'editor', 'written', 'left', ...selected()];
  const rows = ROWS.filter(({ post }) => post).map((row) => {
    const left = stored(row);
    const what = left === row.html.trim() ? 'all' : row.isStripped ? `\`${cell(left)}\`` : 'all, spaced otherwise';
    return [row.role, row.editor, row.what, what, ...selected().map((name) => row.seen?.[name] ?? 'not asked')];
  });
  const versions = Object.entries(wordpress.versions).map(([name, version]) => `${name} ${version}`).join(', ');
  return [`${versions}, theme ${wordpress.theme}`, ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

test('an Administrator may write unfiltered HTML, an Author may not', () => {
  assert.deepEqual(wordpress.unfiltered, ['administrator', 'editor']);
});

test('the feed has ten posts until the setting of the guide is changed', async () => {
  const items = (feed) => feed.match(/<item>/g).length;
  assert.equal(items(withoutSettings), 10);
  assert.equal(items(await (await fetch(`${wordpress.origin}/feed/`)).text()), 30);
});

for (const row of ROWS) {
  test(`${row.title}: what WordPress leaves`, () => {
    const left = stored(row);
    if (row.isStripped) assert.equal(left, row.html.replace(/<\/?vn-[^>]*>/g, '').trim());
    else assert.equal(left, row.html.trim());
  });
}

for (const [place, put] of Object.entries(PLACES)) {
  test(`the functions work in ${place}`, async () => {
    put(wordpress);
    const html = await (await fetch(wordpress.origin)).text();
    const scripts = [...html.matchAll(/<script [^>]*src='?"?([^'"]*)/g)].map(([, address]) => address).filter((address) => address.includes(FILE));
    assert.deepEqual(scripts, [`${wordpress.origin}/${FOLDER}${FILE}`]);
  });
}

eachEngine((engine) => {
  for (const row of ROWS) {
    test(`${row.title}: what the visitor sees`, async () => {
      const page = await open(engine, `${wordpress.origin}/?p=${row.post}`);
      await page.until('all has settled', isSettled, { within: 20_000 });
      const shown = await page.ask(seen);
      (row.seen ??= {})[engine.name] = inWords(shown);
      const { written, found } = await page.ask(attributes, row.html);
      if (row.isStripped) {
        assert.deepEqual({ ...shown, text: FALLBACK.filter((text) => shown.text.includes(text)) }, { clocks: [], lists: [], articles: [], text: FALLBACK });
        return;
      }
      assert.deepEqual(found, written);
      check(row, shown);
    });
  }
});

/** Checks what a row's elements show. */
function check(row, { clocks, lists, articles, text }) {
  if (row.addresses) {
    assert.deepEqual(lists.filter(({ links }) => links.length === 0), []);
    assert.deepEqual(lists.map(({ heading }) => heading), row.addresses);
  } else if (row.isOdd) {
    const [{ heading, dates, links }] = lists;
    assert.equal(heading, HEADING);
    // A page without an article is itself the one that is being read.
    assert.deepEqual(links, newest(6).filter((title) => articles.length || title !== row.title).slice(0, 5));
    assert.match(dates[0], /^\d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/);
    assert.ok(text.includes(PARAGRAPH.texturized), 'wptexturize has run');
    if (articles.length) assert.equal(articles[0].title, INLINE_TITLE);
  } else {
    assert.match(clocks[0], CLOCK);
    assert.deepEqual(lists.map(({ links }) => links), [newest(5)]);
    assert.deepEqual(articles.map(({ title, date }) => ({ title, date })), [{ title: ARTICLE.title, date: 'Ngày 29/12/2016 15:13:27' }]);
    assert.ok(articles[0].body.includes('củng cố nâng cao chất lượng chuyên môn'));
  }
}
