//! The forms in which portals write dates, read into instants.
//!
//! Day always comes before month, whatever the visitor's language, and what is no real date is an
//! error, never another date. The browser's own `Date` parser keeps neither promise.

mod cursor;

use core::fmt;

use crate::civil::{Date, DateTime, Instant, Time};
use cursor::Cursor;

/// Why a text or a number is no date. Whoever asked still has the text, to name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is written in none of the accepted forms.
    Form,
    /// The form is right, but there is no such day, time or offset.
    NoSuchTime,
    /// It lies outside the years 1 to 9999 of Viet Nam's time.
    Range,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "not a date in a known form",
            Self::NoSuchTime => "no such day or time",
            Self::Range => "outside the years 1 to 9999",
        })
    }
}

impl core::error::Error for DateError {}

/// Reads a date in any form of section 2 of the contract:
///
/// - RFC 3339, or the same without its offset or its seconds and offset, then at +07:00;
/// - `dd/MM/yyyy`, `dd/MM/yyyy HH:mm` and `dd/MM/yyyy HH:mm:ss`, also with `-` or `.`, also with `SA`,
///   `CH`, `AM` or `PM`;
/// - `/Date(1482999207000)/`, and milliseconds since the Unix epoch as digits.
///
/// ASCII white space and U+00A0 around it are ignored. Digits of a fraction beyond the third are dropped.
///
/// # Errors
///
/// [`DateError`] where the text is none of these or no real time of the years 1 to 9999.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::feed::dates::parse;
///
/// let at = parse("2016-12-29T08:13:27Z").unwrap();
/// assert_eq!(parse("29/12/2016 3:13:27 CH"), Ok(at));
/// assert_eq!(parse("/Date(1482999207000+0700)/"), Ok(at));
/// assert!(parse("31/02/2016").is_err());
/// ```
pub fn parse(text: &str) -> Result<Instant, DateError> {
    let space = |letter: char| letter.is_ascii_whitespace() || letter == '\u{A0}';
    let text = text.trim_matches(space).as_bytes();
    let mut digits = Cursor {
        rest: text,
        failed: false,
    };
    let millis = digits.integer();
    if digits.ends() {
        return Instant::from_millis(millis).ok_or(DateError::Range);
    }
    let mut rest = Cursor {
        rest: text,
        failed: false,
    };
    if text.starts_with(b"/Date(") {
        rest.asp_net()
    } else if text.iter().take(3).all(u8::is_ascii_digit) {
        rest.iso()
    } else {
        rest.day_first()
    }
}

/// Reads milliseconds since the Unix epoch, as a JSON number has them. A fraction is rounded down.
///
/// # Errors
///
/// [`DateError::Range`] where that is not a time of the years 1 to 9999, or not a number at all.
pub fn from_millis_number(millis: f64) -> Result<Instant, DateError> {
    // The cast saturates, which is out of range; NaN would become 0.
    let whole = if millis.is_nan() {
        i64::MAX
    } else {
        millis.floor() as i64
    };
    Instant::from_millis(whole).ok_or(DateError::Range)
}

/// Minutes by which Viet Nam is ahead of UTC.
const VIET_NAM: i32 = 7 * 60;
/// An offset that no clock has.
const NO_OFFSET: i32 = 9999;

/// The numbers of a date as written, whether there is such a time or not.
#[derive(Default)]
struct Written {
    year: u16,
    month: u16,
    day: u16,
    hour: u16,
    minute: u16,
    second: u16,
    millisecond: u16,
}

impl Written {
    /// The instant of these numbers in Viet Nam, if there is one.
    fn real(&self) -> Result<Instant, DateError> {
        // All of them have two digits at most, but for the year and the milliseconds.
        let date = Date::new(self.year, self.month as u8, self.day as u8);
        let (hour, minute, second) = (self.hour as u8, self.minute as u8, self.second as u8);
        let time = Time::new(hour, minute, second, self.millisecond);
        match (date, time) {
            (Some(date), Some(time)) => Ok(DateTime { date, time }.instant()),
            _ => Err(DateError::NoSuchTime),
        }
    }
}

