//! The rules of the calendar, as in Viet Nam and China since 1645, on the days of Viet Nam's meridian.
//!
//! A month begins on the day of a new moon. Month 11 has the winter solstice. Where thirteen months
//! begin from one month 11 to before the next, the first of them without a principal term (a
//! longitude of the sun that thirty degrees divide) is a leap month and takes the number before it.

use crate::clock::{J2000, UNIX_EPOCH, day_number, universal};
use crate::{moon, sun};

/// The first day of the table, which happens to begin month 12 of the lunar year 1899.
const FIRST: (i32, i32, i32) = (1900, 1, 1);
/// The last day of the table.
const LAST: (i32, i32, i32) = (2100, 12, 31);

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The number of its first day, counted from 1970-01-01.
    pub first: i32,
    /// Its days, 29 or 30.
    pub length: i32,
    /// Its number, 1 to 12.
    pub number: u8,
    /// Whether it repeats the number before it.
    pub leap: bool,
    /// The lunar year, named by the solar year in which it begins.
    pub year: u16,
}

/// Every month with a day from `FIRST` to `LAST`.
pub fn months() -> Vec<Month> {
    let wanted = day_number(FIRST)..=day_number(LAST);
    (1899..=2101)
        .flat_map(between_solstices)
        .filter(|month| wanted.contains(&month.first))
        .collect()
}

/// The months from number 11 before the winter solstice of `year - 1` to before that of `year`.
fn between_solstices(year: u16) -> Vec<Month> {
    let first = month_eleven(year - 1);
    let count = month_eleven(year) - first;
    let starts: Vec<i32> = (first..=first + count)
        .map(|k| day(moon::new_moon(k)))
        .collect();
    let leap = (count == 13).then(|| {
        let terms: Vec<i32> = (0..14).map(|term| term_day(year - 1, term)).collect();
        starts
            .windows(2)
            .position(|ends| !terms.iter().any(|day| (ends[0]..ends[1]).contains(day)))
            .expect("thirteen months, twelve terms")
    });
    starts
        .windows(2)
        .enumerate()
        .map(|(index, ends)| {
            let ordinal = index - usize::from(leap.is_some_and(|leap| leap <= index));
            Month {
                first: ends[0],
                length: ends[1] - ends[0],
                number: ((ordinal + 10) % 12 + 1) as u8,
                leap: leap == Some(index),
                year: if ordinal < 2 { year - 1 } else { year },
            }
        })
        .collect()
}

/// The number of the last new moon whose day is not after the winter solstice of `year`.
fn month_eleven(year: u16) -> i32 {
    let solstice = term_day(year, 0);
    let about = ((f64::from(solstice) + UNIX_EPOCH - J2000) / 29.530_588_861) as i32 + 2;
    (about - 5..=about)
        .rev()
        .find(|k| day(moon::new_moon(*k)) <= solstice)
        .expect("five months are longer than the estimate is wrong")
}

/// The day of the winter solstice of `year`, or of a principal term so many after it.
fn term_day(year: u16, term: i32) -> i32 {
    let longitude = 270.0 + 30.0 * f64::from(term);
    let years = f64::from(year) - 2000.0 + f64::from(term) / 12.0;
    // The solstice of 2000 was on 21 December.
    day(sun::reaches(longitude, J2000 + 355.0 + 365.2422 * years))
}

/// The day in Viet Nam of an instant in dynamical time, counted from 1970-01-01.
///
/// The calendar published in Viet Nam followed UTC+8 to the end of 1967 and UTC+7 since (decision
/// 121/CP of 8 August 1967).
fn day(dynamical: f64) -> i32 {
    let day = |hours: f64| (since_1970(dynamical) + hours / 24.0).floor() as i32;
    if day(8.0) < day_number((1968, 1, 1)) {
        day(8.0)
    } else {
        day(7.0)
    }
}

/// Days in universal time since 1970-01-01.
fn since_1970(dynamical: f64) -> f64 {
    universal(dynamical) - UNIX_EPOCH
}

/// The months of the table whose new moon is closer to a midnight than `within` seconds, and by how
/// many seconds the moon is late (positive) or early.
pub fn doubts(within: f64) -> Vec<(Month, f64)> {
    let mut doubts = Vec::new();
    let mut k = month_eleven(1899);
    for month in months() {
        while day(moon::new_moon(k)) < month.first {
            k += 1;
        }
        let hours = if month.first < day_number((1968, 1, 1)) {
            8.0
        } else {
            7.0
        };
        let local = since_1970(moon::new_moon(k)) + hours / 24.0;
        let seconds = (local - local.round()) * 86_400.0;
        if seconds.abs() < within {
            doubts.push((month, seconds));
        }
    }
    doubts
}
