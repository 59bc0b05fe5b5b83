//! What a letter is, and its lower case: by ranges of numbers, without the Unicode tables of `char`, which
//! weigh more than all that is done with texts here.

use core::slice::Iter;

/// Whether a character is a mark that belongs to the letter before it, as in NFD.
#[must_use]
pub const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether a character is part of a word: a letter, a digit or a mark. See [`lower`].
#[must_use]
pub const fn is_word(letter: char) -> bool {
    lower(letter as u32) != 0
}

/// The lower case of a character that is part of a word, else 0; both as numbers, marks kept.
///
/// Outside ASCII all are parts of words but the punctuation of Latin-1, the blocks from General Punctuation
/// to CJK Symbols (U+2000 to U+303F, where dashes, quotes and currencies stand), and all from U+FE00 on:
/// variation selectors, emoji, and a few scripts that no portal writes in.
///
/// The lower case is right for ASCII and all Vietnamese letters. In the blocks where these stand in pairs
/// the odd one is the small one. Other languages of the same blocks do not all keep to that; of theirs
/// two letters may become one.
#[must_use]
pub const fn lower(code: u32) -> u32 {
    match code {
        0x61..=0x7a | 0x30..=0x39 => code,
        0x41..=0x5a => code | 0x20,
        0..=0xbf | 0xd7 | 0xf7 => 0,
        0xc0..=0xde => code | 0x20,
        // The one pair that begins with an odd number.
        0x1af => 0x1b0,
        0x100..=0x1ae | 0x1ea0..=0x1ef9 => code | 1,
        0xdf..=0x1fff | 0x3040..=0xfdff => code,
        _ => 0,
    }
}

/// The number of the next character of a text, of which these are the bytes, from the beginning of one on.
///
/// `Chars` gives the same for 50 bytes less (brotli), but built for size it takes half as long again [measured].
pub(super) fn next_code(bytes: &mut Iter<'_, u8>) -> Option<u32> {
    let mut code = u32::from(*bytes.next()?);
    if code >= 0xc0 {
        // The first byte of UTF-8 has as many ones at its left end as there are bytes in all.
        let more = (code > 0xdf) as u32 + (code > 0xef) as u32 + 1;
        code &= 0x3f >> more;
        for _ in 0..more {
            code = code << 6 | u32::from(bytes.next()? & 0x3f);
        }
    }
    Some(code)
}
