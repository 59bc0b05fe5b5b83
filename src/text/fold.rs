//! Folding: lower case without marks, as people type who have no Vietnamese keyboard. For search only:
//! `bán`, `bàn` and `bạn` become one.

use super::letters::{is_mark, lower};

/// What small letters become. First U+00E0 to U+00FF, then U+1EA0 to U+1EF9, of which a capital and its
/// small letter are one place. A minus sign: stays as it is.
///
/// Of the first 32, Vietnamese has 16. The others are as a Vietnamese reader would type a foreign
/// name: `ö` as o, `ç` as c, `ñ` as n, `ø` as o. `Ð` (U+00D0, Icelandic) looks like `Đ` (U+0110) and stands
/// for it in many an old text.
const BASES: &[u8; 77] =
    b"aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";

/// A character in lower case without marks: all Vietnamese letters, ASCII, and what else of Latin-1 is a
/// letter with a mark. Any other stays as it is. `None` for a mark that stands by itself, as in NFD.
#[must_use]
pub fn fold(letter: char) -> Option<char> {
    let small = lower(letter.into());
    let base = match small {
        0x61..=0x7a => small as u8,
        0xe0..=0xff => base(small - 0xe0),
        0x1ea0..=0x1ef9 => base((small - 0x1e60) / 2),
        // ă đ ĩ ơ ũ ư
        0x103 => b'a',
        0x111 => b'd',
        0x129 => b'i',
        0x1a1 => b'o',
        0x169 | 0x1b0 => b'u',
        _ => b'-',
    };
    if base == b'-' {
        return (!is_mark(letter)).then_some(letter);
    }
    Some(base.into())
}

fn base(place: u32) -> u8 {
    BASES.get(place as usize).copied().unwrap_or(b'-')
}

/// A text in lower case without marks; see [`fold`].
///
/// # Example
///
/// ```
/// use vn_portal_widgets::text::fold::fold_vietnamese;
///
/// assert_eq!(fold_vietnamese("Dân vận khéo ở Đồng Nai"), "dan van kheo o dong nai");
/// ```
#[must_use]
pub fn fold_vietnamese(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        out.extend(fold(letter));
    }
    out
}
