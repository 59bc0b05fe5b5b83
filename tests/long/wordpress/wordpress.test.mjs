// The guide's steps for WordPress, carried out on a real one: what each role writes in each editor, what WordPress leaves of it, and
// what the visitor sees. Posts are written in Chromium. The table is printed at the end.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { inRepo } from '../../../scripts/project.mjs';
import { browserLog, start } from '../../e2e/lib/browser.mjs';
import { eachEngine } from '../../e2e/lib/engines.mjs';
import { open } from '../../e2e/lib/page.mjs';
import { selected } from '../../e2e/lib/selected.mjs';
import { ADDRESSES, FILE, FOLDER } from './guide.mjs';
import { attributes, isSettled, seen } from './look.mjs';
import { FALLBACK_LINK, HEADING, INLINE_TITLE, PARAGRAPH, ROWS } from './posts.mjs';
import { startSite } from './site.mjs';
import { install, optimise, PLACES, writePosts } from './steps.mjs';

const [ARTICLE] = JSON.parse(readFileSync(inRepo('www', 'data', 'bai-viet.json'), 'utf8')).items;
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

const spaced = (text) => text.replace(/\s+/g, ' ').trim();
const unspaced = (text) => text.replace(/\s+/g, '');

/**
 * What the database has of a row's post, in words, or the text itself if something is missing.
 *
 * @param {import('./posts.mjs').Row} row
 */
function left({ post, html }) {
  const [{ post_content: content }] = wordpress.query(['post_content'], `FROM wp_posts WHERE ID = ${post}`);
  const text = content.replace(/<!-- \/?wp:html -->/g, '').replaceAll('\r\n', '\n').trim();
  if (text === html.trim()) return 'all';
  return spaced(text) === spaced(html) ? 'all, spaced otherwise' : spaced(text);
}

/** The titles of the newest posts but for the article's. */
const newest = (count) => wordpress.query(['post_title'], `FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish' ORDER BY post_date DESC LIMIT ${count}`).map(({ post_title: title }) => title);

const inWords = ({ clocks, lists, articles }) => [
  clocks.length && 'the clock',
  ...lists.map(({ links, pictures }) => `${links.length} links${pictures.length ? `, pictures: ${pictures.length}` : ''}`),
  ...articles.map(({ title, message }) => (title ? 'the article' : message)),
].filter(Boolean).join(', ') || 'the fallback';

function report() {
  const head = ['role', 'editor', 'written', 'left', ...selected()];
  const rows = ROWS.filter(({ post }) => post).map((row) => {
    const what = row.isStripped ? `\`${left(row)}\`` : left(row);
    return [row.role, row.editor.name, row.what, what, ...selected().map((name) => row.seen?.[name] ?? 'not asked')];
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
    if (row.isStripped) assert.equal(unspaced(left(row)), unspaced(row.html.replace(/<\/?(?:vn-|script)[^>]*>/g, '')));
    else assert.match(left(row), /^all\b/);
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

test('the file that the plugin of the guide writes has no errors', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRepo('pkg', 'bin', 'vn-portal-widgets.js'), 'check', path.join(wordpress.site, 'data', 'tin-khac.json')], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});

eachEngine((engine) => {
  /** @param {import('./posts.mjs').Row} row */
  const visit = async ({ post }) => {
    const page = await open(engine, `${wordpress.origin}/?p=${post}`);
    await page.until('all has settled', isSettled, { within: 20_000 });
    return page;
  };

  for (const row of ROWS) {
    test(`${row.title}: what the visitor sees`, async () => {
      const page = await visit(row);
      const shown = await page.ask(seen);
      (row.seen ??= {})[engine.name] = inWords(shown);
      check(row, shown, await page.ask(attributes, row.html));
      // Only Chromium tells what its console says.
      if (engine.name !== 'chromium') return;
      const said = (await browserLog(engine)).filter((line) => /\bvn-(?:article|related-news|clock)\b/.test(line));
      assert.equal(said.length, row.harm ? 1 : 0, said.join('\n'));
    });
  }

  test('an article is found by its guid, and alone in its own feed', async () => {
    const [{ post_title: title, guid }] = wordpress.query(['post_title', 'guid'], `FROM wp_posts WHERE ID = ${ROWS.find(({ addresses }) => addresses).post}`);
    assert.match(guid, /\/\?p=\d+$/);
    const page = await visit(ROWS[0]);
    const becomes = (title) => page.until(title, (title) => document.querySelector('vn-article').shadowRoot.querySelector('[part~=title]')?.textContent === title, { args: [title] });
    await page.ask((guid) => document.querySelector('vn-article').setAttribute('item', guid), guid);
    await becomes(title);
    await page.tell((address) => {
      const article = document.querySelector('vn-article');
      article.removeAttribute('item');
      article.setAttribute('src', address);
    }, ADDRESSES.find((address) => address.includes('withoutcomments')));
    await becomes(ARTICLE.title);
  });

  test('nothing is lost where scripts are joined and minified, and pages minified', async (t) => {
    t.after(optimise(wordpress));
    // A minifier ends a page at data that are broken already.
    for (const row of ROWS.filter(({ harm }) => !harm)) {
      const page = await visit(row);
      assert.ok(await page.ask(() => Boolean(document.querySelector('script[src$="/cache/all.js"]') && window.jQuery)), 'the scripts are one');
      check(row, await page.ask(seen), await page.ask(attributes, row.html));
    }
    assert.doesNotMatch(await (await fetch(`${wordpress.origin}/?p=${ROWS[1].post}`)).text(), /data-vn="/, 'the page is minified');
  });
});

/** Checks which elements of a row are in a page, and what they show. */
function check(row, { clocks, lists, articles, text }, { written, found }) {
  if (row.isStripped) {
    assert.deepEqual({ clocks, lists, articles, text: row.fallback.filter((words) => text.includes(words)) }, { clocks: [], lists: [], articles: [], text: row.fallback });
    return;
  }
  assert.deepEqual(found, written);
  if (row.harm === 'data') {
    assert.deepEqual(articles.map(({ title, message }) => [title, message]), [['', 'Tệp dữ liệu bị lỗi định dạng. Thử lại']]);
  } else if (row.harm === 'fallback') {
    assert.ok(text.includes(FALLBACK_LINK), 'the fallback is outside of the element');
  } else if (row.picture) {
    assert.match(lists[0].pictures[0], row.picture);
  } else if (row.addresses) {
    assert.deepEqual(lists.filter(({ links }) => links.length === 0), []);
    assert.deepEqual(lists.map(({ heading }) => heading), row.addresses);
  } else if (row.isOdd) {
    const [{ heading, dates, links }] = lists;
    assert.equal(heading, HEADING);
    // A page without an article is itself the one that is being read.
    assert.deepEqual(links, newest(6).filter((title) => articles.length || title !== row.title).slice(0, 5));
    assert.match(dates[0], /^\d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/);
    assert.ok(text.includes(PARAGRAPH.texturized), 'wptexturize has run');
    assert.ok(!text.includes(FALLBACK_LINK), 'the fallback is in the element');
    if (articles.length) assert.equal(articles[0].title, INLINE_TITLE);
  } else {
    assert.match(clocks[0], CLOCK);
    assert.deepEqual(lists.map(({ links }) => links), [newest(5)]);
    assert.deepEqual(articles.map(({ title, date }) => ({ title, date })), [{ title: ARTICLE.title, date: 'Ngày 29/12/2016 15:13:27' }]);
    assert.ok(articles[0].body.includes('củng cố nâng cao chất lượng chuyên môn'));
  }
}
