// How the names of elements, attributes and values look in JavaScript and TypeScript.

/** page-size is pageSize. */
export const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const pascalCase = (name) => camelCase(`-${name}`);

/** vn-related-news is VnRelatedNewsElement. */
export const className = (tag) => `${pascalCase(tag)}Element`;

/** The type of an attribute that is one word of a list: order is VnOrder. */
export const wordType = (name) => `Vn${pascalCase(name)}`;

/**
 * The default of an attribute as code writes it, `null` if it has none.
 * @param {{ kind: string, default?: string | number | string[] | null }} attribute
 */
export function defaultValue({ kind, default: value = null }) {
  if (kind === 'flag' || kind === 'flag-or-text') return 'false';
  if (Array.isArray(value)) return `'${value.join(' ')}'`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}
