// The custom elements manifest (https://github.com/webcomponents/custom-elements-manifest), from which editors complete
// tags and attributes. Names, types and defaults come from the registry; words, parts and events only the tables here know.

import { Problem } from '../run.mjs';

const FORMAT = 'A named format or a pattern of LDML letters.';

const DATA_ATTRIBUTES = {
  src: 'URL of the JSON file; without it a child <script type="application/json"> is read.',
  refresh: 'Seconds between reloads, 30 at least; off without it.',
  'heading-level': 'Level of the heading, 1 to 6.',
  'date-format': FORMAT,
};

const DATA_PARTS = {
  message: 'What is said while there is nothing to show, or nothing new.',
  button: 'Every button.',
};

const FALLBACK = 'The page\'s own fallback: it shows while loading, when loading fails, and where WebAssembly is missing.';

/** What the registry does not know of each element. */
export const ELEMENTS = {
  'vn-clock': {
    description: 'The time now in Viet Nam, ticking.',
    attributes: {
      format: FORMAT,
      lunar: 'Adds the lunar date in brackets.',
      sync: 'Corrects a wrong visitor\'s clock by the server\'s Date header; its value may be a URL of the page\'s own origin.',
    },
    parts: { time: 'The time.' },
  },
  'vn-time': {
    description: 'One given instant, formatted.',
    attributes: {
      datetime: 'The instant: RFC 3339, dd/MM/yyyy HH:mm, milliseconds and other forms; without it the fallback stays.',
      format: 'A named format or a pattern of LDML letters; "relative" keeps itself up to date.',
    },
    parts: { time: 'The time.' },
  },
  'vn-article': {
    description: 'One article out of a JSON file.',
    attributes: {
      ...DATA_ATTRIBUTES,
      item: 'id or url of the item to show; the first one without it.',
      tools: 'The reader\'s tools, out of "font listen print save share", or "none".',
      'json-ld': 'Writes a schema.org NewsArticle into the document\'s head.',
    },
    parts: {
      article: 'All of it.',
      date: 'The date line.',
      title: 'The title.',
      lead: 'The summary.',
      figure: 'The picture with its caption.',
      image: 'The picture.',
      caption: 'Words below the picture.',
      body: 'The text.',
      author: 'The authors.',
      source: 'The source.',
      updated: 'When it was last changed.',
      views: 'How often it was read.',
      attachments: 'The attachments with their heading.',
      attachment: 'The link of one attachment.',
      tags: 'The tags.',
      tag: 'One tag.',
      tools: 'The toolbar.',
      viewer: 'The dialogue with one picture.',
      ...DATA_PARTS,
    },
  },
  'vn-related-news': {
    description: 'A list of other articles out of a JSON file.',
    attributes: {
      ...DATA_ATTRIBUTES,
      heading: 'Text of the heading; empty: no heading.',
      current: 'id or url of the article being read, which is left out; without it the page\'s first vn-article tells.',
      order: '"newest", "related" (by content) or "feed" (as in the file).',
      tag: 'Only items that carry this tag.',
      limit: 'At most this many items in all.',
      'page-size': 'Items on one page; 0: all on one.',
      search: 'A search box.',
      'by-date': 'Day, month and year to choose from.',
      thumbnails: 'The items\' pictures.',
      'new-days': 'Marks items younger than so many days.',
    },
    parts: {
      heading: 'The heading.',
      search: 'The search box.',
      'by-date': 'The choice of day, month and year.',
      count: 'How many items were found.',
      list: 'The list.',
      item: 'One item.',
      thumbnail: 'The item\'s picture, or the tile in its place.',
      link: 'The item\'s title, as a link.',
      new: 'The mark of a new item.',
      date: 'The item\'s date.',
      pager: 'The buttons of the pages.',
      page: 'The button of one page.',
      ...DATA_PARTS,
    },
  },
};

