//! Weekdays in front of a date. They are read over, but one that does not fit its date is worth a warning.

use super::scanner::Scanner;

/// Folded; Sunday first, as [`Date::weekday`](crate::time::civil::Date::weekday) counts.
const VIETNAMESE: [&str; 7] = [
    "chu nhat", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay",
];

/// Sunday first.
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
    let full = scanner.phrase_of(&VIETNAMESE);
    full.or_else(|| numbered(scanner))
        .or_else(|| scanner.phrase("cn").then_some(0))
}

/// A word and a number from 2, Monday, to 7.
fn numbered(scanner: &mut Scanner<'_>) -> Option<usize> {
    scanner.attempt(|ahead| {
        ahead.phrase_of(&["thu", "th", "t"])?;
        ahead.space();
        let number = ahead.number::<usize>(1..=1)?;
        (2..=7).contains(&number).then(|| number - 1)
    })
}