impl Cursor<'_> {
    /// `/Date(`, milliseconds, perhaps the offset of whoever wrote them, which says nothing about the
    /// instant, and `)/`.
    fn asp_net(&mut self) -> Result<Instant, DateError> {
        for byte in b"/Date(" {
            self.skip(*byte);
        }
        let millis = self.integer();
        if self.eat(b'+') || self.eat(b'-') {
            let _ = self.number(4, 4);
        }
        self.skip(b')');
        self.skip(b'/');
        self.end()?;
        Instant::from_millis(millis).ok_or(DateError::Range)
    }

    /// `2016-12-29`, then perhaps `T15:13` or `T15:13:27.5`, the latter perhaps with an offset.
    fn iso(&mut self) -> Result<Instant, DateError> {
        let mut written = Written {
            year: self.number(4, 4),
            ..Written::default()
        };
        self.skip(b'-');
        written.month = self.number(2, 2);
        self.skip(b'-');
        written.day = self.number(2, 2);
        let mut offset = VIET_NAM;
        if !self.rest.is_empty() {
            if !(self.eat(b'T') || self.eat(b't')) {
                self.skip(b' ');
            }
            if self.time(&mut written, 2) {
                written.millisecond = self.fraction();
                offset = self.offset();
            }
        }
        self.end()?;
        // An offset that no clock has is as impossible as the hour 99.
        if offset == NO_OFFSET {
            written.hour = 99;
        }
        let shift = i64::from(VIET_NAM - offset) * 60_000;
        let local = written.real()?;
        Instant::from_millis(local.millis() + shift).ok_or(DateError::Range)
    }

    /// `29/12/2016`, then perhaps `15:13`, `15:13:27` or `3:13:27 CH`.
    fn day_first(&mut self) -> Result<Instant, DateError> {
        let mut written = Written {
            day: self.number(1, 2),
            ..Written::default()
        };
        let separator = self.rest.first().copied().unwrap_or_default();
        self.failed |= !b"/-.".contains(&separator);
        self.skip(separator);
        written.month = self.number(1, 2);
        self.skip(separator);
        written.year = self.number(4, 4);
        if !self.rest.is_empty() {
            self.skip(b' ');
            self.time(&mut written, 1);
            if self.eat(b' ') {
                let half = self.half_day();
                // The hours of a half day are 1 to 12; others are as impossible as 99 is.
                written.hour = match written.hour {
                    1..=12 => written.hour % 12 + half,
                    _ => 99,
                };
            }
        }
        self.end()?;
        written.real()
    }

    /// `15:13` or `15:13:27`, the hour with so many digits at least; whether there are seconds.
    fn time(&mut self, written: &mut Written, least: usize) -> bool {
        written.hour = self.number(least, 2);
        self.skip(b':');
        written.minute = self.number(2, 2);
        let precise = self.eat(b':');
        if precise {
            written.second = self.number(2, 2);
        }
        precise
    }

    /// `.5` as 500 milliseconds; 0 where no point follows.
    fn fraction(&mut self) -> u16 {
        if !self.eat(b'.') {
            return 0;
        }
        let mut weight = 100;
        let mut value = self.number(1, 1) * weight;
        while let Some(digit) = self.digit() {
            weight /= 10;
            value += digit * weight;
        }
        value
    }

    /// `Z` or `+07:00` in minutes; Viet Nam's where nothing follows, [`NO_OFFSET`] where there is none.
    fn offset(&mut self) -> i32 {
        if self.rest.is_empty() {
            return VIET_NAM;
        }
        if self.eat(b'Z') || self.eat(b'z') {
            return 0;
        }
        let sign = if self.eat(b'-') { -1 } else { 1 };
        if sign > 0 {
            self.skip(b'+');
        }
        let hours = self.number(2, 2);
        self.skip(b':');
        let minutes = self.number(2, 2);
        if hours > 23 || minutes > 59 {
            return NO_OFFSET;
        }
        sign * i32::from(hours * 60 + minutes)
    }

    /// The hours that `SA`, `CH`, `AM` or `PM` add.
    fn half_day(&mut self) -> u16 {
        let hours = match self.rest {
            [b'S' | b's', b'A' | b'a'] | [b'A' | b'a', b'M' | b'm'] => 0,
            [b'C' | b'c', b'H' | b'h'] | [b'P' | b'p', b'M' | b'm'] => 12,
            _ => {
                self.failed = true;
                0
            }
        };
        self.rest = &[];
        hours
    }
}
