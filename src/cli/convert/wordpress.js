// What "Tools > Export" of WordPress writes: WXR, which is RSS with elements of its own. It is read twice, since a post may come before its
// picture.

import { plainText } from './plain.js';
import { postHtml } from './post.js';
import { elementsOf, textIn } from './xml.js';

/** @import { Draft, Place, Settings, Source } from './types.js' */
/** @import { Element } from './xml.js' */

const CONTENT = /\/content\//;
const EXCERPT = /\/excerpt\//;
const EXPORT = /^http:\/\/wordpress\.org\/export\/[^/]+\/$/;

/** The category of posts that have none, in the languages of the sites in question. */
const UNCATEGORIZED = /^(?:uncategorized|chua-phan-loai|chua-duoc-phan-loai|khong-phan-loai)(?:-[a-z]{2})?$/;

/** A draft has this date. */
const NO_DATE = /^0000-/;

/** @typedef {{ url: string, alt?: string, caption?: string }} Picture */

/** @param {string} file @param {Settings} settings @returns {Source} */
export function wordpressSource(file, { base, pages, report }) {
  /** @type {Source['head']} */
  const head = {};
  return { head, items: items() };

  async function* items() {
    const known = await survey(file);
    const types = new Set(pages ? ['post', 'page'] : ['post']);
    /** @type {Set<string>} */
    const shortcodes = new Set();
    for await (const element of elementsOf(file, (line, message) => report.lose({ file, line }, message))) {
      if (element.name !== 'item') {
        addHead(head, element);
        continue;
      }
      const place = { file, line: element.line };
      const own = (/** @type {string} */ name) => textIn(element, name, EXPORT);
      if (!types.has(own('post_type') ?? 'post')) continue;
      const reason = hiddenBy(own('status'), own('post_password'));
      if (reason) {
        report.note(place, `“${plainText(textIn(element, 'title', /^$/)) ?? own('post_id') ?? ''}” left out: ${reason}`);
        continue;
      }
      const draft = draftOf(element, known);
      const { html, unknown } = postHtml(textIn(element, 'encoded', CONTENT) ?? '', known.pictures);
      for (const name of unknown) {
        if (!shortcodes.has(name)) report.note(place, `the shortcode [${name}] is left out, here and further on: only WordPress knows what it shows`);
        shortcodes.add(name);
      }
      yield { item: { ...draft, content_html: html, base: draft.url ?? base ?? head.home_page_url }, place };
    }
  }
}

/** Why a post is not for everybody. @param {string} [status] @param {string} [password] */
function hiddenBy(status, password) {
  if (status !== undefined && status !== 'publish') return `its status is ${status}`;
  return password === undefined ? undefined : 'it has a password';
}

/** What posts refer to: authors by login, pictures by id. @param {string} file */
async function survey(file) {
  /** @type {Map<string, string>} */
  const authors = new Map();
  /** @type {Map<string, Picture>} */
  const pictures = new Map();
  for await (const element of elementsOf(file, () => {})) {
    const own = (/** @type {string} */ name) => textIn(element, name, EXPORT);
    const [id, url, login] = [own('post_id'), own('attachment_url'), own('author_login')];
    if (element.name === 'author' && login) authors.set(login, plainText(own('author_display_name')) ?? login);
    if (element.name === 'item' && id && url) {
      pictures.set(id, { url, alt: metaOf(element, '_wp_attachment_image_alt'), caption: plainText(textIn(element, 'encoded', EXCERPT)) });
    }
  }
  return { authors, pictures };
}

/** @param {Source['head']} head @param {Element} element */
function addHead(head, { uri, name, text }) {
  const value = plainText(text);
  if (uri !== '' || !value) return;
  if (name === 'title') head.title = value;
  if (name === 'link') head.home_page_url = value;
  if (name === 'description') head.description = value;
  if (name === 'language') head.language = value;
}

/** @param {Element} item @param {{ authors: Map<string, string>, pictures: Map<string, Picture> }} known @returns {Draft} */
function draftOf(item, { authors, pictures }) {
  const own = (/** @type {string} */ name) => textIn(item, name, EXPORT);
  const login = textIn(item, 'creator');
  const picture = pictures.get(metaOf(item, '_thumbnail_id') ?? '');
  const terms = item.children.filter(({ uri, name, attributes }) => uri === '' && name === 'category' && !UNCATEGORIZED.test(attributes.nicename ?? ''));
  const named = (/** @type {string[]} */ ...domains) => terms.filter(({ attributes }) => domains.includes(attributes.domain)).map(({ text }) => plainText(text)).filter((text) => text !== undefined);
  return {
    id: textIn(item, 'guid', /^$/) ?? textIn(item, 'link', /^$/) ?? own('post_id'),
    url: textIn(item, 'link', /^$/),
    title: plainText(textIn(item, 'title', /^$/)),
    summary: plainText(textIn(item, 'encoded', EXCERPT)),
    image: picture?.url,
    date_published: dateOf(own('post_date_gmt'), own('post_date')) ?? textIn(item, 'pubDate', /^$/),
    date_modified: dateOf(own('post_modified_gmt'), own('post_modified')),
    authors: login ? [{ name: authors.get(login) ?? login }] : [],
    tags: [...new Set(named('category', 'post_tag'))],
    _vn: { category: named('category')[0], image_alt: picture?.alt, image_caption: picture?.caption },
  };
}

/** The date in Greenwich, which is right whatever the site took for its zone; else its own. @param {string} [greenwich] @param {string} [own] */
function dateOf(greenwich, own) {
  if (greenwich && !NO_DATE.test(greenwich)) return `${greenwich}Z`;
  return own && !NO_DATE.test(own) ? own : undefined;
}

/** @param {Element} item @param {string} key */
function metaOf({ children }, key) {
  const meta = children.find((child) => child.name === 'postmeta' && textIn(child, 'meta_key') === key);
  return meta && textIn(meta, 'meta_value');
}
