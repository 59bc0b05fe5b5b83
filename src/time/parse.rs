//! The forms in which portals write dates, read into instants: section 2 of the contract.
//!
//! The day always comes before the month, and a date that does not exist is an error, never another date. The
//! browser's own `Date` parser does neither.

mod written;

use core::fmt;
use core::ops::RangeInclusive;
use core::str::FromStr;

use crate::text::trim;
use crate::time::civil::Instant;
use written::{Half, Offset, Written};

/// Why a string or a number is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// It has none of the accepted forms.
    Form,
    /// The form is right, but there is no such day, time or offset.
    NoSuchTime,
    /// It is outside the years 1 to 9999 of Viet Nam's time.
    Range,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "not a date in a known form",
            Self::NoSuchTime => "no such day or time",
            Self::Range => "outside the years 1 to 9999",
        })
    }
}

impl core::error::Error for ParseError {}

/// Reads a date in any of the accepted forms: RFC 3339, `dd/MM/yyyy HH:mm:ss` and similar,
/// `/Date(1482999207000)/`, or milliseconds since 1970 as digits. No string has two of them.
///
/// ASCII white space and U+00A0 around it are ignored.
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
/// assert_eq!(parse("29/12/2016 3:13:27 CH"), Ok(at));
/// assert_eq!(parse("/Date(1482999207000+0700)/"), Ok(at));
/// assert!(parse("31/02/2016").is_err());
/// ```
pub fn parse(string: &str) -> Result<Instant, ParseError> {
    let string = trim(string);
    if let Some(written) = iso(string).or_else(|| day_first(string)) {
        return written.instant();
    }
    let millis = dot_net(string).unwrap_or(string);
    if !is_integer(millis) {
        return Err(ParseError::Form);
    }
    // Only a number that is too large fails here.
    let millis = millis.parse().map_err(|_| ParseError::Range)?;
    Instant::from_millis(millis).ok_or(ParseError::Range)
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

/// `yyyy-MM-dd`; then perhaps `T` or a space and `HH:mm`; then perhaps `:ss`, a fraction of the second and an offset.
fn iso(string: &str) -> Option<Written> {
    let (date, time) = split(string, ['T', 't', ' ']);
    let (year, rest) = date.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let mut written = Written {
        year: number(year, 4..=4)?,
        month: number(month, 2..=2)?,
        day: number(day, 2..=2)?,
        ..Written::default()
    };
    let Some(time) = time else {
        return Some(written);
    };
    let (hour, rest) = time.split_once(':')?;
    let (minute, rest) = split(rest, [':']);
    written.hour = number(hour, 2..=2)?;
    written.minute = number(minute, 2..=2)?;
    if let Some(rest) = rest {
        let end = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
        let (second, offset) = rest.split_at(end);
        let (second, fraction) = split(second, ['.']);
        written.second = number(second, 2..=2)?;
        if let Some(fraction) = fraction {
            written.millisecond = thousandths(fraction)?;
        }
        if !offset.is_empty() {
            written.offset = Offset::parse(offset)?;
        }
    }
    Some(written)
}

/// `d/M/yyyy`, also with `-` or `.`; then perhaps a space and `H:mm`, perhaps `:ss`, and perhaps a space and the half of
/// the day.
fn day_first(string: &str) -> Option<Written> {
    let (date, time) = split(string, [' ']);
    let separator = date
        .chars()
        .find(|letter| matches!(letter, '/' | '-' | '.'))?;
    let (day, rest) = date.split_once(separator)?;
    let (month, year) = rest.split_once(separator)?;
    let mut written = Written {
        year: number(year, 4..=4)?,
        month: number(month, 1..=2)?,
        day: number(day, 1..=2)?,
        ..Written::default()
    };
    if let Some(time) = time {
        let (clock, half) = split(time, [' ']);
        let (hour, rest) = clock.split_once(':')?;
        let (minute, second) = split(rest, [':']);
        written.hour = number(hour, 1..=2)?;
        written.minute = number(minute, 2..=2)?;
        if let Some(second) = second {
            written.second = number(second, 2..=2)?;
        }
        if let Some(half) = half {
            written.half = Some(Half::parse(half)?);
        }
    }
    Some(written)
}

/// The milliseconds in `/Date(…)/`, as .NET writes dates into JSON. An offset may follow them, which does not change the
/// instant.
fn dot_net(string: &str) -> Option<&str> {
    let inner = string.strip_prefix("/Date(")?.strip_suffix(")/")?;
    match inner.rfind(['+', '-']) {
        Some(sign @ 1..) => {
            number::<u16>(inner.get(sign + 1..)?, 4..=4)?;
            inner.get(..sign)
        }
        _ => Some(inner),
    }
}

/// Splits a string at the first separator, if there is one.
fn split<const N: usize>(string: &str, separators: [char; N]) -> (&str, Option<&str>) {
    match string.split_once(separators) {
        Some((before, after)) => (before, Some(after)),
        None => (string, None),
    }
}

/// A number of so many digits and nothing else.
fn number<T: FromStr>(digits: &str, lengths: RangeInclusive<usize>) -> Option<T> {
    if !lengths.contains(&digits.len()) || !are_digits(digits) {
        return None;
    }
    digits.parse().ok()
}

/// The digits of a fraction as thousandths; those after the third are dropped.
fn thousandths(digits: &str) -> Option<u16> {
    if !are_digits(digits) {
        return None;
    }
    let weighted = digits.bytes().zip([100, 10, 1]);
    Some(
        weighted
            .map(|(digit, weight)| u16::from(digit - b'0') * weight)
            .sum(),
    )
}

/// Whether a string is digits, after a minus sign or not.
fn is_integer(string: &str) -> bool {
    are_digits(string.strip_prefix('-').unwrap_or(string))
}

fn are_digits(string: &str) -> bool {
    !string.is_empty() && string.bytes().all(|byte| byte.is_ascii_digit())
}
