// The types of the package, as a project that has installed it sees them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inRepo } from '../../scripts/project.mjs';

const project = mkdtempSync(path.join(tmpdir(), 'vn-types-'));
mkdirSync(path.join(project, 'node_modules'));
symlinkSync(inRepo('pkg'), path.join(project, 'node_modules', 'vn-portal-widgets'), 'junction');
writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
after(() => rmSync(project, { recursive: true }));

/** What the compiler says about a file of the project. */
function check(file, moduleResolution) {
  const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution;
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--lib', 'es2022,dom', '--module', module, '--moduleResolution', moduleResolution];
  const { stdout } = spawnSync(process.execPath, [inRepo('node_modules', 'typescript', 'bin', 'tsc'), ...options, file], { cwd: project, encoding: 'utf8' });
  return stdout;
}

for (const moduleResolution of ['nodenext', 'bundler']) {
  test(`right uses are taken and wrong ones are not (${moduleResolution})`, () => {
    copyFileSync(inRepo('tests', 'package', 'types', 'usage.ts'), path.join(project, 'usage.ts'));
    assert.equal(check('usage.ts', moduleResolution), '');
  });
}

test('a mistake is found', () => {
  writeFileSync(path.join(project, 'wrong.ts'), "import { lunarDate } from 'vn-portal-widgets';\nexport const day: string = lunarDate(0);\n");
  assert.match(check('wrong.ts', 'nodenext'), /^wrong\.ts\(2,14\): error TS2322/);
});
