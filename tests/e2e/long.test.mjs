// A long article comes into the page piece by piece, its beginning first; whatever happens meanwhile, the visitor sees all of the last
// one, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';
import { PARAGRAPHS, ROWS, WHOLE } from './pages/long.mjs';

const BODY = '<div id="place"></div>';

/** What the tests do in the page. */
function prepare() {
  const article = (title, paragraphs) => ({
    title,
    authors: [{ name: 'N.H' }],
    // One element around all, as editors write it.
    content_html: `<div><details><summary>Mục lục</summary>a</details><details open><summary>Liên quan</summary>b</details><h3>Xem tại <a href="/x">đây</a></h3>${Array.from({ length: paragraphs }, (_, at) => `<p>Đoạn ${at} của ${title}</p>`).join('')}</div>`,
  });
  const seen = (host) => {
    const root = host.shadowRoot;
    const [title] = root.querySelectorAll('[part=title]');
    const paragraphs = [...root.querySelectorAll('[part=body] p')];
    return {
      title: title && `${title.localName.toUpperCase()} ${title.textContent}`,
      articles: root.querySelectorAll('article').length,
      paragraphs: paragraphs.length,
      texts: paragraphs.filter((p, at) => p.textContent === `Đoạn ${at} của ${title.textContent}`).length,
      author: root.querySelector('[part=author]')?.textContent,
      state: host.dataset.state,
      slots: root.querySelectorAll('slot').length,
      open: [...root.querySelectorAll('details')].map(({ open }) => open),
    };
  };
  /** Whether a part of an article is there. */
  const isPart = (host) => host.dataset.state === 'loading' && host.shadowRoot.querySelector('[part=body] p') !== null;
  const made = () => {
    const host = document.createElement('vn-article');
    host.innerHTML = '<a href="/cu">Bản cũ</a>';
    host.setAttribute('tools', 'font');
    return host;
  };
  /** Calls back after each change of a shadow tree. */
  const watch = (host, call) => {
    const observer = new MutationObserver(() => call(observer));
    observer.observe(host.shadowRoot, { subtree: true, childList: true });
  };
  Object.assign(window, { tests: { article, seen, isPart, made, watch } });
}

