// Texts, links, lines and the focus have the contrast that WCAG 2.2 wants, in the themes and on rude pages, and controls the size.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrasts, LEAST, smallTargets } from './lib/contrast.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { CONTROLS, PAGES, SMALL } from './lib/rude-pages.mjs';
import { serve } from './lib/server.mjs';

eachEngine((engine) => {
  const shown = async (t, { head = '', body }) => {
    const page = template('widgets.html', { title: 'Trang thử', head: `<meta name="viewport" content="width=device-width">${head}${SCRIPTS.embed}`, body });
    const server = await serve(t, { routes: { '/t.html': page } });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.until('all is shown', () => [...document.querySelectorAll('vn-article, vn-related-news')].every(({ dataset }) => /ready|empty|error/.test(dataset.state)) && __seen.text('vn-clock'));
    return opened;
  };
  const row = (name, found) => `${name}: ${Object.entries(found).map(([kind, value]) => `${kind} ${value.toFixed(2)}`).join(', ')}`;

  for (const [name, parts] of Object.entries(PAGES)) {
    test(`${name}: contrast and targets`, async (t) => {
      const page = await shown(t, parts);
      const { found, faults } = await page.ask(contrasts, LEAST);
      t.diagnostic(row(name, found));
      assert.deepEqual(faults, []);
      assert.deepEqual(Object.keys(found).sort(), Object.keys(LEAST).sort(), 'there is something of each kind');
      const targets = await page.ask(smallTargets);
      assert.deepEqual(targets.faults, []);
      assert.ok(targets.count > 10, `${targets.count} controls`);
    });
  }

  test('control: what is too faint or too small is seen', async (t) => {
    for (const [name, { css, kind }] of Object.entries(CONTROLS)) {
      const { faults } = await (await shown(t, { head: `<style>${css}</style>`, body: PAGES.unstyled.body })).ask(contrasts, LEAST);
      assert.ok(faults.some((fault) => fault.startsWith(kind)), `${name}: ${faults}`);
    }
    const small = await shown(t, { head: `<style>${SMALL}</style>`, body: PAGES.unstyled.body });
    assert.notDeepEqual((await small.ask(smallTargets)).faults, []);
  });
});
