// The way out of a browser: a proxy that lets nothing through and notes who was asked for. The machine itself is reached without it,
// so all that comes here is a request to a foreign host.
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Where browsers call on their own, whatever page they show: updates, the time, settings, the search engine. Nothing stops all of
 * it. control.test.mjs shows that the package names none of these domains.
 */
export const MAKERS = ['duckduckgo.com', 'google.com', 'googleapis.com', 'gvt1.com', 'mozilla.com', 'mozilla.net', 'mozilla.org'];

/** Starts it. `asked` is the log of the pages' requests: `METHOD address` each, for HTTPS the host and port alone. */
export async function watchAbroad() {
  const asked = [];
  const note = (method, address) => {
    const { hostname } = new URL(method === 'CONNECT' ? `https://${address}` : address);
    if (!MAKERS.some((domain) => `.${hostname}`.endsWith(`.${domain}`))) asked.push({ method, address, hostname });
  };
  const server = createServer((request, response) => {
    note(request.method, request.url);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note('CONNECT', request.url);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n', () => socket.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.unref();
  return {
    asked,
    address: `127.0.0.1:${port}`,
    /** The hosts that are reached without it. */
    direct: ['127.0.0.1', 'localhost'],
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
