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
  { name: 'prototype.js 1.6.1', head: library('esprima/test/3rdparty/prototype-1.6.1.js'), uses: () => Prototype.Version === '1.6.1' && $('made-here').insert(new Element('vn-time', { datetime: '29/12/2016' })) && $$('vn-time').size() > 2 },
  { name: 'prototype.js 1.7', head: library('esprima/test/3rdparty/prototype-1.7.0.0.js'), uses: () => Prototype.Version === '1.7' && $('made-here').insert(new Element('vn-time', { datetime: '29/12/2016' })) && $$('vn-time').size() > 2 },
  { name: 'MooTools 1.3.2', head: library('esprima/test/3rdparty/mootools-1.3.2.js'), uses: () => MooTools.version === '1.3.2' && new Element('vn-time', { datetime: '29/12/2016' }).inject($('made-here')) && $$('vn-time').length > 2 },
  { name: 'MooTools 1.4.1', head: library('esprima/test/3rdparty/mootools-1.4.1.js'), uses: () => MooTools.version === '1.4.1' && new Element('vn-time', { datetime: '29/12/2016' }).inject($('made-here')) && $$('vn-time').length > 2 },
  { name: 'jQuery 1.4.2 with plugins', head: library('backbone/test/vendor/jquery-1.4.2.js') + library('jquery-mousewheel/jquery.mousewheel.js'), uses: () => jQuery.fn.jquery === '1.4.2' && jQuery('#list').mousewheel(() => {}).length && jQuery('#made-here').append('<vn-time datetime="29/12/2016"></vn-time>') && jQuery('vn-time').length > 2 },
].map(({ head, ...row }) => ({ ...row, head: head + clean.tag, routes: clean.routes }));
