//! Signs that a text with no font of its own is in TCVN3 or VNI.

use super::run::{Encoding, decode_word};
use super::syllable::is_syllable;
use crate::text::is_space;

/// Different words that must be Vietnamese in one legacy encoding, and in no other reading.
const ENOUGH: usize = 3;

/// The longest syllable of Vietnamese has seven letters, most of which VNI writes with two.
const LONGEST: usize = 12;

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
            if has_sign_of_tcvn3(word) {
                self.tcvn3
                    .add(word, text, Encoding::Tcvn3 { is_capitals: false });
            }
            if word.contains(is_mark_of_vni) {
                self.vni.add(word, text, Encoding::Vni);
            }
        }
    }
}

/// Whether a second character of a pair is no letter of Vietnamese.
const fn is_mark_of_vni(letter: char) -> bool {
    matches!(
        letter,
        'û' | 'ø' | 'ï' | 'å' | 'ä' | 'ë' | 'ü' | 'Û' | 'Ø' | 'Ï' | 'Å' | 'Ä' | 'Ë' | 'Ü'
    )
}

/// Whether a sign of Latin-1 that is a letter in TCVN3 is where no other text has it. Not `×` and U+00AD, which formulas and
/// hyphenation put between letters.
fn has_sign_of_tcvn3(word: &str) -> bool {
    word.char_indices().any(|(start, sign)| {
        let is_last = start + sign.len_utf8() == word.len();
        match sign {
            // `N·m` is a unit.
            '·' => is_last,
            // `x¹` has a footnote or an exponent.
            '¹' => !is_last,
            // `µm` is a unit.
            'µ' => word.chars().count() > 2,
            _ => matches!(sign, '¡'..='¬' | '®' | '¶' | '¸' | '»'..='¾'),
        }
    })
}

impl Words {
    fn add(&mut self, word: &str, text: &str, encoding: Encoding) {
        let is_known = self.words.len() >= ENOUGH || self.words.iter().any(|known| known == word);
        let is_short = word.chars().nth(LONGEST).is_none();
        let has_letter = word.contains(|letter: char| letter.is_ascii_alphabetic());
        if is_known || !is_short || !has_letter {
            return;
        }
        if decode_word(encoding, word).is_some_and(|word| is_syllable(&word)) {
            self.words.push(word.to_owned());
            self.sample.get_or_insert_with(|| text.trim().to_owned());
        }
    }
}
