// Keeps account of what is held of the page: listeners, timers and observers. page.js loads it first; what the tests need for
// themselves they take from here, uncounted.

const { addEventListener, removeEventListener } = EventTarget.prototype;

export const own = {
  listen: (target, ...rest) => addEventListener.apply(target, rest),
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  MutationObserver: window.MutationObserver,
};
const { ResizeObserver } = window;

/** @type {{ target: EventTarget, type: string, listener: unknown, isCapturing: boolean }[]} */
const listeners = [];
const isCapturing = (options) => Boolean(typeof options === 'object' ? options?.capture : options);

function forget(target, type, listener, options) {
  const index = listeners.findIndex((known) => known.target === target && known.type === type && known.listener === listener
    && known.isCapturing === isCapturing(options));
  if (index >= 0) listeners.splice(index, 1);
}

// A script may call both without an object: then they are the window's.
EventTarget.prototype.addEventListener = function add(type, listener, options) {
  const target = this ?? window;
  addEventListener.call(target, type, listener, options);
  forget(target, type, listener, options);
  listeners.push({ target, type, listener, isCapturing: isCapturing(options) });
  if (options?.once) addEventListener.call(target, type, () => forget(target, type, listener, options), options);
};
EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
  const target = this ?? window;
  removeEventListener.call(target, type, listener, options);
  forget(target, type, listener, options);
};

/** Whose code calls, as far as an engine tells. */
export const caller = () => new Error().stack;

/**
 * Whether a script of the server calls, besides those that stand in for timers. A driver looks at the page by scripts that come from
 * no server, with timers of their own.
 */
export const isOfServer = (stack) => stack.split('\n').some((frame) => frame.includes(`${location.origin}/`) && !/\/(held|time)\.js/.test(frame));

/** Timers that wait, by their number, and who has set each. */
const timers = new Map();

window.setTimeout = (run, ...rest) => {
  const timer = own.setTimeout((...values) => {
    timers.delete(timer);
    run(...values);
  }, ...rest);
  const stack = caller();
  if (isOfServer(stack)) timers.set(timer, { milliseconds: rest[0], stack });
  return timer;
};
window.clearTimeout = (timer) => {
  timers.delete(timer);
  own.clearTimeout(timer);
};

/** Timers that go on, by their number, and how often each rings. */
const intervals = new Map();
const { setInterval, clearInterval } = window;

window.setInterval = (run, ...rest) => {
  const interval = setInterval(run, ...rest);
  if (isOfServer(caller())) intervals.set(interval, rest[0]);
  return interval;
};
window.clearInterval = (interval) => {
  intervals.delete(interval);
  clearInterval(interval);
};

/** Observers that observe, what each observes, and who has made it. */
const observers = new Map();

const counting = (Observer) => class extends Observer {
  observe(target, options) {
    super.observe(target, options);
    const { targets } = observers.get(this) ?? { targets: [] };
    observers.set(this, { targets: [...targets, target], stack: caller() });
  }

  disconnect() {
    super.disconnect();
    observers.delete(this);
  }
};
window.MutationObserver = counting(own.MutationObserver);
window.ResizeObserver = counting(ResizeObserver);

/**
 * Whether an observer is one that mounts.js keeps on purpose: the one on the document, for containers that come later, and the one on
 * all containers, which goes with them.
 */
const isOfMounts = ({ targets, stack }) => stack.includes('/src/js/mounts.js')
  && targets.every((target) => target === document || (target.matches('[data-vn]') && !target.isConnected));

const name = (target) => target.localName ?? target.nodeName ?? target.constructor.name;

/** What is held, a line each. What listens to a request ends with the request; stubs.js counts those. */
export function held() {
  const observing = [...observers.values()];
  const mounting = observing.filter(isOfMounts).filter(({ targets }) => targets.includes(document));
  return [
    ...listeners.filter(({ target }) => !(target instanceof AbortSignal)).map(({ target, type }) => `listener: ${type} of ${name(target)}`),
    ...[...timers.values()].map(({ milliseconds, stack }) => `timer: ${milliseconds} ms${stack.includes('/transport.js') ? ' of transport.js' : ''}`),
    ...[...intervals.values()].map((milliseconds) => `interval: ${milliseconds} ms`),
    ...observing.filter((observer) => !isOfMounts(observer)).map(({ targets }) => `observer: of ${targets.map(name)}`),
    ...document.adoptedStyleSheets.map((sheet) => `sheet: ${[...sheet.cssRules].map((rule) => rule.cssText.replace(/\s+/g, ' '))}`),
    ...(mounting.length === 1 ? [] : [`observers of mounts.js on the document: ${mounting.length}`]),
  ].sort().join('\n');
}

const ignore = () => {};
const leaks = {
  listener: () => {
    window.addEventListener('online', ignore);
    return () => window.removeEventListener('online', ignore);
  },
  timer: () => {
    const timer = window.setTimeout(ignore, 60_000);
    return () => window.clearTimeout(timer);
  },
  interval: () => {
    const interval = window.setInterval(ignore, 60_000);
    return () => window.clearInterval(interval);
  },
  observer: () => {
    const observer = new MutationObserver(ignore);
    observer.observe(document, { childList: true });
    return () => observer.disconnect();
  },
  sheet: () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    return () => { document.adoptedStyleSheets = []; };
  },
  request: () => {
    const controller = new AbortController();
    fetch('quen.json', { signal: controller.signal }).catch(ignore);
    return () => controller.abort();
  },
};
let mend;
/** Leaves something of a kind behind, as a product with a mistake would. */
export function leak(kind) {
  mend = leaks[kind]();
}
export const mendLeak = () => mend();
