// Negative controls: each check that the other files rely on can go red. A check that cannot fail proves nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { MAKERS } from './lib/abroad.mjs';
import { AXE, axeFaults } from './lib/axe.mjs';
import { assertEnglish, assertHostUnharmed, assertNoForeign, assertNotAsked, assertQuiet, complaints, thrown, violations } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, template } from './lib/page.mjs';
import { patience } from './lib/patience.mjs';
import { clocksAround, SEED, wantedArticle, wantedRows } from './lib/seed.mjs';
import { selected } from './lib/selected.mjs';
import { ROOT, serve } from './lib/server.mjs';

const fails = (promise) => assert.rejects(promise, assert.AssertionError);

test('no server has the port of one before it, whose page may have stored something', async () => {
  const ports = [];
  for (let i = 0; i < 20; i++) {
    const ends = [];
    const start = () => serve({ after: (end) => ends.push(end) });
    for (const { origin } of await Promise.all([start(), start()])) ports.push(Number(new URL(origin).port));
    for (const end of ends) await end();
  }
  assert.deepEqual(ports, [...new Set(ports)].sort((a, b) => a - b));
});

test('a machine that stands still while something is waited for uses up no patience', () => {
  let time = 0;
  const isOver = patience(2_000, () => time);
  /** Whether it is over after each of these times in milliseconds. */
  const after = (...times) => times.map((milliseconds) => { time += milliseconds; return isOver(); });
  assert.deepEqual(after(40, 60_000, 400, 400, 400, 400), [false, false, false, false, false, true]);
});