/** Custom properties, which hold for every element. */
const PROPERTIES = {
  '--vn-accent': ['', 'Colour of links and headings; without it links have that of the page\'s own, or of the text where that has less than 4.5:1.'],
  '--vn-text': ['', 'Colour of text; inherited without it.'],
  '--vn-muted': ['', 'Colour of what is less important, and of the edges of buttons and fields; the text\'s without it.'],
  '--vn-surface': ['transparent', 'Colour behind the element.'],
  '--vn-border': ['', 'Colour of lines; without it the text\'s, paler.'],
  '--vn-radius': ['0.25em', 'Radius of corners.'],
  '--vn-gap': ['1em', 'Space between the parts.'],
  '--vn-font-size': ['medium', 'Size of text.'],
};

const EVENTS = [
  { name: 'vn-load', type: { text: 'CustomEvent<VnLoadDetail>' }, description: 'The data are shown; bubbles and is composed.' },
  { name: 'vn-error', type: { text: 'CustomEvent<VnErrorDetail>' }, description: 'The data could not be loaded; bubbles and is composed.' },
];

/** Each also stands in the attribute data-state, which every browser has. */
const STATES = {
  loading: 'The data are on their way.',
  ready: 'Items are shown.',
  empty: 'The data have nothing to show.',
  error: 'Loading failed, or the page names no data.',
  stale: 'The last good copy of the data is shown.',
};

const DATA = {
  kind: 'field',
  name: 'data',
  type: { text: 'VnFeed | VnItem | null' },
  default: 'null',
  description: 'A feed or an item as an object, copied when it is set; wins over src.',
};

const MODULE = 'vn-portal-widgets.js';

/**
 * The manifest of the registry's elements.
 *
 * @throws {Problem} Where the registry and what is said about it are not of the same elements or attributes.
 */
export function customElementsManifest({ elements }, known = ELEMENTS) {
  mustBeTheSame('elements', elements.map(({ tag }) => tag), Object.keys(known));
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: MODULE,
        declarations: elements.map((element) => declaration(element, known[element.tag])),
        exports: elements.map(({ tag }) => ({ kind: 'custom-element-definition', name: tag, declaration: { name: className(tag), module: MODULE } })),
      },
    ],
  };
}

function declaration({ tag, attributes, hasFeed }, { description, attributes: words, parts }) {
  mustBeTheSame(`attributes of ${tag}`, attributes.map(({ name }) => name), Object.keys(words));
  const described = attributes.map((attribute) => ({ name: attribute.name, property: camelCase(attribute.name), ...typed(attribute), description: words[attribute.name] }));
  return {
    kind: 'class',
    name: className(tag),
    tagName: tag,
    customElement: true,
    description,
    superclass: { name: 'HTMLElement' },
    attributes: described.map(({ property, ...rest }) => ({ ...rest, fieldName: property })),
    members: [
      ...described.map(({ name, property, ...rest }) => ({ kind: 'field', name: property, ...rest, attribute: name, reflects: true })),
      ...(hasFeed ? [DATA] : []),
    ],
    ...(hasFeed && { events: EVENTS }),
    slots: [{ name: '', description: FALLBACK }],
    cssParts: named(parts),
    cssProperties: Object.entries(PROPERTIES).map(([name, [value, words]]) => ({ name, ...(value && { default: value }), description: words })),
    ...(hasFeed && { cssStates: named(STATES) }),
  };
}

const TYPES = { string: 'string', number: 'number', flag: 'boolean', 'flag-or-string': 'boolean | string' };

/** The type of a property and its value without the attribute, as TypeScript writes them. */
function typed({ kind, default: fallback }) {
  if (kind === 'flag' || kind === 'flag-or-string') return { type: { text: TYPES[kind] }, default: 'false' };
  return {
    type: { text: fallback === null ? `${TYPES[kind]} | null` : TYPES[kind] },
    default: typeof fallback === 'string' ? `'${fallback}'` : String(fallback),
  };
}

const named = (table) => Object.entries(table).map(([name, description]) => ({ name, description }));

/** vn-related-news is VnRelatedNewsElement. */
const className = (tag) => `${camelCase(`-${tag}`)}Element`;

const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function mustBeTheSame(what, registered, described) {
  const undescribed = registered.filter((name) => !described.includes(name));
  const unknown = described.filter((name) => !registered.includes(name));
  if (undescribed.length) throw new Problem(`${what} that scripts/build/manifest.mjs does not describe: ${undescribed.join(', ')}`);
  if (unknown.length) throw new Problem(`${what} that the registry does not know: ${unknown.join(', ')}`);
}
