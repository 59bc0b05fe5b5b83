// What a visitor does in our controls stays in them, whatever the page's own scripts listen to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { items } from './lib/lists.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { clickOn, DEEDS, element, heardOf, soon, tap, WANTED } from './lib/visitor.mjs';
import { BODY, GREEDY, NAIVE, OURS, THEIRS } from './pages/controls/body.mjs';
import { HOVER, KEPT, LET_THROUGH, WITHOUT_PROPERTY } from './pages/controls/events.mjs';
import { ROWS } from './pages/controls/rows.mjs';

eachEngine((engine) => {
  /**
   * @param {{ after(end: () => unknown): void }} t
   * @param {{ head: string, body: string, opens?: string, routes?: Record<string, import('./lib/server.mjs').Answer> }} page
   */
  const load = async (t, { head, body, opens, routes = {} }) => {
    const server = await serve(t, {
      routes: { ...NAIVE, ...routes, '/t.html': template('widgets.html', { title: 'Trang lắm kịch bản', head: SCRIPTS.embed + head, body }), '/b.json': { body: JSON.stringify({ items: items(57) }) } },
    });
    const page = await open(engine, `${server.origin}/t.html`);
    await page.reaches('ready', '#list, #article');
    if (opens) await (await page.driver.findElement({ css: opens })).click();
    await page.until('the page’s scripts listen', () => window.armed === true);
    return { page, server };
  };

  /**
   * The deeds of which something else comes than in peace, and what the page's scripts took for theirs.
   *
   * @param {any} page
   * @param {object} controls
   * @param {string[]} deeds
   * @param {{ most?: number, within?: number }} [options]
   */
  async function harm(page, controls, deeds, { most = Infinity, within } = {}) {
    const found = [];
    for (const deed of deeds) {
      await page.tell(() => { window.fired.length = 0; });
      const seen = await soon(await DEEDS[deed](page, controls), WANTED[deed], within);
      if (seen !== WANTED[deed]) found.push(`${deed}: ${seen}`);
      const fired = await page.ask(() => String(window.fired));
      if (fired) found.push(`${deed}: the page has heard ${fired}`);
      if (found.length >= most) break;
    }
    return found;
  }

  for (const row of ROWS) {
    test(row.name, async (t) => {
      const { page } = await load(t, row);
      assert.deepEqual(await harm(page, OURS, row.deeds), []);
      // The control: an element that keeps nothing to itself comes to harm.
      assert.notDeepEqual(await harm(page, THEIRS, row.deeds, { most: 1, within: 300 }), []);
    });
  }

  /** A page that has the viewer open and the choices of the share button shown. */
  async function loadAll(t) {
    const { page } = await load(t, { head: '<script>window.armed = true</script>', body: BODY });
    await page.tell(() => {
      // The viewer is modal: what is behind it gets no real events, but those that a script dispatches.
      for (const action of ['share', 'view']) document.getElementById('article').shadowRoot.querySelector(`[data-action=${action}]`).click();
    });
    await page.until('viewer and choices', () => __seen.root('#article').querySelector('dialog[open] [aria-live]')?.textContent && __seen.root('#article').querySelector('[role=group]') && __seen.root('#article').querySelector('[role=toolbar] a[href]'));
    return page;
  }

  const names = (events) => events.map((event) => [event].flat()).map(([type, properties]) => (properties ? `${type} ${JSON.stringify(properties)}` : type));

  test('of all events that the browser has, those of a visitor’s deeds in a control do not reach the page, but for the focus, hovering and Ctrl', async (t) => {
    const hear = `<script>
      var fired = [], armed = true;
      (function () {
        var names = ${JSON.stringify(WITHOUT_PROPERTY)};
        [window, document, HTMLElement.prototype].forEach(function (object) { for (var name in object) if (/^on/.test(name)) names.push(name.slice(2)); });
        new Set(names).forEach(function (name) {
          // Events of ours have the host as their target.
          document.addEventListener(name, function (event) { if (/-/.test(event.target.localName) && !/^vn-/.test(name)) fired.push(event.key ? name + ' ' + event.key : name); });
        });
      })();</script>`;
    const { page } = await load(t, { head: hear, body: BODY });
    const heard = async (controls) => {
      await page.tell(() => { window.fired.length = 0; });
      for (const deed of ['telex', 'composed', 'caret', 'clipboard', 'choose', 'press', 'point', 'tap', 'mark', 'look', 'view']) await soon(await DEEDS[deed](page, controls), WANTED[deed], 300);
      return page.ask((hover) => [...new Set(window.fired)].filter((name) => !hover.includes(name)).sort(), [...HOVER, 'keydown Control', 'keyup Control']);
    };
    assert.deepEqual(await heard(OURS), []);
    // The control.
    const theirs = await heard(THEIRS);
    for (const name of ['keydown D', 'keyup n', 'beforeinput', 'input', 'compositionend', 'pointerdown', 'mouseup', 'click', 'copy', 'paste', 'touchstart']) assert.ok(theirs.includes(name), `${name} is not in ${theirs}`);
  });

  test('the page hears of nothing that happens in a control', async (t) => {
    const page = await loadAll(t);
    for (const { what, host, selector, text, events } of KEPT) {
      assert.deepEqual(await page.ask(heardOf, host, selector, text, JSON.stringify(events)), [], what);
      // The control.
      assert.deepEqual(await page.ask(heardOf, '#naive', 'button', false, JSON.stringify(events)), names(events), what);
    }
  });

  test('the page hears of Tab, of shortcuts that are not ours, of links, and of all outside of the controls', async (t) => {
    const page = await loadAll(t);
    for (const { what, host, selector, text, events } of LET_THROUGH) assert.deepEqual(await page.ask(heardOf, host, selector, text, JSON.stringify(events)), names(events), what);
  });

  test('a drag of the page’s own over our controls is the page’s until its end', async (t) => {
    const drags = `<p id="thumb">Kéo</p>${GREEDY}<script>
      var fired = [], armed = true;
      document.getElementById('thumb').onmousedown = function (event) { event.preventDefault(); fired.push('start'); };
      document.onmousemove = function (event) { if (event.target.localName !== 'p' && event.buttons) fired.push('over'); };
      document.onmouseup = function () { fired.push('end'); };</script>`;
    const { page } = await load(t, { head: '', body: drags + BODY });
    const dragTo = async (target) => {
      await page.tell(() => { window.fired.length = 0; });
      await page.driver.actions().move({ origin: await page.driver.findElement({ id: 'thumb' }) }).press().move({ origin: target, x: 4 }).move({ origin: target }).release().perform();
      return page.ask(() => [...new Set(window.fired)].join());
    };
    assert.equal(await dragTo(await element(page, OURS.box)), 'start,over,end');
    await page.tell(() => { window.fired.length = 0; });
    const box = await element(page, OURS.box);
    await page.driver.actions().move({ origin: box }).press().move({ origin: box, x: 4 }).release().perform();
    assert.equal(await page.ask(() => window.fired.join()), '');
    // The control.
    assert.doesNotMatch(await dragTo(await page.driver.findElement({ id: 'greedy' })), /end/);
  });

  test('the page does not hear of a click on a control that goes with it', async (t) => {
    const { page, server } = await load(t, { head: '<script>var fired = [], armed = true; document.addEventListener("click", function (event) { fired.push(event.target.localName); })</script>', body: `<vn-related-news id="broken" src="/c.json"></vn-related-news>${BODY}`, routes: { '/c.json': { status: 404 } } });
    await page.reaches('error', '#broken');
    server.route('/c.json', { body: JSON.stringify({ items: items(2) }) });
    await clickOn(page, ['#broken', 'button']);
    await page.reaches('ready', '#broken');
    assert.equal(await page.ask(() => window.fired.join()), '');
    // The control.
    await clickOn(page, THEIRS.button);
    assert.equal(await page.ask(() => window.fired.join()), 'naive-box');
  });

  test('FastClick and our links: with class="needsclick" a tap follows them', async (t) => {
    const { head } = ROWS.find(({ name }) => name === 'FastClick');
    const { page } = await load(t, { head, body: `${BODY}<script>FastClick.attach(document.body); armed = true</script>` });
    const follows = (classes) => page.ask(`
      const list = document.querySelector('#list');
      list.className = arguments[0];
      const link = list.shadowRoot.querySelector('[part=link]');
      let followed = 0;
      const follow = (event) => { followed++; event.preventDefault(); };
      link.addEventListener('click', follow);
      (${tap})(link);
      link.removeEventListener('click', follow);
      return followed;`, classes);
    assert.equal(await follows('needsclick'), 1);
    assert.equal(await follows(''), 0);
  });
});
