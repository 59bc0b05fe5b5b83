//! What the JavaScript API asks: `api.js` has checked the types, and says what is wrong.

use crate::time::civil::Instant;
use crate::time::parse;
use crate::time::format::Format;
use crate::time::lunar::LunarDate;
use crate::text::fold::fold_vietnamese;
use crate::text::joined;
use wasm_bindgen::prelude::*;

/// The milliseconds of a date in any form; NaN where it is none.
#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds of the years 1 to 9999, 48 bits"
)]
#[wasm_bindgen]
#[must_use]
pub fn instant(text: &str) -> f64 {
    parse::parse(text).map_or(f64::NAN, |at| at.millis() as f64)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "whole milliseconds, and the cast saturates"
)]
fn at(millis: f64) -> Option<Instant> {
    Instant::from_millis(millis as i64)
}

/// What an instant looks like at another; where the format is none, U+0000 and the reason.
#[wasm_bindgen]
#[must_use]
pub fn format(millis: f64, format: &str, now: f64) -> String {
    match Format::parse(format) {
        Ok(format) => at(millis)
            .zip(at(now))
            .map_or_else(String::new, |(at, now)| format.text(at, now)),
        Err(error) => joined(&["\0: ", &error.describe()]),
    }
}

/// An instant's lunar date in one number: from the lowest bits up five for the day, one for leap, four for
/// the month, then the year. 0 where the calendar's table has none.
#[wasm_bindgen]
#[must_use]
pub fn lunar(millis: f64) -> u32 {
    let lunar = at(millis).and_then(|at| LunarDate::from_solar(at.civil().date));
    lunar.map_or(
        0,
        |LunarDate {
             day,
             month,
             leap,
             year,
         }| {
            u32::from(year) << 10 | u32::from(month) << 6 | u32::from(leap) << 5 | u32::from(day)
        },
    )
}

/// The solar date of a lunar one, in days since 1970-01-01; NaN where there is none. Takes whole numbers.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts saturate, and no day, month or year stands at the ends"
)]
#[wasm_bindgen]
#[must_use]
pub fn solar(day: f64, month: f64, year: f64, leap: bool) -> f64 {
    let lunar = LunarDate {
        day: day as u8,
        month: month as u8,
        leap,
        year: year as u16,
    };
    lunar.day_number().map_or(f64::NAN, f64::from)
}

/// A text in lower case without marks.
#[wasm_bindgen]
#[must_use]
pub fn fold(text: &str) -> String {
    fold_vietnamese(text)
}
