// bin/vn-portal-widgets.js check: what a webmaster or a build reads of data files.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inRepo } from '../../scripts/project.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'vn-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name, content) => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const run = (...args) => spawnSync(process.execPath, [inRepo('pkg', 'bin', 'vn-portal-widgets.js'), ...args], { encoding: 'utf8' });

const GOOD = file('tot.json', '{"title": "Tin", "date_published": "2016-12-29"}');
const BAD = file('hong.json', '{"title": "Tin",\n "date_published": "31/02/2016"}');
const WARNED = file('luu-y.json', '{"title": "Tin"}');
const UTF16 = file('utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"title": "Dân vận", "date_published": 1482999207000}', 'utf16le')]));
const BINARY = file('nhi-phan.json', Buffer.from([0x7b, 0xe1, 0x20]));

const RSS = (declared, title, date) => `<?xml version="1.0"${declared}?>\n<rss version="2.0"><channel>\n<item><title>${title}</title>\n<pubDate>${date}</pubDate></item></channel></rss>`;
const DATE = 'Thu, 29 Dec 2016 15:13:27 +0700';
const GOOD_RSS = file('tot.rss', RSS('', 'Hội nghị', DATE));
const BAD_RSS = file('hong.rss', RSS('', 'A & B', '31/02/2016'));
// "Hội" as windows-1258 has it: a letter, then its tone.
const OLD_RSS = file('cu.rss', Buffer.from(RSS(' encoding="windows-1258"', 'H\xf4\xf2i', DATE), 'latin1'));
const UTF16_RSS = file('utf16.rss', Buffer.from(RSS(' encoding="utf-16"', 'Hội', DATE), 'utf16le'));
const ODD_RSS = file('la.rss', RSS(' encoding="x-vni"', 'Hội', DATE));
const SITE_MAP = file('sitemap.xml', '<?xml version="1.0"?>\n<urlset/>');

for (const [title, args, status, stdout, stderr] of /** @type {[string, string[], number, RegExp, RegExp][]} */ ([
  ['RSS', ['check', GOOD_RSS, OLD_RSS, UTF16_RSS], 0, /^$/, /^$/],
  ['RSS with a wrong date and a bare ampersand', ['check', BAD_RSS], 1, /hong\.rss:4:1: error: items\[0\]\.date_published: Không phải ngày giờ có thật.*\n.*hong\.rss:3:16: warning: items\[0\]: Dấu & đứng một mình/, /^$/],
  ['XML in an encoding that nobody knows', ['check', ODD_RSS], 2, /^$/, /la\.rss: .*"x-vni"/],
  ['XML that is no feed', ['check', SITE_MAP], 1, /sitemap\.xml:2:1: error: Không phải JSON Feed, RSS hay Atom/, /^$/],
  ['a good file', ['check', GOOD], 0, /^$/, /^$/],
  ['a bad file', ['check', BAD], 1, /hong\.json:2:20: error: date_published: Không phải ngày giờ có thật/, /^$/],
  ['a file with a warning only', ['check', WARNED], 0, /luu-y\.json:1:1: warning: Tin không có ngày/, /^$/],
  ['UTF-16', ['check', UTF16], 0, /^$/, /^$/],
  ['bytes that are no Unicode', ['check', GOOD, BINARY], 2, /^$/, /nhi-phan\.json: /],
  ['a file that is not there', ['check', path.join(folder, 'khong-co.json')], 2, /^$/, /khong-co\.json: /],
  ['no file', ['check'], 2, /^$/, /^usage: vn-portal-widgets check/],
  ['no command', [], 2, /^$/, /^usage: /],
])) {
  test(`check: ${title}`, () => {
    const result = run(...args);
    assert.deepEqual([result.status, stdout.test(result.stdout), stderr.test(result.stderr)], [status, true, true], `${result.status}\n${result.stdout}\n${result.stderr}`);
  });
}

/** A file with more problems than a pipe holds lines. */
const MANY = file('nhieu.json', JSON.stringify({ items: Array.from({ length: 4_000 }, (_, at) => ({ id: String(at), title: 'Tin', date_published: '31/02/2016' })) }, null, 1));

test('check: on a terminal, more than 200 problems end with their numbers by kind', () => {
  // `script` runs a command on a terminal of its own.
  const command = [process.execPath, inRepo('pkg', 'bin', 'vn-portal-widgets.js'), 'check', MANY].map((part) => `'${part}'`).join(' ');
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' });
  assert.match(stdout, /nhieu\.json: 4000 problems: 4000 error date\r?\n$/);
  assert.equal(stdout.match(/ error: items/g).length, 4_000);
});

test('check --json gives all as JSON', () => {
  const { status, stdout } = run('check', '--json', BAD, GOOD);
  const [bad, good] = JSON.parse(stdout);
  assert.equal(status, 1);
  assert.deepEqual([bad.file, bad.problems[0].kind, bad.problems[0].line, good.problems], [BAD, 'date', 2, []]);
});

/** Runs the check and reads its output late: all of it, or only the beginning. Gives status, errors and what was read. */
const piped = (all) => new Promise((resolve) => {
  const child = spawn(process.execPath, [inRepo('pkg', 'bin', 'vn-portal-widgets.js'), 'check', MANY], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [read, errors] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  child.stdout.setEncoding('utf8').once('readable', () => setTimeout(() => child.stdout.on('data', (text) => {
    read += text;
    if (!all) child.stdout.destroy();
  }), 500));
  child.on('close', (status) => resolve({ status, errors, read }));
});

test('check: a pipe gets all of it', async () => {
  const { status, errors, read } = await piped(true);
  const lines = read.split('\n');
  assert.ok(read.length > 65_536, `${read.length}`);
  assert.deepEqual([status, errors, lines.length, lines.at(-1)], [1, '', 4_001, '']);
  assert.match(lines.at(-2), /nhieu\.json:\d+:\d+: error: items\[3999\]\.date_published: /);
});

test('check: a pipe whose reader leaves is no error', async () => {
  const { status, errors } = await piped(false);
  assert.deepEqual([status, errors], [1, '']);
});
