//! What the mark of a list item says: a bullet, or a number in one of the five numberings of HTML.

use crate::text::is_space;
use crate::text::letters::is_alphanumeric;

/// How the items of a list are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    Decimal,
    LowerLetters,
    UpperLetters,
    LowerRoman,
    UpperRoman,
}

impl Numbering {
    /// The value of the attribute `type` of `ol`; `None` for the numbering that a list has without it.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Decimal => None,
            Self::LowerLetters => Some("a"),
            Self::UpperLetters => Some("A"),
            Self::LowerRoman => Some("i"),
            Self::UpperRoman => Some("I"),
        }
    }

    pub fn from_attribute(value: &str) -> Option<Self> {
        Some(match value.trim() {
            "1" => Self::Decimal,
            "a" => Self::LowerLetters,
            "A" => Self::UpperLetters,
            "i" => Self::LowerRoman,
            "I" => Self::UpperRoman,
            _ => return None,
        })
    }
}

/// A number as a mark gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub numbering: Numbering,
    pub value: u32,
}

impl Count {
    pub fn next(self) -> Self {
        Self {
            value: self.value + 1,
            ..self
        }
    }
}

/// What a number may be. `i` is the first number in Roman numerals and the ninth letter; only the numbers around it tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Readings {
    pub likely: Count,
    pub other: Option<Count>,
}

impl Readings {
    pub fn iter(self) -> impl Iterator<Item = Count> {
        core::iter::once(self.likely).chain(self.other)
    }

    /// The reading that continues a list, else the one that is continued by the next mark, else the likely one.
    pub fn resolve(self, expected: Option<Count>, next: Option<Self>) -> Count {
        let continues = |count: &Count| expected == Some(*count);
        let is_continued =
            |count: &Count| next.is_some_and(|next| next.iter().any(|after| after == count.next()));
        let found = self.iter().find(continues);
        found
            .or_else(|| self.iter().find(is_continued))
            .unwrap_or(self.likely)
    }
}

/// The mark of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemMark {
    Bullet,
    Number(Readings),
    /// The last part of a number such as `1.2.`, after the part before it.
    Part {
        of: Readings,
        number: Readings,
    },
    /// Text that no list of HTML can show, such as `Điều 1.`
    Text,
}

/// Numbers with more digits are not numbers of items: HTML keeps five.
const DIGITS: usize = 5;

impl ItemMark {
    /// Reads a mark. In a font of symbols every character is a picture.
    pub fn read(text: &str, is_symbol: bool) -> Self {
        let text = text.trim_matches(is_space);
        if is_symbol || !text.chars().any(is_alphanumeric) {
            return Self::Bullet;
        }
        let is_around = |letter: char| "([<>]).:;/-–".contains(letter) || is_space(letter);
        let bare = text.trim_matches(is_around);
        // Word's `o` in Courier New, and the letters that are bullets in a font of symbols that was dropped.
        let mut letters = bare.chars().map(|letter| {
            let may_be_bullet = !letter.is_ascii_uppercase() && !letter.is_ascii_digit();
            may_be_bullet && is_alphanumeric(letter)
        });
        let is_letter = letters.next() == Some(true) && letters.next().is_none();
        if is_letter && bare == text {
            return Self::Bullet;
        }
        let mut parts = bare.rsplit('.');
        let Some(number) = parts.next().and_then(read_number) else {
            return Self::Text;
        };
        let Some(before) = parts.next() else {
            return Self::Number(number);
        };
        match read_number(before) {
            Some(of) if parts.all(|part| read_number(part).is_some()) => Self::Part { of, number },
            _ => Self::Text,
        }
    }
}

fn read_number(text: &str) -> Option<Readings> {
    // Longer than any number: `mmmdccclxxxviii` is 3,888.
    if text.is_empty() || text.len() > 15 {
        return None;
    }
    let only = |likely| Readings {
        likely,
        other: None,
    };
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let value = text.parse().ok().filter(|_| text.len() <= DIGITS)?;
        return Some(only(Count {
            numbering: Numbering::Decimal,
            value,
        }));
    }
    let is_upper = text.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_upper && !text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let (letters, roman) = if is_upper {
        (Numbering::UpperLetters, Numbering::UpperRoman)
    } else {
        (Numbering::LowerLetters, Numbering::LowerRoman)
    };
    let text = text.to_ascii_lowercase();
    let letters = letter_value(&text).map(|value| Count {
        numbering: letters,
        value,
    });
    let roman = roman_value(&text).map(|value| Count {
        numbering: roman,
        value,
    });
    // A list that begins with `c` or `d` is more likely to go on with letters than to begin with 100.
    let is_letter = matches!(&*text, "c" | "d" | "l" | "m");
    match (letters, roman) {
        (Some(likely), other) if is_letter => Some(Readings { likely, other }),
        (other, Some(likely)) => Some(Readings { likely, other }),
        (letters, None) => letters.map(only),
    }
}

