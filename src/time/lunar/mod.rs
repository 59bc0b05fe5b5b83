//! Viet Nam's lunar calendar, which is not quite the Chinese one, from 1900-01-01 to 2100-12-31.
//!
//! A table of 385 bytes has the length of each month and which of them are leap months;
//! `scripts/lunar-table` computes it from astronomy. Months follow UTC+7 from 1968 on and UTC+8 before, as
//! the calendars published in Viet Nam did. Four new moons to come are too close to midnight to be sure
//! of the day on which their month begins: those of 2054-05-07/08, 2072-12-09/10, 2077-11-15/16 and
//! 2085-10-18/19.

mod table;

use core::ops::RangeInclusive;

use crate::time::civil::Date;
use crate::words;
use crate::text::{joined, word};

/// The years of the solar dates that the table covers, from the first day to the last.
const YEARS: RangeInclusive<u16> = 1900..=2100;
/// The day number of the last of them. The first day begins the table.
const LAST: i32 = 47_846;

/// A day of the lunar calendar.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::{civil::Date, lunar::LunarDate};
///
/// let leap = LunarDate::from_solar(Date::new(2025, 7, 25).unwrap()).unwrap();
/// assert_eq!(leap, LunarDate { day: 1, month: 6, leap: true, year: 2025 });
/// assert_eq!(leap.name(), "Ất Tỵ");
/// assert_eq!(leap.to_solar(), Date::new(2025, 7, 25));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LunarDate {
    /// The day of the month, 1 to 30.
    pub day: u8,
    /// The month, 1 to 12.
    pub month: u8,
    /// Whether it is the leap month that follows the month of the same number.
    pub leap: bool,
    /// The lunar year, by the solar year in which it begins.
    pub year: u16,
}

impl LunarDate {
    /// That day of that lunar month and year; `None` where there is no such day, or no solar date for
    /// it from 1900-01-01 to 2100-12-31.
    pub fn new(day: u8, month: u8, year: u16, leap: bool) -> Option<Self> {
        let date = Self {
            day,
            month,
            leap,
            year,
        };
        date.to_solar().map(|_| date)
    }

    /// The lunar date of a solar one; `None` before 1900 and after 2100.
    pub fn from_solar(date: Date) -> Option<Self> {
        if !YEARS.contains(&date.year()) {
            return None;
        }
        let number = date.day_number();
        let (month, first) =
            find(&|month, first| (first..first + i32::from(month.day)).contains(&number))?;
        // Within the month, so 30 at most.
        let day = (number - first + 1) as u8;
        Some(Self { day, ..month })
    }

    /// The solar date of this one; `None` where there is no such day, or its solar year is not one of
    /// 1900 to 2100.
    pub fn to_solar(&self) -> Option<Date> {
        Date::from_day_number(self.day_number()?)
    }

    /// The solar date as [`Date::day_number`] has it.
    pub fn day_number(&self) -> Option<i32> {
        let (last, first) = find(&|month, _| {
            (month.year, month.month, month.leap) == (self.year, self.month, self.leap)
        })?;
        let number = first + i32::from(self.day) - 1;
        ((1..=last.day).contains(&self.day) && number <= LAST).then_some(number)
    }

    /// The name of the year in the cycle of sixty, stem and branch: `Đinh Dậu` for 2017.
    pub fn name(&self) -> String {
        // The year 4 was the first of a cycle.
        let year = usize::from(self.year) + 56;
        joined(&[
            word(words::STEMS, year % 10),
            " ",
            word(words::BRANCHES, year % 12),
        ])
    }
}

/// The first month that is `wanted`, as its last day, and the day number of its first.
///
/// It walks from the table's beginning: some 2,500 additions at most, and the table stays small.
fn find(wanted: &dyn Fn(&LunarDate, i32) -> bool) -> Option<(LunarDate, i32)> {
    // The day number of 1900-01-01, which began month 12 of the lunar year 1899.
    let mut first = -25_567;
    let (mut month, mut year) = (11, 1899);
    let mut gaps = table::LEAP_GAPS.iter();
    let mut to_leap = gaps.next();
    let mut since_leap = 0;
    for bits in table::LONG {
        for bit in 0..8 {
            let leap = to_leap == Some(&since_leap);
            if leap {
                to_leap = gaps.next();
                since_leap = 0;
            } else {
                year += month / 12;
                month = month % 12 + 1;
            }
            since_leap += 1;
            let day = 29 + (bits >> bit & 1);
            let last = LunarDate {
                day,
                month: month as u8,
                leap,
                year,
            };
            if wanted(&last, first) {
                return Some((last, first));
            }
            first += i32::from(day);
        }
    }
    None
}
