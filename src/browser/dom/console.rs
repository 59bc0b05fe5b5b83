//! English lines for the page's developers.

pub(in crate::browser) use crate::error::line;

use wasm_bindgen::JsValue;

pub(in crate::browser) fn warn(line: &str) {
    web_sys::console::warn_1(&JsValue::from_str(line));
}

pub(in crate::browser) fn error(line: &str) {
    web_sys::console::error_1(&JsValue::from_str(line));
}