/// The value of Word's letters: after `z` come `aa`, `bb`, `cc`.
fn letter_value(text: &str) -> Option<u32> {
    let first = text.bytes().next()?;
    let is_repeated = text.bytes().all(|byte| byte == first);
    let rounds = u32::try_from(text.len()).ok()?.checked_sub(1)?;
    is_repeated.then(|| rounds * 26 + u32::from(first - b'a') + 1)
}

const NUMERALS: [(&str, u32); 13] = [
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
];

/// The value of Roman numerals below 4,000. Letters in any other than the usual order are none.
fn roman_value(text: &str) -> Option<u32> {
    let mut rest = text;
    let mut value = 0;
    for (numeral, worth) in NUMERALS {
        while let Some(after) = rest.strip_prefix(numeral) {
            rest = after;
            value += worth;
        }
    }
    let is_known = rest.is_empty() && (1..4000).contains(&value);
    (is_known && roman(value) == text).then_some(value)
}

fn roman(mut value: u32) -> String {
    let mut text = String::new();
    for (numeral, worth) in NUMERALS {
        while value >= worth {
            text.push_str(numeral);
            value -= worth;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> Vec<(Numbering, u32)> {
        match ItemMark::read(text, false) {
            ItemMark::Number(readings) => readings
                .iter()
                .map(|count| (count.numbering, count.value))
                .collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn numbers_are_read_in_every_dress() {
        use Numbering::{Decimal, LowerLetters, LowerRoman, UpperLetters, UpperRoman};
        for (text, expected) in [
            ("1.", vec![(Decimal, 1)]),
            ("12)", vec![(Decimal, 12)]),
            ("(3)", vec![(Decimal, 3)]),
            ("01.", vec![(Decimal, 1)]),
            ("0", vec![(Decimal, 0)]),
            ("4/", vec![(Decimal, 4)]),
            ("[5]", vec![(Decimal, 5)]),
            ("6.\u{a0}\u{a0} ", vec![(Decimal, 6)]),
            ("a)", vec![(LowerLetters, 1)]),
            ("(b)", vec![(LowerLetters, 2)]),
            ("H.", vec![(UpperLetters, 8)]),
            ("bb.", vec![(LowerLetters, 28)]),
            ("i.", vec![(LowerRoman, 1), (LowerLetters, 9)]),
            ("iv)", vec![(LowerRoman, 4)]),
            ("xx.", vec![(LowerRoman, 20), (LowerLetters, 50)]),
            ("c)", vec![(LowerLetters, 3), (LowerRoman, 100)]),
            ("III.", vec![(UpperRoman, 3), (UpperLetters, 61)]),
            ("XIX", vec![(UpperRoman, 19)]),
            ("iix.", vec![]),
            ("123456.", vec![]),
            ("đ)", vec![]),
            ("ab)", vec![]),
            ("Điều 1.", vec![]),
            ("Chương I", vec![]),
        ] {
            assert_eq!(counts(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_a_bullet_or_text() {
        for bullet in [
            "·", "o", "§", "-", "–", "•", "*", "+", "\u{f0b7}", "▪", "v", "ü", "Ø", "",
        ] {
            assert_eq!(ItemMark::read(bullet, false), ItemMark::Bullet, "{bullet}");
        }
        assert_eq!(ItemMark::read("1.", true), ItemMark::Bullet);
        for text in ["Điều 1.", "đ)", "Bước 2:", "1.a.Điều", "1..2"] {
            assert_eq!(ItemMark::read(text, false), ItemMark::Text, "{text}");
        }
    }

    #[test]
    fn roman_numerals_are_read_in_one_way_each() {
        for (text, value) in [
            ("i", 1),
            ("ix", 9),
            ("xlii", 42),
            ("mcmxciv", 1994),
            ("mmmcmxcix", 3999),
        ] {
            assert_eq!(roman_value(text), Some(value));
        }
        for text in ["iiii", "vv", "ic", "xm", "", "mmmm", "ivi"] {
            assert_eq!(roman_value(text), None, "{text}");
        }
    }
}
