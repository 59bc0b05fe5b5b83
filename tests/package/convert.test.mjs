// vn-portal-widgets convert: feeds, several inputs, and the file that is made.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inRepo } from '../../scripts/project.mjs';
import { cleanHtml, whenReady } from '../../pkg/vn-portal-widgets.js';
import { converted, errorsOf, file, folder, fresh, PROGRAM, read, run } from './converting.mjs';
import { blocks, read as document, table } from './documents.mjs';

await whenReady;

const VERSION = 'https://jsonfeed.org/version/1.1';
const RSS = `<rss version="2.0"><channel><title>Tin A</title><link>https://a.vn/</link><language>vi</language>
<item><title>Một</title><link>https://a.vn/1</link><guid>https://a.vn/1</guid><pubDate>Thu, 29 Dec 2016 08:13:27 GMT</pubDate><description>&lt;p onclick="a()"&gt;Ngắn &lt;a href="/b"&gt;b&lt;/a&gt;&lt;/p&gt;</description></item>
<item><title>Hai</title><link>https://a.vn/2</link><guid>https://a.vn/2</guid><pubDate>hôm qua</pubDate></item>
</channel></rss>\n`;
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News B</title><entry><id>b1</id><title>Three</title><link href="https://b.vn/3"/><updated>2016-12-29T15:13:27+07:00</updated><content type="html">&lt;p&gt;c&lt;/p&gt;</content></entry></feed>\n';

test('RSS becomes JSON Feed, and what is lost is said with its place', () => {
  const { feed, status, stderr, stdout } = converted(file('a.xml', RSS));
  assert.deepEqual({ ...feed, items: feed.items.map(({ id, url, title, date_published }) => ({ id, url, title, date_published })) }, {
    version: VERSION, title: 'Tin A', home_page_url: 'https://a.vn/', language: 'vi',
    items: [{ id: 'https://a.vn/1', url: 'https://a.vn/1', title: 'Một', date_published: '2016-12-29T15:13:27+07:00' }, { id: 'https://a.vn/2', url: 'https://a.vn/2', title: 'Hai', date_published: undefined }],
  });
  assert.match(JSON.stringify(feed.items[0]), /https:\/\/a\.vn\/b|Ngắn b/);
  assert.doesNotMatch(stdout, /onclick/);
  assert.equal(status, 1);
  assert.match(stderr, /^a\.xml:3:\d+: items\[1\]\.date_published: /m);
  assert.equal(errorsOf(stdout), '');
});

test('Atom becomes JSON Feed', () => {
  const { feed, status } = converted(file('b.xml', ATOM));
  assert.deepEqual([status, feed.title, feed.items[0].id, feed.items[0].content_html], [0, 'News B', 'b1', '<p>c</p>']);
});

test('addresses in HTML are relative to xml:base, else to --base, else to the page of the item', () => {
  const entry = (id, base = '') => `<entry${base}><id>${id}</id><title>${id}</title><link href="https://b.vn/${id}/"/><content type="html">&lt;a href="x"&gt;y&lt;/a&gt;</content></entry>`;
  const name = file('e.xml', `<feed xmlns="http://www.w3.org/2005/Atom"><title>E</title>${entry('1')}${entry('2', ' xml:base="https://c.vn/d/"')}</feed>`);
  const links = (...args) => converted(...args, name).feed.items.map(({ content_html: html }) => /href="([^"]*)"/.exec(html)[1]);
  assert.deepEqual(links(), ['https://b.vn/1/x', 'https://c.vn/d/x']);
  assert.deepEqual(links('--base', 'https://e.vn/f'), ['https://e.vn/x', 'https://c.vn/d/x']);
});

test('several inputs become one feed: the head of the first that has one, the language of the others, each id once', () => {
  const names = [file('c.csv', 'id,title\nhttps://a.vn/1,Từ bảng\n9,Chín\n'), file('a.xml', RSS.replace('hôm qua', '')), file('b.xml', ATOM)];
  const { feed, status, stderr } = converted('--title', 'Tất cả', ...names);
  assert.deepEqual([feed.title, feed.home_page_url, feed.language], ['Tất cả', 'https://a.vn/', 'vi']);
  assert.deepEqual(feed.items.map(({ title, language }) => [title, language]), [['Từ bảng', undefined], ['Chín', undefined], ['Hai', undefined], ['Three', 'en']]);
  assert.deepEqual([status, /left out: the id https:\/\/a\.vn\/1 is there already/.test(stderr)], [0, true]);
});

