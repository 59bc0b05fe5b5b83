// Loaded on demand after the first paint: reads one article of the page aloud, sentence by sentence, since engines cut long texts
// at about 14 s.

import { LINE_BREAK, sentences } from './sentences.js';
import { bestVoice } from './voice.js';

/** @import { Services, Tool } from '../types/tools.js' */
/** @import { Spoken } from '../types/registry.js' */

/**
 * A sentence to say, and the block that is marked meanwhile.
 *
 * @typedef {{ block: Element, text: string }} Passage
 */

/**
 * What is being read. It references the utterance, because Chromium drops one that nothing references.
 *
 * @typedef {{ element: HTMLElement, services: Services, passages: Passage[], isPaused: boolean, start?: ReturnType<typeof setTimeout>, block?: Element, utterance?: SpeechSynthesisUtterance }} Reading
 */

/** What is read aloud. */
const READ = ['title', 'lead', 'figure', 'body'].map((part) => `article > [part=${part}]`).join();
/** The blocks that text nodes belong to. */
const BLOCKS = 'p,li,dt,dd,td,th,caption,figcaption,blockquote,pre,summary,h1,h2,h3,h4,h5,h6,div,figure';

/** @type {Reading | undefined} */
let current;

/**
 * Milliseconds in which a screen reader says that the article will be read, before a second voice begins. Nobody can know whether there
 * is one. For a second Safari remembers that the visitor has asked for it.
 */
const HEAD_START = 800;

/** @type {Tool} Starts, pauses or resumes reading an article. */
export function listen(element, _printout, services) {
  if (current?.element !== element) {
    if (current) end(current);
    current = { element, services, passages: passagesOf(element, services.spoken), isPaused: false };
    // Chromium would go on speaking on the next page.
    addEventListener('pagehide', silence);
    // Another script's reading would go on before this one.
    if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
    services.speechChanged('speaking');
    start(current);
    return;
  }
  const reading = current;
  reading.isPaused = !reading.isPaused;
  services.speechChanged(reading.isPaused ? 'paused' : 'speaking');
  if (reading.isPaused) speechSynthesis.pause();
  else if (reading.utterance) speechSynthesis.resume();
  // Nothing was said yet, or pausing has ended the utterance, as on Android.
  else if (reading.block) next(reading);
  else start(reading);
}

/** Begins to read, a little later. @param {Reading} reading */
function start(reading) {
  clearTimeout(reading.start);
  reading.start = setTimeout(() => current === reading && !reading.isPaused && next(reading), HEAD_START);
}

/** @type {Tool} */
export function stop(element) {
  if (current?.element === element) end(current);
}

/** @param {Reading} reading */
function end(reading) {
  clearTimeout(reading.start);
  mark(reading.block, false);
  current = undefined;
  silence();
  reading.services.speechChanged('silent');
}

function silence() {
  removeEventListener('pagehide', silence);
  // Otherwise the next utterance of the page would stay paused.
  speechSynthesis.resume();
  speechSynthesis.cancel();
}

/**
 * @param {Element | undefined} block
 * @param {boolean} on
 */
const mark = (block, on) => block?.toggleAttribute('data-reading', on);

/**
 * Says the next passage.
 *
 * @param {Reading} reading
 */
function next(reading) {
  const [passage] = reading.passages;
  if (!passage?.block.isConnected) {
    end(reading);
    return;
  }
  mark(reading.block, false);
  mark(passage.block, true);
  const utterance = new SpeechSynthesisUtterance(passage.text);
  utterance.voice = bestVoice(speechSynthesis.getVoices());
  utterance.lang = 'vi-VN';
  /** @param {Event} event */
  const ended = ({ type }) => {
    if (current?.utterance !== utterance) return;
    reading.utterance = undefined;
    if (type !== 'end') return end(reading);
    if (reading.isPaused) return;
    reading.passages.shift();
    next(reading);
  };
  utterance.onend = ended;
  utterance.onerror = ended;
  Object.assign(reading, { block: passage.block, utterance });
  speechSynthesis.speak(utterance);
}

/** Of `Node`, which a page may have replaced. */
const TEXT_NODE = 3;

/** Text and line breaks are read, deleted text is not. @param {Node} node */
const isRead = (node) => {
  if (node.nodeName === 'DEL') return NodeFilter.FILTER_REJECT;
  return node.nodeType === TEXT_NODE || node.nodeName === 'BR' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
};

/**
 * @param {HTMLElement} element
 * @param {Spoken} spoken
 * @returns {Passage[]}
 */
function passagesOf(element, spoken) {
  /** @type {Passage[]} */
  const blocks = [];
  for (const part of element.shadowRoot?.querySelectorAll(READ) ?? []) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, isRead);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const block = node.parentElement?.closest(BLOCKS);
      if (!block) continue;
      const text = node.nodeName === 'BR' ? LINE_BREAK : (node.textContent ?? '').replaceAll(LINE_BREAK, ' ');
      if (blocks.at(-1)?.block === block) blocks[blocks.length - 1].text += text;
      else blocks.push({ block, text });
    }
  }
  return blocks.flatMap(({ block, text }) => sentences(text, spoken).map((sentence) => ({ block, text: sentence })));
}
