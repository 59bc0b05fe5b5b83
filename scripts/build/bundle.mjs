// Bundles the two entry files of src/browser/ with esbuild and terser: the ES module and the classic script with all inside.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo, packageVersion } from '../project.mjs';
import { Problem } from '../run.mjs';
import { deflateRaw } from './deflate.mjs';
import { JS_TARGETS } from './features.mjs';
import { EXPORTS, renameCalls } from './names.mjs';

const BOM = '\uFEFF';

/** What each file adds to the ES module, as esbuild counts it: for scripts/size. */
export const MODULES = inRepo('target', 'pkg', 'modules.json');

/**
 * The text of both scripts, by name. The entry files import what the build knows:
 *
 *   vn:bindgen   the glue that bindgen made
 *   vn:registry  the elements with their attributes, see registry.mjs
 *   vn:version   the package's version
 *   vn:wasm      the wasm, packed with raw DEFLATE, as base64 text
 */
export async function bundle(bindgenFolder, registry) {
  // Imported here and not on top: a fresh clone has no node_modules when it first runs this file's importer.
  const esbuild = await import('esbuild');
  const values = {
    registry: await minified(registry, esbuild),
    version: packageVersion(),
    wasm: (await deflateRaw(readFileSync(path.join(bindgenFolder, 'vn_portal_widgets_bg.wasm')))).toString('base64'),
  };
  const build = async (entry, format) => {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: [inRepo('src', 'browser', entry)],
      absWorkingDir: inRepo(),
      bundle: true,
      write: false,
      metafile: true,
      format,
      minify: true,
      target: JS_TARGETS,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      // A warning here is a mistake in the making, such as an import.meta in the classic script.
      logOverride: { 'empty-import-meta': 'error' },
      plugins: [ours(bindgenFolder, values)],
    }).catch((error) => {
      throw error.errors ? new Problem(`esbuild could not bundle src/browser/${entry}, see above`) : error;
    });
    if (format === 'esm') writeFileSync(MODULES, JSON.stringify(Object.values(metafile.outputs)[0].inputs));
    return smaller(outputFiles[0].text, format === 'esm');
  };
  return {
    'vn-portal-widgets.js': await build('entry.module.js', 'esm'),
    // The BOM wins over the encoding of whatever page loads the script, UTF-16 and windows-1258 among them.
    'vn-portal-widgets.embed.js': BOM + (await build('entry.embed.js', 'iife')),
  };
}

/** esbuild bundles; terser then finds what it leaves, 3 % of the compressed bytes [measured: 11,154 and 10,788]. */
async function smaller(text, module) {
  const { minify } = await import('terser');
  const { code } = await minify(text, { module, ecma: 2020, compress: { passes: 3, pure_getters: true, unsafe_arrows: true }, format: { comments: /webpackIgnore|@vite-ignore/ } });
  return code;
}

/** The registry with its style sheets minified. */
async function minified({ css, elements, ...words }, esbuild) {
  const minify = async (text) => (await esbuild.transform(text, { loader: 'css', minify: true, target: JS_TARGETS })).code.trim();
  return {
    css: await minify(css),
    elements: await Promise.all(elements.map(async ([tag, attributes, own, ...flags]) => [tag, attributes, await minify(own), ...flags])),
    ...words,
  };
}

function ours(bindgenFolder, values) {
  const exports = JSON.parse(readFileSync(EXPORTS, 'utf8'));
  return {
    name: 'vn',
    setup(build) {
      build.onResolve({ filter: /^vn:/ }, ({ path: specifier }) => {
        const name = specifier.slice(3);
        if (name === 'bindgen') return { path: path.join(bindgenFolder, 'vn_portal_widgets_bg.js') };
        if (name in values) return { path: name, namespace: 'vn' };
        return { errors: [{ text: `the build knows no ${specifier}` }] };
      });
      build.onLoad({ filter: /[\\/]src[\\/]browser[\\/][\w.]+\.js$/ }, ({ path: file }) => ({ contents: renameCalls(readFileSync(file, 'utf8'), exports) }));
      build.onLoad({ filter: /./, namespace: 'vn' }, ({ path: name }) => ({ contents: JSON.stringify(values[name]), loader: 'json' }));
      // bindgen copies the modules that Rust imports into snippets/. The entry files import the same ones from src/:
      // they must be one module with one state, so the copy stands for the original.
      build.onResolve({ filter: /^\.\/snippets\/[^/]+\/src\// }, ({ path: specifier }) => ({ path: inRepo(specifier.replace(/^\.\/snippets\/[^/]+\//, '')) }));
    },
  };
}
