// The HTML and JavaScript of the documents, exactly as written, on the package and the data of the demo, under the policy of docs/csp.md.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { packageVersion } from '../../scripts/project.mjs';
import { blocks, codes, documentsIn, read, table } from '../package/documents.mjs';
import { browserLog } from './lib/browser.mjs';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

// These have tests of their own: recipes.test.mjs, preload.test.mjs, tests/package/guides.test.mjs.
const TESTED_ELSEWHERE = ['docs/recipes.md', 'docs/performance.md', 'docs/prerender.md'];
const TEXTS = ['README.md', 'README.vi.md', ...documentsIn('docs'), ...documentsIn('docs/vi')].filter((file) => !TESTED_ELSEWHERE.includes(file)).map((file) => [file, read(file)]);
const CSP = blocks(read('docs/csp.md')).find(({ code }) => code.startsWith('default-src')).code.trim();
const FORMATS = new Map(table(read('docs/dates.md'), 'name', '29/12/2016 15:13:27').map(([name, shown]) => [codes(name)[0], codes(shown)[0]]));
const EMBED = '<script src="/widgets/vn-portal-widgets.embed.js" defer></script>';

const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const THEMES = readdirSync(path.join(ROOT, 'pkg/css/themes')).map((name) => `css/themes/${name}`);
const PACKAGE = Object.fromEntries(['/widgets', `/widgets/${packageVersion()}`].flatMap((folder) =>
  ['vn-portal-widgets.embed.js', 'vn-portal-widgets.js', 'vn-portal-widgets.tools.js', 'vn-portal-widgets_bg.wasm', ...THEMES].map((name) =>
    [`${folder}/${name}`, { type: TYPES[path.extname(name)], body: readFileSync(path.join(ROOT, 'pkg', name)) }])));

// For servers that know no .json, and where CMSs have their feeds. WordPress's is its own, shortened.
const DATA = {
  '/data/tin-khac.txt': { type: 'text/plain', body: read('www/data/tin-khac.json') },
  '/feed/': { type: 'application/rss+xml; charset=UTF-8', body: read('tests/e2e/pages/wordpress-feed.xml') },
  '/_layouts/15/listfeed.aspx': { type: 'text/xml', body: read('www/data/thong-bao.rss') },
};
const SRI = JSON.parse(read('pkg/sri.json'))['vn-portal-widgets.embed.js'];

const found = (code, pattern) => [...code.matchAll(pattern)].map(([, value]) => value);

/** What a block leads its reader to expect: texts to be seen, and how many rows. */
const promised = (code) => ({
  texts: [
    ...found(code, / heading="([^"]+)"/g),
    ...found(code, /"?(?:title|content_text)"?: ["']([^"']+)["']/g),
    ...found(code, /<vn-time datetime="29\/12\/2016[^"]*" format="([^"]+)"/g).map((format) => FORMATS.get(format)),
  ],
  rows: found(code, / (?:data-)?(?:limit|page-size)="(\d+)"/g).map(Number),
});

/** JavaScript in which each `expression; // value` is noted as a pair. */
const noting = (code) => `globalThis.claims = [];\n${code.replace(/^( *)(.+?); +\/\/ (.+)$/gm, '$1claims.push([$2, $3].map((value) => JSON.stringify(value)));')}\nglobalThis.ran = true;`;

/**
 * @param {any} engine
 * @param {{ after(end: () => unknown): void }} t
 * @param {{ body: string, script?: string, scripts: string }} page
 */
