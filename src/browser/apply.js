// Carries out one patch on a shadow root: the other half of src/html/patch.rs and nodes.rs, which
// say what the steps mean. Nothing here is ever parsed as HTML, and no name comes from anywhere but
// the program.

let tags;
let attributes;

/** Takes the tables of names that patches refer to, each with a comma behind it. */
export function names(tagNames, attributeNames) {
  tags = tagNames.split(',');
  attributes = attributeNames.split(',');
}

/**
 * @returns {boolean} whether the patch fitted; where somebody else has changed the tree so that it
 *   does not, the root is left empty
 */
export function apply(root, patch) {
  try {
    steps(root, patch);
    return true;
  } catch {
    root.textContent = '';
    return false;
  }
}

function steps(root, patch) {
  let at = 0;
  let parent = root;
  let node = root.firstChild;

  const code = () => patch.charCodeAt(at++);
  const count = () => {
    const first = code();
    return first < 0x8000 ? first : (first - 0x8000) * 0x8000 + code();
  };
  const text = () => {
    const start = at;
    at = patch.indexOf('\0', start) + 1;
    return patch.slice(start, at - 1);
  };
  const build = () => {
    const built = document.createDocumentFragment();
    let into = built;
    for (;;) {
      switch (patch[at++]) {
        case '<':
          into = into.appendChild(document.createElement(tags[code()]));
          break;
        case '=':
          into.setAttribute(attributes[code()], text());
          break;
        case '"':
          into.appendChild(document.createTextNode(text()));
          break;
        case '>':
          into = into.parentNode;
          break;
        case '#':
          text();
          break;
        default:
          return built;
      }
    }
  };

  while (at < patch.length) {
    switch (patch[at++]) {
      case 'k':
        for (let n = count(); n > 0; n--) node = node.nextSibling;
        break;
      case 'd':
        parent = node;
        node = node.firstChild;
        break;
      case 'u':
        node = parent.nextSibling;
        parent = parent.parentNode;
        break;
      case 't':
        node.data = text();
        node = node.nextSibling;
        break;
      case 'a':
        node.setAttribute(attributes[code()], text());
        break;
      case 'r':
        node.removeAttribute(attributes[code()]);
        break;
      case 'x':
        for (let n = count(); n > 0; n--) {
          const next = node.nextSibling;
          node.remove();
          node = next;
        }
        break;
      case '+':
        parent.insertBefore(build(), node);
        break;
      default:
        throw new Error('unknown step of a patch');
    }
  }
}
