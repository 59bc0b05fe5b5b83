// The pages of ours and of the peers, with their code and data, compressed beforehand and served from memory on loopback.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { inRepo } from '../../../scripts/project.mjs';
import { MODULE } from '../../../scripts/size.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };

/** What is compared, in the order of the table. */
export const NAMES = { ours: 'vn-portal-widgets', plain: 'plain JS + DOMPurify', lit: 'Lit + DOMPurify + dayjs', preact: 'Preact + DOMPurify + dayjs' };
export const ROWS = { first: 20, many: 1_000 };

/** A feed of so many items, made of the demo's; newest first, so that every peer has the same order. */
function feed(count) {
  const { items } = JSON.parse(readFileSync(inRepo('www', 'data', 'tin-khac.json'), 'utf8'));
  const newest = Date.UTC(2016, 11, 30, 3);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: Array.from({ length: count }, (_, at) => {
      const { title, summary } = items[at % items.length];
      return { id: `tin-${at}`, url: `/tin/${at}.html`, title: `${title} (${at + 1})`, summary, date_published: new Date(newest - at * 3_600_000).toISOString() };
    }),
  });
}

const page = (script, body) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang tin</title><link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 60em; font: 16px/1.5 sans-serif }</style><script type="module" src="${script}"></script></head><body>${body}</body></html>`;

const WIDGETS = `<vn-clock></vn-clock><vn-article src="/data/bai-viet.json" tools="none"></vn-article><vn-related-news src="/data/${ROWS.first}.json" page-size="0"></vn-related-news>`;

async function codeOf(peer) {
  if (peer === 'ours') return Object.fromEntries(MODULE.map((name) => [name, readFileSync(inRepo('pkg', name))]));
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, 'elements', peer === 'preact' ? 'preact.jsx' : `${peer}.js`)],
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none',
    conditions: ['production'], define: { 'process.env.NODE_ENV': '"production"' }, jsx: 'automatic', jsxImportSource: 'preact',
  });
  return { 'app.js': outputFiles[0].contents };
}

/** Starts the server. `sizes` holds each one's code in bytes of brotli 11. */
export async function startSite() {
  const files = new Map();
  const put = (url, body) => {
    const compressed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
    files.set(url, { type: TYPES[path.extname(url) || '.html'], body: compressed });
    return compressed.length;
  };
  const sizes = {};
  for (const peer of Object.keys(NAMES)) {
    const code = Object.entries(await codeOf(peer));
    sizes[peer] = code.reduce((sum, [name, body]) => sum + put(`/${peer}/${name}`, body), 0);
    const script = `/${peer}/${code[0][0]}`;
    put(`/${peer}/page`, page(script, WIDGETS));
    put(`/${peer}/clocks`, page(script, '<vn-clock></vn-clock>'.repeat(10)));
  }
  for (const count of Object.values(ROWS)) put(`/data/${count}.json`, feed(count));
  const article = readFileSync(inRepo('www', 'data', 'bai-viet.json'));
  put('/data/bai-viet.json', article);
  const missing = [];
  const server = createServer(({ url }, response) => {
    // The article's pictures, whose address each resolves in its own way.
    const picture = /\/(images\/[\w-]+\.svg)$/.exec(url)?.[1];
    if (picture) put(url, readFileSync(inRepo('www', 'data', picture)));
    const file = files.get(url);
    if (!file) {
      missing.push(url);
      return void response.writeHead(404).end();
    }
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'content-length': file.body.length, 'cache-control': 'public, max-age=3600' });
    response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const { title } = JSON.parse(article).items[0];
  return { origin: `http://127.0.0.1:${server.address().port}`, sizes, missing, title, close };
}
