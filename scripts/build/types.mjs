// The TypeScript of the elements. What does not depend on them is in src/browser/api.d.ts and src/browser/elements.d.ts.

import { readFileSync } from 'node:fs';
import { inRepo } from '../project.mjs';
import { camelCase, className, defaultValue, wordType } from './names.mjs';

/** All types of the package, which has one file of them. */
export const packageTypes = (descriptions) => [...['api', 'elements'].map((name) => readFileSync(inRepo('src', 'browser', `${name}.d.ts`), 'utf8')), elementTypes(descriptions)].join('\n');

export function elementTypes({ elements, data }) {
  const withData = elements.filter(({ hasFeed }) => hasFeed);
  const shared = withData[0].attributes.filter(({ name }) => withData.every(({ attributes }) => attributes.some((other) => other.name === name)));
  const isShared = ({ name }) => shared.some((attribute) => attribute.name === name);
  const words = elements.flatMap(({ attributes }) => attributes.filter(({ kind }) => kind === 'word'));
  const property = `${comment(data.meaning.en)}  get ${data.name}(): ${data.gives};\n  set ${data.name}(value: ${data.takes});\n`;
  return [
    ...words.map(({ name, known }) => `export type ${wordType(name)} = ${known.map((word) => `'${word}'`).join(' | ')};\n`),
    // Its events are in elements.d.ts.
    `/** The properties that the elements with data share. */\nexport interface VnDataElement extends HTMLElement {\n${property}${shared.map((attribute) => accessors(attribute, withData)).join('')}}\n`,
    ...elements.map((element) => {
      const own = element.attributes.filter((attribute) => !element.hasFeed || !isShared(attribute));
      return `/** \`<${element.tag}>\`: ${element.shows.en} */\nexport interface ${className(element.tag)} extends ${element.hasFeed ? 'VnDataElement' : 'HTMLElement'} {\n${own.map((attribute) => accessors(attribute, [element])).join('')}}\n`;
    }),
    `/** The elements by their tags. */\nexport interface VnElementTagNameMap {\n${elements.map(({ tag }) => `  '${tag}': ${className(tag)};\n`).join('')}}\n`,
  ].join('\n');
}

const comment = (text) => `  /** ${text} */\n`;

/** What a property gives and what it takes; `null` removes the attribute. */
function accessors(attribute, elements) {
  const name = camelCase(attribute.name);
  const [gives, takes = gives] = types(attribute);
  return `${comment(said(attribute, elements))}  get ${name}(): ${gives};\n  set ${name}(value: ${takes.replace(' | null', '')} | null);\n`;
}

/** What it is for, and what holds without the attribute: in each of the elements, if they differ. */
function said({ name, meaning }, elements) {
  const values = elements.map(({ tag, attributes }) => ({ tag, value: without(attributes.find((attribute) => attribute.name === name)) }));
  const isOne = values.every(({ value }) => value === values[0].value);
  const defaults = isOne ? values[0].value : values.map(({ tag, value }) => `${value} in \`<${tag}>\``).join(', ');
  return `${meaning.en} Without it: ${defaults}.`;
}

const without = (attribute) => attribute.absent.en || `\`${defaultValue(attribute)}\``;

function types(attribute) {
  const isNullable = defaultValue(attribute) === 'null';
  switch (attribute.kind) {
    case 'number': return [isNullable ? 'number | null' : 'number'];
    case 'flag': return ['boolean'];
    case 'flag-or-text': return ['boolean | string'];
    case 'format': return ['DateFormat'];
    // What is no word of the list is given as it is written.
    case 'word': return [`${wordType(attribute.name)} | (string & {})`, wordType(attribute.name)];
    default: return [isNullable ? 'string | null' : 'string'];
  }
}
