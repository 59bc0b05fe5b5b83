// What a person reads on stderr while a file is made: how far it is, and what is left out.

/** @import { Place, Report } from './types.js' */

/** After so many items a line says how far it is; on a terminal, one line counts. */
const STEP = 1000;
const STEP_ON_TERMINAL = 25;

/** @returns {Report} */
export function createReport({ stderr } = process) {
  const isTerminal = Boolean(stderr.isTTY);
  let [read, losses, notes] = [0, 0, 0];
  const erase = () => (isTerminal && read >= STEP_ON_TERMINAL ? '\r\x1b[K' : '');
  /** @param {Place} place @param {string} text */
  const say = ({ file, line, column }, text) => {
    stderr.write(`${erase()}${[file, line, column].filter((part) => part !== undefined).join(':')}: ${text}\n`);
  };
  return {
    get hasLost() {
      return losses > 0;
    },
    get read() {
      return read;
    },
    note(place, text) {
      notes += 1;
      say(place, text);
    },
    lose(place, text) {
      losses += 1;
      say(place, text);
    },
    step() {
      read += 1;
      if (isTerminal && read % STEP_ON_TERMINAL === 0) stderr.write(`\r${read} items`);
      else if (!isTerminal && read % STEP === 0) stderr.write(`${read} items\n`);
    },
    end(count, name) {
      const also = [notes && `${notes} left out`, losses && `${losses} lost`].filter(Boolean).map((part) => `, ${part}`).join('');
      stderr.write(`${erase()}${name}: ${count} ${count === 1 ? 'item' : 'items'}${also}\n`);
    },
  };
}
