//! Unicode LDML date patterns: the letters of the contract, and text in single quotes.

use super::FormatError;
use crate::time::civil::{Date, DateTime, Time};
use crate::decimal::push_padded;
use crate::words;
use crate::text::word;

/// Appends `at` as a pattern that has passed [`check`] says.
pub(super) fn push(out: &mut String, pattern: &str, at: DateTime) {
    let done = write(out, pattern, at);
    debug_assert!(done.is_ok(), "only checked patterns are written");
}

/// Whether `pattern` is one, found out by writing some date with it.
pub(super) fn check(pattern: &str) -> Result<(), FormatError> {
    let date = Date::new(1, 1, 1);
    date.map_or(Ok(()), |date| {
        let time = Time::MIDNIGHT;
        write(&mut String::new(), pattern, DateTime { date, time })
    })
}

fn write(out: &mut String, pattern: &str, at: DateTime) -> Result<(), FormatError> {
    let mut quoted = false;
    let mut rest = pattern;
    while let Some(letter) = rest.bytes().next() {
        let mut length = rest.bytes().take_while(|next| *next == letter).count();
        if letter == b'\'' {
            // Two in a row are one to be shown, inside quotes and out.
            for _ in 0..length / 2 {
                out.push('\'');
            }
            quoted ^= length % 2 == 1;
        } else if quoted || !letter.is_ascii_alphabetic() {
            let ends = |next: u8| next == b'\'' || (!quoted && next.is_ascii_alphabetic());
            length = rest.bytes().position(ends).unwrap_or(rest.len());
            out.push_str(rest.get(..length).unwrap_or_default());
        } else {
            push_field(out, letter, length, at)?;
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    if quoted {
        Err(FormatError::Quote)
    } else {
        Ok(())
    }
}

/// Appends what `count` of `letter` in a row stand for.
fn push_field(
    out: &mut String,
    letter: u8,
    count: usize,
    DateTime { date, time }: DateTime,
) -> Result<(), FormatError> {
    let month = u16::from(date.month());
    let (value, width) = match (letter, count) {
        (b'y', 1 | 4) => (date.year(), count),
        (b'y', 2) => (date.year() % 100, 2),
        (b'M', 1 | 2) => (month, count),
        (b'M', 3 | 4) => {
            out.push_str(match count {
                3 => words::MONTH_SHORT,
                _ => words::MONTH_WORD,
            });
            out.push(' ');
            (month, 1)
        }
        (b'd', 1 | 2) => (date.day().into(), count),
        (b'H', 1 | 2) => (time.hour().into(), count),
        // Midnight and noon are twelve o'clock.
        (b'h', 1 | 2) => (u16::from((time.hour() + 11) % 12) + 1, count),
        (b'm', 1 | 2) => (time.minute().into(), count),
        (b's', 1 | 2) => (time.second().into(), count),
        (b'E', 1 | 3 | 4) => {
            let words = match count {
                4 => words::WEEKDAYS,
                _ => words::WEEKDAYS_SHORT,
            };
            out.push_str(word(words, date.weekday()));
            return Ok(());
        }
        (b'a', 1) => {
            out.push_str(word(words::HALF_DAYS, usize::from(time.hour() / 12)));
            return Ok(());
        }
        _ => {
            let letter = char::from(letter);
            return Err(FormatError::Letters { letter, count });
        }
    };
    push_padded(out, value.into(), width);
    Ok(())
}
