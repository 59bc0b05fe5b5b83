// The version of the package, in every file that carries it.

import { Problem } from '../run.mjs';

const LOCKED = /(?<=^name = "vn-portal-widgets"\nversion = ")[^"]+/m;

/** Where a file has the version, by its name. */
const PLACES = {
  'Cargo.toml': /(?<=^\[package\][^[]*?^version = ")[^"]+/ms,
  'Cargo.lock': LOCKED,
  'tests/fuzz/Cargo.lock': LOCKED,
  'package.json': /(?<=^ {2}"version": ")[^"]+/m,
  'package-lock.json': /(?<="name": "vn-portal-widgets-workspace",\n +"version": ")[^"]+/g,
};

/** The folder on a server that carries the version, as documents advise it. */
const FOLDER = /(?<=\/widgets\/)\d+\.\d+\.\d+(?=\/)/g;

/** The files whose version is always that of the package. */
export const CARRIERS = Object.keys(PLACES);

/** The versions in a file: of a document those in its URLs. */
export const versionsIn = (name, text) => [...text.matchAll(new RegExp(PLACES[name] ?? FOLDER, 'gm'))].map(([version]) => version);

/** A file with another version. A document that says how to update names the one after it as well. */
export function withVersion(name, text, from, to) {
  const place = PLACES[name] ?? FOLDER;
  if (text.search(place) < 0) throw new Problem(`${name} has no version where one is looked for`);
  return text.replace(place, (found) => (found === from ? to : nextVersion(to, 'minor')));
}

const PARTS = ['major', 'minor', 'patch'];

/** The version after another: `major`, `minor` and `patch` count that part up, or it is a number, which must be greater. */
export function nextVersion(current, wanted) {
  const numbers = parse(current);
  const part = PARTS.indexOf(wanted);
  if (part >= 0) return numbers.map((number, index) => (index < part ? number : Number(index === part) * (number + 1))).join('.');
  const next = parse(wanted);
  const differs = next.findIndex((number, index) => number !== numbers[index]);
  if (differs < 0 || next[differs] < numbers[differs]) throw new Problem(`${wanted} is not greater than ${current}, the version of Cargo.toml`);
  return wanted;
}

function parse(version) {
  const found = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version);
  if (!found) throw new Problem(`${version} is no version`, `npm run release -- 1.2.3, or one of ${PARTS.join(', ')}`);
  return found.slice(1).map(Number);
}
