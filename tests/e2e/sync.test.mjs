// <vn-clock sync> for a visitor whose clock is a day behind the server's, in a foreign zone and language; and the functions
// of the script API in a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertEnglish, assertHostUnharmed, assertQuiet, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { patience } from './lib/patience.mjs';
import { serve } from './lib/server.mjs';

const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const DAY = 86_400_000;
const EMBED = '/pkg/vn-portal-widgets.embed.js';
const MODULE = '/pkg/vn-portal-widgets.js';

eachEngine((engine) => {
  const load = async (t, head, body, options = {}) => {
    const routes = { '/page.html': template('widgets.html', { title: 'Giờ', head, body }), ...options.routes };
    const server = await serve(t, { csp: STRICT, ahead: DAY, ...options, routes });
    return { server, page: await open(engine, `${server.origin}/page.html`) };
  };
  /** Milliseconds by which a clock of the page is ahead of the machine's. */
  const lead = async (page, selector) => {
    const shown = await page.ask((selector) => __seen.part(selector, 'time')?.dateTime, selector);
    return Date.parse(shown) - Date.now();
  };
  const follows = async (page, selector, ahead) => {
    let seen;
    for (const isOver = patience(5_000); !isOver();) {
      seen = await lead(page, selector);
      if (Math.abs(seen - ahead) < 2_000) return;
    }
    assert.fail(`${selector} is ${seen} ms ahead, not ${ahead}`);
  };
  const heads = (server) => server.log.filter(({ method }) => method === 'HEAD').map(({ path }) => path);

  for (const [name, path] of [['embed', EMBED], ['module', MODULE]]) {
    test(`the server is a day ahead, and so is the clock: ${name}`, async (t) => {
      const { server, page } = await load(t, SCRIPTS[name], '<vn-clock id="clock" sync lunar></vn-clock><vn-clock sync></vn-clock><vn-clock id="own"></vn-clock>');
      await follows(page, '#clock', DAY);
      await follows(page, '#own', 0);
      // It goes on by itself.
      const first = await page.ask(() => __seen.part('#clock', 'time').textContent);
      await page.until('a tick', (first) => __seen.part('#clock', 'time').textContent !== first, { args: [first], within: 2_500 });
      await follows(page, '#clock', DAY);
      // The widget script's own URL, once for both.
      assert.deepEqual(heads(server), [path]);
      await assertHostUnharmed(page);
      await assertQuiet(page);
    });
  }

  test('a URL of its own is asked, and an error page has a Date as well', async (t) => {
    const { server, page } = await load(t, SCRIPTS.embed, '<vn-clock id="clock" sync="gio"></vn-clock>', { routes: { '/gio': { status: 405 } } });
    await follows(page, '#clock', DAY);
    assert.deepEqual(heads(server), ['/gio']);
  });

  test('a server that does not answer leaves the visitor’s clock, with one line', async (t) => {
    const { page } = await load(t, SCRIPTS.embed, '<vn-clock id="clock" sync="/gio"></vn-clock><vn-clock sync="/gio"></vn-clock>', { routes: { '/gio': { hang: 'reset' } } });
    await page.until('the line', () => __seen.log.some(({ kind }) => kind === 'warn'));
    await follows(page, '#clock', 0);
    const lines = complaints(await page.log());
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0], /^vn-clock: http:\S+\/gio: /);
    assertEnglish(lines[0]);
    await assertHostUnharmed(page);
  });

  test('another origin is refused without a request', async (t) => {
    const other = await serve(t, { ahead: DAY });
    const { server, page } = await load(t, SCRIPTS.embed, `<vn-clock id="clock" sync="${other.origin}/gio"></vn-clock>`);
    await page.until('the line', () => __seen.log.some(({ kind }) => kind === 'warn'));
    await follows(page, '#clock', 0);
    const lines = complaints(await page.log());
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.ok(lines[0].startsWith(`vn-clock: ${other.origin}/gio: `), lines[0]);
    assert.deepEqual([other.log, heads(server)], [[], []]);
    await assertHostUnharmed(page);
  });

  test('a redirect to another origin is not followed', async (t) => {
    const other = await serve(t, { ahead: DAY });
    const { page } = await load(t, SCRIPTS.embed, '<vn-clock id="clock" sync="/gio"></vn-clock>', { routes: { '/gio': { status: 302, headers: { location: `${other.origin}/gio` } } } });
    await page.until('the line', () => __seen.log.some(({ kind, text }) => kind === 'warn' && text.startsWith('vn-clock: ')));
    assert.deepEqual(other.log, []);
  });

  test('the functions of the embed script', async (t) => {
    const { page } = await load(t, SCRIPTS.embed, '<vn-clock></vn-clock>');
    const found = await page.until('the API', () => window.vnPortalWidgets?.whenReady.then((ready) => {
      const { formatDateTime, lunarDate, solarDate, version } = vnPortalWidgets;
      return [String(ready), formatDateTime('2016-12-29T08:13:27Z', 'clock'), formatDateTime(new Date(), 'relative'), lunarDate('17/12/2017'), solarDate(1, 1, 2007), version];
    }));
    assert.deepEqual(found.slice(0, 5), ['undefined', 'Thứ Năm, 29/12/2016 3:13:27 CH', 'Vừa xong', { day: 30, month: 10, leap: false, year: 2017, name: 'Đinh Dậu' }, '2007-02-17']);
    assert.match(found[5], /^\d+\.\d+\.\d+$/);
    await assertQuiet(page);
  });

  for (const [way, head] of [['alone', ''], ['after the embed script', `<script src="${EMBED}"></script>`]]) {
    test(`the functions of the ES module, ${way}`, async (t) => {
      const script = `import * as api from '${MODULE}';
        try { api.lunarDate(0); } catch (error) { window.early = error.message; }
        await api.whenReady;
        window.found = [api.formatDateTime('2016-12-29T08:13:27Z', 'full'), api.lunarDate('25/07/2025').leap, api.solarDate(1, 1, 1985), Object.keys(api).sort()];`;
      const { page } = await load(t, `${head}<script type="module" src="/api.js"></script>`, '<vn-clock></vn-clock>', { routes: { '/api.js': { type: 'text/javascript', body: script } } });
      const found = await page.until('the functions', () => window.found);
      assert.deepEqual(found, ['Thứ Năm, ngày 29 tháng 12 năm 2016', true, '1985-01-21', ['checkFeed', 'cleanHtml', 'decodeFile', 'foldVietnamese', 'formatDateTime', 'inlineData', 'lunarDate', 'mount', 'readFeed', 'renderPage', 'renderToHtml', 'solarDate', 'version', 'whenReady']]);
      assert.match(await page.ask(() => window.early), /await whenReady/);
      assert.equal(complaints(await page.log()).length, head ? 1 : 0);
      assert.equal(await page.ask(() => __seen.root('vn-clock').querySelectorAll('time').length), 1);
    });
  }
});
