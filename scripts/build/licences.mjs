// The licences of what others have written and the package carries: crates in the wasm, npm packages in the bundles.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';
import { Problem, run } from '../run.mjs';
import { lockedFlag } from '../tools.mjs';

/** The packages that esbuild's metafile says are in a bundle, by their folders, sorted. */
export function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
  return [...new Set(inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))].sort();
}

/** Their names and licences as one text. */
export const licencesIn = (metafile) => packagesIn(metafile).map((folder) => notice(folder.replace(/^.*node_modules\//, ''), inRepo(folder), '')).join('\n');

/** The names and licences of the crates in the wasm, and of Rust's standard library, as one text. */
export function crateLicences(sysroot) {
  const { packages, resolve } = JSON.parse(run('cargo', ['metadata', '--format-version', '1', '--filter-platform', 'wasm32-unknown-unknown', ...lockedFlag()], { capture: true }));
  const byId = new Map(packages.map((item) => [item.id, item]));
  const crates = shipped(byId, new Map(resolve.nodes.map((node) => [node.id, node])), resolve.root);
  const library = path.join(sysroot, 'lib', 'rustlib', 'src', 'rust', 'library');
  return [
    // One text for all of it, as its developers have it; of the crates inside of it this one has another.
    notice('The Rust standard library', path.join(library, 'stdarch'), 'MIT OR Apache-2.0'),
    notice('compiler-builtins, of the Rust standard library', path.join(library, 'compiler-builtins'), 'MIT AND Apache-2.0 WITH LLVM-exception'),
    ...crates.map((crate) => {
      const folders = [crate, ...crates.filter((other) => repository(other) === repository(crate))].map(({ manifest_path: file }) => path.dirname(file));
      return notice(`${crate.name} ${crate.version}`, folders.find((folder) => licenceFiles(folder).length) ?? folders[0], crate.license);
    }),
  ].join('\n');
}

/** The crates whose code is linked, sorted: a macro runs in the compiler, with all that only it needs. */
function shipped(byId, nodes, root) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id) || byId.get(id).targets.some(({ kind }) => kind.includes('proc-macro'))) return;
    found.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(root);
  found.delete(root);
  return [...found].map((id) => byId.get(id)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Crates of one repository share its licence: not each carries a copy. */
const repository = (crate) => /^https:\/\/[^/]+\/[^/]+\/[^/.]+/.exec(crate.repository ?? '')?.[0] ?? crate.name;

const licenceFiles = (folder) => (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /^(LICEN[CS]E|COPYING)/i.test(name)).sort();

/** A name and the texts of its licence. Where there is a choice it is the MIT licence; with `AND` there is none. */
function notice(name, folder, expression) {
  const files = licenceFiles(folder);
  if (!files.length) throw new Problem(`${name} has no licence that could be shipped with it`);
  const mit = files.filter((file) => /MIT/i.test(file));
  const chosen = mit.length && !expression.includes('AND') ? mit : files;
  return `${name}\n\n${chosen.map((file) => `${readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`).join('\n')}`;
}
