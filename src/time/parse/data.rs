//! Dates in data, which say when something was published.

use core::ops::RangeInclusive;

use super::scanner::Scanner;
use super::{ParseError, ReadDate, instant_or_written};
use crate::time::civil::Instant;

/// Years of what a portal publishes, the first laws of the republic included. Systems that know no date write year 1, 1601,
/// 1753, 1899, 1900 or 9999.
const PLAUSIBLE_YEARS: RangeInclusive<u16> = 1945..=2100;

/// Around the beginning of 1970, which is what missing numbers and seconds that are taken for milliseconds come to.
const EPOCH_YEARS: RangeInclusive<u16> = 1969..=1970;

/// A number from the first up to the second counts seconds. In milliseconds these would be the years 1970 to 1973.
const SECONDS: core::ops::Range<i64> = 100_000_000..100_000_000_000;

/// A date in data, and what is doubtful about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataDate {
    /// The instant.
    pub instant: Instant,
    /// Day and month could be exchanged. The day is taken to come first.
    pub is_ambiguous: bool,
    /// The weekday is not that of the date. It is ignored.
    pub weekday_differs: bool,
    /// The number was taken for seconds.
    pub is_in_seconds: bool,
}

/// Reads a string in data. It may have the forms of [`parse`](super::parse), except for digits alone.
///
/// # Errors
///
/// [`ParseError`] if it has no such form, is not a real time, or not one at which a portal can have published anything.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::parse::{ParseError, data_string};
///
/// assert!(data_string("05/12/2013").unwrap().is_ambiguous);
/// assert!(data_string("Thứ Sáu, 29/12/2016").unwrap().weekday_differs);
/// assert_eq!(data_string("1482999207000"), Err(ParseError::Form));
/// assert_eq!(data_string("/Date(-62135596800000)/"), Err(ParseError::Implausible));
/// ```
pub fn data_string(string: &str) -> Result<DataDate, ParseError> {
    match instant_or_written(Scanner::new(string))? {
        ReadDate::Instant(instant) => plausible(DataDate::new(instant)),
        ReadDate::Written(written) => plausible(DataDate {
            is_ambiguous: written.is_ambiguous(),
            weekday_differs: written.weekday_differs(),
            ..DataDate::new(written.instant()?)
        }),
    }
}

/// Reads a number in data, rounded down to a whole one: milliseconds since 1970, or seconds from 10⁸ up to 10¹¹.
///
/// # Errors
///
/// [`ParseError`] if that is not a time at which a portal can have published anything.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::parse::{ParseError, data_number};
///
/// let at = data_number(1_482_999_207_000).unwrap();
/// let in_seconds = data_number(1_482_999_207).unwrap();
/// assert_eq!(in_seconds.instant, at.instant);
/// assert!(in_seconds.is_in_seconds && !at.is_in_seconds);
/// assert_eq!(data_number(0), Err(ParseError::Implausible));
/// ```
pub fn data_number(number: i64) -> Result<DataDate, ParseError> {
    let is_in_seconds = SECONDS.contains(&number);
    let millis = if is_in_seconds { number * 1000 } else { number };
    let instant = Instant::from_millis(millis).ok_or(ParseError::Range)?;
    plausible(DataDate {
        is_in_seconds,
        ..DataDate::new(instant)
    })
}

impl DataDate {
    const fn new(instant: Instant) -> Self {
        Self {
            instant,
            is_ambiguous: false,
            weekday_differs: false,
            is_in_seconds: false,
        }
    }
}

fn plausible(date: DataDate) -> Result<DataDate, ParseError> {
    let year = date.instant.civil().date.year();
    if PLAUSIBLE_YEARS.contains(&year) && !EPOCH_YEARS.contains(&year) {
        Ok(date)
    } else {
        Err(ParseError::Implausible)
    }
}
