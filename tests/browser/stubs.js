// Stands in for the network, and listens to what a page would complain about.

import { own } from './held.js';

export * from './speech.js';
export * from './time.js';

const { fetch } = window;

// The network.

let requests = [];

/** From now on every request waits for `answer`. */
export function stubFetch() {
  requests = [];
  window.fetch = (url, { signal, ...options } = {}) => new Promise((resolve, reject) => {
    const entry = { url: String(url), signal, options, resolve, reject, open: true };
    requests.push(entry);
    if (signal) own.listen(signal, 'abort', () => {
      entry.open = false;
      reject(signal.reason);
    });
  });
}

export function restoreFetch() {
  window.fetch = fetch;
}

const to = (name) => requests.filter(({ url }) => url.endsWith(name));

export const requestsTo = (name) => to(name).length;
export const openRequestsTo = (name) => to(name).filter(({ open }) => open).length;
export const abortedRequestsTo = (name) => to(name).filter(({ signal }) => signal?.aborted).length;

/** The options of the last request to a file, as JSON. */
export const optionsTo = (name) => JSON.stringify(to(name).at(-1).options);

/** Answers the open requests to a file. */
export function answer(name, status, body, headers = {}) {
  for (const entry of to(name).filter(({ open }) => open)) {
    entry.open = false;
    entry.resolve(new Response(body, { status, headers }));
  }
}

/** Answers with a server's time, in milliseconds, and the seconds for which somebody has kept the answer. */
export function answerTime(name, milliseconds, age) {
  answer(name, 200, null, { date: new Date(milliseconds).toUTCString(), ...(age === undefined ? {} : { age }) });
}

export function fail(name) {
  for (const entry of to(name).filter(({ open }) => open)) {
    entry.open = false;
    entry.reject(new TypeError('Failed to fetch'));
  }
}

// Complaints.

const complaints = [];
own.listen(window, 'error', (event) => complaints.push(`error: ${event.message}`));
own.listen(window, 'unhandledrejection', (event) => complaints.push(`rejection: ${event.reason}`));

const console_ = { warn: console.warn, error: console.error };
let lines = [];

/** Keeps the product's console lines for the test; all others are shown, as a test that fails speaks there. */
export function stubConsole() {
  lines = [];
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => {
      const line = words.join(' ');
      if (/panicked at|wasm-bindgen/.test(line)) console_[level](...words);
      else lines.push(`${level}: ${line}`);
    };
  }
}

export function restoreConsole() {
  Object.assign(console, console_);
}

export const consoleLines = () => lines.join('\n').replaceAll(location.origin, 'https://trang.gov.vn');
export const takeComplaints = () => complaints.splice(0).join('\n');

/** The policy of CONTRACT section 6, with `data:` pictures as it allows, from now on; a page cannot take one back. */
export function setStrictPolicy() {
  if (document.querySelector('meta[http-equiv=Content-Security-Policy]')) return;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:";
  document.head.append(meta);
}

/** Breaks the policy, to show that it holds and that breaking it is counted. */
export function breakPolicy() {
  const element = document.createElement('p');
  element.setAttribute('style', 'color: red');
  element.setAttribute('onclick', 'window.__pwned = "control"');
  document.body.append(element);
  element.remove();
}
