// Takes down every host that the browsers ask for beside the test's own, and refuses: a proxy for all of a run.
import { createServer } from 'node:http';

/** What the tests ask for on purpose: `control.test.mjs`, and pictures that articles of the corpus name. */
const ON_PURPOSE = /^control-\w+\.invalid$/;
/** Whom browsers ask for themselves: updates, lists of unsafe sites, whether there is a network. */
const BROWSERS_OWN = /(^|\.)(start\.duckduckgo\.com|mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** Of the hosts that were asked for those that nobody may ask for. */
export const foreignHosts = (hosts) => hosts.filter((host) => !ON_PURPOSE.test(host) && !BROWSERS_OWN.test(host));

/** Starts the proxy: its address, the hosts so far, and how to end it. Asked for itself it says them as JSON. */
export async function recordingProxy() {
  const hosts = new Set();
  const server = createServer((request, response) => {
    if (request.url.startsWith('/')) return response.end(JSON.stringify([...hosts]));
    hosts.add(new URL(request.url).hostname);
    return response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.add(request.url.replace(/:\d+$/, ''));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${server.address().port}`, hosts, close: () => server.close() };
}
