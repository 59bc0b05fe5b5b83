//! The fields of a date, and their instant.

use super::{ParseError, number};
use crate::time::civil::{self, Date, DateTime, Instant, Time};
use crate::words;

/// The fields of a date as written, whether such a time exists or not.
#[derive(Default)]
pub(super) struct Written {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    pub(super) millisecond: u16,
    pub(super) half: Option<Half>,
    pub(super) offset: Offset,
}

impl Written {
    pub(super) fn instant(&self) -> Result<Instant, ParseError> {
        let local = self.local().ok_or(ParseError::NoSuchTime)?;
        let offset = self.offset.millis().ok_or(ParseError::NoSuchTime)?;
        Instant::from_millis(local.millis() + civil::OFFSET - offset).ok_or(ParseError::Range)
    }

    /// The instant if the offset were Viet Nam's.
    fn local(&self) -> Option<Instant> {
        let hour = match &self.half {
            None => self.hour,
            Some(half) => half.hour(self.hour)?,
        };
        let date = Date::new(self.year, self.month, self.day)?;
        let time = Time::new(hour, self.minute, self.second, self.millisecond)?;
        Some(DateTime { date, time }.instant())
    }
}

/// A half of the day.
pub(super) enum Half {
    BeforeNoon,
    AfterNoon,
}

impl Half {
    /// `SA`, `CH`, `AM` or `PM`, in any case.
    pub(super) fn parse(string: &str) -> Option<Self> {
        let [before_noon, after_noon] = words::HALF_DAYS;
        let is_one_of =
            |names: [&str; 2]| names.iter().any(|name| string.eq_ignore_ascii_case(name));
        if is_one_of([before_noon, "AM"]) {
            Some(Self::BeforeNoon)
        } else if is_one_of([after_noon, "PM"]) {
            Some(Self::AfterNoon)
        } else {
            None
        }
    }

    /// The hour of the day for an hour from 1 to 12.
    fn hour(&self, shown: u8) -> Option<u8> {
        let first = match self {
            Self::BeforeNoon => 0,
            Self::AfterNoon => 12,
        };
        (1..=12).contains(&shown).then_some(first + shown % 12)
    }
}

/// An offset from UTC.
pub(super) struct Offset {
    is_west: bool,
    hours: u8,
    minutes: u8,
}

impl Default for Offset {
    /// Viet Nam's, the default of a date without an offset.
    fn default() -> Self {
        Self {
            is_west: false,
            hours: 7,
            minutes: 0,
        }
    }
}

impl Offset {
    /// `Z`, `z`, `+07:00` or `-07:00`.
    pub(super) fn parse(string: &str) -> Option<Self> {
        let (is_west, (hours, minutes)) = match string.split_at_checked(1)? {
            ("Z" | "z", "") => (false, ("00", "00")),
            ("+", clock) => (false, clock.split_once(':')?),
            ("-", clock) => (true, clock.split_once(':')?),
            _ => return None,
        };
        Some(Self {
            is_west,
            hours: number(hours, 2..=2)?,
            minutes: number(minutes, 2..=2)?,
        })
    }

    /// `None` if there is no such offset.
    fn millis(&self) -> Option<i64> {
        if self.hours > 23 || self.minutes > 59 {
            return None;
        }
        let minutes = i64::from(self.hours) * 60 + i64::from(self.minutes);
        Some(if self.is_west { -minutes } else { minutes } * 60_000)
    }
}
