//! The tables of dates in a real engine, and what this engine itself writes for Vietnamese.

use crate::date_tables::{Row, accepted, refused, written};
use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use vn_portal_widgets::time::format::Format;
use vn_portal_widgets::time::parse::parse;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// RFC 3339 to the second.
fn read(string: &str) -> Option<String> {
    let at = parse(string).ok()?;
    Some(Format::RFC3339.text(at, at))
}

/// An instant without its milliseconds.
fn to_the_second(instant: &str) -> String {
    match instant.split_once('.') {
        Some((second, _)) => format!("{second}+07:00"),
        None => instant.to_owned(),
    }
}

#[wasm_bindgen_test]
fn the_tables_hold_in_a_browser() {
    for Row {
        string, instant, ..
    } in accepted().into_iter().chain(written())
    {
        assert_eq!(read(&string), Some(to_the_second(&instant)), "{string}");
    }
    for (_, string) in refused() {
        assert_eq!(read(&string), None, "{string}");
    }
}

/// Vietnamese dates of this engine in one of its styles, with seconds.
fn formatter(day: &str, time: &str) -> DateTimeFormat {
    let options = Object::new();
    for (name, value) in [
        ("dateStyle", day),
        ("timeStyle", time),
        ("timeZone", "Asia/Ho_Chi_Minh"),
    ] {
        Reflect::set(&options, &name.into(), &value.into()).unwrap();
    }
    DateTimeFormat::new(&Array::of1(&"vi".into()), &options)
}

#[wasm_bindgen_test]
fn what_this_engine_writes_is_read_back() {
    // The first style of the table has each instant once, to the second.
    let rows = written();
    let rows = rows.iter().filter(|row| row.style == "intl full full");
    for day in ["full", "long", "medium"] {
        for time in ["full", "long", "medium"] {
            let format = formatter(day, time).format();
            for row in rows.clone() {
                let date = Date::new(&row.instant.as_str().into());
                let text = format.call1(&JsValue::UNDEFINED, &date).unwrap();
                let text = text.as_string().unwrap();
                assert_eq!(read(&text).as_ref(), Some(&row.instant), "{text}");
            }
        }
    }
}
