// Loaded on demand after the first paint: which of the browser's voices reads an article.

/** A voice of Vietnamese; Android writes `vi_VN`. */
const VIETNAMESE = /^vi(?![a-z])/i;
/** Viet Nam's without any region of it. */
const STANDARD = /^vi[-_]VN$/i;
/** What espeak-ng makes of a voice for fun: `Vietnamese (Northern)+whisper`. */
const NOVELTY = /\+|whisper|croak/i;

/** What is better in a voice, the most important first: a voice of the machine sends nobody what is read. @param {SpeechSynthesisVoice} voice */
const merits = ({ name, lang, localService, default: isDefault }) => [!NOVELTY.test(name), localService, STANDARD.test(lang), /^vi$/i.test(lang), isDefault];

/** @param {SpeechSynthesisVoice} voice */
const rank = (voice) => merits(voice).reduce((sum, merit) => sum * 2 + Number(Boolean(merit)), 0);

/**
 * The best voice for Vietnamese. Of equals the first.
 *
 * @param {readonly SpeechSynthesisVoice[]} voices
 * @returns {SpeechSynthesisVoice | null}
 */
export function bestVoice(voices) {
  return voices.filter(({ lang }) => VIETNAMESE.test(lang)).sort((one, other) => rank(other) - rank(one))[0] ?? null;
}
