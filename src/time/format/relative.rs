//! How long ago or how far ahead: `Vừa xong`, `2 giờ trước`, `Ngày mai`.

use super::{DATE, pattern};
use crate::time::civil::{DAY, Instant};
use crate::decimal;
use crate::words;

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// Milliseconds of an hour.
const HOUR: i64 = 60 * MINUTE;
/// Calendar days from which on the date itself says more.
const FAR: i32 = 7;

/// How far `at` is from `now`, rounded down, in the unit that suits.
enum Distance {
    Moment,
    Minutes(i64),
    Hours(i64),
    /// Calendar days in Viet Nam, at least one.
    Days(i32),
}

impl Distance {
    fn between(at: Instant, now: Instant) -> Self {
        let distance = at.millis().abs_diff(now.millis()) as i64;
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

/// Appends the text.
pub(super) fn push(out: &mut String, at: Instant, now: Instant) {
    let ahead = at > now;
    let (count, unit) = match Distance::between(at, now) {
        Distance::Moment => return out.push_str(words::JUST_NOW),
        Distance::Minutes(count) => (count, words::MINUTES),
        Distance::Hours(count) => (count, words::HOURS),
        Distance::Days(1) if ahead => return out.push_str(words::TOMORROW),
        Distance::Days(1) => return out.push_str(words::YESTERDAY),
        Distance::Days(count) if count < FAR => (count.into(), words::DAYS),
        Distance::Days(_) => return pattern::push(out, DATE, at.civil()),
    };
    decimal::push(out, count as usize);
    let direction = if ahead {
        words::TO_COME
    } else {
        words::AGO
    };
    out.push(' ');
    out.push_str(unit);
    out.push(' ');
    out.push_str(direction);
}

/// The first instant after `now` at which the text differs.
pub(super) fn next_change(at: Instant, now: Instant) -> Option<Instant> {
    let ahead = at > now;
    let (then, today) = (at.millis(), day(now));
    let next = match Distance::between(at, now) {
        Distance::Moment => then + MINUTE,
        // Rounded down, a time to come loses its last whole unit a millisecond after it is exact.
        Distance::Minutes(count) if ahead => then - count * MINUTE + 1,
        Distance::Hours(count) if ahead => then - count * HOUR + 1,
        Distance::Days(count) if ahead && count < FAR => midnight(today + 1)?.min(then - DAY + 1),
        Distance::Days(_) if ahead => midnight(day(at) - FAR + 1)?,
        Distance::Minutes(count) => then + (count + 1) * MINUTE,
        Distance::Hours(count) => then + (count + 1) * HOUR,
        Distance::Days(count) if count < FAR => midnight(today + 1)?,
        Distance::Days(_) => return None,
    };
    Instant::from_millis(next)
}

/// The first millisecond of that day in Viet Nam.
fn midnight(day: i32) -> Option<i64> {
    use crate::time::civil::{Date, DateTime, Time};
    let date = Date::from_day_number(day)?;
    let time = Time::MIDNIGHT;
    Some(DateTime { date, time }.instant().millis())
}
