// The custom elements manifest (https://github.com/webcomponents/custom-elements-manifest), from which editors complete
// tags and attributes.

import { camelCase, className, defaultValue } from './names.mjs';

const MODULE = 'vn-portal-widgets.js';

const TYPES = { number: 'number', flag: 'boolean', 'flag-or-text': 'boolean | string' };

/** The manifest of all elements. */
export function customElementsManifest(descriptions) {
  const { elements } = descriptions;
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: MODULE,
        declarations: elements.map((element) => declaration(element, descriptions)),
        exports: elements.map(({ tag }) => ({ kind: 'custom-element-definition', name: tag, declaration: { name: className(tag), module: MODULE } })),
      },
    ],
  };
}

function declaration({ tag, hasFeed, shows, attributes, parts }, { data, events, states, cssProperties, fallback }) {
  return {
    kind: 'class',
    name: className(tag),
    tagName: tag,
    customElement: true,
    description: shows.en,
    superclass: { name: 'HTMLElement' },
    attributes: attributes.map((attribute) => ({ name: attribute.name, ...typed(attribute), fieldName: camelCase(attribute.name) })),
    members: [
      ...attributes.map((attribute) => ({ kind: 'field', name: camelCase(attribute.name), ...typed(attribute), attribute: attribute.name, reflects: true })),
      ...(hasFeed ? [{ kind: 'field', name: data.name, type: { text: data.gives }, default: 'null', description: data.meaning.en }] : []),
    ],
    ...(hasFeed && { events: events.map(({ name, type, meaning }) => ({ name, type: { text: `CustomEvent<${type}>` }, description: meaning.en })) }),
    slots: [{ name: '', description: fallback.en }],
    cssParts: parts.map(named),
    cssProperties: cssProperties.map((property) => ({ name: property.name, ...(property.default && { default: property.default }), description: withAbsent(property) })),
    ...(hasFeed && { cssStates: states.map(named) }),
  };
}

const named = ({ name, meaning }) => ({ name, description: meaning.en });

/** What it is for, and what holds without it. */
const withAbsent = ({ meaning, absent }) => (absent.en ? `${meaning.en} Without it: ${absent.en}.` : meaning.en);

/** The type of an attribute, its value without it, and what it is for. */
function typed(attribute) {
  const type = TYPES[attribute.kind] ?? 'string';
  const value = defaultValue(attribute);
  return { type: { text: value === 'null' ? `${type} | null` : type }, default: value, description: withAbsent(attribute) };
}