eachEngine((engine) => {
  test('a request to another host is seen', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/pages/bad-foreign.html`);
    await page.until('the foreign script has loaded', () => window.hostRuns);
    await fails(assertNoForeign(engine.driver));
  });

  test('a request to a host elsewhere is on the log, when the page is gone too', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/pages/bad-abroad.html`);
    await page.until('both requests have failed', () => window.failed === 2);
    await open(engine, `${server.origin}/pages/bad-csp.html`);
    const addresses = engine.asked.map(({ method, address }) => `${method} ${address}`);
    assert.deepEqual(addresses.sort(), ['CONNECT noi-khac.example:443', 'GET http://noi-khac.example/a.json']);
    assert.throws(() => assertNotAsked(engine.asked, []), assert.AssertionError);
    assertNotAsked(engine.asked, ['noi-khac.example']);
  });

  test('a page that asks its own server only passes, one that says nothing does not', async (t) => {
    const server = await serve(t);
    await engine.driver.get('about:blank');
    await fails(assertNoForeign(engine.driver));
    await open(engine, `${server.origin}/pages/bad-csp.html`);
    await assertNoForeign(engine.driver);
  });

  test('console lines, thrown errors and rejected promises are seen', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/pages/bad-console.html`);
    await page.until('all is recorded', () => __seen.log.length >= 4);
    const log = await page.log();
    assert.deepEqual(complaints(log), ['a warning', 'an error']);
    assert.equal(thrown(log).length, 2, JSON.stringify(log));
    await fails(assertQuiet(page));
  });

  test('a CSP violation is seen', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/pages/bad-csp.html`);
    await page.until('the violation is recorded', () => __seen.log.length > 0);
    assert.equal(violations(await page.log()).length, 1);
    await fails(assertQuiet(page));
  });

  test('a host page whose script has not run to its end is seen', async (t) => {
    const server = await serve(t, { routes: { '/x.html': template('widgets.html', { title: 'x', head: '', body: '<script>addEventListener("load", () => { throw new Error("thrown into the page"); });</script>' }) } });
    const page = await open(engine, `${server.origin}/x.html`);
    await page.until('it was thrown', () => __seen.log.length > 0);
    await fails(assertHostUnharmed(page));
  });

  test('axe finds a picture without words and a button without a name', async (t) => {
    const server = await serve(t, { routes: AXE });
    const page = await open(engine, `${server.origin}/pages/bad-a11y.html`);
    const faults = (await axeFaults(page)).join('\n');
    assert.match(faults, /^image-alt /m);
    assert.match(faults, /^button-name /m);
  });

  test('waiting for what never comes fails, and shows the page', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/pages/bad-csp.html`);
    await assert.rejects(page.until('the impossible', () => false, { within: 100 }), /not within 100 ms: the impossible[^]*bad-csp\.html/);
  });

  test('fonts of the machine are not there, those of the tests are', async (t) => {
    const server = await serve(t);
    const page = await open(engine, `${server.origin}/pages/bad-csp.html`);
    /** Those of the families in which a text is not as wide as in what comes when there is none of that name. */
    const there = (families) => page.ask((families) => {
      const context = document.createElement('canvas').getContext('2d');
      const width = (font) => { context.font = `40px ${font}`; return context.measureText('Ứng dụng mềm').width; };
      return families.filter((family) => width(`"${family}", monospace`) !== width('monospace'));
    }, families);
    assert.deepEqual(await there(['Noto Sans', 'Noto Serif', 'Liberation Sans', 'Liberation Serif', 'Roboto', 'Segoe UI', 'Arial']), []);
    assert.deepEqual(await there(['DejaVu Sans', 'DejaVu Serif']), ['DejaVu Sans', 'DejaVu Serif']);
  });
}, { foreign: ['localhost', 'noi-khac.example'] });

/** Hosts of players, which the sanitizer knows to make links of them. A link is followed by a visitor, never by the package. */
const PLAYERS = ['google.com'];

test('the package names no host that browsers ask on their own', () => {
  const folder = path.join(ROOT, 'pkg');
  const files = readdirSync(folder).filter((name) => /\.(js|wasm|json)$/.test(name));
  assert.ok(files.length > 3);
  for (const name of files) {
    const text = readFileSync(path.join(folder, name), 'latin1');
    assert.deepEqual(MAKERS.filter((domain) => text.includes(domain) && !PLAYERS.includes(domain)), [], name);
  }
});

test('a "corrected" slip, a wrong order or row differs from what is wanted', () => {
  const item = { id: SEED.id, url: 'a.html', title: SEED.title, summary: 'Tóm tắt', content_html: '<p>thủ lục</p><figure><img alt="x"><figcaption>y</figcaption></figure>', date_published: SEED.datetime };
  const seen = wantedArticle(item);
  assert.notDeepEqual({ ...seen, paragraphs: ['thủ tục'] }, wantedArticle(item));
  assert.notDeepEqual({ ...seen, order: [...SEED.order].reverse() }, wantedArticle(item));
  const older = { ...item, id: 'cu', date_published: '2016-12-01T00:00:00+07:00' };
  const rows = wantedRows({ items: [older, item] }, 'http://127.0.0.1/tin.json', 'khac');
  assert.deepEqual(rows.map(({ date }) => date), ['(29/12/2016)', '(01/12/2016)']);
  assert.equal(wantedRows({ items: [older, item] }, 'http://127.0.0.1/tin.json', SEED.id).length, 1);
});

test('the clock oracle knows the contract\'s own examples', () => {
  assert.equal(clocksAround(Date.parse('2017-12-17T02:31:53Z'))[2], 'Chủ Nhật, 17/12/2017 9:31:53 SA');
  assert.equal(clocksAround(Date.parse('2016-12-29T08:13:27Z'))[2], 'Thứ Năm, 29/12/2016 3:13:27 CH');
});

test('a Vietnamese console line is refused, quoted data in it is not', () => {
  assert.throws(() => assertEnglish('<vn-article> không tải được'), assert.AssertionError);
  assertEnglish('<vn-time> bad datetime "hôm qua"', ['hôm qua']);
});

test('an engine we do not know is a mistake, and so is none', (t) => {
  const before = process.env.ENGINES;
  t.after(() => (before === undefined ? delete process.env.ENGINES : (process.env.ENGINES = before)));
  for (const bad of ['lynx', ' ']) {
    process.env.ENGINES = bad;
    assert.throws(selected, assert.AssertionError);
  }
});
