// HTML that cleanHtml has written: its addresses as the author wrote them, and its nodes. No string becomes HTML in this page.
globalThis.soanTin.html = (() => {
  /** Addresses are resolved against this, and made relative again: where the file will be, the page does not know. */
  const ROOT = 'https://soan-tin.invalid';
  const FOLDERS = 8;
  const BASE = `${ROOT}/${'-/'.repeat(FOLDERS)}`;
  const URLS = /(?<= (?:cite|href|poster|src)=")https:\/\/soan-tin\.invalid(\/[^"]*)/g;
  /** What the widgets give links themselves. */
  const REL = ' rel="noopener noreferrer"';
  const HEADINGS = /(?<=<\/?h)[1-6](?=[ >])/g;
  /** The highest heading of a body: the title is above it. */
  const FIRST_HEADING = 2;
  const TOKENS = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|[^<]+/g;
  const ATTRIBUTES = / ([a-z-]+)="([^"]*)"/g;
  const VOID = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr']);
  const LETTERS = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

  const BLOCKS = 'address, article, aside, blockquote, details, div, dl, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, ol, p, pre, section, table, ul';

  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const unescaped = (text) => text.replace(/&(#\d+|[a-z]+);/g, (_, name) => LETTERS[name] ?? String.fromCodePoint(Number(name.slice(1))));

  /** The path of an address below `ROOT` as it was before it was resolved. */
  function relative(path) {
    const folders = Math.min(FOLDERS, /^\/((?:-\/)*)/.exec(path)[1].length / 2);
    if (!folders) return path;
    const rest = path.slice(1 + 2 * folders);
    const steps = '../'.repeat(FOLDERS - folders);
    return steps + (!steps && (!rest || /^[^/?#]*:/.test(rest)) ? './' : '') + rest;
  }

  /** What the widgets show of some HTML, as HTML text with relative addresses; headings begin at the second level. */
  function clean(html) {
    const text = globalThis.vnPortalWidgets.cleanHtml(html, BASE).replace(URLS, (_, path) => relative(path)).replaceAll(REL, '');
    const levels = text.match(HEADINGS);
    if (!levels) return text;
    const shift = FIRST_HEADING - Math.min(...levels.map(Number));
    return text.replace(HEADINGS, (level) => String(Math.min(6, Number(level) + shift)));
  }

  /** The same with addresses that do not depend on where it is shown. */
  const cleanAt = (html, base) => globalThis.vnPortalWidgets.cleanHtml(html, base);

  const isInPre = (open) => open.some(({ nodeName }) => nodeName === 'PRE');

  /** The nodes of HTML that `clean` has given. White space is as it is seen: the editor shows every space. */
  function nodesOf(html) {
    const fragment = document.createDocumentFragment();
    /** @type {Node[]} */
    const open = [fragment];
    for (const [token, closes, name, attributes] of html.matchAll(TOKENS)) {
      const parent = open.at(-1);
      if (!name) {
        parent.appendChild(document.createTextNode(isInPre(open) ? unescaped(token) : unescaped(token.replace(/[\t\n\r ]+/g, ' '))));
      } else if (closes) {
        open.pop();
      } else {
        const element = document.createElement(name);
        for (const [, attribute, value] of attributes.matchAll(ATTRIBUTES)) element.setAttribute(attribute, unescaped(value));
        parent.appendChild(element);
        if (!VOID.has(name)) open.push(element);
      }
    }
    for (const block of fragment.querySelectorAll(BLOCKS)) for (const side of [block.previousSibling, block.nextSibling]) if (side?.nodeValue === ' ') side.remove();
    return fragment;
  }

  /** Nodes as blocks: what stands between blocks is in paragraphs. */
  function inParagraphs(nodes) {
    const blocks = [];
    let paragraph;
    for (const node of nodes) {
      if (node.nodeType === Node.ELEMENT_NODE && node.matches(BLOCKS)) {
        paragraph = undefined;
        blocks.push(node);
      } else {
        if (!paragraph) {
          paragraph = document.createElement('p');
          blocks.push(paragraph);
        }
        paragraph.append(node);
      }
    }
    return blocks;
  }

  /** Plain text as HTML, a paragraph for each part between separators. */
  const paragraphs = (text, separator = /\r?\n/) => text.split(separator).filter((part) => part.trim())
    .map((part) => `<p>${escaped(part.trim()).replace(/\r?\n/g, '<br>')}</p>`).join('');

  return { BLOCKS, clean, cleanAt, inParagraphs, nodesOf, paragraphs };
})();
