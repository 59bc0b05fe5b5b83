// The style sheets of the tags as files, for pages that carry a first view in their markup.

import { JS_TARGETS } from './features.mjs';

/** A style sheet in fewer bytes. */
export async function minifiedCss(css) {
  // Imported here because a fresh clone has no node_modules when it first loads the importers of this file.
  const { transform } = await import('esbuild');
  return (await transform(css, { loader: 'css', minify: true, target: JS_TARGETS })).code.trim();
}

/** The style sheet of each tag by the name of its file: what the element would adopt, and what is only needed before that. */
export async function styleSheets({ css, elements }, descriptions) {
  const sheets = elements.map(async (element) => {
    const { firstViewCss } = descriptions.elements.find(({ tag }) => tag === element.tag);
    return [`css/${element.tag}.css`, `${await minifiedCss([css, element.css, descriptions.firstViewCss, firstViewCss].join('\n'))}\n`];
  });
  return Object.fromEntries(await Promise.all(sheets));
}
