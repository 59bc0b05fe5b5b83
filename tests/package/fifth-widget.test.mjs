// A fifth widget is its folder and one line: everything else about it is made by the build. The whole build of such a copy, and the widget
// in a page, are in tests/long/fifth-widget.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import { inRepo } from '../../scripts/project.mjs';
import { addWidget, changed, contents, copyOfSources } from '../fixtures/fifth-widget/copy.mjs';

/** What the scripts of a copy make without the wasm; documents and demo are written. Its crates are compiled apart from ours. */
function made(copy) {
  const script = ['registry', 'generated', 'manifest', 'types', 'styles', 'themes'].map((name) => `import * as ${name} from ${JSON.stringify(pathToFileURL(path.join(copy, 'scripts', 'build', `${name}.mjs`)))};`).join('\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `${script}
    const { registry: ours, descriptions } = registry.readElements();
    generated.writeGenerated(descriptions);
    console.log(JSON.stringify({
      tags: ours.elements.map(({ tag }) => tag),
      manifest: manifest.customElementsManifest(descriptions),
      types: types.packageTypes(descriptions),
      sheets: await styles.styleSheets(ours, descriptions),
      themes: await themes.themes(descriptions),
    }));`], { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, CARGO_TARGET_DIR: inRepo('target', 'fifth-widget') } });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

test('a fifth widget is its folder and one line, and it is in everything that is made', (t) => {
  const copy = copyOfSources(t);
  const before = contents(copy);
  addWidget(copy);
  const added = contents(copy);
  const files = changed(before, added);
  assert.deepEqual(files, ['description.rs', 'mod.rs', 'total.css', 'words.rs'].map((name) => `src/widgets/total/${name}`).concat('src/widgets/mod.rs').sort());
  const lines = (text) => text.split('\n');
  const [old, now] = [before, added].map((all) => lines(all.get('src/widgets/mod.rs')));
  assert.deepEqual(now.filter((line) => !old.includes(line)), ['    total,']);
  assert.equal(now.length, old.length + 1);

  const { tags, manifest, types, sheets, themes } = made(copy);
  // From these JavaScript defines the classes, finds the containers and asks for data.
  assert.ok(tags.includes('vn-total'));
  const declaration = manifest.modules[0].declarations.find(({ tagName }) => tagName === 'vn-total');
  assert.deepEqual(declaration.attributes.map(({ name }) => name), ['src', 'tag', 'refresh', 'heading-level', 'date-format']);
  assert.deepEqual(declaration.cssParts.map(({ name }) => name), ['heading', 'date', 'message', 'button']);
  assert.match(types, /export interface VnTotalElement extends VnDataElement \{\n[^}]*get tag\(\): string \| null;/);
  assert.match(types, /interface VnElementTagNameMap \{[^}]*'vn-total': VnTotalElement;/);
  assert.match(sheets['css/vn-total.css'], /\[part=heading\]\{margin:0;font-size:1\.1em\}/);
  for (const css of Object.values(themes)) assert.match(css, /vn-total,:where\([^)]*\[data-vn=total\]\)/);

  // The tables of both languages: elements, attributes, parts; the builder's words; a section of the gallery.
  const written = contents(copy);
  const after = changed(added, written);
  assert.deepEqual(after, ['README.md', 'README.vi.md', 'docs/elements.md', 'docs/looks.md', 'docs/vi/cac-the.md', 'docs/vi/giao-dien.md', 'www/tao-ma/elements.json', 'www/trang-thai.html']);
  for (const name of after) assert.ok(!added.get(name).includes('vn-total') && written.get(name).includes('vn-total'), name);
});
