// Our own faults: a trap in the wasm, wherever it is, or an error of one element is told in the console, and neither the page nor
// the other elements notice. Who cannot go on shows the page's own content again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertEnglish, assertHostUnharmed, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { CALLED, trapping } from './lib/trap.mjs';

const WIDGETS = 'vn-clock, vn-time, vn-article, vn-related-news';
const BODY = `
<vn-clock lunar><span class="old">Giờ Việt Nam</span></vn-clock>
<vn-time datetime="2016-12-29"><span class="old">29 tháng 12</span></vn-time>
<vn-article src="/data/bai-viet.json"><a class="old" href="/bai.html">Đọc bài viết</a></vn-article>
<vn-related-news src="/data/tin-khac.json"><ul class="old"><li><a href="/tin.html">Tin khác</a></li></ul></vn-related-news>`;

/** How many of the four elements a trap stops, by the function that traps. None of them needs the others, which the API has. */
const STOPS = {
  __wbindgen_start: 4, connect: 4, run: 4,
  // Called for several elements at once.
  runMarked: 4, answered: 4,
  attributeChanged: 1, dataChanged: 1, speechChanged: 1, stateChanged: 2, toolDone: 1, wake: 1,
};

/** Does what makes our JavaScript call the wasm after the start. */
async function useAll(page) {
  const use = (tool) => page.ask((tool) => {
    const tools = document.querySelector('vn-article').shadowRoot?.querySelectorAll('[role=toolbar] > *') ?? [];
    const button = [...tools].find((button) => button.getAttribute('aria-label') === tool || button.textContent === tool);
    button?.click();
    return Boolean(button);
  }, tool);
  if (await use('Nghe bài viết')) await page.until('the article is read, or has stopped', () => __tools.utterances.length || !document.querySelector('vn-article').dataset.state);
  await page.ask(() => { __tools.refuse = 'NotAllowedError'; });
  if (await use('Chia sẻ')) await page.until('the article is shared', () => __tools.calls.some(([name]) => name === 'share'));
  await page.tell(() => {
    document.querySelector('vn-time').setAttribute('datetime', '2017-01-01');
    document.querySelector('vn-article').data = { title: 'Bài khác' };
    const list = document.querySelector('vn-related-news');
    list.parentNode.append(list);
  });
}

/** In the page: what each element shows: `own` its view, `fallback` the page's content, else what is wrong. */
const shown = (selector) => [...document.querySelectorAll(selector)].map((element) => {
  const text = __seen.text(element);
  const fallback = __seen.visible(element.querySelector('.old'));
  if (/Đang tải/.test(text)) return `${element.localName} loads for ever`;
  if (fallback && !text.trim() && !element.dataset.state) return 'fallback';
  if (!fallback && text.trim() && (!element.hasAttribute('src') || element.dataset.state === 'ready')) return 'own';
  return `${element.localName}: ${element.dataset.state}, ${fallback}, ${text}`;
});

