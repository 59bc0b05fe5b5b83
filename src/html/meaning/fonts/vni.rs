//! VNI for Windows as the `VNI-…` fonts have it: most letters are a vowel and a letter of Latin-1 that shows the marks over it.
//!
//! Source: the tables of xvnkb and VBKey, which agree.

use super::codes::{CodeReading, unlisted};
use crate::text::letters::{lower, upper};

/// A vowel, the second characters that it can have, and the letters that the pairs are.
const PAIRS: [(char, &str, &str); 7] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('ö', "ùøûõï", "ứừửữự"),
    ('y', "ùøûõ", "ýỳỷỹ"),
];

/// Letters of their own, and what they are.
const SINGLES: (&str, &str) = ("ôöñíìæóòî", "ơưđíìỉĩịỵ");

/// The second characters of pairs.
const MARKS: &str = "ùøûõïâáàåãäêéèúüë";

/// Reads a character. The case of a pair is that of its vowel: programs that put a text in capitals miss the second character.
pub(super) fn read(letter: char, next: Option<char>) -> CodeReading {
    let Some(small) = lower(letter) else {
        return unlisted(letter);
    };
    let in_case = |found| if small == letter { found } else { upper(found) };
    if let Some(pair) = next.and_then(lower).and_then(|next| pair(small, next)) {
        return CodeReading::Pair(in_case(pair));
    }
    if let Some(single) = zipped(SINGLES.0, SINGLES.1, small) {
        return CodeReading::Letter(in_case(single));
    }
    if MARKS.contains(small) {
        return CodeReading::Stray;
    }
    unlisted(letter)
}

fn pair(vowel: char, mark: char) -> Option<char> {
    let (_, marks, letters) = PAIRS.iter().find(|(known, ..)| *known == vowel)?;
    zipped(marks, letters, mark)
}

/// The character of the second string in the place that one has in the first.
fn zipped(from: &str, to: &str, letter: char) -> Option<char> {
    let mut both = from.chars().zip(to.chars());
    both.find(|(known, _)| *known == letter)
        .map(|(_, found)| found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strings_of_a_row_have_the_same_length() {
        let singles = ('-', SINGLES.0, SINGLES.1);
        for (vowel, marks, letters) in PAIRS.into_iter().chain([singles]) {
            assert_eq!(marks.chars().count(), letters.chars().count(), "{vowel}");
        }
        let [(_, all, _), ..] = PAIRS;
        assert_eq!(MARKS, all);
    }
}
