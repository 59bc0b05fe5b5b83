//! Decodes a run: texts that follow each other in one block and one font.

use super::symbols::SymbolFont;
use super::{tcvn3, vni};
use crate::text::letters::{is_word, upper};
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

/// What a character of an encoded text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// It stands for this character.
    Letter(char),
    /// It and the next one stand for this character.
    Pair(char),
    /// It stands for itself.
    Plain,
    /// It is half of a pair.
    Stray,
    /// The encoding does not have it.
    Foreign,
}

impl Encoding {
    pub fn read(self, letter: char, next: Option<char>) -> Reading {
        match self {
            Self::Unicode => Reading::Plain,
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
            Reading::Foreign => return None,
            Reading::Stray => {
                stray += 1;
                letter
            }
            Reading::Plain => letter,
            Reading::Letter(letter) => {
                known += 1;
                letter
            }
            Reading::Pair(letter) => {
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
            Reading::Letter(letter) => letter,
            Reading::Pair(letter) => {
                letters.next();
                letter
            }
            Reading::Plain => letter,
            Reading::Stray | Reading::Foreign => return None,
        });
    }
    Some(decoded)
}

/// What a character is that no table of an encoding has.
pub(super) const fn unlisted(letter: char) -> Reading {
    if letter.is_ascii() || is_private_use(letter) || !is_word(letter) {
        Reading::Plain
    } else {
        Reading::Foreign
    }
}

/// Where Word puts the codes 0x20 to 0xFF of symbol fonts.
pub(super) const fn is_private_use(letter: char) -> bool {
    matches!(letter, '\u{f020}'..='\u{f0ff}')
}

/// The characters of windows-1252 for its codes 0x80 to 0x9F. Five codes have none.
const WINDOWS_1252: [[char; 16]; 2] = [
    [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}',
    ],
    [
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ],
];

/// The character that a control character of Latin-1 is in windows-1252, which old editors wrote under its name.
fn windows_1252(letter: char) -> char {
    let index = (letter as usize).wrapping_sub(0x80);
    let row = WINDOWS_1252.get(index / 16);
    row.and_then(|row| row.get(index % 16))
        .copied()
        .unwrap_or(letter)
}

/// The code of a character in windows-1252, 0x20 to 0xFF.
pub(super) fn windows_1252_code(letter: char) -> Option<u8> {
    let special = WINDOWS_1252
        .iter()
        .flatten()
        .position(|known| *known == letter);
    match special {
        Some(index) => u8::try_from(0x80 + index).ok(),
        None => u8::try_from(letter).ok().filter(|code| *code >= 0x20),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_windows_1252_has_its_character() {
        for code in 0x20..=u8::MAX {
            assert_eq!(windows_1252_code(windows_1252(code.into())), Some(code));
        }
        assert_eq!(windows_1252('\u{96}'), '–');
        assert_eq!(windows_1252_code('ệ'), None);
        assert_eq!(windows_1252_code('\n'), None);
    }
}
