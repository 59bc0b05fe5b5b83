// When elements run: in the next microtask after a change, and at the time at which their view
// changes by itself, for which the page has one timer. It rests while the page is hidden.

/** Runs an element; set once the wasm does. */
let run = () => {};
/** Elements to be run in the next microtask. */
const dirty = new Set();

export function runWith(runner) {
  run = runner;
}

/** Runs an element in a microtask; once, however often this is called until then. */
export function schedule(element) {
  if (!dirty.size) queueMicrotask(runAll);
  dirty.add(element);
}

function runAll() {
  const elements = [...dirty];
  dirty.clear();
  for (const element of elements) {
    try {
      run(element);
    } catch (cause) {
      // One element's trouble is not the others', let alone the page's.
      console.error(`${element.localName}: stopped:`, cause);
    }
  }
}

/** Longest wait in milliseconds: a visitor's clock that is set, or a machine that slept, shows
 * within a minute. */
const LONGEST_WAIT = 60_000;

/** Elements and when to run them, in milliseconds of the visitor's clock. */
const sleepers = new Map();
let timer;
let watching;

/** Runs an element at a time, and no more at the one named before; 0 is never. */
export function wakeAt(element, time) {
  sleepers.delete(element);
  if (time) sleepers.set(element, time);
  set();
}

function set() {
  clearTimeout(timer);
  // Back from a rest everybody is late.
  if (!watching) document.addEventListener('visibilitychange', () => ring(Infinity));
  watching = true;
  if (!sleepers.size || document.hidden) return;
  const wait = Math.min(...sleepers.values()) - Date.now();
  timer = setTimeout(() => ring(Date.now()), Math.min(wait, LONGEST_WAIT));
}

function ring(now) {
  for (const [element, time] of sleepers) {
    if (time > now) continue;
    // Whoever runs names its next time; whoever cannot run must not be rung for ever.
    sleepers.delete(element);
    schedule(element);
  }
  set();
}
