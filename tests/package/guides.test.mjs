// The commands of the documents, exactly as written, run one after the other in a folder with a small site.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { inRepo } from '../../scripts/project.mjs';
import { blocks, codes, read, table } from './documents.mjs';

const GUIDES = ['docs/prerender.md', 'docs/vi/viet-san.md'];
const COMMANDS = /^(?:sh|cron|bat)$/;
const COMMAND = 'bin/vn-portal-widgets.js';

/** A folder with the package installed, a page and its data. */
function site(t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-guides-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const installed = path.join(folder, 'node_modules/vn-portal-widgets');
  cpSync(inRepo('pkg'), installed, { recursive: true });
  chmodSync(path.join(installed, COMMAND), 0o755);
  mkdirSync(path.join(folder, 'node_modules/.bin'));
  symlinkSync(`../vn-portal-widgets/${COMMAND}`, path.join(folder, 'node_modules/.bin/vn-portal-widgets'));
  for (const name of ['public/data', 'data']) cpSync(inRepo('www/data'), path.join(folder, name), { recursive: true });
  const page = '<!DOCTYPE html>\n<html lang="vi"><title>Tin</title>\n<script src="/widgets/vn-portal-widgets.embed.js" defer></script>\n'
    + '<vn-article src="/data/bai-viet.json"><a href="/bai-viet.html">Đọc bài viết</a></vn-article>\n</html>\n';
  writeFileSync(path.join(folder, 'public/index.html'), page);
  return { folder, installed, page: () => readFileSync(path.join(folder, 'public/index.html'), 'utf8') };
}

/** What a block has a shell do, with the places of the guide replaced by those of this site. */
function commandOf({ language, code }, { folder, installed }) {
  const places = {
    sh: [],
    cron: [[/^\d+ \d+ \* \* \* /, ''], ['/usr/bin/node', process.execPath], ['/opt/vn-portal-widgets', installed], ['/var/www/portal', `${folder}/public`], ['/var/log', folder]],
    bat: [['"C:\\Program Files\\nodejs\\node.exe"', process.execPath], ['C:\\inetpub\\wwwroot', `${folder}/public`], ['C:\\vn-portal-widgets\\render.log', `${folder}/render.log`],
      ['C:\\vn-portal-widgets', installed], [/\\/g, '/']],
  };
  return places[language].reduce((command, [from, to]) => (typeof from === 'string' ? command.replaceAll(from, to) : command.replace(from, to)), code.trim());
}

/** Runs a block as a shell would that ends at the first failure, without a registry. */
function run(block, place) {
  const env = { ...process.env, npm_config_offline: 'true', npm_config_yes: 'false', npm_config_update_notifier: 'false' };
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', commandOf(block, place)], { cwd: place.folder, env, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

const runnable = (text) => blocks(text).filter(({ language, code }) => COMMANDS.test(language) && !code.startsWith('schtasks'));

for (const [file, least] of /** @type {[string, number][]} */ ([...GUIDES.map((file) => [file, 5]), ['docs/embedding.md', 1], ['docs/data.md', 1], ['README.md', 1]])) {
  test(`the commands of ${file} work, one after the other`, (t) => {
    const place = site(t);
    const found = runnable(read(file));
    assert.ok(found.length >= least, `${found.length}`);
    for (const block of found) {
      const { status, output } = run(block, place);
      assert.equal(status, 0, `${block.code}\n${output}`);
      assert.doesNotMatch(commandOf(block, place), /C:|\/var\/(?:www|log)|\/opt\//, 'a place that nothing stands for');
    }
    if (found.some(({ code }) => code.includes(' render --root'))) assert.match(place.page(), /<vn-article src="\/data\/bai-viet\.json"><template shadowrootmode="open">[^]*Hội nghị tổng kết[^]*<\/template><a href/);
  });
}

for (const [what, code] of [
  ['an option that is none', 'npx vn-portal-widgets render --rot public public'],
  ['a page that is not there', 'npx vn-portal-widgets render --root public public/none.html'],
  ['a stale page', 'npx vn-portal-widgets render --check --root public public'],
]) {
  test(`${what} is found`, (t) => assert.notEqual(run({ language: 'sh', code }, site(t)).status, 0));
}

test('what Task Scheduler starts is the file of the line before', () => {
  for (const file of GUIDES) {
    const [{ code }] = blocks(read(file)).filter(({ code }) => code.startsWith('schtasks'));
    const [, started] = /^schtasks \/Create \/TN "[^"]+" \/SC DAILY \/ST \d\d:\d\d \/RU SYSTEM \/TR (\S+)\n$/.exec(code) ?? [];
    assert.ok(started && read(file).includes(`\`${started}\`:\n\n\`\`\`bat\n`), file);
  }
});

test('the template of a CMS in Node writes the first view', (t) => {
  const { folder } = site(t);
  const [{ code }] = blocks(read('docs/prerender.md')).filter(({ language }) => language === 'js');
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
  assert.match(stdout, /^<vn-article src="\/data\/bai-viet\.json"><template shadowrootmode="open"><link rel="stylesheet" [^>]*>[^]*Hội nghị tổng kết[^]*<\/template><a href/, stderr);
  assert.equal(stderr, '');
});

test('the tables of options and exit statuses are those of the command', (t) => {
  const { folder } = site(t);
  const { output } = run({ language: 'sh', code: 'npx vn-portal-widgets render --help' }, { folder });
  const options = [...output.matchAll(/^ {2}(--[a-z-]+(?: [A-Z]+)?) /gm)].map(([, option]) => option);
  assert.ok(options.length >= 6, output);
  for (const [file, ...heads] of /** @type {[string, ...string[][]][]} */ ([[GUIDES[0], ['option', 'does'], ['exit status', 'means']], [GUIDES[1], ['tùy chọn', 'ý nghĩa'], ['mã kết thúc', 'nghĩa là']]])) {
    const [named, statuses] = heads.map((head) => table(read(file), ...head).map(([cell]) => codes(cell)[0] ?? cell));
    assert.deepEqual(named, options, file);
    assert.deepEqual(statuses, [...output.matchAll(/(?:Exit status:|,) ([012]) /g)].map(([, status]) => status), file);
  }
});
