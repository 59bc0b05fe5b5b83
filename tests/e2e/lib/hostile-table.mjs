// What pages do to the things that scripts build on. Data only.

const library = (path) => `<script src="/node_modules/${path}"></script>`;
/** A script of the page's own; a strict CSP would let only files run. */
const script = (name, body) => ({ tag: `<script src="/${name}.js"></script>`, routes: { [`/${name}.js`]: { type: 'text/javascript', body } } });

// prototype.js makes texts of lists on their way to JSON, which the drivers of browsers do not expect: once the test is done
// the page gives that up.
const clean = script('clean', "addEventListener('clean', () => { delete Array.prototype.toJSON; delete String.prototype.toJSON; });");

/**
 * Old libraries, as portals have them; `uses` proves in the page that the library is there and goes on working beside ours: it makes
 * one of our elements.
 *
 * They come from npm packages that have them among their tests: esprima (prototype.js, MooTools) and backbone (jQuery). Of
 * jQuery's plugins mousewheel is one that bends jQuery's own events.
 */
export const LIBRARIES = [
  { name: 'prototype.js 1.6.1', head: library('esprima/test/3rdparty/prototype-1.6.1.js'), uses: () => Prototype.Version === '1.6.1' && $('made-here').insert(Reflect.construct(Element, ['vn-time', { datetime: '29/12/2016' }])) && $$('vn-time').size() > 2 },
  { name: 'prototype.js 1.7', head: library('esprima/test/3rdparty/prototype-1.7.0.0.js'), uses: () => Prototype.Version === '1.7' && $('made-here').insert(Reflect.construct(Element, ['vn-time', { datetime: '29/12/2016' }])) && $$('vn-time').size() > 2 },
  { name: 'MooTools 1.3.2', head: library('esprima/test/3rdparty/mootools-1.3.2.js'), uses: () => MooTools.version === '1.3.2' && Reflect.construct(Element, ['vn-time', { datetime: '29/12/2016' }]).inject($('made-here')) && $$('vn-time').length > 2 },
  { name: 'MooTools 1.4.1', head: library('esprima/test/3rdparty/mootools-1.4.1.js'), uses: () => MooTools.version === '1.4.1' && Reflect.construct(Element, ['vn-time', { datetime: '29/12/2016' }]).inject($('made-here')) && $$('vn-time').length > 2 },
  { name: 'jQuery 1.4.2 with plugins', head: library('backbone/test/vendor/jquery-1.4.2.js') + library('jquery-mousewheel/jquery.mousewheel.js'), uses: () => jQuery.fn.jquery === '1.4.2' && jQuery('#list').mousewheel(() => {}).length && jQuery('#made-here').append('<vn-time datetime="29/12/2016"></vn-time>') && jQuery('vn-time').length > 2 },
].map(({ head, ...row }) => ({ ...row, head: head + clean.tag, routes: clean.routes }));

const important = (declarations) => `* { ${declarations.map((declaration) => `${declaration} !important; `).join('')}}`;

/** Style sheets that keep the font and the colour; the widgets look the same under each. */
export const STYLES = {
  'boxes of everything': `body ${important(['margin: 9px', 'padding: 7px', 'border: 3px solid red', 'outline: 2px dashed red'])}`,
  'border-box everywhere': important(['box-sizing: border-box']),
  'text of everything': important(['line-height: 1', 'letter-spacing: 3px', 'word-spacing: 9px', 'text-indent: 20px', 'text-transform: uppercase', 'text-align: justify']),
  'centred, on one line': important(['text-align: center', 'white-space: nowrap']),
  'broken anywhere': important(['white-space: pre', 'word-break: break-all', 'overflow-wrap: anywhere', 'hyphens: auto']),
  'size and weight of everything': important(['font-size: 9px', 'font-weight: bold', 'font-style: italic', 'font-variant: small-caps', 'font-stretch: condensed']),
  'html at 40px': 'html { font-size: 40px; } body { font-size: 2rem; }',
  'html at 62.5 %': 'html { font-size: 62.5%; } body { font-size: 1.2em; }',
  'from right to left': important(['direction: rtl']),
  'floats of everything': important(['float: left', 'clear: both']),
  'lists without marks': important(['list-style: none inside']),
  'tables of everything': important(['border-collapse: collapse', 'border-spacing: 9px']),
  'ornaments of everything': important(['text-shadow: 2px 2px red', 'vertical-align: top', 'cursor: wait']),
  'rules for tags': 'a { display: block; } li { float: left; list-style: none; } p { text-indent: 3em; margin: 40px; } h1, h2, h3 { font: italic 40px serif; } td, th { border: 5px solid red; padding: 20px; } img { width: 300px; border: 9px solid; } button, input, select { height: 60px; font-size: 40px; } div, span, time { float: right; text-transform: uppercase; } ul, ol { padding: 0; }',
};

/** Polyfills that work, put in place of what the browser has, as scripts for old browsers do that do not look first. */
export const POLYFILLS = {
  'a Promise of the page’s own': script('promise', `
    const Own = window.Promise;
    window.Promise = function (executor) { const own = new Own(executor); this.then = (...args) => Promise.resolve(own.then(...args)); this.own = own; };
    Promise.prototype.catch = function (failed) { return this.then(undefined, failed); };
    Promise.prototype.finally = function (done) { return this.then((value) => { done(); return value; }, (cause) => { done(); throw cause; }); };
    Promise.resolve = (value) => (value instanceof Promise ? value : new Promise((resolve) => resolve(value)));
    Promise.reject = (cause) => new Promise((resolve, reject) => reject(cause));
    for (const name of ['all', 'race', 'allSettled', 'any']) Promise[name] = (list) => Promise.resolve(Own[name](list));
    window.polyfilled = true;`),
  'a fetch by XMLHttpRequest': script('fetch', `
    window.fetch = (url, { method = 'GET', signal, headers = {} } = {}) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      request.responseType = 'arraybuffer';
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      if (signal) signal.addEventListener('abort', () => request.abort());
      request.onload = () => resolve(new Response(request.response, { status: request.status, headers: request.getAllResponseHeaders().trim().split('\\r\\n').map((line) => line.split(/: (.*)/).slice(0, 2)) }));
      request.onerror = request.onabort = () => reject(new TypeError('Failed to fetch'));
      request.send();
    });
    window.polyfilled = true;`),
  'JSON and Array.from in JavaScript': script('json', `
    const { parse, stringify } = JSON;
    JSON.parse = function (text, revive) { return parse(String(text), revive); };
    JSON.stringify = function (value, replace, space) { return stringify(value, replace, space); };
    Array.from = function (list, map) { const all = []; for (const one of list[Symbol.iterator] ? list : [].slice.call(list)) all.push(map ? map(one, all.length) : one); return all; };
    window.polyfilled = true;`),
};