async function show(engine, t, { body, script, scripts }) {
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Documents</title>${scripts}</head><body>${body}</body></html>`;
  const routes = { ...PACKAGE, ...DATA, '/t.html': { type: 'text/html; charset=utf-8', body: page }, '/block.js': { type: 'text/javascript; charset=utf-8', body: script } };
  const server = await serve(t, { routes, csp: CSP });
  return open(engine, `${server.origin}/t.html`);
}

/** Every element shows what it is to show, and nobody complains. */
async function assertShown(engine, page, code, within) {
  const { texts, rows } = promised(code);
  await page.until('every element shows something', () => {
    const hosts = [...document.querySelectorAll('vn-clock, vn-time, vn-article, vn-related-news')];
    const times = hosts.filter((host) => host.matches('vn-clock, vn-time'));
    return hosts.length && [...document.querySelectorAll('[data-vn]')].every((box) => box.querySelector(`vn-${box.dataset.vn}`))
      && times.every((host) => /\d\d\/\d\d\/\d{4}|\d{4}$/.test(__seen.part(host, 'time')?.textContent))
      && hosts.every((host) => times.includes(host) || host.dataset.state === 'ready');
  }, { within });
  const shown = await page.ask(() => [...document.querySelectorAll('vn-clock, vn-time, vn-article, vn-related-news')].map((host) => __seen.text(host)).join('\n'));
  for (const text of texts) assert.ok(shown.includes(text), `${text}\nis not in\n${shown}`);
  for (const count of rows) assert.equal(await page.ask(() => __seen.root('vn-related-news').querySelectorAll('[part~=item]').length), count);
  await assertQuiet(page);
  // Of this page alone: a picture of the one before may have been on its way when its server ended.
  const origin = await page.ask(() => location.origin);
  assert.deepEqual((await browserLog(engine)).filter((line) => line.startsWith(`SEVERE ${origin}/`)), []);
}

const RUN = {
  async html(engine, t, code, within) {
    // A block that is the script alone defines elements: one is put in.
    const body = code.includes('<vn-') || code.includes('data-vn') ? code : `${code}<vn-clock></vn-clock>`;
    // The reader takes the value out of sri.json, as the guide says.
    const whole = body.replace(/sha384-[^"]*sri\.json/, SRI);
    const [meta = ''] = /^<meta .*\n/.exec(whole) ?? [];
    const page = await show(engine, t, { body: whole.slice(meta.length), scripts: meta + (/ src="[^"]+\.js"/.test(code) ? '' : EMBED) });
    await assertShown(engine, page, code, within);
  },
  async js(engine, t, code, within) {
    const element = code.match(/querySelector\('([a-z-]+)'\)/)?.[1];
    const scripts = `${code.startsWith('import ') ? '' : EMBED}<script type="module" src="/block.js"></script>`;
    const page = await show(engine, t, { body: element ? `<${element} src="/data/tin-khac.json"></${element}>` : '', script: noting(code), scripts });
    const claims = code.match(/; +\/\/ /g)?.length ?? 0;
    await page.until('the script has run', (count) => globalThis.ran && globalThis.claims.length === count, { args: [claims], within });
    for (const [value, said] of await page.ask(() => globalThis.claims)) assert.equal(value, said);
    assert.ok(claims || element, 'a block whose effect nothing tells');
    if (element) {
      await page.until('the new data are shown', (text) => __seen.text('vn-related-news').includes(text), { args: promised(code).texts, within });
      await assertShown(engine, page, code, within);
    } else await assertQuiet(page);
  },
};

eachEngine((engine) => {
  for (const [file, text] of TEXTS) {
    const runnable = blocks(text).filter(({ language }) => language in RUN);
    assert.ok(runnable.length >= 3 || !file.startsWith('README'), file);
    runnable.forEach(({ language, code }, at) => test(`${file}: block ${at + 1}, ${language}: ${code.split('\n')[0]}`, (t) => RUN[language](engine, t, code)));
  }

  for (const [what, language, code] of [
    ['a file that is not there', 'html', '<vn-article src="/data/none.json"></vn-article>'],
    ['a format that is none', 'html', '<vn-time datetime="29/12/2016" format="Q">29/12/2016</vn-time>'],
    ['a row too few', 'html', '<vn-related-news src="/data/tin-khac.json" limit="2000"></vn-related-news>'],
    ['a script that was changed', 'html', '<script src="/widgets/vn-portal-widgets.embed.js" integrity="sha384-AAAA" defer></script>\n<vn-clock></vn-clock>'],
    ['a script of a wrong address', 'html', '<script src="/widgets/none.js" defer></script>\n<vn-clock></vn-clock>'],
    ['a wrong value', 'js', "import { lunarDate, whenReady } from '/widgets/vn-portal-widgets.js';\nawait whenReady;\nlunarDate('17/12/2017').day; // 29"],
    ['a function that is none', 'js', "window.vnPortalWidgets.lunar('17/12/2017'); // null"],
  ]) test(`${what} is found`, async (t) => void (await assert.rejects(RUN[language](engine, t, code, 1_000), assert.AssertionError)));
});
