// The static server of `npm start` and of the tests gives what it should and nothing else.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startServer } from '../../scripts/serve.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'vn-serve-'));
let server;

before(async () => {
  for (const name of ['www', 'www/tin', 'pkg']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'www', 'index.html'), '<p>Xin chào');
  writeFileSync(path.join(folder, 'www', 'tin', 'index.html'), 'tin');
  writeFileSync(path.join(folder, 'www', 'trang chủ.txt'), 'một');
  writeFileSync(path.join(folder, 'pkg', 'a.wasm'), 'wasm');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'www', 'link.txt'));
  server = await startServer({ roots: { '/': path.join(folder, 'www'), '/pkg/': path.join(folder, 'pkg') } });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// Not fetch: it would put a path in order before sending it.
const get = (target, method = 'GET') => new Promise((done, fail) => {
  request({ host: '127.0.0.1', port: server.port, path: target, method }, (response) => {
    let body = '';
    response.setEncoding('utf8').on('data', (part) => (body += part)).on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
  }).on('error', fail).end();
});

test('files come with their type and are not cached', async () => {
  const index = await get('/');
  assert.equal(index.body, '<p>Xin chào');
  assert.equal(index.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(index.headers['cache-control'], 'no-store');
  assert.equal((await get('/pkg/a.wasm')).headers['content-type'], 'application/wasm');
  assert.equal((await get('/trang%20ch%E1%BB%A7.txt?x=1')).body, 'một');
});

test('a folder without its slash is redirected, with it gives its index', async () => {
  const { status, headers } = await get('/tin?a=b');
  assert.deepEqual([status, headers.location], [302, '/tin/?a=b']);
  assert.equal((await get('/tin/')).body, 'tin');
});

test('nothing outside the folders is served', async () => {
  for (const target of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/pkg/../../secret.txt', '/pkg/%2e%2e/%2e%2e/secret.txt', '/link.txt', '/x%00', '//', '/nothing', '/%zz']) {
    const { status, body } = await get(target);
    assert.ok(status >= 400 || !body.includes('secret'), target);
    assert.doesNotMatch(body, /secret/, target);
  }
});

test('only reading is allowed', async () => {
  assert.equal((await get('/', 'POST')).status, 405);
  const head = await get('/', 'HEAD');
  assert.deepEqual([head.status, head.body], [200, '']);
});

test('an intercept may answer first', async () => {
  const other = await startServer({
    roots: { '/': path.join(folder, 'www') },
    intercept: (_, response, url) => url.pathname.endsWith('.html') && response.writeHead(404).end('gone') && true,
  });
  assert.equal((await fetch(`${other.url}index.html`)).status, 404);
  assert.equal((await fetch(other.url)).status, 200);
  await other.close();
});
