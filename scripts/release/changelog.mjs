// CHANGELOG.md: what is not released yet becomes the section of a version.

import { Problem } from '../run.mjs';

const UNRELEASED = /^## \[Unreleased\]\n([^]*?)(?=^## \[|(?![^]))/m;

/** The changelog with the section of a version, and nothing above it that is not released. */
export function withRelease(text, version, date) {
  const [, changes] = UNRELEASED.exec(text) ?? [];
  if (changes === undefined) throw new Problem('CHANGELOG.md has no section [Unreleased]');
  if (!/^- /m.test(changes)) throw new Problem('CHANGELOG.md says of nothing that it has changed', 'write what a webmaster notices under [Unreleased]');
  return text.replace(UNRELEASED, () => `## [Unreleased]\n\n## [${version}] - ${date}\n${changes}`);
}
