//! English lines for the page's developers.

use wasm_bindgen::JsValue;

/// Joins the parts of a line that are not empty: `vn-article: https://…: HTTP 404`.
pub(in crate::browser) fn line(parts: &[&str]) -> String {
    let parts: Vec<_> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(": ")
}

pub(in crate::browser) fn warn(line: &str) {
    web_sys::console::warn_1(&JsValue::from_str(line));
}

pub(in crate::browser) fn error(line: &str) {
    web_sys::console::error_1(&JsValue::from_str(line));
}
