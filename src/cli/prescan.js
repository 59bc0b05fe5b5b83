// The encoding that the beginning of a page names: "prescan a byte stream to determine its encoding" of the HTML standard.

/** How many bytes of a page are looked at. */
const LENGTH = 1024;

/** One attribute: name, quoted values, a quote that nothing ends, an unquoted value. */
const ATTRIBUTE = /[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|(["'])|([^\t\n\f\r >]*)))?/y;
const CONTENT = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"'][^\t\n\f\r ;]*))/i;
const XML = /^<\?xml[^>]*?\sencoding[\0-\x20]*=[\0-\x20]*(?:"([^">]*)"|'([^'>]*)')/;

/** The standard's name of an encoding, in lower case; `undefined` where the label is unknown. @param {string} label */
export function encodingNamed(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes */
export function prescan(bytes) {
  const text = Buffer.from(bytes.subarray(0, LENGTH)).toString('latin1');
  if (text.startsWith('<\0?\0x\0')) return 'utf-16le';
  if (text.startsWith('\0<\0?\0x')) return 'utf-16be';
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const start = text.slice(at, at + '<meta '.length);
    if (start.startsWith('<!--')) {
      at = end(text, '-->', at + 2) + 2;
    } else if (/^<\/?[a-z]/i.test(start)) {
      const isMeta = /^<meta[\t\n\f\r /]/i.test(start);
      const { attributes, next } = attributesAt(text, isMeta ? at + '<meta'.length : endOfName(text, at));
      const encoding = isMeta && declared(attributes);
      if (encoding) return encoding;
      at = next;
    } else if (/^<[!/?]/.test(start)) {
      at = end(text, '>', at + 1);
    }
  }
  const xml = XML.exec(text);
  return xml ? allowed(xml[1] ?? xml[2]) : undefined;
}

/** The encoding that the attributes of a `<meta>` declare. @param {Map<string, string>} attributes */
export function declared(attributes) {
  const charset = attributes.get('charset');
  if (charset !== undefined) return allowed(charset);
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  const content = CONTENT.exec(attributes.get('content') ?? '');
  return content ? allowed(content[1] ?? content[2] ?? content[3]) : undefined;
}

/** A page that says in ASCII that it is UTF-16 is not. @param {string} label */
function allowed(label) {
  if (/^[\t\n\f\r ]*x-user-defined[\t\n\f\r ]*$/i.test(label)) return 'windows-1252';
  const encoding = encodingNamed(label);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

/** @param {string} text @param {string} mark @param {number} from */
function end(text, mark, from) {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** @param {string} text @param {number} at */
function endOfName(text, at) {
  const length = text.slice(at).search(/[\t\n\f\r >]/);
  return length < 0 ? text.length : at + length;
}

/** The attributes of a tag, each name once, and where they end. @param {string} text @param {number} at */
function attributesAt(text, at) {
  /** @type {Map<string, string>} */
  const attributes = new Map();
  ATTRIBUTE.lastIndex = at;
  for (;;) {
    const [, name, double, single, open, plain] = ATTRIBUTE.exec(text) ?? [];
    if (open) return { attributes: new Map(), next: text.length };
    if (!name) return { attributes, next: Math.max(at, ATTRIBUTE.lastIndex) };
    at = ATTRIBUTE.lastIndex;
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? plain ?? '');
  }
}
