// The widgets read by Orca, in Firefox and in Chromium, and their accessibility tree in WebKit. What is heard is kept in transcripts/; after a
// change on purpose: BLESS=1, and read each difference.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { inRepo } from '../../../scripts/project.mjs';
import { start } from '../../e2e/lib/browser.mjs';
import { Page } from '../../e2e/lib/page.mjs';
import { hold, serve } from '../../e2e/lib/server.mjs';
import { startDesk, treeOf, Visitor } from './desk.mjs';
import { WALKS } from './walks.mjs';

const FOLDER = inRepo('tests', 'long', 'screen-reader', 'transcripts');
const SITE = 'tests/long/screen-reader/pages';
/** Letters that no English word has. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** A clock says another time in each run. */
const TIME = /(Chủ Nhật|Thứ \p{L}+), \d+\/\d+\/\d+ \d+:\d+:\d+ (SA|CH)/gu;

/** What Orca says of itself and of where it has been: whether and when it does is its own affair. */
const OF_ITSELF = /^(Browse mode|Focus mode|Loading\.\s+Please wait\.|Finished loading.*|Page has .*|leaving .*|)$/;

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

/** Waits until each element shows what it has: whose data does not come yet, that it waits. */
function showsItself(driver, awaited = []) {
  return new Page(driver).until('all elements show what they have', (awaited) => [...document.querySelectorAll('vn-article, vn-related-news')].every((host) => !customElements.get(host.localName) || (host.dataset.state ?? 'loading') !== 'loading' || awaited.includes(host.getAttribute('src'))), { args: [awaited] });
}

/** The action of the control that has the focus. */
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.dataset?.action ?? element?.localName;
};

/** Puts the focus on something; a text that is there is selected. */
function focus({ host, selector }) {
  const element = document.querySelector(host).shadowRoot.querySelector(selector);
  element.focus();
  element.select?.();
}

/** @param {import('./walks.mjs').Step} step */
const named = ({ press, type, focus, read }) => (press && `press ${press}`) ?? (type && `type ${type}`) ?? (focus && `focus ${focus.host} ${focus.selector}`) ?? (read ? 'read all' : 'wait');

/** Puts the focus on the heading of the page: where a reader is at first is its own affair. */
function goToStart() {
  const heading = document.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus();
}

/** Does a step and gives the lines that are heard. */
async function carryOut(step, { driver, visitor, server }) {
  for (const [wanted, answer] of Object.entries(step.answers ?? {})) server.route(wanted, answer);
  if (step.focus) await driver.executeScript(focus, step.focus);
  if (step.press) visitor.press(step.press);
  if (step.type) visitor.type(step.type);
  if (step.silent) return visitor.hears({ quiet: 6_000 });
  if (!step.read) return visitor.hears({ enough: (lines) => (step.hears ?? []).every((wanted) => lines.some(({ text }) => text.includes(wanted))) });
  await driver.executeScript(goToStart);
  await visitor.hears();
  visitor.press('KP_Add');
  return visitor.hears({ enough: (lines) => lines.some(({ kind }) => kind === 'end') });
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

/** A desk and a browser of one's own: what a reader has noticed of one page would change what it says of the next. */
async function sitDown(t, engine) {
  const desk = await startDesk();
  t.after(() => desk.stop());
  const browser = await start(engine, { hasWindow: true, env: desk.env });
  t.after(() => browser.stop());
  return { desk, driver: browser.driver, visitor: new Visitor(desk) };
}

for (const engine of ['firefox', 'chromium']) {
  describe(engine, () => {
    for (const { name, page, answers = {}, steps } of WALKS) {
      test(name, { timeout: 240_000 }, async (t) => {
        const { driver, visitor } = await sitDown(t, engine);
        const { held, release } = hold();
        const server = await serve(t, { site: SITE, routes: Object.fromEntries(Object.entries(answers).map(([wanted, response]) => [wanted, { ...response, after: held }])) });
        await driver.get(`${server.origin}${page}`);
        await showsItself(driver, Object.keys(answers));
        // What is said of the page itself comes before what the steps are about.
        await visitor.hears();
        release();
        const transcript = [];
        const faults = [];
        for (const [index, step] of steps.entries()) {
          const lines = await carryOut(step, { driver, visitor, server });
          const spoken = lines.filter(({ kind, text }) => kind !== 'end' && !OF_ITSELF.test(text));
          if (!step.focus) transcript.push(`> ${named(step)}`, ...spoken.map(words));
          try {
            check(step, spoken);
            if (step.keeps) assert.equal(await driver.executeScript(focused), step.keeps, 'what has the focus');
          } catch (error) {
            faults.push(`step ${index + 1}, ${named(step)}: ${error.message}`);
          }
        }
        assert.deepEqual(faults, []);
        isAsKept(`${engine}/${name}`, `${transcript.join('\n')}\n`);
      });
    }
  });
}

describe('webkit', () => {
  for (const page of ['article', 'list', 'states', 'english', 'fallback']) {
    test(`the tree of ${page}.html`, async (t) => {
      const { desk, driver } = await sitDown(t, 'webkit');
      const server = await serve(t, { site: SITE, routes: WALKS.find((walk) => walk.name === page)?.answers });
      await driver.get(`${server.origin}/${page}.html`);
      await showsItself(driver);
      const tree = treeOf(desk.env, 'MiniBrowser').replace(TIME, '(giờ)').replace(/127\.0\.0\.1:\d+/g, '(cổng)');
      assert.match(tree, /heading/, 'there is no tree');
      isAsKept(`webkit/${page}`, tree);
    });
  }
});
