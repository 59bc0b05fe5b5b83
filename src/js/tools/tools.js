// What a reader does with an article or a list: keeps what its host has to know of that (`Reader` in src/widgets/mod.rs), and carries
// out the rest.

import { core, hosts } from './core.js';
import { moreAgain } from './feeds.js';
import { print, save } from './paper.js';
import { isPaused, say, stop, voice } from './speech.js';
import { schedule } from './ticker.js';

/** Where the size of text is remembered, for all articles of the site. */
const KEY = 'vn-portal-widgets.text-size';
/** The largest size; the same as in src/widgets/article/tools.rs. */
const LARGEST = 4;

let size;
/** What each element's reader has opened: of an article `sharing`, `copied`, and `picture`, what the viewer shows of it; of a list
 * `searches`, `page`, `query`, `day`, `month`, `year`. */
const states = new WeakMap();

/** What the host of an element has to know. */
export function reader(element) {
  const state = states.get(element) ?? {};
  const { sharing, copied, picture, searches } = state;
  const { src, alt, words } = picture ?? {};
  const written = [src, alt, words, ...['page', 'query', 'day', 'month', 'year'].map((name) => state[name])];
  let facts = { searches };
  if (element.constructor.observedAttributes.includes('tools')) {
    size ??= stored();
    const paused = isPaused(element);
    facts = { listen: voice(), print: globalThis.print, share: navigator.share, speaking: paused === false, paused, sharing, copied, pictures: picture?.count > 1 };
  }
  const listed = `${Object.keys(facts).filter((fact) => facts[fact])},`;
  return [listed, size, document.URL.split('#')[0], ...written].map((text) => `${text ?? ''}\0`).join('');
}

function stored() {
  // Voices come late, and with no word which.
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', scheduleAll);
  try {
    return clamp(localStorage.getItem(KEY));
  } catch {
    // A visitor may forbid storage: a size then holds for the page.
    return 0;
  }
}

const clamp = (text) => Math.min(Math.max(Math.trunc(text) || 0, 0), LARGEST);

const scheduleAll = () => [...hosts.keys()].forEach(schedule);

function resize(to) {
  size = clamp(to);
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // As above.
  }
  scheduleAll();
}

function update(element, change) {
  states.set(element, { ...states.get(element), copied: false, ...change });
  schedule(element);
}

/** Title, address and nodes of what an element shows by itself. */
function paperOf(element) {
  const paper = core.paper(hosts.get(element), Date.now());
  const [title, url] = paper.split('\0', 2);
  return { title, url, nodes: paper.slice(title.length + url.length + 2) };
}

/** Opens the viewer with the picture so many behind one; behind the last comes the first. */
function view(element, picture, by) {
  const pictures = [...element.shadowRoot.querySelectorAll('article [data-action=view]')];
  const count = pictures.length;
  const at = (pictures.indexOf(picture) + by + count) % count;
  const shown = pictures[at];
  const { src, alt } = shown;
  const caption = shown.closest('figure')?.querySelector('figcaption')?.textContent;
  const words = [caption || alt, count > 1 && `${at + 1}/${count}`].filter(Boolean).join(' · ');
  update(element, { picture: { shown, count, src, alt, words } });
}

/** What `data-action` says, by name. */
const ACTIONS = {
  smaller: () => resize(size - 1),
  normal: () => resize(0),
  larger: () => resize(size + 1),
  listen: say,
  stop(element, control) {
    // It goes, and must not take the focus with it.
    control.previousSibling.focus();
    stop(element);
  },
  print: (element) => print(element, paperOf(element)),
  save: (element) => save(element, paperOf(element)),
  view: (element, picture) => view(element, picture, 0),
  previous: (element) => view(element, states.get(element).picture.shown, -1),
  next: (element) => view(element, states.get(element).picture.shown, 1),
  closed: (element) => update(element, { picture: undefined }),

  /** What is searched is made ready before the first key: for that one alone it would take longer than a frame. */
  searches(element) {
    if (!states.get(element)?.searches) update(element, { searches: true });
  },

  page(element, { value }) {
    moreAgain(element);
    update(element, { page: value });
    // Behind the run that shows the page.
    queueMicrotask(() => {
      const { firstElementChild } = element.shadowRoot;
      if (firstElementChild.getBoundingClientRect().top < 0) firstElementChild.scrollIntoView();
    });
  },

  share(element) {
    const toggle = () => update(element, { sharing: !states.get(element)?.sharing });
    if (!navigator.share) return toggle();
    const { title, url } = paperOf(element);
    navigator.share({ title, url }).catch(({ name }) => name === 'AbortError' || toggle());
  },

  async copy(element) {
    const { title, url } = paperOf(element);
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // Without https there is no clipboard; what else the page does with copied text must not change the address.
      const put = (event) => {
        event.clipboardData.setData('text/plain', url);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      addEventListener('copy', put, true);
      const copied = document.execCommand('copy');
      removeEventListener('copy', put, true);
      if (!copied) return prompt(title, url);
    }
    update(element, { copied: true });
  },
};

/** Takes what was written or chosen, and begins at the first page of what is found. */
export function write(element, { dataset: { action }, value }) {
  update(element, { page: 1, [action]: value.replaceAll('\0', '') });
}

/** Does what a control asks for. */
export function act(element, action, control) {
  ACTIONS[action]?.(element, control);
}
