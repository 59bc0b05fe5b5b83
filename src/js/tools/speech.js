// Owns the page's voice: reads one article aloud, sentence by sentence, since engines cut long texts at about 14 s.

import { schedule } from './ticker.js';

/** Some 60 syllables in letters: what a Vietnamese voice says in 14 s. */
const LONGEST = 250;

/** What is read aloud. */
const SPOKEN = ['title', 'lead', 'figure', 'body'].map((part) => `article > [part=${part}]`).join();
/** What a text belongs to, and what is marked while it is read. */
const BLOCKS = 'p,li,dt,dd,td,th,caption,figcaption,blockquote,pre,summary,h1,h2,h3,h4,h5,h6,div,figure';

/** Abbreviations and their words in turn; what is said before day, month and year, for a comma and for percent. */
let words;

/** What is being read: the element, its sentences with their blocks, and the utterance, which Chromium forgets if nobody holds it. */
let current;

/** Takes the words of src/strings.rs, lists with a comma behind each. */
export function speakWith(spoken) {
  words = spoken.map((list) => list.split(','));
}

/** A voice that speaks Vietnamese; Android writes `vi_VN`. */
export const voice = () => globalThis.speechSynthesis?.getVoices().find(({ lang }) => /^vi(?![a-z])/i.test(lang));

/** Whether the reading of an element is halted; undefined where it is not read. */
export const isPaused = (element) => (current?.element === element ? current.paused : undefined);

/** Begins to read an element, halts, goes on. */
export function say(element) {
  const { speechSynthesis } = globalThis;
  if (current?.element !== element) {
    if (current) stop(current.element);
    current = { element, sentences: sentencesOf(element.shadowRoot), paused: false };
    // Chromium goes on speaking on the page after this one.
    addEventListener('pagehide', silence);
    return next();
  }
  current.paused = !current.paused;
  if (current.paused) speechSynthesis.pause();
  else if (current.utterance) speechSynthesis.resume();
  // A voice that was ended by halting it, as on Android.
  else next();
  schedule(element);
}

/** Ends the reading of an element. */
export function stop(element) {
  if (current?.element !== element) return;
  mark(current.block, false);
  current = undefined;
  silence();
  schedule(element);
}

function silence() {
  const { speechSynthesis } = globalThis;
  // What is halted would stay so for whoever speaks next.
  speechSynthesis.resume();
  speechSynthesis.cancel();
}

const mark = (block, on) => block?.toggleAttribute('data-reading', on);

/** Says the next sentence. */
function next() {
  const { element, sentences, block: before } = current;
  const [block, text] = sentences[0] ?? [];
  if (!block?.isConnected) return stop(element);
  mark(before, false);
  mark(block, true);
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice();
  utterance.lang = 'vi-VN';
  utterance.onend = utterance.onerror = ({ type }) => {
    if (current?.utterance !== utterance) return;
    current.utterance = undefined;
    if (type !== 'end') return stop(element);
    if (current.paused) return;
    sentences.shift();
    next();
  };
  Object.assign(current, { block, utterance });
  globalThis.speechSynthesis.speak(utterance);
  schedule(element);
}

/** Blocks and their sentences, in turn. */
function sentencesOf(root) {
  const texts = [];
  for (const part of root.querySelectorAll(SPOKEN)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentNode, data } = walker.currentNode;
      const block = parentNode.closest(BLOCKS);
      if (texts.at(-1)?.[0] !== block) texts.push([block, '']);
      texts.at(-1)[1] += data;
    }
  }
  return texts.flatMap(([block, text]) => sentences(text).map((sentence) => [block, sentence]));
}

/** A text as it is said, in sentences. */
export function sentences(text) {
  const parts = expand(text).replace(/\s+/g, ' ').split(/(?<=[.!?;…]) /);
  const long = new RegExp(`.{1,${LONGEST}}(?= |$)|.{${LONGEST}}`, 'gu');
  return parts.flatMap((part) => part.match(long) ?? []).map((part) => part.trim()).filter((part) => /[\p{L}\d]/u.test(part));
}

/** Writes out what a voice would spell or stumble over: abbreviations, dates, numbers. */
function expand(text) {
  const [pairs, [day, month, year, comma, percent]] = words;
  return text.normalize()
    .replace(/(?<![\p{L}\d])(\p{Lu}+)\.?(?![\p{L}\d])/gu, (written, letters) => pairs[pairs.indexOf(letters) + 1 || -1] ?? written)
    // The word for "day" mostly stands there already.
    .replace(new RegExp(`(?<![\\d/])(?:${day})?0?(\\d{1,2})/0?(\\d{1,2})/(\\d{4})(?![\\d/])`, 'gi'), `${day}$1 ${month}$2 ${year}$3`)
    // A voice takes the point between groups for the end of a sentence.
    .replace(/(?<![\d.])\d{1,3}(\.\d{3})+(?![\d.]*\d)/g, (number) => number.replaceAll('.', ''))
    .replace(/(\d),(?=\d)/g, `$1 ${comma}`)
    .replace(/(\d) ?%/g, `$1 ${percent}`);
}
