// Files of different versions of the package, as a half-copied folder or a cache mixes them: they refuse each other, and nothing traps.
// The versions come from this repository's history.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { assertEnglish, complaints, thrown } from '../../e2e/lib/checks.mjs';
import { eachEngine } from '../../e2e/lib/engines.mjs';
import { assertWorksAsFrozen } from '../../e2e/lib/frozen.mjs';
import { open, SCRIPTS, template } from '../../e2e/lib/page.mjs';
import { ROOT, serve } from '../../e2e/lib/server.mjs';
import { PAGES } from '../../e2e/pages/0.1/pages.mjs';

/** The first package, that of 0.1 when it was complete, and the last one whose wasm had no name of its own for its glue. */
const COMMITS = ['535c5d6', '3b39503', '44ab882'];
const [, COMPLETE] = COMMITS;

function fileOf(commit, name) {
  const { status, stdout, stderr } = spawnSync('git', ['show', `${commit}:pkg/${name}`], { cwd: ROOT, maxBuffer: 2 ** 24 });
  assert.equal(status, 0, `this clone has no ${commit} (a shallow one gets it by: git fetch --unshallow)\n${stderr}`);
  return stdout;
}
const script = (commit, name) => ({ type: 'text/javascript; charset=utf-8', body: fileOf(commit, name) });

const BODY = `
<vn-time datetime="29/12/2016"><span class="old">29 tháng 12</span></vn-time>
<vn-article src="/data/bai-viet.json"><a class="old" href="/bai.html">Đọc bài viết</a></vn-article>
<vn-related-news src="/data/tin-khac.json"><a class="old" href="/tin.html">Các tin khác</a></vn-related-news>`;

eachEngine((engine) => {
  /** A page with the module and the wasm of these commits; `null` is what lies in pkg/. */
  const load = async (t, module, wasm) => {
    const server = await serve(t, {
      routes: {
        '/t.html': template('widgets.html', { title: 'Hai bản', head: SCRIPTS.module, body: BODY }),
        ...(module && { '/pkg/vn-portal-widgets.js': script(module, 'vn-portal-widgets.js') }),
        ...(wasm && { '/pkg/vn-portal-widgets_bg.wasm': { type: 'application/wasm', body: fileOf(wasm, 'vn-portal-widgets_bg.wasm') } }),
      },
    });
    return open(engine, `${server.origin}/t.html`);
  };

  const refused = async (t, module, wasm) => {
    const page = await load(t, module, wasm);
    await page.until('the console says so', () => document.readyState === 'complete' && __seen.log.some(({ kind }) => kind === 'error'));
    const log = await page.log();
    const lines = complaints(log);
    assert.deepEqual([lines.length, thrown(log)], [1, []], lines.join('\n'));
    assert.match(lines[0], /^vn-portal-widgets: /);
    assert.doesNotMatch(lines[0], /RuntimeError|unreachable/);
    assertEnglish(lines[0]);
    assert.deepEqual(await page.ask(() => [...document.querySelectorAll('.old')].map((node) => __seen.visible(node))), [true, true, true]);
    return lines[0];
  };

  for (const commit of COMMITS) {
    test(`the module of ${commit} with its own wasm works`, async (t) => {
      const page = await load(t, commit, commit);
      await page.until('the date', () => __seen.text('vn-time') === '29/12/2016 00:00');
      await page.reaches('ready', 'vn-article, vn-related-news');
    });

    test(`the module of ${commit} with today's wasm refuses it`, async (t) => {
      t.diagnostic(await refused(t, commit, null));
    });

    test(`today's module with the wasm of ${commit} says that it is of another version`, async (t) => {
      assert.match(await refused(t, null, commit), /vn-portal-widgets_bg\.wasm is of another version: clear the cache/);
    });
  }

  // What the pages are measured by is what they showed in their day.
  for (const [name, wanted] of Object.entries(PAGES)) {
    test(`${name} shows the same with the package of ${COMPLETE}`, async (t) => {
      const files = ['vn-portal-widgets.embed.js', 'vn-portal-widgets.js'];
      const wasm = { type: 'application/wasm', body: fileOf(COMPLETE, 'vn-portal-widgets_bg.wasm') };
      const server = await serve(t, { routes: { ...Object.fromEntries(files.map((file) => [`/pkg/${file}`, script(COMPLETE, file)])), '/pkg/vn-portal-widgets_bg.wasm': wasm } });
      await assertWorksAsFrozen(await open(engine, `${server.origin}/pages/0.1/${name}`), wanted, { isOld: true });
    });
  }
});
