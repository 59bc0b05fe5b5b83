//! The fields of a date, and their instant.

use super::ParseError;
use super::clock::WrittenTime;
use super::offset::Offset;
use crate::time::civil::{self, Date, DateTime, Instant};

/// The fields of a date as written, whether such a time exists or not.
pub(super) struct Written {
    day: Day,
    /// In numbers with the day first.
    pub(super) is_in_numbers: bool,
    /// Counted from Sunday.
    pub(super) weekday: Option<usize>,
    pub(super) clock: WrittenTime,
    pub(super) offset: Offset,
}

/// A day as written.
pub(super) struct Day {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

impl Written {
    /// A day alone: its midnight in Viet Nam.
    pub(super) fn new(day: Day) -> Self {
        Self {
            day,
            is_in_numbers: false,
            weekday: None,
            clock: WrittenTime::default(),
            offset: Offset::default(),
        }
    }

    pub(super) fn instant(&self) -> Result<Instant, ParseError> {
        let local = self.local().ok_or(ParseError::NoSuchTime)?;
        let offset = self.offset.millis().ok_or(ParseError::NoSuchTime)?;
        Instant::from_millis(local.millis() + civil::OFFSET - offset).ok_or(ParseError::Range)
    }

    /// Whether it has another weekday than its day.
    pub(super) fn weekday_differs(&self) -> bool {
        let day = self.date().map(Date::weekday);
        self.weekday.is_some() && self.weekday != day
    }

    /// Whether day and month could be exchanged, and no fitting weekday says which is which.
    pub(super) fn is_ambiguous(&self) -> bool {
        let Day { day, month, .. } = self.day;
        let is_confirmed = self.weekday.is_some() && !self.weekday_differs();
        self.is_in_numbers && day <= 12 && month <= 12 && day != month && !is_confirmed
    }

    fn date(&self) -> Option<Date> {
        Date::new(self.day.year, self.day.month, self.day.day)
    }

    /// The instant if the offset were Viet Nam's.
    fn local(&self) -> Option<Instant> {
        let (date, time) = (self.date()?, self.clock.time()?);
        Some(DateTime { date, time }.instant())
    }
}
