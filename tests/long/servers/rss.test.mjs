// What the guide to RSS has a webmaster write: the lines for feeds of another origin, on real servers, and the script that copies a feed.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { inRepo } from '../../../scripts/project.mjs';
import { servers } from '../../../scripts/tools.mjs';
import { eachEngine } from '../../e2e/lib/engines.mjs';
import { open, SCRIPTS, template } from '../../e2e/lib/page.mjs';
import { serve } from '../../e2e/lib/server.mjs';
import { blocks, read } from '../../package/documents.mjs';
import { freshSite, PAGES, startServer } from './site.mjs';

const BLOCKS = blocks(read('docs/vi/rss.md'));
const blockOf = (wanted) => BLOCKS.find(({ language }) => language === wanted).code;
const FEED = inRepo('www', 'data', 'thong-bao.rss');
/** Where the lines of each server have their feed, and what the page is called in them. */
const LINES = { nginx: ['nginx', 'rss'], apache: ['apache', 'feed'] };
const PAGE = 'https://www.tinh.gov.vn';

eachEngine((engine) => {
  for (const [name, [language, folder]] of Object.entries(LINES)) {
    test(`${name}: a feed of another origin is shown with the guide's lines, and not without`, async (t) => {
      /** A server with the feed, in a folder of its own. */
      const start = (options) => {
        const site = freshSite(t, PAGES.embed);
        mkdirSync(path.join(site.site, folder));
        cpSync(FEED, path.join(site.site, folder, 'tin.xml'));
        return startServer(t, name, site, options);
      };
      const server = await serve(t);
      const show = async (origin) => {
        server.route('/t.html', template('widgets.html', { title: 'Nguồn khác', head: SCRIPTS.embed, body: `<vn-related-news src="${origin}/${folder}/tin.xml"></vn-related-news>` }));
        return open(engine, `${server.origin}/t.html`);
      };
      const bare = await show(await start());
      await bare.reaches('error', 'vn-related-news', { within: 15_000 });
      const more = blockOf(language).replace(PAGE, server.origin);
      assert.ok(more.includes(server.origin));
      const page = await show(await start({ more }));
      await page.reaches('ready', 'vn-related-news');
    });
  }
}, { foreign: ['127.0.0.1'] });

/** The script of the guide, for this feed and this copy; gives its exit status. */
function copy(t, source, target) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-copy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const script = blockOf('sh').replace(/nguon='.*'/, `nguon='${source}'`).replace(/dich='.*'/, `dich='${target}'`);
  const file = path.join(folder, 'lay-rss.sh');
  writeFileSync(file, script);
  servers();
  return new Promise((resolve, reject) => spawn('sh', [file], { stdio: 'ignore' }).on('error', reject).on('exit', resolve));
}

test('the script of the guide copies a feed in one step, and keeps the old copy whatever goes wrong', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-feed-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const target = path.join(folder, 'tin.xml');
  const feed = readFileSync(FEED, 'utf8');
  const server = await serve(t, { routes: {
    '/rss': { type: 'application/rss+xml', body: feed },
    '/500': { status: 500, body: feed },
    '/login': { type: 'text/html', body: '<!DOCTYPE html><html><body>Đăng nhập</body></html>' },
    '/cut': { body: feed, headers: { 'content-length': String(Buffer.byteLength(feed) + 1) }, hang: 'cut' },
  } });
  assert.equal(await copy(t, `${server.origin}/rss`, target), 0);
  assert.equal(readFileSync(target, 'utf8'), feed);
  assert.equal(statSync(target).mode & 0o777, 0o644);
  writeFileSync(target, 'bản cũ');
  for (const fault of ['500', 'login', 'cut', 'none']) {
    assert.notEqual(await copy(t, `${server.origin}/${fault}`, target), 0, fault);
    assert.equal(readFileSync(target, 'utf8'), 'bản cũ', fault);
  }
  assert.deepEqual(readdirSync(folder), ['tin.xml']);
});
