//! Decodes a run: texts that follow each other in one block and one font.

use super::codes::{CodeReading, windows_1252};
use super::symbols::SymbolFont;
use super::{tcvn3, vni};
use crate::text::letters::upper;
use std::borrow::Cow;

/// What the characters of a text stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Themselves.
    #[default]
    Unicode,
    Symbols(SymbolFont),
    /// TCVN 5712:1993, VN3, also called ABC.
    Tcvn3 {
        /// Whether the font has capitals in the places of small letters.
        is_capitals: bool,
    },
    /// VNI for Windows.
    Vni,
}

impl Encoding {
    pub fn read(self, letter: char, next: Option<char>) -> CodeReading {
        match self {
            Self::Unicode => CodeReading::Plain,
            Self::Symbols(font) => font.read(letter),
            Self::Tcvn3 { .. } => tcvn3::read(letter),
            Self::Vni => vni::read(letter, next),
        }
    }

    /// A character as the font shows it.
    const fn shown(self, letter: char) -> char {
        match self {
            Self::Tcvn3 { is_capitals: true } => upper(letter),
            _ => letter,
        }
    }
}

/// The decoded texts, as many as there are texts; `None` if they are not in this encoding.
pub(super) fn decode(encoding: Encoding, texts: &[&mut Cow<'_, str>]) -> Option<Vec<String>> {
    if encoding == Encoding::Unicode {
        return None;
    }
    // A pair may begin at the end of one text and end in the next.
    let mut letters = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        letters.extend(text.chars().map(|letter| (index, letter)));
    }
    let mut decoded = vec![String::new(); texts.len()];
    let (mut known, mut stray) = (0_usize, 0_usize);
    let mut rest = &letters[..];
    while let [(index, letter), after @ ..] = rest {
        let letter = windows_1252(*letter);
        let reading = encoding.read(letter, after.first().map(|(_, next)| *next));
        rest = after;
        let letter = match reading {
            CodeReading::Foreign => return None,
            CodeReading::Stray => {
                stray += 1;
                letter
            }
            CodeReading::Plain => letter,
            CodeReading::Letter(letter) => {
                known += 1;
                letter
            }
            CodeReading::Pair(letter) => {
                known += 1;
                rest = after.get(1..).unwrap_or_default();
                letter
            }
        };
        if let Some(decoded) = decoded.get_mut(*index) {
            decoded.push(encoding.shown(letter));
        }
    }
    // Letters typed in Unicode look like halves of pairs. A typing error is one among many good pairs.
    (stray == 0 || stray < known).then_some(decoded)
}

/// A word as it reads in an encoding; `None` unless all of it is in that encoding.
pub(super) fn decode_word(encoding: Encoding, word: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut letters = word.chars();
    while let Some(letter) = letters.next() {
        decoded.push(match encoding.read(letter, letters.clone().next()) {
            CodeReading::Letter(letter) => letter,
            CodeReading::Pair(letter) => {
                letters.next();
                letter
            }
            CodeReading::Plain => letter,
            CodeReading::Stray | CodeReading::Foreign => return None,
        });
    }
    Some(decoded)
}
