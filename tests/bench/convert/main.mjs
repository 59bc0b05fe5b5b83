// Whether `convert` takes time in proportion to its input, and what memory: tables, exports of WordPress and folders of pages, by number of items.

import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRepo } from '../../../scripts/project.mjs';

const COUNTS = [2_500, 5_000, 10_000];

/** Some 3 KB, as articles of portals have. */
const BODY = Array.from({ length: 12 }, (_, index) => `<p style="text-align:justify">Đoạn ${index}: công tác <b>dân vận</b>, <a href="/tin/${index}.html">hội nghị</a> và những việc đã làm trong năm qua của Ban.</p>`).join('\n');

/** The command, which says at its end what memory it had at most, and its processor time. */
const PROGRAM = inRepo('pkg', 'bin', 'vn-portal-widgets.js');
const MEASURED = `process.on('exit', () => { const used = process.resourceUsage(); console.log(used.maxRSS, used.userCPUTime + used.systemCPUTime); }); process.argv.splice(1, 0, ${JSON.stringify(PROGRAM)}); await import(${JSON.stringify(PROGRAM)});`;

const WORDPRESS = ['<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>A</title>\n', '</channel></rss>\n'];

const INPUTS = {
  table: (name, count) => written(`${name}.csv`, ['id,title,date,body\n', ''], count, (id) => `${id},Tin ${id},29/12/2016 15:13,"${BODY.replaceAll('"', '""')}"\n`),
  wordpress: (name, count) => written(`${name}.xml`, WORDPRESS, count, (id) => `<item><title>Tin ${id}</title><link>https://a.vn/${id}</link><content:encoded><![CDATA[${BODY}]]></content:encoded><wp:post_date>2016-12-29 15:13:27</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n`),
  pages(name, count) {
    mkdirSync(name);
    for (let id = 0; id < count; id += 1) writeFileSync(path.join(name, `${id}.html`), `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta property="og:title" content="Tin ${id}"></head><body><article>${BODY}</article></body></html>`);
    return name;
  },
};

function written(name, [begin, end], count, row) {
  const file = openSync(name, 'w');
  writeSync(file, begin);
  for (let id = 0; id < count; id += 1) writeSync(file, row(id));
  writeSync(file, end);
  closeSync(file);
  return name;
}

const folder = mkdtempSync(path.join(tmpdir(), 'vn-bench-convert-'));
try {
  console.log('input         items   MB in   cpu s  ms an item  MB of memory');
  for (const [kind, make] of Object.entries(INPUTS)) {
    for (const count of COUNTS) {
      const input = make(path.join(folder, `${kind}-${count}`), count);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', MEASURED, 'convert', '-o', path.join(folder, 'out', `${kind}.json`), input], { encoding: 'utf8', maxBuffer: 1 << 26 });
      if (status !== 0) throw new Error(stderr);
      const [kilobytes, microseconds] = stdout.trim().split(' ').map(Number);
      const seconds = microseconds / 1e6;
      const size = statSync(input).isFile() ? (statSync(input).size / 1e6).toFixed(1) : '';
      const memory = kilobytes / 1024;
      console.log(`${kind.padEnd(10)}${String(count).padStart(9)}${size.padStart(8)}${seconds.toFixed(1).padStart(8)}${((seconds * 1000) / count).toFixed(2).padStart(12)}${memory.toFixed(0).padStart(14)}`);
      rmSync(input, { recursive: true });
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
