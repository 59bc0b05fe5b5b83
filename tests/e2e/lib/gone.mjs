// Tells a browser that has died, or answers no more, from a claim that fails. Under load engines do so now and then: WebKit's
// process ends between two pages, and Firefox never answers a script that has left its page.

/** Milliseconds after which no answer comes any more. The load of a page and a script have 40 s each. */
const ANSWERS_WITHIN = 45_000;

/** What drivers, and the connections to them, say of a browser that is gone. */
const SIGNS = /invalid session id|no such session|session (was )?deleted|web ?view not found|not connected to devtools|ECONNREFUSED|ECONNRESET|EPIPE|socket hang up|failed to decode response from marionette|without establishing a connection/i;

/** The beginning of each such error's message: names do not get from a test file's process to its runner. */
export const GONE = 'the browser is gone: ';

/**
 * Makes the commands of a driver say so when its browser is gone; from then on, all of them at once. `output` gives what both wrote last. Gives a function
 * that tells whether it is gone.
 */
export function noticeEnd(driver, output) {
  const execute = driver.execute.bind(driver);
  let end;
  driver.execute = async (command) => {
    if (end) throw end;
    const silent = new Error(`no answer to "${command.getName()}" within ${ANSWERS_WITHIN} ms`);
    let timer;
    const silence = new Promise((_, reject) => {
      timer = setTimeout(reject, ANSWERS_WITHIN, silent);
    });
    try {
      return await Promise.race([execute(command), silence]);
    } catch (cause) {
      if (cause !== silent && !SIGNS.test(`${cause.name} ${cause.code} ${cause.message}`)) throw cause;
      end = new Error(`${GONE}${cause.message}\n${output()}`, { cause });
      throw end;
    } finally {
      clearTimeout(timer);
    }
  };
  return () => Boolean(end);
}
