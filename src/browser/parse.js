// Parses untrusted HTML into a document where nothing runs, loads or is reported, and writes down
// what it found for src/html/raw.rs.

let parser;
let policy;

/**
 * The parser of a frame that has been taken out again. Parsing here in the page would be inert too,
 * but Chromium reports each `style` and `onclick` of it as a violation of a strict CSP, and pasted
 * Word HTML is full of them.
 */
function inertParser() {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.documentElement.append(frame);
  const { DOMParser } = frame.contentWindow;
  const made = new DOMParser();
  frame.remove();
  return made;
}

/** Text as the type that a page under Trusted Types demands, from the one policy of ours. */
function trusted(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('vn-portal-widgets', { createHTML: (text) => text });
  return policy ? policy.createHTML(html) : html;
}

/** @returns {string} the steps of `html`, as src/html/raw.rs reads them */
export function parse(html) {
  parser ??= inertParser();
  const { body } = parser.parseFromString(trusted(html), 'text/html');
  let out = '';
  const end = '\0';
  let node = body.firstChild;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) {
      out += `"${node.data}${end}`;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      out += `<${node.localName}${end}`;
      for (const { name, value } of node.attributes) out += `${name}${end}${value}${end}`;
      out += end;
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      out += '>';
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === body ? null : node.parentNode;
      if (node) out += '>';
    }
    node &&= node.nextSibling;
  }
  return out;
}
