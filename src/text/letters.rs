//! What a letter is, and its lower case, by ranges of code points.
//!
//! `char::is_alphanumeric` and `char::to_lowercase` have tables for all scripts. Portals only need ASCII and
//! Vietnamese to be right, and here a combining mark is part of a word.

/// Whether a character is a combining mark, which belongs to the letter before it, as in NFD.
#[must_use]
pub const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether a character is part of a word: a letter, a digit or a mark. See [`lower`].
#[must_use]
pub const fn is_word(letter: char) -> bool {
    lower(letter).is_some()
}

/// The lower case of a character with its marks; `None` if it is not part of a word.
///
/// Outside ASCII everything is part of a word except the punctuation of Latin-1, the blocks from General
/// Punctuation to CJK Symbols (U+2000 to U+303F: dashes, quotes, currencies), and everything from U+FE00:
/// variation selectors, emoji, and a few scripts that no portal writes in.
///
/// The lower case is right for ASCII and all Vietnamese letters. In the blocks of Latin Extended the two cases are
/// neighbours, the lower one with the odd number; where another language breaks that rule, two of its letters may
/// become one.
#[must_use]
pub const fn lower(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        // The rest of ASCII and the signs of Latin-1, with × and ÷.
        '\0'..='\u{bf}' | '\u{d7}' | '\u{f7}' => None,
        '\u{c0}'..='\u{de}' => char::from_u32(letter as u32 + 0x20),
        // The only Vietnamese pair that begins with an odd number: U with horn.
        '\u{1af}' => Some('\u{1b0}'),
        '\u{100}'..='\u{1ae}' | '\u{1ea0}'..='\u{1ef9}' => char::from_u32(letter as u32 | 1),
        '\u{df}'..='\u{1fff}' | '\u{3040}'..='\u{fdff}' => Some(letter),
        _ => None,
    }
}

/// The upper case of a character in ASCII, Latin-1 and Vietnamese; other characters stay as they are.
#[must_use]
pub(crate) const fn upper(letter: char) -> char {
    let capital = match letter {
        'a'..='z' => return letter.to_ascii_uppercase(),
        '\u{e0}'..='\u{f6}' | '\u{f8}'..='\u{fe}' => letter as u32 - 0x20,
        // U with horn, whose small letter has the even number.
        '\u{1b0}' => 0x1af,
        '\u{103}' | '\u{111}' | '\u{129}' | '\u{169}' | '\u{1a1}' | '\u{1ea1}'..='\u{1ef9}' => {
            letter as u32 & !1
        }
        _ => return letter,
    };
    match char::from_u32(capital) {
        Some(capital) => capital,
        None => letter,
    }
}
