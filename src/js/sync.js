// The server's time, for clocks with `sync` whose visitor's clock may be wrong: one request a URL,
// shared by all clocks that name it. Whether to ask is looked at whenever such a clock runs, so no
// timer is held here, nothing is asked while the page is hidden, and nothing is left without clocks.

import { network } from './natives.js';
import { resolve, warn } from './page.js';
import { schedule } from './ticker.js';

/** How long an answer holds, in milliseconds; CONTRACT section 1. */
const REFRESH = 600_000;

/** How long an answer may take: by half of it we may be wrong. */
const TIME_LIMIT = 10_000;

/** By how much `Date.now()` and `performance.now()` may part while an answer holds: their drift is
 * less, a clock that was set and a machine that slept are more. */
const JUMP = 1_000;

/** An HTTP date has whole seconds: the server's clock is up to so much further. */
const RESOLUTION = 1_000;

/** Servers by the elements that show their time. */
const servers = new Map();
/** The address of the widget script, which is cheaper to ask for than a page is to make. */
let script = '';

export function syncWith(url) {
  script = url ?? '';
}

/** The time an element has to show, in milliseconds: the visitor's own without `sync`, and until a server has told its.
 * `own` and `now` are what `Date.now()` and `performance.now()` say at one moment. */
export function timeOf(element, own, now) {
  const url = urlOf(element);
  if (servers.get(element)?.url !== url) {
    unsync(element);
    if (url) servers.set(element, [...servers.values()].find((server) => server.url === url) ?? { url });
  }
  const server = servers.get(element);
  if (!server) return own;
  const jumped = Math.abs(own - now - server.lead) > JUMP;
  if (!document.hidden && (jumped || !(now - server.asked < REFRESH))) ask(server, jumped);
  if (now - server.asked > TIME_LIMIT) server.controller?.abort(tooLate());
  return server.zero === undefined ? own : Math.floor(server.zero + now);
}

/** Gives up an element's share of its server; the last one ends the request. */
export function unsync(element) {
  const server = servers.get(element);
  servers.delete(element);
  if (server && ![...servers.values()].includes(server)) end(server);
}

function end(server) {
  server.controller?.abort();
  server.controller = undefined;
}

/** The property says it: `true` for the attribute alone, else an address. */
function urlOf({ sync }) {
  if (sync === true) return isOwn(script) ? script : document.URL.split('#')[0];
  return sync ? resolve(sync, document.baseURI) || sync : undefined;
}

const isOwn = (url) => url.startsWith(`${location.origin}/`);

const tooLate = () => new Error('no answer within 10 s');

async function ask(server, jumped) {
  end(server);
  const controller = new AbortController();
  const asked = performance.now();
  server.controller = controller;
  server.asked = asked;
  server.lead = Date.now() - asked;
  try {
    if (!isOwn(server.url)) throw new Error('another origin is not asked');
    // The mode keeps a redirect from leading elsewhere.
    const { headers } = await network.fetch(server.url, { method: 'HEAD', cache: 'no-store', mode: 'same-origin', signal: controller.signal });
    const answered = performance.now();
    if (answered - asked > TIME_LIMIT) throw tooLate();
    // The one text that the browser's parser may read: HTTP has one form for it, which ECMAScript requires.
    const date = Date.parse(headers.get('date')) + (Number(headers.get('age')) || 0) * 1000;
    // What the server's clock showed when performance.now() was 0.
    const zero = date - (asked + answered) / 2;
    if (Number.isNaN(zero)) throw new Error('no Date in the answer');
    // What agrees with this answer as far as its whole seconds go is left alone: seconds shall not be
    // shown twice or skipped because this one was sent early or late within its second.
    const ahead = server.zero - zero;
    if (!(ahead >= 0 && ahead < RESOLUTION)) server.zero = zero;
    server.failed = false;
  } catch ({ message }) {
    // Nobody waits for it any more.
    if (server.controller !== controller) return;
    // After a jump what was known may be anything; without one it goes on being right.
    if (jumped) server.zero = undefined;
    if (!server.failed) warn(`vn-clock: ${server.url}: no time for sync: ${message}`);
    server.failed = true;
  }
  server.controller = undefined;
  for (const [element, other] of servers) if (other === server) schedule(element);
}
