// Every view of tests/fixtures/views, in the markup of a page: applied there, it changes not a node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { eachEngine } from './lib/engines.mjs';
import { fixtureViews } from './lib/fixture-views.mjs';
import { open, template } from './lib/page.mjs';
import { ROOT, serve } from './lib/server.mjs';

const source = (name) => ({ type: 'text/javascript; charset=utf-8', body: readFileSync(path.join(ROOT, 'src/js', name), 'utf8') });
const { names, views } = fixtureViews();

/** Runs in the page: what applying the steps of each view does to its root. */
const applyAll = (names, steps) => import('/src/js/apply.js').then(({ apply, setNames }) => {
  setNames(names.tags, names.attributes);
  return Object.fromEntries(Object.entries(steps).map(([id, chunk]) => {
    const root = document.getElementById(id).shadowRoot;
    const observer = new MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    apply(root, [chunk]);
    return [id, observer.takeRecords().length];
  }));
});

eachEngine((engine) => {
  test('applied to its own markup a view changes not a node, and one that differs does', async (t) => {
    const hosts = views.map(({ name, html }) => `<div id="${name}" style="display: none"><template shadowrootmode="open">${html}</template></div>`);
    const modules = Object.fromEntries(['apply.js', 'standing.js', 'document.js'].map((name) => [`/src/js/${name}`, source(name)]));
    const server = await serve(t, { routes: { ...modules, '/t.html': template('widgets.html', { title: 'Các dạng', head: '', body: hosts.join('') }) } });
    const page = await open(engine, `${server.origin}/t.html`);
    const done = (steps) => page.ask(applyAll, names, Object.fromEntries(views.map((view) => [view.name, view[steps]])));
    const touched = Object.entries(await done('steps')).filter(([, records]) => records > 0);
    assert.deepEqual(touched, []);
    const untouched = Object.entries(await done('other')).filter(([, records]) => records === 0);
    assert.deepEqual(untouched, []);
    assert.ok(views.length > 100, `${views.length} views`);
  });
  // Pictures that the views name; the proxy lets nothing through.
}, { foreign: ['vinhlong.gov.vn'] });
