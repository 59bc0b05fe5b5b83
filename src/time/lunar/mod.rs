//! Viet Nam's lunar calendar, which is not quite the Chinese one, from 1900-01-01 to 2100-12-31.
//!
//! A table has the length of each month and which of them are leap months; `scripts/lunar-table` computes it from
//! astronomy. Months follow UTC+7 from 1968 on and UTC+8 before, as the calendars published in Viet Nam did. Four future new
//! moons are too close to midnight to be sure of the day on which their month begins: those of 2054-05-07/08,
//! 2072-12-09/10, 2077-11-15/16 and 2085-10-18/19.

mod table;

use core::ops::{Range, RangeInclusive};

use crate::time::civil::Date;
use crate::words;

/// The years of the solar dates that the table covers.
const YEARS: RangeInclusive<u16> = 1900..=2100;
/// Day number of 1900-01-01, on which the table begins.
const FIRST: i32 = -25_567;
/// Day number of 2100-12-31.
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
/// assert_eq!(leap.short(), "1/6 nhuận Ất Tỵ");
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
    /// That day of that lunar month and year; `None` if there is no such day, or no solar date for
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
        let month = months().find(|month| month.days.contains(&number))?;
        Some(Self {
            day: (number - month.days.start + 1) as u8,
            month: month.number,
            leap: month.leap,
            year: month.year,
        })
    }

    /// The solar date of this one; `None` if there is no such day, or its solar year is not one of
    /// 1900 to 2100.
    pub fn to_solar(&self) -> Option<Date> {
        let wanted = (self.year, self.month, self.leap);
        let month = months().find(|month| (month.year, month.number, month.leap) == wanted)?;
        let number = month.days.start + i32::from(self.day) - 1;
        let exists = month.days.contains(&number) && number <= LAST;
        exists.then(|| Date::from_day_number(number)).flatten()
    }

    /// The name of the year in the cycle of sixty, stem and branch: `Đinh Dậu` for 2017.
    pub fn name(&self) -> String {
        // The year 4 was the first of a cycle.
        let year = usize::from(self.year) + 56;
        let stem = words::STEMS.get(year % 10).unwrap_or(&"");
        let branch = words::BRANCHES.get(year % 12).unwrap_or(&"");
        format!("{stem} {branch}")
    }

    /// The date in digits: `1/6 nhuận Ất Tỵ`.
    pub fn short(&self) -> String {
        format!("{}/{} {}", self.day, self.month_text(), self.name())
    }

    /// The date in words.
    pub fn in_words(&self) -> String {
        words::lunar_date(self.day, &self.month_text(), &self.name())
    }

    fn month_text(&self) -> String {
        let leap = if self.leap { words::LEAP_MONTH } else { "" };
        format!("{}{leap}", self.month)
    }
}

struct Month {
    number: u8,
    leap: bool,
    year: u16,
    /// Day numbers.
    days: Range<i32>,
}

/// All months of the table.
fn months() -> impl Iterator<Item = Month> {
    // The first month is the twelfth of the lunar year 1899.
    let (mut number, mut year) = (11, 1899);
    let mut start = FIRST;
    let mut leap_months = table::LEAP.iter().peekable();
    (0..).map_while(move |index: u16| {
        let byte = table::LONG.get(usize::from(index / 8))?;
        let is_long = byte >> (index % 8) & 1;
        let leap = leap_months.next_if_eq(&&index).is_some();
        if !leap {
            year += u16::from(number / 12);
            number = number % 12 + 1;
        }
        let first = start;
        start += 29 + i32::from(is_long);
        Some(Month {
            number,
            leap,
            year,
            days: first..start,
        })
    })
}
