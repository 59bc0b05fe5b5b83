// The tables of the documents that say what the elements are, in both languages.

import { defaultValue } from './names.mjs';

const HEADS = {
  en: {
    elements: ['element', 'shows'],
    attributes: ['attribute', 'of', 'meaning', 'default'],
    parts: ['part', 'of', 'is'],
    properties: ['property', 'for', 'default'],
    states: ['state', 'means'],
    events: ['event', '`detail`'],
  },
  vi: {
    elements: ['thẻ', 'hiển thị'],
    attributes: ['thuộc tính', 'dùng cho', 'ý nghĩa', 'nếu không ghi'],
    parts: ['phần', 'của', 'là'],
    properties: ['thuộc tính CSS', 'dùng cho', 'nếu không ghi'],
    states: ['trạng thái', 'nghĩa là'],
    events: ['sự kiện', '`detail`'],
  },
};

/** Between a default and the element that has it. */
const OF = { en: ' in ', vi: ' trong ' };

const ROWS = {
  elements: ({ elements }, language) => elements.map(({ tag, shows }) => [code(`<${tag}>`), shows[language]]),
  attributes: ({ elements }, language) => grouped(elements, 'attributes').map(({ entries, meaning }) => [
    code(entries[0].name), tags(entries), meaning[language], defaults(entries, language),
  ]),
  parts: ({ elements }, language) => grouped(elements, 'parts').map(({ entries, meaning }) => [code(entries[0].name), tags(entries), meaning[language]]),
  properties: ({ cssProperties }, language) => cssProperties.map(({ name, meaning, default: value, absent }) => [code(name), meaning[language], absent[language] || code(value)]),
  states: ({ states }, language) => states.map(({ name, meaning }) => [code(name), meaning[language]]),
  events: ({ events }, language) => events.map(({ name, detail }) => [code(name), detail[language]]),
};

export const KINDS = Object.keys(ROWS);

/** A table in Markdown. */
export function table(descriptions, kind, language) {
  const head = HEADS[language][kind];
  return [head, head.map(() => '---'), ...ROWS[kind](descriptions, language)].map((cells, index) => (index === 1 ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`)).join('\n');
}

const code = (text) => `\`${text}\``;

const tags = (entries) => entries.map(({ tag }) => code(tag)).join(', ');

/** What has the same name and the same meaning in several elements, once. */
function grouped(elements, list) {
  const groups = new Map();
  for (const { tag, ...element } of elements) {
    for (const entry of element[list]) {
      const key = `${entry.name} ${entry.meaning.en}`;
      if (!groups.has(key)) groups.set(key, { meaning: entry.meaning, entries: [] });
      groups.get(key).entries.push({ tag, ...entry });
    }
  }
  return [...groups.values()];
}

/** What holds without an attribute: in each of the elements, if they differ. */
function defaults(entries, language) {
  const values = entries.map((entry) => ({ tag: entry.tag, value: entry.absent[language] || code(defaultValue(entry).replace(/^'|'$/g, '')) }));
  if (values.every(({ value }) => value === values[0].value)) return values[0].value;
  return values.map(({ tag, value }) => `${value}${OF[language]}${code(tag)}`).join(', ');
}