eachEngine((engine) => {
  const show = async (t) => {
    const server = await serve(t, { routes: { '/t.html': template('widgets.html', { title: 'Bài dài', head: SCRIPTS.embed, body: BODY }) } });
    const page = await open(engine, `${server.origin}/t.html`);
    await page.until('the widgets', () => window.vnPortalWidgets?.whenReady.then(() => true));
    await page.tell(prepare);
    return page;
  };

  for (const { name, deed, expected } of ROWS) {
    test(`half of it is there: ${name}`, async (t) => {
      const page = await show(t);
      const { part, whole } = await page.ask((deed, paragraphs) => new Promise((resolve) => {
        const { article, seen, isPart, made, watch } = window.tests;
        const host = made();
        let part;
        let loads = 0;
        host.addEventListener('vn-load', () => { loads += 1; });
        host.data = article('Một', paragraphs);
        document.getElementById('place').append(host);
        watch(host, (observer) => {
          if (!isPart(host)) return;
          observer.disconnect();
          part = { ...seen(host), loads };
          (0, eval)(`(${deed})`)(host, host.shadowRoot, article);
          host.addEventListener('vn-load', () => setTimeout(() => {
            const root = host.shadowRoot;
            resolve({ part, whole: { ...seen(host), loads, size: root.querySelector('[data-size]').dataset.size, focused: root.activeElement?.textContent } });
          }));
        });
      }), String(deed), PARAGRAPHS);
      assert.equal(part.title, 'H2 Một');
      assert.ok(part.paragraphs > 0 && part.paragraphs < PARAGRAPHS / 2, `${part.paragraphs} paragraphs come first`);
      assert.deepEqual([part.articles, part.texts, part.state, part.loads, part.slots], [1, part.paragraphs, 'loading', 0, 0]);
      assert.deepEqual(whole, { ...whole, ...WHOLE, size: '0', ...expected });
      await assertQuiet(page);
    });
  }

  test('half of it is there: it is taken out, and no more of it comes', async (t) => {
    const page = await show(t);
    const [before, after, loads] = await page.ask((paragraphs) => new Promise((resolve) => {
      const { article, seen, isPart, made, watch } = window.tests;
      const [gone, other] = [made(), made()];
      let loads = 0;
      gone.addEventListener('vn-load', () => { loads += 1; });
      gone.data = article('Một', paragraphs);
      document.body.append(gone);
      watch(gone, (observer) => {
        if (!isPart(gone)) return;
        observer.disconnect();
        const before = seen(gone).paragraphs;
        gone.remove();
        // All that was to come of the first one would come before this.
        other.addEventListener('vn-load', () => resolve([before, seen(gone).paragraphs, loads]));
        other.data = article('Hai', paragraphs);
        document.body.append(other);
      });
    }), PARAGRAPHS);
    assert.equal(after, before);
    assert.equal(loads, 0);
    await assertQuiet(page);
  });

  test('an article that is there stays whole until the next one is', async (t) => {
    const page = await show(t);
    const views = await page.ask((paragraphs) => new Promise((resolve) => {
      const { article, seen, made, watch } = window.tests;
      const host = made();
      host.data = { ...article('Một', 10), id: 'a' };
      host.addEventListener('vn-load', () => {
        const views = [];
        watch(host, () => views.push(seen(host)));
        host.addEventListener('vn-load', () => setTimeout(() => resolve(views)));
        host.data = { ...article('Hai', paragraphs), id: 'b' };
      }, { once: true });
      document.body.append(host);
    }), PARAGRAPHS);
    assert.deepEqual(views.map(({ articles, title, paragraphs }) => [articles, title, paragraphs]), [[1, 'H2 Hai', PARAGRAPHS]]);
  });

  test('an article without data gets some later', async (t) => {
    const page = await show(t);
    const states = await page.ask((paragraphs) => new Promise((resolve) => {
      const { article, isPart, made, watch } = window.tests;
      const host = made();
      const states = new Set();
      new MutationObserver(() => {
        states.add(host.dataset.state);
        if (host.dataset.state !== 'error') return;
        watch(host, () => isPart(host) && states.add('part'));
        host.addEventListener('vn-load', () => setTimeout(() => resolve([...states])));
        host.data = article('Một', paragraphs);
      }).observe(host, { attributes: true, attributeFilter: ['data-state'] });
      document.body.append(host);
    }), PARAGRAPHS);
    assert.deepEqual(states, ['error', 'loading', 'part', 'ready']);
  });

  test('the control: a short article, and a long one that nobody sees, come in one piece', async (t) => {
    const page = await show(t);
    const parts = await page.ask((paragraphs) => {
      const { article, isPart, made, watch } = window.tests;
      const partsOf = (data) => new Promise((resolve) => {
        const host = made();
        let parts = 0;
        host.data = data;
        host.addEventListener('vn-load', () => setTimeout(() => resolve(parts)));
        document.body.append(host);
        watch(host, () => { parts += isPart(host); });
      });
      const hide = () => Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => true });
      return (async () => [await partsOf(article('Một', 5)), await partsOf(article('Hai', paragraphs)), (hide(), await partsOf(article('Ba', paragraphs)))])();
    }, PARAGRAPHS);
    assert.equal(parts[0], 0);
    assert.ok(parts[1] > 1, `${parts[1]} parts of a long article`);
    assert.equal(parts[2], 0);
  });

  test('the fallback shows until the beginning of the article does', async (t) => {
    const page = await show(t);
    const shown = await page.ask((paragraphs) => new Promise((resolve) => {
      const { article, made, watch } = window.tests;
      const host = made();
      const shown = new Set();
      const look = () => shown.add(`${host.firstElementChild.getClientRects().length > 0 ? 'fallback' : ''} ${host.shadowRoot.querySelector('article') ? 'article' : ''}`.trim());
      host.data = article('Một', paragraphs);
      document.body.append(host);
      queueMicrotask(() => { look(); watch(host, look); });
      host.addEventListener('vn-load', () => { look(); resolve([...shown]); });
    }), PARAGRAPHS);
    assert.deepEqual(shown, ['fallback', 'article']);
  });
});
