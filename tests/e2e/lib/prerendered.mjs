// Pages with the first views of their elements in their markup, as the package's command writes them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from './server.mjs';

/** A page that lies beside the demo's, with first views. The style sheets are those of /pkg/. */
export function withFirstViews(html, ...options) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-first-'));
  try {
    const page = path.join(folder, 'trang.html');
    cpSync(path.join(ROOT, 'www', 'data'), path.join(folder, 'data'), { recursive: true });
    writeFileSync(page, html);
    const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'pkg/bin/vn-portal-widgets.js'), 'render', '--root', folder, ...(options.length ? options : ['--css', '/pkg/']), page], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(page, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
