// Stands in for the clocks, the timers and whether the page is hidden.

import { caller, isOfServer } from './held.js';

// As held.js has left them, so that what is set here is counted there too.
const own = {
  setTimeout: window.setTimeout,
  clearTimeout: window.clearTimeout,
  now: Date.now,
  elapsed: performance.now.bind(performance),
};

/** Stops the visitor's clock at a time. */
export function setNow(milliseconds) {
  Date.now = () => milliseconds;
}

let passed;
let shifted;

/** Sets the visitor's clock to a time, and lets it go on: in steps, and with a pause at each look. */
export function startClock(milliseconds, step = 1, pause = 0) {
  const start = own.elapsed();
  const look = () => own.elapsed() + (passed += pause);
  passed = 0;
  shifted = 0;
  performance.now = look;
  Date.now = () => Math.floor((milliseconds + look() - start + shifted) / step) * step;
}

/** Lets time pass at once. */
export function passTime(milliseconds) {
  passed += milliseconds;
}

/** Sets the visitor's clock by so much; for the page the same as a machine that has slept. */
export function shiftClock(milliseconds) {
  shifted += milliseconds;
}

export function restoreNow() {
  Date.now = own.now;
  performance.now = own.elapsed;
}

/** What a clock shows, in milliseconds. */
export const clockAt = (selector) => Date.parse(document.querySelector(selector).shadowRoot?.querySelector('time')?.dateTime);

const pending = new Set();
let rung;

/** Counts the timers that wait and those that have rung, from now on. */
export function watchTimers() {
  pending.clear();
  rung = 0;
  window.setTimeout = (run, ...rest) => {
    if (!isOfServer(caller())) return own.setTimeout.call(window, run, ...rest);
    const id = own.setTimeout.call(window, (...values) => {
      pending.delete(id);
      rung++;
      run(...values);
    }, ...rest);
    pending.add(id);
    return id;
  };
  window.clearTimeout = (id) => {
    pending.delete(id);
    own.clearTimeout.call(window, id);
  };
}

export function restoreTimers() {
  window.setTimeout = own.setTimeout;
  window.clearTimeout = own.clearTimeout;
}

export const pendingTimers = () => pending.size;
export const rungTimers = () => rung;

const hiddenOf = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden');
let isHidden = false;

/** Hides the page, or brings it back. */
export function hidePage(hidden) {
  isHidden = hidden;
  Object.defineProperty(Document.prototype, 'hidden', { ...hiddenOf, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

export function restorePage() {
  if (isHidden) hidePage(false);
  Object.defineProperty(Document.prototype, 'hidden', hiddenOf);
}
