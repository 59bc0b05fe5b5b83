//! Dates as people in Viet Nam write them: in numbers with the day first, or in words. A weekday, a time and Viet Nam's offset
//! may be around them.

use super::clock::WrittenTime;
use super::offset::skip_viet_nam;
use super::scanner::Scanner;
use super::weekday;
use super::written::{Day, Written};

// Words are folded here.
const BEFORE_DAY: &str = "ngay";
const BEFORE_TIME: &str = "luc";
const MONTHS: [&str; 12] = [
    "mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai",
];

/// Signs between a date, its time and its weekday, if it is not white space alone.
const SEPARATORS: [char; 3] = [',', '-', '|'];

/// The whole string as such a date, which may be in brackets as in our own lists.
pub(super) fn date(scanner: Scanner<'_>) -> Option<Written> {
    // Without marks, a short Vietnamese weekday begins like the English Thursday.
    let languages = [weekday::vietnamese, weekday::english];
    languages
        .into_iter()
        .find_map(|weekday| with_weekday(scanner, weekday))
}

type Weekday<'a> = fn(&mut Scanner<'a>) -> Option<usize>;

fn with_weekday<'a>(mut scanner: Scanner<'a>, weekday: Weekday<'a>) -> Option<Written> {
    let weekday_and_gap = |scanner: &mut Scanner<'a>| {
        skip_word(scanner, BEFORE_DAY);
        let weekday = weekday(scanner)?;
        gap(scanner).then_some(weekday)
    };
    let has_bracket = scanner.symbol('(');
    let mut weekday = scanner.attempt(weekday_and_gap);
    let mut clock = scanner.attempt(clock_and_gap);
    weekday = weekday.or_else(|| scanner.attempt(weekday_and_gap));
    skip_word(&mut scanner, BEFORE_DAY);
    let mut written = numbers(&mut scanner).or_else(|| in_words(&mut scanner))?;
    clock = clock.or_else(|| scanner.attempt(gap_and_clock));
    skip_viet_nam(&mut scanner);
    written.weekday = weekday;
    written.clock = clock.unwrap_or_default();
    let is_closed = !has_bracket || scanner.symbol(')');
    (is_closed && scanner.is_at_end()).then_some(written)
}

/// `d/M/yyyy`, also with `-` or `.`.
fn numbers(scanner: &mut Scanner<'_>) -> Option<Written> {
    scanner.attempt(|ahead| {
        let day = ahead.number(1..=2)?;
        let separator = ahead.one_of(&['/', '-', '.'])?;
        let month = ahead.number(1..=2)?;
        ahead.symbol(separator).then_some(())?;
        let year = ahead.number(4..=4)?;
        let mut written = Written::new(Day { year, month, day });
        written.is_in_numbers = true;
        Some(written)
    })
}

/// The day, a word for month, its number or name, and the year.
fn in_words(scanner: &mut Scanner<'_>) -> Option<Written> {
    scanner.attempt(|ahead| {
        let day = ahead.number(1..=2)?;
        ahead.space();
        ahead.phrase_of(&["thang", "thg", "th"])?;
        ahead.symbol('.');
        ahead.space();
        let (month, is_of_lunar_year) = month(ahead)?;
        let is_spaced = ahead.space();
        let has_comma = ahead.symbol(',');
        ahead.space();
        let has_word = ahead.phrase("nam");
        ahead.space();
        let is_parted = is_spaced || has_comma || has_word;
        // The first lunar month has this name. .NET gives it to January, but never writes a word for year after it.
        if !is_parted || (is_of_lunar_year && has_word) {
            return None;
        }
        let year = ahead.number(4..=4)?;
        Some(Written::new(Day { year, month, day }))
    })
}

/// The number of a month, and whether it is named like the first one of a lunar year.
fn month(scanner: &mut Scanner<'_>) -> Option<(u8, bool)> {
    if let Some(number) = scanner.number(1..=2) {
        return Some((number, false));
    }
    if scanner.phrase("gieng") {
        return Some((1, true));
    }
    if scanner.phrase("bon") {
        return Some((4, false));
    }
    let index = scanner.phrase_of(&MONTHS)?;
    Some((u8::try_from(index + 1).ok()?, false))
}

fn clock_and_gap(scanner: &mut Scanner<'_>) -> Option<WrittenTime> {
    skip_word(scanner, BEFORE_TIME);
    let clock = WrittenTime::read(scanner)?;
    skip_viet_nam(scanner);
    let is_parted = gap(scanner) | skip_word(scanner, BEFORE_TIME);
    is_parted.then_some(clock)
}

fn gap_and_clock(scanner: &mut Scanner<'_>) -> Option<WrittenTime> {
    let is_parted = gap(scanner) | skip_word(scanner, BEFORE_TIME);
    is_parted.then(|| WrittenTime::read(scanner))?
}

/// White space, a separator, or both.
fn gap(scanner: &mut Scanner<'_>) -> bool {
    let is_spaced = scanner.space();
    let is_marked = scanner.one_of(&SEPARATORS).is_some();
    scanner.space();
    is_spaced || is_marked
}

/// A word and the white space after it.
fn skip_word(scanner: &mut Scanner<'_>, word: &str) -> bool {
    let is_there = scanner.phrase(word);
    if is_there {
        scanner.space();
    }
    is_there
}
