//! The forms in which portals write dates, read into instants: section 2 of the contract.
//!
//! The day always comes before the month, and a date that does not exist is an error, never another date. The
//! browser's own `Date` parser does neither.

mod clock;
mod data;
mod day_first;
mod dot_net;
mod iso;
mod offset;
mod rfc822;
mod scanner;
mod weekday;
mod written;

use core::fmt;

use crate::time::civil::Instant;
pub use data::{DataDate, data_number, data_string};
use scanner::Scanner;
use written::Written;

/// Why a string or a number is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// It has none of the accepted forms.
    Form,
    /// The form is right, but there is no such day, time or offset.
    NoSuchTime,
    /// It is outside the years 1 to 9999 of Viet Nam's time.
    Range,
    /// No portal can have published anything at that time. Only data are refused for this.
    Implausible,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "not a date in a known form",
            Self::NoSuchTime => "no such day or time",
            Self::Range => "outside the years 1 to 9999",
            Self::Implausible => "not in the years 1945 to 1968 or 1971 to 2100",
        })
    }
}

impl core::error::Error for ParseError {}

/// Reads a date in any of the accepted forms: ISO 8601 and RFC 3339; `dd/MM/yyyy` and dates in Vietnamese words, with a
/// time before or after; RFC 822; `/Date(1482999207000)/`; or milliseconds since 1970 as digits. No string has two of
/// them.
///
/// Any white space counts as a space, several as one, and none at the ends. Case and marks of words make no difference.
/// Strings in data are read by [`data_string`].
///
/// # Errors
///
/// [`ParseError`] if it has no such form, or is not a real time of the years 1 to 9999.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::parse::parse;
///
/// let at = parse("2016-12-29T08:13:27Z").unwrap();
/// assert_eq!(parse("Thứ Năm, 29/12/2016 3:13:27 CH"), Ok(at));
/// assert_eq!(parse("lúc 15:13:27 ngày 29 tháng 12 năm 2016"), Ok(at));
/// assert_eq!(parse("Thu, 29 Dec 2016 08:13:27 GMT"), Ok(at));
/// assert_eq!(parse("/Date(1482999207000+0700)/"), Ok(at));
/// assert!(parse("31/02/2016").is_err());
/// ```
pub fn parse(string: &str) -> Result<Instant, ParseError> {
    let scanner = Scanner::new(string);
    if let Some(millis) = dot_net::integer(scanner) {
        return from_digits(millis);
    }
    instant_or_written(scanner).and_then(|read| match read {
        ReadDate::Instant(instant) => Ok(instant),
        ReadDate::Written(written) => written.instant(),
    })
}

/// Reads milliseconds since 1970 as a JSON number has them. A fraction is rounded down.
///
/// # Errors
///
/// [`ParseError::Range`] if that is not a time of the years 1 to 9999, or not a number at all.
pub fn from_millis_number(millis: f64) -> Result<Instant, ParseError> {
    // The cast would turn NaN into 0. Other numbers saturate, which is out of range.
    if millis.is_nan() {
        return Err(ParseError::Range);
    }
    Instant::from_millis(millis.floor() as i64).ok_or(ParseError::Range)
}

/// A date that is not a number alone.
enum ReadDate {
    Instant(Instant),
    Written(Written),
}

fn instant_or_written(scanner: Scanner<'_>) -> Result<ReadDate, ParseError> {
    if let Some(millis) = dot_net::date(scanner) {
        return from_digits(millis).map(ReadDate::Instant);
    }
    iso::date(scanner)
        .or_else(|| rfc822::date(scanner))
        .or_else(|| day_first::date(scanner))
        .map(ReadDate::Written)
        .ok_or(ParseError::Form)
}

/// The instant of milliseconds since 1970, written as an integer.
fn from_digits(millis: &str) -> Result<Instant, ParseError> {
    // Only a number that is too large fails here.
    let millis = millis.parse().map_err(|_| ParseError::Range)?;
    Instant::from_millis(millis).ok_or(ParseError::Range)
}
