// Whether the licences of all that ships are in the package: crates in the wasm, npm packages in its scripts.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { inRepo, lockedVersion } from '../../scripts/project.mjs';
import { read } from './documents.mjs';

const CRATES = read('pkg/vn-portal-widgets.LICENSE.txt');

/** The crates that Cargo.toml names and a text of licences does not. */
const withoutLicence = (text) => {
  const ships = read('Cargo.toml').split(/^\[target\.'cfg\(not/m)[0];
  const sections = [...ships.matchAll(/^\[(?:target\.'[^']*'\.)?dependencies(?:\.([\w-]+))?\]\n((?:(?!\[[a-z]).*\n)*)/gm)];
  const crates = sections.flatMap(([, name, lines]) => (name ? [name] : [...lines.matchAll(/^([\w-]+) =/gm)].map(([, name]) => name)));
  assert.ok(crates.length >= 12, crates.join());
  return crates.filter((name) => !text.includes(`\n${name} ${lockedVersion(name)}\n\n`));
};

test('the licences of the crates are in the package', () => {
  assert.deepEqual(withoutLicence(CRATES), []);
  assert.deepEqual(withoutLicence(CRATES.replace(/^slotmap .*$/m, '')), ['slotmap']);
});

test('each of them has a text, and Rust’s own library has one', () => {
  assert.match(CRATES, /^The Rust standard library\n\n.*Rust Project Developers/);
  for (const notice of CRATES.split(/\n(?=[\w-]+ \d+\.\d+\.\d+\n\n)/)) assert.match(notice, /Permission is hereby granted|provided 'as-is'/, notice.split('\n', 1)[0]);
});

test('what the sources import of npm is named as shipped in package.json, and the other way round', () => {
  const sources = ['src/js', 'src/cli'].flatMap((folder) => readdirSync(inRepo(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)).filter((name) => name.endsWith('.js'));
  const imported = sources.flatMap((name) => [...readFileSync(inRepo(name), 'utf8').matchAll(/\b(?:from|import\()\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g)].map(([, specifier]) => specifier));
  const packages = [...new Set(imported)].filter((name) => !name.startsWith('.')).sort();
  assert.deepEqual(packages, Object.keys(JSON.parse(read('package.json')).dependencies));
});
