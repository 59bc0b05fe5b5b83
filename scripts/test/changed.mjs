// Which tests a change can turn red.

import { existsSync } from 'node:fs';
import { inRepo, root } from '../project.mjs';
import { ask, Problem } from '../run.mjs';

const ALL = null;

/**
 * The groups that files belong to, by their paths; the first row that fits counts. A path that fits none may affect everything.
 * @type {[RegExp, string[] | null][]}
 */
const ROWS = [
  [/^tests\/e2e\/lib\/(abroad|browser|driver-process|gone|selected)\.mjs$/, ['lint', 'browser', 'e2e']],
  [/^tests\/e2e\/lib\/(corpus|encodings)\.mjs$/, ['lint', 'package', 'e2e']],
  [/^tests\/e2e\//, ['lint', 'e2e']],
  [/^tests\/package\/.*\.test\.mjs$/, ['lint', 'package']],
  [/^tests\/package\//, ['lint', 'package', 'e2e']],
  [/^tests\/native\/support\//, ['lint', 'native', 'browser']],
  [/^tests\/(native|proptest-regressions)\//, ['lint', 'native']],
  [/^tests\/browser\//, ['lint', 'browser']],
  [/^tests\/glue\//, ['lint', 'pkg']],
  [/^tests\/fixtures\//, ['native', 'package', 'browser', 'e2e']],
  [/^tests\/(bench|fuzz|long)\/.*\.(rs|toml|mjs)$/, ['lint']],
  [/^tests\/(bench|fuzz|long|references)\//, []],
  [/^scripts\/(test|test-long|tools|run|project)\b/, ALL],
  [/^scripts\/lunar-table\//, ['lint', 'native']],
  [/^scripts\//, ['lint', 'pkg', 'package']],
  [/^(src|pkg)\//, ALL],
  [/^www\//, ['lint', 'native', 'pkg', 'package', 'e2e']],
  [/^(docs\/.*|[^/]*)\.md$/, ['native', 'pkg', 'package', 'e2e']],
  [/^LICENSE/, ['pkg', 'package']],
  [/^(eslint\.config|tsconfig)[^/]*$/, ['lint']],
];

/** A file of end-to-end tests, which runs alone where nothing else asks for the others. */
const PAGE_TESTS = /^tests\/e2e\/[^/]+\.test\.mjs$/;

/**
 * What to run after a change of files: `groups`, each with the files that ask for it, and `pages`, the files of end-to-end tests where these alone are asked
 * for.
 * @param {string[]} files paths in the repository
 * @param {string[]} names all groups
 */
export function affected(files, names) {
  const asks = (file, name) => {
    const row = ROWS.find(([pattern]) => pattern.test(file));
    return (row?.[1] ?? names).some((group) => group === name || name.startsWith(`${group}-`));
  };
  const groups = new Map(names.map((name) => /** @type {const} */ ([name, files.filter((file) => asks(file, name))])).filter(([, asking]) => asking.length));
  const asking = groups.get('e2e') ?? [];
  return { groups, pages: asking.every((file) => PAGE_TESTS.test(file) && existsSync(inRepo(file))) ? asking : [] };
}

/** The files that differ from where the branch left its upstream, or main: committed or not, new ones and those that are gone. */
export function changedFiles(folder = root) {
  const git = (...args) => ask('git', args, { cwd: folder });
  const base = ['@{upstream}', 'main', 'origin/main'].map((name) => git('merge-base', 'HEAD', name)).find(Boolean);
  if (!base) throw new Problem('there is no upstream and no branch main to compare with', 'git branch --set-upstream-to=…');
  const lists = [git('diff', '--name-only', '--no-renames', '-z', base), git('ls-files', '--others', '--exclude-standard', '-z')];
  return [...new Set(lists.join('\0').split('\0').filter(Boolean))].sort();
}
