// Writing posts as people do: in the editors of WordPress, in Chromium.

import { open } from '../../e2e/lib/page.mjs';

// The editors load some hundred files.
const SLOW = { within: 60_000 };

/** Logs in, whoever was there before. */
export async function logIn(engine, origin, { name, password }) {
  await engine.driver.manage().deleteAllCookies();
  const page = await open(engine, `${origin}/wp-login.php`);
  await page.ask((name, password) => {
    document.getElementById('user_login').value = name;
    document.getElementById('user_pass').value = password;
    document.getElementById('wp-submit').click();
  }, name, password);
  await page.until('logged in', () => Boolean(document.getElementById('wpadminbar')), SLOW);
}

const click = async (page, selector) => {
  await page.until(selector, (selector) => Boolean(document.querySelector(selector)), { args: [selector], ...SLOW });
  await page.driver.findElement({ css: selector }).click();
};

const type = (page, selector, text) => page.driver.findElement({ css: selector }).sendKeys(text);

/** The number of the post that an editor has saved. */
const savedPost = (page) => page.until('the post has a number', () => Number(new URLSearchParams(location.search).get('post')), SLOW);

/** The block *Custom HTML* of the block editor. */
async function block(page, title, html) {
  await page.until('the editor', () => Boolean(document.querySelector('.editor-post-title__input')), SLOW);
  // The guided tour, which begins at some later moment, would lie over the editor.
  await page.tell(() => { window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false); });
  await page.until('no guided tour', () => !document.querySelector('.components-modal__frame'), SLOW);
  await type(page, '.editor-post-title__input', title);
  await click(page, '.edit-post-header-toolbar__inserter-toggle');
  await click(page, '.block-editor-inserter__search input');
  await type(page, '.block-editor-inserter__search input', 'html');
  await click(page, '.editor-block-list-item-html');
  await page.until('the block', () => Boolean(document.querySelector('.wp-block-html textarea')), SLOW);
  await type(page, '.wp-block-html textarea', html);
  await click(page, '.editor-post-publish-panel__toggle:not([aria-disabled=true])');
  await click(page, '.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])');
  await page.until('published', () => Boolean(document.querySelector('.post-publish-panel__postpublish')), SLOW);
}

/** The tab *Text* of the classic editor. `between` happens before the post is published. */
async function classic(page, title, html, between) {
  // It opens on the tab that the user had last.
  await page.until('the editor', () => document.readyState === 'complete' && window.switchEditors
    && (document.querySelector('#wp-content-wrap.html-active') || window.tinymce.get('content')?.initialized), SLOW);
  await click(page, '#content-html');
  await type(page, '#title', title);
  await type(page, '#content', html);
  await between?.(page);
  await click(page, '#publish:not(.disabled)');
  await page.until('published', () => Boolean(document.querySelector('#message.updated')), SLOW);
}

/** To the tab *Visual* and back. */
async function throughVisual(page) {
  await click(page, '#content-tmce');
  await page.until('the visual tab', () => document.getElementById('wp-content-wrap').classList.contains('tmce-active') && Boolean(window.tinymce.get('content').getContent()), SLOW);
  await click(page, '#content-html');
}

/**
 * Each editor: how a new post is written in it, and whether WordPress has to be told to show the classic one.
 *
 * @typedef {{ name: string, write: (page: any, title: string, html: string) => Promise<void>, isClassic: boolean }} Editor
 */

/** @type {Editor} */
export const BLOCK = { name: 'block editor, Custom HTML', write: block, isClassic: false };
/** @type {Editor} */
export const CLASSIC = { name: 'classic editor, Text', write: classic, isClassic: true };
/** @type {Editor} */
export const VISUAL = { name: 'classic editor, Text, to Visual and back', write: (page, title, html) => classic(page, title, html, throughVisual), isClassic: true };

/** Writes and publishes a post; gives its number. */
export async function publish(engine, origin, { editor, title, html }) {
  const page = await open(engine, `${origin}/wp-admin/post-new.php`);
  await editor.write(page, title, html);
  return savedPost(page);
}
