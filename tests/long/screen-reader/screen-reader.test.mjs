// The widgets read by Orca, in Firefox and in Chromium, and their accessibility tree in WebKit. What is heard is kept in transcripts/; after a
// change on purpose: BLESS=1, and read each difference.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inRepo } from '../../../scripts/project.mjs';
import { start } from '../../e2e/lib/browser.mjs';
import { Page } from '../../e2e/lib/page.mjs';
import { serve } from '../../e2e/lib/server.mjs';
import { startDesk, treeOf, Visitor } from './desk.mjs';
import { WALKS } from './walks.mjs';

const FOLDER = inRepo('tests', 'long', 'screen-reader', 'transcripts');
const SITE = 'tests/long/screen-reader/pages';
/** Letters that no English word has. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** A clock says another time in each run. */
const TIME = /(Chủ Nhật|Thứ \p{L}+), \d+\/\d+\/\d+ \d+:\d+:\d+ (SA|CH)/gu;

const words = ({ language, text }) => `${language.padEnd(2)} ${text.replaceAll('\n', ' ').replace(TIME, '(giờ)').replace(/127\.0\.0\.1:\d+/g, '(cổng)')}`.trimEnd();

/** Compares a text with the one that is kept under a name. */
function isAsKept(name, text) {
  const file = path.join(FOLDER, `${name}.txt`);
  if (process.env.BLESS) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : '', `${name}.txt`);
}

function showsItself(driver) {
  return new Page(driver).until('all elements have what they wait for', () => [...document.querySelectorAll('vn-article, vn-related-news')].every((host) => !customElements.get(host.localName) || (host.dataset.state ?? 'loading') !== 'loading' || host.id === 'loi'));
}

/** The action of the control that has the focus. */
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.dataset?.action ?? element?.localName;
};

const named = ({ press, type, focus, read }) => (press && `press ${press}`) ?? (type && `type ${type}`) ?? (focus && `focus ${focus.host} ${focus.selector}`) ?? (read ? 'read all' : 'wait');

/** Does a step and gives the lines that are heard. */
async function carryOut(step, { driver, visitor, server }) {
  for (const [wanted, answer] of Object.entries(step.answers ?? {})) server.route(wanted, answer);
  if (step.focus) await driver.executeScript(({ host, selector }) => document.querySelector(host).shadowRoot.querySelector(selector).focus(), step.focus);
  if (step.press) visitor.press(step.press);
  if (step.type) visitor.type(step.type);
  if (step.read) {
    visitor.press('ctrl+Home');
    await visitor.hears(1_000);
    visitor.press('KP_Add');
  }
  return visitor.hears(step.read || step.wait || step.hears?.length > 1 ? 6_000 : 2_000);
}

function check(step, lines) {
  const heard = lines.map(({ text }) => text);
  const times = (text) => heard.filter((line) => line.includes(text)).length;
  for (const text of step.hears ?? []) assert.equal(times(text), 1, `"${text}" is said ${times(text)} times: ${heard.join(' | ')}`);
  for (const text of step.mentions ?? []) assert.ok(times(text), `"${text}" is not said: ${heard.join(' | ')}`);
  for (const text of step.never ?? []) assert.equal(times(text), 0, `"${text}" is said: ${heard.join(' | ')}`);
  if (step.speaks) assert.ok(heard.length, 'nothing is said');
  if (step.silent) assert.deepEqual(heard, []);
  // What a language was named for is in that language.
  for (const { language, text } of lines) if (language.startsWith('en')) assert.doesNotMatch(text, VIETNAMESE, 'Vietnamese is read by an English voice');
}

for (const engine of ['firefox', 'chromium']) {
  describe(engine, () => {
    let desk;
    let browser;
    let visitor;
    before(async () => {
      desk = await startDesk();
      browser = await start(engine, { hasWindow: true, env: desk.env });
      visitor = new Visitor(desk);
    });
    after(async () => {
      await browser?.stop();
      await desk?.stop();
    });

    for (const { name, page, answers, steps } of WALKS) {
      test(name, { timeout: 240_000 }, async (t) => {
        const server = await serve(t, { site: SITE, routes: answers });
        await browser.driver.get(`${server.origin}${page}`);
        await showsItself(browser.driver);
        if (!answers) await visitor.hears();
        const transcript = [];
        const faults = [];
        for (const step of steps) {
          const lines = await carryOut(step, { driver: browser.driver, visitor, server });
          const spoken = lines.filter(({ kind }) => kind !== 'end');
          transcript.push(`> ${named(step)}`, ...spoken.map(words));
          try {
            check(step, spoken);
            if (step.keeps) assert.equal(await browser.driver.executeScript(focused), step.keeps, 'what has the focus');
          } catch (error) {
            faults.push(`${named(step)}: ${error.message}`);
          }
        }
        assert.deepEqual(faults, []);
        isAsKept(`${engine}/${name}`, `${transcript.join('\n')}\n`);
      });
    }
  });
}

describe('webkit', () => {
  let desk;
  let browser;
  before(async () => {
    desk = await startDesk();
    browser = await start('webkit', { hasWindow: true, env: desk.env });
  });
  after(async () => {
    await browser?.stop();
    await desk?.stop();
  });

  for (const page of ['article', 'list', 'states', 'english', 'fallback']) {
    test(`the tree of ${page}.html`, async (t) => {
      const server = await serve(t, { site: SITE, routes: WALKS.find((walk) => walk.name === page)?.answers });
      await browser.driver.get(`${server.origin}/${page}.html`);
      await showsItself(browser.driver);
      const tree = treeOf(desk.env, 'MiniBrowser').replace(TIME, '(giờ)').replace(/127\.0\.0\.1:\d+/g, '(cổng)');
      assert.match(tree, /heading/, 'there is no tree');
      isAsKept(`webkit/${page}`, tree);
    });
  }
});
