//! Weekdays in front of a date. They are read over, but one that does not fit its date is worth a warning.

use super::scanner::Scanner;
use crate::words;

/// Sunday first, as [`Date::weekday`](crate::time::civil::Date::weekday) counts.
const ENGLISH: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];

/// An English weekday, full or with three letters, counted from Sunday.
pub(super) fn english(scanner: &mut Scanner<'_>) -> Option<usize> {
    ENGLISH.iter().position(|full| {
        let short = full.get(..3).unwrap_or(full);
        scanner.any_word(&[full, short])
    })
}

/// A Vietnamese weekday, full or short, counted from Sunday.
pub(super) fn vietnamese(scanner: &mut Scanner<'_>) -> Option<usize> {
    let full = words::WEEKDAYS.iter().position(|day| scanner.phrase(day));
    full.or_else(|| numbered(scanner)).or_else(|| {
        let [sunday, ..] = words::WEEKDAYS_SHORT;
        scanner.phrase(sunday).then_some(0)
    })
}

/// A word and a number from 2, Monday, to 7.
fn numbered(scanner: &mut Scanner<'_>) -> Option<usize> {
    scanner.attempt(|ahead| {
        ahead
            .any_phrase(&words::BEFORE_NUMBER_OF_WEEKDAY)
            .then_some(())?;
        ahead.space();
        let number = ahead.number::<usize>(1..=1)?;
        (2..=7).contains(&number).then(|| number - 1)
    })
}
