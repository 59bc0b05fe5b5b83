//! How an instant is written: the contract's named formats, and patterns.
//!
//! Never reads a clock, and never asks the browser's `Intl`, which puts the time first in Vietnamese.

mod pattern;
mod relative;

use core::fmt;

use crate::time::civil::Instant;
use crate::decimal;
use crate::time::lunar::LunarDate;
use crate::words;

/// A way to write an instant.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::{civil::Instant, format::Format};
///
/// let at = Instant::from_millis(1_482_999_207_000).unwrap();
/// assert_eq!(Format::DATETIME.text(at, at), "29/12/2016 15:13");
/// assert_eq!(Format::parse("EEEE, HH'h'mm").unwrap().text(at, at), "Thứ Năm, 15h13");
/// assert_eq!(Format::parse("lunar").unwrap().text(at, at), "1/12 Bính Thân");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format<'a> {
    /// An LDML pattern, known to be good.
    Pattern(Pattern<'a>),
    /// As official papers have it: a zero before days under 10 and before months 1 and 2 only.
    Document,
    /// `1/12 Bính Thân`.
    Lunar,
    /// The lunar date in words.
    LunarFull,
    /// How long ago, or how long to wait.
    Relative,
}

/// The pattern of a [`Format`]. Only [`Format::parse`] makes one, after trying it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern<'a>(&'a str);

/// The names that stand for more than a pattern or for one, as section 2 of the contract has them.
static NAMED: [(&str, Format<'static>); 11] = [
    ("clock", Format::CLOCK),
    ("posted", Format::POSTED),
    ("datetime", Format::DATETIME),
    ("date", Format::DATE),
    ("time", Format::TIME),
    ("news", Format::NEWS),
    ("full", Format::FULL),
    ("document", Format::Document),
    ("lunar", Format::Lunar),
    ("lunar-full", Format::LunarFull),
    ("relative", Format::Relative),
];

impl<'a> Format<'a> {
    /// `Thứ Năm, 29/12/2016 3:13:27 CH`.
    pub const CLOCK: Self = Self::known("EEEE, dd/MM/yyyy h:mm:ss a");
    /// `Ngày 29/12/2016 15:13:27`.
    pub const POSTED: Self = Self::known(words::PATTERN_POSTED);
    /// What says of when an old copy is.
    pub(crate) const FETCHED: Self = Self::known(words::PATTERN_FETCHED);
    /// `29/12/2016 15:13`.
    pub const DATETIME: Self = Self::known("dd/MM/yyyy HH:mm");
    /// `29/12/2016`.
    pub const DATE: Self = Self::known(DATE);
    /// `15:13:27`.
    pub const TIME: Self = Self::known("HH:mm:ss");
    /// `Thứ Năm, 29/12/2016, 15:13 (GMT+7)`.
    pub const NEWS: Self = Self::known("EEEE, dd/MM/yyyy, HH:mm '(GMT+7)'");
    /// The date in words, without zeros.
    pub const FULL: Self = Self::known(words::PATTERN_FULL);
    /// `(29/12/2016)`, which lists have after each title.
    pub const BRACKETED: Self = Self::known("(dd/MM/yyyy)");
    /// `15:13`.
    pub const HOUR_MINUTE: Self = Self::known("HH:mm");

    /// RFC 3339 to the second, for machines: `2016-12-29T15:13:27+07:00`.
    pub const RFC3339: Self = Self::known("yyyy-MM-dd'T'HH:mm:ss+07:00");

    const fn known(pattern: &'a str) -> Self {
        Self::Pattern(Pattern(pattern))
    }

    /// Reads the name of a format, or a pattern.
    ///
    /// # Errors
    ///
    /// [`FormatError`] where the text is no name and no pattern.
    pub fn parse(text: &'a str) -> Result<Self, FormatError> {
        if let Some((_, format)) = NAMED.iter().find(|(name, _)| *name == text) {
            return Ok(*format);
        }
        if text.is_empty() {
            return Err(FormatError::Empty);
        }
        pattern::check(text)?;
        Ok(Self::known(text))
    }

    /// What `at` looks like at the moment `now`, which only [`Format::Relative`] looks at.
    pub fn text(&self, at: Instant, now: Instant) -> String {
        let civil = at.civil();
        let mut out = String::new();
        match self {
            Self::Pattern(Pattern(pattern)) => pattern::push(&mut out, pattern, civil),
            Self::Document if civil.date.month() < 3 => {
                pattern::push(&mut out, words::PATTERN_DOCUMENT_EARLY, civil);
            }
            Self::Document => pattern::push(&mut out, words::PATTERN_DOCUMENT, civil),
            Self::Lunar | Self::LunarFull => match LunarDate::from_solar(civil.date) {
                Some(lunar) => push_lunar(&mut out, lunar, matches!(self, Self::LunarFull)),
                None => pattern::push(&mut out, DATE, civil),
            },
            Self::Relative => relative::push(&mut out, at, now),
        }
        out
    }

    /// Whether the text changes as time goes by.
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Relative)
    }

    /// The first instant after `now` at which the text differs; `None` where there is none.
    pub fn next_change(&self, at: Instant, now: Instant) -> Option<Instant> {
        self.is_live()
            .then(|| relative::next_change(at, now))
            .flatten()
    }
}

/// The pattern of `date`, which others fall back on.
const DATE: &str = "dd/MM/yyyy";

/// Appends a lunar date, in words or not.
pub(crate) fn push_lunar(out: &mut String, lunar: LunarDate, words: bool) {
    let [before, between, after] = if words {
        words::LUNAR_WORDS
    } else {
        ["", "/", " "]
    };
    out.push_str(before);
    decimal::push(out, lunar.day.into());
    out.push_str(between);
    decimal::push(out, lunar.month.into());
    if lunar.leap {
        out.push_str(words::LEAP_MONTH);
    }
    out.push_str(after);
    out.push_str(&lunar.name());
}

/// Why a text is no format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// A letter that no pattern has, or has not so many times in a row.
    Letters {
        /// The letter.
        letter: char,
        /// How many times it stands there.
        count: usize,
    },
    /// A single quote that is never closed.
    Quote,
    /// There is nothing.
    Empty,
}

impl FormatError {
    /// What is wrong, in English.
    pub fn describe(self) -> String {
        match self {
            Self::Letters { letter, count } => {
                let mut out = String::from("no such pattern letters: ");
                for _ in 0..count.min(9) {
                    out.push(letter);
                }
                out.push_str(" (put words in single quotes)");
                out
            }
            Self::Quote => "a single quote (') is not closed".to_owned(),
            Self::Empty => "the format is empty".to_owned(),
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe())
    }
}

impl core::error::Error for FormatError {}
