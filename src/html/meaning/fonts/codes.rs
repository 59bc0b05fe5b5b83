//! Characters as the codes of an old encoding, and what they stand for.

use crate::text::letters::is_word;

/// The place of a code without a character.
pub(super) const NONE: char = char::REPLACEMENT_CHARACTER;

/// What a character of an encoded text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodeReading {
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

/// The character of a code in a table whose first row begins with the code `first`.
pub(super) fn entry(rows: &[[char; 16]], first: u8, code: u8) -> Option<char> {
    let index = usize::from(code.checked_sub(first)?);
    let found = rows.get(index / 16)?.get(index % 16);
    found.copied().filter(|found| *found != NONE)
}

/// What a character is that no table of an encoding has.
pub(super) const fn unlisted(letter: char) -> CodeReading {
    if letter.is_ascii() || is_private_use(letter) || !is_word(letter) {
        CodeReading::Plain
    } else {
        CodeReading::Foreign
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
pub(crate) fn windows_1252(letter: char) -> char {
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
