//! Signs that a text with no font of its own is in TCVN3 or VNI.

use super::run::{Encoding, decode_word};
use super::syllable::is_syllable;
use crate::text::is_space;

/// Different words that must be Vietnamese in one legacy encoding, and in no other reading.
const ENOUGH: usize = 3;

/// Signs of Latin-1 that are letters in TCVN3, and that no other text has inside a word.
const SIGNS: &str = "¡¢£¤¥¦§¨©ª«¬®¶¸»¼½¾";

/// Second characters of pairs of VNI that are no letters of Vietnamese.
const MARKS: &str = "ûøïåäëüÛØÏÅÄËÜ";

#[derive(Default)]
pub(super) struct Evidence {
    tcvn3: Words,
    vni: Words,
}

/// The first different words in an encoding.
#[derive(Default)]
struct Words {
    words: Vec<String>,
    sample: Option<String>,
}

impl Evidence {
    /// The text that was first found to be in a legacy encoding, if there is enough of it.
    pub fn sample(&self) -> Option<&str> {
        let found = [&self.tcvn3, &self.vni]
            .into_iter()
            .find(|words| words.words.len() >= ENOUGH)?;
        found.sample.as_deref()
    }

    pub fn read(&mut self, text: &str) {
        if text.is_ascii() {
            return;
        }
        for word in text.split(is_space) {
            let word = word.trim_matches(|sign: char| {
                sign.is_ascii_punctuation() || matches!(sign, '“' | '”' | '‘' | '’' | '…')
            });
            if word.is_ascii() {
                continue;
            }
            if has_sign(word) {
                self.tcvn3
                    .add(word, text, Encoding::Tcvn3 { is_capitals: false });
            }
            if word.contains(|mark| MARKS.contains(mark)) {
                self.vni.add(word, text, Encoding::Vni);
            }
        }
    }
}

/// Whether a sign is in a place where no other text has it. Not `×` and U+00AD, which formulas and hyphenation put between letters.
fn has_sign(word: &str) -> bool {
    word.char_indices().any(|(start, sign)| {
        let is_last = start + sign.len_utf8() == word.len();
        match sign {
            // `N·m` is a unit.
            '·' => is_last,
            // `x¹` has a footnote or an exponent.
            '¹' => !is_last,
            // `µm` is a unit.
            'µ' => word.chars().count() > 2,
            _ => SIGNS.contains(sign),
        }
    })
}

impl Words {
    fn add(&mut self, word: &str, text: &str, encoding: Encoding) {
        let is_known = self.words.len() >= ENOUGH || self.words.iter().any(|known| known == word);
        let has_letter = word.contains(|letter: char| letter.is_ascii_alphabetic());
        if is_known
            || !has_letter
            || !decode_word(encoding, word).is_some_and(|word| is_syllable(&word))
        {
            return;
        }
        self.words.push(word.to_owned());
        self.sample.get_or_insert_with(|| text.trim().to_owned());
    }
}
