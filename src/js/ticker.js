// When elements run: in the next microtask after a change, and at the time at which their view
// changes by itself, for which the page has one timer. It rests while the page is hidden.

/** Runs an element, and what is done with one that cannot be run. */
let run;
let stay;
/** Elements to be run in the next microtask. */
const dirty = new Set();

export function runWith(...both) {
  [run, stay] = both;
}

/** Runs an element in a microtask; once, however often this is called until then. */
export function schedule(element) {
  if (!dirty.size) queueMicrotask(runAll);
  dirty.add(element);
}

function runAll() {
  const elements = [...dirty];
  dirty.clear();
  // One moment for all: clocks that each took their own would ring a millisecond apart, each in a task of its own. In this
  // order, for a visitor's clock has whole milliseconds, and nobody may ring before it has come to the next second.
  const own = Date.now();
  const now = performance.now();
  for (const element of elements) {
    try {
      run(element, own, now);
    } catch (cause) {
      // One element's trouble is not the others', let alone the page's.
      console.error(`${element.localName}: stopped:`, cause);
      stay(element);
    }
  }
  set();
}

/** Longest wait in milliseconds: a visitor's clock that is set, or a machine that slept, shows
 * within a minute. */
const LONGEST_WAIT = 60_000;

/** Elements and when to run them, in milliseconds of `performance.now()`, which nobody can set. */
const sleepers = new Map();
let timer;
let watching;

/** Runs an element when its own clock, which shows `shown` at `now` of `performance.now()`, comes to a time, and no more at the
 * one named before; 0 is never. For who is being run: the timer is set once all are. */
export function wakeAt(element, time, shown, now) {
  sleepers.delete(element);
  if (time) sleepers.set(element, now + Math.min(time - shown, LONGEST_WAIT));
}

/** Forgets an element that is gone. */
export function sleepNoMore(element) {
  sleepers.delete(element);
  set();
}

function set() {
  clearTimeout(timer);
  // Back from a rest everybody is late.
  if (!watching) document.addEventListener('visibilitychange', () => ring(Infinity));
  watching = true;
  if (!sleepers.size || document.hidden) return;
  // Browsers drop a fraction, and would ring too early.
  timer = setTimeout(() => ring(performance.now()), Math.ceil(Math.min(...sleepers.values()) - performance.now()));
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
