//! How long ago or how far ahead: `Vừa xong`, `2 giờ trước`, `Ngày mai`.

use super::Format;
use crate::time::civil::{DAY, Date, DateTime, Instant, TimeOfDay};
use crate::words;

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// Milliseconds of an hour.
const HOUR: i64 = 60 * MINUTE;
/// From this many calendar days on, the date itself is shown.
const FAR: i32 = 7;

/// How far `at` is from `now`, rounded down, in the unit that is shown.
enum Distance {
    Moment,
    Minutes(i64),
    Hours(i64),
    /// Calendar days in Viet Nam, at least one.
    Days(i32),
}

impl Distance {
    fn between(at: Instant, now: Instant) -> Self {
        let distance = (at.millis() - now.millis()).abs();
        if distance < MINUTE {
            Self::Moment
        } else if distance < HOUR {
            Self::Minutes(distance / MINUTE)
        } else if distance < DAY {
            Self::Hours(distance / HOUR)
        } else {
            Self::Days((day(at) - day(now)).abs())
        }
    }
}

fn day(at: Instant) -> i32 {
    at.civil().date.day_number()
}

pub(super) fn text(at: Instant, now: Instant) -> String {
    let is_ahead = at > now;
    let direction = if is_ahead { words::TO_COME } else { words::AGO };
    match Distance::between(at, now) {
        Distance::Moment => words::JUST_NOW.to_owned(),
        Distance::Minutes(count) => format!("{count} {} {direction}", words::MINUTES),
        Distance::Hours(count) => format!("{count} {} {direction}", words::HOURS),
        Distance::Days(1) if is_ahead => words::TOMORROW.to_owned(),
        Distance::Days(1) => words::YESTERDAY.to_owned(),
        Distance::Days(count) if count < FAR => format!("{count} {} {direction}", words::DAYS),
        Distance::Days(_) => Format::DATE.text(at, now),
    }
}

/// The first instant after `now` at which the text changes.
pub(super) fn next_change(at: Instant, now: Instant) -> Option<Instant> {
    let is_ahead = at > now;
    let (then, today) = (at.millis(), day(now));
    let next = match Distance::between(at, now) {
        Distance::Moment => then + MINUTE,
        // Rounding down: a future time loses a unit one millisecond after it is exact.
        Distance::Minutes(count) if is_ahead => then - count * MINUTE + 1,
        Distance::Hours(count) if is_ahead => then - count * HOUR + 1,
        Distance::Days(count) if is_ahead && count < FAR => {
            midnight(today + 1)?.min(then - DAY + 1)
        }
        Distance::Days(_) if is_ahead => midnight(day(at) - FAR + 1)?,
        Distance::Minutes(count) => then + (count + 1) * MINUTE,
        Distance::Hours(count) => then + (count + 1) * HOUR,
        Distance::Days(count) if count < FAR => midnight(today + 1)?,
        Distance::Days(_) => return None,
    };
    Instant::from_millis(next)
}

/// The first millisecond of a day in Viet Nam.
fn midnight(day: i32) -> Option<i64> {
    let date = Date::from_day_number(day)?;
    let time = TimeOfDay::MIDNIGHT;
    Some(DateTime { date, time }.instant().millis())
}
