// A site of its own for each test of the command `render`, and the command itself.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRepo } from '../../scripts/project.mjs';

export const COMMAND = inRepo('pkg', 'bin', 'vn-portal-widgets.js');
export const SCRIPT = '<script src="/pkg/vn-portal-widgets.embed.js" defer></script>';
export const DATA = JSON.stringify({ id: '1', title: 'Kế hoạch số 1', content_html: '<p>Thân <b>bài</b></p>', date_published: '2016-12-29T15:13:27+07:00' });
export const LIST = JSON.stringify({ items: [1, 2, 3].map((id) => ({ id: `${id}`, title: `Tin ${id}`, url: `/tin/${id}.html`, date_published: `2016-12-2${id}` })) });

/** A page with this in its body. */
export const pageWith = (body, head = SCRIPT) => `<!DOCTYPE html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>Tin</title>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;

export const TEMPLATE = /<template shadowrootmode="open">.*?<\/template>/gs;

/** A folder with these files, and a few more, that ends with the test. */
export function siteOf(t, files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-render-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name) => path.join(folder, name);
  const put = (name, content) => {
    mkdirSync(path.dirname(file(name)), { recursive: true });
    writeFileSync(file(name), content);
  };
  for (const [name, content] of Object.entries({ 'data/bai.json': DATA, 'data/tin.json': LIST, ...files })) put(name, content);
  return {
    folder,
    file,
    put,
    bytes: (name) => readFileSync(file(name)),
    text: (name) => readFileSync(file(name), 'utf8'),
    /** Runs the command there: its status, and what it says. */
    render: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'render', ...args], { cwd: folder, encoding: 'utf8' });
      return { status, stdout, stderr };
    },
  };
}