test('a JSON Feed keeps the fields that nobody knows, and loses what the elements would not read', () => {
  const items = [{ id: 5, title: 'Một', url: 'javascript:a()', date_published: 1482999207000, _abc: { d: [1] }, authors: [{ name: 'A' }, {}], image: 'a.jpg' }, 7, { id: 'x' }];
  const { feed, status, stdout } = converted(file('d.json', JSON.stringify({ version: VERSION, title: 'D', items })));
  assert.deepEqual(feed.items, [{ id: 5, title: 'Một', image: 'a.jpg', date_published: '2016-12-29T15:13:27+07:00', authors: [{ name: 'A' }], _abc: { d: [1] } }]);
  assert.equal(status, 1);
  assert.equal(errorsOf(stdout), '');
});

test('what was made is made again of itself, byte for byte', () => {
  for (const [name, content] of [['a.xml', RSS], ['b.xml', ATOM], ['c.csv', 'id,title,body\n1,Một,<p>a</p>\n']]) {
    const { stdout } = converted(file(name, content));
    assert.equal(converted(file('again.json', stdout)).stdout, stdout);
    assert.match(stdout, /^\{\n {2}"version": .*\}\n$/s);
  }
});

test('the hostile corpus is written as cleanHtml leaves it; as it is, it would be something else', () => {
  const rows = readdirSync(inRepo('tests', 'fixtures', 'html')).filter((name) => name.startsWith('hostile')).flatMap((name) => JSON.parse(readFileSync(inRepo('tests', 'fixtures', 'html', name), 'utf8')));
  const payloads = rows.map(({ payload }) => payload.replaceAll('\0', '')).filter((payload) => /<[a-z][^>]*>/i.test(payload) && cleanHtml(payload.normalize('NFC')));
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const { feed } = converted(file('h.csv', `id,title,body\n${payloads.map((payload, index) => `${index},x,${cell(payload)}\n`).join('')}`));
  const found = new Map(feed.items.map(({ id, content_html: html }) => [id, html]));
  assert.ok(payloads.length > 300, `${payloads.length}`);
  for (const [index, payload] of payloads.entries()) assert.equal(found.get(`${index}`), cleanHtml(payload.trim()), payload);
  assert.ok(payloads.filter((payload) => payload !== cleanHtml(payload)).length > 300);
});

for (const [title, args, status, said] of /** @type {[string, string[], number, RegExp][]} */ ([
  ['nothing', [], 2, /^usage: vn-portal-widgets convert/],
  ['--help', ['--help'], 0, /^usage: vn-portal-widgets convert/],
  ['a file that is not there', ['khong-co.xml'], 2, /khong-co\.xml/],
  ['a good file and one that is not there', ['-o', 'x.json', 'a.xml', 'khong-co.xml'], 2, /khong-co\.xml/],
  ['a page of an error in place of a feed', ['loi.xml'], 2, /loi\.xml/],
  ['broken JSON', ['hong.json'], 2, /hong\.json:1:\d+: /],
  ['a folder without pages', ['trong'], 2, /trong has no pages/],
  ['a base that is none', ['--base', 'a/b', 'a.xml'], 2, /a\/b is no absolute URL/],
  ['an option that is none', ['--nhanh', 'a.xml'], 2, /--nhanh/],
  ['a table without rows', ['rong.csv'], 2, /the input has no items/],
])) {
  test(`convert ${title}: status ${status}`, () => {
    file('a.xml', RSS);
    file('loi.xml', '<?xml version="1.0"?><loi>500</loi>');
    file('hong.json', '{"items": [');
    file('trong/a.txt', '');
    file('rong.csv', 'title,date\n');
    const { status: found, stdout, stderr } = run('convert', ...args);
    assert.equal(found, status, stderr);
    assert.match(`${stdout}${stderr}`, said);
    assert.ok(!existsSync(path.join(folder, 'x.json')));
  });
}

test('-o writes the file in one step, with the rights of the one before, and - is stdout', () => {
  const out = fresh('.json');
  const whole = converted('-o', '-', file('a.xml', RSS)).stdout;
  assert.deepEqual([run('convert', '-o', `moi/${out}`, 'a.xml').stdout, read(`moi/${out}`)], ['', whole]);
  chmodSync(path.join(folder, 'moi', out), 0o640);
  assert.equal(run('convert', '-o', `moi/${out}`, 'b.xml').status, 0);
  assert.equal(statSync(path.join(folder, 'moi', out)).mode & 0o777, 0o640);
  assert.equal(JSON.parse(read(`moi/${out}`)).title, 'News B');
  // What cannot run leaves it as it was.
  assert.equal(run('convert', '-o', `moi/${out}`, 'hong.json').status, 2);
  assert.equal(JSON.parse(read(`moi/${out}`)).title, 'News B');
  assert.deepEqual(readdirSync(path.join(folder, 'moi')), [out]);
});

/** Enough for several seconds: each body is parsed three times. */
const MANY = `id,title,body\n${Array.from({ length: 20_000 }, (_, id) => `${id},Tin ${id},"${'<p>Nội dung của tin.</p>'.repeat(20)}"\n`).join('')}`;

