// The recipes of docs/recipes.md, each tried on a page that needs it. Without the recipe the same check is red.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { blocks, read } from '../package/documents.mjs';
import { eachEngine } from './lib/engines.mjs';
import { items } from './lib/lists.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

/** The code of a recipe. */
const recipe = (heading) => {
  const section = read('docs/recipes.md').split(/^## /m).find((section) => section.startsWith(heading));
  return blocks(section).map(({ code }) => code);
};
const [STICKY] = recipe('A header that stays on top');
const [SIZE] = recipe('A page with a text size of its own');
const [INSIDE_P, INSIDE_DIV] = recipe('An editor that wraps everything');
const [SAVED] = recipe('Pages that visitors save');
const [SCRIPT] = recipe('Plugins and networks');

const LIST = '<vn-related-news src="/b.json"></vn-related-news>';
const style = (css) => `<style>${css}</style>`;
const TORN = INSIDE_DIV.replaceAll('div>', 'p>');

/** What optimisers make of the scripts of a page: these run when the visitor does something, which nobody does here. */
const OPTIMISERS = {
  'Rocket Loader': (html) => html.replace(/<script(?![^>]*data-cfasync="false"[^>]*src=)([^>]*)>/g, '<script type="0f-text/javascript"$1>'),
  'LiteSpeed Cache': (html) => html.replace(/<script(?![^>]*(?:data-no-optimize="1"|data-cfasync="false"))([^>]*) src=/g, '<script$1 type="litespeed/javascript" data-src='),
  Autoptimize: (html) => html.replace(/<script(?![^>]*data-noptimize)[^>]*><\/script>/g, ''),
  'WP Rocket': (html, excluded) => html.replace(/<script[^>]*>/g, (tag) => (excluded && tag.includes('vn-portal-widgets') ? tag : tag.replace('src=', 'type="text/rocketlazyloadscript" data-rocket-src='))),
};

eachEngine((engine) => {
  const show = async (t, head, body) => {
    const page = template('widgets.html', { title: 'Cách làm', head, body });
    const widgets = { type: 'text/javascript; charset=utf-8', body: read('pkg/vn-portal-widgets.embed.js') };
    const server = await serve(t, { routes: { '/t.html': page, '/b.json': { body: JSON.stringify({ items: items(57) }) }, '/widgets/vn-portal-widgets.embed.js': widgets } });
    return open(engine, `${server.origin}/t.html`);
  };
  /** The same question of a page with the recipe and of one without. */
  const compare = async (t, withRecipe, without, ask) => {
    const answers = [];
    for (const [head, body] of [withRecipe, without]) answers.push(await ask(await show(t, head, body)));
    return answers;
  };

  test('a sticky header does not cover a list whose page was turned', async (t) => {
    const head = `${SCRIPTS.embed}${style('header { position: sticky; top: 0; height: 4rem; background: #fff } body { padding-bottom: 3000px; margin: 0 }')}`;
    const body = `<header>Cổng thông tin</header><main>${LIST}</main>`;
    const covered = await compare(t, [head + style(STICKY), body], [head, body], async (page) => {
      await page.reaches('ready', 'vn-related-news');
      await page.tell(() => {
        __seen.root('vn-related-news').querySelector('nav').scrollIntoView();
        __seen.root('vn-related-news').querySelector('[aria-label="Trang 2"]').click();
      });
      await page.until('page 2', () => __seen.root('vn-related-news').querySelector('[aria-current]').textContent === '2');
      return page.ask(() => __seen.part('vn-related-news', 'heading').getBoundingClientRect().top < document.querySelector('header').getBoundingClientRect().bottom);
    });
    assert.deepEqual(covered, [false, true]);
  });

  test('the text has the size of the page', async (t) => {
    const head = `${SCRIPTS.embed}${style('main { font-size: 21px }')}`;
    const body = `<main>${LIST}</main>`;
    const sizes = await compare(t, [head + style(SIZE), body], [head, body], async (page) => {
      await page.reaches('ready', 'vn-related-news');
      return page.ask(() => getComputedStyle(__seen.part('vn-related-news', 'link')).fontSize);
    });
    assert.deepEqual(sizes, ['21px', '16px']);
  });

  for (const [name, markup] of [['a paragraph', INSIDE_P], ['a block', INSIDE_DIV]]) {
    test(`the fallback in ${name} is hidden once the data are there`, async (t) => {
      const isVisible = await compare(t, [SCRIPTS.embed, markup], [SCRIPTS.embed, TORN], async (page) => {
        await page.reaches('ready', 'vn-related-news');
        return page.ask(() => __seen.visible('a[href="/tin-tuc.html"]'));
      });
      assert.deepEqual(isVisible, [false, true]);
    });
  }

  test('a saved page shows the data that it has, and the fallback in place of others', async (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vn-saved-'));
    t.after(() => rmSync(folder, { recursive: true }));
    for (const file of ['pkg/vn-portal-widgets.embed.js', 'tests/e2e/pages/lib/record.js']) cpSync(path.join(ROOT, file), path.join(folder, path.basename(file)));
    const page = await show(t, SCRIPTS.embed, `${SAVED}<vn-related-news src="/b.json"><a id="old" href="/tin-tuc.html">Các tin khác</a></vn-related-news>`);
    await page.reaches('ready', 'vn-article, vn-related-news');
    const html = await page.ask(() => document.documentElement.outerHTML);
    writeFileSync(path.join(folder, 't.html'), `<!doctype html>${html.replace(/src="\/(?:\w+\/)*([\w.-]+\.js)"/g, 'src="$1"')}`);
    const saved = await open(engine, pathToFileURL(path.join(folder, 't.html')).href);
    await saved.reaches('ready', 'vn-article');
    await saved.reaches('error', 'vn-related-news');
    assert.match(await saved.ask(() => __seen.text('vn-article')), /Thông báo[^]*Nghỉ lễ/);
    assert.deepEqual(await saved.ask(() => [document.querySelectorAll('vn-article').length, __seen.visible('#old')]), [1, true]);
    // What is checked after each test is a page of a server.
    await engine.driver.get(`${(await serve(t)).origin}/pages/bad-csp.html`);
  });

  for (const [name, optimise] of Object.entries(OPTIMISERS)) {
    test(`${name} leaves the script alone`, async (t) => {
      const plain = SCRIPT.replaceAll(/ data-[\w-]+="\w+"/g, '');
      const heads = [optimise(SCRIPT, true), optimise(plain, false)];
      const runs = await compare(t, [heads[0], LIST], [heads[1], LIST], async (page) => {
        await page.until('the page is loaded', () => document.readyState === 'complete');
        return page.ask(() => Boolean(customElements.get('vn-related-news')));
      });
      assert.deepEqual(runs, [true, false]);
    });
  }
});
