//! Folding: lower case without marks, as people type without a Vietnamese keyboard. For search only, because it turns
//! `bán`, `bàn` and `bạn` into one word.

use super::reading::RunReader;

/// Converts a string to lower case without marks.
///
/// - The 146 Vietnamese letters become `a` to `z`, `đ` becomes `d`, in NFC and NFD alike and with marks in any order.
/// - The other letters of Latin-1 and Latin Extended-A lose their marks as well, as a Vietnamese visitor would type a
///   foreign name: `ö` becomes `o`, `ç` becomes `c`, `ł` becomes `l`. Letters such as `æ` and `ß` have no mark.
/// - Letters that look like `đ` are `đ`: Icelandic `ð`, African `ɖ`, `ƌ`.
/// - Greek and Cyrillic letters that look like Latin ones are those, in a word that has Latin letters or that consists of
///   such letters. Other words in other scripts stay as they are.
/// - Full-width and mathematical forms, small capitals that look like small letters, ligatures (`ﬁ`) and Roman
///   numbers in one character (`Ⅳ`) are the letters and digits that they look like.
/// - Characters that cannot be seen are left out: soft hyphens, zero-width spaces and joiners, direction marks, variation
///   selectors (Unicode's `Default_Ignorable_Code_Point`). So are combining marks after any other character.
/// - Spaces of any width become a space, hyphens at which no line may break become `-`.
/// - Where a syllable's tone is written makes no difference: `hoà` and `hòa` both become `hoa`. `i` and `y` stay
///   different letters.
///
/// Everything else stays as it is.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::text::fold::fold_vietnamese;
///
/// assert_eq!(fold_vietnamese("Dân vận khéo ở Đồng Nai"), "dan van kheo o dong nai");
/// assert_eq!(fold_vietnamese("khuy\u{ad}ến cáo"), "khuyen cao");
/// ```
#[must_use]
pub fn fold_vietnamese(string: &str) -> String {
    let mut folded = String::with_capacity(string.len());
    let mut reader = RunReader::new(string.char_indices());
    while let Some(run) = reader.next() {
        folded.extend(run.folded());
    }
    folded
}
