//! The forms in which portals write dates, read into instants.
//!
//! Day always comes before month, whatever the visitor's language, and what is no real date is an
//! error, never another date. The browser's own `Date` parser keeps neither promise.

use core::fmt;

use crate::civil::{Date, DateTime, Instant, Time};

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
    let text = text
        .trim_matches(['\u{A0}', ' ', '\t', '\n', '\r', '\x0C'])
        .as_bytes();
    if let Some(inner) = text.strip_prefix(b"/Date(") {
        return asp_net(inner.strip_suffix(b")/").ok_or(DateError::Form)?);
    }
    let mut rest = Cursor(text);
    if let Ok(millis) = rest.integer()
        && rest.done()
    {
        return Instant::from_millis(millis).ok_or(DateError::Range);
    }
    let rest = Cursor(text);
    if text.iter().take(3).all(u8::is_ascii_digit) {
        iso(rest)
    } else {
        day_first(rest)
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

/// What stands between `/Date(` and `)/`: milliseconds, and perhaps the offset of whoever wrote them,
/// which says nothing about the instant.
fn asp_net(inner: &[u8]) -> Result<Instant, DateError> {
    let mut rest = Cursor(inner);
    let millis = rest.integer()?;
    if rest.eat(b'+') || rest.eat(b'-') {
        rest.number(4, 4)?;
    }
    rest.end()?;
    Instant::from_millis(millis).ok_or(DateError::Range)
}

/// `2016-12-29`, then perhaps `T15:13` or `T15:13:27.5`, the latter perhaps with an offset.
fn iso(mut rest: Cursor<'_>) -> Result<Instant, DateError> {
    let year = rest.number(4, 4)?;
    rest.skip(b'-')?;
    let month = rest.number(2, 2)?;
    rest.skip(b'-')?;
    let day = rest.number(2, 2)?;
    let (mut hour, mut minute, mut second, mut millisecond) = (0, 0, 0, 0);
    let mut offset = VIET_NAM;
    if !rest.done() {
        if !(rest.eat(b'T') || rest.eat(b't')) {
            rest.skip(b' ')?;
        }
        hour = rest.number(2, 2)?;
        rest.skip(b':')?;
        minute = rest.number(2, 2)?;
        if rest.eat(b':') {
            second = rest.number(2, 2)?;
            millisecond = rest.fraction()?;
            offset = rest.offset()?;
        }
        rest.end()?;
    }
    let local = real(year, month, day, [hour, minute, second], millisecond)?;
    let shift = i64::from(VIET_NAM - offset) * 60_000;
    Instant::from_millis(local.millis() + shift).ok_or(DateError::Range)
}

/// `29/12/2016`, then perhaps `15:13`, `15:13:27` or `3:13:27 CH`.
fn day_first(mut rest: Cursor<'_>) -> Result<Instant, DateError> {
    let day = rest.number(1, 2)?;
    let separator = *rest.0.first().ok_or(DateError::Form)?;
    if !b"/-.".contains(&separator) {
        return Err(DateError::Form);
    }
    rest.skip(separator)?;
    let month = rest.number(1, 2)?;
    rest.skip(separator)?;
    let year = rest.number(4, 4)?;
    let (mut hour, mut minute, mut second) = (0, 0, 0);
    if !rest.done() {
        rest.skip(b' ')?;
        hour = rest.number(1, 2)?;
        rest.skip(b':')?;
        minute = rest.number(2, 2)?;
        if rest.eat(b':') {
            second = rest.number(2, 2)?;
        }
        if rest.eat(b' ') {
            let half = rest.half_day()?;
            if !(1..=12).contains(&hour) {
                return Err(DateError::NoSuchTime);
            }
            hour = hour % 12 + half;
        }
        rest.end()?;
    }
    real(year, month, day, [hour, minute, second], 0)
}

/// Minutes by which Viet Nam is ahead of UTC.
const VIET_NAM: i32 = 7 * 60;

/// The instant of these numbers in Viet Nam, if there is one.
fn real(
    year: u16,
    month: u16,
    day: u16,
    [hour, minute, second]: [u16; 3],
    millisecond: u16,
) -> Result<Instant, DateError> {
    // All of them have two digits at most, but for the year and the milliseconds.
    let date = Date::new(year, month as u8, day as u8);
    let time = Time::new(hour as u8, minute as u8, second as u8, millisecond);
    match (date, time) {
        (Some(date), Some(time)) => Ok(DateTime { date, time }.instant()),
        _ => Err(DateError::NoSuchTime),
    }
}

/// The bytes still to be read.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn done(&self) -> bool {
        self.0.is_empty()
    }

    fn end(&self) -> Result<(), DateError> {
        self.done().then_some(()).ok_or(DateError::Form)
    }

    fn eat(&mut self, byte: u8) -> bool {
        let rest = self.0.strip_prefix(&[byte]);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn skip(&mut self, byte: u8) -> Result<(), DateError> {
        self.eat(byte).then_some(()).ok_or(DateError::Form)
    }

    fn digit(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        let digit = first.checked_sub(b'0').filter(|digit| *digit < 10)?;
        self.0 = rest;
        Some(digit)
    }

    /// A number of `least` to `most` digits, at most four.
    fn number(&mut self, least: usize, most: usize) -> Result<u16, DateError> {
        let mut value = 0;
        for count in 0..most {
            match self.digit() {
                Some(digit) => value = value * 10 + u16::from(digit),
                None if count < least => return Err(DateError::Form),
                None => break,
            }
        }
        Ok(value)
    }

    /// Any number of digits, after a `-` or not. What is too large for the type is far out of range anyway.
    fn integer(&mut self) -> Result<i64, DateError> {
        let sign = if self.eat(b'-') { -1 } else { 1 };
        let mut value = i64::from(self.digit().ok_or(DateError::Form)?);
        while let Some(digit) = self.digit() {
            value = value.saturating_mul(10).saturating_add(digit.into());
        }
        Ok(sign * value)
    }

    /// `.5` as 500 milliseconds; 0 where no point follows.
    fn fraction(&mut self) -> Result<u16, DateError> {
        if !self.eat(b'.') {
            return Ok(0);
        }
        let mut weight = 100;
        let mut value = u16::from(self.digit().ok_or(DateError::Form)?) * weight;
        while let Some(digit) = self.digit() {
            weight /= 10;
            value += u16::from(digit) * weight;
        }
        Ok(value)
    }

    /// `Z` or `+07:00` in minutes; Viet Nam's where nothing follows.
    fn offset(&mut self) -> Result<i32, DateError> {
        if self.done() {
            return Ok(VIET_NAM);
        }
        if self.eat(b'Z') || self.eat(b'z') {
            return Ok(0);
        }
        let sign = if self.eat(b'-') {
            -1
        } else {
            self.skip(b'+')?;
            1
        };
        let hours = self.number(2, 2)?;
        self.skip(b':')?;
        let minutes = self.number(2, 2)?;
        if hours > 23 || minutes > 59 {
            return Err(DateError::NoSuchTime);
        }
        Ok(sign * i32::from(hours * 60 + minutes))
    }

    /// The hours that `SA`, `CH`, `AM` or `PM` add.
    fn half_day(&mut self) -> Result<u16, DateError> {
        for (mark, hours) in [(b"SA", 0), (b"AM", 0), (b"CH", 12), (b"PM", 12)] {
            if self.0.eq_ignore_ascii_case(mark) {
                self.0 = &[];
                return Ok(hours);
            }
        }
        Err(DateError::Form)
    }
}