test('a pipe gets all of it, and one whose reader leaves is no error', async () => {
  const piped = async (isLeft) => {
    const child = spawn(process.execPath, [PROGRAM, 'convert', file('ong.csv', MANY.slice(0, 2_000_000).replace(/\n.*$/, '\n'))], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let [read, said] = ['', ''];
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      read += text;
      if (isLeft) child.stdout.destroy();
    });
    const [status] = await once(child, 'close');
    return { status, read, said };
  };
  const whole = await piped(false);
  assert.deepEqual([whole.status, JSON.parse(whole.read).items.length > 1_000], [0, true], whole.said);
  const left = await piped(true);
  assert.deepEqual([left.status, /Error|EPIPE/.test(left.said)], [0, false], left.said);
});

for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGTERM', 'SIGINT', 'SIGKILL'])) {
  test(`${signal} in the middle leaves the file as it was`, async () => {
    const out = path.join(folder, fresh('.json'));
    const pending = () => readdirSync(folder).filter((name) => name.startsWith(`.${path.basename(out)}.`));
    writeFileSync(out, 'cũ');
    const child = spawn(process.execPath, [PROGRAM, 'convert', '-o', out, file('nhieu.csv', MANY)], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    // It says how far it is once a part is written.
    await once(child.stderr, 'data');
    assert.equal(pending().length, 1);
    child.kill(signal);
    await once(child, 'close');
    assert.equal(child.signalCode, signal);
    assert.equal(readFileSync(out, 'utf8'), 'cũ');
    // Nobody can clean up after SIGKILL but the next one.
    assert.equal(pending().length, signal === 'SIGKILL' ? 1 : 0);
    assert.equal(run('convert', '-o', out, file('a.xml', RSS)).status, 1);
    assert.deepEqual(pending(), []);
    assert.equal(JSON.parse(readFileSync(out, 'utf8')).title, 'Tin A');
  });
}

test('what one file cannot hold goes into more, to which next_url leads', () => {
  const count = 50_001;
  const out = fresh('');
  const name = file(`${out}.csv`, `id,title\n${Array.from({ length: count }, (_, id) => `${id},Tin ${id}\n`).join('')}`);
  const { status, stderr } = run('convert', '-o', `${out}/tin mới.json`, name);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^1000 items$/m);
  assert.match(stderr, /50001 items$/m);
  const [first, second] = ['tin mới.json', 'tin mới-2.json'].map((page) => JSON.parse(read(`${out}/${page}`)));
  assert.deepEqual([first.items.length, first.next_url, second.items.length, second.next_url], [50_000, encodeURI('tin mới-2.json'), 1, undefined]);
  assert.equal(run('check', `${out}/tin mới.json`).stdout.match(/ error: /g), null);
  assert.equal(run('convert', name).status, 1);
});

test('the commands of the guides work as they stand there', () => {
  file('tin.xml', RSS.replace('hôm qua', ''));
  file('trang-da-luu/a.html', '<!DOCTYPE html><article><h1>Tin</h1><p>a</p></article>');
  file('danh-sach.csv', 'Tiêu đề,Ngày đăng\nMột,29/12/2016\n');
  file('wordpress.xml', '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Hai</title></item></channel></rss>');
  for (const guide of ['docs/convert.md', 'docs/vi/chuyen-doi.md']) {
    const commands = blocks(document(guide)).filter(({ language }) => language === 'sh').flatMap(({ code }) => code.trim().split('\n'));
    assert.equal(commands.length, 3);
    for (const command of commands) {
      const [npx, name, ...args] = command.split(' ');
      assert.deepEqual([npx, name], ['npx', 'vn-portal-widgets']);
      const { status, stderr } = run(...args);
      assert.equal(status, 0, `${command}\n${stderr}`);
      assert.equal(run('check', 'data/tin.json').status, 0);
    }
  }
});

test('the guide has the options and the statuses of --help', () => {
  const help = run('convert', '--help').stdout;
  const text = document('docs/convert.md');
  const options = (said) => [...new Set(said.match(/--[a-z]+/g))].sort();
  assert.deepEqual(options(table(text, 'option', 'does').map(([option]) => option).join(' ')), options(help));
  assert.deepEqual(table(text, 'exit status', 'means').map(([status]) => status), ['0', '1', '2']);
});

test('a feed beside its pages keeps their relative addresses, the demo’s among them', () => {
  const { status, feed, stderr } = converted(inRepo('www', 'data', 'thong-bao.rss'));
  assert.equal(status, 0, stderr);
  assert.equal(feed.home_page_url, '../index.html');
  assert.equal(feed.items.length, 6);
  for (const { url } of feed.items) assert.match(url, /^\.\.\/tin-mau\.html#/);
});
