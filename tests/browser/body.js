// The sanitised body of an article, as the policy let it through, and its words.

export * from './faults.js';
import { provoke } from './faults.js';
import { find, printed } from './page.js';

// What the article adds to a body to show it: a picture is a button, a wide table scrolls in a box, words of ours have their
// language. None of it comes out of a file; tests/native/views/languages.rs has the languages.
const ADDED = ['role', 'tabindex', 'data-action', 'aria-label', 'lang'];
const WORDS_OF_OURS = /^Xem (video trên|nội dung tại) /;

/** A copy of the body without what was added; nothing where there is none. */
function undressed(selector) {
  const body = find(selector).shadowRoot.querySelector('[part=body]')?.cloneNode(true);
  for (const picture of body?.querySelectorAll('img') ?? []) {
    if (picture.dataset.action) for (const name of ADDED) picture.removeAttribute(name);
    // A button has none, so none is compared: corpus.rs leaves them out too.
    if (picture.alt === '') picture.removeAttribute('alt');
  }
  for (const box of body?.querySelectorAll('div[role=group]') ?? []) {
    // The test's page names no language, so that of a table without one is not known.
    if (box.firstElementChild.lang === '') box.firstElementChild.removeAttribute('lang');
    box.replaceWith(...box.childNodes);
  }
  for (const link of body?.querySelectorAll('a[lang=vi]') ?? []) if (WORDS_OF_OURS.test(link.textContent)) link.removeAttribute('lang');
  return body;
}

/** The body on one line, to be compared. */
export function body(selector) {
  const found = undressed(selector);
  return found ? printed(found).replaceAll(location.origin, 'https://trang.gov.vn') : '(no body)';
}

/** The body as HTML, to be parsed again. */
export const serialised = (selector) => undressed(selector)?.innerHTML ?? '';

export const provokeBody = (selector) => provoke(find(selector).shadowRoot);

// Elements between whose words there is a gap, of those that are kept.
const BLOCKS = new Set(('address article aside blockquote br caption col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header '
  + 'hr li ol p pre section summary table tbody td tfoot th thead tr ul').split(' '));
// Elements whose text is no part of an article. The marks of Word's lists are drawn by lists.
const NO_WORDS = 'script, style, template, noscript, title, [style*="mso-list:Ignore" i]';

function words(html) {
  const { body: root } = new DOMParser().parseFromString(`<!DOCTYPE html><body>${html}`, 'text/html');
  for (const element of root.querySelectorAll(NO_WORDS)) element.remove();
  for (const element of root.querySelectorAll('*')) {
    if (BLOCKS.has(element.localName)) {
      element.before(' ');
      element.after(' ');
    }
  }
  return root.textContent.normalize('NFC').split(/\s+/).filter(Boolean);
}

/** The words of one HTML that are not in another in their order. */
export function lostWords(payload, html) {
  const left = words(html);
  return words(payload).filter((word) => {
    const at = left.indexOf(word);
    left.splice(0, at + 1);
    return at < 0;
  }).join(' ');
}
