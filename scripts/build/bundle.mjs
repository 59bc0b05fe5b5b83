// Bundles the JavaScript with esbuild: the ES module, the chunk with the readers' tools, and the classic script with everything inside.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo, packageVersion } from '../project.mjs';
import { Problem } from '../run.mjs';
import { deflateRaw } from './deflate.mjs';
import { JS_TARGETS } from './features.mjs';
import { urlHash } from './integrity.mjs';
import { licencesIn, packagesIn } from './licences.mjs';
import { minifiedCss } from './styles.mjs';
import { WASM } from './wasm.mjs';

const BOM = '\uFEFF';
/** Around the classic script, which others join with their own code: it ends what comes before it, and is strict for itself alone. */
const ALONE = { banner: { js: '\n;(() => { "use strict";' }, footer: { js: '})();' } };

const MODULE = 'vn-portal-widgets.js';
const TOOLS = 'vn-portal-widgets.tools.js';
const EMBED = 'vn-portal-widgets.embed.js';
const PARSER = 'bin/parser.js';
const CONVERT = 'bin/convert.js';
export const COMMANDS = 'bin/vn-portal-widgets.js';

/** The command line is read by people, and imports what is beside it in the package. */
const FOR_NODE = { platform: 'node', target: 'node20', minify: false };

/** Files of src/cli that are files of the package as well. */
const BESIDE = [PARSER, CONVERT];

const source = (...names) => inRepo('src', 'js', ...names);

/** Where esbuild's metafiles lie, by the name of the script. scripts/size prints them. */
export const METAFILES = Object.fromEntries([MODULE, TOOLS].map((name) => [name, inRepo('target', 'pkg', `${name}.meta.json`)]));

/**
 * The scripts, by name. Their sources import what only the build knows:
 *
 *   vn:elements  their tags, for the command line
 *   vn:bindgen   the glue that wasm-bindgen has written
 *   vn:glue      the name by which the wasm imports from it
 *   vn:hash      of the wasm, for its URL
 *   vn:registry  the elements with their attributes, see registry.mjs
 *   vn:version   the package's version
 *   vn:wasm      the wasm, packed with raw DEFLATE, as base64
 */
export async function bundle(registry, glue) {
  // Imported here because a fresh clone has no node_modules when it first loads the importers of this file.
  const esbuild = await import('esbuild');
  const bytes = readFileSync(WASM);
  const values = {
    elements: registry.elements.map(({ tag, attributes }) => ({ tag, hasData: attributes.some(({ name }) => name === 'src') })),
    glue: WebAssembly.Module.imports(new WebAssembly.Module(bytes))[0].module,
    hash: urlHash(bytes),
    registry: await minified(registry),
    version: packageVersion(),
    wasm: (await deflateRaw(bytes)).toString('base64'),
  };
  const build = async (name, entry, options) => {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: [entry],
      absWorkingDir: inRepo(),
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      format: 'esm',
      target: JS_TARGETS,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      // In its import object wasm-bindgen repeats a file of ours for each file of Rust that declares something of it.
      logOverride: { 'duplicate-object-key': 'silent' },
      plugins: [ours(values, glue, name)],
      ...options,
    }).catch((error) => {
      throw error.errors ? new Problem(`esbuild could not bundle ${path.relative(inRepo(), entry)}, see above`) : error;
    });
    return { name, text: outputFiles?.[0].text ?? '', metafile };
  };
  // The exports of natives.js take the place of the globals of the same names in every file, the glue included. The tools are
  // loaded too late for that: they get what they need from the ES module.
  const inject = [source('natives.js')];
  const scripts = [
    await build(MODULE, source('entry.module.js'), { inject }),
    separate(await build(TOOLS, source('tools', 'index.js'))),
    await build(PARSER, inRepo('src', 'cli', 'parser.js')),
    await build(COMMANDS, inRepo('src', 'cli', 'vn-portal-widgets.js'), FOR_NODE),
    // Mostly libraries, which nobody reads here.
    await build(CONVERT, inRepo('src', 'cli', 'convert.js'), { ...FOR_NODE, minify: true }),
    // In ASCII: joined with other code it has the BOM, if at all, where it says nothing.
    await build(EMBED, source('entry.embed.js'), { inject, charset: 'ascii', ...ALONE }),
  ];
  for (const { name, metafile } of scripts) if (METAFILES[name]) write(METAFILES[name], JSON.stringify(metafile));
  return {
    ...Object.fromEntries(scripts.map(({ name, text }) => [name, text])),
    ...Object.fromEntries(scripts.filter(({ metafile }) => packagesIn(metafile).length).map(({ name, metafile }) => [name.replace(/\.js$/, '.LICENSE.txt'), licencesIn(metafile)])),
    // The BOM wins over the encoding of the page that loads the script, be it UTF-16 or windows-1258.
    [EMBED]: BOM + scripts.at(-1).text,
  };
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Fails if the tools import a module of the ES module: it would exist twice, each with its own state. */
function separate(tools) {
  const foreign = Object.keys(tools.metafile.inputs).filter((file) => !file.startsWith('src/js/tools/'));
  if (foreign.length) throw new Problem(`src/js/tools imports ${foreign.join(', ')}`, 'pass what the tools need as a parameter: src/js/types/tools.d.ts');
  return tools;
}

/** The registry with its style sheets minified. */
async function minified({ css, elements, ...words }) {
  return {
    css: await minifiedCss(css),
    elements: await Promise.all(elements.map(async (element) => ({ ...element, css: await minifiedCss(element.css) }))),
    ...words,
  };
}

function ours(values, glue, script) {
  return {
    name: 'vn',
    setup(build) {
      build.onResolve({ filter: /^vn:/ }, ({ path: specifier }) => {
        const name = specifier.slice('vn:'.length);
        if (name === 'bindgen') return { path: glue };
        if (name in values) return { path: name, namespace: 'vn' };
        return { errors: [{ text: `the build has no ${specifier}` }] };
      });
      build.onLoad({ filter: /./, namespace: 'vn' }, ({ path: name }) => ({ contents: JSON.stringify(values[name]), loader: 'json' }));
      // wasm-bindgen copies the modules that Rust imports into snippets/. Our own sources import the originals. Both must be
      // one module with one state.
      build.onResolve({ filter: /^\.\/snippets\/[^/]+\/src\/js\// }, ({ path: specifier }) => ({ path: inRepo(specifier.replace(/^\.\/snippets\/[^/]+\//, '')) }));
      // The command line imports the ES module and its own other files as they are beside each other in the package.
      build.onResolve({ filter: /^\..*\.js$/ }, ({ kind, path: specifier, resolveDir }) => {
        const file = path.relative(inRepo('src', 'cli'), path.resolve(resolveDir, specifier)).split(path.sep).join('/');
        const isOther = BESIDE.includes(`bin/${file}`) || file === `../${MODULE}`;
        return isOther && kind !== 'entry-point' ? { path: file.startsWith('.') ? file : `./${file}`, external: true } : undefined;
      });
      // A file of its own beside the ES module, which loads it when a tool is first used.
      if (script === MODULE) {
        build.onResolve({ filter: /[\\/]tools[\\/]index\.js$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: `./${TOOLS}`, external: true } : undefined));
      }
    },
  };
}
