//! Writing an instant: the named formats of section 2 of the contract, and patterns.
//!
//! Not by the browser's `Intl`, which puts the time before the date in Vietnamese.

mod pattern;
mod relative;

use core::fmt;
use std::borrow::Cow;

use crate::time::civil::Instant;
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// A valid LDML pattern.
    Pattern(Pattern),
    /// The date in words as official documents have it: with a zero before days under 10, and before months 1 and 2
    /// only.
    Document,
    /// `1/12 Bính Thân`.
    Lunar,
    /// The lunar date in words.
    LunarFull,
    /// How long ago, or how far ahead.
    Relative,
}

/// The pattern of a [`Format`]. Only [`Format::parse`] makes one, after checking it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Cow<'static, str>);

impl Format {
    /// `Thứ Năm, 29/12/2016 3:13:27 CH`.
    pub const CLOCK: Self = Self::known("EEEE, dd/MM/yyyy h:mm:ss a");
    /// `Ngày 29/12/2016 15:13:27`.
    pub const POSTED: Self = Self::known(words::PATTERN_POSTED);
    /// The note on a stored copy that is shown in place of a file.
    pub(crate) const FETCHED: Self = Self::known(words::PATTERN_FETCHED);
    /// `29/12/2016 15:13`.
    pub const DATETIME: Self = Self::known("dd/MM/yyyy HH:mm");
    /// `29/12/2016`.
    pub const DATE: Self = Self::known("dd/MM/yyyy");
    /// `15:13:27`.
    pub const TIME: Self = Self::known("HH:mm:ss");
    /// `Thứ Năm, 29/12/2016, 15:13 (GMT+7)`.
    pub const NEWS: Self = Self::known("EEEE, dd/MM/yyyy, HH:mm '(GMT+7)'");
    /// The date in words, without zeros.
    pub const FULL: Self = Self::known(words::PATTERN_FULL);
    /// `(29/12/2016)`, the default of lists.
    pub const BRACKETED: Self = Self::known("(dd/MM/yyyy)");
    /// `15:13`.
    pub const HOUR_MINUTE: Self = Self::known("HH:mm");
    /// RFC 3339 to the second: `2016-12-29T15:13:27+07:00`.
    pub const RFC3339: Self = Self::known("yyyy-MM-dd'T'HH:mm:ss+07:00");

    const fn known(pattern: &'static str) -> Self {
        Self::Pattern(Pattern(Cow::Borrowed(pattern)))
    }

    /// Reads the name of a format, or a pattern.
    ///
    /// # Errors
    ///
    /// [`FormatError`] if it is neither.
    pub fn parse(string: &str) -> Result<Self, FormatError> {
        Ok(match string {
            "clock" => Self::CLOCK,
            "posted" => Self::POSTED,
            "datetime" => Self::DATETIME,
            "date" => Self::DATE,
            "time" => Self::TIME,
            "news" => Self::NEWS,
            "full" => Self::FULL,
            "document" => Self::Document,
            "lunar" => Self::Lunar,
            "lunar-full" => Self::LunarFull,
            "relative" => Self::Relative,
            "" => return Err(FormatError::Empty),
            pattern => {
                pattern::check(pattern)?;
                Self::Pattern(Pattern(Cow::Owned(pattern.to_owned())))
            }
        })
    }

    /// Formats `at`. `now` is the current time, which only [`Format::Relative`] uses.
    pub fn text(&self, at: Instant, now: Instant) -> String {
        let civil = at.civil();
        let lunar = || LunarDate::from_solar(civil.date);
        match self {
            Self::Pattern(Pattern(pattern)) => pattern::text(pattern, civil),
            Self::Document if civil.date.month() < 3 => {
                pattern::text(words::PATTERN_DOCUMENT_EARLY, civil)
            }
            Self::Document => pattern::text(words::PATTERN_DOCUMENT, civil),
            Self::Lunar => lunar().map_or_else(|| Self::DATE.text(at, now), |date| date.short()),
            Self::LunarFull => {
                lunar().map_or_else(|| Self::DATE.text(at, now), |date| date.in_words())
            }
            Self::Relative => relative::text(at, now),
        }
    }

    /// Whether the text changes over time.
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Relative)
    }

    /// The first instant after `now` at which the text changes; `None` if it never does.
    pub fn next_change(&self, at: Instant, now: Instant) -> Option<Instant> {
        match self {
            Self::Relative => relative::next_change(at, now),
            _ => None,
        }
    }
}

/// Why a string is not a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// A letter that patterns do not have, or not repeated that often.
    Letters {
        /// The letter.
        letter: char,
        /// How many there are in a row.
        count: usize,
    },
    /// A single quote that is never closed.
    Quote,
    /// The string is empty.
    Empty,
}

impl FormatError {
    /// What is wrong, in English.
    pub fn describe(self) -> String {
        match self {
            Self::Letters { letter, count } => {
                let letters = letter.to_string().repeat(count.min(9));
                format!("no such pattern letters: {letters} (put words in single quotes)")
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
