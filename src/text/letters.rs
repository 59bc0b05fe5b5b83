//! What a letter is, and its lower case: by ranges of numbers, without the Unicode tables of `char`, which
//! weigh more than all that is done with texts here.

/// Whether a character is a mark that belongs to the letter before it, as in NFD.
#[must_use]
pub const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether a character is part of a word: a letter, a digit or a mark.
///
/// Outside ASCII all are but the punctuation of Latin-1, the blocks from General Punctuation to CJK
/// Symbols (U+2000 to U+303F, where dashes, quotes and currencies stand), and all from U+FE00 on: variation
/// selectors, emoji, and a few scripts that no portal writes in.
#[must_use]
pub const fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(
            letter,
            '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{1fff}' | '\u{3040}'..='\u{fdff}'
        )
}

/// The number of a character's lower case: right for ASCII and all Vietnamese letters, marks kept.
///
/// In the blocks where Vietnamese letters stand in pairs the odd one is the small one. The other
/// languages of these blocks do not all keep to that; there two letters may become one.
#[must_use]
pub const fn lower(letter: char) -> u32 {
    let code = letter as u32;
    match code {
        0x41..=0x5a | 0xc0..=0xde => code | 0x20,
        // The one pair that begins with an odd number.
        0x1af => 0x1b0,
        0x100..=0x1ae | 0x1ea0..=0x1ef9 => code | 1,
        _ => code,
    }
}
