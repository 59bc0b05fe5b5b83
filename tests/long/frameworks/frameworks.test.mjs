// The tarball of npm pack in three pages that are built by Vite: without a framework, with React 19, with Vue 3.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { npm } from '../../../scripts/tools.mjs';
import { complaints, thrown, violations } from '../../e2e/lib/checks.mjs';
import { eachEngine } from '../../e2e/lib/engines.mjs';
import { open } from '../../e2e/lib/page.mjs';
import { ROOT, serve } from '../../e2e/lib/server.mjs';

const HERE = path.join(ROOT, 'tests/long/frameworks');
const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const temp = mkdtempSync(path.join(tmpdir(), 'vn-frameworks-'));
/** Sources with the package installed. A copy: the engines are tested side by side. */
const SOURCES = path.join(temp, 'sources');
const site = (page) => path.join(temp, page);
after(() => rmSync(temp, { recursive: true, force: true }));

function bin(program, ...args) {
  return spawnSync(process.execPath, [path.join(HERE, 'node_modules', program), ...args], { cwd: SOURCES, encoding: 'utf8' });
}

const vueTsc = () => bin('vue-tsc/bin/vue-tsc.js', '-p', '.').stdout;

before(() => {
  cpSync(HERE, SOURCES, { recursive: true, filter: (file) => !['node_modules', 'package.json', 'package-lock.json'].includes(path.basename(file)) });
  writeFileSync(path.join(SOURCES, 'package.json'), '{"private": true, "type": "module"}');
  symlinkSync(path.join(HERE, 'node_modules'), path.join(temp, 'node_modules'));
  npm(['pack', '--ignore-scripts', '--pack-destination', temp], { cwd: path.join(ROOT, 'pkg') });
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'pkg/package.json'), 'utf8'));
  npm(['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefer-offline', path.join(temp, `vn-portal-widgets-${version}.tgz`)], { cwd: SOURCES });
  for (const page of ['vite', 'react', 'vue']) {
    const { status, stderr } = bin('vite/bin/vite.js', 'build', page, '--config', 'vite.config.js', '--outDir', site(page), '--emptyOutDir');
    assert.equal(status, 0, stderr);
  }
});

test('the types hold in TypeScript, TSX and Vue, by the declarations of docs/frameworks.md', () => {
  assert.equal(vueTsc(), '');
  const page = readFileSync(path.join(ROOT, 'docs/frameworks.md'), 'utf8');
  for (const name of ['react', 'vue']) assert.ok(page.includes(`\`\`\`ts\n${readFileSync(path.join(HERE, name, 'vn-elements.d.ts'), 'utf8')}\`\`\``), name);
});

test('wrong attributes and details are found in TSX and in Vue', (t) => {
  const wrong = {
    'react/wrong.tsx': "export const wrong = <vn-article headingLevel=\"three\" onvn-load={({ detail }) => detail.status} />;\n",
    'vue/Wrong.vue': '<template><vn-article :heading-level="\'three\'" @vn-load="({ detail }) => detail.status" /></template>\n<script setup lang="ts"></script>\n',
  };
  t.after(() => Object.keys(wrong).forEach((name) => rmSync(path.join(SOURCES, name), { force: true })));
  for (const [name, text] of Object.entries(wrong)) writeFileSync(path.join(SOURCES, name), text);
  const found = vueTsc();
  for (const name of Object.keys(wrong)) {
    assert.match(found, new RegExp(`^${name}.*TS2322`, 'm'), found);
    assert.match(found, new RegExp(`^${name}.*TS2339`, 'm'), found);
  }
});

eachEngine((engine) => {
  for (const name of ['vite', 'react', 'vue']) {
    test(`${name}: attributes, properties, events, and the fallback kept when the page is rendered again`, async (t) => {
      const server = await serve(t, { site: site(name), csp: STRICT });
      const page = await open(engine, `${server.origin}/index.html`);
      await page.reaches('ready', 'vn-article, #list');
      await page.reaches('error', '#broken');
      await page.until('the events', () => window.heard.loads.length > 0 && window.heard.errors.length > 0);
      const shown = () => page.ask(() => ({
        clock: /^\d\d:\d\d$/.test(__seen.part('vn-clock', 'time').textContent),
        title: [__seen.part('vn-article', 'title').localName, __seen.part('vn-article', 'title').textContent],
        heading: __seen.part('#list', 'heading').textContent,
        rows: [...__seen.root('#list').querySelectorAll('[part~=link]')].map((link) => link.textContent),
        search: __seen.part('#list', 'search') !== null,
        child: document.querySelector('#child').textContent,
      }));
      assert.deepEqual(await shown(), { clock: true, title: ['h3', 'Tin thứ hai'], heading: 'Các tin khác', rows: ['Tin 0 lần 0', 'Tin 1 lần 0'], search: true, child: 'lần 0' });
      assert.deepEqual(await page.ask(() => [window.heard.loads.at(-1), window.heard.errors.at(-1)]), [{ items: 1, stale: false }, { kind: 'status', url: `${server.origin}/khong-co.json`, status: 404 }]);
      await page.tell(() => {
        window.kept = ['#child', '#list', 'vn-article'].map((selector) => document.querySelector(selector));
        document.querySelector('#app > button').click();
      });
      await page.until('the list shows the new data', () => __seen.part('#list', 'link')?.textContent === 'Tin 0 lần 1');
      assert.deepEqual(await shown(), { clock: true, title: ['h3', 'Tin thứ hai'], heading: 'Tin khác 1', rows: ['Tin 0 lần 1', 'Tin 1 lần 1'], search: true, child: 'lần 1' });
      assert.ok(await page.ask(() => window.kept.every((node, at) => node === document.querySelector(['#child', '#list', 'vn-article'][at]))), 'the same nodes');
      const log = await page.log();
      assert.deepEqual([thrown(log), violations(log)], [[], []]);
      // The file that is not there, and nothing else.
      assert.deepEqual(complaints(log).filter((line) => !line.includes('khong-co.json')), []);
    });
  }
});
