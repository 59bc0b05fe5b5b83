// The test's own static server: loopback, a port that the process has not had yet (so a fresh origin: nothing stored by one test reaches another).
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

// First match wins.
const MOUNTS = [
  ['/pkg/', 'pkg'],
  ['/pages/', 'tests/e2e/pages'],
  ['/fixtures/', 'tests/fixtures'],
  ['/node_modules/', 'node_modules'],
];

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

// Same origin, so that it passes a strict `script-src 'self'`.
const RECORDER = '<script src="/pages/lib/record.js"></script>';

/** The last port that was taken: the system's own choice, above 32767, comes again. */
let lastPort = 20_000 + Math.floor(Math.random() * 5_000);

async function listen(server) {
  for (;;) {
    lastPort += 1;
    // Another server may take the next one meanwhile.
    const port = lastPort;
    try {
      await once(server.listen(port, '127.0.0.1'), 'listening');
      return port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
}

/**
 * Starts a server that ends with the test `t`.
 *
 * Every HTML page gets the recorder as the first script of its head. `log` holds every request: `{method, path, query,
 * at, answeredAt}`.
 *
 * An answer's `encode` gives the bytes of a text that is not UTF-8; an empty `type` sends no media type; `delay` is in ms, and
 * `after` a promise that it waits for; `chunks` is a list of texts and, between them, pauses in ms; `hang` is `'open'` (never
 * answers), `'reset'`, or, once the body is sent, `'cut'` (hangs up) or `'stuck'` (never ends).
 *
 * @typedef {{ status?: number, headers?: Record<string, string>, type?: string, body?: string | Buffer, encode?: (text: any) => string | Buffer,
 *   delay?: number, after?: Promise<unknown>, chunks?: (string | number)[], hang?: string }} Answer
 *
 * @param {{ after(end: () => unknown): void }} t
 * @param {object} [options]
 * @param {Record<string, Answer | Answer[]>} [options.routes] a list is answers in turn, the last one from then on
 * @param {string} [options.site] a folder that is served in place of the demo
 * @param {RegExp} [options.refuse] paths that get 404, as IIS does for types it does not know
 * @param {string} [options.csp] a Content-Security-Policy header for every page
 * @param {number} [options.ahead] milliseconds by which the clock of the server is ahead of the machine's, as its `Date` headers have it
 */
export async function serve(t, { routes = {}, site = 'www', refuse, csp, ahead } = {}) {
  const log = [];
  const answers = new Map();
  const route = (wanted, answer) => answers.set(wanted, [answer].flat());
  for (const [wanted, answer] of Object.entries(routes)) route(wanted, answer);
  const next = (turns) => (turns?.length > 1 ? turns.shift() : turns?.[0]);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const entry = { method: request.method, path: decodeURIComponent(url.pathname), query: url.search, at: performance.now() };
    log.push(entry);
    response.on('finish', () => (entry.answeredAt = performance.now()));
    if (ahead) response.setHeader('date', new Date(Date.now() + ahead).toUTCString());
    const answer = next(answers.get(entry.path)) ?? (await fromDisk(entry.path, refuse, site));
    await send(response, answer, csp).catch(() => response.destroy());
  });
  const port = await listen(server);
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      // Browsers keep connections open and pages under test leave hung ones.
      server.closeAllConnections();
    });
  t.after(close);
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    requests: (wanted) => log.filter((entry) => entry.path === wanted),
    /** Changes what a path answers from now on. */
    route,
  };
}

/** What an answer can wait for with `after`, and what ends that. */
export function hold() {
  let release = () => {};
  /** @type {Promise<void>} */
  const held = new Promise((resolve) => { release = resolve; });
  return { held, release };
}

async function fromDisk(wanted, refuse, site) {
  if (wanted === '/favicon.ico') return { status: 204 };
  if (refuse?.test(wanted)) return { status: 404, type: TYPES['.html'], body: '<h1>404 - File or directory not found.</h1>' };
  const [prefix, folder] = MOUNTS.find(([prefix]) => wanted.startsWith(prefix)) ?? ['/', site];
  const base = path.resolve(ROOT, folder);
  const file = path.join(base, wanted.slice(prefix.length), wanted.endsWith('/') ? 'index.html' : '');
  try {
    if (!file.startsWith(base + path.sep)) throw new Error('outside the folder');
    return { type: TYPES[path.extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return { status: 404, type: TYPES['.txt'], body: `no ${wanted}` };
  }
}

async function send(response, answer, csp) {
  const { status = 200, type = TYPES['.json'], headers = {}, body = '', encode = (text) => text, delay = 0, after, chunks, hang } = answer;
  if (hang === 'reset') return void response.destroy();
  if (hang === 'open') return;
  await after;
  if (delay) await pause(delay);
  const isPage = type.startsWith('text/html');
  response.writeHead(status, {
    ...(type && { 'content-type': type }),
    // Nothing of one page may come out of a browser's cache on the next.
    'cache-control': 'no-store',
    ...(isPage && csp ? { 'content-security-policy': csp } : {}),
    ...headers,
  });
  if (hang) return void response.write(body, () => hang === 'cut' && response.destroy());
  if (!chunks) return void response.end(encode(isPage ? record(body) : body));
  for (const [index, chunk] of chunks.entries()) {
    if (typeof chunk === 'number') await pause(chunk);
    else response.write(isPage && index === 0 ? record(chunk) : chunk);
  }
  response.end();
}

// A page may leave out its head's tags; then the head begins after the root's.
function record(html) {
  const text = String(html);
  const start = /<head(?:\s[^>]*)?>/i.exec(text) ?? /<html(?:\s[^>]*)?>/i.exec(text);
  if (!start) return text;
  const at = start.index + start[0].length;
  return text.slice(0, at) + RECORDER + text.slice(at);
}
