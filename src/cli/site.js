// A folder as the web has it: the URLs of its pages, and the files that their URLs mean. Nothing is ever asked for over a network.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeFile } from '../vn-portal-widgets.js';

/** The address of a folder whose own is not known. Nothing of it gets into a page: what has its origin is written as a relative URL. */
export const UNKNOWN = 'https://vn-portal-widgets.invalid/';

/** Programs of servers. Their files in a folder are no data. */
const PROGRAM = /\.(?:as[chmp]x?|aspx|axd|cgi|do|jspx?|php\d?|pl|py|svc)$/i;

/** @typedef {{ folder: string, url: URL }} Site `folder` is a real path. */

/** @param {string} folder @param {string} url @returns {Site} */
export function siteOf(folder, url) {
  const site = URL.canParse(url) ? new URL(url) : undefined;
  if (!site || !/^https?:$/.test(site.protocol)) throw new Error(`${url} is no http: or https: URL`);
  site.search = site.hash = '';
  if (!site.pathname.endsWith('/')) site.pathname += '/';
  return { folder: realpathSync(folder), url: site };
}

/** The path of a file below the folder; `undefined` if it is elsewhere. @param {Site} site @param {string} file */
export function below({ folder }, file) {
  // The file's own name may be a link.
  const own = path.join(realpathSync(path.dirname(file)), path.basename(file));
  const relative = path.relative(folder, own);
  return relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? undefined : relative;
}

/** @param {Site} site @param {string} relative A path below the folder. */
export function urlOf({ url }, relative) {
  const segments = relative.split(path.sep).map((name) => encodeURI(name).replace(/[?#]/g, encodeURIComponent));
  return new URL(segments.join('/'), url);
}

/**
 * The file that a URL means, or why there is none for us: it is somewhere else.
 *
 * @param {Site} site @param {URL} address
 * @returns {{ file: string } | { elsewhere: string }}
 * @throws where the file should be, and is not
 */
export function fileOf({ folder, url }, address) {
  if (address.origin !== url.origin) return { elsewhere: 'of another origin' };
  if (!address.pathname.startsWith(url.pathname)) return { elsewhere: 'not below the folder of --root' };
  if (PROGRAM.test(address.pathname)) return { elsewhere: 'made by a server' };
  const names = address.pathname.slice(url.pathname.length).split('/').map(decoded);
  const file = path.join(folder, ...names);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    if (address.search || !path.extname(file)) return { elsewhere: 'made by a server' };
    throw new Error(`there is no file ${shown(file)}`);
  }
  const real = realpathSync(file);
  if (!real.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)) throw new Error(`${shown(file)} leads out of the folder of --root`);
  return { file: real };
}

/** A name in a URL as one of a file. @param {string} name */
function decoded(name) {
  const own = decodeURIComponent(name);
  if (/[/\\\0]/.test(own) || own === '..') throw new Error(`${name} names no file`);
  return own;
}

/** The path of a file as one would type it here. @param {string} file */
export function shown(file) {
  const relative = path.relative('', file);
  return relative.startsWith('..') ? file : relative;
}

/** The text of a data file, or where it stops to be one and why. @param {string} file */
export const readData = (file) => decodeFile(readFileSync(file));
