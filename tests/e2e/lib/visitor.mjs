// What a visitor does in a control, and what comes of it: a word each, with what must come of it in `WANTED`. A control is a host and
// a selector in its shadow root.

import { By } from 'selenium-webdriver';
import { Key, press, pressWith } from './keyboard.mjs';
import { patience } from './patience.mjs';

/** "Dân vận" by Telex, as UniKey types it: it takes back what stood there and puts the letter with its marks in place. */
const TELEX = ['D', 'a', Key.BACK_SPACE, 'â', 'n', ' ', 'v', 'a', Key.BACK_SPACE, 'â', 'n', Key.BACK_SPACE, Key.BACK_SPACE, 'ậ', 'n'];

const inRoot = ([host, selector]) => `document.querySelector(${JSON.stringify(host)}).shadowRoot.querySelector(${JSON.stringify(selector)})`;

/** Asks the page about a control. */
const askOf = (page, control, question) => page.ask(`return (${question})(${inRoot(control)})`);

export async function element(page, [host, selector]) {
  const root = await page.driver.findElement(By.css(host)).getShadowRoot();
  return root.findElement(By.css(selector));
}

/** Clicks on something, wherever it is. WebKit's driver takes what is in a shadow tree to be covered by its host. */
export async function clickOn(page, control) {
  await askOf(page, control, (control) => control.scrollIntoView({ block: 'center' }));
  await page.driver.actions().move({ origin: await element(page, control) }).click().perform();
}

const focus = (page, control) => askOf(page, control, (control) => control.focus());
const valueOf = (page, control) => askOf(page, control, (control) => control.value);
const isOpen = (viewer) => `return Boolean(${inRoot(viewer)}?.open)`;
const empty = (page, { box }) => askOf(page, box, (box) => {
  box.blur();
  box.value = '';
  box.dispatchEvent(new CustomEvent('input', { bubbles: true }));
});
/** Clicks into an empty box. */
async function enterBox(page, controls) {
  await empty(page, controls);
  await clickOn(page, controls.box);
}

/** What an input method does, word by word, with keys that it has handled. Runs in the page. */
function compose(box) {
  box.focus();
  box.value = '';
  const fire = (type, Kind, init) => box.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, ...init }));
  const put = (inputType, text, before) => {
    if (!fire('beforeinput', InputEvent, { inputType, data: text })) return;
    box.value = before + text;
    fire('input', InputEvent, { inputType, data: text });
  };
  for (const [index, word] of ['Dân', 'vận'].entries()) {
    if (index && fire('keydown', KeyboardEvent, { key: ' ', code: 'Space', keyCode: 32 })) put('insertText', ' ', box.value);
    const before = box.value;
    if (!fire('keydown', KeyboardEvent, { key: 'Process', keyCode: 229, isComposing: true })) continue;
    if (!fire('compositionstart', CompositionEvent, { data: '' })) continue;
    for (let length = 1; length <= word.length; length++) {
      fire('compositionupdate', CompositionEvent, { data: word.slice(0, length) });
      put('insertCompositionText', word.slice(0, length), before);
    }
    fire('compositionend', CompositionEvent, { data: word });
  }
  return box.value;
}

/** Finger down, along, up; then the click that a browser adds unless it is told not to. Runs in the page. */
export function tap(control) {
  const { x, y, width, height } = control.getBoundingClientRect();
  const touch = { identifier: 1, target: control, clientX: x + width / 2, clientY: y + height / 2, pageX: x, pageY: y, screenX: x, screenY: y };
  const fire = (type, touches) => control.dispatchEvent(Object.assign(new Event(type, { bubbles: true, composed: true, cancelable: true }), { touches, targetTouches: touches, changedTouches: [touch] }));
  if (fire('touchstart', [touch]) & fire('touchend', [])) control.click();
}

/** What the page's scripts would have to leave alone. Gives those that they have not. Runs in the page. */
function prevented(box) {
  const types = ['pointerdown', 'mousedown', 'contextmenu', 'touchstart', 'touchmove', 'touchend', 'wheel', 'mousewheel', 'selectstart', 'dragstart', 'copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'beforepaste'];
  return types.filter((type) => !box.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }))).join();
}

/** What a button's clicks have counted up to. A list that is searched has fewer pages. */
async function counted(page, controls) {
  await empty(page, controls);
  return Number(await page.until('the button', `return ${inRoot(controls.count)}.textContent`));
}

/** What comes of each deed when the control has it to itself. */
export const WANTED = { telex: 'Dân vận', composed: 'Dân vận', caret: 'ab', clipboard: 'abab', choose: '7', press: 2, point: 1, tap: 1, mark: 'marked', cancelable: '', view: 'open, closed', look: 'open, closed', enter: 'd' };

