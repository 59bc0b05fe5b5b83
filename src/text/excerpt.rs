//! The beginning of a text.

use super::{is_space, truncate};

/// The first characters of a text, cut after a word, with `…` if that is not all of it. A word that is longer is cut where it must be.
pub(crate) fn excerpt(text: &str, characters: usize) -> String {
    let start = truncate(text, characters);
    let Some(rest) = text.strip_prefix(start).filter(|rest| !rest.is_empty()) else {
        return text.to_owned();
    };
    let whole_words = if rest.starts_with(is_space) {
        start
    } else {
        start
            .rsplit_once(is_space)
            .map_or(start, |(words, _)| words)
    };
    // A comma or a dash before the dots would look like a mistake.
    let is_loose = |last: char| is_space(last) || ",;:–-".contains(last);
    [whole_words.trim_end_matches(is_loose), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn texts_are_cut_after_a_word() {
        for (text, length, expected) in [
            ("Hạn mặn", 7, "Hạn mặn"),
            ("Hạn mặn đến", 7, "Hạn mặn…"),
            ("Hạn mặn đến", 9, "Hạn mặn…"),
            ("Hạn mặn, đến", 8, "Hạn mặn…"),
            ("Hạn mặn – đến", 10, "Hạn mặn…"),
            ("Hạnmặnđến", 4, "Hạnm…"),
            ("", 3, ""),
        ] {
            assert_eq!(excerpt(text, length), expected, "{text} {length}");
        }
    }
}
