// The fifth widget in real pages. build.test.mjs puts it beside the end-to-end tests of its copy, where its imports lead.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const BODY = `<!DOCTYPE html><html lang="vi"><head><title>Tổng</title><script src="/pkg/vn-portal-widgets.embed.js" defer></script></head><body>
<vn-total src="/data/tin-khac.json"></vn-total><div data-vn="total" data-src="/data/tin-khac.json" data-heading-level="4"></div></body></html>`;

eachEngine((engine) => {
  test('the element and its container show their words', async (t) => {
    const server = await serve(t);
    server.route('/tong.html', { type: 'text/html; charset=utf-8', body: BODY });
    const page = await open(engine, `${server.origin}/tong.html`);
    await page.reaches('ready', 'vn-total');
    assert.match(await page.ask(() => __seen.part('body > vn-total', 'heading').textContent), /^Tổng số: \d+ tin$/);
    assert.equal(await page.ask(() => __seen.part('[data-vn] > vn-total', 'heading').localName), 'h4');
    assert.equal(await page.ask(() => document.querySelector('vn-total').headingLevel), 2);
    await assertQuiet(page);
  });

  test('the builder makes its code, and the gallery has its section', async (t) => {
    const server = await serve(t);
    const builder = await open(engine, `${server.origin}/tao-ma.html`);
    await builder.reaches('ready', '#xem vn-related-news');
    await builder.tell(() => {
      const choice = document.getElementById('the');
      choice.value = 'vn-total';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      const tag = document.getElementById('gia-tri-tag');
      tag.value = 'Dân vận';
      tag.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await builder.reaches('ready', '#xem vn-total');
    assert.match(await builder.ask(() => document.getElementById('ma').value), /<vn-total src="\/data\/tin-khac\.json" tag="Dân vận"><a href="\/tin-tuc\.html">Xem các tin<\/a><\/vn-total>/);
    await assertQuiet(builder);
    const gallery = await open(engine, `${server.origin}/trang-thai.html`);
    await gallery.reaches('ready', '#tieu-de-tong-so + .frame > vn-total');
  });
});
