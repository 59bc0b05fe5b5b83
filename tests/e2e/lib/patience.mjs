// How long a test waits for what may never come.

/** The most that the time between two questions counts, in milliseconds: a machine that stood still meanwhile has used up nothing else. */
const MOST = 500;

/**
 * Gives a function that tells, each time that something was in vain, whether to give up: after that many milliseconds.
 *
 * @param {number} within
 * @param {() => number} [now] the machine's clock
 * @returns {() => boolean}
 */
export function patience(within, now = () => performance.now()) {
  let left = within;
  let last = now();
  return () => {
    const time = now();
    left -= Math.min(time - last, MOST);
    last = time;
    return left < 0;
  };
}
