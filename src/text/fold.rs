//! Folding: lower case without marks, as people type without a Vietnamese keyboard. For search only, because it turns
//! `bán`, `bàn` and `bạn` into one word.

use super::letters::is_mark;

/// A character in lower case without marks; `None` for a combining mark, as in NFD.
///
/// Folds ASCII, all Vietnamese letters, and the other letters of Latin-1 that have a mark, as a Vietnamese visitor
/// would type a foreign name: `ö` as o, `ç` as c. Everything else stays as it is.
#[must_use]
pub const fn fold(letter: char) -> Option<char> {
    let folded = match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' | 'Ạ'..='ặ' => 'a',
        'Ç' | 'ç' => 'c',
        // `Ð` (U+00D0, Icelandic) looks like `Đ` (U+0110), and many old texts have it in its place.
        'Ð' | 'ð' | 'Đ' | 'đ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ẹ'..='ệ' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ụ'..='ự' => 'u',
        'Ý' | 'ý' | 'Ỳ'..='ỹ' => 'y',
        _ if is_mark(letter) => return None,
        _ => letter,
    };
    Some(folded)
}

/// A string in lower case without marks; see [`fold`].
///
/// # Example
///
/// ```
/// use vn_portal_widgets::text::fold::fold_vietnamese;
///
/// assert_eq!(fold_vietnamese("Dân vận khéo ở Đồng Nai"), "dan van kheo o dong nai");
/// ```
#[must_use]
pub fn fold_vietnamese(string: &str) -> String {
    string.chars().filter_map(fold).collect()
}
