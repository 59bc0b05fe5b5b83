// The code to copy: one block with theme, preloads, script and element.
globalThis.taoMa.code = (() => {
  const WASM = 'vn-portal-widgets_bg.wasm';
  const FILES = { embed: 'vn-portal-widgets.embed.js', module: 'vn-portal-widgets.js' };

  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

  /** Loads beside the module, and not after it, by the URL by which the module asks for it: with the beginning of its hash. */
  const wasmUrl = (base, integrity) => `${base}${WASM}?${integrity[WASM].replace(/\W/g, '').slice('sha384'.length, 'sha384'.length + 16)}`;

  const sheet = (url, rest = '') => `<link rel="stylesheet" href="${escaped(url)}"${rest}>`;
  const preload = (url, rest = '') => `<link rel="preload" href="${escaped(url)}" as="fetch"${rest} crossorigin>`;

  /**
   * The block. `attributes` are names and values, `true` for none; `base` is the folder of the widgets, with a slash at its end; `content` is what the element
   * shows first, if that is wanted.
   */
  function code({ tag, attributes, words, link, base, way, theme, integrity, content }) {
    const isModule = way === 'module';
    const file = FILES[way];
    const { src } = Object.fromEntries(attributes);
    const head = [
      theme && sheet(`${base}css/themes/${theme}.css`),
      isModule && preload(wasmUrl(base, integrity), ' type="application/wasm"'),
      // Without content the page waits for the data, too.
      src && !content && preload(src),
      `<script ${isModule ? 'type="module" ' : ''}src="${escaped(base + file)}"${isModule ? '' : ' defer'} integrity="${integrity[file]}" crossorigin="anonymous"></script>`,
    ];
    const template = content ? `<template shadowrootmode="open">${sheet(`${base}css/${tag}.css`, ' data-vn-portal-widgets')}${content}</template>` : '';
    const inner = link ? `<a href="${escaped(link)}">${escaped(words)}</a>` : escaped(words);
    const written = attributes.map(([name, value]) => ` ${name}${value === true ? '' : `="${escaped(value)}"`}`).join('');
    return `${head.filter(Boolean).join('\n')}\n\n<${tag}${written}>${template}${inner}</${tag}>\n`;
  }

  /**
   * HTML whose URLs are relative to this page, for pages in other folders: URLs of this site begin with `/`. In text and values each `"` is
   * escaped, so what looks like an attribute is one.
   */
  const fromAnyFolder = (html) => html.replace(/(?<= (?:cite|href|poster|src)=")[^"]*/g, (value) => {
    const { origin, pathname, search, hash } = new URL(value.replaceAll('&amp;', '&'), document.baseURI);
    return origin === location.origin ? escaped(pathname + search + hash) : value;
  });

  return { code, fromAnyFolder };
})();
