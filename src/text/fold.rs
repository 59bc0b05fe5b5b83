//! Folding: lower case without marks, as people type who have no Vietnamese keyboard. For search only:
//! `bán`, `bàn` and `bạn` become one.

use super::letters::is_mark;

/// What letters become. First U+00C0 to U+00DF, which also serve U+00E0 to U+00FF; then U+1EA0 to
/// U+1EF9, of which a capital and its small letter are one place. A minus sign: stays as it is.
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
    let code = letter as usize;
    let base = match letter {
        'A'..='Z' => Some(code as u8 | 0x20),
        '\u{c0}'..='\u{ff}' => BASES.get(code & 0x1f).copied(),
        '\u{1ea0}'..='\u{1ef9}' => BASES.get((code - 0x1e60) / 2).copied(),
        'Ă' | 'ă' => Some(b'a'),
        'Đ' | 'đ' => Some(b'd'),
        'Ĩ' | 'ĩ' => Some(b'i'),
        'Ơ' | 'ơ' => Some(b'o'),
        'Ũ' | 'ũ' | 'Ư' | 'ư' => Some(b'u'),
        _ => None,
    };
    match base {
        Some(base) if base != b'-' => Some(base.into()),
        _ => (!is_mark(letter)).then_some(letter),
    }
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
        if let Some(folded) = fold(letter) {
            out.push(folded);
        }
    }
    out
}
