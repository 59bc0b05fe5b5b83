// The command `render` as a program: its arguments, many pages, and being killed.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import test from 'node:test';
import { COMMAND, DATA, pageWith, siteOf, TEMPLATE } from './rendering.mjs';

const ARTICLE = '<vn-article src="/data/bai.json"></vn-article>';
const run = (...args) => spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });

for (const [args, status, stdout, stderr] of /** @type {[string[], number, RegExp, RegExp][]} */ ([
  [[], 2, /^$/, /^usage: vn-portal-widgets COMMAND/],
  [['--help'], 0, /^usage: vn-portal-widgets COMMAND[^]* render /, /^$/],
  [['nothing'], 2, /^$/, /^usage: /],
  [['check', '--help'], 0, /^usage: vn-portal-widgets check /, /^$/],
  [['render', '--help'], 0, /^usage: vn-portal-widgets render .*--root[^]*Exit status: 0/, /^$/],
  [['render', '-h'], 0, /^usage: vn-portal-widgets render /, /^$/],
  [['render'], 2, /^$/, /^usage: vn-portal-widgets render /],
  [['render', '--nothing', 'a.html'], 2, /^$/, /^vn-portal-widgets render: .*--nothing/],
  [['render', '--root'], 2, /^$/, /^vn-portal-widgets render: .*--root/],
  [['render', '--root', '/nowhere', 'a.html'], 2, /^$/, /^vn-portal-widgets render: .*nowhere/],
  [['render', '--site', 'trang.gov.vn', 'a.html'], 2, /^$/, /^vn-portal-widgets render: .*trang\.gov\.vn/],
  [['render', '--css', '/a', '--inline-css', 'a.html'], 2, /^$/, /^vn-portal-widgets render: .*exclude/],
  [['render', 'khong-co.html'], 2, /^$/, /^khong-co\.html: error: /],
])) {
  test(`vn-portal-widgets ${args.join(' ')}`, () => {
    const result = run(...args);
    assert.deepEqual([result.status, stdout.test(result.stdout), stderr.test(result.stderr)], [status, true, true], `${result.status}\n${result.stdout}\n${result.stderr}`);
  });
}

test('a page that is not there does not keep the others from being rendered', (t) => {
  const site = siteOf(t, { 'a.html': pageWith(ARTICLE) });
  const { status, stdout } = site.render('khong-co.html', 'a.html');
  assert.deepEqual([status, stdout], [2, 'a.html: written\n']);
});

const pages = (count) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`tin/${index}.html`, pageWith(ARTICLE)]));

test('a folder means all its pages, each once, and progress is told', (t) => {
  const site = siteOf(t, { ...pages(205), 'tin/sau/x.HTM': pageWith(ARTICLE), 'tin/.git/y.html': pageWith(ARTICLE), 'tin/z.txt': ARTICLE });
  const { status, stdout, stderr } = site.render('tin', 'tin/7.html');
  assert.equal(status, 0);
  assert.equal(stdout.trim().split('\n').length, 206);
  assert.equal(stderr, '100 of 206 pages\n200 of 206 pages\n206 pages: 206 written, 0 up to date\n');
  assert.doesNotMatch(site.text('tin/.git/y.html') + site.text('tin/z.txt'), TEMPLATE);
});

test('killed in the middle, no page is half written, and the next run does the rest', async (t) => {
  const site = siteOf(t, { ...pages(60), 'data/bai.json': JSON.stringify({ ...JSON.parse(DATA), content_html: '<p>Thân bài</p>'.repeat(2_000) }) });
  const child = spawn(process.execPath, [COMMAND, 'render', 'tin'], { cwd: site.folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  // Not at once with the line that tells of a page: between the pages there would be nothing to see.
  for await (const text of child.stdout) if (String(text).includes('written')) break;
  await pause(20);
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  const names = readdirSync(site.file('tin')).filter((name) => name.endsWith('.html') && !name.startsWith('.'));
  assert.equal(names.length, 60);
  const texts = names.map((name) => site.text(`tin/${name}`));
  const rendered = texts.filter((text) => text !== pageWith(ARTICLE));
  assert.ok(rendered.length > 0 && rendered.length < names.length, `${rendered.length} of ${names.length}`);
  assert.deepEqual([...new Set(rendered)].length, 1);
  assert.equal(rendered[0].replace(TEMPLATE, ''), pageWith(ARTICLE));
  assert.equal(site.render('tin').status, 0);
  assert.deepEqual([...new Set(names.map((name) => site.text(`tin/${name}`)))], [rendered[0]]);
});
