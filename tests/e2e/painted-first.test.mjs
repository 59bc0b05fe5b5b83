// Content that a page's markup has for an element is painted before the wasm takes the main thread, and then taken over in several tasks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { withFirstViews } from './lib/prerendered.mjs';
import { serve } from './lib/server.mjs';

/** Frames come when `frames.let()` is called, and long timers never. `frames.isReady` says whether the wasm has run. */
const HELD = `<script>
  var frames = { asked: [], isReady: false, let: function () { this.asked.splice(0).forEach(function (callback) { callback(performance.now()); }); } };
  window.requestAnimationFrame = function (callback) { return frames.asked.push(callback); };
  {
    const wait = window.setTimeout;
    window.setTimeout = function (callback, time) { return time >= 500 ? 0 : wait.apply(window, arguments); };
  }
</script>`;
const FOLLOWED = `<script type="module">
  const { whenReady } = window.vnPortalWidgets ?? await import('/pkg/vn-portal-widgets.js');
  whenReady.then(() => { frames.isReady = true; });
</script>`;

/** Notes by which timer each host was run for the first time, by a clock that goes on by 10 ms whenever somebody looks at it. */
const COUNTED = `<script>
  var turn = 0, turns = {};
  {
    const now = performance.now.bind(performance);
    let looks = 0;
    performance.now = function () { return now() + 10 * (looks += 1); };
  }
  {
    const wait = window.setTimeout;
    window.setTimeout = function (callback, time) { return wait.call(window, function () { turn += 1; callback(); }, time); };
  }
  new MutationObserver((records) => { for (const { target } of records) turns[target.id] ??= turn; }).observe(document, { subtree: true, attributeFilter: ['data-state'] });
</script>`;
/** With their data in the page: no answer is waited for. */
const SEVERAL = ['a', 'b', 'c'].map((id) => `<vn-related-news id="${id}"><script type="application/json">{"items":[{"id":"${id}","title":"Tin ${id}"}]}</script></vn-related-news>`).join('');

const BODIES = {
  'an element': '<vn-article src="/data/bai-viet.json"></vn-article>',
  'a container': '<div data-vn="article" data-src="/data/bai-viet.json"></div>',
};

eachEngine((engine) => {
  const load = async (t, head, body, change = (html) => html) => {
    const html = template('widgets.html', { title: 'Trang có sẵn nội dung', head, body });
    const server = await serve(t, { routes: { '/t.html': { ...html, body: change(html.body) } } });
    return open(engine, `${server.origin}/t.html`);
  };
  /** The page runs the same wasm by itself: ours, which was asked for earlier, would run by then. */
  const isReadyWithoutFrame = (page) => page.ask(async () => {
    const compiled = () => fetch('/pkg/vn-portal-widgets_bg.wasm').then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.compile(bytes));
    for (let times = 0; times < 3; times += 1) await compiled();
    return frames.isReady;
  });

  for (const [kind, script] of Object.entries(SCRIPTS)) {
    for (const [name, body] of Object.entries(BODIES)) {
      test(`${kind}: the wasm runs after a frame where ${name} has content`, async (t) => {
        const page = await load(t, HELD + script + FOLLOWED, body, (html) => withFirstViews(html));
        assert.equal(await isReadyWithoutFrame(page), false);
        await page.tell(() => frames.let());
        await page.reaches('ready', 'vn-article');
      });

      test(`${kind}: it waits for none where ${name} has none`, async (t) => {
        const page = await load(t, HELD + script + FOLLOWED, body);
        await page.reaches('ready', 'vn-article');
        assert.equal(await isReadyWithoutFrame(page), true);
      });
    }

    test(`${kind}: elements that have content are taken over in several tasks where it takes long, others at once`, async (t) => {
      for (const [change, tasks] of /** @type {[(html: string) => string, number][]} */ ([[withFirstViews, 3], [(html) => html, 1]])) {
        const page = await load(t, COUNTED + script, SEVERAL, change);
        await page.reaches('ready', 'vn-related-news');
        const turns = await page.ask(() => Object.values(turns));
        assert.equal(turns.length, 3);
        assert.equal(new Set(turns).size, tasks, turns.join());
      }
    });

    test(`${kind}: where no frame comes, as in a hidden page, it runs all the same`, async (t) => {
      const noFrames = '<script>window.requestAnimationFrame = function () { return 0; };</script>';
      const page = await load(t, noFrames + script, BODIES['an element'], (html) => withFirstViews(html));
      await page.reaches('ready', 'vn-article');
    });
  }
});
