// What becomes of the embed script in the hands of others: joined with the page's own code, minified again, wrapped, inlined.
import { transform } from 'esbuild';

/** Calls its argument, if ours is taken for one: `ours` begins with a bracket, as a function that runs at once does. */
const OPEN = 'window.before = function (ours) { return ours === undefined; }';
const SLOPPY = 'notDeclared = 1; window.after = (function () { return this === window; })() && notDeclared === 1;';

/**
 * `bundle` makes the script out of ours, and `head` says how the page takes it in; without it as a file. `proves` is asked in the page:
 * the code beside ours has done its work. `without` takes back what keeps our script whole there: the row has to go red.
 *
 * @typedef {{ name: string, bundle?: (ours: string) => string | Promise<string>, head?: (ours: string) => string, charset?: string,
 *   proves: () => unknown, without?: (ours: string) => string }} Bundle
 *
 * @type {Bundle[]}
 */
export const BUNDLES = [
  { name: 'on the line after a function without a semicolon', bundle: (ours) => `${OPEN}\n${ours}`, proves: () => window.before(), without: (ours) => ours.replace(/^\uFEFF\s*;/, '\uFEFF') },
  { name: 'right behind a call without a semicolon', bundle: (ours) => `window.before = [1].concat(2)${ours}`, proves: () => window.before.length === 2, without: (ours) => ours.replace(/^\uFEFF\s*;/, '\uFEFF') },
  { name: 'right behind a comment that ends without a line break', bundle: (ours) => `window.before = 1 //# sourceMappingURL=before.js.map${ours}`, proves: () => window.before === 1, without: (ours) => ours.replace(/^\uFEFF\s*/, '\uFEFF') },
  { name: 'in front of code that strict mode forbids', bundle: (ours) => ours + SLOPPY, proves: () => window.after, without: (ours) => `"use strict";${ours}` },
  { name: 'in front of a function in brackets', bundle: (ours) => `${ours.trimEnd()}(function () { window.after = true; })()`, proves: () => window.after, without: (ours) => ours.trimEnd().replace(/;$/, '') },
  { name: 'in a strict bundle', bundle: (ours) => `"use strict";\n${OPEN}\n${ours}window.after = (function () { return this === undefined; })();`, proves: () => window.before() && window.after },
  { name: 'in a function that runs at once', bundle: (ours) => `(function (window, document, undefined) {${ours}window.after = document === window.document})(window, document)`, proves: () => window.after },
  { name: 'in a function that runs after the page has loaded', bundle: (ours) => `addEventListener('load', function () {${ours}window.after = !document.currentScript})`, proves: () => window.after },
  { name: 'minified once more', bundle: async (ours) => (await transform(`${OPEN}\n${ours}`, { minify: true })).code, proves: () => window.before() },
  { name: 'in eval, as a bundler has it while one develops', bundle: (ours) => `eval(${JSON.stringify(ours)})`, proves: () => true },
  { name: 'inside the page', head: (ours) => `<script>${OPEN}\n${ours}</script>`, proves: () => window.before() && !document.querySelector('script[src*="bundle"]') },
  {
    name: 'in a bundle without a mark, on a page in windows-1258',
    bundle: (ours) => `window.before = 1\n${ours.replace('\uFEFF', '')}`,
    charset: 'windows-1258',
    proves: () => document.characterSet === 'windows-1258' && document.querySelector('vn-related-news').heading === 'C\u00e1c tin kh\u00e1c',
    without: (ours) => ours.replace(/\\(?:u(?!00)([\da-f]{4})|x([a-f][\da-f]))/gi, (_, four, two) => String.fromCharCode(parseInt(four ?? two, 16))),
  },
];
