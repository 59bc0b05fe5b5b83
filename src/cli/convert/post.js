// The content of a post as WordPress shows it: paragraphs by blank lines where the editor wrote none, and the shortcodes that every WordPress
// has.

/** @import { Picture } from './wordpress.js' */

/** Elements that are no part of a paragraph. */
const BLOCK = 'address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul';
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})(?=[\\s/>])[^>]*>`, 'gi');

/** What has no paragraphs by blank lines: text whose line breaks are its own, pictures and players. */
const AS_IT_IS = /<(audio|figure|pre|script|style|textarea|video)(?=[\s>])[^]*?<\/\1\s*>/gi;

/** A mark of the block editor, which writes paragraphs itself. */
const BLOCKS = /<!--\s*wp:/;

/** A shortcode, which has attributes or an end: `[1]` and `[sic]` are words. Two brackets are one that is shown. */
const SHORTCODE = /(?<!\[)\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'[\]]+)|\s+"[^"]*")*)\s*\/?\](?!\])/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;

const ADDRESS = /^https?:\/\/[^\s<>"]+$/;

/** @param {string} content @param {Map<string, Picture>} pictures @returns {{ html: string, unknown: Set<string> }} */
export function postHtml(content, pictures) {
  /** @type {Set<string>} */
  const unknown = new Set();
  const text = content.replace(/\r\n?/g, '\n');
  const shown = withoutOthers(withCaptions(withMedia(text, pictures)), unknown);
  return { html: BLOCKS.test(text) ? linked(shown) : paragraphs(shown), unknown };
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param {string} written @returns {Map<string, string>} */
const attributesOf = (written) => new Map([...written.matchAll(ATTRIBUTE)].map(([, name, double, single, plain]) => [name.toLowerCase(), double ?? single ?? plain]));

/** `[caption]<img> Words[/caption]` is a figure. @param {string} text */
function withCaptions(text) {
  return text.replace(/\[(caption|wp_caption)\b([^\]]*)\]([^]*?)\[\/\1\]/gi, (_, name, written, inner) => {
    const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? '';
    const words = inner.slice(picture.length).trim() || escaped(attributesOf(written).get('caption') ?? '');
    return `\n\n<figure>${picture.trim()}${words && `<figcaption>${words}</figcaption>`}</figure>\n\n`;
  });
}

/** Galleries, recordings and players. @param {string} text @param {Map<string, Picture>} pictures */
function withMedia(text, pictures) {
  const embedded = text.replace(/\[embed\b[^\]]*\]\s*([^[\]\s]+)\s*\[\/embed\]/gi, (_, address) => `\n\n${address}\n\n`);
  return embedded.replace(/\[(gallery|audio|video|playlist)\b([^\]]*)\](?:\s*\[\/\1\])?/gi, (all, name, written) => {
    const attributes = attributesOf(written);
    if (/gallery/i.test(name)) {
      const found = (attributes.get('ids') ?? attributes.get('include') ?? '').split(',').map((id) => pictures.get(id.trim())).filter((picture) => picture !== undefined);
      return found.length ? `\n\n${found.map(figure).join('\n')}\n\n` : all;
    }
    const source = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv'].map((key) => attributes.get(key)).find(Boolean);
    return source && !/playlist/i.test(name) ? `\n\n<${name.toLowerCase()} src="${escaped(source)}"></${name.toLowerCase()}>\n\n` : all;
  });
}

/** @param {Picture} picture */
const figure = ({ url, alt = '', caption }) => `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${caption ? `<figcaption>${escaped(caption)}</figcaption>` : ''}</figure>`;

/** Without the marks of shortcodes that only a plugin knows; what is between them stays. @param {string} text @param {Set<string>} unknown */
function withoutOthers(text, unknown) {
  const ended = new Set([...text.matchAll(SHORTCODE)].filter(([, end]) => end).map(([, , name]) => name.toLowerCase()));
  return text.replace(SHORTCODE, (all, end, name, attributes) => {
    const key = name.toLowerCase();
    if (!end && !attributes && !ended.has(key)) return all;
    unknown.add(key);
    return '';
  }).replace(/\[\[([^[\]]+)\]\]/g, '[$1]');
}

/** Addresses that have a line for themselves: WordPress shows a player there. @param {string} html */
const linked = (html) => html.replace(/(^|>|\n)[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*(?=<|\n|$)/g, (_, before, address) => `${before}${link(address)}`);

/** @param {string} address */
const link = (address) => `<a href="${escaped(address.replaceAll('&amp;', '&'))}">${address}</a>`;

/** Paragraphs where there are blank lines, line breaks where there are others. @param {string} text */
function paragraphs(text) {
  /** @type {string[]} */
  const kept = [];
  const hidden = text.replace(AS_IT_IS, (all) => `\n\n\0${kept.push(all) - 1}\0\n\n`);
  // Each block is a paragraph of its own: what is within it is only made paragraphs where it has blank lines.
  const pieces = hidden.replace(BLOCK_TAG, (tag) => `\n\n${tag.replace(/\s*\n\s*/g, ' ')}\n\n`).split(/\n\s*\n/).map((piece) => piece.trim()).filter(Boolean);
  const isBlock = (/** @type {string} */ piece) => piece.startsWith('\0') || piece.replace(BLOCK_TAG, '').trim() === '';
  let html = '';
  for (const [index, piece] of pieces.entries()) {
    const words = ADDRESS.test(piece) ? link(piece) : piece.replace(/(?<!<br\s*\/?>)\n/gi, '<br>\n');
    const isAlone = !isBlock(piece) && isInline(pieces[index - 1]) && /^<\//.test(pieces[index + 1] ?? '');
    if (isBlock(piece)) html += `${piece}\n`;
    else if (isAlone) html = `${html.trimEnd()}${words}`;
    else html += `<p>${words}</p>\n`;
  }
  return html.replace(/\0(\d+)\0/g, (_, index) => kept[Number(index)]);
}

/** Whether a start tag is one whose words are no paragraph: `<td>words</td>`. @param {string} [piece] */
const isInline = (piece) => /^<(?:dt|dd|figcaption|h[1-6]|li|p|td|th|summary)(?=[\s>])[^>]*>$/i.test(piece ?? '');
