//! Vietnamese text: white space, equality, folding, search and ranking.
//!
//! Portals write one word in several ways that look the same: composed and decomposed letters, soft hyphens from Word, `hoà` and
//! `hòa`, look-alike letters of other scripts. One reader gives them all the same letters; equality, search and ranking build on it.
//!
//! # Example
//!
//! ```
//! use vn_portal_widgets::text::{equality::canonical, fold::fold_vietnamese};
//!
//! assert_eq!(canonical("hoà"), canonical("hòa"));
//! assert_eq!(fold_vietnamese("Dân vận khéo"), "dan van kheo");
//! ```

pub mod equality;
pub(crate) mod excerpt;
pub mod fold;
pub(crate) mod hash;
pub mod language;
mod letter;
pub mod letters;
mod look_alikes;
mod marks;
pub mod rank;
mod reading;
pub mod search;
mod syllable;
mod terms;

use std::borrow::Cow;

/// Whether a character is ASCII white space or U+00A0, which is frequent in text pasted from an editor. Not
/// [`char::is_whitespace`]: the other spaces of Unicode are content.
pub(crate) const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\n' | '\r' | '\t' | '\x0c' | '\u{a0}')
}

/// Removes white space from both ends of a string; see [`is_space`].
pub(crate) fn trim(string: &str) -> &str {
    string.trim_matches(is_space)
}

/// Replaces each line break and run of white space with one space.
pub(crate) fn one_line(string: &str) -> Cow<'_, str> {
    // By bytes: this is asked of every text of a feed. 0xC2 begins U+0080 to U+00BF, the no-break space among them.
    let may_change = |byte: u8| matches!(byte, b'\n' | b'\r' | b'\t' | b'\x0c' | 0xC2);
    if !string.bytes().any(may_change) && !string.contains("  ") {
        return string.into();
    }
    let mut line = String::with_capacity(string.len());
    let mut run = 0;
    for letter in string.chars() {
        if !is_space(letter) {
            run = 0;
            line.push(letter);
            continue;
        }
        run += 1;
        if run > 1 {
            line.pop();
        }
        // A no-break space by itself stays.
        let stays = run == 1 && letter == '\u{a0}';
        line.push(if stays { letter } else { ' ' });
    }
    line.into()
}

/// Cuts a string after at most so many characters.
pub(crate) fn truncate(string: &str, characters: usize) -> &str {
    let end = string.char_indices().nth(characters);
    end.and_then(|(end, _)| string.get(..end)).unwrap_or(string)
}

#[cfg(test)]
mod tests {
    use super::{one_line, trim, truncate};

    #[test]
    fn white_space_within_is_one_space() {
        for (string, line) in [
            ("Hạn\r\n  mặn", "Hạn mặn"),
            ("Hạn\tmặn", "Hạn mặn"),
            ("5\u{a0}km", "5\u{a0}km"),
            ("5 \u{a0}km", "5 km"),
            ("Hạn mặn", "Hạn mặn"),
        ] {
            assert_eq!(one_line(string), line);
        }
    }

    #[test]
    fn white_space_around_is_trimmed_and_other_spaces_of_unicode_are_not() {
        assert_eq!(trim("\u{a0} \t\r\n\x0cHạn mặn \u{a0}"), "Hạn mặn");
        assert_eq!(trim("\u{2003}a\u{b}"), "\u{2003}a\u{b}");
        assert_eq!(trim(" \u{a0} "), "");
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        assert_eq!(truncate("Hạn mặn", 2), "Hạ");
        assert_eq!(truncate("Hạn mặn", 7), "Hạn mặn");
        assert_eq!(truncate("Hạn mặn", 80), "Hạn mặn");
        assert_eq!(truncate("Hạn", 0), "");
        assert_eq!(truncate("", 3), "");
    }
}
