// What is put on this machine is said before; where nothing may be installed, it is named as missing instead.

import { Problem, say } from '../run.mjs';

/** From now on nothing is installed, by the programs that we start neither. */
export const forbidInstalls = () => { process.env.VN_NO_INSTALL = '1'; };

/** To be called before an install: of what, where it goes, what it is for, and the command that does the same by hand. */
export function announceInstall({ what, into, why, command }) {
  if (process.env.VN_NO_INSTALL) throw new Problem(`missing: ${what}, ${why}`, command);
  say(`installing ${what} into ${into}, ${why}`);
}
