//! The functions for a page's own scripts: section 7 of the contract. For every value that a page passes they return a
//! result or throw an error that names the value. `api.d.ts` has their TypeScript.

use super::dom::{document, platform, string_of, to_js};
use crate::feed;
use crate::text::fold::fold_vietnamese;
use crate::text::truncate;
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::time::lunar::LunarDate;
use crate::time::parse::parse;
use js_sys::{Date, RangeError};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The time of a `Date`, also one of another frame; throws for anything else.
    #[wasm_bindgen(js_namespace = ["Date", "prototype", "getTime"], js_name = call, catch)]
    fn time_of(value: &JsValue) -> Result<f64, JsValue>;
}

/// The base of a file's relative URLs where there is no document, as in Node.
pub(super) const NO_BASE: &str = "https://localhost/";

/// Most characters of a value that an error names.
const MAX_NAMED: usize = 60;

#[derive(Serialize)]
struct LunarDateFields {
    day: u8,
    month: u8,
    leap: bool,
    year: u16,
    name: String,
}

/// The text of a date in a format, which is a name or a pattern.
///
/// # Errors
///
/// A `RangeError` that names the value or the format if it is invalid.
#[wasm_bindgen(js_name = formatDateTime, skip_typescript)]
pub fn format_date_time(value: &JsValue, format: &JsValue) -> Result<String, JsValue> {
    let at = instant(value)?;
    if format.is_undefined() {
        return Ok(Format::DATETIME.text(at, at));
    }
    let Some(written) = format.as_string() else {
        return Err(refused(format, "format: not a string"));
    };
    match Format::parse(&written) {
        Ok(known) => Ok(known.text(at, now().unwrap_or(at))),
        Err(error) => Err(refused(format, &format!("format: {}", error.describe()))),
    }
}

/// The lunar date of a date, by its day in Viet Nam; `null` outside 1900–2100.
///
/// # Errors
///
/// A `RangeError` that names the value if it is not a date.
#[wasm_bindgen(js_name = lunarDate, skip_typescript)]
pub fn lunar_date(value: &JsValue) -> Result<JsValue, JsValue> {
    let lunar = LunarDate::from_solar(instant(value)?.civil().date);
    Ok(lunar.map_or(JsValue::NULL, |lunar| {
        to_js(&LunarDateFields {
            day: lunar.day,
            month: lunar.month,
            leap: lunar.leap,
            year: lunar.year,
            name: lunar.name(),
        })
    }))
}

/// The solar date of a lunar one as `yyyy-MM-dd`; `null` if there is no such day.
///
/// # Errors
///
/// A `RangeError` that names the day, month or year that is not a whole number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts saturate, and no calendar has a day, month or year at the ends"
)]
#[wasm_bindgen(js_name = solarDate, skip_typescript)]
pub fn solar_date(
    day: &JsValue,
    month: &JsValue,
    year: &JsValue,
    leap: &JsValue,
) -> Result<JsValue, JsValue> {
    let lunar = LunarDate {
        day: whole(day)? as u8,
        month: whole(month)? as u8,
        year: whole(year)? as u16,
        leap: leap.is_truthy(),
    };
    let solar = lunar.to_solar().map(|date| date.iso());
    Ok(solar.map_or(JsValue::NULL, JsValue::from))
}

/// A string in lower case without marks, as people type it without a Vietnamese keyboard.
///
/// # Errors
///
/// Whatever the value throws when it is converted to a string.
#[wasm_bindgen(js_name = foldVietnamese, skip_typescript)]
pub fn fold(value: &JsValue) -> Result<String, JsValue> {
    string_of(value).map(|string| fold_vietnamese(&platform().normalize(&string)))
}

/// The problems and possible problems of a data file, given as a string.
///
/// # Errors
///
/// Whatever a value throws when it is converted to a string.
#[wasm_bindgen(js_name = checkFeed, skip_typescript)]
pub fn check_feed(value: &JsValue, url: &JsValue) -> Result<JsValue, JsValue> {
    let document = string_of(value)?;
    let base = if url.is_null() || url.is_undefined() {
        document::of_page().map_or_else(|| NO_BASE.to_owned(), |page| document::base_uri(&page))
    } else {
        string_of(url)?
    };
    Ok(to_js(&feed::check(&document, &base, platform())))
}

fn now() -> Option<Instant> {
    Instant::from_millis(Date::now() as i64)
}

/// The instant that a value means.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast saturates, and there is no date at the ends"
)]
fn instant(value: &JsValue) -> Result<Instant, JsValue> {
    let instant = match value.as_string() {
        Some(string) => parse(&string).ok(),
        None => {
            let millis = value.as_f64().or_else(|| time_of(value).ok());
            let millis = millis.filter(|millis| !millis.is_nan());
            millis.and_then(|millis| Instant::from_millis(millis.floor() as i64))
        }
    };
    instant.ok_or_else(|| refused(value, "date"))
}

/// The whole number that a value means.
fn whole(value: &JsValue) -> Result<f64, JsValue> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0);
    number.ok_or_else(|| refused(value, "whole number"))
}

/// The error about a value that is not valid.
pub(super) fn refused(value: &JsValue, what: &str) -> JsValue {
    let name = string_of(value).unwrap_or_else(|_| {
        let kind = value.js_typeof().as_string();
        kind.unwrap_or_default()
    });
    let name = truncate(&name, MAX_NAMED);
    RangeError::new(&format!("\"{name}\" is no {what}")).into()
}
