// Bad data on a page with other widgets: the visitor reads a Vietnamese message beside the fallback, the webmaster one
// English line, the page notices nothing, and all else goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { assertEnglish, assertHostUnharmed, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { EMPTY_FEED, GOOD_ARTICLE, GOOD_FEED } from './lib/faults-table.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const TAGS = ['vn-article', 'vn-related-news'];
const ids = (tags) => tags.map((tag) => `#${tag}`).join(',');

const subject = (tag, attributes) => `<${tag} id="${tag}" ${attributes}><a id="${tag}-old" href="/ban-cu.html">Bản cũ</a></${tag}>`;

eachEngine((engine) => {
  const load = async (t, subjects, routes = {}) => {
    const page = template('faults.html', { head: SCRIPTS.embed, subjects: subjects.join('\n') });
    const server = await serve(t, { routes: { '/page.html': page, '/good.json': { body: GOOD_FEED }, ...routes } });
    return { server, page: await open(engine, `${server.origin}/page.html`) };
  };
  test('no src: the fallback as it was, and a line that says what to write', async (t) => {
    const { page } = await load(t, TAGS.map((tag) => subject(tag, '')));
    await othersAlive(page);
    await page.until('the console names both', (tags) => tags.every((tag) => __seen.log.some(({ text }) => text.includes(tag))), { args: [TAGS] });
    const lines = complaints(await page.log());
    assert.equal(lines.length, TAGS.length, lines.join('\n'));
    for (const tag of TAGS) {
      const line = lines.find((line) => line.includes(tag));
      assert.match(line, /\bsrc\b/);
      assertEnglish(line);
      const seen = await page.ask((tag) => [__seen.visible(`#${tag}-old`), __seen.button(`#${tag}`, 'Thử lại'), __seen.text(`#${tag}`).trim()], tag);
      assert.deepEqual(seen, [true, null, ''], `<${tag}> without src`);
    }
    assert.deepEqual((await page.events()).filter(({ id }) => TAGS.includes(id)), []);
    await assertHostUnharmed(page);
  });

  test('a feed without items is an empty state, not an error', async (t) => {
    const { page } = await load(t, TAGS.map((tag) => subject(tag, `src="/${tag}.json"`)), Object.fromEntries(TAGS.map((tag) => [`/${tag}.json`, { body: EMPTY_FEED }])));
    await page.reaches('empty', ids(TAGS));
    for (const tag of TAGS) {
      const text = await page.ask((tag) => __seen.text(`#${tag}`), tag);
      assert.ok(text.includes('Chưa có tin nào.'), `<${tag}> says: ${text}`);
      assert.deepEqual((await page.events()).filter(({ id }) => id === tag).map(({ type, detail }) => [type, detail]), [['vn-load', { items: 0, stale: false }]]);
    }
    assert.deepEqual(complaints(await page.log()), []);
    await othersAlive(page);
    await assertHostUnharmed(page);
  });

  test('while it loads the fallback and a word for the visitor are there', async (t) => {
    const { page } = await load(t, [subject('vn-article', 'src="/slow.json"')], { '/slow.json': { hang: 'open' } });
    await page.reaches('loading', '#vn-article');
    await page.until('the word', () => __seen.text('#vn-article').includes('Đang tải…'));
    assert.ok(await page.ask(() => __seen.visible('#vn-article-old')), 'the fallback is gone');
    assert.deepEqual((await page.events()).filter(({ id }) => id !== 'good'), []);
    await assertHostUnharmed(page);
    assert.deepEqual(complaints(await page.log()), []);
  });

  test('an article that does not arrive holds up neither the clock nor the list', async (t) => {
    const { page } = await load(t, [subject('vn-article', 'src="/slow.json"')], { '/slow.json': { hang: 'open' } });
    await othersAlive(page, 3_000);
    assert.equal(await page.ask(() => __seen.state('#vn-article')), 'loading');
  });

  // The list wants to know what the article shows, to leave it out; here it hears of the failure last.
  for (const [name, answer] of Object.entries({ 404: { status: 404 }, 'broken JSON': { body: '{' }, 'no item': { body: EMPTY_FEED } })) {
    test(`an article that fails after the list has its data (${name}) leaves the list alone`, async (t) => {
      const { server, page } = await load(t, [subject('vn-article', 'src="/late.json"')], { '/late.json': { ...answer, delay: 500 } });
      await page.reaches(name === 'no item' ? 'empty' : 'error', '#vn-article');
      assert.equal(server.requests('/good.json').length, 1);
      await othersAlive(page, 3_000);
    });
  }

  for (const [way, press] of Object.entries({
    pointer: (button) => button.click(),
    'the Enter key': async (button, page) => {
      await page.tell((button) => button.focus(), button);
      await page.driver.actions().sendKeys(Key.ENTER).perform();
    },
    'the space bar': async (button, page) => {
      await page.tell((button) => button.focus(), button);
      await page.driver.actions().sendKeys(Key.SPACE).perform();
    },
  })) {
    test(`Thử lại by ${way}: the mended file is shown, and the form around it is not sent`, async (t) => {
      const { server, page } = await load(t, [subject('vn-article', 'src="/vn-article.json"')], { '/vn-article.json': { status: 404 } });
      await page.reaches('error', '#vn-article');
      // What a portal's own key handler on the form would be given. Only what comes out of our elements counts: when the
      // button goes with the message, the end of the key press is the page's own.
      await page.tell(() => {
        window.heard = [];
        for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, (event) => event.key === 'Enter' && event.target.localName.startsWith('vn-') && window.heard.push(type));
        document.querySelector('form').addEventListener('submit', () => window.heard.push('submit'));
      });

      // Still broken: the message stays, a second try is made, and the button is there again.
      await press(await button(page), page);
      await page.until('a second vn-error', () => __seen.events.filter(({ id, type }) => id === 'vn-article' && type === 'vn-error').length === 2);
      server.route('/vn-article.json', { body: GOOD_ARTICLE });
      await press(await button(page), page);
      await page.reaches('ready', '#vn-article');
      assert.ok(await page.ask(() => __seen.text('#vn-article').includes('Hội nghị tổng kết') && !__seen.visible('#vn-article-old')));
      assert.deepEqual(await page.ask(() => window.heard), [], 'the page around has heard of it');
      assert.equal(server.requests('/vn-article.json').length, 3);
      assert.deepEqual(server.requests('/gui-di'), []);
      assert.equal(server.requests('/page.html').length, 1);
      await othersAlive(page);
    });
  }
});

const button = (page) => page.until('the button', () => __seen.button('#vn-article', 'Thử lại'));

/** The clock goes and the good list is there. */
async function othersAlive(page, within) {
  await page.reaches('ready', '#good', { within });
  const [clock, list] = await page.ask(() => [__seen.text('#clock'), __seen.text('#good')]);
  assert.match(clock, /\d\d\/\d\d\/\d{4} \d{1,2}:\d\d:\d\d (SA|CH)/);
  assert.ok(list.includes('Tin khác'));
}
