// The page's one timer: runs every element when its view next changes, and rests while the page is
// hidden.

import { schedule } from './define.js';

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
  for (const [element, time] of sleepers) if (time <= now) schedule(element);
  set();
}
