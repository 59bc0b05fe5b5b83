// Pages in old encodings, and with polyfills as they are published: what proves that each is what it claims to be. Data only.
import { utf16, windows1258 } from './encodings.mjs';

const library = (path) => `<script src="/node_modules/${path}"></script>`;
/** A script that puts the page's own functions in place; `holds` says that they are there, now and whenever it is asked. */
const polyfill = (body, holds) => ({ '/polyfill.js': { type: 'text/javascript', body: `${body};window.holds = () => ${holds};` } });
const POLYFILL = '<script src="/polyfill.js"></script>';
/** Asked of the page's own script: Firefox's driver has other globals. */
const proves = () => window.holds();
const META = /<meta charset="utf-8">/;

/**
 * `html` changes the page; `encode` and `type` are how it is served; `before` comes before our script, with the `routes` that it
 * needs; `proves` is asked in the page once all has worked.
 */
export const PAGES = [
  { name: 'in UTF-16', html: (html) => html.replace(META, ''), encode: utf16, type: 'text/html', proves: () => document.characterSet === 'UTF-16LE' },
  { name: 'in windows-1258', html: (html) => html.replace(META, '<meta charset="windows-1258">'), encode: windows1258, type: 'text/html', proves: () => document.characterSet === 'windows-1258' },
  { name: 'with Promise of es6-promise', before: library('es6-promise/dist/es6-promise.js') + POLYFILL, routes: polyfill('window.Promise = ES6Promise', 'Promise === ES6Promise'), proves },
  { name: 'with fetch of whatwg-fetch', before: library('whatwg-fetch/dist/fetch.umd.js') + POLYFILL, routes: polyfill('window.fetch = WHATWGFetch.fetch', 'fetch === WHATWGFetch.fetch'), proves },
  {
    // It would hand on the browser's own, if it saw them.
    name: 'with JSON of json3',
    before: `<script src="/hide.js"></script>${library('json3/lib/json3.js')}${POLYFILL}`,
    routes: { '/hide.js': { type: 'text/javascript', body: 'window.hidden = JSON; window.JSON = undefined;' }, ...polyfill('window.JSON = JSON3', 'JSON === JSON3 && JSON.parse !== hidden.parse && JSON.stringify !== hidden.stringify') },
    proves,
  },
];
