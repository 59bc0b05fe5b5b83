// A fresh folder as a webmaster makes it, and the web servers that serve it.

import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../../../scripts/project.mjs';
import { servers } from '../../../scripts/tools.mjs';
import { startOnPort } from '../../e2e/lib/driver-process.mjs';

const guide = (name) => readFileSync(inRepo('docs', 'vi', name), 'utf8');
const SNIPPET = /^```html\n([^]*?)^```/m.exec(readFileSync(inRepo('README.vi.md'), 'utf8'))[1];
const DATA = /^```json\n([^]*?)^```/m.exec(guide('du-lieu.md'))[1];
const FOLDER = /src="(\/widgets\/[^"]*\/)/.exec(SNIPPET)[1];

export const FEED = JSON.parse(DATA);
export const PAGES = {
  embed: SNIPPET,
  module: SNIPPET.replace(/<script .*<\/script>/, `<script type="module" src="${FOLDER}vn-portal-widgets.js"></script>`),
};

/**
 * A folder with pkg/, under the name that the snippet of README.vi.md has for it, with one page and one file of data;
 * it goes with the test. Not in TMPDIR, which is ours alone: Apache does not serve as root.
 */
export function freshSite(t, page, { data = 'tin-khac.json' } = {}) {
  const temp = mkdtempSync('/tmp/vn-servers-');
  t.after(() => rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
  const site = path.join(temp, 'site');
  cpSync(inRepo('pkg'), path.join(site, FOLDER), { recursive: true });
  mkdirSync(path.join(site, 'data'));
  writeFileSync(path.join(site, 'data', data), DATA);
  writeFileSync(path.join(site, 'index.html'), page.replace(/\/data\/[^"]*/g, `/data/${data}`));
  chmodSync(temp, 0o755);
  return { temp, site };
}

function configuration(name, temp, slots) {
  const file = path.join(temp, name);
  const text = readFileSync(inRepo('tests', 'long', 'servers', name), 'utf8');
  writeFileSync(file, text.replace(/\{\{(\w+)\}\}/g, (_, slot) => ({ ...slots, temp })[slot]));
  return file;
}

// Each gives the command for a port. `bare`: without the lines of the guide; `more`: others.
export const SERVERS = {
  nginx: (port, { temp, site }, { bare, more }) => {
    const file = configuration('nginx.conf', temp, { port, site, more, guide: bare ? '' : guide('nginx.conf') });
    return [servers().nginx, '-p', temp, '-e', 'stderr', '-c', file];
  },
  apache: (port, { temp, site }, { bare, more }) => {
    writeFileSync(path.join(site, '.htaccess'), guide('apache.htaccess'));
    return [servers().apache2, '-X', '-f', configuration('apache.conf', temp, { port, site, more, override: bare ? 'None' : 'FileInfo Limit' })];
  },
  'python3 -m http.server': (port, { site }) => [servers().python3, '-m', 'http.server', '--bind', '127.0.0.1', '--directory', site, String(port)],
};

/** Starts one of the servers on a folder; it ends with the test. Gives its origin. */
export async function startServer(t, name, folders, { bare = false, more = '' } = {}) {
  const { url, stop } = await startOnPort((port) => SERVERS[name](port, folders, { bare, more }), process.env, '/');
  t.after(stop);
  return url;
}