/** Each deed gives a function that looks what has come of it. */
export const DEEDS = {
  async telex(page, controls) {
    await enterBox(page, controls);
    await page.driver.actions().sendKeys(...TELEX).perform();
    return () => valueOf(page, controls.box);
  },
  async composed(page, { box }) {
    const value = await askOf(page, box, compose);
    return () => value;
  },
  async caret(page, controls) {
    await enterBox(page, controls);
    await press(page, 'b', Key.ARROW_LEFT, 'a');
    return () => valueOf(page, controls.box);
  },
  async clipboard(page, controls) {
    await enterBox(page, controls);
    await press(page, 'a', 'b');
    for (const letter of 'ac') await pressWith(page, Key.CONTROL, letter);
    await press(page, Key.END);
    await pressWith(page, Key.CONTROL, 'v');
    return () => valueOf(page, controls.box);
  },
  async choose(page, { month }) {
    await focus(page, month);
    await press(page, '7');
    return async () => {
      const value = await valueOf(page, month);
      await askOf(page, month, (month) => {
        month.value = '';
        month.dispatchEvent(new CustomEvent('input', { bubbles: true }));
      });
      return value;
    };
  },
  async press(page, controls) {
    const before = await counted(page, controls);
    await focus(page, controls.button);
    await press(page, Key.ENTER, Key.SPACE);
    return async () => Number(await askOf(page, controls.count, (count) => count.textContent)) - before;
  },
  async point(page, controls) {
    const before = await counted(page, controls);
    await clickOn(page, controls.button);
    return async () => Number(await askOf(page, controls.count, (count) => count.textContent)) - before;
  },
  async tap(page, controls) {
    const before = await counted(page, controls);
    await askOf(page, controls.button, tap);
    return async () => Number(await askOf(page, controls.count, (count) => count.textContent)) - before;
  },
  /** Marks text with the mouse. */
  async mark(page, controls) {
    await enterBox(page, controls);
    await press(page, ...'van');
    const box = await element(page, controls.box);
    const { width } = await box.getRect();
    const from = Math.round(8 - width / 2);
    await page.driver.actions().move({ origin: box, x: from, y: 0 }).press().move({ origin: box, x: from + 20, y: 0 }).move({ origin: box, x: from + 80, y: 0 }).release().perform();
    return () => askOf(page, controls.box, (box) => (box.selectionEnd > box.selectionStart ? 'marked' : 'nothing'));
  },
  async cancelable(page, { box }) {
    const types = await askOf(page, box, prevented);
    return () => types;
  },
  /** Opens the viewer and closes it. */
  async view(page, { picture, viewer }) {
    await focus(page, picture);
    await press(page, Key.ENTER);
    const opened = await soon(() => page.ask(isOpen(viewer)), true);
    await press(page, Key.ESCAPE);
    return async () => `${opened ? 'open' : 'never open'}, ${(await page.ask(isOpen(viewer))) ? 'open' : 'closed'}`;
  },
  /** Opens the viewer by pointer, clicks on what it shows, and closes it by a key. */
  async look(page, { picture, viewer }) {
    await clickOn(page, picture);
    const opened = await soon(() => page.ask(isOpen(viewer)), true);
    // A page that has taken the first click for its own may have closed what is around the viewer.
    if (opened) await clickOn(page, [viewer[0], `${viewer[1]} img`]).catch(() => {});
    await press(page, Key.ESCAPE);
    return async () => `${opened ? 'open' : 'never open'}, ${(await page.ask(isOpen(viewer))) ? 'open' : 'closed'}`;
  },
  async enter(page, controls) {
    await enterBox(page, controls);
    await press(page, 'd', Key.ENTER);
    return () => valueOf(page, controls.box);
  },
};

/** The answer of `look` once it is `wanted`, or what it is after that many milliseconds. */
export async function soon(look, wanted, within = 3_000) {
  for (const isOver = patience(within); ;) {
    const seen = await look();
    if (seen === wanted || isOver()) return seen;
  }
}

/** Has each event of a row happen, and gives the names of those that the page hears of. The events as JSON: drivers sort properties. Runs in the page. */
export function heardOf(host, selector, text, rows) {
  const target = document.querySelector(host);
  const inside = selector ? target.shadowRoot.querySelector(selector) : target.firstElementChild;
  const source = text ? inside.firstChild : inside;
  return JSON.parse(rows).map((event) => [event].flat()).filter((/** @type {[string, { files?: boolean }?]} */ [type, { files, ...properties } = {}]) => {
    const happening = Object.assign(new Event(type, { bubbles: true, composed: true, cancelable: true }), properties);
    if (files) happening.dataTransfer = { types: ['Files'] };
    let heard = false;
    const hear = (event) => {
      heard = true;
      // No link is followed.
      event.preventDefault();
    };
    document.addEventListener(type, hear);
    source.dispatchEvent(happening);
    document.removeEventListener(type, hear);
    return heard;
  }).map(([type, properties]) => (properties ? `${type} ${JSON.stringify(properties)}` : type));
}
