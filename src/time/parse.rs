//! The forms in which portals write dates, read into instants.
//!
//! Day always comes before month, whatever the visitor's language, and what is no real date is an
//! error, never another date. The browser's own `Date` parser keeps neither promise.

mod cursor;

use core::fmt;

use crate::time::civil::{Date, DateTime, Instant, Time};
use crate::text::{cut, trim};
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

/// The forms of section 2 of the contract, each with a comma behind it; no text has two of them, and what feeds have most
/// comes first. The letters:
///
/// | letter | reads |
/// |---|---|
/// | `y` | the year, four digits |
/// | `M` `d` `H` | month, day and hour: two digits, or one where the day stands first |
/// | `m` `s` | minute and second, two digits |
/// | `f` | a fraction of the second, if there is one; digits beyond the third are dropped |
/// | `z` | `Z` or an offset such as `+07:00`, if there is one; else the time is Viet Nam's |
/// | `A` | `SA`, `CH`, `AM` or `PM`, in any case |
/// | `T` | `T`, `t` or one space |
/// | `S` | `/`, `-` or `.`, throughout the one that came first |
/// | `i` | whole milliseconds since the Unix epoch, with or without a minus sign |
/// | `o` | the offset of whoever wrote them, which says nothing about the instant |
///
/// Anything else stands for itself.
const FORMS: &str = "y-M-dTH:m:sfz,dSMSy H:m:s,i,/Date(i)/,/Date(io)/,y-M-d,y-M-dTH:m,\
                     dSMSy,dSMSy H:m,dSMSy H:m A,dSMSy H:m:s A,";

/// Reads a date in one of the [`FORMS`], whatever the visitor's language: `dd/MM/yyyy HH:mm:ss` and its
/// kin, RFC 3339, `/Date(1482999207000)/`, milliseconds as digits.
///
/// ASCII white space and U+00A0 around it are ignored.
///
/// # Errors
///
/// [`DateError`] where the text is none of these or no real time of the years 1 to 9999.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::parse::parse;
///
/// let at = parse("2016-12-29T08:13:27Z").unwrap();
/// assert_eq!(parse("29/12/2016 3:13:27 CH"), Ok(at));
/// assert_eq!(parse("/Date(1482999207000+0700)/"), Ok(at));
/// assert!(parse("31/02/2016").is_err());
/// ```
pub fn parse(text: &str) -> Result<Instant, DateError> {
    let text = trim(text).as_bytes();
    let mut forms = FORMS;
    while let Some(form) = cut(&mut forms, b',') {
        if let Some(written) = Written::read(form, text) {
            return written.instant();
        }
    }
    Err(DateError::Form)
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

/// An hour that no day has, in place of one that is impossible for another reason.
const NO_HOUR: u16 = 99;

/// The letters of [`FORMS`] that stand for a number of a date, in the order of [`Written::numbers`].
const NUMBERS: &[u8] = b"yMdHms";

/// What a date says, whether there is such a time or not.
#[derive(Default)]
struct Written {
    /// Year, month, day, hour, minute and second.
    numbers: [u16; NUMBERS.len()],
    millisecond: u16,
    /// Minutes by which it is ahead of Viet Nam's time.
    ahead: i32,
    /// The instant itself, where that is written.
    millis: Option<i64>,
}

impl Written {
    /// Reads a text that has one of the [`FORMS`].
    fn read(form: &str, text: &[u8]) -> Option<Self> {
        let mut written = Self::default();
        let mut rest = Cursor {
            rest: text,
            failed: false,
        };
        let mut separator = 0;
        // Only what begins with the day is written without zeros.
        let least = if form.starts_with('d') { 1 } else { 2 };
        for letter in form.bytes() {
            match letter {
                b'y' => written.set(letter, rest.number(4, 4)),
                b'M' | b'd' | b'H' => written.set(letter, rest.number(least, 2)),
                b'm' | b's' => written.set(letter, rest.number(2, 2)),
                b'f' => written.millisecond = rest.fraction(),
                b'z' => written.offset(&mut rest),
                b'A' => written.half_day(&mut rest),
                b'T' => rest.one_of(b"Tt "),
                b'S' if separator == 0 => {
                    separator = rest.rest.first().copied().unwrap_or_default();
                    rest.one_of(b"/-.");
                }
                b'S' => rest.skip(separator),
                b'i' => written.millis = Some(rest.integer()),
                b'o' => {
                    rest.one_of(b"+-");
                    rest.number(4, 4);
                }
                _ => rest.skip(letter),
            }
        }
        rest.ends().then_some(written)
    }

    fn set(&mut self, letter: u8, number: u16) {
        let known = NUMBERS.iter().zip(&mut self.numbers);
        for (_, place) in known.filter(|(known, _)| **known == letter) {
            *place = number;
        }
    }

    /// Reads `Z` or `+07:00`; no clock is a day ahead or has a sixtieth minute.
    fn offset(&mut self, rest: &mut Cursor<'_>) {
        if rest.rest.is_empty() {
            return;
        }
        self.ahead = -VIET_NAM;
        if rest.eat(b'Z') || rest.eat(b'z') {
            return;
        }
        let west = rest.eat(b'-');
        if !west {
            rest.skip(b'+');
        }
        let hours = rest.number(2, 2);
        rest.skip(b':');
        let minutes = rest.number(2, 2);
        if hours > 23 || minutes > 59 {
            self.set(b'H', NO_HOUR);
        }
        let offset = i32::from(hours * 60 + minutes);
        self.ahead += if west { -offset } else { offset };
    }

    /// Reads `SA`, `CH`, `AM` or `PM`; the hours of a half day are 1 to 12.
    fn half_day(&mut self, rest: &mut Cursor<'_>) {
        let [.., hour, _, _] = &mut self.numbers;
        let half = match rest.rest {
            [b'S' | b's', b'A' | b'a'] | [b'A' | b'a', b'M' | b'm'] => 0,
            [b'C' | b'c', b'H' | b'h'] | [b'P' | b'p', b'M' | b'm'] => 12,
            _ => return,
        };
        rest.rest = &[];
        *hour = match *hour {
            1..=12 => *hour % 12 + half,
            _ => NO_HOUR,
        };
    }

    /// The instant that is meant, if there is one.
    fn instant(&self) -> Result<Instant, DateError> {
        let millis = match self.millis {
            Some(millis) => millis,
            None => {
                self.local().ok_or(DateError::NoSuchTime)?.millis() - i64::from(self.ahead) * 60_000
            }
        };
        Instant::from_millis(millis).ok_or(DateError::Range)
    }

    /// The instant at which Viet Nam's calendars and clocks show these numbers.
    fn local(&self) -> Option<Instant> {
        // All of them have two digits at most, but for the year and the milliseconds.
        let [year, month, day, hour, minute, second] = self.numbers;
        let date = Date::new(year, month as u8, day as u8)?;
        let time = Time::new(hour as u8, minute as u8, second as u8, self.millisecond)?;
        Some(DateTime { date, time }.instant())
    }
}
