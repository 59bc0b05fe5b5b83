// The types of the package, as a project that has installed it sees them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** A file that compiles if the elements' properties are these, by tag, and no other. */
function claims(elements) {
  const lines = [
    "import type {} from 'vn-portal-widgets';",
    'type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;',
    'type Own<Tag extends keyof HTMLElementTagNameMap> = Exclude<keyof HTMLElementTagNameMap[Tag], keyof HTMLElement>;',
  ];
  for (const [tag, members] of elements) {
    lines.push(`true satisfies Same<Own<'${tag}'>, ${members.map(({ name }) => `'${name}'`).join(' | ')}>;`);
    for (const { name, type } of members) {
      // Its own name is the only one that the type of a field may have.
      const expected = type.text.replace(/\bVn\w+/g, "import('vn-portal-widgets').$&");
      lines.push(`true satisfies Same<HTMLElementTagNameMap['${tag}']['${name}'], ${expected}>;`);
      lines.push(`document.createElement('${tag}').${name} = null;`);
    }
  }
  return lines.join('\n');
}

const elements = JSON.parse(readFileSync(inRepo('pkg', 'custom-elements.json'), 'utf8'))
  .modules[0].declarations.map(({ tagName, members }) => [tagName, members]);

/** What the compiler says about claims, without the places. */
function checkClaims(list) {
  writeFileSync(path.join(project, 'claims.ts'), claims(list));
  return check('claims.ts', 'nodenext');
}

test('the properties of the types are those of the registry, and null sets each back', () => {
  assert.equal(checkClaims(elements), '');
});

test('a property too many, too few or of another type is found', () => {
  const [[tag, members]] = elements;
  const [first, ...others] = members;
  for (const wrong of [others, [...members, { name: 'zone', type: { text: 'string' } }], [{ ...first, type: { text: 'number' } }, ...others]]) {
    assert.match(checkClaims([[tag, wrong]]), /error TS1360/);
  }
});

test('the interfaces have the names of the manifest', () => {
  const shipped = readFileSync(inRepo('pkg', 'vn-portal-widgets.d.ts'), 'utf8');
  for (const [tag] of elements) {
    const name = tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
    assert.match(shipped, new RegExp(`^export interface ${name}Element extends `, 'm'));
    assert.ok(shipped.includes(`  '${tag}': ${name}Element;`), tag);
  }
});
