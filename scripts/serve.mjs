// A static file server for the demo and the tests: loopback only, no caching, nothing outside its folders.
//
// Written by hand since `npm start` shows the demo in a clone without node_modules; and sirv follows symbolic links, answers a folder without
// its slash as if it had one, and sends no charset of scripts: three quarters of this file would stay around it.

import { once } from 'node:events';
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { inRepo } from './project.mjs';
import { isMain, main, say } from './run.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm', // any other type, and the browser will not compile it while it loads
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
  '.pdf': 'application/pdf',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.xml': 'text/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The type by the end of the name, `application/octet-stream` for what the table lacks. */
export const typeOf = (file) => TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/** What `npm start` serves. */
export const PROJECT_ROOTS = { '/': inRepo('www'), '/pkg/': inRepo('pkg') };

/**
 * Serves folders on 127.0.0.1. Gives `{ url, port, close() }`; `url` ends with "/", and `close` also ends open connections.
 *
 * @param {object} [options]
 * @param {Record<string, string>} [options.roots] maps URL prefixes that begin and end with "/" to folders; the longest that fits counts
 * @param {number} [options.port] the first to try, then the next ones up to `tries`; 0 lets the system choose
 * @param {number} [options.tries]
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, url: URL) => unknown} [options.intercept]
 *   sees each request first and gives true, or a promise of it, if it has answered: for tests
 */
export async function startServer({ roots = PROJECT_ROOTS, port = 0, tries = 1, intercept } = {}) {
  const prefixes = Object.entries(roots).sort(([a], [b]) => b.length - a.length);
  const server = createServer(async (request, response) => {
    try {
      const url = new URL(`${request.url}`, 'http://localhost');
      response.setHeader('Cache-Control', 'no-store').setHeader('X-Content-Type-Options', 'nosniff');
      if (await intercept?.(request, response, url)) return;
      answer(prefixes, request, response, url);
    } catch {
      // A malformed URL or %-sequence.
      if (!response.headersSent) refuse(response, 400, 'Bad request');
      else response.destroy();
    }
  });
  const chosen = await listen(server, port, tries);
  return {
    url: `http://127.0.0.1:${chosen}/`,
    port: chosen,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

function answer(prefixes, request, response, url) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Method not allowed');
  }
  const wanted = decodeURIComponent(url.pathname);
  const [prefix, folder] = prefixes.find(([start]) => wanted.startsWith(start)) ?? ['', ''];
  const file = folder && inside(folder, wanted.slice(prefix.length));
  if (!file) return refuse(response, 404, 'Not found');
  if (statSync(file).isDirectory()) {
    if (!url.pathname.endsWith('/')) {
      // Otherwise the page's relative URLs would be wrong.
      response.writeHead(302, { Location: `${url.pathname.replace(/^\/+/, '/')}/${url.search}` });
      return response.end();
    }
    const index = inside(folder, path.join(wanted.slice(prefix.length), 'index.html'));
    return index ? send(request, response, index) : refuse(response, 404, 'Not found');
  }
  return send(request, response, file);
}

/** The real path of a file below a folder, or null: neither `..` nor a symbolic link leads out. */
function inside(folder, relative) {
  if (relative.includes('\0')) return null;
  try {
    const top = realpathSync(folder);
    const file = realpathSync(path.join(top, relative));
    return file === top || file.startsWith(top + path.sep) ? file : null;
  } catch {
    return null;
  }
}

function send(request, response, file) {
  response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Length': statSync(file).size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** Gives the port that was free. */
async function listen(server, port, tries) {
  for (let i = 0; ; i += 1) {
    try {
      // Rejects with the error event.
      await once(server.listen(port === 0 ? 0 : port + i, '127.0.0.1'), 'listening');
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || i + 1 >= tries) throw error;
    }
  }
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { url } = await startServer({ port: Number(process.env.PORT ?? 8080), tries: 20 });
    say(`serving ${url}`);
  });
}
