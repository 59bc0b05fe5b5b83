// npm run release: makes a release, all but publishing it, which a person does.
//
//   npm run release                   the next minor version, in this clone: changes files, commits and tags
//   npm run release -- 1.2.3          this version; also: major, minor, patch
//   npm run release -- --dry          the same in a clone of the last commit that is thrown away: nothing changes here

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRepo, packageVersion, root } from './project.mjs';
import { withRelease } from './release/changelog.mjs';
import { CARRIERS, nextVersion, versionsIn, withVersion } from './release/version.mjs';
import { ask, isMain, main, Problem, run, say } from './run.mjs';
import { cargoDeny, npm, npmPackages } from './tools.mjs';

/** What stands in SECURITY.md until somebody has written an address there. */
const NOBODY = /OWNER/;

const node = (...args) => run(process.execPath, args);

async function release() {
  const args = process.argv.slice(2);
  const [wanted = 'minor'] = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && !['--dry', '--rehearsal'].includes(arg));
  if (unknown) throw new Problem(`there is no option ${unknown}`, 'npm run release -- [VERSION] [--dry]');
  const version = nextVersion(packageVersion(), wanted);
  refuseDirty();
  refuseTag(version);
  if (args.includes('--dry')) return rehearse(version);
  // In the clone of a dry run: what only the person or the network of the real one can bring is told and not refused.
  const refuse = args.includes('--rehearsal') ? ({ message }) => say(`the release itself would end here: ${message}`) : (problem) => { throw problem; };
  if (NOBODY.test(readFileSync(inRepo('SECURITY.md'), 'utf8'))) refuse(new Problem('SECURITY.md has no address to which a hole could be reported', 'write one into its marked place'));

  step(`version ${version} into the files that carry it`);
  for (const name of writeVersion(packageVersion(), version)) say(`  ${name}`);
  step('changelog: what is not released becomes this version');
  edit('CHANGELOG.md', (text) => withRelease(text, version, new Date().toISOString().slice(0, 10)));
  step('build pkg/ and the demo');
  node('scripts/build.mjs');
  step('checks: pkg/ byte for byte, what the package contains, publint, types, licences and sources');
  node('scripts/test.mjs', 'pkg', 'package');
  node('scripts/test-long.mjs', 'supply-chain');
  step('advisories of crates and npm packages that ship');
  for (const check of ADVISORIES) {
    try {
      check();
    } catch (error) {
      refuse(error);
    }
  }
  step(`commit and tag v${version}`);
  // All that has changed is of the release: the folder was clean.
  run('git', ['add', '--all']);
  run('git', ['commit', '--quiet', '--message', `release: ${version}`]);
  run('git', ['tag', '--annotate', '--message', `vn-portal-widgets ${version}`, `v${version}`]);
  step('tarball and crate, as they would be published');
  const { tarball, integrity } = pack();
  run('cargo', ['package', '--no-verify', '--package', 'vn-portal-widgets']);
  say(`\n${tarball}\n${integrity}\n\nIntegrity of the scripts, for pages that have it:`);
  const sri = JSON.parse(readFileSync(inRepo('pkg', 'sri.json'), 'utf8'));
  for (const name of ['vn-portal-widgets.embed.js', 'vn-portal-widgets.js']) say(`  ${name}  ${sri[name]}`);
  console.log(`\nNothing is published. Whoever may do so looks at the commit, and then runs:\n\n  npm publish ./${path.relative(root, tarball).replaceAll(path.sep, '/')}\n  cargo publish --package vn-portal-widgets\n  git push --follow-tags`);
}

const step = (what) => say(`\n== ${what}`);

function refuseDirty() {
  if (ask('git', ['status', '--porcelain']) !== '') throw new Problem('there are changes that are not committed', 'git status');
}

function refuseTag(version) {
  if (ask('git', ['tag', '--list', `v${version}`]) !== '') throw new Problem(`the tag v${version} is there already`, 'take a greater version');
}

/** Does it all in a clone, with the scripts of that clone. */
function rehearse(version) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vn-release-'));
  try {
    say(`rehearsing the release ${version} in ${folder}`);
    run('git', ['clone', '--quiet', root, folder]);
    run(process.execPath, ['scripts/release.mjs', version, '--rehearsal'], { cwd: folder });
    say('\nthis was a rehearsal: nothing has changed here');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function edit(name, change) {
  writeFileSync(inRepo(name), change(readFileSync(inRepo(name), 'utf8')));
}

/** Gives the names of the files that have the version now. The build writes that of pkg/. */
function writeVersion(from, to) {
  const names = [...CARRIERS, ...documents()];
  for (const name of names) edit(name, (text) => withVersion(name, text, from, to));
  return names;
}

/** The documents whose URLs have the version. The changelog tells of versions that were. */
export const documents = () => run('git', ['ls-files', '*.md', ':!CHANGELOG.md', ':!pkg/'], { capture: true }).trim().split('\n')
  .filter((name) => versionsIn(name, readFileSync(inRepo(name), 'utf8')).length);

const ADVISORIES = [
  () => run(cargoDeny(), ['--locked', 'check', 'advisories'], { mend: 'update the crate that it names; without the network of github.com it cannot be asked' }),
  () => {
    npmPackages();
    npm(['audit', '--omit=dev'], { mend: 'update the package that it names; some mirrors of the registry do not answer' });
  },
];

/** The tarball of pkg/ in target/, and its integrity, after npm has gone through the motions of publishing it. */
function pack() {
  mkdirSync(inRepo('target'), { recursive: true });
  const [{ filename, integrity }] = JSON.parse(npm(['pack', '--json', '--pack-destination', inRepo('target')], { cwd: inRepo('pkg'), capture: true }));
  const tarball = inRepo('target', filename);
  npm(['publish', '--dry-run', tarball]);
  return { tarball, integrity };
}

if (isMain(import.meta.url)) await main(release);
