//! Classes of characters, and the lower case, by ranges of code points.
//!
//! `char::is_alphanumeric` and `char::to_lowercase` have tables for all scripts. Portals only need ASCII and
//! Vietnamese to be right, and here a combining mark is part of a word.

/// Whether a character is a combining mark, which belongs to the letter before it, as in NFD: the blocks of combining
/// diacritical marks, those for symbols and the half marks.
#[must_use]
pub const fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Whether a character is never seen: soft hyphens, zero-width spaces and joiners, byte order marks, direction marks,
/// variation selectors, fillers. This is Unicode's `Default_Ignorable_Code_Point` (DerivedCoreProperties.txt), with the
/// interlinear annotations U+FFF9 to U+FFFB. Control characters are not among them: browsers show them (CSS Text 3,
/// section 2).
#[must_use]
pub const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a character is part of a word: a letter, a digit or a mark. See [`lower`].
#[must_use]
pub const fn is_word(letter: char) -> bool {
    lower(letter).is_some()
}

/// Whether a character is part of a word, or a number that is not: a fraction, a Roman numeral, a number in a circle. Characters of the
/// private use area are neither: most are bullets whose font is lost.
pub(crate) const fn is_alphanumeric(letter: char) -> bool {
    match letter {
        '\u{2150}'..='\u{218b}' | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' => true,
        '\u{e000}'..='\u{f8ff}' => false,
        _ => is_word(letter),
    }
}

/// The lower case of a character with its marks; `None` if it is not part of a word.
///
/// Outside ASCII everything is part of a word except the punctuation of Latin-1, the blocks from General
/// Punctuation to CJK Symbols (U+2000 to U+303F: dashes, quotes, currencies), and everything from U+FE00:
/// variation selectors, emoji, and a few scripts that no portal writes in.
///
/// The lower case is right for ASCII, Latin-1, Latin Extended-A and all Vietnamese letters. Letters of other blocks
/// stay as they are.
#[must_use]
pub const fn lower(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        // The rest of ASCII and the signs of Latin-1, with × and ÷.
        '\0'..='\u{bf}' | '\u{d7}' | '\u{f7}' => None,
        '\u{c0}'..='\u{de}' => char::from_u32(letter as u32 + 0x20),
        '\u{130}' => Some('i'),
        '\u{178}' => Some('\u{ff}'),
        '\u{189}' => Some('\u{256}'),
        // The two cases are neighbours: first those whose capital is even, then those whose capital is odd.
        '\u{100}'..='\u{12f}'
        | '\u{132}'..='\u{137}'
        | '\u{14a}'..='\u{177}'
        | '\u{1a0}'..='\u{1a1}'
        | '\u{1ea0}'..='\u{1ef9}' => char::from_u32(letter as u32 | 1),
        '\u{139}'..='\u{148}'
        | '\u{179}'..='\u{17e}'
        | '\u{18b}'..='\u{18c}'
        | '\u{1af}'..='\u{1b0}'
        | '\u{1cd}'..='\u{1dc}' => char::from_u32((letter as u32 + 1) & !1),
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

#[cfg(test)]
mod tests {
    use super::is_alphanumeric;

    #[test]
    fn letters_and_numbers_of_every_kind_are_told_from_bullets() {
        for letter in "aZ9Đệβя一Ⅳ⅔①❷".chars() {
            assert!(is_alphanumeric(letter), "{letter}");
            assert!(letter.is_alphanumeric(), "{letter}");
        }
        for sign in "-•·§–►✓■□\u{f0b7}\u{f0a7}\u{a0}".chars() {
            assert!(!is_alphanumeric(sign), "{sign}");
            assert!(!sign.is_alphanumeric(), "{sign}");
        }
    }
}