eachEngine((engine) => {
  const load = async (t, wasm, head = '', body = BODY) => {
    const page = template('widgets.html', { title: 'Lỗi của ta', head: head + SCRIPTS.module, body });
    const server = await serve(t, { routes: { '/t.html': page, ...(wasm && { '/pkg/vn-portal-widgets_bg.wasm': { type: 'application/wasm', body: wasm } }) } });
    return open(engine, `${server.origin}/t.html`);
  };
  const settles = (page, wanted) => page.until(`it shows ${wanted}`, `return String((${shown})(arguments[0])) === arguments[1]`, { args: [WIDGETS, String(wanted)] });
  const told = async (page) => {
    await assertHostUnharmed(page);
    const lines = complaints(await page.log());
    for (const line of lines) assertEnglish(line);
    return lines;
  };

  for (const name of CALLED) {
    test(`a trap in ${name}: the page's content or ours, one line an element, nothing thrown`, async (t) => {
      const page = await load(t, trapping(name), '<script src="/pages/lib/fake-tools.js"></script>', BODY.replace('lunar', 'lunar sync'));
      const settle = (check) => page.until('each shows something true', `const seen = (${shown})(arguments[0]); return seen.every((what) => what === 'own' || what === 'fallback') && document.readyState === 'complete' && (${check})(seen) && seen`, { args: [WIDGETS] });
      await settle((seen) => !seen.includes('fallback') || __seen.log.length);
      await useAll(page);
      const stops = STOPS[name] ?? 0;
      const seen = await settle(`(seen) => seen.filter((what) => what === 'fallback').length === ${stops}`);
      const lines = await told(page);
      t.diagnostic(`${name}: ${seen} ${lines.length} lines`);
      if (name === '__wbindgen_start') assert.match(lines[0], /WebAssembly cannot run here/);
      else assert.equal(lines.filter((line) => /^vn-[a-z-]+: stopped: \w*Error/.test(line)).length, stops, lines.join('\n'));
    });
  }

  test('a trap long after the start: the clock gives way to the page\'s content, the others stay', async (t) => {
    const page = await load(t, trapping('run', 30), '<script src="/pages/lib/jump-time.js"></script>');
    await settles(page, ['own', 'own', 'own', 'own']);
    await page.until('the trap', () => {
      window.__pass(1_000);
      return __seen.log.length > 0;
    });
    await settles(page, ['fallback', 'own', 'own', 'own']);
    assert.match((await told(page)).join('\n'), /^vn-clock: stopped: RuntimeError: [^\n]+$/);
    await page.tell(() => document.querySelector('vn-time').setAttribute('datetime', '2017-01-01'));
    await settles(page, ['fallback', 'fallback', 'own', 'own']);
    // Stopped for good: no line a second, and none when it goes.
    await page.tell(() => {
      for (let i = 0; i < 5; i++) window.__pass(1_000);
      document.querySelector('vn-clock').setAttribute('format', 'time');
      document.querySelector('vn-clock').remove();
    });
    await settles(page, ['fallback', 'own', 'own']);
    assert.equal((await told(page)).length, 2);
  });

  test('a page whose patched DOM throws in one element: that one shows its fallback, the others work', async (t) => {
    const head = '<script src="/pages/lib/patched.js"></script>';
    const page = await load(t, null, head);
    await settles(page, ['own', 'own', 'fallback', 'own']);
    assert.match((await told(page)).join('\n'), /^vn-article: stopped: Error: the page has patched this$/);
  });

  test('a page whose patched DOM throws when a visitor clicks: that element shows its fallback, the others work', async (t) => {
    const page = await load(t, null, '<script src="/pages/lib/patched-later.js"></script>');
    await settles(page, ['own', 'own', 'own', 'own']);
    await page.tell(() => {
      document.documentElement.dataset.patched = '';
      document.querySelector('vn-article').shadowRoot.querySelector('button').click();
    });
    await settles(page, ['own', 'own', 'fallback', 'own']);
    assert.match((await told(page)).join('\n'), /^vn-article: stopped: Error: the page has patched this$/);
    // It comes back as a new one.
    await page.tell(() => {
      delete document.documentElement.dataset.patched;
      const article = document.querySelector('vn-article');
      const next = article.nextSibling;
      article.remove();
      setTimeout(() => next.before(article));
    });
    await settles(page, ['own', 'own', 'own', 'own']);
  });

  test('a listener of the page that throws, or removes what it hears of, stops nothing', async (t) => {
    const page = await load(t, null, '<script src="/pages/lib/bad-listener.js"></script>');
    await page.until('the others show', () => document.querySelector('vn-related-news').dataset.state === 'ready' && !document.querySelector('vn-article') && /\d (SA|CH)/.test(__seen.text('vn-clock')));
    const log = await page.log();
    assert.ok(log.length && log.every(({ kind, text }) => kind === 'thrown' && /thrown by the page's listener/.test(text)), JSON.stringify(log));
  });
});
