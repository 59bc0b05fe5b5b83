//! Unicode LDML date patterns: the letters of the contract, and text in single quotes.

use core::mem;

use super::FormatError;
use crate::time::civil::DateTime;
use crate::words;

/// Writes `at` by a pattern that has passed [`check`].
pub(super) fn text(pattern: &str, at: DateTime) -> String {
    let mut out = String::new();
    for piece in PatternPieces::of(pattern).flatten() {
        piece.write(&mut out, at);
    }
    out
}

/// Finds the first mistake in a pattern.
pub(super) fn check(pattern: &str) -> Result<(), FormatError> {
    PatternPieces::of(pattern).try_for_each(|piece| piece.map(drop))
}

/// A piece of a pattern.
enum PatternPiece<'a> {
    Literal(&'a str),
    /// A number with at least so many digits.
    Number(Unit, usize),
    /// The number of the month, after a word.
    Month(&'static str),
    Weekday(&'static [&'static str; 7]),
    HalfDay,
}

enum Unit {
    Year,
    YearOfCentury,
    Month,
    Day,
    Hour,
    /// 1 to 12.
    HourOfHalfDay,
    Minute,
    Second,
}

impl PatternPiece<'_> {
    /// The piece for a letter repeated `count` times.
    fn of(letter: char, count: usize) -> Result<Self, FormatError> {
        Ok(match (letter, count) {
            ('y', 1 | 4) => Self::Number(Unit::Year, count),
            ('y', 2) => Self::Number(Unit::YearOfCentury, count),
            ('M', 1 | 2) => Self::Number(Unit::Month, count),
            ('M', 3) => Self::Month(words::MONTH_SHORT),
            ('M', 4) => Self::Month(words::MONTH_WORD),
            ('d', 1 | 2) => Self::Number(Unit::Day, count),
            ('E', 1 | 3) => Self::Weekday(&words::WEEKDAYS_SHORT),
            ('E', 4) => Self::Weekday(&words::WEEKDAYS),
            ('H', 1 | 2) => Self::Number(Unit::Hour, count),
            ('h', 1 | 2) => Self::Number(Unit::HourOfHalfDay, count),
            ('m', 1 | 2) => Self::Number(Unit::Minute, count),
            ('s', 1 | 2) => Self::Number(Unit::Second, count),
            ('a', 1) => Self::HalfDay,
            _ => return Err(FormatError::Letters { letter, count }),
        })
    }

    fn write(&self, out: &mut String, at: DateTime) {
        match self {
            Self::Literal(text) => out.push_str(text),
            Self::Number(unit, digits) => {
                let value = unit.of(at);
                out.push_str(&format!("{value:0digits$}"));
            }
            Self::Month(word) => out.push_str(&format!("{word} {}", at.date.month())),
            Self::Weekday(words) => {
                out.push_str(words.get(at.date.weekday()).unwrap_or(&""));
            }
            Self::HalfDay => {
                let [before_noon, after_noon] = words::HALF_DAYS;
                out.push_str(if at.time.hour() < 12 {
                    before_noon
                } else {
                    after_noon
                });
            }
        }
    }
}

impl Unit {
    fn of(&self, DateTime { date, time }: DateTime) -> u16 {
        match self {
            Self::Year => date.year(),
            Self::YearOfCentury => date.year() % 100,
            Self::Month => date.month().into(),
            Self::Day => date.day().into(),
            Self::Hour => time.hour().into(),
            // Midnight and noon are twelve o'clock.
            Self::HourOfHalfDay => u16::from((time.hour() + 11) % 12) + 1,
            Self::Minute => time.minute().into(),
            Self::Second => time.second().into(),
        }
    }
}

/// The pieces of a pattern, in their order.
struct PatternPieces<'a> {
    rest: &'a str,
    is_quoted: bool,
}

impl<'a> PatternPieces<'a> {
    const fn of(pattern: &'a str) -> Self {
        Self {
            rest: pattern,
            is_quoted: false,
        }
    }

    /// Takes the characters up to the first that does not match.
    fn take(&mut self, is_wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|letter| !is_wanted(letter));
        let (taken, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }
}

impl<'a> Iterator for PatternPieces<'a> {
    type Item = Result<PatternPiece<'a>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some(first) = self.rest.chars().next() else {
            let is_open = mem::take(&mut self.is_quoted);
            return is_open.then_some(Err(FormatError::Quote));
        };
        let is_quoted = self.is_quoted;
        if first == '\'' {
            // Two in a row mean one literal quote, inside and outside of quotes.
            let quotes = self.take(|letter| letter == '\'');
            self.is_quoted ^= quotes.len() % 2 == 1;
            let shown = quotes.get(quotes.len().div_ceil(2)..).unwrap_or_default();
            return Some(Ok(PatternPiece::Literal(shown)));
        }
        if first.is_ascii_alphabetic() && !is_quoted {
            let count = self.take(|letter| letter == first).len();
            return Some(PatternPiece::of(first, count));
        }
        let literal =
            self.take(|letter| letter != '\'' && (is_quoted || !letter.is_ascii_alphabetic()));
        Some(Ok(PatternPiece::Literal(literal)))
    }
}
